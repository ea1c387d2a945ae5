// The Statistics tab: its formulas, computed, against the same figures worked out from the rows.
import fc from 'fast-check';
import { serialOf } from '../../../local/runtime/host/services/spreadsheet/wall-time.js';
import { isOwed, isPostMortemOverdue, readPostMortem } from '../../../src/common/domain/post-mortem.js';
import { isIncidentRow } from '../../../src/incidents/domain/incident-rows.js';
import { PRIORITIES, statusOf } from '../../../src/common/domain/incident-words.js';
import { KINDS } from '../../../src/incidents/domain/incident.js';
import { REASONS } from '../../../src/incidents/domain/statistics-ranges.js';
import type { Entry } from './statistics-record.js';
import {
  monthStart,
  NOW,
  percentile,
  PLAIN_LAYOUT,
  reportedIn,
  Statistics,
  TODAY,
  took,
} from './statistics-record.js';

const MONTHS = Array.from({ length: 24 }, (_, index) => index - 23);
const NAMES = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const monthName = (offset: number): string => {
  const month = 2026 * 12 + 10 + offset;
  return `${NAMES.slice((month % 12) * 3, (month % 12) * 3 + 3)} ${String(Math.floor(month / 12))}`;
};
const near = (value: number | null): unknown => (value === null ? '–' : expect.closeTo(value, 9));

/** What the tab must show of these entries. */
const expectFigures = (statistics: Statistics, rows: readonly Entry[]): void => {
  const entries = rows.filter(({ id = '', title = '', status = '' }) =>
    isIncidentRow({ id: String(id), title: String(title), status: String(status) }),
  );
  expect([statistics.errors(), statistics.shown(3, 1)]).toEqual([[], '']);
  for (const offset of MONTHS) {
    const found = reportedIn(entries, monthStart(offset), monthStart(offset + 1));
    const byWord = (field: 'kind' | 'priority', words: readonly string[]): number[] => {
      const counts = words.map(
        (word) => found.filter((entry) => String(entry[field]).toLowerCase() === word.toLowerCase()).length,
      );
      return [...counts, found.length - counts.reduce((sum, count) => sum + count, 0)];
    };
    expect([monthName(offset), ...statistics.figures('Incidents by month', monthName(offset), 12)]).toEqual([
      monthName(offset),
      found.length,
      ...byWord('kind', KINDS),
      ...byWord('priority', PRIORITIES),
    ]);
  }
  const times = (some: readonly Entry[]): unknown[] =>
    (['acknowledgedAt', 'resolvedAt'] as const).flatMap((field) => {
      const days = some.map((entry) => took(entry, field)).filter((value) => value !== null);
      return [days.length, near(percentile(days, 0.5)), near(percentile(days, 0.9))];
    });
  const year = reportedIn(entries, monthStart(-11), monthStart(1));
  const before = reportedIn(entries, monthStart(-23), monthStart(-11));
  const row = (label: string): unknown[] => statistics.figures('Time to acknowledge', label, 6);
  expect(row('the last 12 months')).toEqual(times(year));
  expect(row('the 12 months before')).toEqual(times(before));
  for (const priority of PRIORITIES)
    expect(row(priority)).toEqual(times(year.filter((entry) => entry.priority === priority)));
  const open = entries.filter(({ status = '' }) => statusOf(String(status)) !== 'resolved');
  expect(statistics.figures('Now', 'Open incidents', 1)).toEqual([open.length]);
  const reported = open.map(({ reportedAt }) => reportedAt).filter((value) => typeof value === 'number');
  expect(statistics.figures('Now', 'The oldest', 1)).toEqual([near(percentile(reported, 0))]);
  expect(statistics.figures('Open now by priority', 'High', 1)).toEqual([
    open.filter(({ priority }) => priority === 'High').length,
  ]);
  const managers = [...new Set([...year, ...before].map(({ manager }) => String(manager ?? '')))];
  for (const manager of managers) {
    const of = (rows: readonly Entry[]): number =>
      rows.filter((entry) => (entry.manager ?? '') === manager).length;
    const figures = [of(year), of(before), of(open)];
    expect([manager, ...statistics.figures('Incidents of each', manager || 'Nobody named', 3)]).toEqual([
      manager,
      ...figures,
    ]);
  }
  const recent = [...year, ...before];
  const owed = rows.map(({ postMortem = '' }) => readPostMortem(String(postMortem)));
  expect(statistics.figures('Now', 'Post-mortems owed', 1)).toEqual([owed.filter(isOwed).length]);
  const late = owed.filter((one) => isPostMortemOverdue(one, '2026-11-02')).length;
  expect(statistics.figures('Now', 'of these overdue', 1)).toEqual([late]);
  const noDate = entries.filter(({ reportedAt }) => typeof reportedAt !== 'number');
  expect(statistics.figures('Left out', 'No date of report', 1)).toEqual([noDate.length]);
  const older = reportedIn(entries, -Infinity, monthStart(-23)).length;
  expect(statistics.figures('Left out', 'Reported earlier', 1)).toEqual([older]);
  const left = REASONS.map((reason) => statistics.figures('Left out', reason, 2).map(Number));
  for (const [index, field] of (['acknowledgedAt', 'resolvedAt'] as const).entries()) {
    const without = recent.filter((entry) => took(entry, field) === null).length;
    expect(left.reduce((sum, counts) => sum + (counts[index] ?? 0), 0)).toBe(without);
  }
};

