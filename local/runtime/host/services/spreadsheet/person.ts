/** What a person does in the browser: typing into a cell. */
import type { Area, Scalar } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import { areaToA1, parseA1 } from './a1.js';
import { namedSheet } from './as-json.js';
import { cellAt } from './grid.js';
import { assertInside, spreadsheetById } from './located.js';
import { assertMayEdit } from './protection.js';
import { writeValues } from './write.js';

/** What an edit did; the two texts are those of the trigger's event object, null where it has none. */
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
  assertMayEdit(spreadsheet, sheet, area, user);
  const before = cellAt(sheet, area.row, area.column).value;
  writeValues(spreadsheet, sheet, area, [[text === '' ? null : text]], Date.parse(world.now));
  sheet.activeRange = areaToA1(area);
  spreadsheet.activeSheetId = sheet.id;
  return {
    oldValue: eventText(before),
    value: eventText(cellAt(sheet, area.row, area.column).value),
    range: { ...area, id: spreadsheetId, sheet: sheet.id, a1: areaToA1(area) },
  };
}

// Dates come as serial numbers, checkboxes as TRUE and FALSE, empty cells not at all.
function eventText(value: Scalar | undefined): string | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
