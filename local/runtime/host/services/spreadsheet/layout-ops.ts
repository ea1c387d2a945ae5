/** Operations that move cells: copy, sort, merge, rows and columns. */
import { registerOps } from '../../services.js';
import type { Area, Sheet } from '../../../world/spreadsheet.js';
import { intersection } from './a1.js';
import { readDisplay } from './read.js';
import { lastRow } from './grid.js';
import {
  locate,
  locateSheet,
  locateSheetToEdit,
  locateToEdit,
  type RangePlace,
  type SheetPlace,
} from './located.js';
import { breakApart, copyCells, mergeCells, sortRows, type CopyPart, type SortKey } from './move-cells.js';
import { assertMayEdit, mayEdit } from './protection.js';
import { deleteLines, insertLines } from './shift-sheet.js';
import { appendRow, type GivenValue } from './write.js';

type Along = 'row' | 'column';
type Lines = SheetPlace & { along: Along; at: number; count: number };

registerOps(
  {
    'Sheet.insertLines': (world, { like, ...lines }: Lines & { like: number }, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, lines, context);
      // Only between two protected lines is nothing to be put; beside them is free.
      const isFree = [lines.at - 1, lines.at].some((at) =>
        mayEdit(spreadsheet, sheet, linesArea(sheet, { ...lines, at, count: 1 }), context.user),
      );
      if (!isFree) assertMayEdit(spreadsheet, sheet, linesArea(sheet, lines), context.user);
      insertLines(spreadsheet, sheet, lines.along, lines.at, lines.count, like);
    },
    'Sheet.deleteLines': (world, lines: Lines, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, lines, context);
      assertMayEdit(spreadsheet, sheet, linesArea(sheet, lines), context.user);
      deleteLines(spreadsheet, sheet, lines.along, lines.at, lines.count);
    },
    'Range.mergedRanges': (world, at: RangePlace) => {
      const { sheet, area } = locate(world, at);
      return sheet.merges.filter((merge) => intersection(merge, area) !== null);
    },
    'Sheet.sizes': (world, { place, along }: { place: SheetPlace; along: Along }) => {
      const { sheet } = locateSheet(world, place);
      return along === 'row'
        ? { sizes: sheet.rowHeights, hidden: sheet.hiddenRows, frozen: sheet.frozenRows }
        : { sizes: sheet.columnWidths, hidden: sheet.hiddenColumns, frozen: sheet.frozenColumns };
    },
  },
  { reads: 'spreadsheet' },
);

// What formulas give is part of what these are about.
registerOps(
  {
    'Sheet.appendRow': (world, { place, values }: { place: SheetPlace; values: GivenValue[] }, context) => {
      const { spreadsheet, sheet } = locateSheet(world, place);
      const area = { row: lastRow(sheet) + 1, column: 1, rows: 1, columns: values.length };
      assertMayEdit(spreadsheet, sheet, area, context.user);
      appendRow(spreadsheet, sheet, values, context.now());
    },
    'Range.copyTo': (
      world,
      { at, to, part }: { at: RangePlace; to: RangePlace; part: CopyPart },
      context,
    ) => {
      const source = locate(world, at);
      const target = locateToEdit(world, to, context);
      copyCells(source.sheet, source.area, target.sheet, target.area, part);
    },
  },
  { reads: 'values' },
);
registerOps(
  {
    'Range.sort': (world, { at, keys }: { at: RangePlace; keys: SortKey[] }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      sortRows(sheet, area, keys);
    },
    'Sheet.fitColumns': (world, lines: Lines, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, lines, context);
      for (let column = lines.at; column < lines.at + lines.count; column += 1) {
        const texts = readDisplay(spreadsheet, sheet, { row: 1, column, rows: lastRow(sheet), columns: 1 });
        // About seven pixels a character of Arial 10, and a margin.
        const longest = Math.max(
          0,
          ...texts.flat().flatMap((text) => text.split('\n').map((line) => line.length)),
        );
        if (longest > 0) sheet.columnWidths[column] = longest * 7 + 10;
      }
    },
  },
  { reads: 'values', isBuffered: true },
);

registerOps(
  {
    'Range.merge': (world, { at, by }: { at: RangePlace; by: 'all' | 'rows' | 'columns' }, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      if (by === 'all') mergeCells(sheet, area);
      for (let y = 0; by === 'rows' && y < area.rows; y += 1) {
        mergeCells(sheet, { ...area, row: area.row + y, rows: 1 });
      }
      for (let x = 0; by === 'columns' && x < area.columns; x += 1) {
        mergeCells(sheet, { ...area, column: area.column + x, columns: 1 });
      }
    },
    'Range.breakApart': (world, at: RangePlace, context) => {
      const { sheet, area } = locateToEdit(world, at, context);
      breakApart(sheet, area);
    },
    'Sheet.setFrozen': (
      world,
      { along, count, ...place }: SheetPlace & { along: Along; count: number },
      context,
    ) => {
      const { sheet } = locateSheetToEdit(world, place, context);
      if (along === 'row') sheet.frozenRows = count;
      else sheet.frozenColumns = count;
    },
    'Sheet.setSizes': (world, { pixels, ...lines }: Lines & { pixels: number }, context) => {
      const { sheet } = locateSheetToEdit(world, lines, context);
      const sizes = lines.along === 'row' ? sheet.rowHeights : sheet.columnWidths;
      for (let number = lines.at; number < lines.at + lines.count; number += 1)
        sizes[number] = Math.round(pixels);
    },
    'Sheet.setHidden': (world, { isHidden, ...lines }: Lines & { isHidden: boolean }, context) => {
      const { sheet } = locateSheetToEdit(world, lines, context);
      hideLines(sheet, lines, isHidden);
    },
  },
  { isBuffered: true },
);

function linesArea(sheet: Sheet, { along, at, count }: Lines): Area {
  return along === 'row'
    ? { row: at, column: 1, rows: count, columns: sheet.maxColumns }
    : { row: 1, column: at, rows: sheet.maxRows, columns: count };
}

function hideLines(sheet: Sheet, { along, at, count }: Lines, isHidden: boolean): void {
  const before = along === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const others = before.filter((number) => number < at || number >= at + count);
  const named = isHidden ? Array.from({ length: count }, (_, index) => at + index) : [];
  const hidden = [...others, ...named].sort((a, b) => a - b);
  if (along === 'row') sheet.hiddenRows = hidden;
  else sheet.hiddenColumns = hidden;
}
