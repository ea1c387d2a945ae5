// What it costs to give one person a set of weeks: regularity, balance, "if need be", and duties too close to each other.
import type { Member } from './horizon.js';
import type { PlanningRules } from './planning.js';

/** Weighted parts of the cost, and the count that ranks above all cost. */
export interface PersonCost {
  regularity: number;
  balance: number;
  ifNeedBe: number;
  /** Sum of the three. */
  total: number;
  /** Duties whose nearest other duty of the same person is less than the minimum distance away. */
  tooClose: number;
}

/** Index of the last duty before the horizon; without one the first turn is due now. */
const lastBefore = ({ lastDuty, ideal }: Member): number =>
  // Shares such as 0.3 make an exact interval come out a hair above the whole number.
  lastDuty ?? -Math.ceil(ideal - 1e-9);

/**
 * Every interval that these duties make, the open end after the last one included.
 * @param duties weeks of the horizon, ascending
 * @param weeks length of the horizon
 */
export const intervalsOf = (
  member: Member,
  duties: readonly number[],
  weeks: number,
): { closed: number[]; tail: number | null } => {
  const closed: number[] = [];
  let last = lastBefore(member);
  for (const week of duties) {
    closed.push(week - last);
    last = week;
  }
  if (member.nextDuty === null) return { closed, tail: weeks - last };
  closed.push(member.nextDuty - last);
  return { closed, tail: null };
};

/** Squared relative deviation from the ideal interval. */
export const deviation = (interval: number, ideal: number): number => ((interval - ideal) / ideal) ** 2;

const regularityOf = (member: Member, duties: readonly number[], weeks: number): number => {
  const { closed, tail } = intervalsOf(member, duties, weeks);
  const sum = closed.reduce((total, interval) => total + deviation(interval, member.ideal), 0);
  // An open interval that is still short may yet become ideal, so only the excess counts.
  return tail !== null && tail > member.ideal ? sum + deviation(tail, member.ideal) : sum;
};

const ifNeedBeIn = (member: Member, duties: readonly number[]): number =>
  duties.filter((week) => member.answers[week] === 'ifNeedBe' || member.answers[week] === 'none').length;

/** Weeks from a duty of the set to the same person's nearest other duty; Infinity without one. */
export const nearestDuty = (member: Member, duties: readonly number[], week: number): number =>
  [member.lastDuty, member.nextDuty, ...duties].reduce<number>(
    (nearest, other) =>
      other === null || other === week ? nearest : Math.min(nearest, Math.abs(week - other)),
    Infinity,
  );

const tooCloseIn = (member: Member, duties: readonly number[], distance: number): number =>
  duties.filter((week) => nearestDuty(member, duties, week) < distance).length;

/**
 * The cost of `duties` for one person.
 * @param duties any set of weeks of the horizon, ascending
 * @param weeks length of the horizon
 */
export const personCost = (
  member: Member,
  duties: readonly number[],
  weeks: number,
  rules: PlanningRules,
): PersonCost => {
  // Whoever is only here because of a pin belongs to nobody's sum once the pin is lifted.
  if (!member.takesPart && duties.length === 0) {
    return { regularity: 0, balance: 0, ifNeedBe: 0, total: 0, tooClose: 0 };
  }
  const regularity = rules.regularityWeight * regularityOf(member, duties, weeks);
  const balance = rules.balanceWeight * (member.served + duties.length - member.entitled) ** 2;
  const ifNeedBe = rules.ifNeedBeWeight * ifNeedBeIn(member, duties);
  const tooClose = tooCloseIn(member, duties, rules.minimumDistance);
  return { regularity, balance, ifNeedBe, total: regularity + balance + ifNeedBe, tooClose };
};
