// The built page of a dialog, opened as often as a test file likes: one browser, and nothing left behind by any test.
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.js';
import type { Answers } from './fake-script.js';
import type { Look, OpenedPage } from './open-page.js';
import { openPage } from './open-page.js';

/**
 * Registers the browser's start and end, and after each test that no page had an error or asked for anything outside.
 * @param name of the page: `GenerateRotaDialog`
 * @returns opens it with `answers` behind it
 */
export const useDialogPages = (
  name: string,
): (<Api>(answers: Answers<Api>, look: Look) => Promise<OpenedPage>) => {
  let browser: Browser;
  const opened: OpenedPage[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) {
      expect(page.errors).toEqual([]);
      expect(page.requests).toEqual([]);
      await page.close();
    }
  });
  return async <Api>(answers: Answers<Api>, look: Look) => {
    const page = await openPage<Api>(browser, name, answers, look);
    opened.push(page);
    return page;
  };
};
