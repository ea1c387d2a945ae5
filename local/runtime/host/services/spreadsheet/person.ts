/** What a person does in the browser: typing into a cell, pasting into several. */
import type { Area, Scalar } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import { areaToA1, parseA1 } from './a1.js';
import { namedSheet } from './as-json.js';
import { cellAt } from './grid.js';
import { assertInside, locateSheet, spreadsheetById, type Located, type SheetPlace } from './located.js';
import { assertMayEdit } from './protection.js';
import { writeValues } from './write.js';

/** What an edit did; the two texts are those of the trigger's event object, null where it has none (or several cells). */
export interface TypedEdit {
  oldValue: string | null;
  value: string | null;
  range: Area & { id: string; sheet: number; a1: string };
}

/**
 * Types text into one cell as a person would: it becomes a number, date, truth value or formula, `'` keeps it text, ''
 * empties the cell; validation and protection count.
 * @param a1 one cell, such as `B5`
 * @throws ServiceError with Google's text when a protection or validation rejects it; Error for a wrong tab or cell
 */
export function typeIntoCell(
  world: World,
  spreadsheetId: string,
  sheetName: string,
  a1: string,
  text: string,
  user: string,
): TypedEdit {
  const spreadsheet = spreadsheetById(world, spreadsheetId);
  const sheet = namedSheet(spreadsheet, sheetName);
  const area = parseA1(a1, sheet);
  if (area === null || area.rows * area.columns !== 1) throw new Error(`${a1} is not one cell, such as B5.`);
  assertInside(sheet, area);
  return typeInto(world, { spreadsheet, sheet, area }, [[text]], user);
}

/**
 * Pastes a rectangle of texts with its first cell at a place, each as if typed. The grid grows where it is too small.
 * @throws ServiceError with Google's text when a protection or validation rejects it: then nothing is written
 */
export function pasteTexts(
  world: World,
  place: SheetPlace & { row: number; column: number },
  texts: readonly (readonly string[])[],
  user: string,
): TypedEdit {
  const { spreadsheet, sheet } = locateSheet(world, place);
  const columns = Math.max(...texts.map(({ length }) => length));
  const area = { row: place.row, column: place.column, rows: texts.length, columns };
  const even = texts.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ''));
  assertInside({ ...sheet, maxRows: Infinity, maxColumns: Infinity }, area);
  const typed = typeInto(world, { spreadsheet, sheet, area }, even, user);
  sheet.maxRows = Math.max(sheet.maxRows, area.row + area.rows - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, area.column + columns - 1);
  return typed;
}

function typeInto(
  world: World,
  { spreadsheet, sheet, area }: Located,
  texts: readonly (readonly string[])[],
  user: string,
): TypedEdit {
  assertMayEdit(spreadsheet, sheet, area, user);
  const isOne = area.rows * area.columns === 1;
  const valueNow = (): string | null =>
    isOne ? eventText(cellAt(sheet, area.row, area.column).value) : null;
  const oldValue = valueNow();
  const values = texts.map((row) => row.map((text) => (text === '' ? null : text)));
  writeValues(spreadsheet, sheet, area, values, Date.parse(world.now));
  sheet.activeRange = areaToA1(area);
  spreadsheet.activeSheetId = sheet.id;
  const range = { ...area, id: spreadsheet.id, sheet: sheet.id, a1: areaToA1(area) };
  return { oldValue, value: valueNow(), range };
}

// Dates come as serial numbers, checkboxes as TRUE and FALSE, empty cells not at all.
function eventText(value: Scalar | undefined): string | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
