/** `Calendar.Events.list`: which events of a calendar a question means, in which order, page by page. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, WorldCalendar } from '../../../world/calendar.js';
import { roleOf, type AccessRole } from './access.js';
import { badRequest } from './api-error.js';
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

type Question = Record<string, unknown>;
type Test = (event: CalendarEvent) => boolean;

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
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * One page of the events a question means, as this person may see them.
 * @throws 400 for a malformed question; an Error `Not emulated: …` for a parameter this emulation does not know
 */
export function listEvents(calendar: WorldCalendar, given: unknown, user: string): EventPage {
  const question = asQuestion(given);
  const role = roleOf(calendar, user) ?? 'reader';
  const found = calendar.events.filter(every(testsOf(question, calendar))).sort(orderOf(question, calendar));
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

function every(tests: Test[]): Test {
  return (event) => tests.every((test) => test(event));
}

function testsOf(question: Question, calendar: WorldCalendar): Test[] {
  const { iCalUID, q } = question;
  return [
    ...timeTests(question, calendar.timeZone),
    ...(isTrue(question.showDeleted) ? [] : [(event: CalendarEvent) => event.status !== 'cancelled']),
    ...propertyTests(question.privateExtendedProperty, (event) => event.extendedProperties?.private),
    ...propertyTests(question.sharedExtendedProperty, (event) => event.extendedProperties?.shared),
    ...(iCalUID === undefined ? [] : [(event: CalendarEvent) => event.iCalUID === iCalUID]),
    ...(typeof q === 'string' ? [wordsTest(q)] : []),
  ];
}

/** Overlap: the event ends after `timeMin` and starts before `timeMax`, both exclusive. */
function timeTests(question: Question, zone: string): Test[] {
  const min = momentParameter(question.timeMin);
  const max = momentParameter(question.timeMax);
  const updatedMin = momentParameter(question.updatedMin);
  if (min !== undefined && max !== undefined && max <= min)
    throw badRequest('The specified time range is empty.');
  return [
    ...(min === undefined ? [] : [(event: CalendarEvent) => momentOf(event.end, zone) > min]),
    ...(max === undefined ? [] : [(event: CalendarEvent) => momentOf(event.start, zone) < max]),
    ...(updatedMin === undefined ? [] : [(event: CalendarEvent) => Date.parse(event.updated) >= updatedMin]),
  ];
}

function momentParameter(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !MOMENT.test(value)) throw badRequest();
  try {
    return Temporal.Instant.from(value).epochMilliseconds;
  } catch {
    throw badRequest();
  }
}

/** `key=value`, or a list of them, all of which must hold. */
function propertyTests(
  given: unknown,
  properties: (event: CalendarEvent) => Record<string, string> | undefined,
): Test[] {
  if (given === undefined) return [];
  const wanted: unknown[] = Array.isArray(given) ? given : [given];
  return wanted.map((entry) => {
    const text = String(entry);
    const split = text.indexOf('=');
    if (split < 1) throw badRequest();
    const key = text.slice(0, split);
    return (event) => {
      const own = properties(event);
      return own !== undefined && Object.hasOwn(own, key) && own[key] === text.slice(split + 1);
    };
  });
}

/** Every word of the question occurs somewhere in the texts people see, whatever the case. */
function wordsTest(q: string): Test {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ summary, description, location, attendees, organizer, creator }) => {
    const people = [...(attendees ?? []), organizer, creator].flatMap((person) => [
      person.email,
      person.displayName,
    ]);
    const text = [summary, description, location, ...people].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
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

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
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
