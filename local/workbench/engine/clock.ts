// Moves the virtual clock and fires what falls due on the way.
import { clockRuns } from '../../runtime/host/triggers/tick.js';
import type { World } from '../../runtime/world/world.js';
import type { ClockRequest, ClockResult } from '../protocol.js';
import { Refusal } from './refusal.js';
import type { Workbench } from './workbench.js';

const DAY = 86_400_000;
/** Further in one go, an hourly trigger would run for minutes. */
const MOST_DAYS = 400;

/** @throws Refusal for a moment in the past or too far off, or if nothing is due */
export async function moveClock(workbench: Workbench, request: ClockRequest): Promise<ClockResult> {
  const { engine, keeper, news, projects } = workbench;
  const { world } = keeper;
  const until = targetOf(request, world);
  // Saved ahead of each run: a trigger that was under way when all was killed must not fire once more.
  const records = await engine.runAll(clockRuns(world, until, projects.filesOf), null, () => keeper.save());
  // TODAY and the like.
  engine.cells.compute();
  await keeper.save();
  news.changed('state', 'sheets', 'triggers');
  const fired = records.map(({ project, function: functionName, started, status, error }) => {
    const ok = status === 'completed';
    return { project, functionName, at: started, ok, message: error?.message ?? '' };
  });
  return { now: world.now, fired };
}

function targetOf(request: ClockRequest, world: World): number {
  const now = Date.parse(world.now);
  if ('next' in request) {
    const next = nextTrigger(world);
    if (!next) throw new Refusal('No trigger waits for the clock.');
    return Math.max(now, next.at);
  }
  const to = 'days' in request ? now + request.days * DAY : Date.parse(request.to);
  if (Number.isNaN(to)) throw new Refusal('That is no moment the clock could be set to.');
  if (to < now) throw new Refusal('The clock cannot go back: what has happened would have to unhappen.');
  if (to - now > MOST_DAYS * DAY) throw new Refusal(`Move the clock by ${MOST_DAYS} days at most at a time.`);
  return to;
}

export interface NextTrigger {
  /** Milliseconds since 1970. */
  at: number;
  project: string;
  functionName: string;
}

/** The clock trigger that is due next, of all projects. */
export function nextTrigger(world: World): NextTrigger | null {
  const waiting = Object.entries(world.projects).flatMap(([project, { triggers }]) =>
    triggers.flatMap(({ next: at, handler: functionName }) =>
      at === null ? [] : [{ at, project, functionName }],
    ),
  );
  return waiting.sort((a, b) => a.at - b.at)[0] ?? null;
}
