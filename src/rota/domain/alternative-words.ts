// What another choice for a week would mean, in plain words: "but back after only 7 weeks".
import { about, dayInWords } from './comparison.js';
import type { Comparison } from './comparison.js';
import { mainCause, pricesOf } from './cost-causes.js';
import { weeksOf } from './horizon.js';
import { nearestDuty } from './person-cost.js';
import { inWeeks } from './plain-numbers.js';

/** Below one "if need be" of the default weights a difference is not worth a reason. */
const ABOUT_AS_GOOD = 0.05 - 1e-9;
/** Shown as 0.00. */
const NOTHING = 0.005;

/** The duty that comes too close: first of the person in question, else of somebody whose weeks change. */
const closeDuty = (comparison: Comparison): string => {
  const { horizon, best, other, week, position } = comparison;
  const limit = horizon.rules.minimumDistance;
  for (const subject of [position, ...horizon.members.keys()]) {
    const member = horizon.members[subject];
    const duties = weeksOf(other.assignment, subject);
    if (member === undefined || duties.join() === weeksOf(best.assignment, subject).join()) continue;
    const isClose = (duty: number): boolean => nearestDuty(member, duties, duty) < limit;
    const close = subject === position && isClose(week) ? week : duties.find(isClose);
    if (close === undefined) continue;
    const distance = nearestDuty(member, duties, close);
    const neighbour = [member.lastDuty, member.nextDuty, ...duties].find(
      (duty) => duty !== null && Math.abs(duty - close) === distance,
    );
    const place = dayInWords(horizon, neighbour ?? close);
    if (distance > 1) return about(comparison, subject, member, `only ${inWeeks(distance)} from ${place}`);
    return about(
      comparison,
      subject,
      member,
      `${subject === position ? '' : 'serves '}two in a row with ${place}`,
    );
  }
  return 'but duties come too close';
};

/** "; Tobin moves to 21 Dec", where whoever had the week gets another one. */
const moveWords = ({ best, other, week, horizon }: Comparison): string => {
  const displaced = best.assignment[week] ?? -1;
  const member = horizon.members[displaced];
  const moved = other.assignment.findIndex((who, i) => who === displaced && best.assignment[i] !== displaced);
  return member === undefined || moved < 0 ? '' : `; ${member.name} moves to ${dayInWords(horizon, moved)}`;
};

const costWords = (comparison: Comparison): string => {
  const { horizon, best, other, week, position } = comparison;
  const extra = other.cost - best.cost;
  if (horizon.pins[week] !== 'free' && extra < -NOTHING) {
    return `even ${extra > -ABOUT_AS_GOOD ? 'a little ' : ''}better than the fixed choice`;
  }
  if (other.gaps < best.gaps && extra < ABOUT_AS_GOOD) return 'would close the gap';
  if (extra <= -ABOUT_AS_GOOD) return 'otherwise better';
  if (extra < ABOUT_AS_GOOD) return `about as good${moveWords(comparison)}`;
  const member = horizon.members[position];
  if (member === undefined) return '';
  const [before, after] = pricesOf(comparison, position, member);
  const asked = Math.max(0, after.ifNeedBe - before.ifNeedBe);
  return extra - asked < ABOUT_AS_GOOD
    ? `otherwise about as good${moveWords(comparison)}`
    : mainCause(comparison);
};

const effectWords = (comparison: Comparison): string => {
  const { best, other } = comparison;
  // There are never more gaps: whoever covers a week in the best rota can still cover it.
  return other.tooClose > best.tooClose ? closeDuty(comparison) : costWords(comparison);
};

/** The effect of the other rota, held against the best one, ready to follow "Oskar (if need be), ". */
export const alternativeWords = (comparison: Comparison): string => {
  const { horizon, week, position } = comparison;
  const effect = effectWords(comparison);
  return horizon.members[position]?.answers[week] === 'no'
    ? `but said no; ${effect.replace(/^but /, '')}`
    : effect;
};
