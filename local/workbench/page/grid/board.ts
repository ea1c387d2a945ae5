// What moving about a sheet needs to know of it: its size, what is hidden, merged or empty.
import type { CellView, SheetView } from '../../protocol.js';
import type { Area, Place, Selection } from './area.js';
import { areaBetween, at, overlap } from './area.js';

export interface Board {
  rowCount: number;
  columnCount: number;
  isRowHidden: (row: number) => boolean;
  isColumnHidden: (column: number) => boolean;
  isEmpty: (row: number, column: number) => boolean;
  /** The merged area a cell belongs to. */
  mergeAt: (row: number, column: number) => Area | null;
  merges: readonly Area[];
  /** The last row and column with something in them, at least 1. */
  lastRow: number;
  lastColumn: number;
}

export const cellAt = (view: SheetView, row: number, column: number): CellView | null =>
  view.rows[row - 1]?.[column - 1] ?? null;

const isBlank = (cell: CellView | null | undefined): boolean =>
  cell === null || cell === undefined || ((cell.text ?? '') === '' && (cell.input ?? '') === '');

const mergeFinder = (merges: readonly Area[]): Board['mergeAt'] => {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  return (row, column) =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right) ?? null;
};

const lastFilled = (view: SheetView): Place => {
  let [row, column] = [1, 1];
  view.rows.forEach((cells, index) => {
    for (let at = cells.length; at > 0; at -= 1) {
      if (isBlank(cells[at - 1])) continue;
      row = index + 1;
      column = Math.max(column, at);
      break;
    }
  });
  return { row, column };
};

export const boardOf = (view: SheetView): Board => {
  const hiddenRows = new Set(view.hiddenRows);
  const hiddenColumns = new Set(view.hiddenColumns);
  const merges = view.merges.map(({ row, column, rows, columns }) => ({
    top: row,
    left: column,
    bottom: row + rows - 1,
    right: column + columns - 1,
  }));
  const last = lastFilled(view);
  return {
    rowCount: view.rowCount,
    columnCount: view.columnCount,
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
    isEmpty: (row, column) => isBlank(cellAt(view, row, column)),
    mergeAt: mergeFinder(merges),
    merges,
    lastRow: last.row,
    lastColumn: last.column,
  };
};

/** The cell that stands for the one at `place`: the first of a merged area, else itself. */
export const masterOf = (board: Board, place: Place): Place => {
  const merge = board.mergeAt(place.row, place.column);
  return merge === null ? place : at(merge.top, merge.left);
};

/** The chosen area, widened so that no merged area is cut. */
export const chosenArea = (board: Board, { active, head }: Selection): Area => {
  let area = areaBetween(active, head);
  for (;;) {
    const cut = board.merges.find(
      (merge) =>
        overlap(merge, area) &&
        (merge.top < area.top ||
          merge.left < area.left ||
          merge.bottom > area.bottom ||
          merge.right > area.right),
    );
    if (cut === undefined) return area;
    area = {
      top: Math.min(area.top, cut.top),
      left: Math.min(area.left, cut.left),
      bottom: Math.max(area.bottom, cut.bottom),
      right: Math.max(area.right, cut.right),
    };
  }
};
