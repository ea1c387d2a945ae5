// Times in cells: real dates and date-times, on the spreadsheet's own clock, and what people typed as text.
import { isMoment, timeOfMoment } from '../domain/moment.js';
import type { Moment } from '../domain/moment.js';
import { readMoment } from '../domain/moment-text.js';
import { cellText } from './cell-text.js';

/** How values of `getValues` are read; '' = empty. */
export interface CellTexts {
  /** Of a time: a moment, or the text as it stands where it is none. */
  moment: (value: unknown) => Moment;
  /** Of anything else: the text as it stands, a real date as its moment. */
  text: (value: unknown) => string;
}

/**
 * Reads cells on the spreadsheet's own clock. A date at midnight sharp is a day without a time of day, since that is how a
 * cell holds a day; `momentCell` keeps clear of it.
 */
export const cellTexts = (spreadsheetTimeZone: string): CellTexts => {
  const isSameZone = spreadsheetTimeZone === Session.getScriptTimeZone();
  const stamp = (date: Date): string =>
    isSameZone
      ? `${[date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')} ` +
        [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
      : Utilities.formatDate(date, spreadsheetTimeZone, 'yyyy-MM-dd HH:mm:ss');
  const text = (value: unknown): string => {
    if (!(value instanceof Date)) return plainText(value);
    const stamped = stamp(value);
    return stamped.endsWith('00:00:00') ? stamped.slice(0, 10) : stamped.slice(0, 16);
  };
  return {
    text,
    moment: (value) => {
      const read = text(value);
      return readMoment(read) ?? read;
    },
  };
};

/** The text of a cell without regard to dates, trimmed. */
export const plainText = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/**
 * A moment as it must be handed to `setValues`. Sheets reads it as typed: a real date or date-time in the sheet's own zone,
 * in every locale, in the cell's own format where it has one. Midnight gets a second, so that it stays a time of day.
 */
export const momentCell = (moment: Moment): string => {
  if (!isMoment(moment)) return cellText(moment);
  return timeOfMoment(moment) === '00:00' ? `${moment}:01` : moment;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
