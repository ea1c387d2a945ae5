/** A1 notation to areas and back. */
import type { Area } from '../../../world/spreadsheet.js';

/** Letters of a column number, 1 = A, 27 = AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number of letters, A = 1; upper or lower case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** A1 text of an area, without a sheet: `B2` or `B2:C4`. */
export function areaToA1(area: Area): string {
  const start = columnLetters(area.column) + String(area.row);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/** A sheet's name as a formula writes it: quoted where it must be. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My tab'!A1:B2` into the tab's name (null if none is named) and the rest. */
export function splitSheetName(text: string): { sheet: string | null; cells: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(text);
  if (match === null) return { sheet: null, cells: text };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), cells: match[3] ?? '' };
}

/**
 * The area of A1 text without a sheet: `A1`, `A1:B2`, `A:B`, `2:5`, `A2:B` (open ends reach to the edge of the
 * grid), with or without `$`. Null when it is not A1 notation.
 */
export function parseA1(text: string, grid: { maxRows: number; maxColumns: number }): Area | null {
  const match = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, column1 = '', row1 = '', column2, row2] = match;
  if (column2 === undefined && row2 === undefined) {
    return column1 === '' || row1 === '' ? null : between(Number(row1), columnNumber(column1));
  }
  if ((column1 === '') !== (column2 === '') || (column1 === '' && (row1 === '' || row2 === ''))) return null;
  if (row1 === '' && row2 !== '') return null;
  const first = { row: row1 === '' ? 1 : Number(row1), column: column1 === '' ? 1 : columnNumber(column1) };
  const lastRow = row2 === '' || row2 === undefined ? grid.maxRows : Number(row2);
  const lastColumn = column2 === '' || column2 === undefined ? grid.maxColumns : columnNumber(column2);
  return between(first.row, first.column, lastRow, lastColumn);
}

function between(row1: number, column1: number, row2 = row1, column2 = column1): Area | null {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
  return area.row < 1 || area.column < 1 ? null : area;
}

/** The part two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether `outer` covers every cell of `inner`. */
export function covers(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}
