/** Cells that change places or are doubled: copy, sort, merge. */
import type { Area, Cell, Scalar, Sheet } from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { covers, intersection } from './a1.js';
import { cellAt, changeCells, eachPlace, putCell, without, withoutContent } from './grid.js';
import { moveFormula } from './references.js';

/** What of a cell is copied. */
export type CopyPart = 'all' | 'values' | 'formats' | 'validation' | 'formula';

/**
 * Copies an area; a larger target is filled with repetitions. Relative references of formulas move along.
 * @param target only its first cell and, where larger than the source, its size count
 */
export function copyCells(source: Sheet, from: Area, to: Sheet, target: Area, part: CopyPart): void {
  const rows = target.rows % from.rows === 0 ? target.rows : from.rows;
  const columns = target.columns % from.columns === 0 ? target.columns : from.columns;
  const area = { row: target.row, column: target.column, rows, columns };
  to.maxRows = Math.max(to.maxRows, area.row + rows - 1);
  to.maxColumns = Math.max(to.maxColumns, area.column + columns - 1);
  const cells: Cell[][] = Array.from({ length: from.rows }, (_, y) =>
    Array.from({ length: from.columns }, (__, x) => ({ ...cellAt(source, from.row + y, from.column + x) })),
  );
  changeCells(to, area, (old, y, x) => {
    const fromY = y % from.rows;
    const fromX = x % from.columns;
    const cell = cells[fromY]?.[fromX] ?? {};
    const moved = { rows: area.row + y - from.row - fromY, columns: area.column + x - from.column - fromX };
    return pasted(old, relocated(cell, moved.rows, moved.columns), part);
  });
}

function relocated(cell: Cell, rows: number, columns: number): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, rows, columns) };
}

// What a copied formula gives is not known before it is computed at its new place.
function pasted(old: Readonly<Cell>, cell: Cell, part: CopyPart): Cell {
  const { value, formula, numberFormat, style, validation } = cell;
  const bare = withoutContent(old);
  switch (part) {
    case 'all':
      return formula === undefined ? without(cell, 'computed') : { ...withoutContent(cell), formula };
    case 'values':
      return value === undefined ? bare : { ...bare, value };
    case 'formula':
      if (formula !== undefined) return { ...bare, formula };
      return value === undefined ? bare : { ...bare, value };
    case 'validation':
      return validation === undefined ? without(old, 'validation') : { ...old, validation };
    case 'formats':
      return {
        ...without(old, 'style', 'numberFormat'),
        ...(style === undefined ? {} : { style }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
  }
}

/** One column to sort by; `column` counts from the sheet's first. */
export interface SortKey {
  column: number;
  ascending: boolean;
}

/** Sorts the rows of an area: numbers before text before truth values, empty cells last in either direction. */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const rows = Array.from({ length: area.rows }, (_, y) => ({
    y,
    cells: Array.from({ length: area.columns }, (__, x): Cell => ({
      ...settled(cellAt(sheet, area.row + y, area.column + x)),
    })),
  }));
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(
        a.cells[column - area.column]?.value,
        b.cells[column - area.column]?.value,
        ascending,
      );
      if (order !== 0) return order;
    }
    return a.y - b.y;
  });
  rows.forEach(({ y, cells }, place) => {
    cells.forEach((cell, x) =>
      putCell(sheet, area.row + place, area.column + x, relocated(cell, place - y, 0)),
    );
  });
}

// What a formula elsewhere put here does not move.
function settled(cell: Readonly<Cell>): Readonly<Cell> {
  return cell.computed?.from === undefined ? cell : withoutContent(cell);
}

/** Order of two values: numbers, texts, truth values, empty ones last in either direction. */
export function compare(a: Scalar | undefined, b: Scalar | undefined, ascending: boolean): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 3 || rankB === 3) return rankA === rankB ? 0 : rankA - rankB;
  const direction = ascending ? 1 : -1;
  if (rankA !== rankB) return (rankA - rankB) * direction;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en') * direction;
  return (Number(a) - Number(b)) * direction;
}

function rank(value: Scalar | undefined): number {
  if (value === undefined || value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Merges an area into one cell; only the first value stays. */
export function mergeCells(sheet: Sheet, area: Area): void {
  const isCut = sheet.merges.some((merge) => intersection(merge, area) !== null && !covers(area, merge));
  if (isCut) throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  breakApart(sheet, area);
  if (area.rows * area.columns < 2) return;
  const first = firstContent(sheet, area);
  eachPlace(area, (row, column, y, x) => {
    const kept = withoutContent(cellAt(sheet, row, column));
    if (y > 0 || x > 0) putCell(sheet, row, column, kept);
    else putCell(sheet, row, column, { ...kept, ...first });
  });
  sheet.merges.push(area);
}

function firstContent(sheet: Sheet, area: Area): Cell {
  const found: Cell[] = [];
  eachPlace(area, (row, column) => {
    const { value, formula } = cellAt(sheet, row, column);
    if (value === undefined && formula === undefined) return;
    found.push({ ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }) });
  });
  return found[0] ?? {};
}

/** Undoes the merges inside an area. */
export function breakApart(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}
