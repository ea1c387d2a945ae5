// What the product does not use yet, on the small project, by keyboard: triggers, the sidebar, cells that call functions, questions.
import type { Locator, Page } from 'playwright-core';
import { startSmall } from '../../browser/running-workbench.js';
import { enter, focusComesTo, press, tabTo } from './focus.js';
import { useSeats, WIDTHS } from './seat.js';
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
const toast = (page: Page, text: string): Locator => page.locator('.toasts').getByText(text);
const clock = (page: Page): Locator => page.getByRole('button', { name: /^The clock:/ });

describe.each(WIDTHS)('%s', (_name, look) => {
  it('jumps the clock to a trigger that is due and sees in its history that it ran', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Count every hour');
      await toast(page, 'The clock counts now.').waitFor();
      await enter(page, clock(page));
      const box = page.getByRole('region', { name: 'Move the clock' });
      const next = box.getByRole('button', { name: /^Next trigger \(Mon 23 Nov 2026, \d\d:\d\d\)$/ });
      const due = /\d\d:\d\d/.exec(await next.innerText())?.[0] ?? 'no time';
      await tabTo(page, next);
      await press(page, 'Enter');
      const ran = box.getByRole('list', { name: 'What ran' });
      await ran.getByText('countByClock').waitFor();
      await expect(ran.innerText()).resolves.toMatch(/countByClock\s+completed\s+small, Mon 23 Nov 2026/);
      await press(page, 'Escape');
      await focusComesTo(page, clock(page));
      await clock(page)
        .filter({ hasText: `Mon 23 Nov 2026, ${due}` })
        .waitFor();

      await goToPanel(page, 'Triggers');
      await enter(page, page.getByText('1 run, none failed'));
      await expect(page.locator('.triggers__history').innerText()).resolves.toMatch(
        new RegExp(`Mon 23 Nov 2026, ${due}\\s+completed`),
      );
      await goToPanel(page, 'Sheets');
      await cellHolds(page, 'A1', '1');
      await cellHolds(page, 'B1', 'clock');
    }));

  it('edits a cell and sees what the edit trigger left', () =>
    journey(startSmall, look, async ({ page }) => {
      await typeInto(page, 'B5', 'Ada');
      await cellShows(page, 'F1', 'B5 Ada');
      await goToPanel(page, 'Executions');
      const run = page.getByRole('button', { name: /^onEdit/ });
      await enter(page, run);
      await expect(run.innerText()).resolves.toMatch(/after an edit\s+completed/);
      await page.getByRole('rowheader', { name: 'Range.setValue' }).waitFor();
    }));

  it('counts from the sidebar and reads there what failed', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Open sidebar');
      const sidebar = scriptPage(page, MENU);
      await enter(page, sidebar.getByRole('button', { name: 'Count' }));
      await sidebar.getByText('Counted to 1.').waitFor();
      await press(page, 'Enter');
      await sidebar.getByText('Counted to 2.').waitFor();
      await enter(page, sidebar.getByRole('button', { name: 'Fail' }));
      await sidebar.getByText('ScriptError: Error: something').waitFor();
      await enter(page, page.getByRole('button', { name: 'Close the sidebar' }));
      await focusComesTo(page, cells(page));
      await cellHolds(page, 'A2', '2');
      await cellHolds(page, 'B2', 'sidebar');
    }));

  it('shows what a custom function makes of a cell, and again when the cell changes', () =>
    journey(startSmall, look, async ({ page }) => {
      await typeInto(page, 'H1', '21');
      await typeInto(page, 'H2', '=TWICE(H1)');
      await cellShows(page, 'H2', /^42$/);
      await typeInto(page, 'H1', '4');
      await cellShows(page, 'H2', /^8$/);
    }));

  it('answers a prompt and an alert', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Ask for a name');
      const prompt = page.getByRole('alertdialog', { name: 'Who counts?' });
      await focusComesTo(page, prompt.getByRole('textbox', { name: 'Your name' }));
      await page.keyboard.type('Grace');
      await press(page, 'Enter');
      const alert = page.getByRole('alertdialog', { name: 'Say hello?' });
      await focusComesTo(page, alert.getByRole('button', { name: 'Yes' }));
      await expect(alert.innerText()).resolves.toContain('To Grace.');
      await pressButton(page, 'Yes');
      await toast(page, 'Hello, Grace.').waitFor();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
      await focusComesTo(page, cells(page));
      await cellHolds(page, 'D1', 'Grace');
    }));

  it('sends a note from a dialog, which closes itself', () =>
    journey(startSmall, look, async ({ page }) => {
      await chooseInMenu(page, MENU, 'Open dialog');
      // Browsers ignore `autofocus` in frames of another origin, on Google too.
      await tabTo(page, scriptPage(page, 'A note').getByRole('textbox', { name: 'Note' }));
      await page.keyboard.type('=HYPERLINK("x")');
      await press(page, 'Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusComesTo(page, cells(page));
      await cellHolds(page, 'E1', '=HYPERLINK("x")');
      await goToPanel(page, 'Outbox');
      await page.getByRole('button', { name: /A note/ }).waitFor();
    }));
});
