// Sheets people made long before: titles anywhere, other words, footers, formulas; mapped, used, otherwise untouched.
import type { StoredCell } from '../../local/runtime/world/spreadsheet.js';
import type { PublishResult, SetupResult } from '../../src/rota/use-cases/contract.js';
import { CALENDAR, date, Desk, EM, mailOf, standardTabs, TEAM } from './desk.js';
import type { Row } from './desk.js';

const MONTH = { month: '2026-12' };
const publishAll = (desk: Desk): PublishResult => {
  const { weeks } = desk.ok('previewRota', MONTH);
  return desk.ok('publishRota', {
    ...MONTH,
    weeks: weeks.map(({ start, email }) => ({ start, email })),
  });
};

/** Twelve old weeks in somebody's own shape, with a formula column between and a footer below. */
const oldSheet = (weekText: (monday: string) => StoredCell): Row[] => [
  ['Who watches production', null, null, null, null],
  [],
  ['Remarks', 'IM', 'Length', 'Week of', 'Team'],
  ...Array.from({ length: 11 }, (_, index): Row => {
    const monday = new Date(Date.UTC(2026, 8, 21 + 7 * index)).toISOString().slice(0, 10);
    const row = index + 4;
    const name = TEAM[index % TEAM.length] ?? '';
    return [null, name, { value: name.length, formula: `=LEN(B${row})` }, weekText(monday), 'A'];
  }),
  [],
  ['Total', { value: 11, formula: '=COUNTA(B4:B14)' }, null, null, null],
];

const deskWith = (rows: Row[], more: Record<string, Row[]> = {}): Desk => {
  const { Candidates = [], Availability = [] } = standardTabs();
  return new Desk({ 'IM plan': rows, Candidates, Availability, ...more });
};

const setUp = (
  desk: Desk,
  fields: Record<string, string | null> = { week: 'Week of', name: 'IM', note: 'Remarks' },
): SetupResult =>
  desk.ok('applySetup', {
    tabs: { Rota: { sheet: 'IM plan', fields } },
    create: true,
    settings: { 'Duty calendar id': CALENDAR, 'Engineering managers': EM },
  });

it('proposes what it found and why, and writes nothing', () => {
  const desk = deskWith(oldSheet(date));
  const before = JSON.stringify(desk.world.spreadsheets);
  const proposal = desk.ok('proposeSetup', { settings: { 'Duty calendar id': CALENDAR } });
  const rota = proposal.tabs.find(({ tab }) => tab === 'Rota');
  expect(rota).toMatchObject({ sheet: 'IM plan', titleRow: 3 });
  expect(rota?.fields.map(({ field, column, by }) => [field, column, by])).toEqual([
    ['week', 'Week of', 'alias'],
    ['name', 'IM', 'alias'],
    ['status', null, 'none'],
    ['pinned', null, 'none'],
    ['fromDay', null, 'none'],
    ['note', 'Remarks', 'alias'],
  ]);
  expect(rota?.fields[0]?.samples).toEqual(['2026-11-30', '2026-11-23', '2026-11-16']);
  expect(proposal.isStandard).toBe(false);
  expect(proposal.calendar).toMatchObject({
    id: CALENDAR,
    name: 'Wikidata - Journey Model',
    writable: true,
    problem: null,
  });
  expect(JSON.stringify(desk.world.spreadsheets)).toBe(before);
});

it.each([
  ['real dates', date, ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']],
  ['KW 50', (monday: string) => `KW ${isoWeek(monday)}`, ['KW 50', 'KW 51', 'KW 52', 'KW 53']],
  [
    '07.12.2026',
    (monday: string) => monday.split('-').reverse().join('.'),
    ['07.12.2026', '14.12.2026', '21.12.2026', '28.12.2026'],
  ],
  [
    '2026-W50',
    (monday: string) => `2026-W${isoWeek(monday)}`,
    ['2026-W50', '2026-W51', '2026-W52', '2026-W53'],
  ],
])(
  'publishes into a sheet whose weeks are written as %s, in the same form, above the footer',
  (_, weekText, expected) => {
    const desk = deskWith(oldSheet(weekText));
    const before = desk.sheet('IM plan');
    setUp(desk);
    expect(publishAll(desk)).toMatchObject({
      published: 4,
      calendar: { created: 4 },
      mails: 1,
      problems: [],
    });
    const after = desk.sheet('IM plan');
    expect(after[2]).toEqual(['Remarks', 'IM', 'Length', 'Week of', 'Team', 'Status', 'Pinned', 'From day']);
    expect(after.slice(14, 18).map((row) => row[3])).toEqual(expected);
    expect(after.slice(14, 18).map((row) => row[5])).toEqual([
      'published',
      'published',
      'published',
      'published',
    ]);
    // Everything that was there is as it was.
    expect(after.slice(0, 14).map((row) => row.slice(0, 5))).toEqual(
      before.slice(0, 14).map((row) => padded(row)),
    );
    const footer = after.findIndex((row) => row[0] === 'Total');
    expect(footer).toBeGreaterThan(17);
    expect(desk.ok('publishRota', { ...MONTH, weeks: [] })).toMatchObject({
      published: 0,
      mails: 0,
    });
  },
);

const padded = (row: unknown[]): unknown[] => Array.from({ length: 5 }, (_, index) => row[index] ?? '');
const isoWeek = (monday: string): string =>
  String(Math.round((Date.parse(monday) - Date.parse('2025-12-29')) / 604_800_000) + 1).padStart(2, '0');

it('keeps formulas of the rows and the footer pointing at what they pointed at', () => {
  const desk = deskWith(oldSheet(date));
  setUp(desk);
  publishAll(desk);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'IM plan');
  const formulas = (sheet?.rows ?? []).flatMap((row) =>
    row.flatMap((cell) => (typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : [])),
  );
  expect(formulas.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, index) => `=LEN(B${index + 4})`));
  expect(formulas[11]).toMatch(/^=COUNTA\(B4:B1\d\)$/);
});

