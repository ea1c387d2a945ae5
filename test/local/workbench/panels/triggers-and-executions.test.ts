import type { Browser } from 'playwright-core';
import { startBrowser } from '../../../browser/browser.js';
import type { FakeServer } from './harness/fake-server.js';
import { startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { execution, full, state } from './harness/worlds.js';

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

describe('triggers', () => {
  it('tell when, whose, the next run, and how it went', async () => {
    open = await openPanel(browser, server, 'triggers');
    const { page } = open;
    const [hourly, form] = await page.locator('tbody tr').all();
    for (const text of [
      'runHourly',
      'rota',
      'every hour at minute 17',
      'em@example.org',
      'Mon 23 Nov 2026, 10:17',
      '2 runs, 1 failed',
    ]) {
      expect(await hourly?.innerText()).toContain(text);
    }
    for (const text of ['on each form answer', 'when it happens', 'Has not run yet']) {
      expect(await form?.innerText()).toContain(text);
    }
    await page.getByText('2 runs, 1 failed').press('Enter');
    expect(await page.locator('.triggers__history').innerText()).toContain(
      'Exception: No calendar is named in Settings.',
    );
  });

  it('keep their captions on narrow screens', async () => {
    open = await openPanel(browser, server, 'triggers', { width: 320 });
    const caption = await open.page
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(caption).toBe('"When"');
  });

  it('say what to do where there is none', async () => {
    server.answers['/api/triggers'] = [];
    open = await openPanel(browser, server, 'triggers');
    await open.page.getByText('No trigger is installed.').waitFor();
    expect(await open.page.locator('table').count()).toBe(0);
  });
});

describe('executions', () => {
  const row = (index: number) => open.page.locator('.run__line').nth(index);

  it('tell what ran, for whom, how long, with how many calls, and how it ended', async () => {
    open = await openPanel(browser, server, 'executions');
    const texts = await open.page.locator('.run__line').allInnerTexts();
    expect(texts.map((text) => text.split('\n').filter((line) => line !== ''))).toEqual([
      [
        'generateRota',
        'rota, from the menu',
        'completed',
        'Mon 23 Nov 2026, 09:30',
        'em@example.org',
        '1.4 s',
        '21 calls, 7 remote',
      ],
      [
        'publishRota',
        'rota, from the menu',
        'failed',
        'Mon 23 Nov 2026, 09:30',
        'em@example.org',
        '1 min 5 s',
        '21 calls, 7 remote',
        'Exception: The calendar “Duty” was not found.',
      ],
      [
        'onOpen',
        'rota, when the spreadsheet was opened',
        'stopped',
        'Mon 23 Nov 2026, 09:30',
        'em@example.org',
        '1.4 s',
        '0 calls, 0 remote',
        'Exceeded maximum execution time',
      ],
      [
        'runHourly',
        'incidents, by its trigger',
        'completed',
        'Mon 23 Nov 2026, 09:30',
        'em@example.org',
        '1.4 s',
        '21 calls, 7 remote',
      ],
    ]);
  });

  it('open by keyboard to calls by name, remote ones marked, and the log', async () => {
    open = await openPanel(browser, server, 'executions');
    await row(0).press('Enter');
    expect(await row(0).getAttribute('aria-expanded')).toBe('true');
    const calls = await open.page.locator('.calls tbody tr').allInnerTexts();
    expect(calls.map((text) => text.split(/\s+/))).toEqual([
      ['Range.getValues', 'remote', '4'],
      ['Properties.getProperty', 'remote', '3'],
      ['Sheet.getRange', '14'],
    ]);
    expect(await open.page.locator('.loglines li').allInnerTexts()).toEqual([
      'Read 12 candidates',
      'Four weeks, one gap',
    ]);
    await row(0).press('Enter');
    expect(await open.page.locator('.calls').count()).toBe(0);
    await row(2).press('Enter');
    const inside = await open.page.locator('.run__inside').innerText();
    for (const text of ['Exceeded maximum execution time', 'None.', 'Nothing was logged.'])
      expect(inside).toContain(text);
  });

  it('can be narrowed to those that failed', async () => {
    open = await openPanel(browser, server, 'executions');
    await open.page.getByLabel('Only those that failed').press('Space');
    expect(await open.page.locator('.run__what b').allInnerTexts()).toEqual(['publishRota', 'onOpen']);
    server.answers['/api/executions'] = [execution(5)];
    server.tell({ kind: 'changed', parts: ['executions'] });
    await open.page.getByText('No run failed.').waitFor();
  });

  it('show what runs now, and what waits for an answer', async () => {
    const run = {
      execution: 'x',
      project: 'rota',
      functionName: 'publishRota',
      kind: 'menu',
      user: 'em@example.org',
      question: null,
    };
    const question = { kind: 'alert' as const, title: '', text: 'Sure?', buttons: ['OK'] };
    server.answers['/api/state'] = state({ running: [run, { ...run, execution: 'y', question }] });
    open = await openPanel(browser, server, 'executions');
    await row(0)
      .filter({ hasText: /publishRota.*running.*at work/ })
      .waitFor();
    await row(1).filter({ hasText: 'waits for an answer' }).waitFor();
  });

  it('open and close among hundreds, drawn a hundred at a time', async () => {
    server.answers['/api/executions'] = Array.from({ length: 250 }, (_, index) => execution(250 - index));
    open = await openPanel(browser, server, 'executions');
    const { page } = open;
    await page.locator('.run').nth(99).waitFor({ state: 'attached' });
    expect(await page.locator('.run').count()).toBe(100);
    // A closed row holds nothing but its line, so that a long journal stays quick.
    expect(await page.locator('.run *').count()).toBeLessThan(100 * 20);
    await page.getByRole('button', { name: 'Show 100 more of 150 older runs' }).press('Enter');
    expect(await page.locator('.run').count()).toBe(200);
    await page.getByRole('button', { name: 'Show 50 more of 50 older runs' }).press('Enter');
    expect(await page.locator('.run').count()).toBe(250);
    await row(249).press('Enter');
    expect(await page.locator('.calls').count()).toBe(1);
  });
});
