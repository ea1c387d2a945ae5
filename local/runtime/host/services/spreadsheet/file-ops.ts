/** Operations on a spreadsheet and its tabs as things with names. */
import type { Area, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import type { ExecutionContext } from '../../context.js';
import { registerOps, ServiceError } from '../../services.js';
import { areaToA1, parseA1, splitSheetName } from './a1.js';
import { colour } from './format-cells.js';
import { lastColumn, lastRow } from './grid.js';
import {
  assertInside,
  assertMayWrite,
  locateSheet,
  locateSheetToEdit,
  spreadsheetById,
  type RangePlace,
  type SheetPlace,
} from './located.js';
import { assertMayEdit, isEditor } from './protection.js';
import {
  activateSheet,
  copySheet,
  deleteSheet,
  hideSheet,
  insertSheet,
  renameSheet,
  sheetById,
} from './tabs.js';

const NO_SUCH_FILE =
  'Unexpected error while getting the method or property openById on object SpreadsheetApp.';
const NO_ACCESS = 'You do not have permission to access the requested document.';

/** What of a spreadsheet is known without reading cells. */
function fileFacts(spreadsheet: Spreadsheet): object {
  const { name, url, timeZone, locale, owner, editors, activeSheetId, sheets } = spreadsheet;
  return { name, url, timeZone, locale, owner, editors, activeSheetId, sheetIds: sheets.map(({ id }) => id) };
}

/** What of a tab is known without reading cells. */
function sheetFacts(spreadsheet: Spreadsheet, sheet: Sheet): object {
  const { name, hidden, maxRows, maxColumns, activeRange, tabColor = null } = sheet;
  return {
    name,
    hidden,
    maxRows,
    maxColumns,
    activeRange,
    tabColor,
    index: spreadsheet.sheets.indexOf(sheet) + 1,
  };
}

// None of these needs the cells, so none makes waiting writes happen.
registerOps({
  'Spreadsheet.active': (_world, _args, context) => context.state.spreadsheetId,
  'Spreadsheet.open': (world, { id }: { id: string }, context) => {
    const found = world.spreadsheets[id];
    if (found === undefined) throw new ServiceError(NO_SUCH_FILE);
    if (!isEditor(found, context.user)) throw new ServiceError(NO_ACCESS);
    return id;
  },
  'Spreadsheet.facts': (world, { id }: { id: string }) => fileFacts(spreadsheetById(world, id)),
  'Spreadsheet.sheetNamed': (world, { id, name }: { id: string; name: string }) =>
    spreadsheetById(world, id).sheets.find((sheet) => sheet.name === name)?.id ?? null,
  'Spreadsheet.range': (world, { id, sheet, text }: { id: string; sheet: number | null; text: string }) =>
    rangeOfText(spreadsheetById(world, id), sheet, text),
  'Spreadsheet.toast': (
    _world,
    { message, title, seconds }: { message: string; title: string; seconds: number },
    context,
  ) => {
    // Less than nothing means: until it is clicked away.
    context.ui.push({ kind: 'toast', title, message, seconds });
  },
  'Sheet.facts': (world, place: SheetPlace) => {
    const { spreadsheet, sheet } = locateSheet(world, place);
    return sheetFacts(spreadsheet, sheet);
  },
  'Sheet.range': (world, place: RangePlace) => {
    assertInside(locateSheet(world, place).sheet, place);
  },
  'Sheet.setActiveRange': (world, place: RangePlace) => {
    const { spreadsheet, sheet } = locateSheet(world, place);
    activateSheet(spreadsheet, sheet);
    sheet.activeRange = areaToA1(place);
  },
  'Sheet.activate': (world, place: SheetPlace) => {
    const { spreadsheet, sheet } = locateSheet(world, place);
    activateSheet(spreadsheet, sheet);
  },
});

function rangeOfText(spreadsheet: Spreadsheet, home: number | null, text: string): RangePlace {
  const found = cellsOfText(spreadsheet, home, text);
  if (found === null) throw new ServiceError('Range not found');
  assertInside(sheetById(spreadsheet, found.sheet), found);
  return { id: spreadsheet.id, ...found };
}

function cellsOfText(
  spreadsheet: Spreadsheet,
  home: number | null,
  text: string,
): (Area & { sheet: number }) | null {
  const { sheet: name, cells } = splitSheetName(text);
  const sheet =
    name === null
      ? sheetById(spreadsheet, home ?? spreadsheet.activeSheetId)
      : spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) return null;
  const area = parseA1(cells, sheet);
  if (area !== null) return { ...area, sheet: sheet.id };
  const named = spreadsheet.namedRanges.find(
    (candidate) => candidate.name.toLowerCase() === text.toLowerCase(),
  );
  if (named === undefined) return null;
  const { row, column, rows, columns, sheetId } = named;
  return { row, column, rows, columns, sheet: sheetId };
}

registerOps(
  {
    'Sheet.content': (world, place: SheetPlace) => {
      const { sheet } = locateSheet(world, place);
      return { lastRow: lastRow(sheet), lastColumn: lastColumn(sheet) };
    },
  },
  { reads: 'values', isPure: true },
);

registerOps(
  {
    'SpreadsheetApp.flush': () => null,
    'Spreadsheet.insertSheet': (
      world,
      { id, name, index }: { id: string; name: string | null; index: number | null },
      context,
    ) => insertSheet(fileToEdit(world, id, context), name, index).id,
    'Spreadsheet.deleteSheet': (world, place: SheetPlace, context) => {
      const { spreadsheet, sheet, area } = locateSheetToEdit(world, place, context);
      assertMayEdit(spreadsheet, sheet, area, context.user);
      deleteSheet(spreadsheet, sheet);
    },
    'Spreadsheet.moveSheet': (world, { position, ...place }: SheetPlace & { position: number }, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, place, context);
      const others = spreadsheet.sheets.filter((other) => other !== sheet);
      spreadsheet.sheets = [...others.slice(0, position - 1), sheet, ...others.slice(position - 1)];
    },
    'Spreadsheet.set': (
      world,
      { id, ...facts }: { id: string } & Partial<Pick<Spreadsheet, 'name' | 'timeZone' | 'locale'>>,
      context,
    ) => {
      Object.assign(fileToEdit(world, id, context), facts);
    },
    'Sheet.rename': (world, { name, ...place }: SheetPlace & { name: string }, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, place, context);
      renameSheet(spreadsheet, sheet, name);
    },
    'Sheet.setSheetHidden': (world, { isHidden, ...place }: SheetPlace & { isHidden: boolean }, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, place, context);
      if (isHidden) hideSheet(spreadsheet, sheet);
      else sheet.hidden = false;
    },
    'Sheet.setTabColor': (world, { color, ...place }: SheetPlace & { color: string | null }, context) => {
      const { sheet } = locateSheetToEdit(world, place, context);
      if (color === null) delete sheet.tabColor;
      else sheet.tabColor = colour(color);
    },
    'Sheet.copyTo': (world, { to, ...place }: SheetPlace & { to: string }, context) =>
      copySheet(locateSheet(world, place).sheet, fileToEdit(world, to, context)).id,
  },
  { reads: 'spreadsheet' },
);

function fileToEdit(world: World, id: string, context: ExecutionContext): Spreadsheet {
  assertMayWrite(context);
  return spreadsheetById(world, id);
}
