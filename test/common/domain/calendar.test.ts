// Day arithmetic held against temporal-polyfill, an implementation of its own.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addWeeks,
  dayOf,
  daysBetween,
  formatDay,
  formatDayShort,
  formatMonth,
  isDay,
  isMonday,
  isMonth,
  isoWeekOf,
  mondayOf,
  mondayOfIsoWeek,
  monthOf,
  weekdayOf,
  weeksBetween,
  weeksOfMonth,
} from '../../../src/common/domain/calendar.js';

const start = Temporal.PlainDate.from('1999-01-01');
const plainDates = fc.integer({ min: 0, max: 365 * 80 }).map((days) => start.add({ days }));

it('agrees with Temporal on weekdays, weeks, months and steps for any day of eighty years', () => {
  fc.assert(
    fc.property(plainDates, fc.integer({ min: -2000, max: 2000 }), (date, step) => {
      const day = date.toString();
      expect(isDay(day)).toBe(true);
      expect(weekdayOf(day)).toBe(date.dayOfWeek - 1);
      expect(isoWeekOf(day)).toEqual({ year: date.yearOfWeek, week: date.weekOfYear });
      expect(addDays(day, step)).toBe(date.add({ days: step }).toString());
      expect(addWeeks(day, step)).toBe(date.add({ weeks: step }).toString());
      expect(daysBetween(day, addDays(day, step))).toBe(step);
      expect(mondayOf(day)).toBe(date.subtract({ days: date.dayOfWeek - 1 }).toString());
      expect(addMonths(monthOf(day), step)).toBe(date.toPlainYearMonth().add({ months: step }).toString());
    }),
  );
});

it('knows which numbers are a day, leap years and odd numbers included', () => {
  const numbers = [
    NaN,
    -1,
    0,
    0.5,
    1.5,
    12.5,
    Infinity,
    ...Array.from({ length: 33 }, (_, index) => index + 1),
  ];
  for (const year of [1900, 2000, 2026, 2028, 2100]) {
    for (const month of numbers) {
      for (const date of numbers) {
        const isReal =
          Number.isInteger(month) &&
          month >= 1 &&
          month <= 12 &&
          Number.isInteger(date) &&
          date >= 1 &&
          date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
        const day = isReal ? Temporal.PlainDate.from({ year, month, day: date }).toString() : null;
        expect([year, month, date, dayOf(year, month, date)]).toEqual([year, month, date, day]);
      }
    }
  }
});

it('gives every Monday to exactly one month', () => {
  fc.assert(
    fc.property(plainDates, (date) => {
      const monday = mondayOf(date.toString());
      expect(weeksOfMonth(monthOf(monday))).toContain(monday);
      const weeks = weeksOfMonth(monthOf(date.toString()));
      expect(weeks.every((week) => isMonday(week) && monthOf(week) === monthOf(date.toString()))).toBe(true);
      expect(weeks.length).toBeGreaterThanOrEqual(4);
      expect(weeksBetween(weeks[0] ?? '', weeks[weeks.length - 1] ?? '')).toBe(weeks.length - 1);
    }),
  );
});

it('finds the Monday of an ISO week and the week of that Monday again', () => {
  fc.assert(
    fc.property(plainDates, (date) => {
      const { year, week } = isoWeekOf(date.toString());
      expect(mondayOfIsoWeek(year, week)).toBe(mondayOf(date.toString()));
    }),
  );
});

it.each([
  [2026, 53, '2026-12-28'],
  [2027, 1, '2027-01-04'],
  [2020, 53, '2020-12-28'],
  [2027, 53, null],
  [2026, 54, null],
  [2026, 0, null],
])('week %i-W%i begins on %s', (year, week, monday) => {
  expect(mondayOfIsoWeek(year, week)).toBe(monday);
});

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '7 Dec 2026', '', '0999-01-01'])('%p is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

it.each([
  ['2026-12', true],
  ['2026-13', false],
  ['2026-12-01', false],
  ['Dec 2026', false],
  [202612, false],
  [undefined, false],
])('%p as a month: %p', (text, isIt) => {
  expect(isMonth(text)).toBe(isIt);
});

it('knows which dates exist', () => {
  expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
  expect(dayOf(2027, 2, 29)).toBeNull();
  expect(dayOf(2027, 0, 1)).toBeNull();
  expect(dayOf(12, 1, 1)).toBeNull();
});

it('writes days and months as people read them', () => {
  expect(formatDay('2026-12-07')).toBe('Mon 7 Dec 2026');
  expect(formatDayShort('2027-01-03')).toBe('Sun 3 Jan');
  expect(formatMonth('2026-12')).toBe('December 2026');
});
