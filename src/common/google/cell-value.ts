// What `getValues` gives for one cell, turned into plain values.
import { isDay } from '../domain/calendar.js';
import type { Day } from '../domain/calendar.js';

/** A cell's value with dates as days; '' = empty. */
export type CellValue = string | number | boolean;

/** Marks a value that was a real date in the sheet, so that it is not mistaken for text. */
export interface Cell {
  value: CellValue;
  /** The day where the cell holds a date (any time of day is dropped), else null. */
  day: Day | null;
}

/** The cell's text, trimmed; a date as `YYYY-MM-DD`. */
export const textOf = (cell: Cell): string => (cell.day ?? String(cell.value)).trim();

/** Whether a checkbox or a word says yes. */
export const isTicked = (cell: Cell): boolean =>
  cell.value === true || /^(true|wahr|yes|ja|x|✓|✔)$/i.test(String(cell.value).trim());

/** Reads values of `getValues`; dates are days of the spreadsheet's own time zone, whatever the script's is. */
export const cellReader = (spreadsheetTimeZone: string): ((value: unknown) => Cell) => {
  const isSameZone = spreadsheetTimeZone === Session.getScriptTimeZone();
  const dayOfDate = (date: Date): Day =>
    isSameZone
      ? [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')
      : Utilities.formatDate(date, spreadsheetTimeZone, 'yyyy-MM-dd');
  return (value) => {
    if (value instanceof Date) {
      const day = dayOfDate(value);
      return { value: day, day: isDay(day) ? day : null };
    }
    if (typeof value === 'number' || typeof value === 'boolean') return { value, day: null };
    const text = typeof value === 'string' ? value : '';
    return { value: text, day: null };
  };
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
