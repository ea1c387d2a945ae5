// The product through its command line, as somebody with an export of their sheet would use it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { startDudle } from '../../local/peers/dudle.js';
import type { Dudle } from '../../local/peers/dudle.js';
import { addColumn, newPoll, vote } from '../../local/peers/dudle/poll.js';
import type {
  AnswersPreview,
  PublishResult,
  RotaPreview,
  SetupProposal,
  SetupResult,
} from '../../src/rota/use-cases/contract.js';

const ROOT = path.resolve(__dirname, '../..');
const MONTH = '2026-12';
const folder = mkdtempSync(path.join(os.tmpdir(), 'journey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran<Result> {
  code: number | null;
  json: {
    ok: boolean;
    result: Result;
    error?: { name: string; message: string };
    calls: Record<string, number>;
  };
  stderr: string;
}

/** Runs one command in a process of its own, without blocking servers of this one. */
const local = <Result>(...words: string[]): Promise<Ran<Result>> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', 'local/cli/main.ts', ...words], { cwd: ROOT });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, json: (stdout === '' ? null : JSON.parse(stdout)) as Ran<Result>['json'], stderr });
    });
  });

const show = async (world: string, ...what: string[]): Promise<unknown[]> =>
  (await local('show', world, ...what)).json as unknown as unknown[];

const rpc = async <Result>(
  world: string,
  name: string,
  argument: unknown,
  ...more: string[]
): Promise<Result> => {
  const { json, stderr } = await local<Result>('rpc', world, 'rota', name, JSON.stringify(argument), ...more);
  if (!json.ok) throw new Error(`${name}: ${json.error?.message ?? stderr}`);
  return json.result;
};

const choicesOf = ({ weeks }: RotaPreview) => weeks.map(({ start, email }) => ({ start, email }));

describe('the demo', () => {
  const world = path.join(folder, 'demo');
  beforeAll(async () => {
    expect(await local('new', world, '--demo')).toMatchObject({ code: 0, json: { ok: true } });
  });

  it('previews, drafts, publishes and completes a killed run, with the same answers each time', async () => {
    const preview = await rpc<RotaPreview>(world, 'previewRota', { month: MONTH });
    expect(preview).toMatchObject({ month: MONTH, gaps: [], problems: [], candidates: 12, answered: 10 });
    expect(preview.unanswered).toEqual(['Bao Nguyen', 'Jonte Lindqvist']);
    const weeks = choicesOf(preview);
    expect(await rpc(world, 'saveDraft', { month: MONTH, weeks })).toEqual({ saved: 4, problems: [] });
    const killed = await local(
      'rpc',
      world,
      'rota',
      'publishRota',
      JSON.stringify({ month: MONTH, weeks }),
      '--fault',
      'kill:45',
    );
    expect(killed).toMatchObject({ code: 1, json: { ok: false } });
    const done = await rpc<PublishResult>(world, 'publishRota', { month: MONTH, weeks });
    expect(done.calendar.created + done.calendar.unchanged).toBe(4);
    const calendar = (await show(world, 'calendar')) as {
      summary: string;
      extendedProperties?: { private: { week: string } };
    }[];
    const duty = calendar.filter(({ extendedProperties }) => extendedProperties !== undefined);
    expect(duty.map(({ extendedProperties }) => extendedProperties?.private.week).sort()).toEqual(
      weeks.map(({ start }) => start),
    );
    expect(await show(world, 'outbox')).toHaveLength(1);
    const rota = (await show(world, 'sheet', 'rota', 'Rota')) as unknown[][];
    expect(rota.slice(-4).map(([week, , status]) => [week, status])).toEqual(
      weeks.map(({ start }) => [start, 'published']),
    );
  });

  it('keeps files beside the world that independent programs read', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(world, 'rota.xlsx'));
    const sheet = workbook.getWorksheet('Rota');
    const last = sheet?.getRow(sheet.rowCount);
    expect(last?.getCell(1).value).toEqual(new Date('2026-12-28T00:00:00Z'));
    expect(last?.getCell(3).value).toBe('published');
    const ics = readFileSync(path.join(world, 'calendars', 'Wikidata - Journey Model.ics'), 'utf8');
    const events = new ICAL.Component(ICAL.parse(ics) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    const christmas = events.find(({ startDate }) => startDate.toString() === '2026-12-21');
    expect(christmas?.endDate.toString()).toBe('2026-12-28');
    expect(christmas?.summary).toMatch(/^Incident Manager: /);
    const mail = await PostalMime.parse(readFileSync(path.join(world, 'outbox', '1.eml')));
    expect(mail.subject).toContain('Incident Managers in December 2026');
    expect(mail.to).toHaveLength(13);
    expect(mail.text).toContain('Mon 28 Dec 2026');
    expect(mail.html).toContain('Mon 28 Dec 2026');
  });

  it('says who is on duty in the record sheet, from the calendar', async () => {
    const menu = await local('call', world, 'incidents', 'showWhoIsOnDuty', '--at', '2026-12-09T12:00:00Z');
    expect(menu.json).toMatchObject({ ok: true, ui: [{ kind: 'alert', title: 'Who is on duty' }] });
    expect(JSON.stringify(menu.json)).toMatch(
      /is on duty until Sun 13 Dec 2026\. Next: .+, from Mon 14 Dec\./,
    );
  });

  it('shows its menus and opens its dialogs', async () => {
    const opened = await local('call', world, 'rota', 'onOpen');
    expect(JSON.stringify(opened.json)).toContain('Incident rota');
    const dialog = await local('call', world, 'rota', 'generateRota');
    expect(dialog.json).toMatchObject({ ok: true, ui: [{ kind: 'dialog', title: 'Generate rota' }] });
  });
});

