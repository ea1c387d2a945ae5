// Runs one function of the script and keeps what came of it.
import { makeEvent } from './events.js';
import { unpackDate } from './bridge.js';
import { intoCell } from './cell-wall.js';
import { throughWall } from './rpc-wall.js';

interface Invocation {
  function: string;
  args: unknown[];
  wall: 'json' | 'rpc' | 'cell';
  event: Record<string, unknown> | null;
}

type Found = [value: unknown, owner: unknown] | null;

const WALLS: Record<Invocation['wall'], (value: unknown) => unknown> = {
  json: (value) => value,
  rpc: throughWall,
  cell: intoCell,
};

let wall: Invocation['wall'] = 'json';
let outcome: { value: unknown } | { error: unknown } = { value: undefined };

/** Puts `__run` on the global object; the host's one line of script calls it, and it removes itself first. */
export function prepare(text: string): void {
  const invocation = JSON.parse(text) as Invocation;
  wall = invocation.wall;
  if (wall === 'cell') invocation.args = JSON.parse(JSON.stringify(invocation.args), unpackDate) as unknown[];
  Object.defineProperty(globalThis, '__run', {
    configurable: true,
    value: (find: () => Found) => {
      Reflect.deleteProperty(globalThis, '__run');
      run(invocation, find);
    },
  });
}

function run(invocation: Invocation, find: () => Found): void {
  try {
    const [value, owner] = find() ?? [];
    if (typeof value !== 'function') throw new Error(`Script function not found: ${invocation.function}`);
    const args = invocation.event ? [makeEvent(invocation.event)] : invocation.args;
    settle(Reflect.apply(value, owner, args));
  } catch (error) {
    outcome = { error };
  }
}

function settle(result: unknown): void {
  if (!(result instanceof Promise)) {
    outcome = { value: result };
    return;
  }
  outcome = { error: new Error('The function returned a promise that never settled.') };
  result.then(
    (value: unknown) => (outcome = { value }),
    (error: unknown) => (outcome = { error }),
  );
}

/** What came of it, as the JSON of the host's `Outcome`. */
export function readOutcome(): string {
  if ('error' in outcome) return JSON.stringify({ ok: false, result: null, error: describe(outcome.error) });
  try {
    const result = WALLS[wall](outcome.value);
    return JSON.stringify({ ok: true, result: result === undefined ? null : result, error: null });
  } catch (error) {
    // A circle or a BigInt: nothing the command line could show.
    return JSON.stringify({ ok: false, result: null, error: describe(error) });
  }
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: error.name, message: error.message, stack: error.stack ?? '' };
}
