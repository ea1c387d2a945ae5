// The record's rows: found, read sparingly, added and changed without touching anything else.
import type { StoredIncident } from '../../../src/incidents/use-cases/ports.js';
import { RECORD_TITLES } from '../record-titles.js';
import { dated, longRecord, ok, recordWorld, rowsOf, run } from './record.js';

const LONG = 10_000;
const SETTINGS = [['Setting', 'Value', 'What it does']];

describe('a record of 10,000 incidents', () => {
  const world = recordWorld({
    Incidents: longRecord(LONG, [40, 9000, LONG - 3]),
    Settings: SETTINGS,
    Timeline: [['When', 'Incident', 'Who', 'What', 'Details', 'Known values']],
  });

  it('gives the open incidents in five calls: settings, titles, the statuses, two blocks', () => {
    const answer = run(world, `return incidents.live().incidents.map(({ row }) => row)`);
    const rows = answer.result as number[];
    expect(rows).toEqual(expect.arrayContaining([41, 9001, LONG - 2, LONG + 1]) as unknown);
    expect(rows).toHaveLength(32);
    expect(answer.calls).toMatchObject({ remote: 5, 'Range.getValues': 5 });
  });

  it('finds one where it was, where it has moved to, and not where it is gone', () => {
    const at = `const found = incidents.find(...args); return [found.stored?.row ?? null, found.stored?.incident.title]`;
    const hinted = run(world, at, 'I-2025-09000', 9001);
    expect(hinted.result).toEqual([9001, 'Incident 9000']);
    expect(hinted.calls.remote).toBe(3);
    const moved = run(world, at, 'I-2025-09000', 17);
    expect(moved.result).toEqual([9001, 'Incident 9000']);
    expect(moved.calls).toMatchObject({ remote: 4, 'TextFinder.findAll': 1 });
    expect(ok(world, at, 'I-2025-99999', 5)).toEqual([null, null]);
  });

  it('finds those of a task, however the cell names it', () => {
    const copy = structuredClone(world);
    const rows = copy.spreadsheets['sheet-1']?.sheets[0]?.rows ?? [];
    const [first = [], second = [], third = []] = [rows[5000], rows[5001], rows[5002]];
    first[5] = 'https://phabricator.wikimedia.org/T77';
    second[5] = 77;
    third[5] = 'T770';
    const answer = run(copy, `return incidents.withTask('T77').map(({ row }) => row)`);
    expect(answer.result).toEqual([5001, 5002]);
  });

  it('adds one below the last, with the next number of its year', () => {
    const copy = structuredClone(world);
    const add = `const added = incidents.newRow({ title: '=1+1', status: 'reported', reportedAt: '2026-12-10 14:32' }, '').write(); SpreadsheetApp.flush(); return added`;
    const answer = run(copy, add);
    expect(answer.result).toEqual({ id: 'I-2026-001', row: LONG + 2 });
    expect(answer.calls.remote).toBe(6);
    expect(rowsOf(copy, 'Incidents')[LONG + 1]?.slice(0, 8)).toEqual([
      'I-2026-001', '=1+1', 'reported', '', '', '', '', '2026-12-10T14:32',
    ]); // prettier-ignore
    expect(ok(copy, add)).toEqual({ id: 'I-2026-002', row: LONG + 3 });
  });
});

const small = (...rows: unknown[][]) =>
  recordWorld({ Incidents: [RECORD_TITLES, ...(rows as never[])], Settings: SETTINGS });
const find = (world: ReturnType<typeof small>, id: string): StoredIncident =>
  ok(world, `return incidents.find(args[0]).stored`, id) as StoredIncident;

it.each(['en_GB', 'en_US', 'de_DE'])('keeps days as days and times as times in %s', (locale) => {
  const world = small([
    'I-1',
    'x',
    'reported',
    '',
    '',
    '',
    '7 Dec 2026 09:05',
    dated('2026-12-08', 'dd.mm.yyyy'),
  ]);
  Object.assign(world.spreadsheets['sheet-1'] ?? {}, { locale });
  expect(find(world, 'I-1').incident).toMatchObject({
    startedAt: '2026-12-07 09:05',
    reportedAt: '2026-12-08',
  });
  const values = {
    startedAt: '2026-12-10',
    reportedAt: '2026-12-10 14:32',
    acknowledgedAt: '2026-12-10 00:00',
    resolvedAt: 'after lunch',
    nextUpdateDue: '',
  };
  ok(world, `incidents.write(2, args[0])`, values);
  expect(find(world, 'I-1').incident).toMatchObject(values);
  const cells = world.spreadsheets['sheet-1']?.sheets[0]?.rows[1] ?? [];
  expect(cells[6]).toMatchObject({ value: 46_366, numberFormat: 'yyyy-mm-dd' });
  expect(cells[7]).toMatchObject({ value: 46_366 + (14 * 60 + 32) / 1440, numberFormat: 'dd.mm.yyyy' });
});

