// Where the focus is, in the page or in the frame of a script, and how keys bring it somewhere; nothing here clicks.
import type { Frame, Locator, Page } from 'playwright-core';

/** Generous: a busy machine is no failure. */
const PATIENCE = 30_000;
const MOST_PRESSES = 80;

/** `what`, or an error where it takes longer than a busy machine may: a key that is never taken would else hang in silence. */
const inTime = <T>(what: Promise<T>, name: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${name}: no answer in ${String(PATIENCE)} ms`)), PATIENCE);
  });
  return Promise.race([what, late]).finally(() => clearTimeout(timer));
};

const isActive = (element: Element): boolean => element.ownerDocument.activeElement === element;

/** Whether every frame around `frame` has the focus on the way to it. */
const isFrameActive = async (frame: Frame): Promise<boolean> => {
  const parent = frame.parentFrame();
  if (parent === null) return true;
  const element = await frame.frameElement();
  return (await element.evaluate(isActive)) && isFrameActive(parent);
};

/**
 * Whether keys go to `target`; asked after every key, so with one question where it can be. Of a frame in a process of
 * its own Chromium tells it late in one of two ways, now in this, now in that: the frame's own, and that of the
 * documents around it.
 * @throws where several things fit
 */
const isFocused = async (target: Locator): Promise<boolean> => {
  const { count, isOn, isSure } = await target.evaluateAll((all) => {
    const on = all.find((element) => element.ownerDocument.activeElement === element);
    return { count: all.length, isOn: on !== undefined, isSure: on?.ownerDocument.hasFocus() === true };
  });
  if (count > 1) throw new Error(`${String(count)} things fit ${target.toString()}`);
  if (!isOn || isSure) return isOn;
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

const focusNow = (page: Page): Promise<string> => inTime(focusIn(page.mainFrame()), 'Looking for the focus');

/** Repeats `check` until it holds. @throws `message` when patience ends */
const until = async (check: () => Promise<boolean>, message: () => Promise<string>): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (!(await inTime(check(), 'Looking for the focus').catch(() => false))) {
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
  for (const key of keys) await inTime(page.keyboard.press(key), `The key ${key}`);
};

const isInFrame = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLIFrameElement);

/** Presses F6; out of a script's page it goes by a message, and a second one sent meanwhile would go too far. */
const pressF6 = async (page: Page, key: string): Promise<void> => {
  const wasInFrame = await isInFrame(page);
  await press(page, key);
  if (!wasInFrame) return;
  await until(
    async () => !(await isInFrame(page)),
    async () => `${key} never left the frame; the focus is on ${await focusNow(page)}`,
  );
};

const cells = (page: Page): Locator => page.getByRole('grid').and(page.locator('#cells'));

/** Presses `key` until the focus is on `target`. @throws where it never gets there */
export const pressTo = async (page: Page, key: string, target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached', timeout: PATIENCE });
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await inTime(isFocused(target), `Looking for ${target.toString()}`)) return;
    // In the cells Tab goes from cell to cell; Escape lets it out.
    if (key.endsWith('Tab') && (await isFocused(cells(page)))) await press(page, 'Escape');
    await (key.endsWith('F6') ? pressF6(page, key) : press(page, key));
  }
  throw new Error(
    `${String(MOST_PRESSES)} times ${key} never reached ${target.toString()}; now on ${await focusNow(page)}`,
  );
};

export const tabTo = (page: Page, target: Locator): Promise<void> => pressTo(page, 'Tab', target);

/** Goes to `target` with Tab and presses Enter. */
export const enter = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await press(page, 'Enter');
};
