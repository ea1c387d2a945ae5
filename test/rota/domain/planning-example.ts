// Builds small planning inputs for tests: a team, its answers and its history, with only what matters spelt out.
import { addWeeks } from '../../../src/common/domain/calendar.js';
import type { Day } from '../../../src/common/domain/calendar.js';
import type { Answer, Candidate, Duty, Period, PlanningInput } from '../../../src/rota/domain/planning.js';

/** First week of every example. */
export const MONDAY: Day = '2026-12-07';

/** The Monday so many weeks from the first week of the example. */
export const week = (index: number): Day => addWeeks(MONDAY, index);

const emailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Somebody who has been a candidate since long ago, unless told otherwise. */
export const candidate = (name: string, ...periods: Partial<Period>[]): Candidate => ({
  name,
  email: emailOf(name),
  periods: (periods.length === 0 ? [{}] : periods).map((period) => ({
    from: '2020-01-06',
    until: null,
    share: 1,
    ...period,
  })),
});

export const duty = (name: string, index: number, days = 7): Duty => ({
  week: week(index),
  email: emailOf(name),
  days,
});

/** Duties in the given weeks, such as `{ Ada: [-3, -13] }`. */
export const duties = (weeks: Readonly<Record<string, readonly number[]>>): Duty[] =>
  Object.entries(weeks).flatMap(([name, indices]) => indices.map((index) => duty(name, index)));

/** Answers from the first week of the horizon on, one letter a week: y, i (if need be), n, "-" (none). */
export const answers = (rows: Readonly<Record<string, string>>, first = 0): PlanningInput['answers'] => {
  const words: Record<string, Answer> = { y: 'yes', i: 'ifNeedBe', n: 'no' };
  return Object.fromEntries(
    Object.entries(rows).map(([name, letters]) => [
      emailOf(name),
      Object.fromEntries(
        Array.from(letters).flatMap((letter, i) => {
          const answer = words[letter];
          return answer === undefined ? [] : [[week(first + i), answer]];
        }),
      ),
    ]),
  );
};

export const RULES: PlanningInput['rules'] = {
  regularityWeight: 1,
  balanceWeight: 0.05,
  ifNeedBeWeight: 0.05,
  minimumDistance: 2,
};

/** An input for `length` weeks; people answered nothing and nothing is on record unless given. */
export const planning = (length: number, parts: Partial<PlanningInput>): PlanningInput => ({
  weeks: Array.from({ length }, (_, i) => week(i)),
  candidates: [],
  answers: {},
  duties: [],
  pins: {},
  firstWeekOnRecord: null,
  rules: RULES,
  ...parts,
});
