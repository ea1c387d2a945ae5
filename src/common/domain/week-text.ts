// Weeks as people write them in cells: read in every form, and written so that new rows look like the old ones.
import { dayOf, formatDay, isDay, isMonday, mondayOf, weekdayOf } from './calendar.js';
import type { Day } from './calendar.js';
import { quoted } from './quoted.js';
import { readColumn } from './week-column.js';
import type { ReadCell } from './week-column.js';
import { fillPattern, ISO_PATTERN, patternsOf } from './week-form.js';
import { readingOf } from './week-grammar.js';
import { hasYear } from './week-options.js';
import { choosePath } from './week-path.js';
import { plainText } from './week-words.js';

/** A week that was read; `isMonday` is false where the text names another day of it, so that callers may warn. */
export interface ReadWeek {
  /** Monday. */
  week: Day;
  isMonday: boolean;
}

/** How a column writes its weeks, such as `KW {w}/{wyyyy}`; made by `formOfWeeks` and meant for `writeWeek`. */
export type WeekForm = string;

// How far before the earliest and after the latest known year a text without a year may lie.
const YEARS_BACK = 12;
const YEARS_AHEAD = 2;

/**
 * Reads a column (or a row of titles) of weeks. Texts without a year get theirs from the cells around them: rows run
 * forwards or backwards in time, over the year's end if need be; without such neighbours from `near`.
 * @param cells days, or texts as typed; order matters
 * @param near the day around which weeks without a year are expected, such as today
 * @returns per cell the week, a sentence that says why it is none, or null for an empty cell
 */
export const readWeeks = (
  cells: readonly string[],
  { near }: { near: Day },
): (ReadWeek | { problem: string } | null)[] =>
  cells.every((cell) => cell === '' || isWrittenOut(cell))
    ? cells.map((cell) => (cell === '' ? null : { week: mondayOf(cell), isMonday: isMonday(cell) }))
    : readTexts(cells, near);

// Most columns hold real dates: there is nothing to find out. Other years are no years to the grammar either.
const isWrittenOut = (cell: string): boolean => /^(19|20|21)/.test(cell) && isDay(cell);

const readTexts = (cells: readonly string[], near: Day): (ReadWeek | { problem: string } | null)[] => {
  const read = readColumn(cells, yearsAround(cells, near));
  const known = read.flatMap((cell) => (cell !== null && 'options' in cell ? [cell] : []));
  const path = choosePath(
    known.map(({ options }) => options),
    near,
    known.some(({ reading }) => hasYear(reading)),
  );
  const weeks = known.map((cell, index) => chosenWeek(cell, path[index] ?? 0));
  let next = 0;
  return read.map((cell) => (cell !== null && 'options' in cell ? (weeks[next++] ?? null) : cell));
};

const yearsAround = (cells: readonly string[], near: Day): number[] => {
  const named = cells.flatMap((cell) => (cell.match(/\b20\d\d/g) ?? []).map(Number));
  const all = [Number(near.slice(0, 4)), ...named];
  const first = Math.min(...all) - YEARS_BACK;
  return Array.from({ length: Math.max(...all) + YEARS_AHEAD - first + 1 }, (_, index) => first + index);
};

const chosenWeek = ({ text, options }: ReadCell, chosen: number): ReadWeek | { problem: string } => {
  const option = options[chosen];
  if (option === undefined) return { problem: `${quoted(text)} is no week.` };
  const { week, from, isMonday, isWeekdayRight } = option;
  if (isWeekdayRight === false) {
    return { problem: `${quoted(text)} names a wrong weekday: it begins on ${formatDay(from)}.` };
  }
  return { week, isMonday };
};

/** Reads one date with its year, in any form that has only one meaning; null for everything else. */
export const readDay = (text: string): Day | null => {
  const plain = plainText(text);
  const days = [readingOf(plain, 'dayFirst'), readingOf(plain, 'monthFirst')].map((reading) => {
    const claim = reading?.claims.length === 1 ? reading.claims[0] : undefined;
    if (claim?.kind !== 'days' || claim.last !== null || claim.first.year === null) return null;
    const day = dayOf(claim.first.year, claim.first.month ?? 0, claim.first.date);
    const { weekday } = claim.first;
    return day !== null && weekday !== null && weekday !== weekdayOf(day) ? null : day;
  });
  const [dayFirst = null, monthFirst = null] = days;
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
    ? null
    : (dayFirst ?? monthFirst);
};

/**
 * The form that most of these texts use, the later one of equals; texts that hold more than a week are no model.
 * @param texts the last readable texts of a column, in its order
 * @returns a form in which weeks read back as themselves beside these texts; `2026-12-07` where there is no model
 */
export const formOfWeeks = (texts: readonly string[]): WeekForm => {
  const cells = readColumn(texts, FORM_YEARS).flatMap((cell) =>
    cell !== null && 'options' in cell ? [cell] : [],
  );
  const patterns = patternsOf(cells);
  const count = (pattern: string): number => patterns.filter((other) => other === pattern).length;
  return patterns.reduce(
    (best, pattern) => (count(pattern) >= count(best) ? pattern : best),
    patterns[0] ?? ISO_PATTERN,
  );
};

// Any run of years holds every form of a text without a year: leap years, 53-week years, each weekday for a date.
const FORM_YEARS = Array.from({ length: 12 }, (_, index) => 2018 + index);

/** Writes a week in this form. A form without a year needs its neighbours to be read back. */
export const writeWeek = (week: Day, form: WeekForm): string => fillPattern(form, week);
