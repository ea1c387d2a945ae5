// The projects' own functions in cells: they run in threads, the cell shows `Loading...` meanwhile.
import { makeAnswer } from '../../runtime/host/answer.js';
import { begin } from '../../runtime/host/execution.js';
import { computeFormulas, formulasMayHaveChanged } from '../../runtime/host/formulas/compute.js';
import type { CustomFunctions, Declared } from '../../runtime/host/formulas/custom-calls.js';
import { declaredIn } from '../../runtime/host/formulas/custom-in-thread.js';
import type { CustomOutcome } from '../../runtime/world/spreadsheet.js';
import type { World } from '../../runtime/world/world.js';
import { outcomeInThread } from './outcome-in-thread.js';
import type { ThreadParts } from './outcome-in-thread.js';
import { RunUnderWay } from './run-under-way.js';
import type { ServedProjects } from './served-projects.js';
import type { WorldKeeper } from './world-keeper.js';

export interface CellParts extends ThreadParts {
  keeper: WorldKeeper;
  projects: ServedProjects;
}

/** How many run at a time. */
const MOST = 2;
/** As long as Google lets one compute, milliseconds. */
const LONGEST = 30_000;
/** Results that come within this many milliseconds are shown together. */
const TOGETHER = 10;

type CustomArguments = Parameters<CustomFunctions['run']>[2];

interface Call {
  key: string;
  project: string;
  name: string;
  args: CustomArguments;
}

/** The functions of one world's cells. */
export class CellFunctions implements CustomFunctions {
  readonly #parts: CellParts;
  readonly #world: World;
  readonly #waiting: Call[] = [];
  readonly #running = new Set<string>();
  readonly #done = new Map<string, CustomOutcome>();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: CellParts) {
    this.#parts = parts;
    this.#world = parts.keeper.world;
  }

  /** Computes whatever is out of date. */
  compute(): void {
    formulasMayHaveChanged(this.#world);
    computeFormulas(this.#world, { custom: this });
  }

  declared(project: string): Declared | null {
    const { projects } = this.#parts;
    return projects.has(project) ? declaredIn(projects.filesOf(project).scripts) : null;
  }

  run(project: string, name: string, args: CustomArguments): CustomOutcome | null {
    const key = JSON.stringify([project, name, args]);
    const outcome = this.#done.get(key);
    this.#done.delete(key);
    if (outcome) return outcome;
    const isKnown = this.#running.has(key) || this.#waiting.some((call) => call.key === key);
    if (!isKnown) this.#waiting.push({ key, project, name, args });
    this.#startSome();
    return null;
  }

  #startSome(): void {
    while (this.#running.size < MOST) {
      const call = this.#waiting.shift();
      if (!call) return;
      this.#running.add(call.key);
      void this.#outcomeOf(call).then((outcome) => this.#finish(call, outcome));
    }
  }

  async #outcomeOf({ project, name, args }: Call): Promise<CustomOutcome> {
    const request = { project, files: this.#parts.projects.filesOf(project), function: name, args };
    const execution = begin(this.#world, {
      ...request,
      kind: 'custom',
      user: '',
      isForCell: true,
      custom: this,
    });
    const { backend } = execution;
    const realTimeLimit = Math.min(LONGEST, this.#parts.realTimeLimit);
    const outcome = await outcomeInThread(new RunUnderWay(execution, null), {
      ...this.#parts,
      realTimeLimit,
    });
    backend.context.locks.releaseAll(backend.context.id, backend.context.now());
    const { ok, result, error } = makeAnswer(this.#world, 'custom', backend, outcome);
    return ok ? { value: result } : { error: error?.message ?? '' };
  }

  #finish({ key }: Call, outcome: CustomOutcome): void {
    this.#running.delete(key);
    this.#done.set(key, outcome);
    this.#showSoon();
    this.#startSome();
  }

  #showSoon(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#show();
    }, TOGETHER);
    this.#timer.unref();
  }

  async #show(): Promise<void> {
    const { keeper, news } = this.#parts;
    // Another world has taken its place.
    if (keeper.world !== this.#world) return;
    this.compute();
    await keeper.save().catch(() => undefined);
    news.changed('sheets');
  }
}
