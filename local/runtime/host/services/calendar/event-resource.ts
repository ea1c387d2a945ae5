/** What a script sends as an event: which fields count, how a patch merges, how it becomes a stored event. */
import type {
  CalendarEvent,
  EventAttendee,
  EventStatus,
  ExtendedProperties,
  WorldCalendar,
} from '../../../world/calendar.js';
import { badRequest } from './api-error.js';
import { checkedTimes } from './event-times.js';

type Fields = Record<string, unknown>;
type Shown = Partial<CalendarEvent>;

const TEXTS = ['summary', 'description', 'location', 'colorId'] as const;
const SWITCHES = ['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests'] as const;
const OBJECTS = ['reminders', 'source'] as const;
const NOT_EMULATED = [
  'recurrence',
  'recurringEventId',
  'originalStartTime',
  'conferenceData',
  'attachments',
  'gadget',
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
  'birthdayProperties',
];
const CHOICES: Record<string, readonly string[]> = {
  status: ['confirmed', 'tentative', 'cancelled'],
  transparency: ['opaque', 'transparent'],
  visibility: ['default', 'public', 'private', 'confidential'],
};
/** Limits of the extended-properties guide: longer keys are dropped, longer values cut, both silently. */
const LONGEST_KEY = 44;
const LONGEST_VALUE = 1024;

/**
 * The writable fields of what a script sent, checked. Read-only and unknown fields are dropped as the API does, so that
 * an event that was read can be sent back.
 * @throws CalendarApiError 400 for a bad value, an Error `Not emulated: …` for what this emulation does not know
 */
export function eventFields(
  given: unknown,
  calendarZone: string,
): Shown & Pick<CalendarEvent, 'start' | 'end'> {
  const fields = asFields(given);
  refuseUnknownKinds(fields);
  return {
    ...checkedTimes(fields, calendarZone),
    ...picked(fields, TEXTS, String),
    ...picked(fields, SWITCHES, (value) => value === true || value === 'true'),
    ...picked(fields, OBJECTS, (value) => value),
    ...choices(fields),
    ...attendees(fields),
    ...extendedProperties(fields),
  };
}

/** Patch semantics: objects merge, lists and values replace, null removes. Neither argument is changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isPlain(patch)) return patch;
  const merged: Fields = isPlain(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    const result = value === null ? undefined : mergePatch(merged[key], value);
    // A key such as `__proto__` from JSON must become a plain key, not a prototype.
    if (result === undefined) Reflect.deleteProperty(merged, key);
    else
      Object.defineProperty(merged, key, {
        value: result,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  return merged;
}

/** Who makes the event, and when by the virtual clock. */
export interface Making {
  id: string;
  iCalUID: string;
  user: string;
  now: string;
}

/** A new event of a calendar, with everything the API adds. The etag is the caller's to set. */
export function newEvent(
  calendar: WorldCalendar,
  fields: ReturnType<typeof eventFields>,
  making: Making,
): CalendarEvent {
  return {
    kind: 'calendar#event',
    etag: '',
    id: making.id,
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${eventCode(making.id, calendar.id)}`,
    created: making.now,
    updated: making.now,
    creator: { email: making.user },
    organizer: { email: calendar.id, displayName: calendar.summary, self: true },
    iCalUID: making.iCalUID,
    sequence: 0,
    eventType: 'default',
    ...fields,
  };
}

function eventCode(eventId: string, calendarId: string): string {
  return Buffer.from(`${eventId} ${calendarId}`).toString('base64url');
}

function asFields(given: unknown): Fields {
  if (!isPlain(given)) throw badRequest();
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseUnknownKinds(fields: Fields): void {
  const unknown = NOT_EMULATED.find((name) => fields[name] !== undefined);
  if (unknown !== undefined) throw new Error(`Not emulated: ${unknown} of an event in Calendar.Events`);
  if ((fields.eventType ?? 'default') !== 'default') {
    throw new Error(`Not emulated: eventType ${String(fields.eventType)} of an event in Calendar.Events`);
  }
}

function picked(fields: Fields, names: readonly string[], convert: (value: unknown) => unknown): Fields {
  return Object.fromEntries(
    names.filter((name) => fields[name] !== undefined).map((name) => [name, convert(fields[name])]),
  );
}

function choices(fields: Fields): { status?: EventStatus } {
  const found = Object.entries(CHOICES).filter(([name]) => fields[name] !== undefined);
  for (const [name, allowed] of found) {
    if (!allowed.includes(String(fields[name]))) throw badRequest(`Invalid value for: ${name}`);
  }
  return Object.fromEntries(found.map(([name]) => [name, fields[name]]));
}

function attendees(fields: Fields): { attendees?: EventAttendee[] } {
  if (fields.attendees === undefined) return {};
  if (!Array.isArray(fields.attendees)) throw badRequest();
  const people = fields.attendees.map((person: unknown) => {
    const given = asFields(person);
    if (typeof given.email !== 'string' || given.email === '') throw badRequest('Missing attendee email.');
    if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(given.email)) throw badRequest('Invalid attendee email.');
    return { responseStatus: 'needsAction', ...given };
  });
  return { attendees: people };
}

function extendedProperties(fields: Fields): { extendedProperties?: ExtendedProperties } {
  if (!isPlain(fields.extendedProperties)) return {};
  const { private: own, shared } = fields.extendedProperties;
  const kept: ExtendedProperties = {};
  if (isPlain(own)) kept.private = propertyTexts(own);
  if (isPlain(shared)) kept.shared = propertyTexts(shared);
  return kept.private || kept.shared ? { extendedProperties: kept } : {};
}

function propertyTexts(properties: Fields): Record<string, string> {
  const kept = Object.entries(properties)
    .filter(([key, value]) => key.length <= LONGEST_KEY && value !== null && value !== undefined)
    .map(([key, value]) => [key, String(value).slice(0, LONGEST_VALUE)] as const);
  return Object.fromEntries(kept);
}
