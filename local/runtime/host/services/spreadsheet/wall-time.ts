/** Serial numbers (days since 30 December 1899 on the wall clock) to instants in a time zone, and back. */

export const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a calendar day and a time of day. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
): number {
  return wallToSerial(utc(year, month, day) + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

// Date.UTC reads years below 100 as 19xx.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Whether such a day exists in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(utc(year, month, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Wall time as if it were UTC, in milliseconds, to a serial number. */
export function wallToSerial(wall: number): number {
  return (wall - EPOCH) / DAY;
}

/** A serial number to wall time as if it were UTC, in whole milliseconds. */
export function serialToWall(serial: number): number {
  return EPOCH + Math.round(serial * DAY);
}

/** The wall time of an instant (milliseconds since 1970) in a zone, as a serial number. */
export function instantToSerial(instant: number, timeZone: string): number {
  return wallToSerial(instant + offsetAt(instant, timeZone));
}

/**
 * The instant at which clocks of the zone show a serial number. In the hour that is skipped in spring the later
 * reading, in the one repeated in autumn the earlier one, as `new Date(y, m, d, h)` does.
 */
export function serialToInstant(serial: number, timeZone: string): number {
  const wall = serialToWall(serial);
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const early = wall - before;
  if (before === after || offsetAt(early, timeZone) === before) return early;
  const late = wall - after;
  return offsetAt(late, timeZone) === after ? late : early;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const QUARTER = 900_000;
const WEEK = 7 * DAY;

/** Milliseconds by which the zone is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  // Asking Intl is slow, and no zone changes twice within a week.
  const start = Math.floor(instant / WEEK) * WEEK;
  const offset = keptOffset(start, timeZone, known);
  if (offset === keptOffset(start + WEEK, timeZone, known)) return offset;
  return keptOffset(Math.floor(instant / QUARTER) * QUARTER, timeZone, known);
}

function keptOffset(instant: number, timeZone: string, known: Map<number, number>): number {
  let offset = known.get(instant);
  if (offset === undefined) known.set(instant, (offset = measureOffset(instant, timeZone)));
  return offset;
}

function measureOffset(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const seconds = (Number(part.hour) * 60 + Number(part.minute)) * 60 + Number(part.second);
  return utc(year, Number(part.month), Number(part.day)) + seconds * 1000 - instant;
}

/** Calendar fields of a serial number. `weekday` 0 = Sunday. */
export function fieldsOf(serial: number): {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
} {
  const date = new Date(serialToWall(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}
