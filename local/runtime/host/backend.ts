// Answers the guest's questions: announces calls, runs operations, buffers writes, ends a run that is over.
import { nextRandom } from '../world/world.js';
import type { World } from '../world/world.js';
import { checkAccess } from './access.js';
import type { Rights } from './access.js';
import { isAdvancedType, scopesOf } from './api-table.js';
import type { ExecutionContext } from './context.js';
import { transientError } from './faults.js';
import type { Fault } from './faults.js';
import { costOf, isRemote } from './remote-calls.js';
import { finishInThread } from './in-thread.js';
import { computeFormulas, formulasMayHaveChanged } from './formulas/compute.js';
import type { CustomFunctions } from './formulas/custom-calls.js';
import { findOp, ServiceError } from './services.js';
import type { RegisteredOp } from './services.js';
import type { Steps } from './waits.js';

/** The seam between the context and the world: JSON text in, JSON text out, so that it may cross threads. */
export interface Backend {
  handle(question: string): string;
}

type GivenContext = Omit<ExecutionContext, 'now' | 'advance' | 'random' | 'flush' | 'countFurtherRequests'>;

interface BackendOptions {
  given: GivenContext;
  rights: Rights;
  /** Virtual milliseconds this run may take. */
  timeLimit: number;
  fault?: Fault | undefined;
  /** The functions that cells may call. */
  custom: CustomFunctions;
}

interface Question {
  op: string;
  args: unknown;
}

interface Call {
  type: string;
  member: string;
  name: string;
}

/** The host's side of one execution. */
export class ExecutionBackend implements Backend {
  readonly calls: Record<string, number> = { total: 0, remote: 0 };
  /** Why the run was ended from outside, or null. */
  killed: string | null = null;
  readonly context: ExecutionContext;
  readonly #world: World;
  readonly #options: BackendOptions;
  readonly #started: number;
  #elapsed = 0;
  #waiting: { name: string; args: unknown }[] = [];

  constructor(world: World, options: BackendOptions) {
    this.#world = world;
    this.#options = options;
    this.#started = Date.parse(world.now);
    formulasMayHaveChanged(world);
    this.context = {
      ...options.given,
      now: () => this.#started + Math.floor(this.#elapsed),
      advance: (milliseconds) => {
        this.#elapsed += milliseconds;
      },
      random: () => nextRandom(world),
      flush: () => {
        this.applyWaitingWrites();
      },
      countFurtherRequests: (count) => {
        this.calls.remote = (this.calls.remote ?? 0) + count;
      },
    };
    // What an imported file says about its formulas is compared before anything in it changes.
    for (const [id, { isImported }] of Object.entries(world.spreadsheets))
      if (isImported) this.computeFormulas(id);
  }

  /** Virtual milliseconds since the start. */
  get elapsed(): number {
    return Math.floor(this.#elapsed);
  }

  handle(question: string): string {
    return finishInThread(this.steps(question), this.context);
  }

  /** The same for a host that lets others go on while this run waits. */
  *steps(question: string): Steps<string> {
    try {
      const { op, args } = JSON.parse(question) as Question;
      return JSON.stringify({ value: (yield* this.#answer(op, args)) ?? null });
    } catch (error) {
      return JSON.stringify({ error: asFailure(error) });
    }
  }

  /** Applies buffered spreadsheet writes in order; a refused one drops those behind it and throws. */
  applyWaitingWrites(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (this.killed !== null) return;
    for (const { name, args } of waiting) {
      const found = findOp(name);
      if (found) this.#run(found, args);
    }
  }

  /** Computes the formulas of one spreadsheet, or of all. */
  computeFormulas(spreadsheet?: string): void {
    computeFormulas(this.#world, { custom: this.#options.custom, spreadsheet, now: this.context.now() });
  }

  /** Ends the run: nothing it does from now on has any effect, and what was not flushed is lost. */
  kill(reason: string): void {
    this.killed ??= reason;
    this.#waiting = [];
  }

  *#answer(op: string, args: unknown): Steps<unknown> {
    if (this.killed !== null) throw killedError(this.killed);
    if (op === 'enter') return this.#enter(args as Call);
    if (op === 'leave') {
      this.kill('Exceeded maximum execution time');
      throw killedError('Exceeded maximum execution time');
    }
    const found = findOp(op);
    if (!found) throw new Error(`The local runtime has no operation ${op}.`);
    if (found.options.isBuffered) {
      this.#waiting.push({ name: op, args });
      return null;
    }
    if (found.options.reads) this.applyWaitingWrites();
    const result = this.#run(found, args);
    const value: unknown = found.options.waits ? yield* result as Steps<unknown> : result;
    this.#checkTime();
    return value;
  }

  #run({ run, options }: RegisteredOp, args: unknown): unknown {
    const { reads, isBuffered, isPure } = options;
    if (reads === 'values') this.computeFormulas(spreadsheetIn(args));
    try {
      return run(this.#world, args, this.context);
    } finally {
      if ((reads ?? isBuffered) && !isPure) formulasMayHaveChanged(this.#world);
    }
  }

  /** A call by the script begins: count it, let time pass, see whether it is allowed. */
  #enter({ type, member, name }: Call): { isLast: boolean } {
    const isAdvanced = isAdvancedType(type);
    const remote = isRemote(name, isAdvanced);
    this.#count('total');
    if (remote) this.#count('remote');
    this.#count(name);
    this.context.advance(costOf(name, remote));
    this.#checkTime();
    checkAccess(name, scopesOf(type, member), this.#options.rights);
    const { fault } = this.#options;
    const isHit = fault !== undefined && this.calls.total === fault.at;
    if (isHit && fault.kind === 'error') throw transientError(name, isAdvanced);
    return { isLast: isHit && fault.kind === 'kill' };
  }

  #count(key: string): void {
    this.calls[key] = (this.calls[key] ?? 0) + 1;
  }

  #checkTime(): void {
    if (this.#elapsed <= this.#options.timeLimit) return;
    this.kill('Exceeded maximum execution time');
    throw killedError('Exceeded maximum execution time');
  }
}

/** The id of the spreadsheet an operation is about: its place is all of its arguments, or called `at` or `place`. */
function spreadsheetIn(args: unknown): string | undefined {
  const { id, at, place } = args as Record<'id' | 'at' | 'place', unknown>;
  return typeof id === 'string' ? id : spreadsheetIn(at ?? place);
}

function killedError(reason: string): ServiceError {
  return new ServiceError(reason, 'Killed');
}

function asFailure(error: unknown): { name: string; message: string; details?: unknown } {
  if (error instanceof ServiceError) {
    const { name, message, details } = error;
    return details === undefined ? { name, message } : { name, message, details };
  }
  // Not ServiceErrors: mistakes of the runtime itself, and TypeErrors that operations throw on purpose.
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}
