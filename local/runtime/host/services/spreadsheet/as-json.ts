/** A sheet as plain rows, for people and programs outside Google. */
import type { Cell, Scalar, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import { lastColumn, lastRow, openCell } from './grid.js';
import { formatKind } from './number-format.js';
import { fieldsOf } from './wall-time.js';

/**
 * The rows of a tab down to the last one with content. Days are `2026-12-07`, moments `2026-12-07T09:00`, both as the
 * spreadsheet's clock shows them; times of day `09:00`; empty cells ''. Formulas show their value.
 * @throws Error naming the tabs there are when there is none of that name
 */
export function rowsAsJson(spreadsheet: Spreadsheet, sheetName: string): Scalar[][] {
  const sheet = namedSheet(spreadsheet, sheetName);
  const width = lastColumn(sheet);
  return sheet.rows
    .slice(0, lastRow(sheet))
    .map((cells) => Array.from({ length: width }, (_, index) => plain(openCell(cells[index]))));
}

/** The tab of that name. */
export function namedSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) {
    const names = spreadsheet.sheets.map((candidate) => candidate.name).join(', ');
    throw new Error(`${spreadsheet.name} has no tab ${name}. It has: ${names}.`);
  }
  return sheet;
}

function plain({ value = '', numberFormat }: Readonly<Cell>): Scalar {
  if (typeof value !== 'number') return value;
  switch (formatKind(numberFormat)) {
    case 'date':
    case 'dateTime':
      return Number.isInteger(value) ? isoDay(value) : `${isoDay(value)}T${isoTime(value)}`;
    case 'time':
      return value >= 0 && value < 1 ? isoTime(value) : value;
    default:
      return value;
  }
}

function isoDay(serial: number): string {
  const { year, month, day } = fieldsOf(serial);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isoTime(serial: number): string {
  const { hours, minutes, seconds } = fieldsOf(serial);
  return `${two(hours)}:${two(minutes)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
