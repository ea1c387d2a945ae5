// Takes one picture: opens the page, brings it into the state that is to be seen, saves the frame.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Answers } from './fake-script.js';
import type { Look } from './open-page.js';
import { isTooWide, openPage } from './open-page.js';

export interface Shot {
  name: string;
  page: string;
  look: Look;
  answers: Answers<object>;
  /** Keys and clicks that lead to the state. */
  act?: (page: Page) => Promise<void>;
  /** What must be there before the picture is taken. */
  waitFor: string;
}

export const takeShot = async (browser: Browser, shot: Shot, folder: string): Promise<void> => {
  const opened = await openPage(browser, shot.page, shot.answers, { scale: 1.5, ...shot.look });
  await opened.page.waitForSelector(shot.waitFor, { timeout: 5000 }).catch((error: unknown) => {
    throw new Error(`${shot.name}: ${opened.errors.join('; ')} ${String(error)}`);
  });
  await shot.act?.(opened.page);
  await opened.page.waitForTimeout(150);
  await opened.page.screenshot({ path: path.join(folder, `${shot.name}.png`) });
  if (await isTooWide(opened.page)) process.stdout.write(`  too wide: ${shot.name}\n`);
  for (const text of [...opened.errors, ...opened.requests])
    process.stdout.write(`  ${shot.name}: ${text}\n`);
  await opened.close();
};
