// One browser per test file; each test gets a server and a page of its own, and must leave no errors behind.
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../../browser/browser.js';
import { FakeServer } from './fake-server.js';
import type { Look } from './open-workbench.js';
import { openWorkbench } from './open-workbench.js';

export interface Bench {
  page: Page;
  fake: FakeServer;
}

/** Registers the browser's start and end; the function it gives runs one test; `expected` errors are no failure. */
export const useBrowser = () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  return async (test: (bench: Bench) => Promise<void>, look: Look = {}, expected?: RegExp): Promise<void> => {
    const fake = await FakeServer.start();
    const { page, errors, foreign, close } = await openWorkbench(browser, fake, look);
    try {
      await test({ page, fake });
      expect(errors.filter((text) => expected?.test(text) !== true)).toEqual([]);
      expect(foreign).toEqual([]);
    } finally {
      await close();
      await fake.stop();
    }
  };
};

/** Name of the chosen cells, as the name box says. */
export const chosen = (page: Page): Promise<string> =>
  page.getByLabel('Name of the chosen cells').inputValue();

/** Goes to a cell or area by the name box. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name of the chosen cells').fill(name);
  await page.keyboard.press('Enter');
};

/** Presses keys one after the other. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The cell at a row and column as drawn. */
export const cellOf = (page: Page, row: number, column: number) =>
  page.locator(`#cell-${String(row)}-${String(column)}`);

/** What is said aloud of the cells. */
export const saidOf = (page: Page) => page.locator('#spreadsheet [aria-live]');

/** What the page posts for a rectangle of the sheet Rota. */
export const edit = (row: number, column: number, texts: string[][]) => ({
  project: 'rota',
  sheet: 1,
  row,
  column,
  texts,
});

/** Waits until a cell shows a text, a regular expression. */
export const shows = (page: Page, row: number, column: number, text: string): Promise<void> =>
  cellOf(page, row, column)
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor();
