// Checks what a script hands over, with Google's wording for what does not fit.
import { exception } from '../bridge.js';
import { wrongParameters } from '../parameters.js';
import type { RangePlace } from './places.js';

/**
 * What a cell takes, ready for JSON: a Date as `{"$date": milliseconds}`, null and undefined clear, what is no plain value
 * becomes its text.
 */
export function cellValue(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (value instanceof Date) return { $date: value.getTime() };
  return Reflect.apply(String, null, [value]);
}

/** A whole number. */
export function wholeNumber(value: unknown, method: string, args: readonly unknown[]): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw wrongParameters(`SpreadsheetApp.${method}`, args);
  return Math.trunc(value);
}

/** A text; numbers and truth values are taken as their text, as Apps Script does. */
export function text(value: unknown, method: string, args: readonly unknown[] = [value]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrongParameters(`SpreadsheetApp.${method}`, args);
}

/**
 * A two-dimensional array that has the size of the range.
 * @param method as in `Range.setValues`, for the text of the error
 */
export function block<Item>(
  values: unknown,
  at: RangePlace,
  method: string,
  convert: (value: unknown) => Item,
): Item[][] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
    throw wrongParameters(`SpreadsheetApp.${method}`, [values]);
  }
  const rows = values as unknown[][];
  if (rows.length !== at.rows) throw sizeError('rows', rows.length, at.rows);
  const odd = rows.find((row) => row.length !== at.columns);
  if (odd !== undefined) throw sizeError('columns', odd.length, at.columns);
  return rows.map((row) => Array.from(row, convert));
}

function sizeError(what: 'rows' | 'columns', given: number, wanted: number): Error {
  return exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${given} but the range has ${wanted}.`,
  );
}

/** The same value for every cell of a range. */
export function filled<Item>(value: Item, at: RangePlace): Item[][] {
  return Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => value));
}

/** `C5` or `C5:D6`; `isFixed` puts dollars in. */
export function a1Of(at: RangePlace, isFixed = false): string {
  const mark = isFixed ? '$' : '';
  const cell = (row: number, column: number): string => mark + letters(column) + mark + String(row);
  const start = cell(at.row, at.column);
  if (at.rows === 1 && at.columns === 1) return start;
  return `${start}:${cell(at.row + at.rows - 1, at.column + at.columns - 1)}`;
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
