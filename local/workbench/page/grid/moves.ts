// Where the keys lead in a sheet: one step, to the edge of the data, a page, to the ends.
import type { Place, Selection } from './area.js';
import { at, cellOnly } from './area.js';
import type { Board } from './board.js';
import { masterOf } from './board.js';

export interface Direction {
  rows: -1 | 0 | 1;
  columns: -1 | 0 | 1;
}

export const UP: Direction = { rows: -1, columns: 0 };
export const DOWN: Direction = { rows: 1, columns: 0 };
export const LEFT: Direction = { rows: 0, columns: -1 };
export const RIGHT: Direction = { rows: 0, columns: 1 };

const isInside = (board: Board, { row, column }: Place): boolean =>
  row >= 1 && column >= 1 && row <= board.rowCount && column <= board.columnCount;

const isHidden = (board: Board, { row, column }: Place): boolean =>
  board.isRowHidden(row) || board.isColumnHidden(column);

/** The next cell that shows; the same one at the edge. A merged area counts as one cell. */
export const step = (board: Board, from: Place, { rows, columns }: Direction): Place => {
  const merge = board.mergeAt(from.row, from.column);
  let next =
    merge === null
      ? from
      : at(
          rows > 0 ? merge.bottom : rows < 0 ? merge.top : from.row,
          columns > 0 ? merge.right : columns < 0 ? merge.left : from.column,
        );
  do next = at(next.row + rows, next.column + columns);
  while (isInside(board, next) && isHidden(board, next));
  return isInside(board, next) ? next : from;
};

/** As Ctrl with an arrow: to the last filled cell of a block, over a gap to the next block, else to the edge. */
export const jump = (board: Board, from: Place, direction: Direction): Place => {
  const isFilled = (place: Place): boolean => {
    const { row, column } = masterOf(board, place);
    return !board.isEmpty(row, column);
  };
  let here = from;
  let next = step(board, here, direction);
  const isInBlock = isFilled(here) && isFilled(next);
  while (next !== here) {
    if (isInBlock && !isFilled(next)) return here;
    here = next;
    if (!isInBlock && isFilled(here)) return here;
    next = step(board, here, direction);
  }
  return here;
};

const firstShown = (board: Board, from: Place, rows: -1 | 0 | 1, columns: -1 | 0 | 1): Place =>
  isHidden(board, from) ? step(board, from, { rows, columns }) : from;

export type Target = 'rowStart' | 'rowEnd' | 'first' | 'last';

/** As Home, End and both with Ctrl. */
export const goTo = (board: Board, from: Place, target: Target): Place => {
  if (target === 'rowStart') return firstShown(board, at(from.row, 1), 0, 1);
  if (target === 'rowEnd') return firstShown(board, at(from.row, board.columnCount), 0, -1);
  if (target === 'first') {
    const top = firstShown(board, at(1, 1), 1, 0);
    return firstShown(board, at(top.row, 1), 0, 1);
  }
  return at(board.lastRow, board.lastColumn);
};

/** `count` steps down or up, as far as there are rows. */
export const page = (board: Board, from: Place, direction: Direction, count: number): Place => {
  let here = from;
  for (let steps = 0; steps < count; steps += 1) here = step(board, here, direction);
  return here;
};

/** The selection after a move: with Shift its far corner goes, else the active cell. */
export const moved = (
  board: Board,
  selection: Selection,
  isExtending: boolean,
  move: (from: Place) => Place,
): Selection =>
  isExtending
    ? { active: selection.active, head: move(selection.head) }
    : cellOnly(masterOf(board, move(selection.active)));
