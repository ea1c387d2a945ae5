// Changes of weeks as values: their text, the rows they write, who is told; run on its own result a plan changes nothing.
import fc from 'fast-check';
import { addDays } from '../../../src/common/domain/calendar.js';
import type { JournalEntry } from '../../../src/common/domain/journal.js';
import { changeMails } from '../../../src/rota/domain/publish-mails.js';
import { recordOf } from '../../../src/rota/domain/rota-record.js';
import type { RotaEntry } from '../../../src/rota/domain/rota-record.js';
import { personFinder } from '../../../src/rota/domain/situation.js';
import type { Person, Situation } from '../../../src/rota/domain/situation.js';
import {
  changeWords,
  firstChange,
  isOnTheWay,
  readState,
  stateOf,
  stateText,
  wishOf,
} from '../../../src/rota/domain/swap-change.js';
import type { WeekState } from '../../../src/rota/domain/swap-change.js';
import { publishedWeeks, swapRows } from '../../../src/rota/domain/swap-rows.js';
import { offersFor } from '../../../src/rota/domain/swap-offers.js';
import { holderText, sentKey, shareOf, tellingText } from '../../../src/rota/domain/told.js';

const TODAY = '2026-11-25';
const WEEK = '2026-12-14';
const OTHER = '2026-12-21';
const NAMES = ['Ada', 'Ben', 'Cem', 'Dora'];
const mail = (name: string): string => `${name.toLowerCase()}@example.org`;
const PEOPLE = NAMES.map((name): Person => ({
  name,
  email: mail(name),
  periods: [{ from: null, until: null, share: 1 }],
  alsoKnownAs: [],
}));

const row = (key: number, week: string, name: string, fromDay: string | null = null): RotaEntry => ({
  key,
  place: `Rota, row ${key}`,
  week,
  name,
  status: name === '' ? '' : 'published',
  isPinned: false,
  fromDay,
  note: '',
});
const situation = (rows: RotaEntry[]): Situation => ({
  today: TODAY,
  candidates: PEOPLE,
  record: recordOf(rows, TODAY),
  answers: {},
  rules: { regularityWeight: 1, balanceWeight: 0.05, ifNeedBeWeight: 0.05, minimumDistance: 2 },
});
const state = (week: string, ...parts: [name: string, day: number][]): WeekState => ({
  week,
  parts: parts.map(([name, day]) => ({ who: mail(name), from: addDays(week, day) })),
});

/** The rows as the sheet would have them after the plan. */
const applied = (rows: readonly RotaEntry[], plan: ReturnType<typeof swapRows>): RotaEntry[] => {
  const kept = rows.map((entry) => {
    const change = plan.find(({ key }) => key === entry.key);
    if (change === undefined) return entry;
    const { name, status, fromDay = entry.fromDay, note = entry.note } = change;
    return { ...entry, name, status, fromDay, note };
  });
  const added = plan.filter(({ key }) => key === null);
  return [
    ...kept,
    ...added.map(({ week, name, fromDay = null }, index) =>
      row(100 + rows.length + index, week, name, fromDay),
    ),
  ];
};

/** Parts of a week: different days, the first on Monday, neighbours different people. */
const anyState = (week: string): fc.Arbitrary<WeekState> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      fc.array(fc.constantFrom(...NAMES), { minLength: 4, maxLength: 4 }),
    )
    .map(([days, names]) => {
      const parts = [0, ...days.sort()].map((day, index): [string, number] => [names[index] ?? 'Ada', day]);
      return state(week, ...parts.filter(([name], index) => name !== parts[index - 1]?.[0]));
    });

it('keeps a change as text that reads back', () => {
  fc.assert(
    fc.property(anyState(WEEK), anyState(OTHER), (first, second) => {
      expect(readState(stateText([first, second]))).toEqual([first, second]);
    }),
  );
  expect(readState('published ada@example.org')).toEqual([]);
  expect(readState('')).toEqual([]);
});

it('writes rows that say what is wanted, from any week to any other, and then no more', () => {
  fc.assert(
    fc.property(fc.array(anyState(WEEK), { minLength: 1, maxLength: 4 }), (wanted) => {
      let rows = [row(2, '2026-12-07', 'Dora'), row(3, WEEK, 'Ada'), row(4, OTHER, 'Ben')];
      for (const next of wanted) {
        rows = applied(rows, swapRows(situation(rows), [next]));
        const recorded = situation(rows).record.weeks.get(WEEK);
        expect(recorded === undefined ? null : stateOf(recorded, personFinder(PEOPLE))).toEqual(next);
        expect(swapRows(situation(rows), [next])).toEqual([]);
      }
      expect(recordOf(rows, TODAY).problems).toEqual([]);
      // Blank rows are used again: never more than the most parts there were.
      const most = Math.max(...wanted.map(({ parts }) => parts.length));
      expect(rows).toHaveLength(2 + most);
    }),
  );
});

