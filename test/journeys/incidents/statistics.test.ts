// The Statistics tab on the built bundle: made, kept up to date by its formulas, brought up to date by the menu.
import { computeFormulas, formulasMayHaveChanged } from '../../../local/runtime/host/formulas/compute.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import type { Sheet, StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import type { RunOptions } from '../desk.js';
import { IM, SheetDesk } from './sheet-desk.js';

const moment = (text: string): StoredCell => ({
  value: Date.parse(`${text.replace(' ', 'T')}:00Z`) / 86_400_000 + 25_569,
  numberFormat: 'yyyy-mm-dd hh:mm',
});

const TITLES = [
  'ID',
  'Title',
  'Status',
  'Priority',
  'Kind',
  'Reported at',
  'Incident manager',
  'Acknowledged at',
  'Resolved at',
  'Post-mortem',
];
const ROWS: StoredCell[][] = [
  [
    'I-2026-001',
    'Search is empty',
    'resolved',
    'High',
    'Production bug in Wikidata',
    moment('2026-10-05 09:00'),
    'Ada',
    moment('2026-10-05 09:12'),
    moment('2026-10-05 11:00'),
    'Needed (Ines, due 2026-11-01)',
  ],
  [
    'I-2026-002',
    '=1+1 breaks',
    'in progress',
    'Unbreak Now!',
    '',
    moment('2026-11-24 09:00'),
    'Ben',
    moment('2026-11-24 09:02'),
    null,
    '',
  ],
];

const deskWith = (rows: readonly (readonly StoredCell[])[], name = 'Incidents'): SheetDesk =>
  new SheetDesk({ [name]: rows });

const show = (desk: SheetDesk, options: RunOptions = {}) =>
  desk.desk.run('incidents', 'showStatistics', undefined, { kind: 'menu', user: IM, ...options });

/** What stands beside the first cell with this text. */
const figures = (desk: SheetDesk, label: string, count = 1): unknown[] =>
  desk
    .rows('Statistics')
    .find(([first]) => first === label)
    ?.slice(1, 1 + count) ?? [];

const titlesOf = ({ charts = [] }: Sheet): unknown[] => charts.map(({ options }) => options.title);

