/** Checks the two ends of an event and compares them as moments. */
import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../../world/calendar.js';
import { badRequest } from './api-error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/i;

/** Moment of one end in milliseconds since 1970; an all-day end is midnight in the calendar's zone. */
export function momentOf(time: EventTime, calendarZone: string): number {
  if (time.date !== undefined) {
    return Temporal.PlainDate.from(time.date).toZonedDateTime(calendarZone).epochMilliseconds;
  }
  return Temporal.Instant.from(time.dateTime ?? '').epochMilliseconds;
}

/**
 * Both ends as the API would store them: days as they are, moments with an offset and a zone.
 * Throws 400 when an end is missing, malformed, of the other kind, or not after the start.
 */
export function checkedTimes(
  given: { start?: unknown; end?: unknown },
  calendarZone: string,
): { start: EventTime; end: EventTime } {
  const start = checkedTime(given.start, 'start', calendarZone);
  const end = checkedTime(given.end, 'end', calendarZone);
  if ((start.date === undefined) !== (end.date === undefined)) {
    throw badRequest('Start and end times must either both be date or both be dateTime.');
  }
  const length = momentOf(end, calendarZone) - momentOf(start, calendarZone);
  if (length < 0 || (length === 0 && start.date !== undefined)) {
    throw badRequest('The specified time range is empty.');
  }
  return { start, end };
}

function checkedTime(given: unknown, which: 'start' | 'end', calendarZone: string): EventTime {
  const { date, dateTime, timeZone } = asRecord(given, which);
  if (date === undefined && dateTime === undefined) throw badRequest(`Missing ${which} time.`);
  if (date !== undefined && dateTime !== undefined) throw badRequest(`Invalid ${which} time.`);
  const zone = timeZone === undefined ? undefined : checkedZone(timeZone, which);
  if (typeof date === 'string') return checkedDay(date, which);
  if (typeof dateTime === 'string') return checkedMoment(dateTime, zone, which, calendarZone);
  throw badRequest();
}

function asRecord(given: unknown, which: string): Record<string, unknown> {
  if (given === undefined || given === null) throw badRequest(`Missing ${which} time.`);
  if (typeof given !== 'object') throw badRequest();
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
}

function checkedZone(zone: unknown, which: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(String(zone)).timeZoneId;
  } catch {
    throw badRequest(`Invalid time zone definition for ${which} time.`);
  }
}

function checkedDay(date: string, which: string): EventTime {
  try {
    if (!DAY.test(date)) throw new RangeError(date);
    return { date: Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() };
  } catch {
    throw badRequest(`Invalid value for: ${which}.date`);
  }
}

function checkedMoment(
  dateTime: string,
  zone: string | undefined,
  which: string,
  calendarZone: string,
): EventTime {
  const offset = OFFSET.exec(dateTime);
  if (!MOMENT.test(dateTime.replace(OFFSET, ''))) throw badRequest(`Invalid value for: ${which}.dateTime`);
  if (!offset && zone === undefined) throw badRequest(`Missing time zone definition for ${which} time.`);
  try {
    const shownIn = zone ?? calendarZone;
    const moment = offset
      ? Temporal.Instant.from(dateTime).toZonedDateTimeISO(shownIn)
      : Temporal.PlainDateTime.from(dateTime, { overflow: 'reject' }).toZonedDateTime(shownIn);
    const inCalendar = moment.withTimeZone(calendarZone);
    return {
      dateTime: inCalendar.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 }),
      timeZone: shownIn,
    };
  } catch {
    throw badRequest(`Invalid value for: ${which}.dateTime`);
  }
}
