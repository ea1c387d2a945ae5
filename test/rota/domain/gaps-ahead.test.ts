// Which weeks soon to come are told to the Engineering Managers, and in which words.
import { gapsAhead } from '../../../src/rota/domain/gaps-ahead.js';
import { recordOf } from '../../../src/rota/domain/rota-record.js';
import type { RotaEntry } from '../../../src/rota/domain/rota-record.js';

const TODAY = '2026-12-02';
const person = (name: string, until: string | null = null) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  alsoKnownAs: [],
  periods: [{ from: '2020-01-06', until, share: 1 }],
});
const row = (week: string, name: string, more: Partial<RotaEntry> = {}): RotaEntry => ({
  key: 2,
  place: 'Rota, row 2',
  week,
  name,
  status: 'published',
  isPinned: false,
  fromDay: null,
  note: '',
  ...more,
});
const FULL = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
const gaps = (changes: Record<string, RotaEntry[]>): string[] => {
  const entries = FULL.flatMap((week) => changes[week] ?? [row(week, 'Ada')]);
  const later = Object.entries(changes).flatMap(([week, rows]) => (FULL.includes(week) ? [] : rows));
  return gapsAhead({
    today: TODAY,
    candidates: [person('Ada'), person('Ben', '2026-12-15')],
    record: recordOf([...entries, ...later], TODAY),
  }).map(({ sentence }) => sentence);
};

it.each<[string, Record<string, RotaEntry[]>, string[]]>([
  ['nothing while next month is not planned yet', {}, []],
  ['an empty week', { '2026-12-14': [row('2026-12-14', '')] }, ['Mon 14 Dec 2026 has no Incident Manager.']],
  ['a week whose row is gone', { '2026-12-14': [] }, ['Mon 14 Dec 2026 has no Incident Manager.']],
  ['a closed week is none', { '2026-12-14': [row('2026-12-14', '', { isPinned: true })] }, []],
  [
    'a draft among published weeks',
    { '2026-12-28': [row('2026-12-28', 'Ben', { status: 'draft' })] },
    ['Mon 28 Dec 2026 has no Incident Manager; the draft with Ben is not published.'],
  ],
  [
    'somebody who leaves within the week',
    { '2026-12-14': [row('2026-12-14', 'Ben')] },
    ['Mon 14 Dec 2026 belongs to Ben, who is not in the rotation for that whole week.'],
  ],
  ['the rest of a month that is planned in part', { '2027-01-04': [row('2027-01-04', 'Ada')] }, []],
  [
    'a hole in a split week',
    {
      '2026-12-21': [row('2026-12-21', 'Ada'), row('2026-12-21', '', { key: 3, fromDay: '2026-12-24' })],
    },
    ['Mon 21 Dec 2026 has nobody for 4 of its days.'],
  ],
])('%s', (_, changes, expected) => {
  expect(gaps(changes)).toEqual(expected);
});
