// Years for a column of weeks that leaves them out: the run of weeks that hangs together best, at the place nearest to now.
import { mondayOf, weeksBetween } from './calendar.js';
import type { Day } from './calendar.js';
import type { WeekOption } from './week-options.js';

// All costs are in weeks. A step against the column's direction costs more than most gaps along it; a named weekday
// that would be wrong costs most of a year; a day that is no Monday speaks against a year, but not loudly.
const AGAINST_DIRECTION = 40;
const WRONG_WEEKDAY = 45;
const NO_MONDAY = 10;
// Beside the distance of the whole run from now: a week its newest lies ahead or behind. Rows end a few weeks ahead or,
// where somebody is late, up to four weeks behind, before a run of a year or more is taken to lie a year further on.
const NEWEST_WEEK = 0.1;
// Where some weeks name their year, now is only a last resort.
const BESIDE_YEARS = 0.001;

interface Choice {
  /** Weeks from now. */
  at: number;
  ownCost: number;
}

/** The cheapest way found to a choice of the latest cell. */
interface Reached {
  at: number;
  cost: number;
}

interface Path {
  cost: number;
  chosen: readonly number[];
}

/**
 * Chooses one option for each cell of a column.
 * @param column options of each cell, at least one each
 * @param hasYears whether some cell names its year
 * @returns the positions of the chosen options
 */
export const choosePath = (
  column: readonly (readonly WeekOption[])[],
  near: Day,
  hasYears: boolean,
): readonly number[] => {
  const cells = column.map((options) => options.map((option) => choiceOf(option, near)));
  const [first, ...others] = cells;
  let best: Path = { cost: Infinity, chosen: [] };
  for (const direction of [1, -1]) {
    first?.forEach((choice, start) => {
      const { cost, chosen } = bestFrom(choice, others, direction, hasYears ? BESIDE_YEARS : 1);
      if (cost < best.cost) best = { cost, chosen: [start, ...chosen] };
    });
  }
  return best.chosen;
};

const choiceOf = ({ week, isMonday, isWeekdayRight }: WeekOption, near: Day): Choice => ({
  at: weeksBetween(mondayOf(near), week),
  ownCost: isWeekdayRight === false ? WRONG_WEEKDAY : isMonday || isWeekdayRight === true ? 0 : NO_MONDAY,
});

/** The cheapest way from the first cell's choice through the others. */
const bestFrom = (
  first: Choice,
  others: readonly (readonly Choice[])[],
  direction: number,
  anchorWeight: number,
): Path => {
  let reached: Reached[] = [{ at: first.at, cost: first.ownCost }];
  const trails: number[][] = [];
  for (const options of others) {
    const steps = options.map((choice) => cheapestStep(reached, choice, direction));
    trails.push(steps.map(({ from }) => from));
    reached = options.map(({ at, ownCost }, index) => ({ at, cost: (steps[index]?.cost ?? 0) + ownCost }));
  }
  const totals = reached.map(({ at, cost }) => cost + anchorWeight * anchorCost(first.at, at));
  const cost = Math.min(...totals);
  let option = totals.indexOf(cost);
  const chosen: number[] = [];
  for (const trail of [...trails].reverse()) {
    chosen.push(option);
    option = trail[option] ?? 0;
  }
  return { cost, chosen: chosen.reverse() };
};

const cheapestStep = (
  reached: readonly Reached[],
  to: Choice,
  direction: number,
): { cost: number; from: number } => {
  let best = { cost: Infinity, from: 0 };
  reached.forEach(({ at, cost }, from) => {
    const step = (to.at - at) * direction;
    const total = cost + (step < 0 ? AGAINST_DIRECTION - step : step);
    if (total < best.cost) best = { cost: total, from };
  });
  return best;
};

/** How far the run of weeks from one end to the other lies from now; one that holds now is no distance away. */
const anchorCost = (a: number, b: number): number => {
  const oldest = Math.min(a, b);
  const newest = Math.max(a, b);
  return Math.max(0, oldest, -newest) + NEWEST_WEEK * Math.abs(newest);
};
