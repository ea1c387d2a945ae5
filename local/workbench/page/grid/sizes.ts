// The sizes of a sheet's rows and columns in pixels: rows grow with wrapped and large text, as in Sheets.
import type { CellView, SheetView } from '../../protocol.js';
import type { Axis } from './axis.js';
import { axisOf } from './axis.js';
import { fontOf, lineHeight } from './look.js';
import type { Measure } from './measure.js';
import { linesIn } from './measure.js';

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
/** What a cell's edges take away from its text. */
export const CELL_INSET = 7;
const ROW_INSET = 4;

export const columnSizes = (view: SheetView): number[] => {
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

export const rowSizes = (view: SheetView, columns: readonly number[], measure: Measure): Float64Array => {
  const sizes = new Float64Array(view.rowCount).fill(ROW_HEIGHT);
  const merged = new Set(view.merges.map(({ row, column }) => `${String(row)},${String(column)}`));
  view.rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      const width = columns[at] ?? 0;
      if (cell === null || width === 0) return;
      const height = heightOf(cell, view, width, measure);
      if (height <= (sizes[index] ?? 0) || merged.has(`${String(index + 1)},${String(at + 1)}`)) return;
      sizes[index] = height;
    });
  });
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