it('leaves a second whole row for a week, and the names people have there, alone', () => {
  const rows = [row(2, WEEK, 'ada'), row(3, WEEK, 'Dora')];
  expect(swapRows(situation(rows), [state(WEEK, ['Ada', 0])])).toEqual([]);
  expect(swapRows(situation(rows), [state(WEEK, ['Ada', 0], ['Ben', 3])])).toEqual([
    { key: null, week: WEEK, name: 'Ben', status: 'published', fromDay: '2026-12-17' },
  ]);
  expect(swapRows(situation(rows), [state(WEEK, ['Ben', 0])])).toEqual([
    { key: 2, week: WEEK, name: 'Ben', status: 'published', note: 'was ada until Wed 25 Nov 2026' },
  ]);
});

it('offers the same trade from both sides at the same cost, and none with a week that was said no to first', () => {
  const weeks = [
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
    WEEK,
    OTHER,
    '2026-12-28',
    '2027-01-04',
  ];
  const rows = weeks.map((week, index) => row(index + 2, week, NAMES[index % 4] ?? ''));
  const plain = { ...situation(rows), answers: { [mail('Ada')]: { [OTHER]: 'no' as const } } };
  const costs = (week: string) =>
    new Map(offersFor(plain, week).map(({ withWeek, extraCost }) => [withWeek, extraCost]));
  for (const week of weeks.slice(2)) {
    for (const [other, cost] of costs(week)) {
      if (cost === null) expect(costs(other).get(week)).toBeNull();
      else expect(costs(other).get(week)).toBeCloseTo(cost, 9);
    }
  }
  expect(offersFor(plain, OTHER).slice(-1)).toMatchObject([{ name: 'Ada', withWeek: WEEK, answer: 'no' }]);
  expect(offersFor(plain, '2026-11-23')).toEqual([]);
});

it.each([
  ['a cover', [state(WEEK, ['Ben', 0])], '2026-12-14', 'Ben covers Mon 14 Dec 2026 for Ada', {}],
  [
    'a take-over',
    [state(WEEK, ['Ada', 0], ['Ben', 3])],
    '2026-12-17',
    'Ben takes over from Thu 17 Dec in the week of Mon 14 Dec 2026',
    { from: '2026-12-17' },
  ],
  [
    'a swap',
    [state(WEEK, ['Ben', 0]), state(OTHER, ['Ada', 0])],
    '2026-12-14',
    'Ben takes Mon 14 Dec 2026, Ada takes Mon 21 Dec 2026',
    { withWeek: OTHER },
  ],
])('says what %s is and when it begins', (_, after, day, words, more) => {
  const before = [state(WEEK, ['Ada', 0]), state(OTHER, ['Ben', 0])].slice(0, after.length);
  const nameOf = (who: string): string => PEOPLE.find(({ email }) => email === who)?.name ?? who;
  expect(firstChange({ before, after })).toBe(day);
  expect(firstChange({ before, after: before })).toBeNull();
  expect(changeWords({ before, after }, nameOf)).toBe(words);
  expect(wishOf({ after })).toEqual({ week: WEEK, email: mail('Ben'), ...more });
  const torn = [state(WEEK, ['Ben', 0]), state(OTHER, ['Ben', 0])].slice(0, after.length);
  expect(isOnTheWay(torn, { before, after })).toBe(true);
  expect(isOnTheWay([state(WEEK, ['Cem', 0])], { before, after })).toBe(false);
});

it.each([
  [[['Ada', 0]], 'ada@example.org', '-', ''],
  [
    [
      ['Ada', 0],
      ['Ben', 3],
    ],
    'ada@example.org 2026-12-17 ben@example.org',
    '-2026-12-17',
    '2026-12-17-',
  ],
  [[['Ben', 2]], 'nobody 2026-12-16 ben@example.org', '', '2026-12-16-'],
] as [[string, number][], string, string, string][])('tells %j as days of each', (parts, text, ada, ben) => {
  const told = holderText(
    WEEK,
    state(WEEK, ...parts).parts.map(({ who, from }) => ({ email: who, from })),
  );
  expect(told).toBe(text);
  expect([shareOf(told, mail('Ada')), shareOf(told, mail('Ben'))]).toEqual([ada, ben]);
});

it('tells exactly those whose days changed, and nobody twice', () => {
  const told = (weeks: readonly WeekState[], to: readonly string[]): JournalEntry => ({
    when: '',
    who: '',
    what: '',
    key: sentKey('x'),
    before: '',
    after: tellingText({
      weeks: Object.fromEntries(
        publishedWeeks(situation([]), weeks).map(({ week, parts }) => [week, holderText(week, parts)]),
      ),
      to,
    }),
  });
  fc.assert(
    fc.property(anyState(WEEK), anyState(WEEK), (before, after) => {
      const everybody = NAMES.map(mail);
      const weeks = publishedWeeks(situation([]), [after]);
      const days = ({ parts }: WeekState, email: string): string =>
        parts
          .map(({ who, from }, index) => (who === email ? `${from}-${parts[index + 1]?.from ?? ''}` : ''))
          .join('');
      const journal = [told([before], everybody)];
      const owed = changeMails(weeks, journal, everybody);
      expect(owed.flatMap(({ telling }) => telling.to)).toEqual(
        everybody.filter((email) => days(before, email) !== days(after, email)),
      );
      const sent = owed.map(({ telling }) => told([after], telling.to));
      expect(changeMails(weeks, [...journal, ...sent], everybody)).toEqual([]);
    }),
  );
});