it('can be run again, follows a column that was moved, and names one that was renamed', () => {
  const desk = deskWith(oldSheet(date));
  setUp(desk);
  expect(setUp(desk).problems).toEqual([]);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'IM plan');
  for (const row of sheet?.rows ?? []) row.unshift(null);
  expect(desk.ok('previewRota', MONTH).weeks).toHaveLength(4);
  const titles = sheet?.rows[2] ?? [];
  titles[2] = 'Hero of the week';
  expect(desk.refusal('previewRota', MONTH)).toContain(
    'The tab "IM plan" has no column titled "IM". Rename the column back, or run "Set up…"',
  );
});

it('writes newest weeks on top where the sheet runs that way', () => {
  const rows = standardTabs().Rota ?? [];
  const desk = new Desk({ ...standardTabs(), Rota: [...rows.slice(0, 1), ...rows.slice(1).reverse()] });
  publishAll(desk);
  expect(
    desk
      .sheet('Rota')
      .slice(0, 6)
      .map(([week]) => week),
  ).toEqual(['Week', '2026-12-28', '2026-12-21', '2026-12-14', '2026-12-07', '2026-11-30']);
});

it('adopts hand-made calendar entries, so that no week shows twice', () => {
  const desk = new Desk(standardTabs());
  const make = (from: string, until: string, summary: string) =>
    desk.world.calendars[CALENDAR]?.events.push({
      kind: 'calendar#event', etag: '"1"', id: `hand${from.replace(/\D/g, '')}`, iCalUID: `${from}@google.com`, status: 'confirmed', htmlLink: '',
      created: desk.world.now, updated: desk.world.now, creator: { email: EM }, organizer: { email: EM }, sequence: 0, eventType: 'default',
      start: { date: from }, end: { date: until }, summary,
    }); // prettier-ignore
  make('2026-12-07', '2026-12-14', 'IM: Ada');
  make('2026-12-14', '2026-12-19', 'Ben is incident manager');
  make('2026-12-21', '2026-12-28', 'Team offsite');
  make('2026-12-23', '2026-12-24', 'Ada: dentist');
  const { adoptable } = desk.ok('proposeSetup');
  expect(adoptable.map(({ week, email }) => [week, email])).toEqual([
    ['2026-12-07', mailOf('Ada')],
    ['2026-12-14', mailOf('Ben')],
  ]);
  const weeks = [{ start: '2026-12-07', email: mailOf('Ada') }];
  expect(desk.ok('publishRota', { ...MONTH, weeks }).problems.join()).toContain(
    'The calendar has a hand-made entry "IM: Ada" for Mon 7 Dec 2026',
  );
  const again = new Desk(standardTabs());
  again.world.calendars = structuredClone(desk.world.calendars);
  for (const event of again.world.calendars[CALENDAR]?.events ?? [])
    if (event.extendedProperties !== undefined) event.status = 'cancelled';
  expect(again.ok('applySetup', { adopt: adoptable.map(({ id }) => id) }).done).toEqual([
    'Adopted "IM: Ada" of Mon 7 Dec 2026.',
    'Adopted "Ben is incident manager" of Mon 14 Dec 2026.',
  ]);
  const both = [...weeks, { start: '2026-12-14', email: mailOf('Ben') }];
  expect(again.ok('publishRota', { ...MONTH, weeks: both })).toMatchObject({
    calendar: { created: 0, updated: 0, unchanged: 2 },
    problems: [],
  });
  expect(again.entries()).toEqual([
    ['2026-12-07', '2026-12-14', 'Incident Manager: Ada', true],
    ['2026-12-14', '2026-12-21', 'Incident Manager: Ben', true],
    ['2026-12-21', '2026-12-28', 'Team offsite', false],
    ['2026-12-23', '2026-12-24', 'Ada: dentist', false],
  ]);
});

it('creates what is missing in an empty spreadsheet, and can plan once people are entered', () => {
  const desk = new Desk({ Sheet1: [] });
  const { done } = desk.ok('applySetup', {
    create: true,
    settings: { 'Duty calendar id': CALENDAR },
  });
  expect(done).toEqual(
    expect.arrayContaining([
      'Created the tab "Rota".',
      'Created the tab "Candidates".',
      'Created the tab "Availability".',
      'Created the tab "Settings".',
      'Created the tab "Journal".',
    ]) as unknown,
  );
  expect(desk.sheet('Rota')).toEqual([['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note']]);
  expect(desk.refusal('previewRota', MONTH)).toContain('The tab "Candidates" has no candidates');
  expect(desk.ok('proposeSetup').isStandard).toBe(true);
});
