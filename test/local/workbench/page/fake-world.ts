// A small made-up world as the workbench's server would show it.
import type { CellView, ProjectView, SheetView, StateView } from '../../../../local/workbench/protocol.js';

const cell = (text: string, part: CellView = {}): CellView => ({ text, ...part });

const NAMES = ['Ada Lindqvist', 'Bo Ferreira', 'Chidi Okafor', 'Dana Weiss', 'Emre Aydın'];
const WEEKS = ['7 Dec 2026', '14 Dec 2026', '21 Dec 2026', '28 Dec 2026', '4 Jan 2027', '11 Jan 2027'];

const rotaRow = (week: string, index: number): (CellView | null)[] => [
  cell(`Mon ${week}`, { kind: 'date', input: `2026-12-${String(7 + index * 7)}` }),
  cell(NAMES[index % NAMES.length] ?? '', {
    validation: 0,
    ...(index === 1 ? { note: 'Swapped with Dana on Tue 1 Dec 2026.' } : {}),
    ...(index === 3 ? { style: 1 } : {}),
  }),
  cell(index < 3 ? 'TRUE' : 'FALSE', { kind: 'boolean', validation: 1 }),
  cell(String(50 + index), { kind: 'number', ...(index === 0 ? { input: '=ISOWEEKNUM(A3)' } : {}) }),
  index === 2 ? cell('back from leave on Wednesday, until then Chidi takes the calls') : null,
  index === 4 ? cell('First line\nand a second one', { style: 4 }) : null,
];

/** The sheet most tests look at: a title over merged cells, titles frozen, a list, boxes, a note, a hidden row. */
export const rotaSheet = (): SheetView => ({
  project: 'rota',
  id: 1,
  name: 'Rota',
  rowCount: 200,
  columnCount: 26,
  rows: [
    [cell('Rota of the winter', { style: 3 })],
    ['Week', 'Incident manager', 'Told', 'Number', 'Remarks', 'More'].map((text) => cell(text, { style: 0 })),
    ...WEEKS.map(rotaRow),
    [],
    [cell('#REF!', { kind: 'error', input: '=B99!' })],
  ],
  styles: [
    { background: '#0b57d0', color: '#ffffff', isBold: true },
    { background: '#fff2cc' },
    { color: '#1c6e36', isItalic: true },
    { isBold: true, size: 14, align: 'center', background: '#f3f3f3' },
    { wraps: true, color: '#7a4f00' },
  ],
  validations: [
    { kind: 'list', values: NAMES, isStrict: true, help: 'Choose somebody of the team.' },
    { kind: 'checkbox', values: ['TRUE', 'FALSE'], isStrict: true, help: '' },
  ],
  columnWidths: { 1: 130, 2: 150, 3: 60 },
  hiddenRows: [7],
  hiddenColumns: [],
  frozenRows: 2,
  frozenColumns: 1,
  merges: [{ row: 1, column: 1, rows: 1, columns: 4 }],
  hasFilter: false,
  charts: [
    {
      id: 7,
      type: 'COLUMN',
      title: 'Weeks served',
      isStacked: true,
      row: 12,
      column: 7,
      offsetX: 5,
      offsetY: 5,
      width: 300,
      height: 200,
      labels: ['Ada', 'Bo'],
      series: [
        { name: 'This year', color: '#1a73e8', values: [2, 0] },
        { name: 'Before', color: null, values: [1, null] },
      ],
    },
  ],
});

/** A plain sheet, `rows` by `columns`, every cell with its own text. */
export const wideSheet = (
  project: string,
  id: number,
  name: string,
  rows: number,
  columns: number,
): SheetView => ({
  project,
  id,
  name,
  rowCount: rows,
  columnCount: columns,
  rows: Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      cell(`${name} ${String(row + 1)}/${String(column + 1)}`),
    ),
  ),
  styles: [],
  validations: [],
  columnWidths: {},
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  merges: [],
  hasFilter: false,
});

const item = (caption: string, functionName: string) => ({
  kind: 'item' as const,
  caption,
  functionName,
  items: [],
});
const tab = (id: number, name: string) => ({ id, name, isHidden: false, color: null, isProtected: false });

const rota: ProjectView = {
  project: 'rota',
  title: 'Incident rota',
  menus: [
    {
      caption: 'Incident rota',
      items: [
        item('Generate rota…', 'openGenerate'),
        { kind: 'separator', caption: '', functionName: '', items: [] },
        { kind: 'submenu', caption: 'More', functionName: '', items: [item('Set up…', 'openSetup')] },
        item('Who is on duty', 'showDuty'),
      ],
    },
    { caption: 'Tools', items: [item('Recount', 'recount')] },
  ],
  sheets: [
    { ...tab(1, 'Rota'), color: '#0b57d0' },
    { ...tab(2, 'Team'), isProtected: true },
    { ...tab(3, 'Settings'), isHidden: true },
  ],
  activeSheetId: 1,
  functions: [],
};

const incidents: ProjectView = {
  project: 'incidents',
  title: 'Incident record',
  menus: [],
  sheets: [tab(1, 'Incidents')],
  activeSheetId: 1,
  functions: [],
};

export const worldState = (): StateView => ({
  folder: '/somewhere/demo-world',
  now: '2026-12-10T13:32:00.000Z',
  nowText: 'Thu 10 Dec 2026, 14:32',
  timeZone: 'Europe/Berlin',
  person: 'ada@example.org',
  people: [
    { email: 'ada@example.org', name: 'Ada Lindqvist' },
    { email: 'bo@example.org', name: 'Bo Ferreira' },
  ],
  projects: [rota, incidents],
  peers: [],
  nextTrigger: null,
  running: [],
  notices: [],
});
