// What one text says about a week, as far as it says it: days, a range of days, the number of a week, or several of these.
import {
  BARE_WEEK,
  DATES_BY_ORDER,
  longestMatch,
  PLAIN_DATES,
  SEVERAL_WEEKS,
  skip,
  valueOf,
  WEEKS,
  yearOf,
} from './week-patterns.js';
import type { Match, Order, Slot } from './week-patterns.js';
import { spanAt } from './week-spans.js';
import type { PartDate, Span } from './week-spans.js';
import { tokensOf } from './week-words.js';
import type { Token } from './week-words.js';

export type Claim =
  | { kind: 'days'; first: PartDate; last: PartDate | null }
  | { kind: 'number'; week: number; lastWeek: number | null; year: number | null };

export interface Reading {
  /** At least one; all of them must mean the same week. */
  claims: Claim[];
  slots: Slot[];
  /**
   * What only the rest of the column can tell: `number`, a bare "50"; `month`, "12/2026" (for up to 12), which may be
   * December; `weeks`, "KW 25/26", which may be two weeks.
   */
  doubt: 'number' | 'month' | 'weeks' | null;
  /** Whether the text holds nothing else. */
  isClean: boolean;
}

type Found = Pick<Reading, 'slots'> & { claim: Claim; end: number };

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
  return { claims, slots, doubt: doubtOf(slots, tokens), isClean };
};

const doubtOf = (slots: readonly Slot[], tokens: readonly Token[]): Reading['doubt'] => {
  const [number, year] = slots.filter(({ part }) => part === 'week');
  if (number === undefined || year === undefined) return null;
  if (year.role === 'y' && year.token.value === number.token.value + 1) return 'weeks';
  return tokens.length === 3 && tokens[1]?.kind === '/' ? 'month' : null;
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
  if (tokens[at]?.kind !== 'K') {
    const span = spanAt(tokens, at, DATES_BY_ORDER[order]);
    return span === null ? weekAt(tokens, at) : daysClaim(span);
  }
  // In "Week 7–13 Dec 2026" and "Woche vom 7.12." the word says nothing; "KW 5 - 1.2.2027" is week 5 all the same.
  const inner = skip(tokens, at + 1, 'f');
  const span = spanAt(tokens, inner, PLAIN_DATES);
  if (span === null) return weekAt(tokens, at);
  const isNumberFirst = span.first.month === null && inner === at + 1;
  return isNumberFirst && !span.slots.some(({ role }) => role === 'B') ? weekAt(tokens, at) : daysClaim(span);
};

const daysClaim = ({ first, last, slots, end }: Span): Found => ({
  claim: { kind: 'days', first, last },
  slots,
  end,
});

const weekAt = (tokens: readonly Token[], at: number): Found | null => {
  const several = longestMatch(SEVERAL_WEEKS, tokens, at);
  const goesOn = './B'.includes(tokens[several?.end ?? -1]?.kind ?? ' ');
  if (several !== null && !goesOn) return numberClaim(several);
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
