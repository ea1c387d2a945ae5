// Reminders: a week ahead and a working day ahead, once each, never about old news, whatever the trigger does.
import fc from 'fast-check';
import { addDays } from '../../../src/common/domain/calendar.js';
import type { JournalEntry } from '../../../src/common/domain/journal.js';
import { remindersDue } from '../../../src/rota/domain/reminders.js';
import { workingDaysBefore } from '../../../src/rota/domain/working-days.js';
import { mail, note, situationOf } from './duty-example.js';

const TIMES = { daysAhead: 7, workingDaysAhead: 1, hour: 9, daysOff: [] as string[] };
const ROWS = ['2026-11-30 Ben', '2026-12-07 Ada', '2026-12-14 Ada', '2026-12-21 Cem'];
const ADA = 'remind:2026-12-07:ada@example.org';

/** Keys due at `2026-12-07 9`, those that are settled along with one in brackets. */
const due = (rows: string[], when: string, journal: JournalEntry[] = [], times = TIMES): string[] => {
  const [day = '', hour = ''] = when.split(' ');
  return remindersDue(situationOf(rows, day), journal, { day, hour: Number(hour) }, times).map(
    ({ key, alsoSettles }) => `${key}${alsoSettles.length === 0 ? '' : ` (${alsoSettles.join()})`}`,
  );
};

it.each([
  ['an hour before the first', '2026-11-30 8', []],
  ['seven days ahead', '2026-11-30 9', [`${ADA}:ahead`]],
  ['late on that day', '2026-11-30 23', [`${ADA}:ahead`]],
  ['both overdue after an outage', '2026-12-05 3', [`${ADA}:last (${ADA}:ahead)`]],
  ['the shift has begun', '2026-12-07 0', []],
  ['the second week of a shift is no new one', '2026-12-13 12', []],
])('%s', (_, when, keys) => {
  expect(due(ROWS.slice(0, 3), when)).toEqual(keys);
});

it('sends the last one on the working day before, once the first has gone', () => {
  const journal = [note('2026-11-30 09:12', `sent:${ADA}:ahead`)];
  expect(due(ROWS, '2026-12-04 8', journal)).toEqual([]);
  expect(due(ROWS, '2026-12-04 9', journal)).toEqual([`${ADA}:last`]);
  expect(due(ROWS, '2026-12-06 9', [...journal, note('2026-12-04 09:12', `sent:${ADA}:last`)])).toEqual([]);
});

it.each([
  ['2026-12-07', 1, '2026-12-04'],
  ['2026-12-10', 1, '2026-12-09'],
  ['2026-12-28', 1, '2026-12-23'],
  ['2026-12-28', 2, '2026-12-22'],
  ['2027-01-04', 1, '2026-12-31'],
])('counts working days: %s less %i is %s', (day, count, expected) => {
  expect(workingDaysBefore(day, count, ['2026-12-24', '2026-12-25', '2027-01-01'])).toBe(expected);
});

it('tells when the other reminder is still to come', () => {
  const [first] = remindersDue(situationOf(ROWS, '2026-11-30'), [], { day: '2026-11-30', hour: 9 }, TIMES);
  expect(first).toMatchObject({ next: '2026-12-04', before: { name: 'Ben' }, after: { name: 'Cem' } });
  expect(first?.shift).toEqual({
    name: 'Ada',
    email: mail('Ada'),
    from: '2026-12-07',
    until: '2026-12-21',
  });
});

