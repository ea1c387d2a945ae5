// Days from the two title rows of a copied dudle table: "Dec 2026, Jan 2027" above "Mon, 07 … Mon, 28, Mon, 04".
import { dayOf, weekdayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { tokensOf } from '../../common/domain/week-words.js';

interface Month {
  year: number;
  month: number;
}

interface DayTitle {
  date: number;
  /** 0 = Monday; null where the language is not known. */
  weekday: number | null;
}

/** Whether all cells look like "Dec 2026", in whatever language. */
export const isMonthRow = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^[^\d\s]+\.? \d{4}$/.test(cell));

/** Whether all cells look like "Mon, 07", in whatever language. */
export const isDayRow = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^[^\d\s]+, \d{2}$/.test(cell));

/**
 * The days of the columns. Copied text has each month once, not above how many columns it stands; the order of the
 * days and their weekdays tell.
 * @throws Refusal where the language of the months is not known or more than one reading fits
 */
export const copiedDays = (months: readonly string[], days: readonly string[]): Day[] => {
  const titles = days.map(dayTitle);
  const known = months.map(monthOf);
  const exact = assignments(known, titles);
  const found =
    exact.length > 0
      ? exact
      : assignments(
          known,
          titles.map(({ date }) => ({ date, weekday: null })),
        );
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) throw unclear();
  return first;
};

const monthOf = (text: string): Month => {
  const tokens = tokensOf(text).filter(({ kind }) => kind === 'B' || kind === '4');
  const [month, year] = tokens;
  if (month?.kind !== 'B' || year?.kind !== '4') {
    throw new Refusal(
      'poll-unreadable',
      `${quoted(text)} is no month in English or German. Choose English at the foot of the poll and copy the table again, or give the poll's address.`,
    );
  }
  return { year: year.value, month: month.value };
};

const dayTitle = (text: string): DayTitle => {
  const tokens = tokensOf(text);
  const weekday = tokens.find(({ kind }) => kind === 'A');
  return { date: Number(/\d+$/.exec(text)?.[0]), weekday: weekday?.value ?? null };
};

/** All ways to give each day a month: every month in turn for at least one day, days rising within a month. */
const assignments = (months: readonly Month[], days: readonly DayTitle[]): Day[][] => {
  const [month, ...laterMonths] = months;
  if (month === undefined) return days.length === 0 ? [[]] : [];
  const found: Day[][] = [];
  const own: Day[] = [];
  for (const [index, { date, weekday }] of days.entries()) {
    const day = dayOf(month.year, month.month, date);
    const before = own[own.length - 1];
    if (day === null || (before !== undefined && day <= before)) break;
    if (weekday !== null && weekdayOf(day) !== weekday) break;
    own.push(day);
    for (const rest of assignments(laterMonths, days.slice(index + 1))) found.push([...own, ...rest]);
  }
  return found;
};

const unclear = (): Refusal =>
  new Refusal(
    'poll-unreadable',
    'The copied text does not tell which day belongs to which month. Give the address of the poll instead.',
  );
