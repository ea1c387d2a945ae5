// The server killed at any moment and started again: what was acknowledged is there, what was under way is remembered.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { PAGE_HEADER, TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import type { ExecutionView, SheetView, StateView } from '../../../../local/workbench/protocol.js';
import { startGate } from '../gate.js';
import type { Gate } from '../gate.js';
import { newFolder, until } from '../small-workbench.js';

const SERVER = path.resolve(__dirname, '../serve-small.ts');
const TOKEN = 'token-of-the-test';

let folder: string;
let gate: Gate;
let child: ChildProcess | null;

beforeEach(async () => {
  folder = newFolder();
  gate = await startGate();
});

afterEach(async () => {
  await killed();
  await gate.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server in a process of its own. @returns its origin */
function started(): Promise<string> {
  const server = spawn(process.execPath, ['-r', 'tsx/cjs', SERVER, folder, TOKEN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = server;
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (line: Buffer) => resolve(line.toString().trim()));
    server.on('exit', () => reject(new Error('The server ended.')));
  });
}

/** Kills it without a chance to tidy up. */
function killed(): Promise<void> {
  const server = child;
  child = null;
  if (!server) return Promise.resolve();
  return new Promise((resolve) => {
    server.on('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

const headers = { [TOKEN_HEADER]: TOKEN, [PAGE_HEADER]: 'tab', 'content-type': 'application/json' };

async function get<Answer>(origin: string, address: string): Promise<Answer> {
  return (await (await fetch(origin + address, { headers })).json()) as Answer;
}

function post(origin: string, address: string, body: unknown): Promise<Response> {
  return fetch(origin + address, { method: 'POST', headers, body: JSON.stringify(body) });
}

it('loses nothing that was acknowledged, whenever it is killed', async () => {
  const counted: number[] = [];
  const typed: number[] = [];
  let now = '';
  // Three lives: each is killed while counts, edits and moves of the clock are under way.
  for (let life = 1; life <= 3; life += 1) {
    const origin = await started();
    const count = async (): Promise<void> => {
      const request = { project: 'small', functionName: 'count', args: [`life ${life}`] };
      const { result } = (await (await post(origin, '/api/rpc', request)).json()) as { result: number };
      counted.push(result);
    };
    // Beside what has been counted: a row of its own would be the last one, from which the script counts on.
    const type = async (): Promise<void> => {
      const row = typed.length + 1;
      if (row > counted.length) {
        await get(origin, '/api/state');
        return;
      }
      const texts = [[String(row)]];
      await (await post(origin, '/api/edit', { project: 'small', sheet: 0, row, column: 4, texts })).json();
      typed.push(row);
    };
    const moveClock = async (): Promise<void> => {
      ({ now } = (await (await post(origin, '/api/clock', { days: 1 })).json()) as { now: string });
    };
    const busy = [count, count, type, moveClock].map(forever);
    const enough = counted.length + 5 + life;
    await until(() => counted.length >= enough && typed.length >= enough);
    await killed();
    await Promise.all(busy);
  }
  const origin = await started();
  const { rows } = await get<SheetView>(origin, '/api/sheet?project=small&sheet=0');
  const column = (index: number): number[] =>
    rows.flatMap((row) => (row[index]?.text === undefined ? [] : [Number(row[index].text)]));
  expect(new Set(column(0)).size).toBe(column(0).length);
  expect(column(0)).toEqual(expect.arrayContaining(counted));
  expect(column(3)).toEqual(expect.arrayContaining(typed));
  expect((await get<StateView>(origin, '/api/state')).now >= now).toBe(true);
});

/** Again and again, until the server is gone. */
async function forever(work: () => Promise<void>): Promise<void> {
  try {
    for (;;) await work();
  } catch {
    // It has been killed.
  }
}

it('remembers a run that was under way as killed, and the person and the edits before it', async () => {
  const first = await started();
  await post(first, '/api/person', { email: 'editor@example.org' });
  await post(first, '/api/edit', { project: 'small', sheet: 0, row: 5, column: 3, texts: [['typed']] });
  const lost = post(first, '/api/rpc', {
    project: 'small',
    functionName: 'countSlowly',
    args: [gate.url],
  }).catch(() => 'gone');
  await until(() => gate.waiting() === 1);
  await killed();
  expect(await lost).toBe('gone');
  const second = await started();
  expect((await get<StateView>(second, '/api/state')).person).toBe('editor@example.org');
  expect((await get<SheetView>(second, '/api/sheet?project=small&sheet=0')).rows[4]?.[2]).toEqual({
    text: 'typed',
  });
  const executions = await get<ExecutionView[]>(second, '/api/executions');
  expect(executions.find(({ functionName }) => functionName === 'countSlowly')).toMatchObject({
    status: 'killed',
    user: 'editor@example.org',
    error: 'Killed: The workbench ended while this was running.',
  });
});
