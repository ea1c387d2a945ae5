/** Reading blocks of cells: values for scripts, texts as shown, formulas. */
import type { Area, Cell, Scalar, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import { displayText } from './display.js';
import { openCell } from './grid.js';
import { localeOf } from './locale.js';
import { isDateFormat } from './number-format.js';
import { serialToInstant } from './wall-time.js';

/** A cell's value for a script: '' when empty, `$date` an instant in milliseconds. */
export type ReadValue = Scalar | { $date: number };

/** What `read` makes of each cell of an area, row by row. */
export function mapCells<Result>(
  sheet: Sheet,
  area: Area,
  read: (cell: Readonly<Cell>) => Result,
): Result[][] {
  return Array.from({ length: area.rows }, (_, y) => {
    const cells = sheet.rows[area.row - 1 + y];
    return Array.from({ length: area.columns }, (__, x) => read(openCell(cells?.[area.column - 1 + x])));
  });
}

/** Values as `getValues` gives them; dates are midnight (or their time) in the spreadsheet's zone. */
export function readValues(spreadsheet: Spreadsheet, sheet: Sheet, area: Area): ReadValue[][] {
  return Array.from({ length: area.rows }, (_, y) => {
    const cells = sheet.rows[area.row - 1 + y];
    return Array.from({ length: area.columns }, (__, x): ReadValue => {
      const stored = cells?.[area.column - 1 + x];
      if (stored === null || stored === undefined) return '';
      return typeof stored === 'object' ? scriptValue(spreadsheet, stored) : stored;
    });
  });
}

function scriptValue(spreadsheet: Spreadsheet, cell: Readonly<Cell>): ReadValue {
  const { value = '', numberFormat } = cell;
  if (typeof value !== 'number' || !isDateFormat(numberFormat)) return value;
  return { $date: serialToInstant(value, spreadsheet.timeZone) };
}

/** Texts as the sheet shows them. */
export function readDisplay(spreadsheet: Spreadsheet, sheet: Sheet, area: Area): string[][] {
  const locale = localeOf(spreadsheet.locale);
  return mapCells(sheet, area, ({ value, numberFormat }) => displayText(value, numberFormat, locale));
}

/** Formulas, '' where there is none. */
export function readFormulas(sheet: Sheet, area: Area): string[][] {
  return mapCells(sheet, area, ({ formula }) => formula ?? '');
}
