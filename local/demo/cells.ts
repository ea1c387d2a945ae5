// The cells and tabs of the demo, as the world keeps them.
import type { Cell, Sheet, StoredCell } from '../runtime/world/spreadsheet.js';
import { newSheet } from '../runtime/world/spreadsheet.js';

export const tab = (
  name: string,
  titles: readonly StoredCell[],
  rows: readonly (readonly StoredCell[])[],
  widths: readonly number[],
): Sheet => {
  const sheet = newSheet(0, name);
  const style = { fontWeight: 'bold' as const, background: '#f1f3f4' };
  sheet.rows = [titles.map((title) => styled(title, style)), ...rows.map((row) => [...row])];
  sheet.frozenRows = 1;
  widths.forEach((width, index) => (sheet.columnWidths[String(index + 1)] = width));
  return sheet;
};

const styled = (cell: StoredCell, style: Cell['style'] & object): Cell =>
  cell !== null && typeof cell === 'object' ? { ...cell, style } : { value: cell ?? '', style };

/** Days since 30 December 1899, with the time of day as a fraction: how spreadsheets keep dates. */
export const serial = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? ':00' : 'T00:00:00'}Z`) / 86_400_000 + 25_569;
export const day = (text: string): Cell => ({ value: serial(text), numberFormat: 'ddd d mmm yyyy' });
export const moment = (text: string): StoredCell =>
  text === '' ? null : { value: serial(text), numberFormat: 'yyyy-mm-dd hh:mm' };
export const checkbox = (isTicked: boolean): Cell => ({
  value: isTicked,
  validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false },
});
