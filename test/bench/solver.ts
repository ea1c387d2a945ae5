// The planner against the MILP solver HiGHS on the same instances, in one run: same optimum, and how much faster.
import loadHighs from 'highs';
import type { Highs } from 'highs';
import { bestRota, searchRota } from '../../src/rota/domain/best-rota.js';
import { horizonOf } from '../../src/rota/domain/horizon.js';
import { planRota } from '../../src/rota/domain/plan-rota.js';
import type { PlanningInput } from '../../src/rota/domain/planning.js';
import { solveWithHighs } from '../rota/domain/milp-rota.js';
import { randomInstance } from '../rota/domain/random-instance.js';
import type { Shape } from '../rota/domain/random-instance.js';
import { figuresOf, specify } from '../rota/domain/specified-cost.js';
import { printTable, requireAll } from './table.js';

const TIMES_FASTER = 20;
const MONTH: Shape = { weeks: [4, 5], people: [10, 12] };
const QUARTER: Shape = { weeks: [13, 13], people: [30, 30] };

interface Comparison {
  /** Milliseconds to search the best rota, dates already turned into numbers. */
  search: number;
  /** Milliseconds for everything a preview shows: dates, next-best people and reasons too. */
  preview: number;
  /** Milliseconds of HiGHS's last solve alone, without building the model. */
  highs: number;
  isSame: boolean;
}

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

const compare = (highs: Highs, input: PlanningInput): Comparison => {
  const horizon = horizonOf(input);
  const [, search] = timed(() => bestRota(searchRota(horizon)));
  const [plan, preview] = timed(() => planRota(input));
  const rota = specify(input);
  const ours = figuresOf(
    rota,
    plan.weeks.map(({ email }) => email),
  );
  const { figures, milliseconds } = solveWithHighs(highs, rota);
  const isSame =
    ours.gaps === figures.gaps &&
    ours.tooClose === figures.tooClose &&
    Math.abs(ours.cost - figures.cost) < 1e-6;
  return { search, preview, highs: milliseconds, isSame };
};

// Medians, because a machine that is busy elsewhere for a moment says nothing about either solver.
const median = (all: readonly Comparison[], key: 'search' | 'preview' | 'highs'): number => {
  const sorted = all.map((one) => one[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** @throws Error where an optimum differs or a month is less than twenty times faster */
export const benchSolver = async (): Promise<void> => {
  const highs = await loadHighs();
  const run = (shape: Shape, from: number, count: number): Comparison[] =>
    Array.from({ length: count }, (_, i) => compare(highs, randomInstance(from + i, shape)));
  run(MONTH, 9000, 40);
  const months = run(MONTH, 1, 60);
  const quarters = run(QUARTER, 1, 3);
  const row = (title: string, all: readonly Comparison[]) => [
    title,
    `${all.filter(({ isSame }) => isSame).length} of ${all.length}`,
    median(all, 'search'),
    median(all, 'preview'),
    median(all, 'highs'),
    median(all, 'highs') / median(all, 'search'),
  ];
  printTable(
    'Solver, median milliseconds',
    ['instances', 'same optimum', 'best rota', 'with next best', 'HiGHS', 'HiGHS / ours'],
    [row('month, 4-5 weeks x 10-12 people', months), row('quarter, 13 weeks x 30 people', quarters)],
  );
  const ratio = median(months, 'highs') / median(months, 'search');
  requireAll([
    ...([...months, ...quarters].every(({ isSame }) => isSame)
      ? []
      : ['an optimum differs from that of HiGHS']),
    ...(ratio >= TIMES_FASTER
      ? []
      : [`a month is planned ${ratio.toFixed(1)} times faster, not ${TIMES_FASTER}`]),
  ]);
};
