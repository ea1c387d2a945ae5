/** Finds the cells of an .xlsx file that formulas elsewhere filled, and the formulas they belong to. */
import type { Sheet as FileSheet } from 'hucre';
import { parseA1 } from '../host/services/spreadsheet/a1.js';
import { cellAt, eachPlace, putCell } from '../host/services/spreadsheet/grid.js';
import type { Cell, Sheet } from '../world/spreadsheet.js';
import { readFormula } from './xlsx-formulas.js';

type Offset = [rows: number, columns: number];

/** Marks them, so that they are not taken for typed values. */
export function markFilled(from: FileSheet, sheet: Sheet): void {
  for (const { formulaType, formulaRef } of from.cells?.values() ?? []) {
    if (formulaType === 'array' && formulaRef !== undefined) markArea(sheet, formulaRef);
  }
  sheet.rows.forEach((cells, y) => {
    for (let x = 0; x < cells.length; x += 1) {
      const { formula, formulaType } = from.cells?.get(`${y},${x}`) ?? {};
      const isFilled = formula !== undefined && readFormula(formula, formulaType === 'array') === null;
      const offset = isFilled ? offsetOf(sheet, y + 1, x + 1) : null;
      if (offset !== null) mark(sheet, y + 1, x + 1, offset);
    }
  });
}

function markArea(sheet: Sheet, text: string): void {
  const area = parseA1(text, sheet);
  if (area === null || area.rows * area.columns < 2) return;
  eachPlace(area, (row, column, rows, columns) => {
    if (rows > 0 || columns > 0) mark(sheet, row, column, [rows, columns]);
  });
}

function mark(sheet: Sheet, row: number, column: number, from: Offset): void {
  const cell = cellAt(sheet, row, column);
  if (cell.value !== undefined && cell.formula === undefined)
    putCell(sheet, row, column, { ...cell, computed: { from } });
}

/** Google's files do not say which formula it was: the nearest one above, else to the left, over cells filled alike. */
function offsetOf(sheet: Sheet, row: number, column: number): Offset | null {
  const above = row === 1 ? null : reach(cellAt(sheet, row - 1, column));
  if (above !== null) return [above[0] + 1, above[1]];
  const left = column === 1 ? null : reach(cellAt(sheet, row, column - 1));
  return left === null ? null : [left[0], left[1] + 1];
}

function reach({ formula, computed }: Readonly<Cell>): Offset | null {
  return formula === undefined ? (computed?.from ?? null) : [0, 0];
}
