// One block of weeks, planned: who serves in each, why, and what every other choice would mean.
import { alternativeWords } from './alternative-words.js';
import { bestRota, searchRota } from './best-rota.js';
import type { Rota } from './best-rota.js';
import { EQUAL_COST } from './cover.js';
import { gapReason } from './gap-reason.js';
import { horizonOf } from './horizon.js';
import type { Horizon } from './horizon.js';
import { nextBest } from './next-best.js';
import type { Alternative, PlannedWeek, PlanningInput } from './planning.js';
import { weekReason } from './week-reason.js';

const alternative = (
  horizon: Horizon,
  best: Rota,
  other: Rota,
  week: number,
  position: number,
): Alternative[] => {
  const member = horizon.members[position];
  if (member === undefined) return [];
  return [
    {
      name: member.name,
      email: member.email,
      answer: member.answers[week] ?? 'none',
      // Rounding noise is no difference.
      extraCost: Math.abs(other.cost - best.cost) <= EQUAL_COST ? 0 : other.cost - best.cost,
      extraGaps: other.gaps - best.gaps,
      extraTooClose: other.tooClose - best.tooClose,
      words: alternativeWords({ horizon, best, other, week, position }),
    },
  ];
};

const bestFirst = (a: Alternative, b: Alternative): number =>
  Number(a.answer === 'no') - Number(b.answer === 'no') ||
  a.extraGaps - b.extraGaps ||
  a.extraTooClose - b.extraTooClose ||
  (Math.abs(a.extraCost - b.extraCost) > EQUAL_COST ? a.extraCost - b.extraCost : a.email < b.email ? -1 : 1);

const plannedWeek = (
  input: PlanningInput,
  horizon: Horizon,
  best: Rota,
  others: readonly (readonly (Rota | null)[])[],
  week: number,
): PlannedWeek => {
  const start = horizon.weeks[week] ?? '';
  const member = horizon.members[best.assignment[week] ?? -1];
  const stranger = horizon.strangers.get(start) ?? null;
  const isGap = member === undefined && horizon.pins[week] === 'free';
  const emptyReason = isGap
    ? gapReason(horizon, input.candidates, best.assignment, week)
    : stranger === null
      ? 'Closed: needs nobody.'
      : `${stranger} has this week but is no candidate.`;
  return {
    start,
    name: member?.name ?? stranger,
    email: member?.email ?? stranger,
    answer: member?.answers[week] ?? 'none',
    pinned: horizon.pins[week] !== 'free',
    reason: member === undefined ? emptyReason : weekReason(horizon, best.assignment, week),
    alternatives: others
      .flatMap((rotas, position) => {
        const other = rotas[week] ?? null;
        return other === null ? [] : alternative(horizon, best, other, week, position);
      })
      .sort(bestFirst),
  };
};

/** Plans at most 13 weeks exactly. Alternatives are everybody else in rotation in the week. */
export const plannedWeeks = (
  input: PlanningInput,
): { best: Rota; weeks: PlannedWeek[]; horizon: Horizon } => {
  const horizon = horizonOf(input);
  const search = searchRota(horizon);
  const best = bestRota(search);
  const others = nextBest(
    search,
    (position, week) => best.assignment[week] !== position && horizon.members[position]?.isIn[week] === true,
  );
  return {
    best,
    horizon,
    weeks: horizon.weeks.map((_, week) => plannedWeek(input, horizon, best, others, week)),
  };
};
