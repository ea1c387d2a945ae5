// What the workbench survives, by keyboard: a reload in the middle of things, two tabs, scripts that never end or throw.
import type { Page } from 'playwright-core';
import { startSmall } from '../../browser/running-workbench.js';
import { enter, focusComesTo, press, pressTo, tabTo } from './focus.js';
import { openTab, useSeats, WIDTHS } from './seat.js';
import {
  cells,
  cellShows,
  chooseInMenu,
  goToPanel,
  pressButton,
  cellHolds,
  scriptPage,
  typeInto,
} from './steps.js';

const journey = useSeats();

const MENU = 'Counter';
const dialogs = (page: Page) => page.getByRole('dialog');
const questions = (page: Page) => page.getByRole('alertdialog');
const startBriefly = () => startSmall({ realTimeLimit: 1500 });

/** Whatever went wrong before: edits arrive, their trigger runs, a menu item works. */
const stillWorks = async (page: Page): Promise<void> => {
  await typeInto(page, 'B7', 'still here');
  await cellShows(page, 'F1', 'B7 still here');
  await chooseInMenu(page, MENU, 'Open sidebar');
  await enter(page, scriptPage(page, MENU).getByRole('button', { name: 'Count' }));
  await scriptPage(page, MENU)
    .getByText(/^Counted to \d+\.$/)
    .waitFor();
};

const lastRun = async (page: Page, functionName: string): Promise<string> => {
  await goToPanel(page, 'Executions');
  const run = page.getByRole('button', { name: new RegExp(`^${functionName}`) }).first();
  await tabTo(page, run);
  return run.innerText();
};

describe.each(WIDTHS)('%s', (_name, look) => {
  it('says after a reload which dialog closed with it, and opens it anew', () =>
    journey(startSmall, look, async ({ page }) => {
      await typeInto(page, 'A3', 'before');
      await chooseInMenu(page, MENU, 'Open dialog');
      const field = scriptPage(page, 'A note').getByRole('textbox', { name: 'Note' });
      await tabTo(page, field);
      await page.keyboard.type('half a sen');
      await page.reload();
      await page.getByText('“A note” closed with it, as in Google Sheets.').waitFor();
      await expect(dialogs(page).count()).resolves.toBe(0);
      await cellHolds(page, 'A3', 'before');
      await chooseInMenu(page, MENU, 'Open dialog');
      await tabTo(page, field);
      await expect(field.inputValue()).resolves.toBe('');
    }));

  it('asks again after a reload what a script waits to know', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Ask for a name');
      await questions(page).getByRole('textbox').waitFor();
      await page.reload();
      await focusComesTo(page, questions(page).getByRole('textbox', { name: 'Your name' }));
      await page.keyboard.type('Grace');
      await press(page, 'Enter');
      await questions(page).getByText('To Grace.').waitFor();
      await pressButton(page, 'No');
      await questions(page).waitFor({ state: 'detached' });
      await cellHolds(page, 'D1', 'Grace');
    }));

  it('keeps two tabs in step: cells in both, a dialog only where it was opened, a question gone from both', () =>
    journey(startSmall, look, async ({ page, context }, { started }) => {
      const other = await openTab(context, started.address);
      await typeInto(page, 'C3', 'from the first');
      await cellShows(other.page, 'C3', 'from the first');
      await typeInto(other.page, 'C4', 'from the second');
      await page.bringToFront();
      await cellShows(page, 'C4', 'from the second');

      await chooseInMenu(page, MENU, 'Open dialog');
      await dialogs(page).waitFor();
      await expect(dialogs(other.page).count()).resolves.toBe(0);
      // Its page takes the focus once it is there.
      await scriptPage(page, 'A note').getByRole('textbox').waitFor();
      await pressTo(page, 'Shift+Tab', dialogs(page).getByRole('button', { name: 'Close' }));
      await press(page, 'Enter');

      await other.page.bringToFront();
      await chooseInMenu(other.page, MENU, 'Ask for a name');
      for (const each of [page, other.page]) await questions(each).getByRole('textbox').waitFor();
      await page.bringToFront();
      await press(page, 'Escape');
      for (const each of [page, other.page]) await questions(each).waitFor({ state: 'detached' });
      expect([...other.errors, ...other.foreign]).toEqual([]);
      await expect(lastRun(page, 'askName')).resolves.toMatch(/completed/);
    }));

  it.each([
    ['computes', 'Never end', 'neverEnd'],
    ['waits', 'Sleep too long', 'sleepTooLong'],
  ])('ends a script that %s for too long, and says so', (_what, item, functionName) =>
    journey(startBriefly, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Trouble', item);
      const box = page.getByRole('alertdialog', { name: `“${item}” stopped` });
      await focusComesTo(page, box.getByRole('button', { name: 'OK' }));
      await expect(box.innerText()).resolves.toContain('Exceeded maximum execution time');
      await press(page, 'Enter');
      await focusComesTo(page, cells(page));
      await expect(lastRun(page, functionName)).resolves.toMatch(/Exceeded maximum execution time/);
      await goToPanel(page, 'Sheets');
      await stillWorks(page);
    }),
  );

  it('lets one type while a script runs, and stop it', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Trouble', 'Never end');
      const stop = page.getByRole('status').getByRole('button', { name: 'Stop' });
      await stop.waitFor();
      await typeInto(page, 'C2', 'meanwhile');
      await cellShows(page, 'C2', 'meanwhile');
      await enter(page, stop);
      await page.getByRole('alertdialog', { name: '“Never end” stopped' }).waitFor();
      await pressButton(page, 'OK');
      await stillWorks(page);
    }));

  it('says what a script threw, and leads to its execution', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Trouble', 'Throw');
      const box = page.getByRole('alertdialog', { name: '“Throw” stopped' });
      await focusComesTo(page, box.getByRole('button', { name: 'OK' }));
      await expect(box.innerText()).resolves.toContain('Error: something');
      await pressButton(page, 'See executions');
      await page.getByRole('heading', { name: 'Executions' }).waitFor();
      const run = page.getByRole('button', { name: /^throwSomething/ });
      await tabTo(page, run);
      await expect(run.innerText()).resolves.toMatch(/failed[\s\S]*something/);
      await goToPanel(page, 'Sheets');
      await stillWorks(page);
    }));
});
