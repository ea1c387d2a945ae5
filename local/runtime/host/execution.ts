// One execution: a function of a project, run as somebody, in a fresh context, against the world.
import type { ProjectFiles } from '../project.js';
import type { World } from '../world/world.js';
import { ExecutionBackend } from './backend.js';
import { makeAnswer, recordExecution } from './answer.js';
import type { RunAnswer } from './answer.js';
import type { AuthMode, ExecutionKind } from './context.js';
import type { Fault } from './faults.js';
import { checkFile, LoadError } from './load-checks.js';
import { LockTable } from './locks.js';
import { EndlessLoop, runInRealm } from './realm.js';
import type { Outcome } from './realm.js';
import { ServiceError } from './services.js';
import './all-services.js';

export type { RunAnswer } from './answer.js';

/** Gives the files of a project by its name in the world. */
export type LoadFiles = (project: string) => ProjectFiles;

export interface RunRequest {
  /** Name of the project in the world. */
  project: string;
  files: ProjectFiles;
  function: string;
  args?: unknown[];
  kind: ExecutionKind;
  /** Who is at the keyboard, or whose trigger it is. */
  user: string;
  /** The person whose edit fired an installable trigger; default the same as `user`. */
  activeUser?: string;
  /** Fields of the event object, for triggers. */
  event?: Record<string, unknown>;
  answers?: string[];
  fault?: Fault | undefined;
  /** Shared by runs that may overlap; default: nobody else runs. */
  locks?: LockTable;
  /** Real milliseconds before an endless loop is stopped; default two minutes. */
  realTimeLimit?: number;
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;

const KINDS: Record<ExecutionKind, { authMode: AuthMode; timeLimit: number }> = {
  open: { authMode: 'LIMITED', timeLimit: THIRTY_SECONDS },
  edit: { authMode: 'LIMITED', timeLimit: THIRTY_SECONDS },
  custom: { authMode: 'CUSTOM_FUNCTION', timeLimit: THIRTY_SECONDS },
  menu: { authMode: 'FULL', timeLimit: SIX_MINUTES },
  editor: { authMode: 'FULL', timeLimit: SIX_MINUTES },
  rpc: { authMode: 'FULL', timeLimit: SIX_MINUTES },
  trigger: { authMode: 'FULL', timeLimit: SIX_MINUTES },
};

/** Google hides who is at the keyboard from a run that person did not authorize. */
const HIDES_PERSON = new Set<ExecutionKind>(['open', 'edit', 'custom', 'trigger']);

const FUNCTION_PATH = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

let lastId = 0;

/**
 * Runs a function to its end and changes the world accordingly. Whatever the script does wrong is in the answer.
 * @throws Error only for a project the world does not know
 */
export function execute(world: World, request: RunRequest): RunAnswer {
  const backend = makeBackend(world, request);
  const started = world.now;
  const outcome = attempt(request, backend);
  const refused = finish(world, backend);
  const answer = makeAnswer(world, request.kind, backend, outcome.ok ? (refused ?? outcome) : outcome);
  recordExecution(world, request, started, backend, answer);
  return answer;
}

function makeBackend(world: World, request: RunRequest): ExecutionBackend {
  const { project, files, kind } = request;
  const state = world.projects[project];
  if (!state) throw new Error(`The world has no project "${project}".`);
  const { authMode, timeLimit } = KINDS[kind];
  lastId += 1;
  return new ExecutionBackend(world, {
    given: {
      id: String(lastId),
      project,
      state,
      manifest: files.manifest,
      htmlFiles: files.html,
      kind,
      authMode,
      user: request.user,
      activeUser: HIDES_PERSON.has(kind) ? '' : (request.activeUser ?? request.user),
      locks: request.locks ?? new LockTable(),
      answers: [...(request.answers ?? [])],
      ui: [],
      log: [],
    },
    rights: {
      manifestScopes: files.manifest.scopes,
      grantedScopes: state.consents[request.user] ?? null,
      authMode,
    },
    timeLimit,
    fault: request.fault,
  });
}

/** Loads and runs; a file Apps Script would refuse, a wrong name and an endless loop are outcomes like others. */
function attempt(request: RunRequest, backend: ExecutionBackend): Outcome {
  try {
    const declared = request.files.scripts.flatMap((file) => checkFile(file).functions);
    if (!isCallable(request, declared))
      return failure('Error', `Script function not found: ${request.function}`);
    return runInRealm(
      {
        files: request.files.scripts,
        invocation: {
          function: request.function,
          args: request.args ?? [],
          wall: request.kind === 'rpc' ? 'rpc' : 'json',
          event: request.event ?? null,
        },
        timeZone: request.files.manifest.timeZone,
        realTimeLimit: request.realTimeLimit ?? 120_000,
      },
      backend,
    );
  } catch (error) {
    if (error instanceof LoadError) return failure('SyntaxError', error.message);
    if (!(error instanceof EndlessLoop)) throw error;
    backend.kill('Exceeded maximum execution time');
    return failure('Killed', 'Exceeded maximum execution time');
  }
}

/** The page and cells see only top-level declarations, and no private (`name_`) ones. */
function isCallable(request: RunRequest, declared: string[]): boolean {
  if (!FUNCTION_PATH.test(request.function)) return false;
  if (request.kind !== 'rpc' && request.kind !== 'custom') return true;
  return declared.includes(request.function) && !request.function.endsWith('_');
}

function failure(name: string, message: string): Outcome {
  return { ok: false, result: null, error: { name, message, stack: '' } };
}

/**
 * What was written and not flushed is applied at the end, unless the run was killed; locks are let go; time has passed.
 * @returns the failure if a late write was refused
 */
function finish(world: World, backend: ExecutionBackend): Outcome | null {
  try {
    backend.applyWaitingWrites();
    return null;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return failure(error.name, error.message);
  } finally {
    backend.context.locks.releaseAll(backend.context.id);
    world.now = new Date(backend.context.now()).toISOString();
  }
}
