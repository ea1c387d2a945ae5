// Who could cover a week, best first, while everybody's other weeks stay as they are.
import type { Day } from '../../common/domain/calendar.js';
import { plannedWeeks } from './planned-weeks.js';
import type { Alternative, PlanningInput } from './planning.js';

/**
 * Everybody else in rotation that week; whoever said "no" comes last. `extraCost` is held against `owner` keeping it.
 * @param record duties on record, published later ones included; those of `week` itself do not matter
 * @param owner e-mail of whoever has the week; null = nobody has
 */
export const rankSubstitutes = (
  record: Omit<PlanningInput, 'weeks' | 'pins'>,
  week: Day,
  owner: string | null,
): Alternative[] => {
  const { weeks } = plannedWeeks({ ...record, weeks: [week], pins: { [week]: owner } });
  return weeks[0]?.alternatives ?? [];
};
