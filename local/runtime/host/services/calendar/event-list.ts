/** `Calendar.Events.list`: which events of a calendar a question means, in which order, page by page. */
import type { CalendarEvent, WorldCalendar } from '../../../world/calendar.js';
import { roleOf, type AccessRole } from './access.js';
import { badRequest } from './api-error.js';
import { filterOf, isTrue, type Question } from './event-filters.js';
import { momentOf } from './event-times.js';

/** The answer of the API; `items` is one page. */
export interface EventPage {
  kind: 'calendar#events';
  etag: string;
  summary: string;
  description?: string;
  updated: string;
  timeZone: string;
  accessRole: AccessRole;
  defaultReminders: [];
  nextPageToken?: string;
  items: CalendarEvent[];
}

const KNOWN = [
  'timeMin',
  'timeMax',
  'updatedMin',
  'singleEvents',
  'showDeleted',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'iCalUID',
  'q',
  'orderBy',
  'maxResults',
  'pageToken',
];
/** Fields that say what an event is about. */
const CONTENT = ['summary', 'description', 'location', 'attendees', 'extendedProperties', 'source'];
const DEFAULT_PAGE = 250;
const LARGEST_PAGE = 2500;

/**
 * One page of the events a question means, as this person may see them.
 * @throws 400 for a malformed question; an Error `Not emulated: …` for a parameter this emulation does not know
 */
export function listEvents(calendar: WorldCalendar, given: unknown, user: string): EventPage {
  const question = asQuestion(given);
  const role = roleOf(calendar, user) ?? 'reader';
  const found = calendar.events
    .filter(filterOf(question, calendar.timeZone))
    .sort(orderOf(question, calendar));
  const offset = offsetOf(question.pageToken);
  const size = pageSize(question.maxResults);
  const next =
    offset + size < found.length
      ? { nextPageToken: Buffer.from(String(offset + size)).toString('base64url') }
      : {};
  return {
    kind: 'calendar#events',
    etag: `"${String(calendar.revision)}"`,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    updated: calendar.updated,
    timeZone: calendar.timeZone,
    accessRole: role,
    defaultReminders: [],
    ...next,
    items: found.slice(offset, offset + size).map((event) => asSeenBy(role, event)),
  };
}

/** A reader sees that a private event exists, not what it is. */
export function asSeenBy(role: AccessRole, event: CalendarEvent): CalendarEvent {
  const isHidden =
    role === 'reader' && (event.visibility === 'private' || event.visibility === 'confidential');
  if (!isHidden) return event;
  const shown = Object.entries(event).filter(([field]) => !CONTENT.includes(field));
  return Object.fromEntries(shown) as unknown as CalendarEvent;
}

function asQuestion(given: unknown): Question {
  const entries = Object.entries((given ?? {}) as Question).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const unknown = entries.find(([name]) => !KNOWN.includes(name));
  if (unknown) throw new Error(`Not emulated: parameter ${unknown[0]} of Calendar.Events.list`);
  return Object.fromEntries(entries);
}

type Order = (a: CalendarEvent, b: CalendarEvent) => number;

function orderOf(question: Question, calendar: WorldCalendar): Order {
  const { orderBy } = question;
  if (orderBy === undefined) return () => 0;
  if (orderBy === 'updated') return (a, b) => Date.parse(a.updated) - Date.parse(b.updated);
  if (orderBy !== 'startTime') throw badRequest();
  if (!isTrue(question.singleEvents)) {
    throw badRequest('The requested ordering is not available for the particular query.');
  }
  return (a, b) => momentOf(a.start, calendar.timeZone) - momentOf(b.start, calendar.timeZone);
}

function pageSize(value: unknown): number {
  if (value === undefined) return DEFAULT_PAGE;
  const size = Number(value);
  if (!Number.isInteger(size) || size < 1) throw badRequest();
  return Math.min(size, LARGEST_PAGE);
}

function offsetOf(token: unknown): number {
  if (token === undefined) return 0;
  const offset = typeof token === 'string' ? Number(Buffer.from(token, 'base64url').toString()) : 0;
  if (!Number.isInteger(offset) || offset < 1) throw badRequest('Invalid page token value.');
  return offset;
}
