// Records people made long before: mapped, used from the sidebar, and everything that is not ours as it was.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { CALENDAR, EM } from '../desk.js';
import type { Row } from '../desk.js';
import { IM, SheetDesk } from './sheet-desk.js';

const at = (text: string, numberFormat = 'dd.mm.yyyy hh:mm'): StoredCell => ({
  value: Date.parse(`${text}:00Z`) / 86_400_000 + 25_569,
  numberFormat,
});
const seen = at('2026-11-20T09:30');

interface Layout {
  tab: string;
  rows: Row[];
  /** Field → title, where the guess needs help. */
  fields?: Record<string, string>;
  /** After the rows are there. */
  prepare?: (record: SheetDesk) => void;
  /** The row of the first incident, counted from 1. */
  first: number;
}

/** Two incidents each, in columns of any order with columns of others between. */
const LAYOUTS: Record<string, Layout> = {
  'our own titles in row 1': {
    tab: 'Incidents',
    first: 2,
    rows: [
      RECORD_TITLES,
      ['I-2026-001', 'Login fails', 'resolved', 'High', '', 'T1', '', seen],
      ['I-2026-002', 'Search is slow', 'in progress', 'High', '', 'T2', '', seen],
    ],
  },
  'titles in row 3 under a merged line': {
    tab: 'Incident log',
    first: 4,
    rows: [
      ['Incidents of the team', null, null, null, null],
      [],
      ['Reported on', 'Summary', 'State', 'Prio', 'Owner'],
      [seen, 'Login fails', 'closed', 'High', 'Ada'],
      [seen, 'Search is slow', 'open', 'High', 'Ada'],
    ],
    prepare: (record) => record.tab('Incident log').merges.push({ row: 1, column: 1, rows: 1, columns: 5 }),
  },
  'German titles': {
    tab: 'Störungen',
    first: 2,
    rows: [
      ['Nr.', 'Titel', 'Zustand', 'Priorität', 'Gemeldet am', 'Verantwortlich', 'Behoben am', 'Bemerkung'],
      ['7', 'Anmeldung geht nicht', 'behoben', 'hoch', seen, 'Ada', seen, ''],
      ['8', 'Suche langsam', 'in Arbeit', 'hoch', seen, 'Ada', '', 'x'],
    ],
  },
  'another order, with formulas between': {
    tab: 'Record',
    first: 2,
    rows: [
      ['Notes', 'Age', 'Status', 'Length', 'Title', 'ID'],
      [
        'n',
        { value: 3, formula: '=1+2' },
        'resolved',
        { value: 11, formula: '=LEN(E2)' },
        'Login fails',
        'A-1',
      ],
      [
        '',
        { value: 3, formula: '=1+2' },
        'reported',
        { value: 14, formula: '=LEN(E3)' },
        'Search is slow',
        'A-2',
      ],
    ],
  },
  'a footer below and blank rows between': {
    tab: 'Incidents',
    first: 2,
    rows: [
      ['ID', 'Title', 'Status', 'Mine'],
      ['I-1', 'Login fails', 'resolved', 'a'],
      [],
      ['I-2', 'Search is slow', 'reported', 'b'],
      [],
      ['Total', { value: 2, formula: '=COUNTA(A2:A4)' }, null, null],
    ],
  },
  'a filter that is on': {
    tab: 'Incidents',
    first: 2,
    rows: [
      ['Title', 'Status', 'ID'],
      ['Login fails', 'resolved', 'I-1'],
      ['Search is slow', 'reported', 'I-2'],
    ],
    prepare: (record) => {
      record.tab('Incidents').filter = { row: 1, column: 1, rows: 3, columns: 3 };
      record.tab('Incidents').hiddenRows = [2];
    },
  },
  'hidden columns and colours': {
    tab: 'Incidents',
    first: 2,
    rows: [
      ['ID', 'Secret', 'Title', 'Status'],
      ['I-1', 'mine', { value: 'Login fails', style: { background: '#ff0000' } }, 'resolved'],
      ['I-2', 'mine too', 'Search is slow', { value: 'reported', style: { fontWeight: 'bold' } }],
    ],
    prepare: (record) => (record.tab('Incidents').hiddenColumns = [2]),
  },
  'words only the team knows, no ids, times as text': {
    tab: 'Firefighting',
    first: 2,
    rows: [
      ['Fire', 'Burning?', 'Since', 'Firefighter'],
      ['Login fails', 'done', '20.11.2026 09:30', 'Ada'],
      ['Search is slow', 'ongoing', '20 Nov 2026', 'Ada'],
    ],
    fields: { title: 'Fire', status: 'Burning?', startedAt: 'Since', manager: 'Firefighter' },
  },
};

