// How far a cell's text runs over empty cells to its right, as in Sheets.
import type { CellView } from '../../protocol.js';
import { fontOf, POINT } from './look.js';
import type { Sheet } from './sheet.js';
import { CELL_INSET } from './sizes.js';

const FURTHEST = 30;

/** Pixels the text may take when it is wider than its cell and the neighbours are empty, else 0. */
export const spillOf = (
  { view, board, sizes, measure }: Sheet,
  cell: CellView,
  row: number,
  column: number,
  pending: ReadonlyMap<number, string> | undefined,
): number => {
  const style = cell.style === undefined ? undefined : view.styles[cell.style];
  const text = pending?.get(column) ?? cell.text ?? '';
  const isPlain =
    cell.kind === undefined &&
    cell.validation === undefined &&
    style?.wraps !== true &&
    (style?.align ?? 'left') === 'left';
  const width = sizes.columns.sizeOf(column);
  // Hardly a letter is wider than it is high: what fits even so need not be measured.
  const surelyFits = text.length * (style?.size ?? 10) * POINT + CELL_INSET <= width;
  if (!isPlain || text === '' || surelyFits || column === view.frozenColumns) return 0;
  const needed = measure(text, fontOf(style)) + CELL_INSET;
  let room = width;
  for (let next = column + 1; room < needed && next <= view.columnCount; next += 1) {
    const isFree = board.isEmpty(row, next) && !pending?.has(next) && board.mergeAt(row, next) === null;
    if (!isFree || next - column > FURTHEST || next - 1 === view.frozenColumns) break;
    room += sizes.columns.sizeOf(next);
  }
  return room > width ? Math.min(room, needed) : 0;
};
