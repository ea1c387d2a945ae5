// What a run answers, and what the list of executions keeps of it.
import type { ExecutionRecord } from '../world/project-state.js';
import type { World } from '../world/world.js';
import type { ExecutionBackend } from './backend.js';
import type { ExecutionKind, UiRecord } from './context.js';
import type { Outcome } from './realm.js';

export interface RunAnswer {
  ok: boolean;
  result?: unknown;
  error?: { name: string; message: string };
  ui: UiRecord[];
  calls: Record<string, number>;
  log: string[];
  /** The virtual clock afterwards, ISO. */
  now: string;
}

/** The part of a request that the list of executions shows. */
interface Asked {
  project: string;
  function: string;
  kind: ExecutionKind;
  user: string;
}

const KEPT_EXECUTIONS = 200;

/** The answer to a run; a kill outdoes whatever the script returned or threw. */
export function makeAnswer(
  world: World,
  kind: ExecutionKind,
  backend: ExecutionBackend,
  outcome: Outcome,
): RunAnswer {
  const { ui, log } = backend.context;
  const rest = { ui, calls: backend.calls, log, now: world.now };
  if (backend.killed !== null)
    return { ok: false, error: { name: 'Killed', message: backend.killed }, ...rest };
  if (outcome.ok) return { ok: true, result: outcome.result, ...rest };
  const { name, message } = outcome.error ?? { name: 'Error', message: 'unknown' };
  // The page gets one class of error, with the server's class in front of the message.
  const error = kind === 'rpc' ? { name: 'ScriptError', message: `${name}: ${message}` } : { name, message };
  return { ok: false, error, ...rest };
}

/** Adds a run to the world's list of executions. @returns how it stands there */
export function recordExecution(
  world: World,
  request: Asked,
  started: string,
  backend: ExecutionBackend,
  answer: RunAnswer,
): ExecutionRecord {
  const entry: ExecutionRecord = {
    number: (world.executions[world.executions.length - 1]?.number ?? 0) + 1,
    project: request.project,
    function: request.function,
    kind: request.kind,
    user: request.user,
    started,
    duration: backend.elapsed,
    status: answer.ok ? 'completed' : backend.killed === null ? 'failed' : 'killed',
    error: answer.error ?? null,
    calls: answer.calls,
    log: answer.log,
  };
  world.executions = [...world.executions, entry].slice(-KEPT_EXECUTIONS);
  return entry;
}
