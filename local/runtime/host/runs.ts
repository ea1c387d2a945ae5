// Several runs that belong together, one after the other: what a clock or an edit fires.
import type { World } from '../world/world.js';
import { executeRecorded } from './execution.js';
import type { Ran, RunRequest } from './execution.js';
import type { LockTable } from './locks.js';

/** Yields each request when its turn comes and goes on with what came of it. */
export type Runs<Result> = Generator<RunRequest, Result, Ran>;

/** Runs them all in this thread. */
export function finishRuns<Result>(world: World, runs: Runs<Result>, locks?: LockTable): Result {
  let step = runs.next();
  while (step.done !== true) {
    step = runs.next(executeRecorded(world, { ...step.value, ...(locks ? { locks } : {}) }));
  }
  return step.value;
}
