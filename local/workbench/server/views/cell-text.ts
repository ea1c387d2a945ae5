// The text of a cell and what kind of value it is.
import { displayText } from '../../../runtime/host/services/spreadsheet/display.js';
import type { Locale } from '../../../runtime/host/services/spreadsheet/locale.js';
import { isDateFormat } from '../../../runtime/host/services/spreadsheet/number-format.js';
import type { Cell } from '../../../runtime/world/spreadsheet.js';
import type { CellView } from '../../protocol.js';

const ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|ERROR!|NULL!)/;

/** As the sheet shows it. */
export function shownText({ value, numberFormat }: Readonly<Cell>, locale: Locale): string {
  return displayText(value, numberFormat, locale);
}

/** Undefined for plain text and empty cells. */
export function kindOf({ value, numberFormat, formula }: Readonly<Cell>, text: string): CellView['kind'] {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return isDateFormat(numberFormat) ? 'date' : 'number';
  return formula !== undefined && ERROR.test(text) ? 'error' : undefined;
}
