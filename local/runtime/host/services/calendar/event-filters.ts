/** Which events a question of `Calendar.Events.list` means, whatever their order. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../../world/calendar.js';
import { badRequest } from './api-error.js';
import { momentOf } from './event-times.js';

/** The parameters of a list call, without those that are null or undefined. */
export type Question = Record<string, unknown>;
type Test = (event: CalendarEvent) => boolean;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** One test for all filters of a question. @throws CalendarApiError 400 for a malformed one */
export function filterOf(question: Question, calendarZone: string): Test {
  const tests = testsOf(question, calendarZone);
  return (event) => tests.every((test) => test(event));
}

/** A switch may come as text, as it does in an address. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function testsOf(question: Question, calendarZone: string): Test[] {
  const { iCalUID, q } = question;
  return [
    ...timeTests(question, calendarZone),
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
