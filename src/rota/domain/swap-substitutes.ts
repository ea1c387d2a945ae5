// Who could take a published week, best first.
import { addDays, weeksBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { ledgerAt } from './ledger.js';
import type { Alternative, Answer, Duty } from './planning.js';
import { planningRecord } from './planning-record.js';
import { rankSubstitutes } from './rank-substitutes.js';
import { mainPart } from './rota-record.js';
import { personFinder } from './situation.js';
import type { Person, Situation } from './situation.js';

/** Somebody who could take the week. */
export interface Substitute {
  name: string;
  email: string;
  answer: Answer;
  /** "8 weeks after the last duty, 3 before the next". */
  spacing: string;
  /** Against the owner keeping the week; null where duties would come too close. */
  extraCost: number | null;
  /** Weeks of duty in the 52 weeks that end with this one, without it, and how many are due. */
  served: number;
  entitled: number;
}

/** Why a person cannot take a week, as the rest of a sentence; null = they can. */
export const canServe = ({ answers }: Situation, { email, periods }: Person, week: Day): string | null => {
  if (answers[email]?.[week] === 'no') return 'the answer in the tab Availability is "no"';
  const isCovered = periods.some(
    ({ from, until }) => (from === null || from <= week) && (until === null || until >= addDays(week, 6)),
  );
  return isCovered ? null : 'no row of the tab Candidates covers that week';
};

const weeksText = (count: number): string => `${count} week${count === 1 ? '' : 's'}`;

/** How a duty in `week` would lie between the person's others. */
export const spacingWords = (duties: readonly Duty[], email: string, week: Day): string => {
  const own = duties.filter((duty) => duty.email === email).map((duty) => weeksBetween(duty.week, week));
  const since = Math.min(...own.filter((distance) => distance > 0));
  const until = Math.min(...own.filter((distance) => distance < 0).map((distance) => -distance));
  const before =
    since === Infinity
      ? 'first duty'
      : since === 1
        ? 'on duty the week before'
        : `${weeksText(since)} after the last duty`;
  if (until === Infinity) return before;
  return until === 1 ? `${before}, on duty the week after` : `${before}, ${String(until)} before the next`;
};

/** The difference in cost where nothing worse than cost changes. */
const costOf = ({ extraCost, extraGaps, extraTooClose }: Alternative): number | null =>
  extraGaps === 0 && extraTooClose <= 0 ? extraCost : null;

/** Who has most of a published week; null = nobody, or no candidate. */
export const ownerOf = (situation: Situation, week: Day): Person | null => {
  const recorded = situation.record.weeks.get(week);
  const part = recorded?.isPublished === true ? mainPart(recorded) : null;
  return part === null ? null : personFinder(situation.candidates)(part.name);
};

/** Everybody in rotation who does not have the week, best first; those who said "no" at the end. */
export const substitutesFor = (situation: Situation, week: Day): Substitute[] => {
  const record = planningRecord(situation, [week]);
  const ledger = ledgerAt(record, week);
  const ranked = rankSubstitutes(record, week, ownerOf(situation, week)?.email ?? null);
  return ranked.map((other) => {
    const line = ledger.find(({ email }) => email === other.email);
    return {
      name: other.name,
      email: other.email,
      answer: other.answer,
      spacing: spacingWords(record.duties, other.email, week),
      extraCost: costOf(other),
      served: line?.servedBefore ?? 0,
      entitled: line?.entitled ?? 0,
    };
  });
};
