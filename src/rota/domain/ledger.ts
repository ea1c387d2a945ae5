// The fairness ledger: served and entitled in the 52 weeks up to a date, before and with a rota.
import type { Day } from '../../common/domain/calendar.js';
import { horizonOf, mondayAt, weeksOf } from './horizon.js';
import type { Assignment, Horizon, Member } from './horizon.js';
import type { LedgerLine, PlanningInput } from './planning.js';

const dayOrNull = (horizon: Horizon, week: number | null): Day | null =>
  week === null ? null : mondayAt(horizon, week);

const line = (horizon: Horizon, member: Member, duties: readonly number[]): LedgerLine => ({
  name: member.name,
  email: member.email,
  entitled: member.entitled,
  servedBefore: member.served,
  servedAfter: member.served + duties.length,
  lastDuty: dayOrNull(horizon, member.lastDuty),
  nextDuty: dayOrNull(horizon, duties[0] ?? member.nextDuty),
});

const byName = (a: LedgerLine, b: LedgerLine): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.email < b.email ? -1 : 1;
};

/** Everybody in rotation in some week of the horizon, by name. */
export const ledgerOf = (horizon: Horizon, assignment: Assignment): LedgerLine[] =>
  horizon.members
    .flatMap((member, position) =>
      member.takesPart ? [line(horizon, member, weeksOf(assignment, position))] : [],
    )
    .sort(byName);

/**
 * The ledger for the 52 weeks that end with `lastWeek`, from the duties on record alone, published ones included.
 * `servedAfter` counts `lastWeek` (a split week in sevenths), `servedBefore` does not; `nextDuty` is the first one in
 * or after it.
 */
export const ledgerAt = (record: Omit<PlanningInput, 'weeks' | 'pins'>, lastWeek: Day): LedgerLine[] => {
  const horizon = horizonOf({ ...record, weeks: [lastWeek], pins: {} });
  const inWeek = record.duties.filter(({ week }) => week === lastWeek);
  return ledgerOf(horizon, []).map((line) => {
    const days = inWeek.filter(({ email }) => email === line.email).reduce((sum, duty) => sum + duty.days, 0);
    return {
      ...line,
      servedAfter: line.servedBefore + Math.min(7, days) / 7,
      nextDuty: days > 0 ? lastWeek : line.nextDuty,
    };
  });
};
