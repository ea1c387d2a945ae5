// What is written reads back as the same week, in every form and for whole columns.
import fc from 'fast-check';
import { addDays, addWeeks, isoWeekOf, weekdayOf } from '../../../src/common/domain/calendar.js';
import type { Day } from '../../../src/common/domain/calendar.js';
import { formOfWeeks, readWeeks, writeWeek } from '../../../src/common/domain/week-text.js';

const FIRST = '2009-12-28';
const WEEKS = 30 * 52;
const anyWeek = fc.integer({ min: 0, max: WEEKS }).map((count) => addWeeks(FIRST, count));
/** Weeks that hold a New Year, and those of 53-week years, so that they are not left to chance. */
const yearEnds = Array.from({ length: WEEKS }, (_, count) => addWeeks(FIRST, count)).filter(
  (week) => week.slice(0, 4) !== addDays(week, 6).slice(0, 4) || isoWeekOf(week).week === 53,
);
const week = fc.oneof(anyWeek, fc.constantFrom(...yearEnds));

const FORMS = [
  ...['2026-12-07', '2026/12/07', '07.12.2026', '7.12.2026', '7.12.26', '7.12.', '7. 12. 2026'],
  ...['7 Dec 2026', '7 Dec 26', '7 December 2026', '7 Dec', 'Dec 7, 2026', 'December 7', '7-Dec-2026'],
  ...[
    'Mon 7 Dec 2026',
    'Monday, 7 December 2026',
    'Mon 7 Dec',
    'Mo., 7. Dez. 2026',
    'Montag, den 7. Dezember',
  ],
  ...[
    '7–13 Dec 2026',
    '7–13 Dec',
    '7-13 December 2026',
    'Dec 7–13, 2026',
    '7–11 Dec 2026',
    '7.–13.12.',
    '07.-13.12.2026',
  ],
  ...['7 Dec – 13 Dec 2026', '7 December - 13 December', '7 Dec 2026 – 13 Dec 2026', '7 Dec 2026 – 13 Dec'],
  ...['07.12. - 13.12.', '07.12.2026-13.12.2026', '2026-12-07 – 2026-12-13', 'Mon 7 – Sun 13 Dec 2026'],
  ...['7 Dec – 14 Dec 2026', 'Woche vom 7.12. bis 13.12.', 'w/c 7 Dec 2026', '7. bis 13. Dezember 2026'],
  ...['KW 50', 'KW50/2026', 'KW 50 (2026)', 'CW 50', 'Week 50 2026', '50. KW 2026', '2026-W50', 'W50'],
  ...['KW 50 (7.–13.12.)', 'KW 50: 07.12.2026 - 13.12.2026', 'KW 50 (7 Dec)', '2026-W50 (Dec 7–13)'],
];

describe('writing and reading', () => {
  test.each(FORMS)('%s', (model) => {
    const form = formOfWeeks([model]);
    expect(writeWeek('2026-12-07', form)).toBe(model);
    fc.assert(
      fc.property(week, fc.integer({ min: 0, max: 6 }), (monday, day) => {
        const [read] = readWeeks([writeWeek(monday, form)], { near: addDays(monday, day) });
        expect(read).toEqual({ week: monday, isMonday: true });
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [['07/12/2026', '14/12/2026']],
    [['12/07/2026', '12/14/2026']],
    [['7/12', '14/12']],
    [['07-12-2026', '14-12-2026']],
    [['KW 50/26', 'KW 51/26']],
    [['50/2026', '51/2026']],
  ])('%j, which only their column explains', (models) => {
    const form = formOfWeeks(models);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), (count) => {
        const monday = addWeeks('2026-12-21', count);
        const column = [
          ...models,
          ...Array.from({ length: count }, (_, index) => addWeeks('2026-12-21', index)),
        ];
        const texts = [...column, monday].map((cell, index) =>
          index < models.length ? cell : writeWeek(cell, form),
        );
        expect(readWeeks(texts, { near: monday }).pop()).toEqual({ week: monday, isMonday: true });
      }),
    );
  });
});

