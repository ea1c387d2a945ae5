// Who belongs to the rota in which week, with which share: rows that cover the week whole, less long absences.
import { addDays, addWeeks } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { Candidate, Period, PlanningInput } from './planning.js';

/** So many "no" in a row are a leave or a journey: neither duty nor debt. */
const ABSENCE_WEEKS = 6;

/** One person's weeks, by position in `Rotation.mondays`. */
export interface PersonRotation {
  /** Share of the row that covers the week whole; 0 = not covered. */
  shares: number[];
  /** Covered and not absent. */
  isIn: boolean[];
}

/** Everybody's membership over a stretch of weeks. */
export interface Rotation {
  /** Index of the first week of the stretch, counted from the first week of the horizon (so mostly negative). */
  first: number;
  mondays: Day[];
  byEmail: ReadonlyMap<string, PersonRotation>;
  /** Sum of the shares of those in rotation, per week. */
  totals: number[];
}

/**
 * The candidate with every empty `from` settled: the week of the first duty on record, or `firstWeek` for a newcomer
 * (who starts even, never in debt).
 */
export const settleCandidate = (candidate: Candidate, firstDuty: Day | null, firstWeek: Day): Candidate => ({
  ...candidate,
  periods: candidate.periods.map((period) => ({ ...period, from: period.from ?? firstDuty ?? firstWeek })),
});

// Where rows overlap, the newer one is what the EM meant; the share settles a tie so that row order never matters.
const isNewer = (a: Period, b: Period): boolean =>
  a.from === b.from ? a.share > b.share : (a.from ?? '') > (b.from ?? '');

const shareIn = (periods: readonly Period[], monday: Day, sunday: Day): number => {
  let best: Period | null = null;
  for (const period of periods) {
    const covers = (period.from ?? '') <= monday && (period.until === null || period.until >= sunday);
    if (covers && (best === null || isNewer(period, best))) best = period;
  }
  return best === null ? 0 : best.share;
};

/** Which of these consecutive weeks lie inside a run of at least six weeks answered "no". */
const absences = (answers: Readonly<Record<Day, string>>, mondays: readonly Day[]): boolean[] => {
  const isAbsent = mondays.map(() => false);
  let run = 0;
  mondays.forEach((monday, i) => {
    run = answers[monday] === 'no' ? run + 1 : 0;
    if (run >= ABSENCE_WEEKS) isAbsent.fill(true, i - ABSENCE_WEEKS + 1, i + 1);
  });
  return isAbsent;
};

/**
 * The rotation from week `first` to week `last` (indices from the first week of the horizon).
 * The candidates must have been settled and sorted: sums of shares follow their order.
 */
export const rotationOf = (
  candidates: readonly Candidate[],
  answers: PlanningInput['answers'],
  firstWeek: Day,
  first: number,
  last: number,
): Rotation => {
  // A run that touches the stretch shows within five weeks on either side.
  const margin = ABSENCE_WEEKS - 1;
  const wide = Array.from({ length: last - first + 1 + 2 * margin }, (_, i) =>
    addWeeks(firstWeek, first - margin + i),
  );
  const mondays = wide.slice(margin, wide.length - margin);
  const sundays = mondays.map((monday) => addDays(monday, 6));
  const byEmail = new Map<string, PersonRotation>();
  const totals = mondays.map(() => 0);
  for (const { email, periods } of candidates) {
    const isAbsent = absences(answers[email] ?? {}, wide).slice(margin);
    const shares = mondays.map((monday, i) => shareIn(periods, monday, sundays[i] ?? monday));
    const isIn = shares.map((share, i) => share > 0 && isAbsent[i] !== true);
    byEmail.set(email, { shares, isIn });
    shares.forEach((share, i) => {
      if (isIn[i] === true) totals[i] = (totals[i] ?? 0) + share;
    });
  }
  return { first, mondays, byEmail, totals };
};
