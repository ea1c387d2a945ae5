// The mouse and the finger in the grid: choose, widen, tick, open a list, edit.
import type { Place } from './area.js';
import { at, cellOnly, isSamePlace, placeName } from './area.js';
import { boxTexts, isTicked, validationOf } from './cell-text.js';
import { cellAt, masterOf } from './board.js';
import { takesReference } from './formula.js';
import type { Session } from './session.js';

const numberIn = (element: Element | null, attribute: string): number | null => {
  const text = element?.getAttribute(attribute);
  return text === null || text === undefined ? null : Number(text);
};

/** The cell under an element of the grid. */
export const placeOf = (element: Element | null): Place | null => {
  const found = /^cell-(\d+)-(\d+)$/.exec(element?.closest('[role=gridcell]')?.id ?? '');
  return found === null ? null : at(Number(found[1]), Number(found[2]));
};

/** Ticks or clears the box in `place`. */
export const toggle = (session: Session, place: Place): void => {
  const { view } = session.sheet;
  const cell = cellAt(view, place.row, place.column);
  const validation = validationOf(view, cell);
  if (validation?.kind !== 'checkbox') return;
  const { on, off } = boxTexts(validation);
  session.write(place, [[isTicked(validation, cell) ? off : on]]);
};

const chooseHead = (session: Session, target: Element, isExtending: boolean): boolean => {
  const { board } = session.sheet;
  const row = numberIn(target.closest('[data-row-head]'), 'data-row-head');
  const column = numberIn(target.closest('[data-column-head]'), 'data-column-head');
  if (row === null && column === null) return false;
  const { active } = session.selection;
  // The corner has the number 0 and chooses everything.
  const first = at(row === null || row === 0 ? 1 : row, column === null || column === 0 ? 1 : column);
  const anchor = isExtending ? at(row === null ? 1 : active.row, column === null ? 1 : active.column) : first;
  const head = at(
    row === null || row === 0 ? board.rowCount : row,
    column === null || column === 0 ? board.columnCount : column,
  );
  session.select({ active: anchor, head });
  return true;
};

/** Puts the clicked cell's name into a formula that waits for one. */
const insertReference = (session: Session, place: Place): boolean => {
  const { draft } = session;
  if (draft === null || isSamePlace(draft.place, place) || !takesReference(draft.text)) return false;
  session.change(draft.text + placeName(place));
  return true;
};

/** A press of the main button. @returns whether dragging on widens the selection */
export const press = (session: Session, event: PointerEvent): boolean => {
  const target = event.target as Element;
  if (event.button !== 0 || target.closest('textarea') !== null) return false;
  const pressed = placeOf(target);
  if (pressed !== null && insertReference(session, pressed)) {
    event.preventDefault();
    return false;
  }
  if (session.draft !== null) session.commit(null);
  if (chooseHead(session, target, event.shiftKey) || pressed === null) return false;
  const { selection } = session;
  session.select(
    event.shiftKey
      ? { active: selection.active, head: pressed }
      : cellOnly(masterOf(session.sheet.board, pressed)),
  );
  return true;
};

/** A click that does more than choose: on a tick box, on the arrow of a list, with the finger on the active cell. */
export const click = (session: Session, target: Element, wasActive: boolean, isTouch: boolean): void => {
  const place = placeOf(target);
  const part = target.closest('[data-part]')?.getAttribute('data-part');
  if (place === null) return;
  if (part === 'tick') toggle(session, place);
  else if (part === 'list' || (isTouch && wasActive)) session.begin('cell', null);
};
