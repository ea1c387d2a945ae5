/** Insert, patch, update and delete of one event: what `Calendar.Events` changes in a calendar of the world. */
import type { CalendarEvent, WorldCalendar } from '../../../world/calendar.js';
import { badRequest, CalendarApiError, notFound } from './api-error.js';
import { eventFields, mergePatch, newEvent } from './event-resource.js';

/** Who changes something, when by the virtual clock (ISO), and the world's random numbers (0 ≤ n < 1) for a new id. */
export interface Change {
  user: string;
  now: string;
  random: () => number;
}

/** How many creations and deletions in how short a time Google refuses is not published. */
const BURST = { changes: 500, milliseconds: 60_000 };

const ID = /^[a-v0-9]{5,1024}$/;
const ID_LETTERS = '0123456789abcdefghijklmnopqrstuv';

/** Adds an event; its own `id` is taken when given. @throws 400 for a bad id or event, 409 for an id ever used, 403 */
export function insertEvent(calendar: WorldCalendar, resource: unknown, change: Change): CalendarEvent {
  const { id: givenId, iCalUID: givenUid } = asIds(resource);
  const id = givenId ?? freshId(change.random);
  if (!ID.test(id)) throw new CalendarApiError(400, 'invalid', 'Invalid resource id value.');
  const fields = eventFields(resource, calendar.timeZone);
  if (calendar.events.some((event) => event.id === id)) {
    throw new CalendarApiError(409, 'duplicate', 'The requested identifier already exists.');
  }
  countTowardsBurst(calendar, change.now);
  const making = { ...change, id, iCalUID: givenUid ?? `${id}@google.com` };
  const event = stamped(calendar, newEvent(calendar, fields, making), change.now);
  calendar.events.push(event);
  return event;
}

/** The event with this id, deleted ones included. @throws 404 */
export function findEvent(calendar: WorldCalendar, id: unknown): CalendarEvent {
  const event = calendar.events.find((candidate) => candidate.id === id);
  if (!event) throw notFound();
  return event;
}

/** Changes the fields that are sent: nested objects merge, null removes. @throws 400, 404, 412 */
export function patchEvent(
  calendar: WorldCalendar,
  id: unknown,
  resource: unknown,
  change: Change,
  ifMatch?: string,
): CalendarEvent {
  const before = matchingEvent(calendar, id, ifMatch);
  return replaceEvent(calendar, before, mergePatch(before, resource), change);
}

/** Replaces all writable fields: what is not sent is gone. @throws 400, 404, 412 */
export function updateEvent(
  calendar: WorldCalendar,
  id: unknown,
  resource: unknown,
  change: Change,
  ifMatch?: string,
): CalendarEvent {
  return replaceEvent(calendar, matchingEvent(calendar, id, ifMatch), resource, change);
}

/** Cancels an event; it stays and blocks its id. @throws 404, 410 when it was deleted before, 412, 403 */
export function deleteEvent(calendar: WorldCalendar, id: unknown, change: Change, ifMatch?: string): void {
  const event = findEvent(calendar, id);
  if (event.status === 'cancelled') throw new CalendarApiError(410, 'deleted', 'Resource has been deleted');
  matchingEvent(calendar, id, ifMatch);
  countTowardsBurst(calendar, change.now);
  put(
    calendar,
    event,
    stamped(calendar, { ...event, status: 'cancelled', sequence: event.sequence + 1 }, change.now),
  );
}

function asIds(resource: unknown): { id: string | null; iCalUID: string | null } {
  if (typeof resource !== 'object' || resource === null) throw badRequest();
  const { id, iCalUID } = resource as Record<string, unknown>;
  return { id: textOrNull(id), iCalUID: textOrNull(iCalUID) };
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : asText(value);
}

function asText(value: unknown): string {
  return String(value);
}

/** Looks like Google's: 26 characters of base32hex. */
function freshId(random: () => number): string {
  return Array.from({ length: 26 }, () => ID_LETTERS.charAt(Math.floor(random() * ID_LETTERS.length))).join(
    '',
  );
}

function matchingEvent(calendar: WorldCalendar, id: unknown, ifMatch: string | undefined): CalendarEvent {
  const event = findEvent(calendar, id);
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== event.etag) {
    throw new CalendarApiError(412, 'conditionNotMet', 'Precondition Failed');
  }
  return event;
}

function replaceEvent(
  calendar: WorldCalendar,
  before: CalendarEvent,
  resource: unknown,
  change: Change,
): CalendarEvent {
  const fields = eventFields(resource, calendar.timeZone);
  const made = newEvent(calendar, fields, { ...change, id: before.id, iCalUID: before.iCalUID });
  const { created, creator, organizer } = before;
  const moved = JSON.stringify([fields.start, fields.end]) !== JSON.stringify([before.start, before.end]);
  const sequence = before.sequence + (moved || made.status !== before.status ? 1 : 0);
  const after = stamped(calendar, { ...made, created, creator, organizer, sequence }, change.now);
  put(calendar, before, after);
  return after;
}

function put(calendar: WorldCalendar, before: CalendarEvent, after: CalendarEvent): void {
  calendar.events[calendar.events.indexOf(before)] = after;
}

/** Every change gets a new etag, even within one millisecond of the virtual clock. */
function stamped(calendar: WorldCalendar, event: CalendarEvent, now: string): CalendarEvent {
  calendar.revision += 1;
  calendar.updated = now;
  return { ...event, updated: now, etag: `"${String(calendar.revision)}"` };
}

function countTowardsBurst(calendar: WorldCalendar, now: string): void {
  const since = Date.parse(now) - BURST.milliseconds;
  const recent = calendar.recentChanges.filter((moment) => Date.parse(moment) > since);
  if (recent.length >= BURST.changes) {
    throw new CalendarApiError(
      403,
      'quotaExceeded',
      'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.',
    );
  }
  calendar.recentChanges = [...recent, now];
}
