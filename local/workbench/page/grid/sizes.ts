// The sizes of a sheet's rows and columns in pixels: rows grow with wrapped and large text, as in Sheets.
import type { CellView, SheetView } from '../../protocol.js';
import type { Axis } from './axis.js';
import { axisOf } from './axis.js';
import { fontOf, lineHeight } from './look.js';
import type { Measure } from './measure.js';
import { linesIn } from './measure.js';

export const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;
/** What a cell's edges take away from its text. */
export const CELL_INSET = 7;
const ROW_INSET = 4;

const columnSizes = (view: SheetView): number[] => {
  const hidden = new Set(view.hiddenColumns);
  return Array.from({ length: view.columnCount }, (_none, index) =>
    hidden.has(index + 1) ? 0 : (view.columnWidths[String(index + 1)] ?? COLUMN_WIDTH),
  );
};

const heightOf = (cell: CellView, view: SheetView, width: number, measure: Measure): number => {
  const style = cell.style === undefined ? undefined : view.styles[cell.style];
  const text = cell.text ?? '';
  const line = lineHeight(style?.size ?? 10);
  if (text === '' || (style?.wraps !== true && !text.includes('\n'))) return line + ROW_INSET;
  const room = style?.wraps === true ? Math.max(10, width - CELL_INSET) : Infinity;
  return linesIn(text, room, fontOf(style), measure) * line + ROW_INSET;
};

/** What a row needs for one cell; a merged area's text has all its columns, over several rows it has room enough. */
const needed = (view: SheetView, columns: readonly number[], measure: Measure) => {
  const merges = new Map(view.merges.map((merge) => [`${String(merge.row)},${String(merge.column)}`, merge]));
  return (cell: CellView, row: number, column: number): number => {
    const merge = merges.size === 0 ? undefined : merges.get(`${String(row)},${String(column)}`);
    if (merge !== undefined && merge.rows > 1) return ROW_HEIGHT;
    const own = columns.slice(column - 1, column - 1 + (merge?.columns ?? 1));
    return heightOf(
      cell,
      view,
      own.reduce((sum, width) => sum + width, 0),
      measure,
    );
  };
};

const rowSizes = (view: SheetView, columns: readonly number[], measure: Measure): Float64Array => {
  const sizes = new Float64Array(view.rowCount).fill(ROW_HEIGHT);
  const heightFor = needed(view, columns, measure);
  view.rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      const isPlain = cell === null || (cell.style === undefined && cell.text?.includes('\n') !== true);
      if (isPlain || (columns[at] ?? 0) === 0) return;
      sizes[index] = Math.max(sizes[index] ?? 0, heightFor(cell, index + 1, at + 1));
    });
  });
  for (const [row, height] of Object.entries(view.rowHeights ?? {})) sizes[Number(row) - 1] = height;
  for (const row of view.hiddenRows) sizes[row - 1] = 0;
  return sizes;
};

export interface Sizes {
  rows: Axis;
  columns: Axis;
}

export const sizesOf = (view: SheetView, measure: Measure): Sizes => {
  const columns = columnSizes(view);
  return { rows: axisOf(rowSizes(view, columns, measure)), columns: axisOf(columns) };
};
