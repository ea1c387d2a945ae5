// What must change so that the calendar shows exactly the rota, and nobody else's entries are touched.
import { planEntries } from '../../../src/common/domain/duty-entry.js';
import type { DutyEntry, KnownDutyEntry } from '../../../src/common/domain/duty-entry.js';

const WEEK = '2026-12-07';
const entry = (from = WEEK, until = '2026-12-14', name = 'Ada'): DutyEntry => ({
  title: `Incident Manager: ${name}`,
  description: '',
  from,
  until,
  week: WEEK,
  email: 'ada@x.org',
});
const known = (id: string, more: Partial<KnownDutyEntry> = {}): KnownDutyEntry => ({
  id,
  ...entry(),
  isAllDay: true,
  isFree: true,
  mark: { week: WEEK, email: 'ada@x.org' },
  ...more,
});

it.each<[string, KnownDutyEntry[], DutyEntry[], [number, string[], string[], number]]>([
  ['nothing there', [], [entry()], [1, [], [], 0]],
  ['as it should be', [known('a')], [entry()], [0, [], [], 1]],
  ['renamed', [known('a', { title: 'party' })], [entry()], [0, ['a'], [], 0]],
  ['made busy', [known('a', { isFree: false })], [entry()], [0, ['a'], [], 0]],
  ['shortened', [known('a', { until: '2026-12-10' })], [entry()], [0, ['a'], [], 0]],
  ['moved to another day', [known('a', { from: '2026-12-08' })], [entry()], [1, [], ['a'], 0]],
  ['doubled by hand', [known('a'), known('b')], [entry()], [0, [], ['b'], 1]],
  ['taken back', [known('a')], [], [0, [], ['a'], 0]],
  ['somebody else’s', [known('a', { mark: null })], [entry()], [1, [], [], 0]],
  [
    'of a week not asked about',
    [known('a', { mark: { week: '2026-12-14', email: '' } })],
    [],
    [0, [], [], 0],
  ],
  [
    'split',
    [known('a')],
    [entry(WEEK, '2026-12-10'), entry('2026-12-10', '2026-12-14', 'Ben')],
    [1, ['a'], [], 0],
  ],
])('%s', (_, there, wanted, [created, updated, removed, unchanged]) => {
  const plan = planEntries([WEEK], wanted, there);
  expect([
    plan.create.length,
    plan.update.map(({ id }) => id),
    plan.remove.map(({ id }) => id),
    plan.unchanged,
  ]).toEqual([created, updated, removed, unchanged]);
});
