// Opens a panel in a real browser at a given size and look.
import type { Browser, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.js';

export interface Look {
  width?: number;
  height?: number;
  isDark?: boolean;
}

export interface OpenPanel {
  page: Page;
  /** Addresses that left for another server; must stay empty. */
  strays: string[];
  /** Uncaught errors and errors of the console; must stay empty. */
  errors: string[];
  close: () => Promise<void>;
}

/** @param name as in mount.tsx; '' shows the clock alone */
export const openPanel = async (
  browser: Browser,
  server: FakeServer,
  name: string,
  { width = 1280, height = 800, isDark = false }: Look = {},
): Promise<OpenPanel> => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const strays: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A refusal of the server is an answer, not an error of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  await context.route('**/*', (route) => {
    const { origin } = new URL(route.request().url());
    if (origin === server.address) return route.continue();
    strays.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${server.address}/#${name}`);
  await page.locator('.clock__now').waitFor();
  await server.listened();
  // The view has come, not only its shape.
  await page.locator('.shape').first().waitFor({ state: 'detached' });
  return { page, strays, errors, close: () => context.close() };
};
