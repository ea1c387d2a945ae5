// Which part of whose cost makes another rota dearer, in words.
import { about } from './comparison.js';
import type { Comparison } from './comparison.js';
import { weeksOf } from './horizon.js';
import type { Member } from './horizon.js';
import { EQUAL_COST } from './cover.js';
import { deviation, intervalsOf, personCost } from './person-cost.js';
import type { PersonCost } from './person-cost.js';
import { inWeeks } from './plain-numbers.js';

/** The new interval that is furthest from the ideal. */
const intervalWords = (comparison: Comparison, subject: number, member: Member): string => {
  const { best, other, horizon } = comparison;
  const weeks = horizon.weeks.length;
  const before = intervalsOf(member, weeksOf(best.assignment, subject), weeks);
  const after = intervalsOf(member, weeksOf(other.assignment, subject), weeks);
  const fresh = after.closed.filter((interval) => !before.closed.includes(interval));
  const tail = after.tail !== null && after.tail > member.ideal ? [after.tail] : [];
  const worst = [...fresh, ...tail].reduce<number | null>(
    (a, b) => (a === null || deviation(b, member.ideal) > deviation(a, member.ideal) ? b : a),
    null,
  );
  if (worst === null) return about(comparison, subject, member, 'is spaced less evenly');
  if (worst >= member.ideal) {
    return about(
      comparison,
      subject,
      member,
      `waits ${inWeeks(worst)}${fresh.includes(worst) ? '' : ' or more'}`,
    );
  }
  const verb = subject === comparison.position ? '' : 'is ';
  return about(comparison, subject, member, `${verb}back after only ${inWeeks(worst)}`);
};

const balanceWords = (comparison: Comparison, subject: number, member: Member): string => {
  const owed = member.entitled - member.served - weeksOf(comparison.other.assignment, subject).length;
  const isOwn = subject === comparison.position;
  const words =
    owed > 0
      ? `${isOwn ? 'still' : 'stays'} ${inWeeks(owed)} owed`
      : `${isOwn ? 'then' : 'gets'} ${inWeeks(-owed)} ahead`;
  return about(comparison, subject, member, words);
};

interface Growth {
  extra: number;
  words: () => string;
}

const growthOf = (comparison: Comparison, subject: number, member: Member): Growth[] => {
  const [before, after] = pricesOf(comparison, subject, member);
  return [
    {
      extra: after.regularity - before.regularity,
      words: () => intervalWords(comparison, subject, member),
    },
    { extra: after.balance - before.balance, words: () => balanceWords(comparison, subject, member) },
    // One's own answer stands beside the words already.
    {
      extra: subject === comparison.position ? 0 : after.ifNeedBe - before.ifNeedBe,
      words: () => `but ${member.name} then serves “if need be”`,
    },
  ];
};

/** One person's cost in the best rota and in the other one. */
export const pricesOf = (
  { horizon, best, other }: Comparison,
  subject: number,
  member: Member,
): [PersonCost, PersonCost] => {
  const price = (assignment: readonly number[]): PersonCost =>
    personCost(member, weeksOf(assignment, subject), horizon.weeks.length, horizon.rules);
  return [price(best.assignment), price(other.assignment)];
};

/** Words for the part of somebody's cost that grows most: "but Jonte stays 1.4 weeks owed". */
export const mainCause = (comparison: Comparison): string => {
  const growth = comparison.horizon.members.flatMap((member, subject) =>
    growthOf(comparison, subject, member),
  );
  return growth.reduce((a, b) => (b.extra > a.extra + EQUAL_COST ? b : a)).words();
};
