// How good a whole rota is, in the figures an engineering manager looks at.
import { weeksOf } from './horizon.js';
import type { Assignment, Horizon } from './horizon.js';
import type { Answer, LedgerLine, Scores } from './planning.js';

const shortestGap = (horizon: Horizon, assignment: Assignment): Scores['shortestGap'] =>
  horizon.members
    .flatMap((member, position) => {
      const duties = weeksOf(assignment, position);
      const known = member.lastDuty === null ? duties : [member.lastDuty, ...duties];
      return known.slice(1).map((duty, i) => ({ weeks: duty - (known[i] ?? duty), ideal: member.ideal }));
    })
    .reduce<Scores['shortestGap']>(
      (best, gap) => (best === null || gap.weeks < best.weeks ? gap : best),
      null,
    );

const furthest = (people: readonly LedgerLine[], served: (line: LedgerLine) => number): number =>
  people.reduce((most, line) => Math.max(most, Math.abs(served(line) - line.entitled)), 0);

/** @param people the ledger of this horizon and assignment */
export const scoresOf = (horizon: Horizon, assignment: Assignment, people: readonly LedgerLine[]): Scores => {
  const answers = assignment.map(
    (position, week): Answer | undefined => horizon.members[position]?.answers[week],
  );
  const count = (answer: Answer): number => answers.filter((given) => given === answer).length;
  const isClosed = (week: number): boolean =>
    horizon.pins[week] === 'closed' && !horizon.strangers.has(horizon.weeks[week] ?? '');
  return {
    covered: horizon.weeks.filter(
      (monday, week) => (assignment[week] ?? -1) >= 0 || horizon.strangers.has(monday),
    ).length,
    weeks: horizon.weeks.filter((_, week) => !isClosed(week)).length,
    shortestGap: shortestGap(horizon, assignment),
    furthestFromEntitledBefore: furthest(people, ({ servedBefore }) => servedBefore),
    furthestFromEntitledAfter: furthest(people, ({ servedAfter }) => servedAfter),
    ifNeedBeUsed: count('ifNeedBe'),
    noAnswerUsed: count('none'),
    againstNo: count('no'),
  };
};
