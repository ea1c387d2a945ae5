// Opens the page of a fake server in a browser and watches for errors and for requests that leave the machine.
import type { Browser, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.js';

export interface Look {
  width?: number;
  height?: number;
  isDark?: boolean;
  isHighContrast?: boolean;
  hasTouch?: boolean;
  scale?: number;
}

export interface Opened {
  page: Page;
  /** Uncaught errors and errors on the console; must stay empty. */
  errors: string[];
  /** Requests to anybody but the fake server; must stay empty. */
  foreign: string[];
  close: () => Promise<void>;
}

export const openWorkbench = async (browser: Browser, fake: FakeServer, look: Look = {}): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 720 },
    colorScheme: look.isDark === true ? 'dark' : 'light',
    forcedColors: look.isHighContrast === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    hasTouch: look.hasTouch ?? false,
    deviceScaleFactor: look.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser reports every refusal of a server as an error; the page shows it as a sentence.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(fake.address) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  await page.goto(fake.address);
  await page.getByRole('grid').waitFor();
  await fake.listened();
  return { page, errors, foreign, close: () => context.close() };
};
