/** Writing values and formulas into cells, as typing into each of them would. */
import type { Area, Scalar, Sheet, Spreadsheet, StoredCell } from '../../../world/spreadsheet.js';
import { ServiceError } from '../../services.js';
import { cellAt, closeCell, lastRow, openCell, putStored, withoutContent } from './grid.js';
import { localeOf, type Locale } from './locale.js';
import { formatKind } from './number-format.js';
import { readTyped, type TypedValue } from './typed-value.js';
import { assertValid } from './validation.js';
import { fieldsOf, instantToSerial } from './wall-time.js';

/** A value as it comes from a script: null clears, `$date` is an instant (null = an invalid Date). */
export type GivenValue = Scalar | null | { $date: number | null };

const LONGEST = 50_000;

/**
 * Writes a block of values. All or nothing: a value that its cell's validation rejects leaves every cell as it was.
 * @param now the moment of writing, milliseconds: a date typed without a year means this year
 * @throws ServiceError for a rejected value or a text of more than 50,000 characters
 */
export function writeValues(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  area: Area,
  values: readonly (readonly GivenValue[])[],
  now: number,
): void {
  const reader = typedReader(spreadsheet, now);
  const written = values.map((cells, y) =>
    cells.map((given, x) => {
      const row = area.row + y;
      const column = area.column + x;
      const old = sheet.rows[row - 1]?.[column - 1] ?? null;
      const typed = reader(given, typeof old === 'object' && old !== null ? old.numberFormat : undefined);
      if (typeof old === 'object' && old?.validation)
        assertValid(spreadsheet, sheet, row, column, typed.value);
      return merged(old, typed);
    }),
  );
  written.forEach((cells, y) => {
    cells.forEach((stored, x) => putStored(sheet, area.row + y, area.column + x, stored));
  });
}

// Most cells hold a value only: no object is made for them.
function merged(old: StoredCell, typed: TypedValue): StoredCell {
  const { value, formula, format } = typed;
  if ((old === null || typeof old !== 'object') && formula === undefined && format === undefined) {
    return value === undefined || value === '' ? null : value;
  }
  const kept = withoutContent(openCell(old));
  if (value !== undefined) kept.value = value;
  if (formula !== undefined) kept.formula = formula;
  if (format !== undefined && formatKind(kept.numberFormat) === 'automatic') kept.numberFormat = format;
  return closeCell(kept);
}

/** How a given value is read for a cell with a certain number format. */
function typedReader(
  spreadsheet: Spreadsheet,
  now: number,
): (given: GivenValue, numberFormat: string | undefined) => TypedValue {
  const locale = localeOf(spreadsheet.locale);
  const year = fieldsOf(instantToSerial(now, spreadsheet.timeZone)).year;
  return (given, numberFormat) => {
    if (given === null) return {};
    if (typeof given === 'string') return readText(given, locale, numberFormat === '@', year);
    if (typeof given !== 'object') return { value: given };
    return given.$date === null ? {} : dateValue(instantToSerial(given.$date, spreadsheet.timeZone), locale);
  };
}

function readText(text: string, locale: Locale, plainText: boolean, year: number): TypedValue {
  if (text.length > LONGEST) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${LONGEST} characters in a single cell.`,
    );
  }
  return readTyped(text, locale, plainText, year);
}

function dateValue(serial: number, locale: Locale): TypedValue {
  return { value: serial, format: Number.isInteger(serial) ? locale.dateFormat : locale.dateTimeFormat };
}

/** Writes formulas; '' clears a cell, a text without = gets one. Their values are not known until computed. */
export function writeFormulas(sheet: Sheet, area: Area, formulas: readonly (readonly string[])[]): void {
  formulas.forEach((cells, y) => {
    cells.forEach((formula, x) => {
      const kept = withoutContent(cellAt(sheet, area.row + y, area.column + x));
      if (formula !== '') kept.formula = formula.startsWith('=') ? formula : `=${formula}`;
      putStored(sheet, area.row + y, area.column + x, closeCell(kept));
    });
  });
}

/** Writes a row below the last one with content; the sheet grows when it is full. */
export function appendRow(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  values: readonly GivenValue[],
  now: number,
): void {
  const row = lastRow(sheet) + 1;
  const area = { row, column: 1, rows: 1, columns: values.length };
  writeValues(spreadsheet, sheet, area, [values], now);
  sheet.maxRows = Math.max(sheet.maxRows, row);
  sheet.maxColumns = Math.max(sheet.maxColumns, values.length);
}
