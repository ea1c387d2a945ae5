// One execution: a function of a project, run as somebody, in a fresh context, against the world.
import type { ProjectFiles } from '../project.js';
import type { ExecutionRecord } from '../world/project-state.js';
import type { World } from '../world/world.js';
import { ExecutionBackend } from './backend.js';
import { makeAnswer, recordExecution } from './answer.js';
import type { RunAnswer } from './answer.js';
import type { AuthMode, ExecutionKind } from './context.js';
import type { Fault } from './faults.js';
import { customInThread } from './formulas/custom-in-thread.js';
import type { CustomFunctions } from './formulas/custom-calls.js';
import { guestScript } from './guest-code.js';
import { failure, makeJob } from './job.js';
import { LockTable } from './locks.js';
import { EndlessLoop, runInRealm } from './realm.js';
import type { Outcome, RealmJob } from './realm.js';
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
  /** The functions cells may call; default those of `files`, in this thread. */
  custom?: CustomFunctions;
  /** The function of a cell: Dates go in and out as such. */
  isForCell?: boolean;
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

let lastId = 0;

/** A run under way: `job` is for the context, `backend` answers what it asks. */
export interface Execution {
  request: RunRequest;
  backend: ExecutionBackend;
  /** The virtual clock when it began, ISO. */
  started: string;
  /** What the context is to do, or why there is nothing to do. */
  job: RealmJob | Outcome;
}

/** What came of a run, and how the world remembers it. */
export interface Ran {
  answer: RunAnswer;
  record: ExecutionRecord;
}

export const TIME_OVER = 'Exceeded maximum execution time';
const TWO_MINUTES = 120_000;

/**
 * Runs a function to its end and changes the world accordingly. Whatever the script does wrong is in the answer.
 * @throws Error only for a project the world does not know
 */
export function execute(world: World, request: RunRequest): RunAnswer {
  return executeRecorded(world, request).answer;
}

/** The same, with what the world remembers of the run. */
export function executeRecorded(world: World, request: RunRequest): Ran {
  const execution = begin(world, request);
  return end(world, execution, inThisThread(execution));
}

/**
 * Begins a run; whoever calls this runs the job somewhere and calls `end`.
 * @throws Error only for a project the world does not know
 */
export function begin(world: World, request: RunRequest): Execution {
  return { request, backend: makeBackend(world, request), started: world.now, job: makeJob(request) };
}

/** Ends a run: late writes, locks, the clock, the world's list of executions. */
export function end(world: World, { request, backend, started }: Execution, outcome: Outcome): Ran {
  const refused = finish(world, backend);
  backend.computeFormulas();
  const answer = makeAnswer(world, request.kind, backend, outcome.ok ? (refused ?? outcome) : outcome);
  return { answer, record: recordExecution(world, request, started, backend, answer) };
}

/** Runs a function for a cell: neither the clock nor the list of executions takes notice. */
export function runForCell(world: World, request: RunRequest): RunAnswer {
  const { backend, job } = begin(world, { ...request, isForCell: true });
  const outcome = inThisThread({ request, backend, started: world.now, job });
  const { locks, id, now } = backend.context;
  locks.releaseAll(id, now());
  return makeAnswer(world, request.kind, backend, outcome);
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
    custom: request.custom ?? customInThread(world, (name) => (name === project ? files : null), runForCell),
  });
}

function inThisThread({ request, backend, job }: Execution): Outcome {
  if ('ok' in job) return job;
  const realTimeLimit = request.realTimeLimit ?? TWO_MINUTES;
  try {
    return runInRealm(job, backend, { guest: guestScript(), realTimeLimit });
  } catch (error) {
    if (!(error instanceof EndlessLoop)) throw error;
    return killed(backend, TIME_OVER);
  }
}

/** Ends a run from outside. @returns its outcome */
export function killed(backend: ExecutionBackend, reason: string): Outcome {
  backend.kill(reason);
  return failure('Killed', reason);
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
    backend.context.locks.releaseAll(backend.context.id, backend.context.now());
    // Another run, or the person, may have moved the clock further.
    world.now = new Date(Math.max(backend.context.now(), Date.parse(world.now))).toISOString();
  }
}
