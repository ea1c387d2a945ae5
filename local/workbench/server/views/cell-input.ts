// What the formula bar shows of a cell: text that gives the same cell when it is typed again.
import { displayText } from '../../../runtime/host/services/spreadsheet/display.js';
import type { Locale } from '../../../runtime/host/services/spreadsheet/locale.js';
import { formatKind } from '../../../runtime/host/services/spreadsheet/number-format.js';
import { readTyped } from '../../../runtime/host/services/spreadsheet/typed-value.js';
import type { Cell } from '../../../runtime/world/spreadsheet.js';

export type InputReader = (cell: Readonly<Cell>, text: string) => string;

/** Whether typing a text might give something else than that text; sparing, because it is asked of every cell. */
const SUSPICIOUS = /\d|^['=+-]|^(true|false|wahr|falsch)$/i;

/** @param year the year meant by a date typed without one */
export function inputReader(locale: Locale, year: number): InputReader {
  return (cell, text) => {
    const { value, formula, numberFormat } = cell;
    if (formula !== undefined) return formula;
    if (typeof value === 'number') return numberInput(value, numberFormat, locale);
    if (typeof value !== 'string') return text;
    if (!SUSPICIOUS.test(value)) return value;
    return readTyped(value, locale, numberFormat === '@', year).value === value ? value : `'${value}`;
  };
}

function numberInput(value: number, format: string | undefined, locale: Locale): string {
  switch (formatKind(format)) {
    case 'date':
      return displayText(value, Number.isInteger(value) ? locale.dateFormat : locale.dateTimeFormat, locale);
    case 'dateTime':
      return displayText(value, locale.dateTimeFormat, locale);
    case 'time':
      return displayText(value, value < 1 ? locale.timeFormat : locale.dateTimeFormat, locale);
    case 'duration':
      return displayText(value, format, locale);
    default:
      return format?.includes('%') === true ? `${plain(value * 100, locale)}%` : plain(value, locale);
  }
}

/** All digits a person would want to see, none that only rounding made. */
function plain(value: number, locale: Locale): string {
  return String(Number(value.toPrecision(15))).replace('.', locale.decimal);
}
