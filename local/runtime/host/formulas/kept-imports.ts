/** Imported formulas that come out wrong here keep the value of the file. */
import { isError } from './calculator.js';
import type { Value } from './calculator.js';
import { keptStamp } from './formula-cells.js';
import type { FormulaCell } from './formula-cells.js';

/** Errors that say less about the data than about the function: Google's differs from the calculator's. */
const ODD = new Set(['#VALUE!', '#NAME?', '#NUM!', '#REF!', '#ERROR!']);

/**
 * Whether a formula gives such an error where the imported file had a value. From then on that value is kept.
 * @returns true once, when it is found out
 */
export function keepsImported(
  cell: FormulaCell,
  [[value = null] = []]: readonly (readonly Value[])[],
): boolean {
  const { imported, translation } = cell;
  if (imported === null || (typeof imported === 'string' && imported.startsWith('#')) || translation.isCustom)
    return false;
  if (cell.isKept || !isError(value) || value.isPassedOn || !ODD.has(value.error)) return false;
  cell.isKept = true;
  cell.differs = value.error;
  cell.given = imported;
  cell.stamp = keptStamp(imported);
  return true;
}
