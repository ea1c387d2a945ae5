// The server killed while a dialog is open, and started again: the page says so, goes on by itself, and nothing is lost.
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../browser/browser.js';
import { focusComesTo, press } from './focus.js';
import { OwnProcess } from '../../browser/own-process.js';
import { PATIENCE, sitDown, WIDTHS } from './seat.js';
import { cells, chooseInMenu, goToPanel, cellHolds, scriptPage, typeInto } from './steps.js';

const TITLE = 'Generate rota';
const AWAY = /does not answer/;
/** The demo's rota ends in row 54; the month that is published follows. */
const FIRST_ROW = 55;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, PATIENCE);
afterAll(() => browser.close());

const openDialog = async (page: Page): Promise<void> => {
  await chooseInMenu(page, 'Incident rota', TITLE);
  await focusComesTo(page, scriptPage(page, TITLE).getByRole('button', { name: 'Change Mon 7 Dec' }));
};

/** Asks to publish and agrees; what comes of it the page shows. */
const publish = async (page: Page): Promise<void> => {
  await press(page, 'Control+Enter');
  await focusComesTo(page, scriptPage(page, TITLE).getByRole('button', { name: 'Publish 4 weeks' }));
  await press(page, 'Enter');
};

describe.each(WIDTHS)('%s', (_name, look) => {
  it('keeps what was acknowledged, says that the server is away, and publishes when it is back', async () => {
    const server = await OwnProcess.make();
    const { page, context, errors, foreign } = await sitDown(browser, await server.start(), look);
    try {
      await typeInto(page, 'F54', 'acknowledged');
      await openDialog(page);
      await server.kill();
      await page.getByText(AWAY).waitFor();
      await publish(page);
      const frame = scriptPage(page, TITLE);
      // What the page would be told on Google.
      await frame.getByText('The connection to Google was lost.').waitFor();

      await server.start();
      await page.getByText(AWAY).waitFor({ state: 'detached' });
      await focusComesTo(page, frame.getByRole('button', { name: 'Try again' }));
      await press(page, 'Enter');
      await frame.getByRole('heading', { name: 'December 2026 is published' }).waitFor();
      await press(page, 'Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusComesTo(page, cells(page));
      await cellHolds(page, 'F54', 'acknowledged');

      await server.kill();
      await server.start();
      await page.reload();
      await cellHolds(page, `A${String(FIRST_ROW)}`, 'Mon 7 Dec 2026');
      await cellHolds(page, `C${String(FIRST_ROW + 3)}`, 'published');
      await goToPanel(page, 'Outbox');
      await page.getByText('1 mail. None left this machine.').waitFor();
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    } finally {
      await context.close();
      await server.end();
    }
  });
});
