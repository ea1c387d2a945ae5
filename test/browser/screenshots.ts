// `npm run screenshots`: the pictures of the README, taken from the running workbench on its demo team.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { enter, focusComesTo, press, pressTo } from '../journeys/workbench/focus.js';
import { startPublished } from '../journeys/workbench/stage.js';
import { chooseInMenu, goToCell, goToPanel, openDesk, scriptPage } from '../journeys/workbench/steps.js';
import { startBrowser } from './browser.js';
import { startProduct } from './running-workbench.js';
import type { RunningWorkbench } from './running-workbench.js';

const FOLDER = path.resolve(__dirname, '../../docs/screenshots');
/** Bytes; a picture beyond this is not for a README. */
const LARGEST = 500_000;

/** In a process of their own, frames would be drawn with one pixel where the page has two. */
const ISOLATED_FRAMES = 'IsolateSandboxedIframes';

interface Picture {
  name: string;
  /** Which world: as it is first met, or with December published. */
  start: 'demo' | 'published';
  isDark?: boolean;
  isPhone?: boolean;
  act: (page: Page) => Promise<void>;
}

/** The ring of the focus says nothing in a picture. */
const blur = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

const generate = async (page: Page): Promise<void> => {
  await chooseInMenu(page, 'Incident rota', 'Generate rota');
  const first = scriptPage(page, 'Generate rota').getByRole('button', { name: 'Change Mon 7 Dec' });
  await focusComesTo(page, first);
};

const PICTURES: readonly Picture[] = [
  {
    name: 'sheet',
    start: 'demo',
    act: async (page) => {
      await goToCell(page, 'A54');
      await pressTo(page, 'F6', page.getByRole('menubar').getByRole('menuitem'));
      await press(page, 'ArrowDown');
      await page.getByRole('menu').waitFor();
    },
  },
  { name: 'generate-rota', start: 'demo', act: generate },
  {
    name: 'generate-rota-dark',
    start: 'demo',
    isDark: true,
    act: async (page) => {
      await generate(page);
      const frame = scriptPage(page, 'Generate rota');
      await pressTo(page, 'Tab', frame.getByRole('button', { name: 'Change Mon 14 Dec' }));
      await press(page, 'Enter');
      await frame.getByRole('menu').waitFor();
    },
  },
  {
    name: 'set-up',
    start: 'demo',
    act: async (page) => {
      await chooseInMenu(page, 'Incident rota', 'Set up…');
      await scriptPage(page, 'Set up').getByRole('heading', { name: 'Is everything in order?' }).waitFor();
    },
  },
  {
    name: 'calendar',
    start: 'published',
    act: async (page) => {
      await goToPanel(page, 'Calendar');
      await enter(page, page.getByRole('button', { name: 'Next month' }));
      const entry = page.getByText(/^Incident Manager:/).locator('xpath=ancestor::a');
      await enter(page, entry.nth(1));
      await page.getByRole('complementary').waitFor();
      await blur(page);
    },
  },
  {
    name: 'outbox',
    start: 'published',
    act: async (page) => {
      await goToPanel(page, 'Outbox');
      await page.frameLocator('.mail__frame').getByRole('table').first().waitFor();
      await blur(page);
    },
  },
  {
    name: 'sidebar',
    start: 'published',
    act: async (page) => {
      await openDesk(page);
      await press(page, 'Enter');
      await scriptPage(page, 'Incident Desk').getByRole('checkbox').first().waitFor();
      await blur(page);
    },
  },
  {
    name: 'overview',
    start: 'published',
    act: async (page) => {
      await chooseInMenu(page, 'Incident rota', 'Overview');
      await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
      await page.locator('#cells').getByText('Next six weeks').waitFor();
      await blur(page);
    },
  },
  { name: 'phone', start: 'demo', isPhone: true, act: generate },
];

const take = async (browser: Browser, { started }: RunningWorkbench, picture: Picture): Promise<void> => {
  const context = await browser.newContext({
    viewport: picture.isPhone === true ? { width: 390, height: 800 } : { width: 1280, height: 800 },
    colorScheme: picture.isDark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(started.address);
  await page.locator('#cell-1-1').waitFor();
  await picture.act(page);
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  const file = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await context.close();
  if (file.length > LARGEST) throw new Error(`${picture.name} has ${String(file.length)} bytes.`);
  writeFileSync(path.join(FOLDER, `${picture.name}.png`), file);
  process.stdout.write(
    `docs/screenshots/${picture.name}.png, ${String(Math.round(file.length / 1000))} kB\n`,
  );
};

const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await startBrowser(ISOLATED_FRAMES);
  for (const [world, start] of [
    ['demo', () => startProduct(8018)],
    ['published', startPublished],
  ] as const) {
    const running = await start();
    try {
      for (const picture of PICTURES.filter((each) => each.start === world))
        await take(browser, running, picture);
    } finally {
      await running.end();
    }
  }
  await browser.close();
};

main().catch((error: unknown) => {
  process.stderr.write(
    `The pictures were not taken: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