it('is made from the menu, and the menu once more changes nothing', () => {
  const desk = deskWith([TITLES, ...ROWS]);
  const before = structuredClone(desk.tab('Incidents'));
  const first = show(desk);
  expect([first.ok, first.ui, first.log]).toEqual([true, [], []]);
  expect(first.calls.remote).toBeLessThan(60);
  const tab = structuredClone(desk.tab('Statistics'));
  expect(titlesOf(tab)).toHaveLength(6);
  expect(desk.spreadsheet.activeSheetId).toBe(tab.id);
  expect(figures(desk, 'Open incidents')).toEqual([1]);
  expect(figures(desk, 'Oct 2026', 12)).toEqual([1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect(figures(desk, 'of these overdue')).toEqual([1]);
  expect(figures(desk, 'The oldest of them', 2).at(-1)).toBe('=1+1 breaks');
  show(desk);
  expect(desk.tab('Statistics')).toEqual(tab);
  expect(desk.tab('Incidents')).toEqual(before);
});

it('follows what people type without a run, and new names in the chart with the next one', () => {
  const desk = deskWith([TITLES, ...ROWS]);
  show(desk);
  const names = (): number | undefined => desk.tab('Statistics').charts?.at(-1)?.ranges[0]?.rows;
  expect(names()).toBe(4);
  desk
    .tab('Incidents')
    .rows.splice(1, 0, ['I-2026-003', 'New', 'reported', 'Low', '', moment('2026-11-25 08:00'), 'Cem']);
  formulasMayHaveChanged(desk.desk.world);
  computeFormulas(desk.desk.world, {
    custom: { declared: () => ({ names: [], version: '' }), run: () => null },
  });
  expect([figures(desk, 'Open incidents'), figures(desk, 'Cem', 3)]).toEqual([[2], [1, 0, 1]]);
  const chart = structuredClone(desk.tab('Statistics').charts ?? []);
  show(desk);
  expect(names()).toBe(5);
  // The others are still the same ones.
  expect(desk.tab('Statistics').charts?.slice(0, 5)).toEqual(chart.slice(0, 5));
});

it('is found where the record was mapped to, and leaves a chart of somebody else alone', () => {
  const german = ['Nr', 'Vorfall', 'Zustand', 'Prio', 'Art', 'Gemeldet', 'IM'];
  const rows = [['Vorfälle seit 2026'], [], german, ...ROWS.map((row) => row.slice(0, 7))];
  const desk = deskWith(rows, "Ada's list");
  desk
    .tab('Settings')
    .rows.push(
      ['Tab Incidents', "Ada's list", ''],
      ...TITLES.slice(0, 7).map((title, index) => [`Tab Incidents, ${title}`, german[index] ?? '', '']),
    );
  expect(show(desk).ui).toEqual([]);
  expect(figures(desk, 'Oct 2026')).toEqual([1]);
  const tab = desk.tab('Statistics');
  expect(titlesOf(tab)).toHaveLength(4);
  const texts = desk.rows('Statistics').map(([first]) => String(first));
  expect(
    texts.filter((text) => text.includes('no columns for "Acknowledged at" and "Resolved at"')),
  ).toHaveLength(2);
  const own = { ...structuredClone(tab.charts?.[0]), id: 99, options: { title: 'My own' } } as NonNullable<
    Sheet['charts']
  >[number];
  tab.charts?.push(own);
  show(desk);
  expect(titlesOf(desk.tab('Statistics'))).toEqual([...titlesOf(tab)]);
  expect(titlesOf(desk.tab('Statistics'))).toContain('My own');
});

it('never doubles its charts where no chart tells its title, and leaves one that lies elsewhere alone', () => {
  const desk = deskWith([TITLES, ...ROWS]);
  show(desk);
  const charts = (): NonNullable<Sheet['charts']> => desk.tab('Statistics').charts ?? [];
  const places = () => charts().map(({ anchor, ranges }) => ({ anchor, ranges }));
  for (const chart of charts()) delete chart.options.title;
  // Another name changes the cells of one chart; somebody has moved another one, and put one of their own beside the figures.
  const [moved, ...others] = charts();
  if (moved === undefined) throw new Error('no chart');
  const own = { ...structuredClone(moved), id: 99, ranges: moved.ranges.slice(1) };
  own.anchor = { ...own.anchor, row: 70 };
  const wanted = structuredClone(places());
  const kept = structuredClone(others.slice(0, 4));
  moved.anchor = { ...moved.anchor, row: 71 };
  desk.tab('Statistics').charts = [moved, ...others, own];
  desk
    .tab('Incidents')
    .rows.push(['I-2026-003', 'New', 'reported', 'Low', '', moment('2026-11-25 08:00'), 'Cem']);
  show(desk);
  expect(charts()).toHaveLength(7);
  expect(charts().filter(({ id }) => id === 99)).toEqual([own]);
  expect(places()).toEqual(expect.arrayContaining(wanted.slice(0, 5)));
  expect(charts()).toEqual(expect.arrayContaining(kept));
});

it('is completed by the next run wherever one died', () => {
  const whole = deskWith([TITLES, ...ROWS]);
  const calls = show(whole).calls.total ?? 0;
  const desk = deskWith([TITLES, ...ROWS]);
  for (const at of [45, calls - 25]) {
    show(desk, { fault: { kind: 'kill', at } });
    expect(titlesOf(desk.tab('Statistics')).length).toBeLessThan(6);
  }
  show(desk);
  const plain = (sheet: Sheet): unknown => ({ ...sheet, charts: titlesOf(sheet) });
  expect(plain(desk.tab('Statistics'))).toEqual(plain(whole.tab('Statistics')));
});

it.each([
  [
    'a tab of that name that is somebody else’s',
    'Rename that tab; nothing was written.',
    [TITLES, ...ROWS],
    true,
  ],
  ['a record without its titles', 'run "Set up…" to say which column', [['x', 'y']], false],
])('%s is a sentence', (_what, sentence, rows, isTaken) => {
  const desk = deskWith(rows);
  if (isTaken) desk.spreadsheet.sheets.push({ ...newSheet(5, 'Statistics'), rows: [['My figures']] });
  const before = structuredClone(desk.spreadsheet.sheets);
  expect(show(desk).ui).toEqual([
    expect.objectContaining({ kind: 'alert', prompt: expect.stringContaining(sentence) as string }),
  ]);
  expect(desk.spreadsheet.sheets).toEqual(before);
});
