// Runs functions of the projects in threads, several at once, against the one world in this thread.
import { begin, end } from '../../runtime/host/execution.js';
import type { Ran, RunRequest } from '../../runtime/host/execution.js';
import { failure } from '../../runtime/host/job.js';
import { LockTable } from '../../runtime/host/locks.js';
import type { Runs } from '../../runtime/host/runs.js';
import type { World } from '../../runtime/world/world.js';
import { CellFunctions } from './cell-functions.js';
import type { CellParts } from './cell-functions.js';
import { outcomeInThread } from './outcome-in-thread.js';
import { RunUnderWay } from './run-under-way.js';
import { ThreadGone } from './script-thread.js';
import { tellShown } from './shown.js';
import { closeQuestion } from './wait-for.js';

/** What Google lets one account run at the same time. */
const MOST_PER_PERSON = 30;
const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';

export class Engine {
  readonly locks = new LockTable();
  readonly #parts: CellParts;
  readonly #underWay = new Map<string, RunUnderWay>();
  #cells: CellFunctions;
  #cellsOf: World;
  #isClosed = false;

  constructor(parts: CellParts) {
    this.#parts = parts;
    this.#cellsOf = parts.keeper.world;
    this.#cells = new CellFunctions(parts);
  }

  /** The functions that cells call, and the formulas around them. */
  get cells(): CellFunctions {
    const { world } = this.#parts.keeper;
    if (world !== this.#cellsOf) this.#cells = new CellFunctions(this.#parts);
    this.#cellsOf = world;
    return this.#cells;
  }

  /** Runs under way, oldest first. */
  get underWay(): RunUnderWay[] {
    return [...this.#underWay.values()];
  }

  /**
   * Runs a function to its end. Whatever the script does wrong is in the answer; the world is on disk by then.
   * @param page the tab that shows what the run shows; null = every tab
   * @throws Error if the world cannot be written, or the engine is closed
   */
  async run(request: RunRequest, page: string | null = null): Promise<Ran> {
    if (this.#isClosed) throw new Error('The workbench is closing.');
    const { keeper, news } = this.#parts;
    const { world } = keeper;
    const run = new RunUnderWay(begin(world, { ...request, locks: this.locks, custom: this.cells }), page);
    const isTooMany = this.#countOf(request.user) >= MOST_PER_PERSON;
    this.#begun(run);
    const outcome = isTooMany ? failure('Exception', TOO_MANY) : await outcomeInThread(run, this.#parts);
    this.locks.giveUp(run.id);
    const ran = end(world, run.execution, outcome);
    ran.record.run = run.name;
    this.#underWay.delete(run.id);
    tellShown(run, news);
    if (keeper.world === world) await keeper.save();
    keeper.ended(run.name);
    news.changed('state', 'sheets', 'calendar', 'outbox', 'triggers', 'executions');
    return ran;
  }

  /** Runs several, one after the other. @param before called ahead of each */
  async runAll<Result>(
    runs: Runs<Result>,
    page: string | null = null,
    before: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Result> {
    let step = runs.next();
    while (step.done !== true) {
      await before();
      step = runs.next(await this.run(step.value, page));
    }
    return step.value;
  }

  /** Answers the alert or prompt of a run. @returns false if it does not wait for one */
  answer(execution: string, button: string, text: string): boolean {
    const run = this.#underWay.get(execution);
    if (!run?.open) return false;
    closeQuestion(run, { button, text }, this.#parts.news);
    return true;
  }

  /** Ends a run. @returns false if there is none of that id */
  stop(execution: string, reason: string): boolean {
    const run = this.#underWay.get(execution);
    if (!run) return false;
    this.#kill(run, reason);
    return true;
  }

  /** Ends all runs and waits until the world remembers them. */
  async stopAll(reason: string): Promise<void> {
    for (const run of this.underWay) this.#kill(run, reason);
    while (this.#underWay.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  async close(reason: string): Promise<void> {
    this.#isClosed = true;
    await this.stopAll(reason);
  }

  #begun(run: RunUnderWay): void {
    const { project, function: name, kind, user } = run.execution.request;
    const { keeper, news } = this.#parts;
    this.#underWay.set(run.id, run);
    keeper.begun({ run: run.name, project, function: name, kind, user, started: run.execution.started });
    news.changed('state');
  }

  #countOf(user: string): number {
    return this.underWay.filter(({ execution }) => execution.request.user === user).length;
  }

  #kill(run: RunUnderWay, reason: string): void {
    run.execution.backend.kill(reason);
    if (run.open) closeQuestion(run, { button: 'CLOSE', text: '' }, this.#parts.news);
    run.thread?.end(new ThreadGone(reason));
  }
}