describe('columns without years', () => {
  const forms = ['KW 50', '7.12.', '7–13 Dec', '7 December - 13 December', 'KW 50 (7.–13.12.)', 'Mon 7 Dec'];
  const column = fc.record({
    form: fc.constantFrom(...forms.map((model) => formOfWeeks([model]))),
    last: week,
    // Steps of nought are split weeks, larger ones are gaps.
    steps: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) },
      ),
      { maxLength: 130 },
    ),
    isNewestFirst: fc.boolean(),
    ahead: fc.integer({ min: -2, max: 13 }),
  });

  const mondays = (last: Day, steps: readonly number[], isNewestFirst: boolean): Day[] => {
    const list = [last];
    for (const step of steps) list.push(addWeeks(list[list.length - 1] ?? last, -step));
    return isNewestFirst ? list : list.reverse();
  };

  test('run on from now, forwards or backwards', () => {
    fc.assert(
      fc.property(column, ({ form, last, steps, isNewestFirst, ahead }) => {
        const list = mondays(last, steps, isNewestFirst);
        const read = readWeeks(
          list.map((monday) => writeWeek(monday, form)),
          { near: addDays(addWeeks(last, -ahead), 2) },
        );
        expect(read.map((cell) => (cell !== null && 'week' in cell ? cell.week : cell))).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  test('run on from one year named among them, whatever the day is now', () => {
    fc.assert(
      fc.property(column, fc.nat(), ({ form, last, steps, isNewestFirst }, named) => {
        const list = mondays(last, steps, isNewestFirst);
        const read = readWeeks(
          list.map((monday, index) => (index === named % list.length ? monday : writeWeek(monday, form))),
          { near: '2026-11-23' },
        );
        expect(read.map((cell) => (cell !== null && 'week' in cell ? cell.week : cell))).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text at all', () => {
  const bits = [
    '7',
    '07',
    '12',
    '50',
    '53',
    '2026',
    '26',
    '.',
    '/',
    '-',
    '–',
    ' ',
    ',',
    '(',
    ')',
    ':',
    'KW',
    'W',
    'Dec',
    'Mon',
    'bis',
    'of',
    'x',
    'Ł',
    '🦄',
  ];
  const noise = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...bits), { maxLength: 10 }).map((parts) => parts.join('')),
  );

  test('is a Monday, a sentence that quotes it, or nothing; and never an exception', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (texts) => {
        const cells = readWeeks(texts, { near: '2026-11-23' });
        expect(cells).toHaveLength(texts.length);
        for (const cell of cells) {
          if (cell === null) continue;
          if ('week' in cell) expect(weekdayOf(cell.week)).toBe(0);
          else expect(cell.problem).toMatch(/^“[^]+” [^]+\.$/);
        }
        expect(readWeeks([writeWeek('2026-12-07', formOfWeeks(texts))], { near: '2026-12-07' })).toHaveLength(
          1,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('days written out read the same beside a text that must be puzzled over', () => {
    const near = { near: '2026-11-23' };
    const anyDay = fc
      .tuple(week, fc.integer({ min: -400_000, max: 400_000 }))
      .map(([day, step]) => addDays(day, step));
    const day = fc.oneof(
      fc.constant(''),
      week,
      fc.tuple(week, fc.nat(6)).map(([monday, step]) => addDays(monday, step)),
      anyDay,
    );
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), (days) => {
        expect(readWeeks(days, near)).toEqual(readWeeks([...days, 'no week'], near).slice(0, -1));
      }),
      { numRuns: 300 },
    );
  });

  test('each cell by itself reads the same wherever its year is written', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 8 }), (list) => {
        const texts = list.map((monday, index) =>
          writeWeek(monday, formOfWeeks([index % 2 === 0 ? '7–13 Dec 2026' : 'KW 50/2026'])),
        );
        expect(readWeeks(texts, { near: '2026-11-23' })).toEqual(
          list.map((monday) => ({ week: monday, isMonday: true })),
        );
      }),
    );
  });
});
