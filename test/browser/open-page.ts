// Opens a built page as Google Sheets would: a frame of a given size, no network, the script behind it faked.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Answers, Call } from './fake-script.js';
import { fakeScript } from './fake-script.js';

export interface Look {
  width: number;
  height: number;
  isDark?: boolean;
  isHighContrast?: boolean;
  /** Its clock can be put forward. */
  hasClock?: boolean;
  /** Device pixels per CSS pixel, for pictures. */
  scale?: number;
}

export interface OpenedPage {
  page: Page;
  /** What the page asked the script for, in order. */
  calls: Call[];
  /** Requests that tried to leave the page; must stay empty. */
  requests: string[];
  /** Messages of uncaught errors and console errors; must stay empty. */
  errors: string[];
  close: () => Promise<void>;
}

const ADDRESS = 'https://page.test/';

/** The text of a built page. @throws where it was not built */
export const builtPage = async (project: string, name: string): Promise<string> => {
  const file = path.resolve(__dirname, '../../build', project, `${name}.html`);
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} is missing. Run "npm run build" first.`);
  });
};

/** Opens a page with `answers` behind it. @param name of the rota project's page, or `incidents/Sidebar` */
export const openPage = async <Api>(
  browser: Browser,
  name: string,
  answers: Answers<Api>,
  look: Look,
): Promise<OpenedPage> => {
  const [project, file] = name.includes('/') ? name.split('/') : ['rota', name];
  const html = await builtPage(project ?? '', file ?? '');
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.isDark === true ? 'dark' : 'light',
    forcedColors: look.isHighContrast === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    deviceScaleFactor: look.scale ?? 1,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    requests.push(url);
    return route.abort();
  });
  const calls = await fakeScript<Api>(page, answers);
  if (look.hasClock === true) await page.clock.install();
  await page.goto(ADDRESS);
  return { page, calls, requests, errors, close: () => context.close() };
};

/** Whether the page scrolls sideways, which no width may need. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll<HTMLElement>('.dialog__body, .dialog__foot, .dialog__ask'),
    ];
    return parts.some((part) => part.scrollWidth > part.clientWidth + 1);
  });
