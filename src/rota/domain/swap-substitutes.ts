// Who could take a published week, best first, and which two weeks could change hands.
import { addDays, weeksBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { ledgerAt } from './ledger.js';
import type { Alternative, Answer, Duty, PlanningInput } from './planning.js';
import { planningRecord } from './planning-record.js';
import { rankSubstitutes } from './rank-substitutes.js';
import { mainPart } from './rota-record.js';
import { hasBegun, personFinder } from './situation.js';
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

/** A trade: the other takes the week, its owner takes theirs. */
export interface SwapOffer {
  name: string;
  email: string;
  withWeek: Day;
  answer: Answer;
  /** The owner's answer for the other's week. */
  ownerAnswer: Answer;
  /** Both spacings, the substitute's first. */
  spacing: string;
  ownerSpacing: string;
  extraCost: number | null;
}

type PlanningRecord = Omit<PlanningInput, 'weeks' | 'pins'>;

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
const spacingWords = (duties: readonly Duty[], email: string, week: Day): string => {
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

type Difference = Pick<Alternative, 'extraCost' | 'extraGaps' | 'extraTooClose'>;

/** The difference in cost where nothing worse than cost changes. */
const costOf = ({ extraCost, extraGaps, extraTooClose }: Difference): number | null =>
  extraGaps === 0 && extraTooClose <= 0 ? extraCost : null;

const ownerOf = (situation: Situation, week: Day): Person | null => {
  const recorded = situation.record.weeks.get(week);
  const part = recorded === undefined ? null : mainPart(recorded);
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

/** Every coming week that a substitute could give for this one, best first; those with a "no" at the end. */
export const offersFor = (situation: Situation, week: Day): SwapOffer[] => {
  const owner = ownerOf(situation, week);
  const { record, today } = situation;
  if (owner === null || hasBegun(week, today) || record.weeks.get(week)?.parts.length !== 1) return [];
  const others = [...record.weeks.values()].filter(
    (other) =>
      other.isPublished && other.parts.length === 1 && other.week !== week && !hasBegun(other.week, today),
  );
  return others.flatMap((other) => offer(situation, week, owner, other.week)).sort(bestFirst);
};

const offer = (situation: Situation, week: Day, owner: Person, withWeek: Day): SwapOffer[] => {
  const person = ownerOf(situation, withWeek);
  if (person === null || person.email === owner.email) return [];
  const free = planningRecord(situation, [week, withWeek]);
  const withDuty = (duty: Day, { email }: Person): PlanningRecord => ({
    ...free,
    duties: [...free.duties, { week: duty, email, days: 7 }],
  });
  // Two steps whose differences add up: the other takes this week as well, then the owner takes theirs.
  const taken = find(rankSubstitutes(withDuty(withWeek, person), week, owner.email), person);
  const given = find(rankSubstitutes(withDuty(week, person), withWeek, person.email), owner);
  if (taken === undefined || given === undefined) return [];
  return [
    {
      name: person.name,
      email: person.email,
      withWeek,
      answer: taken.answer,
      ownerAnswer: given.answer,
      spacing: spacingWords(free.duties, person.email, week),
      ownerSpacing: spacingWords(free.duties, owner.email, withWeek),
      extraCost: costOf({
        extraCost: taken.extraCost + given.extraCost,
        extraGaps: taken.extraGaps + given.extraGaps,
        extraTooClose: taken.extraTooClose + given.extraTooClose,
      }),
    },
  ];
};

const find = (ranked: readonly Alternative[], person: Person): Alternative | undefined =>
  ranked.find(({ email }) => email === person.email);

const bestFirst = (a: SwapOffer, b: SwapOffer): number =>
  Number(hasNo(a)) - Number(hasNo(b)) ||
  Number(a.extraCost === null) - Number(b.extraCost === null) ||
  (a.extraCost ?? 0) - (b.extraCost ?? 0) ||
  (a.withWeek < b.withWeek ? -1 : 1);

const hasNo = ({ answer, ownerAnswer }: SwapOffer): boolean => answer === 'no' || ownerAnswer === 'no';
