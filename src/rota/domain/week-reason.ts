// Why a week has the person it has: one sentence with spacing and fairness.
import { weeksOf } from './horizon.js';
import type { Assignment, Horizon, Member } from './horizon.js';
import { inWeeks, oneDecimal, owedInWords } from './plain-numbers.js';

const spacingInWords = (member: Member, duties: readonly number[], week: number): string => {
  const earlier = duties.filter((other) => other < week);
  const last = earlier[earlier.length - 1] ?? member.lastDuty;
  const ideal = oneDecimal(member.ideal);
  return last === null
    ? `No duty on record yet, ideal is every ${inWeeks(member.ideal)}`
    : `Last on duty ${inWeeks(week - last)} ago, ideal is ${ideal}`;
};

const membershipInWords = (member: Member, week: number): string => {
  if (member.isIn[week] === true) return '';
  return member.isCovered[week] === true
    ? ' Away that week: six or more weeks in a row answered “no”.'
    : ' Not in the rota that week.';
};

/**
 * "Last on duty 9 weeks ago, ideal is 10; 0.8 weeks owed."
 * What is owed counts the horizon's share and the duties before this week.
 */
export const weekReason = (horizon: Horizon, assignment: Assignment, week: number): string => {
  const position = assignment[week] ?? -1;
  const member = horizon.members[position];
  if (member === undefined) return '';
  const duties = weeksOf(assignment, position);
  const owed = member.entitled - member.served - duties.filter((other) => other < week).length;
  return `${spacingInWords(member, duties, week)}; ${owedInWords(owed)}.${membershipInWords(member, week)}`;
};
