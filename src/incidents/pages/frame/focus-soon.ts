// Puts the focus somewhere once the page has been drawn again.
import { afterDrawing } from '../../../common/pages/after-drawing.js';

/** @param id of what gets it; where that is gone and nothing else has it, the view's heading does */
export const focusSoon = (id: string): void => {
  afterDrawing(() => {
    const target = document.getElementById(id);
    if (target !== null) target.focus();
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
  });
};