/** Everything of a tab but what stands in these columns (0-based). */
const others = (record: SheetDesk, tab: string, columns: ReadonlySet<number>): string => {
  const { rows, columnWidths, hiddenRows, hiddenColumns, filter, merges } = record.tab(tab);
  const foreign = rows.map((row) => row.map((cell, column) => (columns.has(column) ? null : cell)));
  const filled = foreign.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  const kept = filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
  return JSON.stringify({ kept, columnWidths, hiddenRows, hiddenColumns, filter, merges });
};

const LOG = { kind: 'Production bug in Wikidata', priority: 'High', reportedBy: 'Ada', manager: 'Ada' };

it.each(Object.entries(LAYOUTS))('%s', (_what, { tab, rows, fields, prepare, first }) => {
  const record = new SheetDesk({ [tab]: rows });
  prepare?.(record);
  const proposal = record.ok('proposeSetup', { settings: { 'Duty calendar id': CALENDAR } }, { user: EM });
  const found = proposal.tabs.find((each) => each.tab === 'Incidents');
  const guessed = Object.fromEntries(
    (found?.fields ?? []).flatMap(({ field, column }) => (column === null ? [] : [[field, column]])),
  );
  if (fields === undefined) expect(found?.sheet).toBe(tab);
  const titleRow = first - 2;
  const mapped = Object.values(fields ?? guessed).map((title) => rows[titleRow]?.indexOf(title) ?? -1);
  expect(mapped).not.toContain(-1);
  const width = rows[titleRow]?.length ?? 0;
  const own = new Set([...mapped, ...Array.from({ length: 30 }, (_, index) => width + index)]);
  const before = others(record, tab, own);
  const request = { tabs: { Incidents: { sheet: tab, fields: fields ?? guessed } }, create: true };
  expect(
    record
      .ok('applySetup', request, { user: EM })
      .problems.filter((problem) => !problem.includes('Time zones')),
  ).toEqual([]);
  expect(record.ok('applySetup', request, { user: EM }).done).toEqual([]);

  const desk = record.ok('openDesk');
  expect(desk.open.map(({ title }) => title)).toEqual([
    rows[rows.length - 1]?.includes('Suche langsam') ? 'Suche langsam' : 'Search is slow',
  ]);
  const [line] = desk.open;
  expect(line?.id).not.toBe('');
  const logged = record.ok('logIncident', { ...LOG, title: '=1+1', task: 'T99' });
  const key = { id: logged.id ?? '', row: logged.row };
  record.ok('actOnIncident', { ...key, action: { do: 'status', status: 'in progress', reason: '' } });
  record.ok('actOnIncident', { id: line?.id, row: line?.row, action: { do: 'note', text: "'quoted" } });
  const view = record.ok('openIncident', { id: logged.id });
  expect(view.values).toMatchObject({ title: '=1+1', status: 'in progress', task: 'T99', manager: 'Ada' });
  expect(view.line.row).toBe(logged.row);
  expect(view.entries).toBe(2);
  // One row was added; whatever others have below it is where it was, or one row further down.
  const after = others(record, tab, own);
  const added = logged.row - 1;
  const isInserted = after !== before;
  if (isInserted) {
    const { kept, ...looks } = JSON.parse(after) as { kept: StoredCell[][] };
    const restored = kept.filter((_row, index) => index !== added);
    expect(JSON.stringify({ kept: restored, ...looks })).toBe(before);
  }
  expect(record.ok('openDesk').open).toHaveLength(2);
  expect(record.told().map(([, who]) => who)).toEqual([IM, IM, IM]);
});