const at = (month: number, day: number, hours = 0, minutes = 0): number =>
  serialOf(2026, month, day, hours, minutes);

describe('an empty record', () => {
  it('shows zeros and dashes, and no error', () => {
    const statistics = new Statistics([]);
    expectFigures(statistics, []);
    expect(statistics.figures('Now', 'Post-mortems owed', 1)).toEqual([0]);
    expect(statistics.figures('Now', 'of these overdue', 1)).toEqual([0]);
  });
});

describe('a few rows', () => {
  const entries: Entry[] = [
    {
      title: 'A',
      status: 'resolved',
      priority: 'High',
      kind: KINDS[0],
      manager: 'Ada',
      reportedAt: at(10, 5, 9, 0),
      acknowledgedAt: at(10, 5, 9, 10),
      resolvedAt: at(10, 5, 15, 0),
      postMortem: 'Needed (Ines, due 2026-11-01)',
    },
    {
      title: 'B',
      status: ' Done ',
      priority: 'High',
      kind: KINDS[1],
      manager: 'Bo',
      reportedAt: at(10, 6, 9, 0),
      acknowledgedAt: at(10, 6, 8, 0),
      resolvedAt: at(10, 6),
      postMortem: 'Draft',
    },
    {
      title: 'C',
      status: 'in progress',
      priority: 'odd',
      kind: 'odd',
      manager: 'Ada',
      reportedAt: at(11, 2, 8, 0),
      acknowledgedAt: '2 Nov, nine',
      postMortem: 'Needed (Ines, due 2026-11-02)',
    },
    { id: 'I-4', title: 'D', status: '', reportedAt: at(9, 1), manager: '', postMortem: 'Not needed: small' },
    {
      title: 'E',
      status: 'reported',
      reportedAt: 'yesterday',
      priority: 'Unbreak Now!',
      postMortem: 'Published',
    },
    { title: 'F', status: 'resolved', reportedAt: at(11, 3, 7, 0), manager: 'Cy' },
    { title: 'G', status: 'resolved', reportedAt: serialOf(2014, 5, 5, 7, 0), manager: 'Old' },
    {},
  ];

  it('are counted once each, and what is left out is named', () => {
    const statistics = new Statistics(entries);
    expectFigures(statistics, entries);
    expect(statistics.figures('Now', 'Open incidents', 1)).toEqual([3]);
    expect(statistics.figures('Now', 'The oldest', 2)).toEqual([at(9, 1), 'D']);
    expect(statistics.figures('Now', 'Post-mortems owed', 1)).toEqual([3]);
    expect(statistics.figures('Now', 'of these overdue', 1)).toEqual([1]);
    expect(statistics.figures('Left out', 'No date of report', 1)).toEqual([1]);
    expect(statistics.figures('Left out', 'Reported in the future', 1)).toEqual([1]);
    expect(statistics.figures('Left out', 'Reported earlier', 1)).toEqual([1]);
    expect(REASONS.map((reason) => statistics.figures('Left out', reason, 2))).toEqual([
      [1, 2],
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(statistics.figures('Time to acknowledge', 'High', 2)).toEqual([1, near(10 / 1440)]);
    expect(statistics.figures('Times by quarter', 'Q4 2026', 4)).toEqual([10, 10, 6, 6]);
    expect(statistics.figures('Times by quarter', 'Q3 2026', 4)).toEqual(['', '', '', '']);
  });

  it('stay right when they are sorted, and when one is put in right below the titles', () => {
    const statistics = new Statistics(entries);
    const [titles = [], ...rows] = statistics.book.sheet.rows;
    const more: Entry = { title: 'H', status: 'reported', reportedAt: at(11, 1, 9, 0), manager: 'Cy' };
    statistics.book.sheet.rows = [titles, statistics.row(more), ...rows.reverse()];
    statistics.book.compute();
    expectFigures(statistics, [...entries, more]);
  });
});

it('a tab that became too short says so', () => {
  const rows = (count: number): Entry[] =>
    Array.from({ length: count }, () => ({ title: 'A', status: 'resolved', reportedAt: at(10, 5, 9, 0) }));
  expect(new Statistics(rows(120), PLAIN_LAYOUT, 120).shown(3, 1)).toBe('');
  expect(new Statistics(rows(400), PLAIN_LAYOUT, 0).shown(3, 1)).toContain('choose "Statistics"');
});

describe('a mapped record', () => {
  const layout = {
    sheet: "Ada's list, 2026",
    titleRow: 3,
    fields: [
      'resolvedAt',
      null,
      'status',
      'reportedAt',
      'title',
      'manager',
      null,
      'acknowledgedAt',
      'kind',
      'priority',
      'postMortem',
    ],
  } as const;
  const entry: Entry = {
    title: 'A',
    status: 'offen',
    priority: 'Low',
    kind: KINDS[2],
    manager: 'Ada',
    reportedAt: at(10, 5, 9, 0),
    acknowledgedAt: at(10, 5, 9, 10),
  };

  it('may stand anywhere', () => {
    expectFigures(new Statistics([entry], layout), [entry]);
  });

  it.each([
    ['reportedAt', 'Incidents by month cannot be shown: the record has no column for "Reported at"'],
    ['status', 'What is open cannot be shown: the record has no column for "Status"'],
    ['kind', 'The kinds cannot be shown'],
    ['priority', 'Open now by priority cannot be shown'],
    ['manager', 'Incidents of each incident manager cannot be shown'],
    ['acknowledgedAt', 'Times by quarter cannot be shown'],
    ['postMortem', 'Post-mortems cannot be shown'],
    ['title', 'Left out cannot be shown'],
  ] as const)('without %s it says so', (field, sentence) => {
    const fields = layout.fields.map((one) => (one === field ? null : one));
    const statistics = new Statistics([entry], { ...layout, fields });
    expect(statistics.errors()).toEqual([]);
    const shown = statistics.value.rows.map((row) => row[0]?.content ?? '');
    expect(shown.filter((text) => text.includes('cannot be shown')).join()).toContain(sentence);
    const cells = statistics.value.charts(1).flatMap(({ ranges }) => ranges.map(({ row }) => shown[row - 1]));
    expect(cells.filter((title) => title === undefined || title.includes('cannot'))).toEqual([]);
  });

  it('of which nothing is known is a page of sentences', () => {
    const statistics = new Statistics([entry], { ...layout, fields: [null, null] });
    expect([statistics.errors(), statistics.value.charts(3)]).toEqual([[], []]);
  });
});

const moment = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .double({ min: TODAY - 800, max: NOW + 3, noNaN: true })
      .map((value) => Math.round(value * 1440) / 1440),
  },
  { weight: 1, arbitrary: fc.integer({ min: TODAY - 800, max: TODAY }) },
  { weight: 1, arbitrary: fc.constantFrom('', 'soon', '2026-10-05 9:00?') },
);
const entryOf = fc.record({
  id: fc.constantFrom('I-2026-001', '17', '', 'Total:'),
  title: fc.constantFrom('A title', '=1+1', '404', '', 'Summe'),
  status: fc.constantFrom('reported', 'in progress', 'Resolved', 'closed', '', 'odd'),
  priority: fc.constantFrom(...PRIORITIES, 'odd', ''),
  kind: fc.constantFrom(...KINDS, 'odd', ''),
  manager: fc.constantFrom('Ada', 'Bo', 'Cy Young', ''),
  postMortem: fc.constantFrom(
    '',
    'Needed (Ines, due 2026-11-01)',
    'Needed',
    'due 2026-12-01',
    'Draft (Ines, due 2026-10-01): https://docs.example.org/1',
    'https://docs.example.org/2',
    'Entwurf',
    'Published: https://docs.example.org/3',
    'Not needed: small',
    'no',
  ),
  reportedAt: moment,
  acknowledgedAt: moment,
  resolvedAt: moment,
});

