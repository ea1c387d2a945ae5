import type { Browser } from 'playwright-core';
import { startBrowser } from '../../../browser/browser.js';
import type { FakeServer } from './harness/fake-server.js';
import { startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { calendar, entry, full, state } from './harness/worlds.js';

let browser: Browser;
let server: FakeServer;
let open: OpenPanel;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startFakeServer()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});
beforeEach(() => {
  server.answers = full();
});
afterEach(() => open.close());

const title = (): Promise<string> => open.page.locator('.month__title').innerText();

it('begins on Mondays, with week numbers, at the clock’s month, today marked', async () => {
  open = await openPanel(browser, server, 'calendar');
  const { page } = open;
  expect(await title()).toContain('November 2026');
  expect(await page.locator('.fc-col-header-cell').allInnerTexts()).toEqual([
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
    'Sun',
  ]);
  expect(await page.locator('.fc-daygrid-week-number').allInnerTexts()).toEqual([
    'W44',
    'W45',
    'W46',
    'W47',
    'W48',
    'W49',
  ]);
  expect(await page.locator('.fc-day-today').getAttribute('data-date')).toBe('2026-11-23');
});

it('shows the first week of January as the last of the year before where it is', async () => {
  server.answers['/api/state'] = state({ now: '2027-01-01T10:00:00.000Z' });
  open = await openPanel(browser, server, 'calendar');
  expect(await open.page.locator('.fc-daygrid-week-number').first().innerText()).toBe('W53');
});

it('goes back and forth by keyboard, follows the clock, and comes back to today', async () => {
  open = await openPanel(browser, server, 'calendar');
  const { page } = open;
  await page.getByRole('button', { name: 'Next month' }).press('Enter');
  await page.keyboard.press('Enter');
  expect(await title()).toContain('January 2027');
  await page.getByRole('button', { name: 'Previous month' }).press('Space');
  expect(await title()).toContain('December 2026');
  await page.getByRole('button', { name: 'Today' }).press('Enter');
  expect(await title()).toContain('November 2026');
  server.answers['/api/state'] = state({ now: '2026-12-07T08:17:00.000Z' });
  server.tell({ kind: 'changed', parts: ['state'] });
  await page.locator('.month__title', { hasText: 'December 2026' }).waitFor();
  await page.locator('.fc-day-today[data-date="2026-12-07"]').waitFor();
});

it('tells everything about an entry by keyboard, and gives the focus back', async () => {
  open = await openPanel(browser, server, 'calendar');
  const { page } = open;
  await page.getByRole('button', { name: 'Next month' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Incident Manager: Lumi Aalto, Mon 16 Nov – Sun 22 Nov 2026, made by the script',
  );
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-title');
  for (const text of [
    'Mon 16 Nov – Sun 22 Nov 2026',
    'made by the script',
    'Incident Management: HowTo',
    'incidentDesk',
    'lumi@example.org',
  ]) {
    expect(await details.innerText()).toContain(text);
  }
  const link = details.getByRole('link', { name: 'https://example.org/how-to' });
  expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
    '_blank',
    'noopener noreferrer',
  ]);
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Incident Manager: Lumi'));
});

it('knows entries made by hand, and times in the calendar’s zone', async () => {
  open = await openPanel(browser, server, 'calendar');
  await open.page.getByText('14:00 Camp').click();
  const text = await open.page.getByRole('complementary').innerText();
  expect(text).toContain('Wed 25 Nov 2026, 14:00 – 14:45');
  expect(text).toContain('made by hand');
  expect(text).toContain('No description.');
});

it('is a list on narrow screens', async () => {
  open = await openPanel(browser, server, 'calendar', { width: 499 });
  const { page } = open;
  expect(await page.locator('.fc').count()).toBe(0);
  const items = page.locator('.monthlist__one');
  expect(await items.allInnerTexts()).toEqual([
    'Incident Manager: Lumi Aalto\nMon 16 Nov – Sun 22 Nov 2026',
    'IM: Mirela Popescu\nMon 23 Nov – Sun 29 Nov 2026',
    'Camp\nWed 25 Nov 2026, 14:00 – 14:45',
  ]);
  await items.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('complementary').innerText()).toContain('IM: Mirela Popescu');
});

it('lists an entry in each month it touches', async () => {
  server.answers['/api/calendar'] = [
    calendar([
      entry({ title: 'Over', start: '2026-11-30', end: '2026-12-07' }),
      entry({ title: 'Until', start: '2026-11-23', end: '2026-12-01' }),
    ]),
  ];
  open = await openPanel(browser, server, 'calendar', { width: 320 });
  expect(await open.page.locator('.monthlist__one b').allInnerTexts()).toEqual(['Until', 'Over']);
  await open.page.getByRole('button', { name: 'Next month' }).click();
  expect(await open.page.locator('.monthlist__one b').allInnerTexts()).toEqual(['Over']);
});

it('shows what the script has just made', async () => {
  open = await openPanel(browser, server, 'calendar');
  server.answers['/api/calendar'] = [calendar([entry({ title: 'Brand new' })])];
  server.tell({ kind: 'changed', parts: ['calendar'] });
  await open.page.locator('.fc-event', { hasText: 'Brand new' }).waitFor();
  expect(await open.page.locator('.fc-event').count()).toBe(1);
});

it('offers a choice where there are several', async () => {
  server.answers['/api/calendar'] = [
    calendar([]),
    { ...calendar([entry({ title: 'Other' })]), id: 'b', name: 'Other calendar' },
  ];
  open = await openPanel(browser, server, 'calendar');
  await open.page.getByLabel('Which calendar').selectOption('Other calendar');
  await open.page.locator('.fc-event', { hasText: 'Other' }).waitFor();
});
