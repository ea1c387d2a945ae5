// What the keyboard does to a page and what a screen reader would say of it.
import type { Page } from 'playwright-core';

/** Presses keys one after the other. */
export const keys = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await page.keyboard.press(name);
};

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : null;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });

/** Waits until the focus is on something of this name. @throws with the name it is on instead */
export const focusIs = async (page: Page, name: string | RegExp): Promise<void> => {
  const until = Date.now() + 10_000;
  for (;;) {
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    if (Date.now() > until) throw new Error(`The focus is on “${now.slice(0, 80)}”, not on ${String(name)}`);
    await page.waitForTimeout(20);
  }
};

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
