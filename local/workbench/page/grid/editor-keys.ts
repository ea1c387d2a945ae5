// The keys that end an edit, alike in the cell and in the formula bar.
import type { Direction } from './moves.js';
import { DOWN, LEFT, RIGHT, UP } from './moves.js';
import type { Draft, Session } from './session.js';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

/** A new line at the caret, as Alt or Ctrl with Enter gives in Sheets. */
const breakLine = (field: HTMLTextAreaElement, session: Session): void => {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  session.change(field.value);
};

/**
 * Ends the edit if the key does that; `marked` is the value of a list that Enter or Tab takes.
 * @returns whether the key was used
 */
export const endOfEdit = (
  event: KeyboardEvent,
  session: Session,
  draft: Draft,
  marked: string | null,
): boolean => {
  const { key, shiftKey } = event;
  const text = marked ?? undefined;
  if (key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
    breakLine(event.currentTarget as HTMLTextAreaElement, session);
    return true;
  }
  if (key === 'Enter') session.commit(shiftKey ? UP : DOWN, text);
  else if (key === 'Tab') session.commit(shiftKey ? LEFT : RIGHT, text);
  else if (key === 'Escape') session.cancel();
  else {
    const direction = ARROWS[key];
    if (!draft.isQuick || direction === undefined || shiftKey || event.ctrlKey || event.metaKey) return false;
    session.commit(direction);
  }
  return true;
};
