// The demo as npm start serves it: stand-ins beside it, a poll to read, a rota to publish.
import { readFileSync, rmSync } from 'node:fs';
import { productProjects } from '../../../../local/workbench/product/projects.js';
import { productReplacing } from '../../../../local/workbench/product/replacing.js';
import { startStandIns } from '../../../../local/workbench/product/stand-ins.js';
import type { StandIns } from '../../../../local/workbench/product/stand-ins.js';
import type {
  CalendarView,
  MailView,
  ReplacedResult,
  RunResult,
  SheetView,
  StateView,
} from '../../../../local/workbench/protocol.js';
import { newFolder, smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let folder: string;
let standIns: StandIns;
let desk: SmallWorkbench;

async function open(): Promise<void> {
  standIns = await startStandIns(0);
  const replacing = productReplacing(standIns.meet);
  desk = await smallWorkbench({ ...replacing, folder, projects: productProjects(), peers: standIns.list });
  standIns.whenChanged(() => desk.workbench.changedOutside());
}

beforeAll(async () => {
  folder = newFolder();
  await open();
});

afterAll(async () => {
  await desk.end();
  await standIns.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read<Answer>(address: string): Promise<Answer> {
  return (await (await desk.get(address)).json()) as Answer;
}

async function ok<Answer>(functionName: string, ...args: unknown[]): Promise<Answer> {
  const answer = (await (
    await desk.post('/api/rpc', { project: 'rota', functionName, args })
  ).json()) as RunResult;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result as Answer;
}

async function setting(name: string): Promise<string | undefined> {
  const { projects } = await read<StateView>('/api/state');
  const tab = projects[0]?.sheets.find((sheet) => sheet.name === 'Settings');
  const { rows } = await read<SheetView>(`/api/sheet?project=rota&sheet=${tab?.id ?? -1}`);
  return rows.find((row) => row[0]?.text === name)?.[1]?.text;
}

const pollAddress = (): string => `${standIns.list[0]?.address ?? ''}/incident-managers-december-2026/`;

it('knows its stand-ins and shows both menus', async () => {
  await desk.get(`/?token=${desk.token}`);
  await until(() => ['rota', 'incidents'].every((project) => desk.workbench.menus.of(project).length > 0));
  const state = await read<StateView>('/api/state');
  expect(state.peers.map(({ name }) => name)).toEqual(['dudle', 'Phabricator', 'Mattermost', 'Google Forms']);
  expect(state.people).toHaveLength(13);
  expect(state.notices).toEqual([]);
  expect(await setting('Poll address')).toBe(pollAddress());
});

it('reads the answers of ten people from the stand-in for dudle', async () => {
  interface Read {
    weeks: string[];
    rows: { email: string; answers: Record<string, string> }[];
  }
  const found = await ok<Read>('previewAnswers', { kind: 'address', address: pollAddress() });
  expect(found.rows).toHaveLength(10);
});

it('starts the poll for January on the stand-in for dudle', async () => {
  expect(await setting('Poll server')).toBe(`${standIns.list[0]?.address ?? ''}/`);
  const request = { month: '2027-01', title: 'Incident Managers in January 2027', how: 'dudle' };
  const poll = await ok<{ address: string; told: number }>('createPoll', request);
  const page = await fetch(poll.address);
  expect(await page.text()).toContain('Incident Managers in January 2027');
  expect(poll.told).toBe(13);
  expect(await setting('Poll address')).toBe(poll.address);
});

it('makes a Google Form whose mailed address leads to the stand-in, where people answer it', async () => {
  const request = { month: '2027-02', title: 'Incident Managers in February 2027', how: 'form' };
  const { address, told } = await ok<{ address: string; told: number }>('createPoll', request);
  expect([told, address.startsWith(`${standIns.list[3]?.address ?? ''}/forms/d/e/`)]).toEqual([13, true]);
  const [mail] = await read<MailView[]>('/api/outbox');
  expect(mail?.html).toContain(`href="${address}"`);
  const page = await (await fetch(address)).text();
  const name = /<option>([^<]+)<\/option>/.exec(page)?.[1] ?? '';
  expect(page).toContain('Mon 1 Feb 2027');
  const body = new URLSearchParams({ 'entry.1': name, 'entry.2.0': 'yes' });
  expect((await fetch(address, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
  await until(() => readFileSync(`${folder}/world.json`, 'utf8').includes('"responses":[{'));
  const found = await ok<{ answered: string[] }>('refreshAnswers', { month: '2027-02' });
  expect(found.answered).toEqual([name]);
  expect(await setting('Poll address')).toBe(address);
});

it('previews and publishes December', async () => {
  interface Preview {
    weeks: { start: string; email: string | null }[];
    gaps: string[];
  }
  const { weeks, gaps } = await ok<Preview>('previewRota', { month: '2026-12' });
  expect(gaps).toEqual([]);
  await ok('publishRota', { month: '2026-12', weeks: weeks.map(({ start, email }) => ({ start, email })) });
  const [calendar] = await read<CalendarView[]>('/api/calendar');
  const starts = calendar?.entries.map(({ start }) => start) ?? [];
  expect(starts).toEqual(expect.arrayContaining(weeks.map(({ start }) => start)));
  const mails = await read<MailView[]>('/api/outbox');
  expect(mails.length).toBeGreaterThan(0);
  expect(mails[0]?.dateText).toMatch(/^Mon 23 Nov 2026, 09:\d\d$/);
});

async function reopen(): Promise<void> {
  await desk.close();
  await standIns.close();
  await open();
}

async function typePollAddress(text: string): Promise<void> {
  const { projects } = await read<StateView>('/api/state');
  const sheet = projects[0]?.sheets.find(({ name }) => name === 'Settings')?.id ?? -1;
  const { rows } = await read<SheetView>(`/api/sheet?project=rota&sheet=${sheet}`);
  const row = rows.findIndex((cells) => cells[0]?.text === 'Poll address') + 1;
  await desk.post('/api/edit', { project: 'rota', sheet, row, column: 2, texts: [[text]] });
}

it('finds its stand-ins again after a restart, unless a form lies in the world or a person has named another poll', async () => {
  await reopen();
  expect(await setting('Poll address')).toMatch(/\/forms\/d\/e\//);
  await typePollAddress('');
  await reopen();
  expect(await setting('Poll address')).toBe(pollAddress());
  await typePollAddress('https://dudle.example.org/ours/');
  await reopen();
  expect(await setting('Poll address')).toBe('https://dudle.example.org/ours/');
});

it('starts over empty: a rota to set up, and a record that is ready', async () => {
  const answer = await desk.post('/api/world', { kind: 'empty' });
  expect(answer.status).toBe(200);
  const { projects, people, notices } = await read<StateView>('/api/state');
  expect(projects.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
    ['Sheet1', 'Settings'],
    ['Sheet1', 'Incidents', 'People', 'Settings', 'Timeline'],
  ]);
  expect(people).toHaveLength(1);
  expect(notices).toEqual(((await answer.json()) as ReplacedResult).notices);
});
