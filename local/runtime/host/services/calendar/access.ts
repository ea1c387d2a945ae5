/** Who may do what with a calendar. */
import type { WorldCalendar } from '../../../world/calendar.js';
import { CalendarApiError, notFound } from './api-error.js';

/** Calendars by id. */
type Calendars = Readonly<Record<string, WorldCalendar>>;

export type AccessRole = 'owner' | 'writer' | 'reader';

/** The role of a person in a calendar; null = none, the calendar does not exist for them. */
export function roleOf(calendar: WorldCalendar, user: string): AccessRole | null {
  const address = user.toLowerCase();
  const holds = (list: string[]): boolean => list.some((entry) => entry.toLowerCase() === address);
  if (holds([calendar.owner])) return 'owner';
  if (holds(calendar.writers)) return 'writer';
  return holds(calendar.readers) ? 'reader' : null;
}

/**
 * The calendar with this id as this person sees it; `primary` is the one whose id is their address.
 * @throws 404 when it does not exist or the person has no access
 */
export function readableCalendar(calendars: Calendars, id: unknown, user: string): WorldCalendar {
  const wanted = id === 'primary' ? user : String(id);
  const calendar = Object.hasOwn(calendars, wanted) ? calendars[wanted] : undefined;
  if (!calendar || roleOf(calendar, user) === null) throw notFound();
  return calendar;
}

/** The same for somebody who wants to change it. @throws 404, or 403 for a reader */
export function writableCalendar(calendars: Calendars, id: unknown, user: string): WorldCalendar {
  const calendar = readableCalendar(calendars, id, user);
  if (roleOf(calendar, user) === 'reader') {
    throw new CalendarApiError(
      403,
      'requiredAccessLevel',
      'You need to have writer access to this calendar.',
    );
  }
  return calendar;
}
