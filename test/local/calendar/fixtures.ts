/** Calendars and events that the calendar tests share. */
import { newCalendar, type WorldCalendar } from '../../../local/runtime/world/calendar.js';
import { insertEvent, type Change } from '../../../local/runtime/host/services/calendar/event-changes.js';

export const EM = 'ada@example.org';
export const NOW = '2026-11-23T08:00:00.000Z';

/** A generator that gives the same numbers in every run. */
function counterRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

export function changeAt(now = NOW, user = EM): Change {
  return { user, now, random: counterRandom() };
}

export function dutyCalendar(given: Partial<WorldCalendar> = {}): WorldCalendar {
  return newCalendar({
    id: 'duty@group.calendar.example.org',
    summary: 'Wikidata - Journey Model',
    timeZone: 'Europe/Berlin',
    owner: EM,
    writers: ['grace@example.org'],
    readers: ['linus@example.org'],
    updated: NOW,
    ...given,
  });
}

/** A calendar with one all-day week for each Monday, ids `event0`, `event1` … */
export function calendarWithWeeks(mondays: readonly [start: string, end: string][]): WorldCalendar {
  const calendar = dutyCalendar();
  for (const [index, [start, end]] of mondays.entries()) {
    insertEvent(calendar, week(start, end, `event${String(index)}`), changeAt());
  }
  return calendar;
}

export function week(start: string, end: string, id?: string): Record<string, unknown> {
  return {
    ...(id === undefined ? {} : { id }),
    summary: 'Incident Manager: Zoë',
    start: { date: start },
    end: { date: end },
    transparency: 'transparent',
    extendedProperties: { private: { incidentDesk: 'duty', week: start } },
  };
}
