/** Finds what an operation is about: the spreadsheet, the tab, the area; and whether the run may change it. */
import type { Area, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import type { ExecutionContext } from '../../context.js';
import { ServiceError } from '../../services.js';
import { assertMayEdit, assertMayEditSheet } from './protection.js';
import { wholeSheet } from './grid.js';
import { sheetById } from './tabs.js';

/** A tab as the guest names it. */
export interface SheetPlace {
  id: string;
  sheet: number;
}

/** A range as the guest names it. */
export interface RangePlace extends SheetPlace, Area {}

/** What a place stands for. */
export interface Located {
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  area: Area;
}

/** @throws ServiceError when the world has no such spreadsheet (any more) */
export function spreadsheetById(world: World, id: string): Spreadsheet {
  const found = world.spreadsheets[id];
  if (found === undefined)
    throw new ServiceError('Document is missing (perhaps it was deleted, or you don’t have read access?)');
  return found;
}

/** The tab of a place; its area is the whole sheet. */
export function locateSheet(world: World, place: SheetPlace): Located {
  const spreadsheet = spreadsheetById(world, place.id);
  const sheet = sheetById(spreadsheet, place.sheet);
  return { spreadsheet, sheet, area: wholeSheet(sheet) };
}

/** @throws ServiceError when rows or columns of the range are no longer there */
export function locate(world: World, place: RangePlace): Located {
  const { spreadsheet, sheet } = locateSheet(world, place);
  const { row, column, rows, columns } = place;
  assertInside(sheet, place);
  return { spreadsheet, sheet, area: { row, column, rows, columns } };
}

/** @throws ServiceError with Google's texts for an area that is not inside the sheet */
export function assertInside(sheet: Sheet, { row, column, rows, columns }: Area): void {
  if (row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** A range that is going to be changed by the person the script runs as. */
export function locateToEdit(world: World, place: RangePlace, context: ExecutionContext): Located {
  const located = locate(world, place);
  assertMayWrite(context);
  assertMayEdit(located.spreadsheet, located.sheet, located.area, context.user);
  return located;
}

/** A tab that is going to be changed as a whole. */
export function locateSheetToEdit(world: World, place: SheetPlace, context: ExecutionContext): Located {
  const located = locateSheet(world, place);
  assertMayWrite(context);
  assertMayEditSheet(located.spreadsheet, located.sheet, context.user);
  return located;
}

/** @throws ServiceError in a custom function, which may only read */
export function assertMayWrite(context: ExecutionContext): void {
  if (context.authMode === 'CUSTOM_FUNCTION') {
    throw new ServiceError('You do not have permission to perform that action.');
  }
}
