/** Writes a calendar of the world as an iCalendar file (RFC 5545), so that any calendar program can open it. */
import ical, {
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventTime, WorldCalendar } from '../world/calendar.js';

/**
 * The calendar as iCalendar text with CRLF line ends. Cancelled events are left out; private extended properties
 * become `X-PRIVATE-<KEY>`; timed events are written in UTC. The same calendar always gives the same bytes.
 */
export function writeIcs(calendar: WorldCalendar): string {
  const file = ical({ name: escaped(calendar.summary), prodId: '//local-runtime//calendar//EN' });
  if (calendar.description !== undefined) file.description(lineFeeds(calendar.description));
  const events = calendar.events.filter((event) => event.status !== 'cancelled').sort(byStartThenId);
  for (const event of events) file.createEvent(eventData(event));
  return `${file.toString()}\r\n`;
}

function byStartThenId(a: CalendarEvent, b: CalendarEvent): number {
  const keyOf = (event: CalendarEvent): string =>
    `${event.start.date ?? event.start.dateTime ?? ''} ${event.id}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function eventData(event: CalendarEvent): ICalEventData {
  return {
    id: oneLine(event.iCalUID),
    sequence: event.sequence,
    stamp: new Date(event.updated),
    created: new Date(event.created),
    lastModified: new Date(event.updated),
    start: point(event.start),
    end: point(event.end),
    allDay: event.start.date !== undefined,
    summary: lineFeeds(event.summary ?? ''),
    description: event.description === undefined ? null : lineFeeds(event.description),
    location: event.location === undefined ? null : lineFeeds(event.location),
    status: event.status === 'tentative' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency:
      event.transparency === 'transparent' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    class: classOf(event),
    organizer: organizerOf(event),
    attendees: attendeesOf(event),
    x: extendedProperties(event),
  };
}

/** Days stay days (no zone can shift them); moments become UTC. */
function point(time: EventTime): Temporal.PlainDate | Date {
  return time.date === undefined ? new Date(time.dateTime ?? '') : Temporal.PlainDate.from(time.date);
}

function classOf(event: CalendarEvent): ICalEventClass | null {
  if (event.visibility === 'private') return ICalEventClass.PRIVATE;
  if (event.visibility === 'confidential') return ICalEventClass.CONFIDENTIAL;
  return null;
}

function organizerOf(event: CalendarEvent): { name: string; email: string } {
  const { email, displayName } = event.organizer;
  return { name: parameter(displayName ?? email), email: parameter(email) };
}

function attendeesOf(event: CalendarEvent): { email: string; name?: string }[] {
  return (event.attendees ?? []).flatMap(({ email, displayName }) => {
    if (email === undefined) return [];
    const address = { email: parameter(email) };
    return [displayName === undefined ? address : { ...address, name: parameter(displayName) }];
  });
}

function extendedProperties(event: CalendarEvent): { key: string; value: string }[] {
  return Object.entries(event.extendedProperties?.private ?? {}).map(([key, value]) => ({
    key: `X-PRIVATE-${key.toUpperCase().replace(/[^A-Z0-9]+/g, '-')}`,
    value: lineFeeds(value),
  }));
}

/** The library escapes LF in texts, but lets CR through, which would end the line for a lenient reader. */
function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The library writes names and ids as they are: a line end in them would start a property of its own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** The same for a text value that the library does not escape either (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** A parameter value cannot hold double quotes at all (RFC 5545, 3.1). */
function parameter(text: string): string {
  return oneLine(text).replace(/"/g, "'");
}
