// Which weeks could change hands for a published one, best first.
import { addWeeks, weeksBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { horizonOf } from './horizon.js';
import type { Horizon, Member } from './horizon.js';
import { personCost } from './person-cost.js';
import { planningRecord } from './planning-record.js';
import type { Answer } from './planning.js';
import { hasBegun } from './situation.js';
import type { Person, Situation } from './situation.js';
import { ownerOf, spacingWords } from './swap-substitutes.js';

/** Weeks farther apart are not offered: a quarter is what is planned at once. */
const FARTHEST = 13;

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
  /** Against both keeping theirs; null where duties would come too close. */
  extraCost: number | null;
}

/** Every coming week that a substitute could give for this one, best first; those with a "no" at the end. */
export const offersFor = (situation: Situation, week: Day): SwapOffer[] => {
  const { record, today } = situation;
  const isWhole = (monday: Day): boolean => {
    const recorded = record.weeks.get(monday);
    return recorded?.isPublished === true && recorded.parts.length === 1 && !hasBegun(monday, today);
  };
  const owner = ownerOf(situation, week);
  if (owner === null || !isWhole(week)) return [];
  return [...record.weeks.keys()]
    .filter((other) => other !== week && isWhole(other) && Math.abs(weeksBetween(week, other)) <= FARTHEST)
    .flatMap((other) => offer(situation, week, owner, other))
    .sort(bestFirst);
};

const offer = (situation: Situation, week: Day, owner: Person, withWeek: Day): SwapOffer[] => {
  const person = ownerOf(situation, withWeek);
  if (person === null || person.email === owner.email) return [];
  const first = week < withWeek ? week : withWeek;
  const weeks = Array.from({ length: Math.abs(weeksBetween(week, withWeek)) + 1 }, (_, index) =>
    addWeeks(first, index),
  );
  const horizon = horizonOf({ ...planningRecord(situation, weeks), weeks, pins: {} });
  const memberOf = ({ email }: Person): Member | undefined =>
    horizon.members.find((member) => member.email === email);
  const taker = memberOf(person);
  const giver = memberOf(owner);
  const at = weeks.indexOf(week);
  const withAt = weeks.indexOf(withWeek);
  if (taker?.isIn[at] !== true || giver?.isIn[withAt] !== true) return [];
  const changes = [
    change(situation, horizon, taker, withAt, at),
    change(situation, horizon, giver, at, withAt),
  ];
  const { duties } = planningRecord(situation, [week, withWeek]);
  const isTooClose = changes.reduce((sum, { tooClose }) => sum + tooClose, 0) > 0;
  return [
    {
      name: person.name,
      email: person.email,
      withWeek,
      answer: taker.answers[at] ?? 'none',
      ownerAnswer: giver.answers[withAt] ?? 'none',
      spacing: spacingWords(duties, person.email, week),
      ownerSpacing: spacingWords(duties, owner.email, withWeek),
      extraCost: isTooClose ? null : changes.reduce((sum, { cost }) => sum + cost, 0),
    },
  ];
};

/** What it changes for one person to serve in week `to` of the horizon instead of week `from`. */
const change = (
  situation: Situation,
  { weeks, rules }: Horizon,
  member: Member,
  from: number,
  to: number,
): { cost: number; tooClose: number } => {
  const now = weeks.flatMap((week, index) =>
    ownerOf(situation, week)?.email === member.email ? [index] : [],
  );
  const then = [...now.filter((index) => index !== from), to].sort((a, b) => a - b);
  const before = personCost(member, now, weeks.length, rules);
  const after = personCost(member, then, weeks.length, rules);
  return { cost: after.total - before.total, tooClose: after.tooClose - before.tooClose };
};

const bestFirst = (a: SwapOffer, b: SwapOffer): number =>
  Number(hasNo(a)) - Number(hasNo(b)) ||
  Number(a.extraCost === null) - Number(b.extraCost === null) ||
  (a.extraCost ?? 0) - (b.extraCost ?? 0) ||
  (a.withWeek < b.withWeek ? -1 : 1);

const hasNo = ({ answer, ownerAnswer }: SwapOffer): boolean => answer === 'no' || ownerAnswer === 'no';
