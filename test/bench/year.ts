// One simulated year: random answers and mishaps, planned month by month by some method, then measured.
import { addWeeks } from '../../src/common/domain/calendar.js';
import type { Answer } from '../../src/rota/domain/planning.js';
import { randomNumbers } from '../rota/domain/random-instance.js';
import type { Method } from './year-methods.js';

/*
 * The description in docs/rota.md read as follows; the table is reproduced with this reading.
 * - A holiday starts in a random week of the year, in one of weeks 28 to 33, or in week 50; it lasts one to three weeks,
 *   each as likely, and ends with the year. It replaces the answers drawn for its weeks.
 * - The planner sees the answers up to the end of the month it plans, and who really served before it.
 * - A cover is drawn after the month is published, among the others who did not answer "no".
 * - "If need be used" counts weeks really served, covers included. A gap ends with a duty really served in the year and
 *   may begin in the history. Its root mean square is taken per year, then averaged over the seeds.
 * - `max dev` counts the 52 weeks of the year; entitled is 1 / (people who belong to the rota) per week.
 * - The joiner's nine colleagues served the history in strict turn.
 */
const PEOPLE = 10;
const HISTORY = 20;
const WEEKS = 52;
const MONTHS = [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5];
const COVER = 0.12;

export interface Scenario {
  no: number;
  ifNeedBe: number;
  joins: number | null;
  hasCovers: boolean;
}

const NORMAL: Scenario = { no: 0.12, ifNeedBe: 0.15, joins: null, hasCovers: false };
export const SCENARIOS: Record<string, Scenario> = {
  normal: NORMAL,
  harsh: { ...NORMAL, no: 0.38, ifNeedBe: 0.2 },
  joiner: { ...NORMAL, joins: 16 },
  covers: { ...NORMAL, hasCovers: true },
};

/** If need be used, duties sooner than six weeks, rms gap, max dev. */
export type Figures = readonly [number, number, number, number];

const mondayAt = (() => {
  const mondays = Array.from({ length: HISTORY + WEEKS }, (_, i) => addWeeks('2026-01-05', i - HISTORY));
  return (week: number): string => mondays[week + HISTORY] ?? '';
})();

const yearOfAnswers = (random: () => number, { no, ifNeedBe }: Scenario): Answer[] => {
  const row = Array.from({ length: WEEKS }, (): Answer => {
    const draw = random();
    return draw < no ? 'no' : draw < no + ifNeedBe ? 'ifNeedBe' : 'yes';
  });
  for (let holiday = 0; holiday < 3; holiday += 1) {
    const length = 1 + Math.floor(random() * 3);
    const kind = random();
    const start =
      kind < 0.5 ? Math.floor(random() * WEEKS) : kind < 0.75 ? 28 + Math.floor(random() * 6) : 50;
    row.fill('no', start, start + length);
  }
  return row;
};

const distance = (weeks: readonly number[]): number[] =>
  weeks.slice(1).map((week, i) => week - (weeks[i] ?? week));

interface Year {
  answers: Answer[][];
  starts: number[];
  served: Map<number, number | null>;
}

const measure = ({ answers, starts, served }: Year): Figures => {
  const people = starts.map((_, person) =>
    [...served].filter(([, who]) => who === person).map(([week]) => week),
  );
  const gaps = people.flatMap((weeks) => distance(weeks).filter((_, i) => (weeks[i + 1] ?? 0) >= 0));
  const used = [...served].filter(
    ([week, who]) => who !== null && answers[who]?.[week] === 'ifNeedBe',
  ).length;
  const rms = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - PEOPLE) ** 2, 0) / gaps.length);
  const members = Array.from({ length: WEEKS }, (_, week) => starts.filter((start) => start <= week).length);
  const deviations = people.map((weeks, person) => {
    const entitled = members.reduce(
      (sum, count, week) => sum + ((starts[person] ?? 0) <= week ? 1 / count : 0),
      0,
    );
    return Math.abs(weeks.filter((week) => week >= 0).length - entitled);
  });
  return [used, gaps.filter((gap) => gap < 6).length, rms, Math.max(...deviations)];
};

const coverFor = (year: Year, week: number, draw: number): void => {
  const owner = year.served.get(week);
  const able = year.starts.flatMap((start, person) =>
    start <= week && person !== owner && year.answers[person]?.[week] !== 'no' ? [person] : [],
  );
  const substitute = able[Math.floor(draw * able.length)];
  if (substitute !== undefined) year.served.set(week, substitute);
};

/** One year of one seed; every method meets the same answers and the same mishaps. */
export const simulate = (seed: number, scenario: Scenario, method: Method): Figures => {
  const random = randomNumbers(seed);
  const answers = Array.from({ length: PEOPLE }, () => yearOfAnswers(random, scenario));
  const mishaps = Array.from({ length: WEEKS }, () => [random(), random()] as const);
  const starts = answers.map((_, person) =>
    scenario.joins !== null && person === PEOPLE - 1 ? scenario.joins : -HISTORY,
  );
  const inTurn = starts.filter((start) => start < 0).length;
  const served = new Map<number, number | null>();
  for (let i = 0; i < HISTORY; i += 1) served.set(i - HISTORY, i % inTurn);
  const year: Year = { answers, starts, served };
  let first = 0;
  for (const length of MONTHS) {
    const weeks = Array.from({ length }, (_, i) => first + i);
    method({ weeks, answers, starts, served, mondayAt }).forEach((person, i) =>
      served.set(first + i, person),
    );
    for (const week of weeks) {
      const [mishap, draw] = mishaps[week] ?? [1, 0];
      if (scenario.hasCovers && mishap < COVER && served.get(week) !== null) coverFor(year, week, draw);
    }
    first += length;
  }
  return measure(year);
};
