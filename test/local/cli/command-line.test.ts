// The contract of the command line, as child processes on a generic project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../local/cli/run-command.js';
import { readXlsx } from '../../../local/runtime/formats/xlsx.js';

const ROOT = path.resolve(__dirname, '../../..');
process.env.LOCAL_PROJECTS = path.join(ROOT, 'test/fixtures/projects/probe');
const folder = mkdtempSync(path.join(tmpdir(), 'local-cli-'));
const world = path.join(folder, 'world');

interface Ran {
  code: number | null;
  json: unknown;
  stdout: string;
  stderr: string;
}

function ran(code: number | null, stdout: string, stderr: string): Ran {
  return { code, json: stdout === '' ? null : (JSON.parse(stdout) as unknown), stdout, stderr };
}

/** In this process. */
async function local(...words: string[]): Promise<Ran> {
  const { code, stdout, stderr } = await runCommand(words);
  return ran(code, stdout, stderr);
}

/** As `npm run --silent local -- …` would. */
function child(...words: string[]): Ran {
  const command = ['-r', 'tsx/cjs', 'local/cli/main.ts', ...words];
  const run = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', env: process.env });
  return ran(run.status, run.stdout, run.stderr);
}

beforeAll(() => {
  expect(child('new', world)).toMatchObject({ code: 0, json: { ok: true } });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('new', () => {
  it('makes a world with its open formats, and refuses a folder that is in use', async () => {
    expect(readdirSync(world).sort()).toEqual([
      '.exports.json',
      'calendars',
      'incidents.xlsx',
      'rota.xlsx',
      'world.json',
    ]);
    expect(readdirSync(path.join(world, 'calendars'))).toEqual(['Wikidata - Journey Model.ics']);
    const again = await local('new', world);
    expect(again).toMatchObject({ code: 2, json: { ok: false, error: { name: 'Usage' } } });
    expect(again.stderr).toBe(`${world} is not empty; a new world needs an empty or new folder.\n`);
  });
});

describe('call and rpc', () => {
  it('answer with the result, what was shown, calls, log and clock', async () => {
    const ran = await local(
      'call',
      world,
      'rota',
      'ask',
      '--answer',
      'yes',
      '--answer',
      'Ann',
      '--at',
      '2026-12-07T08:00:00Z',
    );
    expect(ran.code).toBe(0);
    expect(ran.json).toEqual({
      ok: true,
      // The lock is lost while the alert is open.
      result: ['YES', 'Ann', 'OK', false],
      ui: [
        { kind: 'alert', title: 'Really?', prompt: 'Think first.', buttons: 'YES_NO', answer: 'YES' },
        { kind: 'prompt', title: '', prompt: 'Your name', buttons: 'OK_CANCEL', answer: 'OK', text: 'Ann' },
      ],
      calls: expect.objectContaining({ total: 8, remote: 1, 'Lock.tryLock': 1, 'Ui.alert': 1 }) as unknown,
      log: [],
      now: '2026-12-07T08:00:00.051Z',
    });
  });

  it('take JSON arguments and the person', async () => {
    expect((await local('call', world, 'rota', 'echo', '{"a":[1]}')).json).toMatchObject({
      result: { a: [1] },
    });
    expect((await local('rpc', world, 'rota', 'whoAmI', '--as', 'im@example.org')).json).toMatchObject({
      result: 'im@example.org',
    });
  });

  it('exit with 1 when the script throws', async () => {
    expect(child('call', world, 'incidents', 'fail', '"no"')).toMatchObject({
      code: 1,
      json: { ok: false, error: { name: 'Error', message: 'no' } },
    });
    expect((await local('rpc', world, 'rota', 'fail', '"no"')).json).toMatchObject({
      error: { name: 'ScriptError', message: 'Error: no' },
    });
  });

  it('inject faults, whose effect stays in the world', async () => {
    const killed = await local('call', world, 'rota', 'writeTwice', '--fault', 'kill:2');
    expect(killed).toMatchObject({ code: 1, json: { ok: false, error: { name: 'Killed' } } });
    const document = JSON.parse(readFileSync(path.join(world, 'world.json'), 'utf8')) as {
      projects: { rota: { properties: { script: unknown } } };
    };
    expect(document.projects.rota.properties.script).toEqual({ first: 'done' });
  });
});

describe('show, edit and the open formats', () => {
  it('follow what happens', async () => {
    expect((await local('call', world, 'rota', 'note', '"first"')).code).toBe(0);
    expect((await local('show', world, 'sheet', 'rota', 'Sheet1')).json).toEqual([['first']]);
    expect((await local('show', world, 'outbox')).json).toMatchObject([
      { number: 1, subject: 'Noted', from: 'em@example.org' },
    ]);
    expect(readFileSync(path.join(world, 'outbox/1.eml'), 'utf8')).toMatch(/^Subject: Noted\r$/m);

    const edited = (await local('edit', world, 'rota', 'Sheet1!A1', '12', '--as', 'em@example.org')).json;
    expect(edited).toMatchObject({
      ok: true,
      edit: { range: 'A1', value: '12', oldValue: 'first' },
      executions: [{ function: 'onEdit', kind: 'edit', log: ['simple A1 12 was first by LIMITED'] }],
    });
    expect((await local('show', world, 'sheet', 'rota', 'Sheet1')).json).toEqual([[12]]);
    const { spreadsheet } = await readXlsx(readFileSync(path.join(world, 'rota.xlsx')));
    expect(spreadsheet.sheets[0]?.rows).toEqual([[12]]);

    rmSync(path.join(world, 'rota.xlsx'));
    expect((await local('export', world)).json).toMatchObject({
      ok: true,
      files: expect.arrayContaining(['rota.xlsx', 'outbox/1.eml']) as unknown,
    });
    expect(existsSync(path.join(world, 'rota.xlsx'))).toBe(true);
  });
});

describe('tick', () => {
  it('fires what is due and exits with 1 when a run failed', async () => {
    const at = '2027-01-04T08:00:00Z';
    expect((await local('call', world, 'rota', 'install', '--at', at)).code).toBe(0);
    const ran = await local('tick', world, '--until', '2027-01-04T10:00:00Z');
    expect(ran).toMatchObject({ code: 0, json: { ok: true, now: '2027-01-04T10:00:00.000Z' } });
    const { executions } = ran.json as { executions: { function: string; status: string }[] };
    expect(executions.map((run) => [run.function, run.status])).toEqual([
      ['hourly', 'completed'],
      ['hourly', 'completed'],
    ]);
    expect((await local('show', world, 'triggers')).json).toMatchObject([
      { project: 'rota', handler: 'hourly', next: expect.stringMatching(/^2027-01-04T10:/) as unknown },
      { project: 'rota', handler: 'edited', next: null },
    ]);
  });
});

describe('wrong usage', () => {
  it('is said as JSON and to the person', () => {
    const sentence = 'The commands are new, call, rpc, tick, edit, show, export; "" is none of them.';
    expect(child()).toMatchObject({
      code: 2,
      json: { ok: false, error: { name: 'Usage', message: sentence } },
      stderr: `${sentence}\n`,
    });
  });

  it.each([
    [['dance'], 'The commands are new, call, rpc, tick, edit, show, export; "dance" is none of them.'],
    [['call', world, 'payroll', 'echo'], 'The project is one of rota, incidents, not "payroll".'],
    [['call', world, 'rota', 'echo', '{a'], 'Argument 1 is no JSON: {a'],
    [
      ['call', world, 'rota', 'echo', '--fault', 'kill:0'],
      '--fault takes kill:N or error:N with N from 1, not "kill:0".',
    ],
    [['tick', world, '--until', 'soon'], '--until takes a moment such as 2026-12-07T09:00:00Z, not "soon".'],
    [
      ['show', path.join(folder, 'nowhere'), 'outbox'],
      `There is no world in ${path.join(folder, 'nowhere')}: world.json is missing.`,
    ],
  ])('%j is answered with one sentence and exit code 2', async (words, sentence) => {
    expect(await local(...words)).toMatchObject({
      code: 2,
      json: { ok: false, error: { message: sentence } },
      stderr: `${sentence}\n`,
    });
  });

  it('refuses a damaged world without touching it', async () => {
    const other = path.join(folder, 'damaged');
    expect((await local('new', other)).code).toBe(0);
    const file = path.join(other, 'world.json');
    writeFileSync(file, '{"version": 1, "no');
    const ran = await local('call', other, 'rota', 'echo', '1');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/world\.json is damaged or half-written/);
    expect(readFileSync(file, 'utf8')).toBe('{"version": 1, "no');
  });
});
