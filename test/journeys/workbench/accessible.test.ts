// Every panel, dialog, sidebar and question of the running workbench, light and dark: nothing for axe to find, frames included.
import type { Browser, Page } from 'playwright-core';
import { violations } from '../../browser/axe.js';
import { startBrowser } from '../../browser/browser.js';
import type { RunningWorkbench } from '../../browser/running-workbench.js';
import { startSmall } from '../../browser/running-workbench.js';
import { enter, focusComesTo, press, tabTo } from './focus.js';
import type { Seat } from './seat.js';
import { DESK, PATIENCE, PHONE, sitDown } from './seat.js';
import { startPublished } from './stage.js';
import { chooseInMenu, entries, goToCell, goToPanel, scriptPage } from './steps.js';

const LOOKS = [
  ['light, 1280 px wide', DESK],
  ['dark, 320 px wide', { ...PHONE, isDark: true }],
] as const;

type Tour = Record<string, (page: Page) => Promise<void>>;

/** Opens a dialog of the rota's menu and waits until its own page has read what it shows. */
const dialog = (item: string, title: string, sign: string) => async (page: Page) => {
  await chooseInMenu(page, 'Incident rota', item);
  await scriptPage(page, title).locator(sign).first().waitFor();
};

const PRODUCT: Tour = {
  'the rota': (page) => goToCell(page, 'B58'),
  'a menu': async (page) => {
    const menu = page.getByRole('menubar').getByRole('menuitem', { name: 'Incident rota' });
    await tabTo(page, menu);
    await press(page, 'ArrowDown');
    await page.getByRole('menu').waitFor();
  },
  'Generate rota': dialog('Generate rota', 'Generate rota', '[data-week]'),
  'Generate rota, asking': async (page) => {
    await dialog('Generate rota', 'Generate rota', '[data-week]')(page);
    await press(page, 'Control+Enter');
    await scriptPage(page, 'Generate rota')
      .getByRole('heading', { name: /^Publish/ })
      .waitFor();
  },
  'Read answers': dialog('Read answers…', 'Read answers', 'h1, h2'),
  'Set up': dialog('Set up…', 'Set up', 'h1, h2'),
  'the record': async (page) => {
    const tabs = page.getByRole('tablist', { name: 'Spreadsheets' });
    await tabTo(page, tabs.getByRole('tab').first());
    await press(page, 'ArrowRight');
    await page.getByRole('menuitem', { name: 'Incidents', exact: true }).waitFor();
    await page.locator('#cells').waitFor();
    await chooseInMenu(page, 'Incidents', 'Who is on duty');
    await page.getByRole('alertdialog', { name: 'Who is on duty' }).waitFor();
  },
  'the calendar': async (page) => {
    await goToPanel(page, 'Calendar');
    await enter(page, page.getByRole('button', { name: 'Next month' }));
    await enter(page, entries(page, /^Incident Manager:/).first());
    await page.getByRole('complementary').waitFor();
  },
  'the outbox': async (page) => {
    await goToPanel(page, 'Outbox');
    await enter(page, page.getByRole('button', { name: /Incident Managers in December 2026/ }));
    await page.locator('.mail').waitFor();
  },
  'the triggers': (page) => goToPanel(page, 'Triggers'),
  'the executions': async (page) => {
    await goToPanel(page, 'Executions');
    await enter(page, page.getByRole('button', { name: /^onOpen/ }).first());
    await page.getByRole('heading', { name: 'Service calls' }).waitFor();
  },
  'the world': (page) => goToPanel(page, 'World'),
  'the clock': async (page) => {
    await enter(page, page.getByRole('button', { name: /^The clock:/ }));
    await page.getByRole('region', { name: 'Move the clock' }).waitFor();
  },
  'the keys': async (page) => {
    await press(page, 'Control+/');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  },
};

const SMALL: Tour = {
  'a sidebar': async (page) => {
    await chooseInMenu(page, 'Counter', 'Open sidebar');
    await scriptPage(page, 'Counter').getByRole('button', { name: 'Count' }).waitFor();
  },
  'a dialog': async (page) => {
    await chooseInMenu(page, 'Counter', 'Open dialog');
    await scriptPage(page, 'A note').getByRole('textbox').waitFor();
  },
  'a prompt': async (page) => {
    await chooseInMenu(page, 'Counter', 'Ask for a name');
    await focusComesTo(page, page.getByRole('alertdialog').getByRole('textbox'));
  },
  'what a script threw': async (page) => {
    await chooseInMenu(page, 'Counter', 'Trouble', 'Throw');
    await page.getByRole('alertdialog', { name: '“Throw” stopped' }).waitFor();
  },
  'the triggers': async (page) => {
    await chooseInMenu(page, 'Counter', 'Count every hour');
    await page.getByText('The clock counts now.').waitFor();
    await goToPanel(page, 'Triggers');
    await page
      .getByRole('rowheader', { name: /countByClock/ })
      .first()
      .waitFor();
  },
};

const PANELS = ['the calendar', 'the outbox', 'the triggers', 'the executions', 'the world', 'the clock'];
/** A thousand cells take axe seconds: they are looked at where nothing stands over them. */
const CELLS = '#cells';
const WITH_CELLS = ['the rota', 'the record'];

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, PATIENCE);
afterAll(() => browser.close());

describe.each([
  ['the product', startPublished, PRODUCT],
  ['the small project', startSmall, SMALL],
] as const)('%s', (_project, start: () => Promise<RunningWorkbench>, tour: Tour) => {
  let running: RunningWorkbench;
  beforeAll(async () => {
    running = await start();
  }, PATIENCE);
  afterAll(() => running.end());

  describe.each(LOOKS)('%s', (_look, look) => {
    let seat: Seat;
    beforeEach(async () => {
      seat = await sitDown(browser, running.started.address, look);
    });
    afterEach(async () => {
      const { errors, foreign, context } = seat;
      await context.close();
      // A question that is open would come up in the next window.
      await running.started.workbench.engine.stopAll('The next look begins.');
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    });

    // Panels are looked at in the dark and narrow one by one, in every state they have.
    const places = Object.keys(tour).filter((name) => look === DESK || !PANELS.includes(name));
    it.each(places)('%s', async (name) => {
      await tour[name]?.(seat.page);
      expect(await violations(seat.page, ...(WITH_CELLS.includes(name) ? [] : [CELLS]))).toEqual([]);
      expect(await isTooWide(seat.page)).toBe(false);
    });
  });
});

it('finds nothing in the mail that the outbox shows', async () => {
  const running = await startPublished();
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    const htmlBody = running.started.workbench.world.outbox[0]?.htmlBody ?? '';
    expect(htmlBody).toContain('Incident Managers in December 2026');
    await page.setContent(htmlBody);
    expect(await violations(page)).toEqual([]);
  } finally {
    await context.close();
    await running.end();
  }
});

it('would find what is wrong inside the frame of a script', async () => {
  const running = await startSmall();
  const { page, context } = await sitDown(browser, running.started.address, DESK);
  try {
    await chooseInMenu(page, 'Counter', 'Open sidebar');
    await scriptPage(page, 'Counter').getByRole('button', { name: 'Count' }).waitFor();
    await scriptPage(page, 'Counter')
      .locator('main')
      .evaluate((main) => main.append(new Image()));
    const found = await violations(page, CELLS);
    expect(found).toEqual([expect.stringContaining('image-alt: ')]);
  } finally {
    await context.close();
    await running.end();
  }
});
