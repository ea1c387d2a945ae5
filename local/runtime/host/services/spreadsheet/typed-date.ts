/** Reads typed text as a date, a time of day or both, in the forms Sheets knows for a locale. */
import type { Locale } from './locale.js';
import { DAY, isCalendarDay, serialOf } from './wall-time.js';

export interface TypedDate {
  serial: number;
  /** The number format it brings along when the cell has none. */
  format: string;
}

interface Day {
  year: number;
  month: number;
  day: number;
  format: string;
}

const TIME = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?(?:\s*([ap])\.?m\.?)?$/i;
const DAY_AND_TIME = /^(.*\S?)[\s,]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:\s*[ap]\.?m\.?)?)$/i;

/** The date typed text stands for, or null. `year` is the one meant where none is typed. */
export function readTypedDate(text: string, locale: Locale, year: number): TypedDate | null {
  const time = readTime(text);
  if (time !== null) return time;
  const split = DAY_AND_TIME.exec(text);
  const day = readDay((split?.[1] ?? text).trim(), locale, year);
  if (day === null || !isCalendarDay(day.year, day.month, day.day)) return null;
  const serial = serialOf(day.year, day.month, day.day);
  if (split === null) return { serial, format: day.format };
  const at = readTime(split[2] ?? '');
  if (at === null || at.serial >= 1) return null;
  // In whole milliseconds, as dates are everywhere else: a file gives the same number back.
  return {
    serial: Math.round((serial + at.serial) * DAY) / DAY,
    format: `${day.format} ${locale.timeFormat}`,
  };
}

function readTime(text: string): TypedDate | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, typed = '', minutes = '', seconds, fraction = '', half] = match;
  let hours = Number(typed);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const serial = (hours * 60 + Number(minutes)) / 1440 + Number((seconds ?? '0') + fraction) / 86_400;
  if (serial >= 1) return { serial, format: '[h]:mm:ss' };
  const format = `${typed.length > 1 ? 'hh' : 'h'}:mm${seconds === undefined ? '' : ':ss'}`;
  return { serial, format: half === undefined ? format : `${format} am/pm` };
}

function readDay(text: string, locale: Locale, year: number): Day | null {
  const words = text.replace(weekdayPattern(locale), '');
  return readNumericDay(words, locale, year) ?? readNamedDay(words, locale, year);
}

function readNumericDay(text: string, locale: Locale, year: number): Day | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso !== null) {
    const [, y, separator, m, d] = iso;
    if (d === undefined && separator === '.') return null;
    const format = d === undefined ? 'yyyy-mm' : separator === '-' ? 'yyyy-mm-dd' : locale.dateFormat;
    return { year: Number(y), month: Number(m), day: Number(d ?? 1), format };
  }
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(text);
  if (parts === null) return readMonthAndYear(text, locale);
  const [, first, separator = '', second, typedYear] = parts;
  if (separator === '.' && locale.dateSeparator !== '.') return null;
  // A separator at the end belongs to German only: 7.12.
  if (typedYear === undefined && text.endsWith(separator) && separator !== '.') return null;
  const monthFirst = locale.order === 'mdy' || (locale.order === 'ymd' && typedYear === undefined);
  const [month, day] = monthFirst ? [first, second] : [second, first];
  const short = locale.dateFormat.replace(/^yyyy.|.yyyy$/, '');
  return {
    year: typedYear === undefined ? year : fullYear(typedYear),
    month: Number(month),
    day: Number(day),
    format: typedYear === undefined ? short : locale.dateFormat,
  };
}

function readMonthAndYear(text: string, locale: Locale): Day | null {
  const match = /^(\d{1,2})([-/])(\d{4})$/.exec(text);
  if (match === null || locale.order === 'ymd') return null;
  return { year: Number(match[3]), month: Number(match[1]), day: 1, format: 'm/yyyy' };
}

function readNamedDay(text: string, locale: Locale, year: number): Day | null {
  const dayFirst = /^(\d{1,2})(\.?\s*[-/]?\s*)(\p{L}+)\.?(?:[-/,\s]\s*(\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst !== null) {
    const [, day, between = '', name = '', typedYear] = dayFirst;
    const month = monthNamed(name, locale);
    if (month === null) return null;
    const gap = between.trim() === '-' ? '-' : between.startsWith('.') ? '. ' : ' ';
    const format = `d${gap}${name.length > 3 ? 'mmmm' : 'mmm'}`;
    const tail = typedYear === undefined ? '' : `${gap === '-' ? '-' : ' '}yyyy`;
    return { year: fullYear(typedYear, year), month, day: Number(day), format: format + tail };
  }
  const monthFirst = /^(\p{L}+)\.?\s+(?:(\d{1,2})(?:,?\s+(\d{4}))?|(\d{4}))$/u.exec(text);
  if (monthFirst === null) return null;
  const [, name = '', day, dayYear, monthYear] = monthFirst;
  const month = monthNamed(name, locale);
  if (month === null) return null;
  const code = name.length > 3 ? 'mmmm' : 'mmm';
  if (day === undefined) return { year: Number(monthYear), month, day: 1, format: `${code} yyyy` };
  const format = dayYear === undefined ? `${code} d` : `${code} d, yyyy`;
  return { year: fullYear(dayYear, year), month, day: Number(day), format };
}

function fullYear(typed: string | undefined, otherwise = 0): number {
  if (typed === undefined) return otherwise;
  return typed.length > 2 ? Number(typed) : Number(typed) + (Number(typed) < 50 ? 2000 : 1900);
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONG = 'january february march april may june july august september october november december'.split(
  ' ',
);

function monthNamed(name: string, locale: Locale): number | null {
  const word = name.toLowerCase();
  const lists = [ENGLISH, LONG, locale.months.short, locale.months.long];
  for (const list of lists) {
    const index = list.findIndex((month) => month.toLowerCase().replace('.', '') === word);
    if (index >= 0) return index + 1;
  }
  return word === 'sept' ? 9 : null;
}

const nameStarts = new Map<string, RegExp>();

/** A quick no for most texts: whether text starts with a digit, a month or a weekday. */
export function mayBeDate(text: string, locale: Locale): boolean {
  let known = nameStarts.get(locale.tag);
  if (known === undefined) {
    const names = [...LONG, ...locale.months.long, ...locale.weekdays.short, ...WEEKDAYS];
    const starts = new Set(names.map((name) => name.slice(0, 3).toLowerCase()));
    known = new RegExp(`^(?:\\d|${[...starts].join('|')})`, 'i');
    nameStarts.set(locale.tag, known);
  }
  return known.test(text);
}

const weekdayPatterns = new Map<string, RegExp>();

function weekdayPattern(locale: Locale): RegExp {
  let known = weekdayPatterns.get(locale.tag);
  if (known === undefined) {
    const names = [...locale.weekdays.long, ...locale.weekdays.short, ...WEEKDAYS];
    known = new RegExp(`^(?:${names.map((name) => name.replace('.', '')).join('|')})\\.?(?:,\\s*|\\s+)`, 'i');
    weekdayPatterns.set(locale.tag, known);
  }
  return known;
}
