// A person's seat at a running workbench: a browser window that notes every error and every request to somebody else.
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../browser/browser.js';
import type { RunningWorkbench } from '../../browser/running-workbench.js';

export interface Look {
  width: number;
  height: number;
  isDark?: boolean;
}

export const DESK: Look = { width: 1280, height: 800 };
export const PHONE: Look = { width: 320, height: 700 };
/** For `describe.each`: every journey is made at both. */
export const WIDTHS: readonly (readonly [string, Look])[] = [
  ['1280 px wide', DESK],
  ['320 px wide', PHONE],
];

export interface Seat {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors, and errors on the console. */
  errors: string[];
  /** Requests that would have left the workbench. */
  foreign: string[];
}

/** A busy machine is no failure. */
export const PATIENCE = 60_000;
jest.setTimeout(240_000);

/** What a page holds itself, or the browser makes up, leaves no machine. */
const isOwn = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);

const OF_THE_BROWSER = /^(Failed to load resource|Blocked autofocusing)/;

const watch = ({ page, errors, foreign }: Seat, origin: string): void => {
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('console', (message) => {
    // The browser calls every refusal and every break of a connection an error; the page says it in a sentence. It also
    // tells that `autofocus` does nothing in a script's frame.
    if (message.type() === 'error' && !OF_THE_BROWSER.test(message.text())) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!isOwn(request.url(), origin)) foreign.push(request.url());
  });
};

/** Opens another tab of the same browser window. */
export const openTab = async (context: BrowserContext, address: string): Promise<Seat> => {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const seat = { page, context, errors: [], foreign: [] };
  watch(seat, new URL(address).origin);
  await page.goto(address);
  await page.getByRole('grid').waitFor();
  return seat;
};

export const sitDown = async (browser: Browser, address: string, look: Look): Promise<Seat> => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.isDark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  return openTab(context, address);
};

const PICTURES = path.resolve(__dirname, '../../../node_modules/.cache/journeys');
let pictures = 0;

/** The same error, with the name of a picture of what the person saw last. */
const withPicture = async (page: Page, error: unknown): Promise<unknown> => {
  pictures += 1;
  const file = path.join(PICTURES, `${String(process.pid)}-${String(pictures)}.png`);
  const isTaken = await page.screenshot({ path: file, timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (error instanceof Error && isTaken) error.message += `\nSeen last: ${file}`;
  return error;
};

type Start = () => Promise<RunningWorkbench>;
export type Journey = (seat: Seat, running: RunningWorkbench) => Promise<void>;

/** Registers the browser; the function it gives makes one journey on a workbench of its own. */
export const useSeats = (): ((start: Start, look: Look, journey: Journey) => Promise<void>) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, PATIENCE);
  afterAll(() => browser.close());
  return async (start, look, journey) => {
    const running = await start();
    const seat = await sitDown(browser, running.started.address, look);
    try {
      await journey(seat, running);
      expect(seat.errors).toEqual([]);
      expect(seat.foreign).toEqual([]);
    } catch (error) {
      throw await withPicture(seat.page, error);
    } finally {
      await seat.context.close();
      await running.end();
    }
  };
};
