/** Brings the cells of the world in line with what is known of their formulas. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { cellAt, putCell, withoutContent } from '../services/spreadsheet/grid.js';
import type { FilledCells } from './filled-cells.js';
import { NO_SUCH_NAME } from './formula-cells.js';
import type { FormulaCell, FormulaCells } from './formula-cells.js';
import { anchorOf } from './snapshot.js';
import type { Found } from './snapshot.js';
import { writeResult } from './write-results.js';

/**
 * Writes values into the cells of formulas and those they fill.
 * @param before cells that were filled until now: what no formula fills any more is emptied
 */
export function showResults(
  spreadsheet: Spreadsheet,
  formulas: FormulaCells,
  filled: FilledCells,
  before: readonly Found[],
): void {
  for (const formula of formulas.all) {
    if (formula.isKept) markKept(formula);
    else writeResult(spreadsheet, formula, formula.place, formula.values?.[0]?.[0] ?? null);
  }
  for (const { place, anchor, value } of filled.all) {
    const formula = formulas.at(anchor);
    if (formula !== undefined) writeResult(spreadsheet, formula, place, value);
  }
  for (const { sheet, place, cell } of before) {
    const isFilled = filled.at(place) !== undefined;
    const isKept = formulas.at(anchorOf(place, cell.computed?.from ?? [0, 0]))?.isKept === true;
    if (!isFilled && !isKept)
      putCell(sheet, place.row, place.column, withoutContent(cellAt(sheet, place.row, place.column)));
  }
}

/** A formula that cannot be computed keeps its value, or shows what Google shows for a name it does not know. */
function markKept({ sheet, place, translation, differs, isUnsure }: FormulaCell): void {
  if (isUnsure) return;
  const before = cellAt(sheet, place.row, place.column);
  const { missing } = translation;
  const value = before.value ?? NO_SUCH_NAME;
  const message =
    before.value === undefined ? `Unknown function: '${missing ?? ''}'.` : before.computed?.message;
  const computed = {
    ...(message === undefined ? {} : { message }),
    ...(missing === null ? {} : { missing }),
    ...(differs === null ? {} : { differs }),
    ...(before.computed?.hasFormat === true ? { hasFormat: true as const } : {}),
  };
  if (value === before.value && JSON.stringify(computed) === JSON.stringify(before.computed)) return;
  putCell(sheet, place.row, place.column, { ...before, value, computed });
}
