// What one text says about a week, as far as it says it: days, a range of days, the number of a week, or several of these.
import {
  BARE_FIRST,
  BARE_LAST,
  BARE_WEEK,
  DATES_BY_ORDER,
  longestMatch,
  PLAIN_DATES,
  SEVERAL_WEEKS,
  valueOf,
  WEEKS,
} from './week-patterns.js';
import type { Match, Order } from './week-patterns.js';
import { tokensOf } from './week-words.js';
import type { Token } from './week-words.js';

/** A number or name of the text and what it stands for, by the letters of the patterns and `A` for a weekday. */
export interface Slot {
  role: string;
  token: Token;
  part: 'first' | 'last' | 'week';
}

/** A date as far as the text tells it; `month` is null only beside a range's other end that has one. */
export interface PartDate {
  year: number | null;
  month: number | null;
  date: number;
  /** 0 = Monday, where the text names it. */
  weekday: number | null;
}

export type Claim =
  | { kind: 'days'; first: PartDate; last: PartDate | null }
  | { kind: 'number'; week: number; lastWeek: number | null; year: number | null };

export interface Reading {
  /** At least one; all of them must mean the same week. */
  claims: Claim[];
  slots: Slot[];
  /** `number`: a bare "50"; `month`: "12/2026", which may be December. Only the rest of the column can tell. */
  doubt: 'number' | 'month' | null;
  /** Whether the text holds nothing else. */
  isClean: boolean;
}

type Found = Pick<Reading, 'slots'> & { claim: Claim; end: number };
type FoundDate = Pick<Reading, 'slots'> & { date: PartDate; end: number };

// Before a claim these say nothing.
const OPENING = 'f([{"\'„“#';
// After one, these part it from words that are no concern of ours, such as "(holidays)".
const PARTING = ',:;()[]{}|"\'„“”-';

/** What the text says, or null if it names no week in any form known here. */
export const readingOf = (text: string, order: Order): Reading | null => {
  const tokens = tokensOf(text);
  const claims: Claim[] = [];
  const slots: Slot[] = [];
  let at = skip(tokens, 0, OPENING);
  let isParted = false;
  for (let found = claimAt(tokens, at, order); found !== null; found = claimAt(tokens, at, order)) {
    claims.push(found.claim);
    slots.push(...found.slots);
    at = skip(tokens, found.end, `${PARTING}${OPENING}.t`);
    isParted = tokens.slice(found.end, at).some(({ kind }) => PARTING.includes(kind));
  }
  if (claims.length === 0) return bareNumber(tokens);
  const hasMore = at < tokens.length;
  if (hasMore && (!isParted || namesAnother(tokens, at, order))) return null;
  const isClean = !hasMore && !tokens.some(({ kind }) => kind === 't');
  const isSlashed =
    slots.length === 2 && slots.every(({ part }) => part === 'week') && tokens[1]?.kind === '/';
  const isMonthToo = isSlashed && slots.some(({ role, token }) => role === 'W' && token.value <= 12);
  return { claims, slots, doubt: isMonthToo && tokens.length === 3 ? 'month' : null, isClean };
};

const skip = (tokens: readonly Token[], from: number, kinds: string): number => {
  let at = from;
  while (kinds.includes(tokens[at]?.kind ?? ' ')) at++;
  return at;
};

/** "7 Dec 2026, moved to 14 Dec 2026" is not a text one may read half of. */
const namesAnother = (tokens: readonly Token[], from: number, order: Order): boolean =>
  '24'.includes(tokens[from]?.kind ?? ' ') ||
  tokens.some((_, at) => at >= from && claimAt(tokens, at, order) !== null);

const bareNumber = (tokens: readonly Token[]): Reading | null => {
  const whole = longestMatch(BARE_WEEK, tokens, 0);
  if (whole?.end !== tokens.length) return null;
  const { claim, slots } = numberClaim(whole);
  return { claims: [claim], slots, doubt: 'number', isClean: true };
};

const claimAt = (tokens: readonly Token[], at: number, order: Order): Found | null => {
  if (tokens[at]?.kind !== 'K') return spanAt(tokens, at, DATES_BY_ORDER[order]) ?? weekAt(tokens, at);
  // In "Week 7–13 Dec 2026" and "Woche vom 7.12." the word says nothing; "KW 5 - 1.2.2027" is week 5 all the same.
  const inner = skip(tokens, at + 1, 'f');
  const span = spanAt(tokens, inner, PLAIN_DATES);
  if (span?.claim.kind !== 'days') return weekAt(tokens, at);
  const isNumberFirst = span.claim.first.month === null && inner === at + 1;
  return isNumberFirst && !span.slots.some(({ role }) => role === 'B') ? weekAt(tokens, at) : span;
};

const weekAt = (tokens: readonly Token[], at: number): Found | null => {
  const several = longestMatch(SEVERAL_WEEKS, tokens, at);
  const isInRow = several !== null && (valueOf(several, 'V') ?? 0) === (valueOf(several, 'W') ?? 0) + 1;
  const goesOn = './B'.includes(tokens[several?.end ?? -1]?.kind ?? ' ');
  if (several !== null && !goesOn && (isInRow || tokens[several.end - 2]?.kind !== '/'))
    return numberClaim(several);
  const found = longestMatch(WEEKS, tokens, at);
  return found === null ? null : numberClaim(found);
};

const numberClaim = (match: Match): Found => ({
  claim: {
    kind: 'number',
    week: valueOf(match, 'W') ?? 0,
    lastWeek: valueOf(match, 'V'),
    year: yearOf(match),
  },
  slots: match.slots.map((slot) => ({ ...slot, part: 'week' })),
  end: match.end,
});

const yearOf = (match: Match): number | null => {
  const short = valueOf(match, 'y');
  return valueOf(match, 'Y') ?? (short === null ? null : 2000 + short);
};

const spanAt = (tokens: readonly Token[], at: number, dates: readonly string[]): Found | null => {
  const first = dateAt(tokens, at, dates, BARE_FIRST, 'first');
  if (first === null) return null;
  const isRange = tokens[first.end]?.kind === '-';
  const last = isRange ? dateAt(tokens, first.end + 1, dates, BARE_LAST, 'last') : null;
  if (last !== null && (first.date.month ?? last.date.month) !== null) {
    const claim: Claim = { kind: 'days', first: first.date, last: last.date };
    return { claim, slots: [...first.slots, ...last.slots], end: last.end };
  }
  if (first.date.month === null) return null;
  return { claim: { kind: 'days', first: first.date, last: null }, slots: first.slots, end: first.end };
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
