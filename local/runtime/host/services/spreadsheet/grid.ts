/** Reading and changing single cells of a sheet, and what counts as content. */
import type { Area, Cell, Sheet, StoredCell } from '../../../world/spreadsheet.js';

const EMPTY: Readonly<Cell> = Object.freeze({});

/** The cell with everything known about it; never change what it returns. */
export function cellAt(sheet: Sheet, row: number, column: number): Readonly<Cell> {
  return openCell(sheet.rows[row - 1]?.[column - 1]);
}

/** A stored cell in its long form. */
export function openCell(stored: StoredCell | undefined): Readonly<Cell> {
  if (stored === null || stored === undefined) return EMPTY;
  return typeof stored === 'object' ? stored : { value: stored };
}

/** The shortest form in which a cell is stored. Members that are undefined or '' say nothing. */
export function closeCell(cell: Readonly<Cell>): StoredCell {
  const kept: Cell = {};
  if (cell.value !== undefined && (cell.value !== '' || cell.formula !== undefined)) kept.value = cell.value;
  if (cell.formula !== undefined) kept.formula = cell.formula;
  if (cell.computed !== undefined && Object.keys(cell.computed).length > 0) kept.computed = cell.computed;
  if (cell.numberFormat !== undefined) kept.numberFormat = cell.numberFormat;
  if (cell.style !== undefined && Object.keys(cell.style).length > 0) kept.style = cell.style;
  if (cell.note !== undefined && cell.note !== '') kept.note = cell.note;
  if (cell.validation !== undefined) kept.validation = cell.validation;
  const names = Object.keys(kept);
  if (names.length === 0) return null;
  return names.length === 1 && kept.value !== undefined ? kept.value : kept;
}

/** Puts a cell at its place; the rows and cells before it come into being as needed. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Readonly<Cell>): void {
  putStored(sheet, row, column, closeCell(cell));
}

/** The same for a cell in its stored form. */
export function putStored(sheet: Sheet, row: number, column: number, stored: StoredCell): void {
  if (stored === null && (sheet.rows[row - 1]?.length ?? 0) < column) return;
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = (sheet.rows[row - 1] ??= []);
  while (cells.length < column - 1) cells.push(null);
  cells[column - 1] = stored;
}

/** A cell without some of its parts. */
export function without(cell: Readonly<Cell>, ...parts: (keyof Cell)[]): Cell {
  const kept: Cell = { ...cell };
  for (const part of parts) Reflect.deleteProperty(kept, part);
  return kept;
}

/** A cell without its value, formula and what computing left there. */
export function withoutContent(cell: Readonly<Cell>): Cell {
  const bare = without(cell, 'value', 'formula', 'computed');
  if (cell.computed?.hasFormat === true) delete bare.numberFormat;
  return bare;
}

/** Calls for every cell of an area, row by row, with the offsets inside the area. */
export function eachPlace(
  area: Area,
  visit: (row: number, column: number, rowOffset: number, columnOffset: number) => void,
): void {
  for (let y = 0; y < area.rows; y += 1) {
    for (let x = 0; x < area.columns; x += 1) visit(area.row + y, area.column + x, y, x);
  }
}

/** Replaces every cell of an area by what `change` makes of it. */
export function changeCells(
  sheet: Sheet,
  area: Area,
  change: (cell: Readonly<Cell>, rowOffset: number, columnOffset: number) => Readonly<Cell>,
): void {
  eachPlace(area, (row, column, y, x) => {
    putCell(sheet, row, column, change(cellAt(sheet, row, column), y, x));
  });
}

/** Whether a stored cell counts for getLastRow: a value or a formula, even one that gives ''. */
function hasContent(stored: StoredCell | undefined): boolean {
  if (stored === null || stored === undefined || stored === '') return false;
  if (typeof stored !== 'object') return true;
  return stored.formula !== undefined || (stored.value !== undefined && stored.value !== '');
}

/** Number of the last row with content, 0 in an empty sheet. */
export function lastRow(sheet: Sheet): number {
  return sheet.rows.findLastIndex((cells) => cells.some(hasContent)) + 1;
}

/** Number of the last column with content, 0 in an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const cells of sheet.rows) {
    for (let column = cells.length; column > last; column -= 1) {
      if (hasContent(cells[column - 1])) last = column;
    }
  }
  return last;
}

/** The whole grid of a sheet. */
export function wholeSheet(sheet: Sheet): Area {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}
