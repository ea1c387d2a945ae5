// The months one can plan, the one to propose first.
import { addMonths, monthOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { hasBegun } from '../domain/situation.js';
import type { RotaPorts } from './ports.js';

/** Months ahead that may be planned. */
const AHEAD = 6;

/** Next month first, then the others from this month on that still have a week to come. */
export const listMonths = (ports: RotaPorts) => (): Month[] => {
  const today = ports.clock.today();
  const all = Array.from({ length: AHEAD + 1 }, (_, index) => addMonths(monthOf(today), index));
  const open = all.filter((month) => weeksOfMonth(month).some((week) => !hasBegun(week, today)));
  const next = addMonths(monthOf(today), 1);
  return [...open.filter((month) => month === next), ...open.filter((month) => month !== next)];
};
