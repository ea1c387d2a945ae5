import type { Browser } from 'playwright-core';
import { startBrowser } from '../../../browser/browser.js';
import type { FakeServer } from './harness/fake-server.js';
import { startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { full, mail } from './harness/worlds.js';

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

const subject = (): Promise<string> => open.page.locator('.mail__subject').innerText();

it('shows the newest mail, another one by keyboard, and stays with it when a mail comes', async () => {
  open = await openPanel(browser, server, 'outbox');
  const { page } = open;
  expect(await subject()).toBe('Rota for December, mail 3');
  await page.locator('.mails__one').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await subject()).toBe('Only text');
  server.answers['/api/outbox'] = [mail(4), ...(full()['/api/outbox'] as unknown[])];
  server.tell({ kind: 'changed', parts: ['outbox'] });
  await page.getByText('4 mails. None left this machine.').waitFor();
  expect(await subject()).toBe('Only text');
  const facts = await page.locator('.facts').innerText();
  for (const text of [
    'Nadia Berg <em@example.org>',
    'mirela@example.org, tobin@example.org',
    'Cc',
    'team@example.org',
    'Mon 23 Nov 2026, 09:30',
  ]) {
    expect(facts).toContain(text);
  }
});

it('switches between HTML and plain text, where a mail has both', async () => {
  open = await openPanel(browser, server, 'outbox');
  const { page } = open;
  expect(await page.frameLocator('.mail__frame').locator('h1').innerText()).toBe('Rota for December');
  await page.getByRole('button', { name: 'Plain text' }).press('Enter');
  expect(await page.locator('.mail__text').innerText()).toBe(
    'Plain text of mail 3.\nSee https://example.org/rota.',
  );
  expect(await page.locator('.mail__frame').count()).toBe(0);
  await page.locator('.mails__one').nth(1).click();
  expect(await page.locator('.switch').count()).toBe(0);
});

describe('a mail that would do harm', () => {
  const HARM = [
    '<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<style>@import "https://evil.example/b.css"; body{background:url(https://evil.example/c.png)}</style>',
    '<script>parent.document.title = "harm"; fetch("https://evil.example/d")</script>',
    '<img src="https://evil.example/e.png" onerror="parent.document.title=\'harm\'">',
    '<iframe src="https://evil.example/f"></iframe><object data="https://evil.example/g"></object>',
    '<form action="https://evil.example/h"><button id="send">Send</button></form>',
    '<a id="out" href="https://evil.example/i">Out</a><a id="top" target="_top" href="https://evil.example/j">Top</a>',
    '<a href="javascript:alert(1)">Script</a><a href="mailto:em@example.org">Write</a>',
    '<p id="body">Body</p>',
  ].join('');

  it('runs nothing, loads nothing, leads nowhere', async () => {
    server.answers['/api/outbox'] = [mail(1, { html: HARM })];
    open = await openPanel(browser, server, 'outbox');
    const { page } = open;
    const frame = page.frameLocator('.mail__frame');
    expect(await frame.locator('#body').innerText()).toBe('Body');
    for (const id of ['out', 'top', 'send']) await frame.locator(`#${id}`).click();
    await page.waitForTimeout(300);
    expect(await frame.locator('#body').innerText()).toBe('Body');
    expect(open.strays).toEqual([]);
    expect(await page.title()).toBe('Panel');
    expect(page.url()).toBe(`${server.address}/#outbox`);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.locator('.mail__frame').getAttribute('sandbox')).toBe('');
  });

  it('has its links listed beside it, those that are any', async () => {
    server.answers['/api/outbox'] = [mail(1, { html: HARM })];
    open = await openPanel(browser, server, 'outbox');
    await open.page.getByText('3 links in this mail').press('Enter');
    const links = open.page.locator('.mail__links a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      'https://evil.example/i',
      'https://evil.example/j',
      'mailto:em@example.org',
    ]);
  });
});

it('folds a long list of people', async () => {
  server.answers['/api/outbox'] = [
    mail(1, { to: Array.from({ length: 12 }, (_, index) => `p${String(index)}@example.org`) }),
  ];
  open = await openPanel(browser, server, 'outbox');
  await open.page.getByText('and 6 more').press('Enter');
  expect(await open.page.locator('.facts').innerText()).toContain('p11@example.org');
});

it('is list first, then mail, on narrow screens', async () => {
  open = await openPanel(browser, server, 'outbox', { width: 320 });
  const { page } = open;
  expect(await page.locator('.mail').isVisible()).toBe(false);
  await page.locator('.mails__one').nth(1).press('Enter');
  expect(await page.locator('.mails__list').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mail-subject');
  await page.getByRole('button', { name: 'All mails' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'mail-2');
  expect(await page.locator('.mail').isVisible()).toBe(false);
});
