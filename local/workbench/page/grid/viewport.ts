// Which rows and columns of a sheet are drawn, and how far to scroll so that a cell shows.
import type { SheetView } from '../../protocol.js';
import type { Place } from './area.js';
import { areaBetween, at, overlap } from './area.js';
import { linesBetween } from './axis.js';
import type { Board } from './board.js';
import type { Sizes } from './sizes.js';

export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 2;

/** What the scrolled box shows, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Window {
  frozenRows: number[];
  rows: number[];
  columns: number[];
}

const upTo = (count: number, isHidden: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_none, index) => index + 1).filter((index) => !isHidden(index));

const union = (...lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((one, other) => one - other);

/** The lines to draw: what is in sight and a little more, what is frozen, the active cell, the heads of merged areas. */
export const windowOf = (view: SheetView, board: Board, sizes: Sizes, box: Box, active: Place): Window => {
  const frozenRows = upTo(Math.min(view.frozenRows, view.rowCount), board.isRowHidden);
  const frozenColumns = upTo(Math.min(view.frozenColumns, view.columnCount), board.isColumnHidden);
  const rows = linesBetween(sizes.rows, box.top, box.top + box.height, view.frozenRows + 1, SPARE_ROWS);
  const columns = linesBetween(
    sizes.columns,
    box.left,
    box.left + box.width,
    view.frozenColumns + 1,
    SPARE_COLUMNS,
  );
  const seen = areaBetween(at(rows[0] ?? 1, columns[0] ?? 1), at(rows.at(-1) ?? 1, columns.at(-1) ?? 1));
  const merges = board.merges.filter((merge) => overlap(merge, seen));
  return {
    frozenRows,
    rows: union(
      rows,
      active.row > view.frozenRows ? [active.row] : [],
      merges.map(({ top }) => top).filter((top) => top > view.frozenRows),
    ).filter((row) => !board.isRowHidden(row)),
    columns: union(
      frozenColumns,
      columns,
      [active.column],
      merges.map(({ left }) => left),
    ).filter((column) => !board.isColumnHidden(column)),
  };
};

const scrolled = (from: number, size: number, start: number, room: number, frozen: number): number => {
  if (start < from + frozen) return Math.max(0, start - frozen);
  return start + size > from + room ? start + size - room : from;
};

/** Where to scroll so that `place` is in sight, beside what is frozen. */
export const scrollFor = (
  view: SheetView,
  sizes: Sizes,
  box: Box,
  place: Place,
): { left: number; top: number } => {
  const { rows, columns } = sizes;
  const frozenHeight = rows.startOf(view.frozenRows + 1);
  const frozenWidth = columns.startOf(view.frozenColumns + 1);
  const top =
    place.row <= view.frozenRows
      ? box.top
      : scrolled(box.top, rows.sizeOf(place.row), rows.startOf(place.row), box.height, frozenHeight);
  const left =
    place.column <= view.frozenColumns
      ? box.left
      : scrolled(
          box.left,
          columns.sizeOf(place.column),
          columns.startOf(place.column),
          box.width,
          frozenWidth,
        );
  return { left, top };
};

const SLOTS = 96;

/** Names for the drawn rows, used again as rows come and go, so that scrolling fills rows anew instead of making them. */
export const slotsOf = (rows: readonly number[]): string[] => {
  const taken = new Set<number>();
  return rows.map((row) => {
    const slot = row % SLOTS;
    if (taken.has(slot)) return `row ${String(row)}`;
    taken.add(slot);
    return String(slot);
  });
};
