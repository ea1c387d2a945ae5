// Utilities.parseDate: the way back from text, by a pattern of Java's SimpleDateFormat.
import { ServiceError } from '../services.js';
import { instantOf } from '../zone.js';
import { MONTHS, WEEKDAYS } from './format-date.js';
import { readPattern } from './java-date-pattern.js';
import type { PatternPart } from './java-date-pattern.js';

interface Found {
  year: number;
  month: number;
  day: number;
  dayOfYear: number | null;
  hours: number;
  isAfternoon: boolean | null;
  minutes: number;
  seconds: number;
  milliseconds: number;
  /** Offset read from the text, milliseconds; it wins over the zone. */
  offset: number | null;
}

const NUMBERS = 'yYMLDdukHhKmsSFwW';

/**
 * The instant a text names.
 * @param now for the century of a two-digit year, milliseconds since 1970
 * @returns milliseconds since 1970
 * @throws ServiceError `Unparseable date: "…"`
 */
export function parseDate(text: string, zone: string, pattern: string, now: number): number {
  const parts = readPattern(pattern);
  const match = new RegExp(`^${parts.map(expression).join('')}`, 'i').exec(text);
  if (!match) throw new ServiceError(`Unparseable date: "${text}"`);
  const found = emptyFound();
  let group = 1;
  for (const part of parts) {
    if ('literal' in part) continue;
    apply(found, part, match[group] ?? '', now);
    group += 1;
  }
  return toInstant(found, zone);
}

function emptyFound(): Found {
  return {
    year: 1970,
    month: 0,
    day: 1,
    dayOfYear: null,
    hours: 0,
    isAfternoon: null,
    minutes: 0,
    seconds: 0,
    milliseconds: 0,
    offset: null,
  };
}

function expression(part: PatternPart, index: number, parts: PatternPart[]): string {
  if ('literal' in part) return part.literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const { letter, width } = part;
  if ((letter === 'M' || letter === 'L') && width >= 3) return `(${names(MONTHS)})`;
  if (letter === 'E') return `(${names(WEEKDAYS)})`;
  if (letter === 'a') return '(AM|PM)';
  if (letter === 'G') return '(AD|BC)';
  if (letter === 'z' || letter === 'Z' || letter === 'X')
    return '(Z|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{3,5})';
  const next = parts[index + 1];
  // Fields that touch are as wide as they are written; others take all digits there are.
  const isTouching = next !== undefined && 'letter' in next && NUMBERS.includes(next.letter);
  return isTouching ? `(\\d{${width}})` : '(\\d+)';
}

function names(all: string[]): string {
  return all.flatMap((name) => [name, name.slice(0, 3)]).join('|');
}

function indexOfName(all: string[], text: string): number {
  return all.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()));
}

function apply(
  found: Found,
  { letter, width }: { letter: string; width: number },
  text: string,
  now: number,
): void {
  const value = Number(text);
  if (letter === 'y' || letter === 'Y')
    found.year = width <= 2 && text.length === 2 ? century(value, now) : value;
  else if (letter === 'M' || letter === 'L') found.month = width >= 3 ? indexOfName(MONTHS, text) : value - 1;
  else if (letter === 'd') found.day = value;
  else if (letter === 'D') found.dayOfYear = value;
  else if (letter === 'H' || letter === 'h' || letter === 'K') found.hours = value;
  else if (letter === 'k') found.hours = value % 24;
  else if (letter === 'a') found.isAfternoon = text.toUpperCase() === 'PM';
  else if (letter === 'm') found.minutes = value;
  else if (letter === 's') found.seconds = value;
  else if (letter === 'S') found.milliseconds = value;
  else if (letter === 'z' || letter === 'Z' || letter === 'X') found.offset = readOffset(text);
}

/** Java puts two digits between 80 years before now and 20 years after. */
function century(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const candidate = Math.floor(thisYear / 100) * 100 + twoDigits;
  if (candidate > thisYear + 20) return candidate - 100;
  return candidate <= thisYear - 80 ? candidate + 100 : candidate;
}

function readOffset(text: string): number | null {
  if (/^(Z|GMT|UTC)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign === undefined) return null;
  const size = Number(hours) * 3_600_000 + Number(minutes ?? 0) * 60_000;
  return sign === '-' ? -size : size;
}

function toInstant(found: Found, zone: string): number {
  const hours = found.isAfternoon === null ? found.hours : (found.hours % 12) + (found.isAfternoon ? 12 : 0);
  const [month, day] = found.dayOfYear === null ? [found.month, found.day] : [0, found.dayOfYear];
  // Day 31 of a short month runs over into the next, as Java's lenient calendar does.
  const date = new Date(0);
  date.setUTCFullYear(found.year, month, day);
  date.setUTCHours(hours, found.minutes, found.seconds, found.milliseconds);
  return found.offset === null ? instantOf(date.getTime(), zone) : date.getTime() - found.offset;
}
