// The note of the cell below the mouse or of the active one, beside it. Escape hides it.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { readArea } from './area.js';
import { cellAt } from './board.js';
import { cellId } from './draw-cell.js';
import type { Session } from './session.js';
import type { Box } from './viewport.js';

interface NoteProps {
  session: Session;
  grid: RefObject<HTMLElement | null>;
  /** Name of the cell. */
  place: string;
  box: Box;
}

const WIDTH = 220;

/** Beside the cell, or nothing when the cell is scrolled out of the grid. */
const placeBeside = (cell: Element | null, grid: HTMLElement | null): string | null => {
  if (cell === null || grid === null) return null;
  const of = cell.getBoundingClientRect();
  const around = grid.getBoundingClientRect();
  if (of.bottom < around.top || of.top > around.bottom || of.right < around.left || of.left > around.right)
    return null;
  const isRoomBeside = of.right + WIDTH + 8 < innerWidth || of.left > WIDTH + 8;
  const beside = of.right + WIDTH + 8 < innerWidth ? of.right + 4 : of.left - WIDTH - 4;
  const x = isRoomBeside ? beside : Math.max(4, Math.min(of.left, innerWidth - WIDTH - 4));
  return `left:${String(x)}px;top:${String(Math.min(isRoomBeside ? of.top : of.bottom + 4, innerHeight - 96))}px`;
};

export const Note = ({ session, grid, place, box }: NoteProps) => {
  const { view } = session.sheet;
  const [style, setStyle] = useState<string | null>(null);
  const [hidden, hide] = useState('');
  const area = readArea(place, view.rowCount, view.columnCount);
  const note = area === null ? '' : (cellAt(view, area.top, area.left)?.note ?? '');
  const isShown = note !== '' && session.draft === null && hidden !== place;
  useLayoutEffect(() => {
    if (!isShown || area === null) return;
    setStyle(placeBeside(document.getElementById(cellId(area.top, area.left)), grid.current));
  }, [isShown, place, box]);
  // Before the note is seen, so that Escape finds it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide(place);
    };
    hide('');
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [place]);
  return isShown && style !== null ? (
    <div class="note" style={style} aria-hidden="true">
      {note}
    </div>
  ) : null;
};
