// Fires what the clock has due.
import type { ExecutionRecord, Trigger } from '../../world/project-state.js';
import type { World } from '../../world/world.js';
import type { LoadFiles } from '../execution.js';
import type { LockTable } from '../locks.js';
import { finishRuns } from '../runs.js';
import type { Runs } from '../runs.js';
import { nextFiring } from './clock-schedule.js';

interface Due {
  project: string;
  trigger: Trigger;
  at: number;
}

/**
 * Lets the clock run to `until` and fires what falls due on the way, in order, as its creator. The clock stands at
 * `until` afterwards, or later if the last run took longer.
 * @param until milliseconds since 1970
 */
export function tick(world: World, until: number, load: LoadFiles, locks?: LockTable): ExecutionRecord[] {
  return finishRuns(world, clockRuns(world, until, load), locks);
}

/** The same for a host that runs them elsewhere. */
export function* clockRuns(world: World, until: number, load: LoadFiles): Runs<ExecutionRecord[]> {
  const fired: ExecutionRecord[] = [];
  for (let due = nextDue(world, until); due !== null; due = nextDue(world, until)) {
    const { project, trigger, at } = due;
    world.now = new Date(Math.max(at, Date.parse(world.now))).toISOString();
    // Settled before the run: a run may delete its own trigger, and one that dies must not fire again at once.
    trigger.next = trigger.schedule === null ? null : nextFiring(trigger.schedule, trigger.timeZone, at);
    const { record } = yield {
      project,
      files: load(project),
      function: trigger.handler,
      kind: 'trigger',
      user: trigger.creator,
      event: clockEvent(trigger, at),
    };
    fired.push(record);
  }
  if (Date.parse(world.now) < until) world.now = new Date(until).toISOString();
  return fired;
}

function nextDue(world: World, until: number): Due | null {
  let first: Due | null = null;
  for (const [project, { triggers }] of Object.entries(world.projects)) {
    for (const trigger of triggers) {
      if (trigger.next === null || trigger.next > until || (first && first.at <= trigger.next)) continue;
      first = { project, trigger, at: trigger.next };
    }
  }
  return first;
}

/** Google gives the moment in UTC; Monday is 1. */
function clockEvent(trigger: Trigger, at: number): Record<string, unknown> {
  const date = new Date(at);
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: trigger.id,
    'week-of-year': Math.floor((at - newYear) / 604_800_000) + 1,
    year: date.getUTCFullYear(),
  };
}
