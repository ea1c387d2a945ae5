// What each key means in the grid, as in Google Sheets.
import type { Direction, Target } from './moves.js';
import { DOWN, LEFT, RIGHT, UP } from './moves.js';

export type Command =
  | { kind: 'step' | 'jump' | 'page'; direction: Direction; isExtending: boolean }
  | { kind: 'goTo'; target: Target; isExtending: boolean }
  | { kind: 'type'; text: string }
  | { kind: 'edit' | 'clear' | 'toggle' | 'leave' | 'openList' | 'undo' | 'redo' }
  | { kind: 'choose'; what: 'all' | 'row' | 'column' };

/** The part of a KeyboardEvent that matters here. */
export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

/** The command of a key; null where the browser or the rest of the page should have it. */
export const commandOf = (stroke: Stroke): Command | null => {
  const isControl = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey)
    return !isControl && stroke.key === 'ArrowDown' ? { kind: 'openList' } : withAlt(stroke, isControl);
  return moveOf(stroke, isControl) ?? (isControl ? withControl(stroke) : plain(stroke));
};

const moveOf = ({ key, shiftKey: isExtending }: Stroke, isControl: boolean): Command | null => {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: isControl ? 'jump' : 'step', direction: arrow, isExtending };
  if (key === 'Home') return { kind: 'goTo', target: isControl ? 'first' : 'rowStart', isExtending };
  if (key === 'End') return { kind: 'goTo', target: isControl ? 'last' : 'rowEnd', isExtending };
  if (isControl) return null;
  if (key === 'PageUp') return { kind: 'page', direction: UP, isExtending };
  if (key === 'PageDown') return { kind: 'page', direction: DOWN, isExtending };
  if (key === 'Tab') return { kind: 'step', direction: isExtending ? LEFT : RIGHT, isExtending: false };
  return null;
};

const withControl = ({ key, shiftKey }: Stroke): Command | null => {
  const letter = key.toLowerCase();
  if (letter === 'a') return { kind: 'choose', what: 'all' };
  if (key === ' ') return { kind: 'choose', what: shiftKey ? 'all' : 'column' };
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { kind: 'redo' };
  return null;
};

const plain = (stroke: Stroke): Command | null => {
  switch (stroke.key) {
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'leave' };
    case ' ':
      return stroke.shiftKey ? { kind: 'choose', what: 'row' } : { kind: 'toggle' };
    default:
      return typed(stroke);
  }
};

/** A character; what an input method composes arrives in the editor that an empty text opens. */
const typed = ({ key }: Stroke): Command | null => {
  if (key === 'Process') return { kind: 'type', text: '' };
  // One character: named keys have longer names.
  return /^.$/su.test(key) ? { kind: 'type', text: key } : null;
};

/** AltGr comes as Ctrl with Alt, the Mac's Option as Alt alone; letters with Alt belong to the browser's menus. */
const withAlt = (stroke: Stroke, isControl: boolean): Command | null =>
  isControl || !/^[a-z0-9 ]$/i.test(stroke.key) ? typed(stroke) : null;