describe('only what became due after the person got the shift', () => {
  const published = (when: string, who: string) => note(when, 'rota:2026-12-07', `published ${mail(who)}`);
  it.each([
    ['published before', [published('2026-11-20 10:00', 'Ada')], [`${ADA}:ahead`]],
    ['published since', [published('2026-11-30 09:20', 'Ada')], []],
    ['taken over since', [published('2026-11-20 10:00', 'Ben'), published('2026-11-30 11:00', 'Ada')], []],
    [
      'had it, lost it, got it back since',
      [
        published('2026-11-20 10:00', 'Ada'),
        published('2026-11-21 10:00', 'Ben'),
        published('2026-11-30 11:00', 'Ada'),
      ],
      [],
    ],
    [
      'noted twice, the first before',
      [published('2026-11-20 10:00', 'Ada'), published('2026-11-30 11:00', 'Ada')],
      [`${ADA}:ahead`],
    ],
    [
      'shares the week',
      [note('2026-11-20 10:00', 'rota:2026-12-07', 'published ada@example.org + ben@example.org')],
      [`${ADA}:ahead`],
    ],
    ['changed by hand, not noted yet', [published('2026-11-20 10:00', 'Ben')], [`${ADA}:ahead`]],
  ])('%s', (_, journal, keys) => {
    expect(due(ROWS.slice(0, 2), '2026-11-30 12', journal)).toEqual(keys);
  });

  it('does not catch up for somebody typed in by hand after the day', () => {
    expect(due(ROWS.slice(0, 2), '2026-12-01 12', [published('2026-11-20 10:00', 'Ben')])).toEqual([]);
  });
});

it.each([
  ['a draft', ['2026-12-07 Ada draft'], []],
  ['a name that is no candidate', ['2026-12-07 Somebody Else'], []],
  ['nobody', ['2026-12-07 open'], []],
  [
    'a part of a split week, from its own day',
    ['2026-11-30 Ben', '2026-11-30 Ada from 2026-12-03'],
    ['remind:2026-12-03:ada@example.org:last (remind:2026-12-03:ada@example.org:ahead)'],
  ],
])('%s', (_, rows, keys) => {
  expect(due(rows, '2026-12-02 9')).toEqual(keys);
});

it('can be switched off, each for itself, or meet on one day', () => {
  expect(due(ROWS, '2026-12-05 9', [], { ...TIMES, daysAhead: 0 })).toEqual([`${ADA}:last`]);
  expect(due(ROWS, '2026-12-05 9', [], { ...TIMES, workingDaysAhead: 0 })).toEqual([`${ADA}:ahead`]);
  expect(due(ROWS, '2026-12-05 9', [], { ...TIMES, daysAhead: 0, workingDaysAhead: 0 })).toEqual([]);
  expect(due(ROWS, '2026-11-30 9', [], { ...TIMES, workingDaysAhead: 5 })).toEqual([
    `${ADA}:last (${ADA}:ahead)`,
  ]);
});

it('sends no reminder twice and none after the shift began, however the hours come and the rota changes', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 30, maxLength: 400 });
  const names = fc.array(fc.constantFrom('Ada', 'Ben', 'Cem', 'open'), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(hours, names, names, fc.nat(400), (steps, first, second, change) => {
      const weeks = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
      const journal: JournalEntry[] = [];
      let now = 0;
      steps.forEach((step, index) => {
        // 0 = the trigger fires twice in an hour, 2 and more = it leaves hours out.
        now += step * step;
        const day = addDays('2026-11-25', Math.floor(now / 24));
        const at = { day, hour: now % 24 };
        const rows = weeks.map((week, place) => `${week} ${(index < change ? first : second)[place] ?? ''}`);
        for (const { shift, key, alsoSettles } of remindersDue(situationOf(rows, day), journal, at, TIMES)) {
          expect(shift.from > day).toBe(true);
          for (const done of [key, ...alsoSettles]) journal.push(note(`${day} 09:30`, `sent:${done}`));
        }
      });
      const keys = journal.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 150 },
  );
});

it('reminds everybody who serves exactly twice where the trigger comes every hour', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Ada', 'Ben', 'Cem', 'open'), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      (names, step) => {
        const rows = names.map((name, index) => `${addDays('2026-12-07', 7 * index)} ${name}`);
        const begins = names.filter((name, index) => name !== 'open' && name !== names[index - 1]).length;
        const journal: JournalEntry[] = [];
        for (let now = 0; now < 45 * 24; now += step) {
          const day = addDays('2026-11-25', Math.floor(now / 24));
          for (const { key, alsoSettles } of remindersDue(
            situationOf(rows, day),
            journal,
            { day, hour: now % 24 },
            TIMES,
          )) {
            expect(alsoSettles).toEqual([]);
            journal.push(note(`${day} 09:30`, `sent:${key}`));
          }
        }
        expect(journal.length).toBe(2 * begins);
      },
    ),
    { numRuns: 12 },
  );
});
