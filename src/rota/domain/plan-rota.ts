// Plans a rota: the best one for up to 13 weeks, longer horizons block by block, explained and scored.
import { addDays, formatDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { horizonBlocks } from './horizon-blocks.js';
import { horizonOf, settledCandidates, weeksOf } from './horizon.js';
import type { Horizon } from './horizon.js';
import { ledgerOf } from './ledger.js';
import { personCost } from './person-cost.js';
import { plannedWeeks } from './planned-weeks.js';
import type { Duty, PlannedWeek, PlanningInput, RotaPlan } from './planning.js';
import { scoresOf } from './scores.js';

const dutiesFrom = (weeks: readonly { start: Day; email: string | null }[]): Duty[] =>
  weeks.flatMap(({ start, email }) => (email === null ? [] : [{ week: start, email, days: 7 }]));

/** What is already decided for a block: duties outside the horizon, earlier blocks, and pins of later ones. */
const blockInput = (
  input: PlanningInput,
  block: readonly Day[],
  planned: readonly PlannedWeek[],
): PlanningInput => {
  const first = block[0] ?? '';
  const later = input.weeks
    .filter((week) => week > (block[block.length - 1] ?? ''))
    .map((start) => ({ start, email: input.pins[start] ?? null }));
  const onRecord = input.firstWeekOnRecord;
  return {
    ...input,
    weeks: block,
    duties: [...input.duties, ...dutiesFrom(planned), ...dutiesFrom(later)],
    firstWeekOnRecord: onRecord === null || onRecord > first ? (input.weeks[0] ?? first) : onRecord,
  };
};

const planBlocks = (input: PlanningInput): PlannedWeek[] => {
  const planned: PlannedWeek[] = [];
  for (const block of horizonBlocks(input.weeks)) {
    planned.push(...plannedWeeks(blockInput(input, block, planned)).weeks);
  }
  return planned;
};

const problemsOf = (horizon: Horizon, weeks: readonly PlannedWeek[]): string[] => {
  const blocks = horizonBlocks(horizon.weeks).length;
  const inBlocks =
    blocks > 1
      ? [
          `${horizon.weeks.length} weeks are planned in ${blocks} blocks, one after the other: each block is the best possible, the whole need not be.`,
        ]
      : [];
  const strangers = [...horizon.strangers].map(
    ([week, email]) =>
      `${formatDay(week)} is given to ${email}, who is no candidate; the week stays as it is and counts for nobody.`,
  );
  const outside = weeks.flatMap(({ start, email }, week) => {
    const member = horizon.members.find((other) => other.email === email);
    return member === undefined || member.isCovered[week] === true
      ? []
      : [
          `${formatDay(start)} is given to ${member.name}, who is not in the rota for the whole week until ${formatDay(addDays(start, 6))}.`,
        ];
  });
  return [...inBlocks, ...strangers, ...outside];
};

/**
 * The best rota for the weeks of the input, exact up to 13 weeks. Same input, same rota, whatever the order of its rows.
 * Weeks nobody can take are `gaps`, not errors.
 */
export const planRota = (raw: PlanningInput): RotaPlan => {
  const [first, last] = [raw.weeks[0] ?? '', raw.weeks[raw.weeks.length - 1] ?? ''];
  const input: PlanningInput = {
    ...raw,
    // Settled once, so that a newcomer starts even with the whole horizon, not with a later block.
    candidates: settledCandidates(raw),
    duties: raw.duties.filter(({ week }) => week < first || week > last),
  };
  const weeks = planBlocks(input);
  const horizon = horizonOf(input);
  const assignment = weeks.map(({ email }) => horizon.members.findIndex((member) => member.email === email));
  const people = ledgerOf(horizon, assignment);
  const costs = horizon.members.map(
    (member, position) => personCost(member, weeksOf(assignment, position), weeks.length, input.rules).total,
  );
  const unanswered = horizon.members.filter(
    ({ takesPart, answers }) => takesPart && answers.every((answer) => answer === 'none'),
  );
  return {
    weeks,
    gaps: weeks.filter(({ name, pinned }) => name === null && !pinned).map(({ start }) => start),
    unanswered: unanswered.map(({ name }) => name).sort(),
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    people,
    scores: scoresOf(horizon, assignment, people),
    problems: problemsOf(horizon, weeks),
  };
};
