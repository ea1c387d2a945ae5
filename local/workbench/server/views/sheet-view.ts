// What `GET /api/sheet` answers: one tab as it is seen, as JSON. Rows that have not changed are not made again.
import { localeOf } from '../../../runtime/host/services/spreadsheet/locale.js';
import type { Locale } from '../../../runtime/host/services/spreadsheet/locale.js';
import type { Cell, Sheet, Spreadsheet, StoredCell } from '../../../runtime/world/spreadsheet.js';
import type { CellView, SheetView } from '../../protocol.js';
import { inputReader } from './cell-input.js';
import type { InputReader } from './cell-input.js';
import { kindOf, shownText } from './cell-text.js';
import { chartViews } from './chart-view.js';
import { Looks } from './looks.js';

/** More looks than any sheet has at a time: those no cell has any more go away. */
const MOST_LOOKS = 2000;

interface RowSeen {
  /** The row as it is stored. */
  source: string;
  json: string;
}

/** What has been made of a tab before. */
interface Seen {
  locale: string;
  year: number;
  looks: Looks;
  rows: WeakMap<StoredCell[], RowSeen>;
}

const seenBefore = new WeakMap<Sheet, Seen>();

/**
 * The JSON of a `SheetView`.
 * @param year the year meant by a date typed without one
 */
export function sheetJson(project: string, spreadsheet: Spreadsheet, sheet: Sheet, year: number): string {
  const seen = seenOf(sheet, spreadsheet.locale, year);
  const locale = localeOf(spreadsheet.locale);
  const input = inputReader(locale, year);
  const rows = sheet.rows.map((cells) => rowJson(cells, seen, locale, input));
  const { styles } = seen.looks;
  const rest: Omit<SheetView, 'rows'> = {
    project,
    id: sheet.id,
    name: sheet.name,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    styles,
    validations: seen.looks.validations(spreadsheet, sheet),
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges,
    hasFilter: sheet.filter !== null,
  };
  const charts = chartViews(spreadsheet, sheet);
  if (charts !== undefined) rest.charts = charts;
  return `${JSON.stringify(rest).slice(0, -1)},"rows":[${rows.join(',')}]}`;
}

function seenOf(sheet: Sheet, locale: string, year: number): Seen {
  const seen = seenBefore.get(sheet);
  if (seen?.locale === locale && seen.year === year && seen.looks.count < MOST_LOOKS) return seen;
  const fresh: Seen = { locale, year, looks: new Looks(), rows: new WeakMap() };
  seenBefore.set(sheet, fresh);
  return fresh;
}

function rowJson(cells: StoredCell[], { rows, looks }: Seen, locale: Locale, input: InputReader): string {
  const source = JSON.stringify(cells);
  const before = rows.get(cells);
  if (before?.source === source) return before.json;
  const json = JSON.stringify(cells.map((stored) => cellView(stored, locale, input, looks)));
  rows.set(cells, { source, json });
  return json;
}

function cellView(
  stored: StoredCell | undefined,
  locale: Locale,
  input: InputReader,
  looks: Looks,
): CellView | null {
  if (stored === null || stored === undefined) return null;
  const cell: Readonly<Cell> = typeof stored === 'object' ? stored : { value: stored };
  const text = shownText(cell, locale);
  const view: CellView = {};
  if (text !== '') view.text = text;
  const typed = input(cell, text);
  if (typed !== text) view.input = typed;
  const kind = kindOf(cell, text);
  if (kind) view.kind = kind;
  if (cell.style) view.style = looks.styleOf(cell.style);
  if (cell.note !== undefined) view.note = cell.note;
  if (cell.validation) view.validation = looks.validationOf(cell.validation);
  return view;
}
