/** The columns of a poll: days (with or without a time) of a time poll, texts of a normal poll. */

export interface Column {
  /** What votes are filed under: `2026-12-07`, `2026-12-07 09:00`, or the option's text. */
  key: string;
  /** `YYYY-MM-DD`; null in a normal poll. */
  day: string | null;
  /** Time or free text on that day; '' for the whole day. */
  time: string;
  /** Only in a normal poll. */
  description: string;
}

/** Not a date: dudle answers an error page. */
export class NoSuchDay extends Error {}

/** A day of a time poll. @throws NoSuchDay */
export function dayColumn(day: string, time: string): Column {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : NaN);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) throw new NoSuchDay(day);
  const shown = tidyTime(time);
  return { key: shown === '' ? day : `${day} ${shown}`, day, time: shown, description: '' };
}

/** `9:5` becomes `09:05`; what is no time of day stays text. */
function tidyTime(text: string): string {
  const [, hours = '', minutes = ''] = /^(\d\d?):(\d\d?)$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return text;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** An option of a normal poll. */
export function textColumn(text: string, description: string): Column {
  return { key: text.trim(), day: null, time: '', description: description.trim() };
}

/** By day, then whole day, times, free text; the options of a normal poll as text, so `KW 9` comes after `KW 50`. */
export function inOrder(columns: readonly Column[]): Column[] {
  return [...columns].sort(compare);
}

function compare(a: Column, b: Column): number {
  if (a.day === null || b.day === null || a.day !== b.day) return byText(a.day ?? a.key, b.day ?? b.key);
  const [kindOfA, kindOfB] = [kind(a), kind(b)];
  if (kindOfA !== kindOfB) return kindOfA - kindOfB;
  // Free text that begins with a number is sorted by that number first.
  const byNumber = kindOfA === 2 ? (parseInt(a.time, 10) || 0) - (parseInt(b.time, 10) || 0) : 0;
  return byNumber === 0 ? byText(a.time, b.time) : byNumber;
}

function kind({ time }: Column): 0 | 1 | 2 {
  if (time === '') return 0;
  return /^\d\d:\d\d$/.test(time) ? 1 : 2;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
