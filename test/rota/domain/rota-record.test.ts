// Rows of the rota tab gathered into weeks: the past counts by its date, splits by their days.
import { daysOf, mainPart, recordOf } from '../../../src/rota/domain/rota-record.js';
import type { RotaEntry } from '../../../src/rota/domain/rota-record.js';

const entry = (key: number, week: string, name: string, more: Partial<RotaEntry> = {}): RotaEntry => ({
  key,
  place: `Rota, row ${key}`,
  week,
  name,
  status: '',
  isPinned: false,
  fromDay: null,
  note: '',
  ...more,
});
const TODAY = '2026-11-25';
const week = (rows: RotaEntry[], monday: string) => recordOf(rows, TODAY).weeks.get(monday);

it.each([
  ['old row without a status, past', '2026-11-16', '', true, false],
  ['old row without a status, to come', '2026-12-07', '', true, false],
  ['published, to come', '2026-12-07', 'published', true, false],
  ['draft, to come', '2026-12-07', 'draft', false, true],
  ['draft, but its week has begun', '2026-11-23', 'draft', true, false],
] as const)('%s', (_, monday, status, isPublished, isDraft) => {
  expect(week([entry(2, monday, 'Mirela', { status })], monday)).toMatchObject({
    isPublished,
    isDraft,
    isClosed: false,
  });
});

it('tells a gap from a closed week', () => {
  expect(week([entry(2, '2026-12-07', '')], '2026-12-07')).toMatchObject({
    isPublished: false,
    isClosed: false,
    parts: [],
  });
  expect(week([entry(2, '2026-12-07', '', { isPinned: true })], '2026-12-07')).toMatchObject({
    isClosed: true,
  });
});

it('splits a week by days and says who had most of it', () => {
  const rows = [
    entry(3, '2026-12-07', 'Tobin', { fromDay: '2026-12-10' }),
    entry(2, '2026-12-07', 'Mirela', { status: 'published' }),
  ];
  const found = week(rows, '2026-12-07');
  expect(found?.parts.map((part) => [part.name, part.from, part.until, daysOf(part)])).toEqual([
    ['Mirela', '2026-12-07', '2026-12-10', 3],
    ['Tobin', '2026-12-10', '2026-12-14', 4],
  ]);
  expect(found === undefined ? null : mainPart(found)?.name).toBe('Tobin');
});

it('counts one of two rows for a week and names both', () => {
  const { weeks, problems } = recordOf(
    [entry(2, '2026-12-07', 'Mirela'), entry(9, '2026-12-07', 'Tobin')],
    TODAY,
  );
  expect(weeks.get('2026-12-07')?.parts.map(({ name }) => name)).toEqual(['Mirela']);
  expect(problems).toEqual([
    'Rota, row 2 and Rota, row 9 are all for Mon 7 Dec 2026; Rota, row 2 counts. Keep one.',
  ]);
});

it('knows the first week on record, also one without a name', () => {
  expect(recordOf([entry(5, '2026-01-05', ''), entry(2, '2025-12-29', '')], TODAY).firstWeek).toBe(
    '2025-12-29',
  );
  expect(recordOf([], TODAY).firstWeek).toBeNull();
});
