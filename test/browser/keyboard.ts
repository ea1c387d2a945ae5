// What the keyboard does to a page and what a screen reader would say of it.
import type { Page } from 'playwright-core';

/** Presses keys one after the other. */
export const keys = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await page.keyboard.press(name);
};

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : null;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Presses Tab until the focus is on something of this name. @throws where Tab never gets there */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
};

/** Whether the page asked its host to close it. */
export const isClosed = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { isClosed: boolean }).isClosed);
