/** Operations on what lies over the cells: protections, filters, named ranges. */
import type { NamedRange, Protection, Sheet, Spreadsheet } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import { registerOps, ServiceError } from '../../services.js';
import { parseA1 } from './a1.js';
import {
  assertMayWrite,
  locate,
  locateSheet,
  locateSheetToEdit,
  locateToEdit,
  spreadsheetById,
  type RangePlace,
  type SheetPlace,
} from './located.js';
import { mayEdit, mayEditProtected } from './protection.js';

type ProtectionPlace = SheetPlace & { protection: number };

interface ProtectionChange {
  description?: string;
  warningOnly?: boolean;
  add?: string[];
  remove?: string[];
  unprotected?: RangePlace[];
}

registerOps(
  {
    'Protection.add': (world, { at, whole }: { at: RangePlace; whole: boolean }, context) => {
      const { spreadsheet, sheet, area } = whole
        ? locateSheetToEdit(world, at, context)
        : locateToEdit(world, at, context);
      const existing = whole ? sheet.protections.find((protection) => protection.area === null) : undefined;
      if (existing !== undefined) return existing.id;
      const id = spreadsheet.nextId;
      spreadsheet.nextId += 1;
      sheet.protections.push({
        id,
        area: whole ? null : area,
        description: '',
        warningOnly: false,
        editors: null,
        unprotected: [],
      });
      return id;
    },
    'Protection.list': (world, { id, sheet, whole }: { id: string; sheet: number | null; whole: boolean }) =>
      spreadsheetById(world, id)
        .sheets.filter((candidate) => sheet === null || candidate.id === sheet)
        .flatMap((home) =>
          home.protections
            .filter(({ area }) => (area === null) === whole)
            .map((protection) => ({ id, sheet: home.id, protection: protection.id })),
        ),
    'Protection.facts': (world, place: ProtectionPlace, context) => {
      const { spreadsheet, protection } = findProtection(world, place);
      return {
        ...protection,
        editors: editorsOf(spreadsheet, protection),
        canEdit: mayEditProtected(spreadsheet, protection, context.user),
      };
    },
    'Protection.change': (
      world,
      { change, ...place }: ProtectionPlace & { change: ProtectionChange },
      context,
    ) => {
      const { spreadsheet, protection } = findProtection(world, place);
      assertMayChange(spreadsheet, protection, context.user);
      assertMayWrite(context);
      changeProtection(spreadsheet, protection, change, context.user);
    },
    'Protection.remove': (world, place: ProtectionPlace, context) => {
      const { spreadsheet, sheet, protection } = findProtection(world, place);
      assertMayChange(spreadsheet, protection, context.user);
      sheet.protections = sheet.protections.filter((other) => other !== protection);
    },
    'Range.canEdit': (world, at: RangePlace, context) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      return mayEdit(spreadsheet, sheet, area, context.user);
    },
    'Filter.of': (world, place: SheetPlace) => locateSheet(world, place).sheet.filter,
    'Filter.add': (world, at: RangePlace, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      if (sheet.filter !== null) {
        throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      }
      sheet.filter = area;
    },
    'Filter.remove': (world, place: SheetPlace, context) => {
      locateSheetToEdit(world, place, context).sheet.filter = null;
    },
    'NamedRange.list': (world, { id }: { id: string }) =>
      spreadsheetById(world, id).namedRanges.map(({ name }) => name),
    'NamedRange.of': (world, { id, name }: { id: string; name: string }) => {
      const named = findName(spreadsheetById(world, id), name);
      if (named === undefined) return null;
      const { row, column, rows, columns, sheetId } = named;
      return { id, sheet: sheetId, row, column, rows, columns };
    },
    'NamedRange.set': (world, { name, at }: { name: string; at: RangePlace }, context) => {
      const { spreadsheet, sheet, area } = locate(world, at);
      assertMayWrite(context);
      assertGoodName(sheet, name);
      removeName(spreadsheet, name);
      spreadsheet.namedRanges.push({ name, sheetId: sheet.id, ...area });
    },
    'NamedRange.remove': (world, { id, name }: { id: string; name: string }, context) => {
      assertMayWrite(context);
      const spreadsheet = spreadsheetById(world, id);
      if (findName(spreadsheet, name) === undefined) throw new ServiceError(`Invalid range name: ${name}`);
      removeName(spreadsheet, name);
    },
  },
  { reads: 'spreadsheet' },
);

function findProtection(
  world: World,
  place: ProtectionPlace,
): { spreadsheet: Spreadsheet; sheet: Sheet; protection: Protection } {
  const { spreadsheet, sheet } = locateSheet(world, place);
  const protection = sheet.protections.find(({ id }) => id === place.protection);
  if (protection === undefined) throw new ServiceError('The protection has been removed.');
  return { spreadsheet, sheet, protection };
}

function assertMayChange(spreadsheet: Spreadsheet, protection: Protection, user: string): void {
  if (protection.warningOnly || mayEditProtected(spreadsheet, protection, user)) return;
  throw new ServiceError('You do not have permission to perform that action.');
}

function editorsOf(spreadsheet: Spreadsheet, protection: Protection): string[] {
  const editors = protection.editors ?? spreadsheet.editors;
  const { owner } = spreadsheet;
  return owner === '' || editors.includes(owner) ? editors : [owner, ...editors];
}

function changeProtection(
  spreadsheet: Spreadsheet,
  protection: Protection,
  change: ProtectionChange,
  user: string,
): void {
  const { description, warningOnly, add = [], remove = [], unprotected } = change;
  if (description !== undefined) protection.description = description;
  if (warningOnly !== undefined) protection.warningOnly = warningOnly;
  if (add.length + remove.length > 0) {
    // Neither the owner nor whoever does it can be removed.
    const removed = remove.filter((editor) => editor !== spreadsheet.owner && editor !== user);
    const before = editorsOf(spreadsheet, protection).filter((editor) => !removed.includes(editor));
    protection.editors = [...new Set([...before, ...add])];
  }
  if (unprotected === undefined) return;
  if (protection.area !== null) {
    throw new ServiceError('Unprotected ranges can only be set on protected sheets.');
  }
  protection.unprotected = unprotected.map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows,
    columns,
  }));
}

function assertGoodName(sheet: Sheet, name: string): void {
  const isGood = /^[\p{L}_][\p{L}\d_]{0,249}$/u.test(name) && !/^(true|false)$/i.test(name);
  if (!isGood || parseA1(name, sheet) !== null) throw new ServiceError(`Invalid range name: ${name}`);
}

function findName(spreadsheet: Spreadsheet, name: string): NamedRange | undefined {
  return spreadsheet.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());
}

function removeName(spreadsheet: Spreadsheet, name: string): void {
  const found = findName(spreadsheet, name);
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((named) => named !== found);
}
