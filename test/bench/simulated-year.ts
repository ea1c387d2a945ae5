// A simulated year, planned month by month, against the figures of docs/rota.md and against least-recently-used.
import { SCENARIOS, simulate } from './year.js';
import type { Figures } from './year.js';
import { printTable, requireAll } from './table.js';
import { costOfRota, fewestDuties, leastRecentlyUsed, roundRobin } from './year-methods.js';
import type { Method } from './year-methods.js';

const SEEDS = 300;

const METHODS: Record<string, Method> = {
  'round robin': roundRobin,
  'least recently used': leastRecentlyUsed,
  'fewest duties': fewestDuties,
  'the cost': costOfRota,
};

/** The table "Numbers to beat" of docs/rota.md. */
const TARGETS: readonly (readonly [string, string, Figures])[] = [
  ['normal', 'round robin', [6.9, 0, 0, 0.8]],
  ['normal', 'least recently used', [8.8, 0.24, 1.06, 0.95]],
  ['normal', 'fewest duties', [8.9, 0.29, 1.12, 0.85]],
  ['normal', 'the cost', [3.0, 0.03, 1.04, 0.83]],
  ['harsh', 'least recently used', [16.8, 1.2, 2.01, 1.25]],
  ['harsh', 'the cost', [11.6, 0.56, 1.86, 0.99]],
  ['joiner', 'least recently used', [8.9, 0.24, 1.16, 0.82]],
  ['joiner', 'the cost', [3.1, 0.05, 1.22, 0.66]],
  ['covers', 'least recently used', [9.0, 4.62, 2.83, 1.61]],
  ['covers', 'the cost', [4.3, 4.47, 2.87, 1.32]],
];
const NEAR: Figures = [0.5, 0.1, 0.1, 0.1];

const mean = (all: readonly Figures[], figure: number): number =>
  all.reduce((sum, figures) => sum + (figures[figure] ?? 0), 0) / all.length;

/** Mean difference to least-recently-used on the same seeds, with its standard error. */
const paired = (ours: readonly Figures[], theirs: readonly Figures[], figure: number): string => {
  const differences = ours.map((one, i) => (one[figure] ?? 0) - (theirs[i]?.[figure] ?? 0));
  const average = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const variance = differences.reduce((sum, one) => sum + (one - average) ** 2, 0) / (differences.length - 1);
  return `${average.toFixed(2)} ± ${Math.sqrt(variance / differences.length).toFixed(2)}`;
};

const HEAD = ['if need be used', '<6w', 'rms gap', 'max dev'];

/** @throws Error where a figure is further from the table than it may be */
export const benchSimulatedYear = (): void => {
  const results = new Map<string, Figures[]>();
  for (const [name, method] of TARGETS) {
    const [scenario, plan] = [SCENARIOS[name], METHODS[method]];
    if (scenario === undefined || plan === undefined) throw new Error(`unknown: ${name}, ${method}`);
    results.set(
      `${name} ${method}`,
      Array.from({ length: SEEDS }, (_, i) => simulate(i + 1, scenario, plan)),
    );
  }
  const of = (name: string, method: string): Figures[] => results.get(`${name} ${method}`) ?? [];
  printTable(
    `Simulated year, means over ${SEEDS} seeds (in brackets: docs/rota.md)`,
    ['scenario', 'method', ...HEAD],
    TARGETS.map(([name, method, targets]) => [
      name,
      method,
      ...targets.map((target, i) => `${mean(of(name, method), i).toFixed(2)} (${target})`),
    ]),
  );
  printTable(
    'The cost less least recently used, same seeds, with standard error',
    ['scenario', ...HEAD],
    Object.keys(SCENARIOS).map((name) => [
      name,
      ...HEAD.map((_, i) => paired(of(name, 'the cost'), of(name, 'least recently used'), i)),
    ]),
  );
  requireAll(
    TARGETS.flatMap(([name, method, targets]) =>
      targets.flatMap((target, i) => {
        const found = mean(of(name, method), i);
        const isNear = Math.abs(found - target) <= (NEAR[i] ?? 0) + 1e-9;
        return isNear
          ? []
          : [`${name}, ${method}: ${HEAD[i] ?? ''} ${found.toFixed(3)} instead of ${target}`];
      }),
    ),
  );
};
