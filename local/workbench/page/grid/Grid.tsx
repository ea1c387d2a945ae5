// The cells of one sheet: drawn as far as they are in sight, chosen and edited by keys, mouse or finger.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { overlap, placeName } from './area.js';
import { Announcement } from './Announcement.js';
import { masterOf } from './board.js';
import { Charts, ChartTexts } from '../charts/Charts.js';
import { CellEditor } from './CellEditor.js';
import { cellId } from './draw-cell.js';
import { GridHead } from './GridHead.js';
import { GridRow } from './GridRow.js';
import { Note } from './Note.js';
import type { Session } from './session.js';
import { useBox, boxOf } from './use-box.js';
import { useGridInput } from './use-grid-input.js';
import { useStableWindow } from './use-stable-window.js';
import { HEAD_WIDTH, scrollFor, slotsOf, windowOf } from './viewport.js';
import './grid.css';

interface GridProps {
  label: string;
  session: Session;
  /** The element that keys go to, for who gives the focus back. */
  grid: RefObject<HTMLDivElement | null>;
}

/** Brings the active cell, or the corner that moves, into sight when it changes. */
const useScrollToChosen = ({ grid, session }: GridProps): void => {
  const { head } = session.selection;
  const { view, sizes } = session.sheet;
  const { top, left, bottom, right } = session.area;
  const isWhole = (top === 1 && bottom === view.rowCount) || (left === 1 && right === view.columnCount);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null || isWhole) return;
    const next = scrollFor(view, sizes, boxOf(element), head);
    if (next.top !== element.scrollTop) element.scrollTop = next.top;
    if (next.left !== element.scrollLeft) element.scrollLeft = next.left;
  }, [head.row, head.column]);
};

const Rows = ({
  session,
  rows,
  columns,
  from,
}: {
  session: Session;
  rows: number[];
  columns: number[];
  from: number;
}) => {
  const { sheet, area, pending, draft, selection } = session;
  const active = masterOf(sheet.board, selection.active);
  const slots = slotsOf(rows);
  const editor = draft?.where === 'cell' ? <CellEditor session={session} draft={draft} /> : null;
  return (
    <>
      {rows.map((row, index) => (
        <GridRow
          key={slots[index]}
          sheet={sheet}
          row={row}
          top={sheet.sizes.rows.startOf(row) - from}
          columns={columns}
          area={overlap(area, { top: row, bottom: row, left: area.left, right: area.right }) ? area : null}
          active={active.row === row ? active.column : 0}
          pending={pending.get(row)}
          editor={active.row === row ? editor : null}
        />
      ))}
    </>
  );
};

const HELP =
  'Arrows move, Enter or typing edits, Escape and then Tab leaves the grid. Control with slash lists all keys.';

export const Grid = (props: GridProps) => {
  const { label, session, grid } = props;
  const { sheet, selection, area } = session;
  const { view, board, sizes } = sheet;
  const box = useBox(grid);
  const active = masterOf(board, selection.active);
  const { frozenRows, rows, columns } = useStableWindow(windowOf(view, board, sizes, box, active));
  const [hovered, hover] = useState<string | null>(null);
  const { isTabFree, ...listeners } = useGridInput(session, grid, hover);
  useScrollToChosen(props);
  const width = HEAD_WIDTH + sizes.columns.total;
  const frozenHeight = sizes.rows.startOf(view.frozenRows + 1);
  const style = useMemo(() => `width:${String(width)}px`, [width]);
  useEffect(() => hover(null), [active.row, active.column]);
  return (
    <>
      <div
        ref={grid}
        class="cells"
        role="grid"
        tabIndex={0}
        id="cells"
        aria-label={label}
        aria-describedby="cells-help"
        aria-multiselectable="true"
        aria-rowcount={view.rowCount + 1}
        aria-colcount={view.columnCount + 1}
        {...(session.draft === null ? { 'aria-activedescendant': cellId(active.row, active.column) } : {})}
        {...listeners}
      >
        <GridHead sheet={sheet} columns={columns} area={area} style={style} />
        {frozenRows.length === 0 ? null : (
          <div role="rowgroup" class="cells__frozen" style={`${style};height:${String(frozenHeight)}px`}>
            <Rows session={session} rows={frozenRows} columns={columns} from={0} />
          </div>
        )}
        <div
          role="rowgroup"
          class="cells__body"
          style={`${style};height:${String(sizes.rows.total - frozenHeight)}px`}
        >
          <Rows session={session} rows={rows} columns={columns} from={frozenHeight} />
          {view.charts === undefined ? null : <Charts sheet={sheet} from={frozenHeight} />}
        </div>
      </div>
      {view.charts === undefined ? null : <ChartTexts charts={view.charts} />}
      <p class="sr" id="cells-help">
        {HELP}
      </p>
      <Announcement session={session} isTabFree={isTabFree} />
      <Note session={session} grid={grid} place={hovered ?? placeName(active)} box={box} />
    </>
  );
};
