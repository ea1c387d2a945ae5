// What a person is doing in one sheet: what is chosen, what is being typed, what is on its way to the server.
import type { Area, Place, Selection } from './area.js';
import type { Pending } from './cell-text.js';
import type { Direction } from './moves.js';
import type { Sheet } from './sheet.js';

/** Text being typed into a cell, in the cell itself or in the formula bar. */
export interface Draft {
  place: Place;
  text: string;
  where: 'cell' | 'bar';
  /** Begun by typing: arrows then leave the cell instead of moving in the text. */
  isQuick: boolean;
}

export interface Session {
  sheet: Sheet;
  selection: Selection;
  /** The chosen area, merged cells whole. */
  area: Area;
  draft: Draft | null;
  pending: Pending;
  select: (selection: Selection) => void;
  /** Starts to edit the active cell: with `text`, or with what is in it. */
  begin: (where: Draft['where'], text: string | null) => void;
  change: (text: string, where?: Draft['where']) => void;
  /** Sends what was typed and goes one cell on; `text` replaces the draft's. */
  commit: (direction: Direction | null, text?: string) => void;
  cancel: () => void;
  /** Writes a rectangle whose first cell is at `place`. */
  write: (place: Place, texts: string[][]) => void;
  undo: () => void;
  redo: () => void;
}
