// Until when a poll is to be answered and on which days people are reminded: a table, and rules for any setting.
import fc from 'fast-check';
import { daysBetween, weekdayOf } from '../../../src/common/domain/calendar.js';
import { nudgeDays, pollDeadline, pollWeeks } from '../../../src/rota/domain/poll-dates.js';
import { readSettings } from '../../../src/rota/domain/rota-settings.js';
import { workingDayFrom } from '../../../src/rota/domain/working-days.js';

const settings = (buildDay: number, daysOff: readonly string[]) => ({
  ...readSettings([]).settings.automation,
  buildDay,
  daysOff,
});
const NONE: readonly string[] = [];

it.each([
  // The rota is made on Fri 20 Nov 2026.
  ['2026-12', 20, 0, NONE, '2026-11-20'],
  ['2026-12', 20, 1, NONE, '2026-11-19'],
  ['2026-12', 20, 5, NONE, '2026-11-13'],
  ['2026-12', 20, 1, ['2026-11-19'], '2026-11-18'],
  // The 20th is a Sunday: it is made on Monday, and Friday is the working day before.
  ['2027-01', 20, 1, NONE, '2026-12-18'],
  ['2027-01', 1, 3, NONE, '2026-11-26'],
])(
  '%s made on the %ith, %i working days before, days off %j: %s',
  (month, buildDay, days, daysOff, expected) => {
    expect(pollDeadline(month, settings(buildDay, daysOff), days)).toBe(expected);
  },
);

it.each([
  ['2026-11-19', 3, NONE, ['2026-11-17', '2026-11-18', '2026-11-19']],
  ['2026-11-16', 2, NONE, ['2026-11-13', '2026-11-16']],
  ['2026-11-19', 2, ['2026-11-18'], ['2026-11-17', '2026-11-19']],
  ['2026-11-19', 0, NONE, []],
])('reminders until %s, %i of them, days off %j: %j', (deadline, count, daysOff, expected) => {
  expect(nudgeDays(deadline, count, daysOff)).toEqual(expected);
});

it('asks for the weeks of a month that are still to come', () => {
  expect(pollWeeks('2026-12', '2026-11-25')).toHaveLength(4);
  expect(pollWeeks('2026-12', '2026-12-14')).toEqual(['2026-12-21', '2026-12-28']);
  expect(pollWeeks('2026-12', '2026-12-28')).toEqual([]);
});

it('reminds on working days only, each once, none after the deadline, which is not after the rota is made', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((offset) => new Date(Date.UTC(2026, 10, 1 + offset)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 10 }),
      fc.array(day, { maxLength: 8 }),
      (buildDay, before, count, daysOff) => {
        const deadline = pollDeadline('2027-01', settings(buildDay, daysOff), before);
        expect(daysBetween(deadline, workingDayFrom('2026-12', buildDay, daysOff))).toBeGreaterThanOrEqual(
          before,
        );
        const days = nudgeDays(deadline, count, daysOff);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days).toHaveLength(count);
        for (const each of days) {
          expect([each <= deadline, weekdayOf(each) < 5, daysOff.includes(each)]).toEqual([
            true,
            true,
            false,
          ]);
        }
      },
    ),
  );
});
