// One row of the grid: its number and the cells in sight. Drawn again only when something in it changed.
import type { ComponentChildren, VNode } from 'preact';
import { Component } from 'preact';
import type { CellView } from '../../protocol.js';
import type { Area } from './area.js';
import { validationOf } from './cell-text.js';
import { drawCell } from './draw-cell.js';
import type { Sheet } from './sheet.js';
import { spillOf } from './spill.js';
import { HEAD_WIDTH } from './viewport.js';

export interface RowProps {
  sheet: Sheet;
  row: number;
  top: number;
  columns: readonly number[];
  /** The chosen area, null when it does not touch this row. */
  area: Area | null;
  /** The active cell's column, 0 when it is in another row. */
  active: number;
  pending: ReadonlyMap<number, string> | undefined;
  /** The open editor, in the active cell. */
  editor: ComponentChildren;
}

const edges = (area: Area, row: number, column: number, bottom: number, right: number): string =>
  [
    row === area.top ? ' e-t' : '',
    bottom === area.bottom ? ' e-b' : '',
    column === area.left ? ' e-l' : '',
    right === area.right ? ' e-r' : '',
  ].join('');

const PLAIN: CellView = {};

const placeOf = (width: number, height: number, gap: number, left: number | null): string =>
  [
    `width:${String(width)}px;height:${String(height)}px`,
    gap > 0 ? `;margin-left:${String(gap)}px` : '',
    left === null ? '' : `;left:${String(left)}px`,
  ].join('');

/** `end` is where the cell drawn before ended. */
const cellOf = (props: RowProps, column: number, end: number): VNode => {
  const { sheet, row, area, active, pending, editor } = props;
  const { view, board, sizes, css } = sheet;
  const cell = view.rows[row - 1]?.[column - 1] ?? null;
  const merge = board.merges.length === 0 ? null : board.mergeAt(row, column);
  const [bottom, right] = [merge?.bottom ?? row, merge?.right ?? column];
  const width = sizes.columns.startOf(right + 1) - sizes.columns.startOf(column);
  const height = sizes.rows.startOf(bottom + 1) - sizes.rows.startOf(row);
  const isChosen = area !== null && column <= area.right && right >= area.left;
  const isFrozen = column <= view.frozenColumns;
  const gap = sizes.columns.startOf(column) - end;
  const isActive = active === column;
  const background = view.styles[cell?.style ?? -1]?.background;
  const isFrozenEdge = column === view.frozenColumns;
  return drawCell({
    row,
    column,
    cell,
    pending: pending?.get(column),
    validation: validationOf(view, cell),
    css: cell?.style === undefined ? '' : (css[cell.style] ?? ''),
    place: placeOf(width, height, gap, isFrozen ? HEAD_WIDTH + sizes.columns.startOf(column) : null),
    classes: [
      isActive ? ' is-active' : '',
      isActive && editor !== null ? ' is-edited' : '',
      isFrozen ? ' is-frozen' : '',
      isFrozenEdge ? ' is-frozen-edge' : '',
      background === undefined ? '' : ' is-filled',
      merge === null ? '' : ' is-merged',
      isChosen ? edges(area, row, column, bottom, right) : '',
    ].join(''),
    spill: merge === null ? spillOf(sheet, cell ?? PLAIN, row, column, pending) : 0,
    isChosen: isChosen || isActive,
    columnSpan: right - column + 1,
    rowSpan: bottom - row + 1,
    editor: isActive ? editor : null,
  });
};

/** Cells a merged area covers are not drawn; the gap they leave is the next cell's margin. */
const cellsOf = (props: RowProps): VNode[] => {
  const { board, sizes } = props.sheet;
  const drawn: VNode[] = [];
  let end = 0;
  for (const column of props.columns) {
    const merge = board.merges.length === 0 ? null : board.mergeAt(props.row, column);
    if (merge !== null && (merge.top !== props.row || merge.left !== column)) continue;
    drawn.push(cellOf(props, column, end));
    end = sizes.columns.startOf((merge?.right ?? column) + 1);
  }
  return drawn;
};

export class GridRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const keys = Object.keys(next) as (keyof RowProps)[];
    return keys.some((key) => next[key] !== this.props[key]);
  }

  override render(props: RowProps) {
    const { row, top, area, sheet } = props;
    const isEdge = row === sheet.view.frozenRows;
    return (
      <div
        role="row"
        aria-rowindex={row + 1}
        class={isEdge ? 'row-of-cells is-frozen-edge' : 'row-of-cells'}
        style={`top:${String(top)}px;height:${String(sheet.sizes.rows.sizeOf(row))}px`}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          data-row-head={row}
          class={`head${area === null ? '' : ' is-chosen'}${sheet.board.isRowHidden(row + 1) ? ' is-before-hidden' : ''}`}
        >
          {row}
        </div>
        {cellsOf(props)}
      </div>
    );
  }
}
