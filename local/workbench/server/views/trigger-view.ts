// What `GET /api/triggers` answers.
import type { ClockSchedule, Trigger } from '../../../runtime/world/project-state.js';
import type { World } from '../../../runtime/world/world.js';
import type { TriggerView } from '../../protocol.js';
import { momentText } from '../texts.js';

/** How many runs of a trigger are shown. */
const SHOWN = 20;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const EVENTS: Record<Exclude<Trigger['event'], 'CLOCK'>, string> = {
  ON_OPEN: 'when the spreadsheet is opened',
  ON_EDIT: 'when a person edits the spreadsheet',
  ON_CHANGE: 'when a person changes the spreadsheet',
  ON_FORM_SUBMIT: 'when a form is sent',
};

export function triggerViews(world: World): TriggerView[] {
  return Object.entries(world.projects).flatMap(([project, { triggers }]) =>
    triggers.map((trigger) => triggerView(world, project, trigger)),
  );
}

function triggerView(world: World, project: string, trigger: Trigger): TriggerView {
  const { id, handler, event, creator, schedule, timeZone, next } = trigger;
  return {
    id,
    project,
    functionName: handler,
    event,
    schedule: event === 'CLOCK' ? scheduleText(schedule, timeZone) : EVENTS[event],
    creator,
    next: next === null ? null : new Date(next).toISOString(),
    nextText: next === null ? '' : momentText(next, timeZone),
    history: historyOf(world, project, trigger),
  };
}

/** Newest first. Runs name no trigger: those of its function as its creator are meant. */
function historyOf(
  world: World,
  project: string,
  { handler, creator, timeZone }: Trigger,
): TriggerView['history'] {
  return world.executions
    .filter(
      (run) =>
        run.kind === 'trigger' && run.project === project && run.function === handler && run.user === creator,
    )
    .slice(-SHOWN)
    .reverse()
    .map(({ started, status, error }) => ({
      at: started,
      atText: momentText(Date.parse(started), timeZone),
      ok: status === 'completed',
      message: error?.message ?? '',
    }));
}

/** `every hour at minute 17`. */
export function scheduleText(schedule: ClockSchedule | null, timeZone: string): string {
  switch (schedule?.kind) {
    case undefined:
      return '';
    case 'once':
      return `once, ${momentText(schedule.at, timeZone)}`;
    case 'minutes':
      return `every ${counted(schedule.every, 'minute')}`;
    case 'hours':
      return `every ${counted(schedule.every, 'hour')} at minute ${schedule.minute}`;
    case 'days':
      return `every ${counted(schedule.every, 'day')} at ${timeOf(schedule)}`;
    case 'weeks': {
      const day = WEEKDAYS[schedule.weekday] ?? '';
      const every = schedule.every === 1 ? `every ${day}` : `every ${schedule.every} weeks on ${day}`;
      return `${every} at ${timeOf(schedule)}`;
    }
    case 'month':
      return `on day ${schedule.day} of every month at ${timeOf(schedule)}`;
  }
}

function counted(number: number, what: string): string {
  return number === 1 ? what : `${number} ${what}s`;
}

/** The minute may lie outside 0 to 59: near the wish, but in the hour before or after. */
function timeOf({ hour, minute }: { hour: number; minute: number }): string {
  const minutes = (((hour * 60 + minute) % 1440) + 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
