// Where the focus is, in the page or in the frame of a script, and how keys bring it somewhere; nothing here clicks.
import type { Frame, Locator, Page } from 'playwright-core';

/** Generous: a busy machine is no failure. */
const PATIENCE = 30_000;
const MOST_PRESSES = 80;

const isActive = (element: Element): boolean => element.ownerDocument.activeElement === element;

/** Whether every frame around `frame` has the focus on the way to it. */
const isFrameActive = async (frame: Frame): Promise<boolean> => {
  const parent = frame.parentFrame();
  if (parent === null) return true;
  const element = await frame.frameElement();
  return (await element.evaluate(isActive)) && isFrameActive(parent);
};

/** Whether the focus is on `target`; asked after every key, so with one question where it can be. @throws where several things fit */
const isFocused = async (target: Locator): Promise<boolean> => {
  const { count, isOn, isInFrame } = await target.evaluateAll((all) => ({
    count: all.length,
    isOn: all.some((element) => element.ownerDocument.activeElement === element),
    isInFrame: window.parent !== window,
  }));
  if (count > 1) throw new Error(`${String(count)} things fit ${target.toString()}`);
  if (!isOn || !isInFrame) return isOn;
  const [element] = await target.elementHandles();
  const frame = await element?.ownerFrame();
  return frame ? isFrameActive(frame) : false;
};

const wordsOf = (element: Element): string => {
  const name = element.getAttribute('aria-label') ?? element.textContent;
  return `${element.tagName.toLowerCase()} "${name.trim().slice(0, 60)}"`;
};

/** What has the focus in `frame` or deeper, for messages: `button "Change Mon 7 Dec"`. */
const focusIn = async (frame: Frame): Promise<string> => {
  const element = await frame.evaluateHandle(() => document.activeElement ?? document.body);
  const inside = await element.contentFrame();
  return inside === null ? element.evaluate(wordsOf) : focusIn(inside);
};

const focusNow = (page: Page): Promise<string> => focusIn(page.mainFrame());

/** Repeats `check` until it holds. @throws `message` when patience ends */
const until = async (check: () => Promise<boolean>, message: () => Promise<string>): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (!(await check().catch(() => false))) {
    if (Date.now() > end) throw new Error(await message());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

/** Waits until the page itself has put the focus on `target`. */
export const focusComesTo = (page: Page, target: Locator): Promise<void> =>
  until(
    () => isFocused(target),
    async () => `The focus is on ${await focusNow(page)}, it did not come to ${target.toString()}`,
  );

/** Presses keys one after the other. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const cells = (page: Page): Locator => page.getByRole('grid').and(page.locator('#cells'));

/** Presses `key` until the focus is on `target`. @throws where it never gets there */
export const pressTo = async (page: Page, key: string, target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached', timeout: PATIENCE });
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isFocused(target)) return;
    // In the cells Tab goes from cell to cell; Escape lets it out.
    if (key.endsWith('Tab') && (await isFocused(cells(page)))) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
  }
  throw new Error(
    `${String(MOST_PRESSES)} times ${key} never reached ${target.toString()}; now on ${await focusNow(page)}`,
  );
};

export const tabTo = (page: Page, target: Locator): Promise<void> => pressTo(page, 'Tab', target);

/** Goes to `target` with Tab and presses Enter. */
export const enter = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};
