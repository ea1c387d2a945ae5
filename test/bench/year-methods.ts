// The ways to plan a month that the simulated year compares: the product's, and what other schedulers do.
import type { Day } from '../../src/common/domain/calendar.js';
import { bestRota, searchRota } from '../../src/rota/domain/best-rota.js';
import { horizonOf } from '../../src/rota/domain/horizon.js';
import type { Answer } from '../../src/rota/domain/planning.js';

/** What is known when a month is planned; weeks are indices from the first week of the year. */
export interface Known {
  /** Weeks to plan. */
  weeks: readonly number[];
  /** Per person, from the first week of the year on. */
  answers: readonly (readonly Answer[])[];
  /** Week each person belongs to the rota from. */
  starts: readonly number[];
  /** Who really served each earlier week; null = nobody. */
  served: ReadonlyMap<number, number | null>;
  mondayAt: (week: number) => Day;
}

/** Answers with a person, or null, for each week. */
export type Method = (known: Known) => (number | null)[];

const RULES = { regularityWeight: 1, balanceWeight: 0.05, ifNeedBeWeight: 0.05, minimumDistance: 2 };

const emailOf = (person: number): string => `p${person}@example.org`;

/** The product's planner. Answers of later months are not given yet. */
export const costOfRota: Method = ({ weeks, answers, starts, served, mondayAt }) => {
  const known = answers.map((row, person) =>
    row
      .slice(0, (weeks[weeks.length - 1] ?? 0) + 1)
      .map((answer, week) => [mondayAt(week), answer] as const)
      .filter((_, week) => week >= (starts[person] ?? 0)),
  );
  const horizon = horizonOf({
    weeks: weeks.map(mondayAt),
    candidates: starts.map((start, person) => ({
      name: emailOf(person),
      email: emailOf(person),
      periods: [{ from: mondayAt(start), until: null, share: 1 }],
    })),
    answers: Object.fromEntries(known.map((row, person) => [emailOf(person), Object.fromEntries(row)])),
    duties: [...served].flatMap(([week, person]) =>
      person === null ? [] : [{ week: mondayAt(week), email: emailOf(person), days: 7 }],
    ),
    pins: {},
    firstWeekOnRecord: mondayAt(Math.min(...served.keys())),
    rules: RULES,
  });
  const people = horizon.members.map(({ email }) =>
    starts.findIndex((_, person) => emailOf(person) === email),
  );
  return bestRota(searchRota(horizon)).assignment.map((position) => people[position] ?? null);
};

interface Load {
  last: number;
  count: number;
}

/** Week by week the person who comes first among those who can; ties go to the first in the list. */
const greedy =
  (comesFirst: (a: Load, b: Load) => boolean, heedsNo: boolean): Method =>
  ({ weeks, answers, starts, served }) => {
    const loads = starts.map((_, person): Load => {
      const own = [...served].filter(([, who]) => who === person).map(([week]) => week);
      return { last: Math.max(-Infinity, ...own), count: own.length };
    });
    return weeks.map((week) => {
      const able = loads.flatMap((load, person) =>
        (starts[person] ?? 0) <= week && !(heedsNo && answers[person]?.[week] === 'no')
          ? [{ load, person }]
          : [],
      );
      const first = able.reduce<(typeof able)[number] | null>(
        (best, other) => (best === null || comesFirst(other.load, best.load) ? other : best),
        null,
      );
      if (first === null) return null;
      first.load.last = week;
      first.load.count += 1;
      return first.person;
    });
  };

const longerAgo = (a: Load, b: Load): boolean => a.last < b.last;

/** Strict turn, whatever people answered. */
export const roundRobin = greedy(longerAgo, false);
export const leastRecentlyUsed = greedy(longerAgo, true);
export const fewestDuties = greedy(
  (a, b) => (a.count === b.count ? longerAgo(a, b) : a.count < b.count),
  true,
);
