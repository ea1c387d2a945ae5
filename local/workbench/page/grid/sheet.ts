// A sheet made ready to be drawn: what of it is computed once per reading, not once per cell.
import type { SheetView } from '../../protocol.js';
import type { Board } from './board.js';
import { boardOf } from './board.js';
import { cssOf } from './look.js';
import type { Measure } from './measure.js';
import { createMeasure } from './measure.js';
import type { Sizes } from './sizes.js';
import { sizesOf } from './sizes.js';

/** A new object only when the sheet was read again or the theme changed. */
export interface Sheet {
  view: SheetView;
  board: Board;
  sizes: Sizes;
  /** CSS of each style of the view. */
  css: readonly string[];
  measure: Measure;
}

let shared: Measure | null = null;

export const sheetOf = (view: SheetView, isDark: boolean): Sheet => {
  shared ??= createMeasure();
  return {
    view,
    board: boardOf(view),
    sizes: sizesOf(view, shared),
    css: view.styles.map((style) => cssOf(style, isDark)),
    measure: shared,
  };
};
