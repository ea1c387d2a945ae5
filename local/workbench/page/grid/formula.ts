// Formulas as text: where a click may put a reference, and what becomes of references when a formula is copied.
import { columnName, columnNumber } from './area.js';

/** Whether a reference may follow the last character of a formula being typed. */
export const takesReference = (text: string): boolean => /^=(.*[=(+\-*/,;:&<>^{\s])?$/s.test(text);

const PARTS = /"(?:[^"]|"")*"|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi;

/** The formula as it reads `rows` further down and `columns` further right; `$` holds a part still. */
export const shifted = (formula: string, rows: number, columns: number): string => {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(
    PARTS,
    (whole, heldColumn?: string, letters?: string, heldRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) + (heldColumn === '$' ? 0 : columns);
      const row = Number(digits) + (heldRow === '$' ? 0 : rows);
      if (column < 1 || row < 1) return '#REF!';
      return `${heldColumn ?? ''}${columnName(column)}${heldRow ?? ''}${String(row)}`;
    },
  );
};
