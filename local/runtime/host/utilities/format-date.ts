// Utilities.formatDate: Java's SimpleDateFormat, English names.
import { offsetAt, wallOf } from '../zone.js';
import { readPattern } from './java-date-pattern.js';

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;

interface Moment {
  instant: number;
  zone: string;
  /** Wall time, read with the UTC getters. */
  wall: Date;
}

const FIELDS: Record<string, (moment: Moment, width: number) => string> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, width) => year(wall.getUTCFullYear(), width),
  Y: ({ wall }, width) => year(weekYear(wall), width),
  M: ({ wall }, width) => month(wall, width),
  L: ({ wall }, width) => month(wall, width),
  w: ({ wall }, width) => pad(weekOfYear(wall), width),
  W: ({ wall }, width) => pad(Math.ceil((wall.getUTCDate() + firstWeekday(wall)) / 7), width),
  D: ({ wall }, width) => pad(dayOfYear(wall), width),
  d: ({ wall }, width) => pad(wall.getUTCDate(), width),
  F: ({ wall }, width) => pad(Math.ceil(wall.getUTCDate() / 7), width),
  E: ({ wall }, width) => named(WEEKDAYS[wall.getUTCDay()] ?? '', width),
  u: ({ wall }, width) => pad(wall.getUTCDay() || 7, width),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, width) => pad(wall.getUTCHours(), width),
  k: ({ wall }, width) => pad(wall.getUTCHours() || 24, width),
  K: ({ wall }, width) => pad(wall.getUTCHours() % 12, width),
  h: ({ wall }, width) => pad(wall.getUTCHours() % 12 || 12, width),
  m: ({ wall }, width) => pad(wall.getUTCMinutes(), width),
  s: ({ wall }, width) => pad(wall.getUTCSeconds(), width),
  S: ({ wall }, width) => pad(wall.getUTCMilliseconds(), width),
  z: (moment, width) => zoneName(moment, width),
  Z: (moment) => offset(moment, ''),
  X: (moment, width) => isoOffset(moment, width),
};

/**
 * A date as text.
 * @param instant milliseconds since 1970
 * @throws ServiceError for a pattern Java does not know
 */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const moment: Moment = { instant, zone, wall: new Date(wallOf(instant, zone)) };
  return readPattern(pattern)
    .map((part) => ('literal' in part ? part.literal : (FIELDS[part.letter]?.(moment, part.width) ?? '')))
    .join('');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function year(value: number, width: number): string {
  return width === 2 ? pad(value % 100, 2) : pad(value, width);
}

function named(name: string, width: number): string {
  return width >= 4 ? name : name.slice(0, 3);
}

function month(wall: Date, width: number): string {
  const index = wall.getUTCMonth();
  return width >= 3 ? named(MONTHS[index] ?? '', width) : pad(index + 1, width);
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Weekday of the first of the month, Sunday = 0. */
function firstWeekday(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** The Sunday that begins week 1 of a year: as in the United States, week 1 is the one with 1 January. */
function firstSunday(ofYear: number): number {
  const newYear = Date.UTC(ofYear, 0, 1);
  return newYear - new Date(newYear).getUTCDay() * DAY;
}

function weekYear(wall: Date): number {
  const nextYear = wall.getUTCFullYear() + 1;
  return wall.getTime() >= firstSunday(nextYear) ? nextYear : nextYear - 1;
}

function weekOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - firstSunday(weekYear(wall))) / (7 * DAY)) + 1;
}

function offset({ instant, zone }: Moment, separator: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

function isoOffset(moment: Moment, width: number): string {
  if (offsetAt(moment.instant, moment.zone) === 0) return 'Z';
  if (width === 1) return offset(moment, '').slice(0, 3);
  return offset(moment, width === 2 ? '' : ':');
}

function zoneName(moment: Moment, width: number): string {
  const timeZoneName = width >= 4 ? 'long' : 'short';
  // British English knows CET and CEST by their letters, American English EST and PST.
  const names = ['en-US', 'en-GB'].map((locale) => {
    try {
      const format = new Intl.DateTimeFormat(locale, { timeZone: moment.zone, timeZoneName });
      return format.formatToParts(moment.instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    } catch {
      return '';
    }
  });
  return names.find((name) => name !== '' && !/^GMT[+-]/.test(name)) ?? `GMT${offset(moment, ':')}`;
}
