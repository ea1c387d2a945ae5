// Which weeks a reading can mean: one where it names its year, else one for each year it may lie in.
import { addDays, dayOf, daysBetween, isMonday, mondayOf, mondayOfIsoWeek, weekdayOf } from './calendar.js';
import type { Day } from './calendar.js';
import type { Claim, Reading } from './week-grammar.js';
import type { PartDate } from './week-spans.js';

export interface WeekOption {
  /** Monday. */
  week: Day;
  /** The first day the text names; the Monday where it names none. */
  from: Day;
  /** Whether it begins on a Monday: a single day or a range may begin elsewhere in the week. */
  isMonday: boolean;
  /** Whether a weekday named in the text is the right one for that year; null where none is named. */
  isWeekdayRight: boolean | null;
  /** Days from the first to the last; 6 where the text gives no range. */
  length: number;
}

export type Impossible =
  'no such day' | 'no such week' | 'more than a week' | 'backwards' | 'different weeks';

type ClaimChecks = Omit<WeekOption, 'week'>;

/** Whether the text itself settles the year. */
export const hasYear = ({ claims }: Reading): boolean =>
  claims.some((claim) =>
    claim.kind === 'number' ? claim.year !== null : (claim.first.year ?? claim.last?.year ?? null) !== null,
  );

/**
 * The weeks that fit everything the text says, one for each year at most; without any, why not.
 * @param years calendar years to try where the text has none
 */
export const weekOptions = (reading: Reading, years: readonly number[]): WeekOption[] | Impossible => {
  let options: Map<Day, ClaimChecks> | null = null;
  for (const claim of reading.claims) {
    const found = weeksOfClaim(claim, hasOwnYear(claim) ? years.slice(0, 1) : years);
    if (typeof found === 'string') return found;
    options = options === null ? found : inBoth(options, found);
  }
  if (options === null || options.size === 0) return 'different weeks';
  const isNumbered = reading.claims.some(({ kind }) => kind === 'number');
  return [...options].map(([week, checks]) => ({ week, ...checks, isMonday: isNumbered || checks.isMonday }));
};

const hasOwnYear = (claim: Claim): boolean =>
  hasYear({ claims: [claim], slots: [], doubt: null, isClean: true });

const inBoth = (a: Map<Day, ClaimChecks>, b: Map<Day, ClaimChecks>): Map<Day, ClaimChecks> => {
  const both = new Map<Day, ClaimChecks>();
  for (const [week, checks] of a) {
    const other = b.get(week);
    if (other === undefined) continue;
    both.set(week, {
      from: checks.from,
      isMonday: checks.isMonday && other.isMonday,
      isWeekdayRight: worse(checks.isWeekdayRight, other.isWeekdayRight),
      length: Math.max(checks.length, other.length),
    });
  }
  return both;
};

const worse = (a: boolean | null, b: boolean | null): boolean | null =>
  a === null ? b : b === null ? a : a && b;

const weeksOfClaim = (claim: Claim, years: readonly number[]): Map<Day, ClaimChecks> | Impossible => {
  const weeks = new Map<Day, ClaimChecks>();
  let reason: Impossible = 'no such day';
  for (const year of years) {
    const found =
      claim.kind === 'number' ? numberedWeek(claim, year) : daysWeek(claim.first, claim.last, year);
    if (typeof found === 'string') reason = found;
    else weeks.set(found.week, found);
  }
  return weeks.size > 0 ? weeks : reason;
};

const numberedWeek = (claim: Claim & { kind: 'number' }, year: number): WeekOption | Impossible => {
  if (claim.lastWeek !== null) return 'more than a week';
  const week = mondayOfIsoWeek(claim.year ?? year, claim.week);
  return week === null
    ? 'no such week'
    : { week, from: week, isMonday: true, isWeekdayRight: null, length: 6 };
};

const daysWeek = (first: PartDate, last: PartDate | null, year: number): WeekOption | Impossible => {
  const { from, until } = daysOf(first, last, year);
  if (from === null || until === null) return 'no such day';
  const length = daysBetween(from, until);
  if (length < 0) return 'backwards';
  // "7 Dec – 14 Dec" from Monday to Monday is a week by its two hand-overs.
  if (length > 7 || (length === 7 && !isMonday(from))) return 'more than a week';
  const middle = length === 7 ? from : addDays(from, Math.floor(length / 2));
  const named = [
    ...(first.weekday === null ? [] : [first.weekday === weekdayOf(from)]),
    ...(typeof last?.weekday === 'number' ? [last.weekday === weekdayOf(until)] : []),
  ];
  return {
    week: mondayOf(middle),
    from,
    isMonday: isMonday(from),
    isWeekdayRight: named.length === 0 ? null : named.every((isRight) => isRight),
    length: last === null ? 6 : length,
  };
};

/** First and last day; what one end leaves out comes from the other, what both leave out is `year`. */
const daysOf = (
  first: PartDate,
  last: PartDate | null,
  year: number,
): { from: Day | null; until: Day | null } => {
  const end = last ?? first;
  const isTurned = end.date < first.date;
  const firstMonth = first.month ?? monthAfter(end.month ?? 1, isTurned ? -1 : 0);
  const endMonth = end.month ?? monthAfter(firstMonth, isTurned ? 1 : 0);
  const turn = endMonth < firstMonth ? 1 : 0;
  const firstYear = first.year ?? (end.year === null ? year : end.year - turn);
  const endYear = end.year ?? firstYear + turn;
  return { from: dayOf(firstYear, firstMonth, first.date), until: dayOf(endYear, endMonth, end.date) };
};

const monthAfter = (month: number, count: number): number => ((month + count + 11) % 12) + 1;