it('any rows give what can be worked out from them', () => {
  fc.assert(
    fc.property(fc.array(entryOf, { maxLength: 60 }), (entries) => {
      expectFigures(new Statistics(entries), entries);
    }),
    { numRuns: 5 },
  );
});

it('10,000 rows of twelve years give the same', () => {
  const entries = Array.from({ length: 10_000 }, (_, index): Entry => {
    const reportedAt =
      index % 97 === 0 ? 'unknown' : Math.round((NOW - (index * 4383) / 10_000) * 1440) / 1440;
    const later = (days: number): number =>
      typeof reportedAt === 'number' ? Math.round((reportedAt + days) * 1440) / 1440 : TODAY;
    return {
      title: `Incident ${String(index)}`,
      status: index % 50 === 7 ? 'in progress' : 'resolved',
      priority: PRIORITIES[index % 6] ?? '',
      kind: KINDS[index % 3] ?? '',
      manager: ['Ada', 'Bo', 'Cy', ''][(index * 7) % 4] ?? '',
      reportedAt,
      acknowledgedAt: index % 11 === 0 ? '' : later((((index * 37) % 100) + 1) / 1440),
      resolvedAt: index % 13 === 0 ? Math.floor(later(2)) : later(((index * 53) % 5000) / 1440),
    };
  });
  expectFigures(new Statistics(entries, PLAIN_LAYOUT), entries);
});
