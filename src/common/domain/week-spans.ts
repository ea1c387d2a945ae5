// A day or a range of days within a text, as far as the text tells it.
import { BARE_FIRST, BARE_LAST, longestMatch, skip, valueOf, yearOf } from './week-patterns.js';
import type { Slot } from './week-patterns.js';
import type { Token } from './week-words.js';

/** A date as far as the text tells it; `month` is null only beside a range's other end that has one. */
export interface PartDate {
  year: number | null;
  month: number | null;
  date: number;
  /** 0 = Monday, where the text names it. */
  weekday: number | null;
}

export interface Span {
  first: PartDate;
  /** null = a single day. */
  last: PartDate | null;
  slots: Slot[];
  /** Position behind the last token. */
  end: number;
}

interface FoundDate {
  date: PartDate;
  slots: Slot[];
  end: number;
}

/** The day or range that begins at this token, with dates of these patterns; null where none begins. */
export const spanAt = (tokens: readonly Token[], at: number, dates: readonly string[]): Span | null => {
  const first = dateAt(tokens, at, dates, BARE_FIRST, 'first');
  if (first === null) return null;
  const isRange = tokens[first.end]?.kind === '-';
  const last = isRange ? dateAt(tokens, first.end + 1, dates, BARE_LAST, 'last') : null;
  if (last !== null && (first.date.month ?? last.date.month) !== null) {
    return { first: first.date, last: last.date, slots: [...first.slots, ...last.slots], end: last.end };
  }
  return first.date.month === null
    ? null
    : { first: first.date, last: null, slots: first.slots, end: first.end };
};

const dateAt = (
  tokens: readonly Token[],
  at: number,
  dates: readonly string[],
  bare: readonly string[],
  part: 'first' | 'last',
): FoundDate | null => {
  const before = tokens[at]?.kind === 'A' ? tokens[at] : undefined;
  const start = before === undefined ? at : skip(tokens, at + 1, '.,f');
  const match = longestMatch(dates, tokens, start) ?? longestMatch(bare, tokens, start);
  if (match === null) return null;
  const after = before === undefined ? weekdayAfter(tokens, match.end) : null;
  const weekday = before ?? after?.token;
  const date = {
    year: yearOf(match),
    month: valueOf(match, 'N') ?? valueOf(match, 'B'),
    date: valueOf(match, 'D') ?? 0,
    weekday: weekday?.value ?? null,
  };
  const named = weekday === undefined ? [] : [{ role: 'A', token: weekday }];
  const slots = [...named, ...match.slots].map((slot) => ({ ...slot, part }));
  return { date, slots, end: after?.end ?? match.end };
};

/** "07.12.2026 Mo": the weekday behind, unless a further number makes it the next date's. */
const weekdayAfter = (tokens: readonly Token[], at: number): { token: Token; end: number } | null => {
  const start = tokens[at]?.kind === ',' ? at + 1 : at;
  const token = tokens[start];
  return token?.kind === 'A' && tokens[start + 1]?.kind !== '2' ? { token, end: start + 1 } : null;
};
