// On which day a month is made: its working day, or the first time somebody looks after it, never once it has begun.
import fc from 'fast-check';
import { addDays, addMonths, monthOf, weekdayOf, weeksOfMonth } from '../../../src/common/domain/calendar.js';
import { buildDayOf, monthsToBuild } from '../../../src/rota/domain/months-to-build.js';

const settings = (buildDay: number, daysOff: string[] = []) => ({
  pollDay: 8,
  buildDay,
  reminderHour: 9,
  daysOff,
});

it.each([
  ['a Friday', '2026-12', settings(20), '2026-11-20'],
  ['a Sunday is moved to Monday', '2027-01', settings(20), '2026-12-21'],
  ['a holiday is moved on', '2027-01', settings(24, ['2026-12-24', '2026-12-25']), '2026-12-28'],
  ['over the end of the month', '2027-03', settings(28), '2027-03-01'],
])('%s', (_, month, given, day) => {
  expect(buildDayOf(month, given)).toBe(day);
});

it.each([
  ['2026-11-19', []],
  ['2026-11-20', ['2026-12']],
  ['2026-11-30', ['2026-12']],
  ['2026-12-06', ['2026-12']],
  ['2026-12-07', []],
  ['2027-02-01', []],
])('looks on %s', (day, months) => {
  expect(monthsToBuild(day, settings(20))).toEqual(months);
});

it('makes every month of three years once, in order, whatever days nobody looks on', () => {
  const days = Array.from({ length: 1100 }, (_, index) => addDays('2026-11-01', index));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.infiniteStream(fc.nat(99)), (buildDay, luck) => {
      const made: string[] = [];
      let missed = 0;
      for (const day of days) {
        // Never more than three days in a row are missed.
        const isMissed = missed < 3 && (luck.next().value ?? 0) < 40;
        missed = isMissed ? missed + 1 : 0;
        if (isMissed) continue;
        for (const month of monthsToBuild(day, settings(buildDay))) {
          expect(buildDayOf(month, settings(buildDay)) <= day).toBe(true);
          expect((weeksOfMonth(month)[0] ?? '') > day).toBe(true);
          if (!made.includes(month)) made.push(month);
        }
      }
      const first = made[0] ?? '';
      expect(first <= '2026-12').toBe(true);
      expect(made).toEqual(made.map((_, index) => addMonths(first, index)));
      expect(made.length).toBeGreaterThanOrEqual(35);
    }),
    { numRuns: 20 },
  );
});

it('makes a month on a working day whatever the settings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 120 }), (buildDay, count) => {
      const month = monthOf(addDays('2026-12-15', count * 30));
      expect(weekdayOf(buildDayOf(month, settings(buildDay)))).toBeLessThan(5);
    }),
  );
});