it('shows a day as a day in a column of times, a time that follows it as a time, and leaves formats that people chose', () => {
  const world = small([
    'I-1',
    'x',
    'reported',
    '',
    '',
    '',
    dated('2026-12-08'),
    dated('2026-12-08', 'dd.mm.yyyy'),
  ]);
  const write = (values: Record<string, string>) =>
    run(world, `incidents.find('I-1', 2); incidents.write(2, args[0]); SpreadsheetApp.flush()`, values);
  const formats = () =>
    (world.spreadsheets['sheet-1']?.sheets[0]?.rows[1] ?? [])
      .slice(6, 8)
      .map((cell) => (typeof cell === 'object' ? cell?.numberFormat : cell));
  write({ startedAt: '2026-12-10', reportedAt: '2026-12-11' });
  expect(formats()).toEqual(['yyyy-mm-dd', 'dd.mm.yyyy']);
  const { remote = 0 } = write({ startedAt: '2026-12-10 14:32', reportedAt: '2026-12-11 15:00' }).calls;
  expect(formats()).toEqual(['yyyy-mm-dd hh:mm', 'dd.mm.yyyy']);
  expect(write({ startedAt: '2026-12-10 14:35' }).calls.remote).toBeLessThanOrEqual(remote - 2);
});

it('reads times on the clock of the sheet, whatever the script’s zone is', () => {
  const world = small(['I-1', 'x', 'reported', '', '', '', '', dated('2026-07-08 23:30')]);
  Object.assign(world.spreadsheets['sheet-1'] ?? {}, { timeZone: 'America/New_York' });
  expect(find(world, 'I-1').incident.reportedAt).toBe('2026-07-08 23:30');
});

it('says which rows have no id and which share one, and gives new ones', () => {
  const world = small(
    ['I-2026-004', 'first', 'resolved'],
    ['', 'nameless', 'reported', '', '', '', '', dated('2025-12-08')],
    ['I-2026-004', 'copied', 'reported'],
    ['Total', 3, ''],
  );
  expect(ok(world, `return incidents.live().problems`)).toEqual([
    'Row 3 of "Incidents" has no ID yet.',
    'Rows 2, 4 have the same ID I-2026-004; the upper one is meant. Run "Set up…" to give the other one its own.',
  ]);
  expect(ok(world, `return incidents.find('I-2026-004').problems`)).toHaveLength(1);
  expect(ok(world, `return incidents.giveIds(new Map([['I-2026-004', 'copied']]))`)).toEqual([
    { row: 2, id: 'I-2026-005', was: 'I-2026-004', isBack: false },
    { row: 3, id: 'I-2025-001', was: '', isBack: false },
  ]);
  expect(rowsOf(world, 'Incidents').map(([id]) => id)).toEqual([
    'ID',
    'I-2026-005',
    'I-2025-001',
    'I-2026-004',
    'Total',
  ]);
  expect(run(world, `return incidents.giveIds(new Map())`)).toMatchObject({
    result: [],
    calls: { remote: 2 },
  });
});

it('uses the blank row above a footer, then makes room for itself', () => {
  const world = small(['I-2026-001', 'first', 'resolved'], [], ['Total', 1]);
  const add = `return incidents.newRow({ title: args[0], status: 'reported', reportedAt: '2026-12-10' }, '').write().row`;
  expect(ok(world, add, 'second')).toBe(3);
  expect(ok(world, add, 'third')).toBe(4);
  expect(rowsOf(world, 'Incidents').map(([id, title]) => [id, title])).toEqual([
    ['ID', 'Title'],
    ['I-2026-001', 'first'],
    ['I-2026-002', 'second'],
    ['I-2026-003', 'third'],
    ['Total', 1],
  ]);
});

it('does not give the number of a deleted row again while the timeline speaks of it', () => {
  const world = small(['I-2026-001', 'first', 'resolved']);
  const add = `const { id } = incidents.newRow({ title: 'x', status: 'reported', reportedAt: '2026-12-10' }, '').write();
    timeline.add([{ when: '2026-12-10 10:00', incident: id, who: '', what: 'Logged', details: '', known: null }]); return id`;
  expect(ok(world, add)).toBe('I-2026-002');
  world.spreadsheets['sheet-1']?.sheets[0]?.rows.pop();
  expect(ok(world, add)).toBe('I-2026-003');
});

it('names the title that is missing', () => {
  const world = recordWorld({ Incidents: [['ID', 'Title', 'How it stands']], Settings: SETTINGS });
  expect(run(world, `incidents.live()`).error?.message).toContain(
    'The tab "Incidents" has no column titled "Status".',
  );
  const without = recordWorld({ Incidents: [['Title', 'Status']], Settings: SETTINGS });
  expect(run(without, `incidents.live()`).error?.message).toContain('"ID"');
});
