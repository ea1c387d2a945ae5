// Runs of scripts that this page started. They may wait long for an answer, so few are on the wire at a time: the browser
// opens only six connections, and one must stay free for the answer.
import type { RpcRequest, RunRequest, RunResult } from '../protocol.js';
import { problem, report } from './boxes.js';
import { post } from './client.js';
import { createSignal } from './signal.js';

const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/** Menu items that run now, by their captions. */
export const startedHere = createSignal<readonly string[]>([]);

const inTurn = async <Result>(request: () => Promise<Result>): Promise<Result> => {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await request();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

/** Runs a menu item's function; what goes wrong is shown. */
export const runMenuItem = async (project: string, functionName: string, caption: string): Promise<void> => {
  startedHere.set([...startedHere.get(), caption]);
  try {
    const request: RunRequest = { project, functionName, kind: 'menu' };
    const result = await inTurn(() => post<RunResult>('/api/run', request));
    if (!result.ok)
      problem.set({
        title: `“${caption}” stopped`,
        text: `${result.error.name}: ${result.error.message}`,
        hasJournal: true,
      });
  } catch (error) {
    report(`“${caption}” could not be started`, error);
  } finally {
    const left = [...startedHere.get()];
    left.splice(left.indexOf(caption), 1);
    startedHere.set(left);
  }
};

/** A call of `google.script.run`. @throws RequestFailed */
export const callScript = (request: RpcRequest): Promise<RunResult> =>
  inTurn(() => post<RunResult>('/api/rpc', request));
