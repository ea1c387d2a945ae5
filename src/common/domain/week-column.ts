// A column of texts read together: what one text leaves open (03/04/2026, 12/2026, a bare 50) the others may settle.
import { formatDay, isDay } from './calendar.js';
import { quoted } from './quoted.js';
import { readingOf } from './week-grammar.js';
import type { Reading } from './week-grammar.js';
import { weekOptions } from './week-options.js';
import type { Impossible, WeekOption } from './week-options.js';
import type { Order } from './week-patterns.js';
import { plainText } from './week-words.js';

/** A text that was understood. */
export interface ReadCell {
  text: string;
  reading: Reading;
  options: WeekOption[];
}

type Understood = Omit<ReadCell, 'text'>;

/** One text under both orders of day and month; null where it makes no sense. */
interface BothWays {
  text: string;
  dayFirst: Understood | null;
  monthFirst: Understood | null;
  /** Why it makes none. */
  problem: string;
}

/**
 * Reads the texts of a column; null for empty ones, a sentence for those that name no week.
 * @param years calendar years that texts without one may lie in
 */
export const readColumn = (
  texts: readonly string[],
  years: readonly number[],
): (ReadCell | { problem: string } | null)[] => {
  const cells = texts.map((text) => (plainText(text) === '' ? null : bothWays(plainText(text), years)));
  const known = cells.filter((cell) => cell !== null);
  const order = orderOf(known);
  const settled = settledDoubts(known);
  return cells.map((cell) => {
    if (cell === null) return null;
    const { text } = cell;
    if (isAmbiguous(cell) && order === null) return { problem: ambiguityOf(cell) };
    const chosen = (order === null ? null : cell[order]) ?? cell.dayFirst ?? cell.monthFirst;
    if (chosen === null) return { problem: cell.problem };
    const { doubt } = chosen.reading;
    const isDoubtful =
      doubt !== null && !settled.has(doubt) && !(doubt === 'month' && weekNumber(chosen) > 12);
    if (isDoubtful) return { problem: `${quoted(text)} ${DOUBTS[doubt]}.` };
    return { text, ...chosen };
  });
};

// No form of a week is longer; notes that happen to stand in the column may be.
const LONGEST = 200;

const bothWays = (text: string, years: readonly number[]): BothWays => {
  const problems: string[] = [];
  const understand = (order: Order): Understood | null => {
    const reading = text.length > LONGEST ? null : readingOf(text, order);
    if (reading === null) return null;
    const options = weekOptions(reading, years);
    if (typeof options !== 'string') return { reading, options };
    problems.push(`${quoted(text)} ${REASONS[options]}.`);
    return null;
  };
  const dayFirst = understand('dayFirst');
  const monthFirst = isDay(text) ? dayFirst : understand('monthFirst');
  return { text, dayFirst, monthFirst, problem: problems[0] ?? `${quoted(text)} is no week.` };
};

const REASONS: Readonly<Record<Impossible, string>> = {
  'no such day': 'is no day of the calendar',
  'no such week': 'is a week its year does not have',
  'more than a week': 'is more than one week',
  backwards: 'ends before it begins',
  'different weeks': 'names two different weeks',
};

const meaning = (cell: Understood | null): string => JSON.stringify(cell?.reading.claims ?? null);

const isAmbiguous = ({ dayFirst, monthFirst }: BothWays): boolean =>
  dayFirst !== null &&
  monthFirst !== null &&
  dayFirst !== monthFirst &&
  meaning(dayFirst) !== meaning(monthFirst);

const ambiguityOf = ({ text, dayFirst, monthFirst }: BothWays): string => {
  const days = [dayFirst, monthFirst].flatMap((cell) => (cell?.options.length === 1 ? cell.options : []));
  const [one, other] = days.map(({ from }) => from);
  return one === undefined || other === undefined
    ? `${quoted(text)} can be read with the day or the month first; write the date as 2026-12-07.`
    : `${quoted(text)} may be ${formatDay(one)} or ${formatDay(other)}; write it as ${one} or ${other}.`;
};

/** Which comes first where numbers are parted by slashes, if the column tells. */
const orderOf = (cells: readonly BothWays[]): Order | null => {
  const isDayFirst = cells.some(({ dayFirst, monthFirst }) => dayFirst !== null && monthFirst === null);
  const isMonthFirst = cells.some(({ dayFirst, monthFirst }) => dayFirst === null && monthFirst !== null);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'dayFirst' : 'monthFirst';
  return isDayFirst ? null : orderOfMondays(cells.filter(isAmbiguous));
};

/** Two or more different dates that are all Mondays one way, and not the other. */
const orderOfMondays = (cells: readonly BothWays[]): Order | null => {
  if (new Set(cells.map(({ text }) => text)).size < 2) return null;
  const areMondays = (order: Order): boolean =>
    cells.every((cell) => cell[order]?.options.length === 1 && cell[order].options[0]?.isMonday === true);
  const [dayFirst, monthFirst] = [areMondays('dayFirst'), areMondays('monthFirst')];
  return dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst';
};

const DOUBTS: Readonly<Record<NonNullable<Reading['doubt']>, string>> = {
  number: 'is a bare number; if it is the number of a week, write KW before it',
  month: 'may be a week or a month; write KW before it',
  weeks: 'may be two weeks or a week and its year; write the year with four digits',
};

/** Doubts that other cells of the column dispel. */
const settledDoubts = (cells: readonly BothWays[]): Set<Reading['doubt']> => {
  const readings = cells.flatMap(({ dayFirst }) => (dayFirst === null ? [] : [dayFirst]));
  const settled = new Set<Reading['doubt']>();
  if (areWeekNumbers(readings)) settled.add('number');
  if (readings.some((cell) => cell.reading.doubt === 'month' && weekNumber(cell) > 12)) settled.add('month');
  const hasShortYear = ({ reading }: Understood): boolean =>
    reading.doubt === null && reading.slots.some(({ role, part }) => role === 'y' && part === 'week');
  if (readings.some(hasShortYear)) settled.add('weeks');
  return settled;
};

const weekNumber = ({ reading }: Understood): number => {
  const [claim] = reading.claims;
  return claim?.kind === 'number' ? claim.week : 0;
};

/** Bare numbers are weeks where at least three of them follow each other, forwards or backwards. */
const areWeekNumbers = (readings: readonly Understood[]): boolean => {
  const numbers = readings.filter(({ reading }) => reading.doubt === 'number').map(weekNumber);
  const follows = (a: number, b: number): boolean => b - a === 1 || (a >= 52 && b === 1);
  const pairs = numbers.slice(1).map((number, index) => [numbers[index] ?? 0, number] as const);
  return (
    numbers.length >= 3 && (pairs.every(([a, b]) => follows(a, b)) || pairs.every(([a, b]) => follows(b, a)))
  );
};
