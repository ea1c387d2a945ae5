// Runs that were under way when the process was killed: the world remembers them as killed.
import type { World } from '../../runtime/world/world.js';
import type { BegunRun } from './session-file.js';

const KEPT_EXECUTIONS = 200;
export const WORKBENCH_ENDED = 'The workbench ended while this was running.';

/** Adds those that are not in the list of executions yet. */
export function recordLost(world: World, begun: readonly BegunRun[]): void {
  const recorded = new Set(world.executions.map(({ run }) => run));
  for (const { run, project, function: name, kind, user, started } of begun) {
    if (recorded.has(run)) continue;
    const number = (world.executions[world.executions.length - 1]?.number ?? 0) + 1;
    const error = { name: 'Killed', message: WORKBENCH_ENDED };
    const what = { number, run, project, function: name, kind, user, started };
    world.executions.push({ ...what, duration: 0, status: 'killed', error, calls: {}, log: [] });
  }
  world.executions = world.executions.slice(-KEPT_EXECUTIONS);
}