const TEAM = ['Ada', 'Ben', 'Cem', 'Dora', 'Emil'];
const mondays = (first: string, count: number): Date[] =>
  Array.from(
    { length: count },
    (_, index) => new Date(Date.parse(`${first}T00:00:00Z`) + index * 7 * 86_400_000),
  );

/** Writes a workbook with a library that the product does not use. */
const workbookOf = async (name: string, tabs: Record<string, unknown[][]>): Promise<string> => {
  const workbook = new ExcelJS.Workbook();
  for (const [tab, rows] of Object.entries(tabs)) {
    const sheet = workbook.addWorksheet(tab);
    for (const row of rows)
      sheet.addRow(row).eachCell((cell) => cell.value instanceof Date && (cell.numFmt = 'dd.mm.yyyy'));
  }
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
};
const candidates = [
  ['Name', 'E-mail', 'Share'],
  ...TEAM.map((name) => [name, `${name.toLowerCase()}@example.org`, 1]),
];
const availability = [
  ['Name', ...mondays('2026-12-07', 4)],
  ...TEAM.map((name, index) => [
    name,
    ...[0, 1, 2, 3].map((week) => ((week + index) % 5 === 0 ? 'no' : 'yes')),
  ]),
];

it('works at once on an export that follows the titles', async () => {
  const file = await workbookOf('standard.xlsx', {
    Rota: [
      ['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note'],
      ...mondays('2026-09-28', 10).map((monday, index) => [monday, TEAM[index % 5], 'published']),
    ],
    Candidates: candidates,
    Availability: availability,
  });
  const world = path.join(folder, 'standard');
  expect(await local('new', world, '--rota', file)).toMatchObject({
    code: 0,
    json: { ok: true, problems: [] },
  });
  const at = ['--at', '2026-11-25T09:00:00Z'];
  const preview = await rpc<RotaPreview>(world, 'previewRota', { month: MONTH }, ...at);
  expect(preview.gaps).toEqual([]);
  expect(await rpc(world, 'publishRota', { month: MONTH, weeks: choicesOf(preview) }, ...at)).toMatchObject({
    published: 4,
    calendar: { created: 4 },
    mails: 1,
    problems: ['No Engineering Managers are set in the tab Settings, so none of them gets the mail.'],
  });
});

