import type { Browser } from 'playwright-core';
import { darkViolations, violations } from '../../../browser/axe.js';
import { startBrowser } from '../../../browser/browser.js';
import type { Canned, FakeServer } from './harness/fake-server.js';
import { refused, startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { empty, full, HOSTILE, LONG, long, state } from './harness/worlds.js';

let browser: Browser;
let server: FakeServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startFakeServer()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

const SENTENCE = 'The world folder cannot be read.';
const broken = (): Record<string, Canned> =>
  Object.fromEntries(
    Object.keys(full()).map((path) => [path, path === '/api/state' ? state() : refused(SENTENCE)]),
  );

const NAMES = ['calendar', 'outbox', 'triggers', 'executions', 'world', ''];
const LIGHT = ['light', {}] as const;
const DARK = ['dark', { isDark: true }] as const;
const NARROW = { width: 320, height: 640 };

const CASES = [
  { name: 'full', world: full, looks: [LIGHT] },
  { name: 'long', world: long, looks: [LIGHT] },
  { name: 'empty', world: empty, looks: [DARK] },
  { name: 'broken', world: broken, looks: [LIGHT] },
];

/** Opens whatever can be opened. */
const unfold = async ({ page }: OpenPanel, name: string): Promise<void> => {
  if (name === '') await page.locator('.clock__now').click();
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  const first = page.locator('.run__line[aria-expanded], .fc-event, .monthlist__one').first();
  if ((await first.count()) > 0) await first.click();
};

const isTooWide = ({ page }: OpenPanel): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, .panel, .clockbox')].some(
      (part) => part.scrollWidth > part.clientWidth + 1,
    ),
  );

describe.each(CASES)('a world that is $name', ({ world, looks }) => {
  const cases = NAMES.flatMap((name) =>
    looks.map(([word, look]) => [name || 'clock', word, name, look] as const),
  );

  it.each(cases)(
    '%s, %s: nothing for axe, nothing too wide, no stray request, no error',
    async (_title, word, name, look) => {
      server.answers = world();
      const open = await openPanel(browser, server, name, look);
      await open.page.locator('.shape').waitFor({ state: 'detached' });
      await unfold(open, name);
      expect(await violations(open.page)).toEqual([]);
      if (world === full && word === 'light') expect(await darkViolations(open.page)).toEqual([]);
      expect(await isTooWide(open)).toBe(false);
      await open.page.setViewportSize(NARROW);
      expect(await isTooWide(open)).toBe(false);
      expect([open.strays, open.errors]).toEqual([[], []]);
      await open.close();
    },
  );
});

it.each(NAMES.filter((name) => name !== ''))('%s shows what people typed as text', async (name) => {
  server.answers = long();
  const open = await openPanel(browser, server, name);
  await open.page.locator('.view__title').waitFor();
  await open.page.getByText(LONG).first().waitFor({ state: 'attached' });
  await unfold(open, name);
  expect(await open.page.title()).toBe('Panel');
  expect(await open.page.locator('main img').count()).toBe(0);
  expect(await open.page.locator('main').textContent()).toContain(HOSTILE);
  await open.close();
});

it.each([
  ['calendar', 'The calendar could not be read.'],
  ['outbox', 'The outbox could not be read.'],
  ['triggers', 'The list of triggers could not be read.'],
  ['executions', 'The journal of executions could not be read.'],
  ['world', 'The list of files could not be read.'],
])('%s says why it shows nothing, and tries again', async (name, title) => {
  server.answers = broken();
  const { page, close } = await openPanel(browser, server, name);
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toBe(`${title}${SENTENCE}Try again`);
  server.answers = full();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
  await close();
});
