/** Everything about cells but their values: looks, notes, validation, clearing. */
import type { Area, Cell, CellStyle, Scalar, Sheet, ValidationRule } from '../../../world/spreadsheet.js';
import { changeCells, without, withoutContent } from './grid.js';

/** What `clear` and its kin take away. */
export type Clearing = 'contents' | 'formats' | 'notes' | 'validations';

/** Takes the named parts away from every cell of an area. */
export function clearCells(sheet: Sheet, area: Area, parts: readonly Clearing[]): void {
  const held = { ...area, rows: Math.min(area.rows, Math.max(0, sheet.rows.length - area.row + 1)) };
  const gone = parts.flatMap((part) => PARTS[part]);
  const withContent = !parts.includes('contents');
  changeCells(sheet, held, (cell) => without(withContent ? cell : withoutContent(cell), ...gone));
}

const PARTS: Record<Clearing, (keyof Cell)[]> = {
  contents: [],
  formats: ['style', 'numberFormat'],
  notes: ['note'],
  validations: ['validation'],
};

/** A look that can be set per cell, with the value Google shows where nothing was set. */
export const STYLE_DEFAULTS: Record<keyof CellStyle, string | number> = {
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontSize: 10,
  fontFamily: 'Arial',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrap: 'OVERFLOW',
};

/** Sets one look of every cell; null or the default value resets it. */
export function styleCells(
  sheet: Sheet,
  area: Area,
  name: keyof CellStyle,
  values: readonly (readonly Scalar[])[] | readonly (readonly (Scalar | null)[])[],
): void {
  changeCells(sheet, area, (cell, y, x) => {
    const given = values[y]?.[x] ?? null;
    const value = typeof given === 'string' && /olor|background/.test(name) ? colour(given) : given;
    const others = Object.entries(cell.style ?? {}).filter(([key]) => key !== name);
    if (value !== null && value !== '' && value !== STYLE_DEFAULTS[name]) others.push([name, value]);
    return { ...cell, style: Object.fromEntries(others) };
  });
}

const COLOURS: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
};

/** A colour in the form it is kept: `#rrggbb` in lower case. */
export function colour(given: string): string {
  const name = given.trim().toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(name);
  if (short !== null)
    return (
      '#' +
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    );
  return COLOURS[name] ?? name;
}

/** Sets the number formats of an area; '' or null means none. */
export function formatNumbers(
  sheet: Sheet,
  area: Area,
  formats: readonly (readonly (string | null)[])[],
): void {
  changeCells(sheet, area, (cell, y, x) => {
    const format = formats[y]?.[x] ?? '';
    if (format === '' || /^general$/i.test(format)) return without(cell, 'numberFormat');
    return { ...withOwnFormat(cell), numberFormat: format };
  });
}

// From now on the format stays, whatever the formula gives.
function withOwnFormat(cell: Readonly<Cell>): Readonly<Cell> {
  if (cell.computed?.hasFormat === undefined) return cell;
  const computed = { ...cell.computed };
  delete computed.hasFormat;
  return { ...cell, computed };
}

/** Sets the notes of an area; null or '' removes one. */
export function noteCells(sheet: Sheet, area: Area, notes: readonly (readonly (string | null)[])[]): void {
  changeCells(sheet, area, (cell, y, x) => ({ ...cell, note: notes[y]?.[x] ?? '' }));
}

/** Sets the validation rules of an area; null removes one. Values that are there are not checked. */
export function validateCells(
  sheet: Sheet,
  area: Area,
  rules: readonly (readonly (ValidationRule | null)[])[],
): void {
  changeCells(sheet, area, (cell, y, x) => {
    const rule = rules[y]?.[x] ?? null;
    return rule === null ? without(cell, 'validation') : { ...cell, validation: rule };
  });
}

/** Turns cells into checkboxes that are not ticked. `values` are what ticked and not ticked stand for, if not TRUE and FALSE. */
export function insertCheckboxes(sheet: Sheet, area: Area, values: readonly Scalar[]): void {
  changeCells(sheet, area, (cell) => ({
    ...withoutContent(cell),
    value: values.length === 0 ? false : (values[1] ?? ''),
    validation: { criteria: 'CHECKBOX', values: [...values], allowInvalid: false },
  }));
}

/** Takes checkboxes away, and the values they stood for. */
export function removeCheckboxes(sheet: Sheet, area: Area): void {
  changeCells(sheet, area, (cell) => {
    const { validation, value, ...kept } = cell;
    if (validation?.criteria !== 'CHECKBOX') return cell;
    const meant: readonly Scalar[] = validation.values.length === 0 ? [true, false] : validation.values;
    return value === undefined || meant.includes(value) ? kept : { ...kept, value };
  });
}

/** Ticks or unticks the checkboxes of an area; other cells stay. */
export function tick(sheet: Sheet, area: Area, isTicked: boolean): void {
  changeCells(sheet, area, (cell) => {
    if (cell.validation?.criteria !== 'CHECKBOX') return cell;
    const [on = true, off = false] = cell.validation.values;
    return { ...withoutContent(cell), value: isTicked ? on : off };
  });
}
