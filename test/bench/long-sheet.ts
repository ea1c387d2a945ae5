// A sheet of 10,000 rows for the small project, and what a person does in it: scroll, and type with a formula watching.
import type { Page } from 'playwright-core';
import type { World } from '../../local/runtime/world/world.js';
import { goToCell, typeInto } from '../journeys/workbench/steps.js';

const ROWS = 10_000;
const COLUMNS = 20;

/** Texts and numbers in every cell but those of the formula. */
export const fillLong = (world: World): void => {
  const sheet = Object.values(world.spreadsheets)[0]?.sheets[0];
  if (sheet === undefined) throw new Error('The world has no sheet.');
  sheet.maxRows = ROWS;
  sheet.frozenRows = 1;
  sheet.rows = Array.from({ length: ROWS }, (_none, row) =>
    Array.from({ length: COLUMNS }, (_cell, column) =>
      column % 3 === 0 ? row * column : `Row ${String(row + 1)}, a sentence`,
    ),
  );
};

/** One frame's worth of a quick scroll, up and down in turn. @returns milliseconds until the next frame */
export const scrollDown = (page: Page, repetition: number): Promise<number> =>
  page.locator('#cells').evaluate(
    (cells, down) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame((begin) => {
          cells.scrollTop += down;
          requestAnimationFrame((end) => resolve(end - begin));
        });
      }),
    repetition % 100 < 50 ? 700 : -650,
  );

/** Notes when Enter is pressed in the page and when the text of `id` becomes `text` after it. */
const watch = ({ id, text }: { id: string; text: string }): void => {
  const page = window as unknown as { shownAfter: Promise<number> };
  page.shownAfter = new Promise((resolve) => {
    const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key !== 'Enter') return;
      removeEventListener('keydown', onKey, true);
      const look = (): void => {
        if (document.getElementById(id)?.textContent === text) resolve(performance.now() - timeStamp);
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener('keydown', onKey, true);
  });
};

/** Types a number and waits for the formula beside it. @returns milliseconds from Enter to the shown result */
export const typeAndSee = async (page: Page, repetition: number): Promise<number> => {
  if (repetition === 0) await typeInto(page, 'D2', '=C2*2');
  const number = 1000 + repetition;
  await goToCell(page, 'C2');
  await page.keyboard.type(String(number));
  await page.evaluate(watch, { id: 'cell-2-4', text: String(number * 2) });
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { shownAfter: Promise<number> }).shownAfter);
};
