// How quick the workbench feels, measured in Chromium: start, dialog, sidebar call, scrolling, typing; and its page's size.
import type { Browser, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { buildPage } from '../../local/workbench/page-bundle.js';
import { startBrowser } from '../browser/browser.js';
import { OwnProcess } from '../browser/own-process.js';
import { startProduct, startSmall } from '../browser/running-workbench.js';
import type { RunningWorkbench } from '../browser/running-workbench.js';
import { press, pressTo } from '../journeys/workbench/focus.js';
import { chooseInMenu, scriptPage } from '../journeys/workbench/steps.js';
import { countLongFrames, longFrames, median } from './frames.js';
import { fillLong, scrollDown, typeAndSee } from './long-sheet.js';
import { printTable, requireAll } from './table.js';

/** Bytes, compressed. */
const LARGEST = 1_000_000;

/** Milliseconds of each repetition, and the frames over 50 ms in all of them. */
interface Figures {
  times: number[];
  long: number;
}

const opened = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  await countLongFrames(page);
  await page.goto(address);
  await page.locator('#cell-1-1').waitFor();
  await page.getByRole('menubar').getByRole('menuitem').first().waitFor();
  return page;
};

const since = (begin: number): number => performance.now() - begin;

/** From starting the process, as `npm start` does once everything is built, to cells and menus. */
const starts = async (browser: Browser, times: number): Promise<Figures> => {
  const server = await OwnProcess.make();
  const figures: Figures = { times: [], long: 0 };
  try {
    await server.start();
    for (let start = 0; start < times; start += 1) {
      await server.kill();
      const begin = performance.now();
      const page = await opened(browser, await server.start());
      figures.times.push(since(begin));
      figures.long += await longFrames(page);
      await page.close();
    }
  } finally {
    await server.end();
  }
  return figures;
};

/** Repeats `once`, which gives milliseconds, on a page of a workbench. */
const repeated = async (
  browser: Browser,
  running: RunningWorkbench,
  times: number,
  once: (page: Page, repetition: number) => Promise<number>,
): Promise<Figures> => {
  const page = await opened(browser, running.started.address);
  await once(page, 0);
  const before = await longFrames(page);
  const figures: number[] = [];
  for (let repetition = 1; repetition <= times; repetition += 1) figures.push(await once(page, repetition));
  const long = (await longFrames(page)) - before;
  await page.close();
  return { times: figures, long };
};

/** From Enter on the menu's item to what the dialog's own page shows. */
const dialogOpens = (menu: string, item: string, title: string, sign: string) => async (page: Page) => {
  await chooseInMenu(page, menu, item);
  const begin = performance.now();
  await scriptPage(page, title).locator(sign).first().waitFor();
  const time = since(begin);
  await pressTo(page, 'Shift+Tab', page.getByRole('dialog').getByRole('button', { name: 'Close' }));
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return time;
};

/** There and back, as the sidebar's script sees it. */
const sidebarCall = async (page: Page, repetition: number): Promise<number> => {
  if (repetition === 0) await chooseInMenu(page, 'Counter', 'Open sidebar');
  const body = scriptPage(page, 'Counter').locator('main');
  return body.evaluate(async () => {
    const { google } = window as unknown as { google: { script: { run: Record<string, unknown> } } };
    const runner = google.script.run as {
      withSuccessHandler: (then: () => void) => { today: () => void };
    };
    const begin = performance.now();
    await new Promise<void>((resolve) => runner.withSuccessHandler(resolve).today());
    return performance.now() - begin;
  });
};

const measured = async (browser: Browser): Promise<Record<string, Figures>> => {
  const all: Record<string, Figures> = { 'start to first usable page': await starts(browser, 5) };
  const product = await startProduct();
  const generate = dialogOpens('Incident rota', 'Generate rota', 'Generate rota', '[data-week]');
  all['“Generate rota” to its weeks'] = await repeated(browser, product, 9, generate);
  await product.end();
  const small = await startSmall();
  const note = dialogOpens('Counter', 'Open dialog', 'A note', 'input');
  all['plain dialog'] = await repeated(browser, small, 15, note);
  all['sidebar call, there and back'] = await repeated(browser, small, 40, sidebarCall);
  all['typed edit to shown result, new sheet'] = await repeated(browser, small, 20, typeAndSee);
  await small.end();
  const long = await startSmall({ fill: fillLong });
  all['typed edit to shown result, 10,000 rows'] = await repeated(browser, long, 20, typeAndSee);
  all['scroll of 10,000 rows, one frame'] = await repeated(browser, long, 200, scrollDown);
  await long.end();
  return all;
};

/** @throws Error where the page's JavaScript is larger than it may be */
export const benchWorkbench = async (): Promise<void> => {
  const { js, frame } = await buildPage();
  const size = gzipSync(js).length;
  const browser = await startBrowser();
  const figures = await measured(browser).finally(() => browser.close());
  printTable(
    'Workbench in Chromium',
    ['what', 'times', 'median ms', 'frames over 50 ms'],
    Object.entries(figures).map(([what, { times, long }]) => [
      what,
      String(times.length),
      median(times).toFixed(1),
      String(long),
    ]),
  );
  printTable(
    "Workbench's page, kilobytes compressed",
    ['part', 'kB'],
    [
      ['JavaScript', size / 1000],
      ['script of the frames', gzipSync(frame).length / 1000],
    ],
  );
  requireAll(
    size <= LARGEST
      ? []
      : [`the page's JavaScript has ${String(size)} bytes compressed, not ${String(LARGEST)}`],
  );
};