it('works after set-up on an export whose titles stand in row 3, in other words and another order', async () => {
  const file = await workbookOf('other.xlsx', {
    'IM-Plan': [
      ['Wer hat Dienst?'],
      [],
      ['Bemerkung', 'Verantwortlich', 'KW'],
      ...mondays('2026-09-28', 10).map((monday, index) => ['', TEAM[index % 5], `KW ${40 + index}`]),
    ],
    Candidates: candidates,
    Availability: availability,
  });
  const world = path.join(folder, 'other');
  expect(await local('new', world, '--rota', file)).toMatchObject({ code: 0 });
  const at = ['--at', '2026-11-25T09:00:00Z'];
  const proposal = await rpc<SetupProposal>(world, 'proposeSetup', {}, ...at);
  expect(proposal).toMatchObject({
    isStandard: false,
    calendar: { name: 'Wikidata - Journey Model', writable: true },
  });
  expect(proposal.tabs.find(({ tab }) => tab === 'Rota')).toMatchObject({ sheet: 'IM-Plan', titleRow: 3 });
  const { done } = await rpc<SetupResult>(
    world,
    'applySetup',
    {
      tabs: { Rota: { sheet: 'IM-Plan', fields: { week: 'KW', name: 'Verantwortlich', note: 'Bemerkung' } } },
      create: true,
    },
    ...at,
  );
  expect(done.join(' ')).toContain('at the right end of "IM-Plan"');
  const preview = await rpc<RotaPreview>(world, 'previewRota', { month: MONTH }, ...at);
  expect(await rpc(world, 'publishRota', { month: MONTH, weeks: choicesOf(preview) }, ...at)).toMatchObject({
    published: 4,
    calendar: { created: 4 },
    mails: 1,
    problems: ['No Engineering Managers are set in the tab Settings, so none of them gets the mail.'],
  });
  const sheet = (await show(world, 'sheet', 'rota', 'IM-Plan')) as unknown[][];
  expect(sheet.slice(-4).map((row) => row[2])).toEqual(['KW 50', 'KW 51', 'KW 52', 'KW 53']);
});

describe('a dudle poll', () => {
  let dudle: Dudle;
  const world = path.join(folder, 'dudle');
  beforeAll(async () => {
    dudle = await startDudle();
    await local('new', world, '--demo');
  });
  afterAll(() => dudle.close());

  it('is read over HTTP, matched, looked at and saved, and then planned from', async () => {
    const poll = newPoll('im-dec', 'IM in December', 'time');
    const days = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
    for (const name of days) addColumn(poll, { name });
    const answer = (name: string, ...votes: string[]): void => {
      vote(poll, {
        name,
        votes: new Map(days.map((day, index) => [day, votes[index] ?? ''])),
        at: new Date('2026-11-20T10:00:00Z'),
      });
    };
    answer('toby', 'a_yes__', 'b_maybe', 'c_no___', 'c_no___');
    answer('JONTE  lindqvist', 'a_yes__', 'a_yes__', 'a_yes__', 'a_yes__');
    answer('=1+1', 'c_no___', 'c_no___', 'c_no___', 'c_no___');
    dudle.polls.set(poll.id, poll);
    const read = await rpc<AnswersPreview>(world, 'previewAnswers', {
      kind: 'address',
      address: `${dudle.address}/im-dec/`,
    });
    expect(read.weeks).toEqual(['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']);
    const matched = Object.fromEntries(read.rows.map(({ pollName, name, use }) => [pollName, [name, use]]));
    expect(matched).toMatchObject({ toby: ['Tobin Reyes', true], '=1+1': [null, false] });
    const rows = read.rows.flatMap(({ email, answers, use }) =>
      email !== null && use ? [{ email, answers }] : [],
    );
    expect(rows).toHaveLength(2);
    expect(await rpc(world, 'saveAnswers', { weeks: read.weeks, rows })).toEqual({ saved: 2, problems: [] });
    const sheet = (await show(world, 'sheet', 'rota', 'Availability')) as string[][];
    expect(sheet.find(([name]) => name === 'Jonte Lindqvist')).toEqual([
      'Jonte Lindqvist',
      'yes',
      'yes',
      'yes',
      'yes',
    ]);
    expect(sheet.find(([name]) => name === 'Tobin Reyes')).toEqual([
      'Tobin Reyes',
      'yes',
      'if need be',
      'no',
      'no',
    ]);
    expect((await rpc<RotaPreview>(world, 'previewRota', { month: MONTH })).unanswered).toEqual([
      'Bao Nguyen',
    ]);
  });

  it.each([
    ['that is gone', '/no-such-poll/', 'There is no poll at'],
    ['that is no poll at all', '/', 'poll'],
    ['on another host', null, 'could not be reached'],
  ])('%s is refused in one sentence', async (_, place, sentence) => {
    const address = place === null ? 'https://dudle.example.org/x/' : `${dudle.address}${place}`;
    const { code, json } = await local(
      'rpc',
      world,
      'rota',
      'previewAnswers',
      JSON.stringify({ kind: 'address', address }),
    );
    expect(code).toBe(1);
    expect(json.error?.message).toContain(sentence);
    expect(json.error?.message).not.toMatch(/\n| at \w+ \(/);
  });
});
