// What `GET /api/sheet` answers: one tab as it is seen.
import { localeOf } from '../../../runtime/host/services/spreadsheet/locale.js';
import type { Cell, Sheet, Spreadsheet, StoredCell } from '../../../runtime/world/spreadsheet.js';
import type { CellView, SheetView } from '../../protocol.js';
import { inputReader } from './cell-input.js';
import type { InputReader } from './cell-input.js';
import { kindOf, shownText } from './cell-text.js';
import { Looks } from './looks.js';

/** @param year the year meant by a date typed without one */
export function sheetView(project: string, spreadsheet: Spreadsheet, sheet: Sheet, year: number): SheetView {
  const locale = localeOf(spreadsheet.locale);
  const looks = new Looks(spreadsheet, sheet);
  const input = inputReader(locale, year);
  const cellView = (stored: StoredCell | undefined): CellView | null => {
    if (stored === null || stored === undefined) return null;
    const cell = typeof stored === 'object' ? stored : { value: stored };
    return viewOf(cell, shownText(cell, locale), input, looks);
  };
  return {
    project,
    id: sheet.id,
    name: sheet.name,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    rows: sheet.rows.map((cells) => cells.map(cellView)),
    styles: looks.styles,
    validations: looks.validations,
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges,
    hasFilter: sheet.filter !== null,
  };
}

function viewOf(cell: Readonly<Cell>, text: string, input: InputReader, looks: Looks): CellView {
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
