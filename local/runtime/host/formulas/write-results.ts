/** Puts what formulas give into the cells of the world. */
import type { Cell, Computed, Scalar, Sheet, Spreadsheet } from '../../world/spreadsheet.js';
import { parseA1 } from '../services/spreadsheet/a1.js';
import { cellAt, openCell, putCell, withoutContent } from '../services/spreadsheet/grid.js';
import { localeOf } from '../services/spreadsheet/locale.js';
import { formatKind, isDateFormat } from '../services/spreadsheet/number-format.js';
import { isError, isMoment } from './calculator.js';
import type { MomentKind, Place, Value } from './calculator.js';
import { LOADING } from './custom-values.js';
import type { Translation } from './translate.js';

/** These give one of the values they look at, or something between them: of days, a day. */
const KEEPS_DAYS =
  /^=\s*(?:MAX|MIN|MAXIFS|MINIFS|LARGE|SMALL|MEDIAN|AVERAGE|AVERAGEIF|AVERAGEIFS|MODE|SUBTOTAL)\s*\(/i;

/** Where a value comes from. */
export interface Source {
  sheet: Sheet;
  /** The formula's own cell. */
  place: Place;
  formula: string;
  translation: Translation;
}

/** Shows a value in the cell of its formula, or in one that the formula fills. */
export function writeResult(spreadsheet: Spreadsheet, source: Source, place: Place, value: Value): void {
  const { sheet } = source;
  const before = cellAt(sheet, place.row, place.column);
  const computed: Computed = {};
  if (isError(value) && value.message !== undefined && value.message !== LOADING)
    computed.message = value.message;
  const from: [number, number] = [place.row - source.place.row, place.column - source.place.column];
  const isOwn = from[0] === 0 && from[1] === 0;
  if (!isOwn) computed.from = from;
  const next: Cell = { ...withoutContent(before), value: scalarOf(value), computed };
  if (isOwn) next.formula = source.formula;
  const format = formatKind(next.numberFormat) === 'automatic' ? ownFormat(spreadsheet, source, value) : null;
  if (format !== null) {
    next.numberFormat = format;
    computed.hasFormat = true;
  }
  if (!isSame(before, next)) putCell(sheet, place.row, place.column, next);
}

function scalarOf(value: Value): Scalar {
  if (value === null) return '';
  if (isError(value)) return value.message === LOADING ? LOADING : value.error;
  return isMoment(value) ? value.serial : value;
}

/** The number format a result brings along: that of the first day its formula names, else the locale's. */
function ownFormat(spreadsheet: Spreadsheet, source: Source, value: Value): string | null {
  if (isMoment(value)) return namedFormat(spreadsheet, source) ?? plainFormat(spreadsheet.locale, value.kind);
  return typeof value === 'number' && KEEPS_DAYS.test(source.formula)
    ? namedFormat(spreadsheet, source)
    : null;
}

function plainFormat(locale: string, kind: MomentKind): string {
  const { dateFormat, dateTimeFormat, timeFormat } = localeOf(locale);
  return { date: dateFormat, time: timeFormat, dateTime: dateTimeFormat }[kind];
}

/** How many cells of a column are looked at: titles and gaps come before the first day. */
const FAR_ENOUGH = 20;

function namedFormat(spreadsheet: Spreadsheet, { sheet, translation: { first } }: Source): string | null {
  if (first === null) return null;
  const name = first.sheet?.toLowerCase();
  const named =
    name === undefined ? sheet : spreadsheet.sheets.find((other) => other.name.toLowerCase() === name);
  const area = named === undefined ? null : parseA1(first.cells, named);
  if (named === undefined || area === null) return null;
  const formats = named.rows
    .slice(area.row - 1, area.row - 1 + Math.min(area.rows, FAR_ENOUGH))
    .map((cells) => openCell(cells[area.column - 1]).numberFormat);
  return formats.find(isDateFormat) ?? null;
}

// `before` may share everything but what computing decides.
function isSame(before: Readonly<Cell>, next: Cell): boolean {
  const { value, numberFormat, computed = {} } = before;
  return (
    value === next.value &&
    numberFormat === next.numberFormat &&
    JSON.stringify(computed) === JSON.stringify(next.computed ?? {})
  );
}
