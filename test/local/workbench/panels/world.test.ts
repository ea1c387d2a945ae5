import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { violations } from '../../../browser/axe.js';
import { startBrowser } from '../../../browser/browser.js';
import type { FakeServer } from './harness/fake-server.js';
import { refused, startFakeServer } from './harness/fake-server.js';
import type { OpenPanel } from './harness/open-panel.js';
import { openPanel } from './harness/open-panel.js';
import { files, full, state } from './harness/worlds.js';

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
  server.sent.length = 0;
});
afterEach(() => open.close());

const section = (name: string) => open.page.getByRole('region', { name });

it('names its folder, people and stand-ins', async () => {
  open = await openPanel(browser, server, 'world');
  expect(await section('Folder').innerText()).toContain('/home/nadia/incident-desk/world');
  const people = await section('People').locator('li').allInnerTexts();
  expect(people).toEqual([
    'Nadia Berg\nem@example.org\nat the keyboard',
    'Mirela Popescu\nmirela@example.org',
    'guest@example.org\nguest@example.org',
  ]);
  const link = section('Stand-ins for other servers').getByRole('link', { name: 'Phabricator' });
  expect(await link.getAttribute('href')).toBe('http://127.0.0.1:4102');
  expect(await link.getAttribute('target')).toBe('_blank');
});

it('gives its files, with the token that a plain link would not send', async () => {
  const bytes = Buffer.from([80, 75, 3, 4, 0, 255]);
  server.answers['/files/rota.xlsx'] = bytes;
  open = await openPanel(browser, server, 'world');
  expect(await section('Folder').locator('li').allInnerTexts()).toEqual([
    'rota.xlsx\n24 kB',
    'incidents.xlsx\n1.5 MB',
    'calendars/Wikidata - Journey Model.ics\n3 kB',
    'outbox/1.eml\n812 bytes',
  ]);
  const [download] = await Promise.all([
    open.page.waitForEvent('download'),
    open.page.getByRole('link', { name: 'rota.xlsx' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('rota.xlsx');
  expect(await readFile(await download.path())).toEqual(bytes);
  await open.page.getByRole('link', { name: 'outbox/1.eml' }).click();
  expect(await open.page.getByRole('alert').innerText()).toBe(
    'outbox/1.eml is no longer in the folder. Write the files again, then download it.',
  );
});

it('writes the files now', async () => {
  server.answers['/api/export'] = () => {
    server.answers['/api/files'] = files.slice(0, 1);
    return { files: ['rota.xlsx'] };
  };
  open = await openPanel(browser, server, 'world');
  await open.page.getByRole('button', { name: 'Write the files now' }).press('Enter');
  await open.page.getByText('incidents.xlsx').waitFor({ state: 'detached' });
  server.answers['/api/export'] = refused('The disk is full.');
  await open.page.getByRole('button', { name: 'Write the files now' }).press('Enter');
  expect(await open.page.getByRole('alert').innerText()).toBe('The disk is full.');
});

it('tells what could not be read until it is confirmed', async () => {
  server.answers['/api/state'] = state({
    notices: ['Sheet “Old”: a chart was left out.', 'Cell B7 holds a formula nobody knows.'],
  });
  server.answers['/api/notices'] = () => {
    server.answers['/api/state'] = state();
    return null;
  };
  open = await openPanel(browser, server, 'world');
  const notice = open.page.getByRole('status').filter({ hasText: '2 things need your attention' });
  expect(await notice.locator('li').allInnerTexts()).toEqual([
    'Sheet “Old”: a chart was left out.',
    'Cell B7 holds a formula nobody knows.',
  ]);
  await notice.getByRole('button', { name: 'I have read this' }).press('Enter');
  await notice.waitFor({ state: 'detached' });
});

describe('an export of one’s own', () => {
  const choose = (name: string, content: string): Promise<void> =>
    open.page
      .getByLabel('Incident record')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });

  it('is asked about, sent as it is, and what could not be read is listed', async () => {
    server.answers['/api/import?project=incidents'] = { notices: ['Sheet “Old”: a chart was left out.'] };
    open = await openPanel(browser, server, 'world');
    await choose('Record.xlsx', 'PK bytes');
    const ask = open.page.getByRole('group', { name: 'Open Record.xlsx' });
    expect(await ask.innerText()).toContain('Replace “Incident record” with Record.xlsx (8 bytes)?');
    expect(server.sent).toEqual([]);
    await open.page.keyboard.press('Enter');
    await open.page.getByText('Record.xlsx is open now. 1 thing could not be read:').waitFor();
    expect(server.sent).toEqual([{ path: '/api/import?project=incidents', body: 'PK bytes' }]);
    expect(await section('Open my own export').innerText()).toContain('Sheet “Old”: a chart was left out.');
  });

  it('is not sent after all', async () => {
    open = await openPanel(browser, server, 'world');
    await choose('Record.xlsx', 'PK');
    await open.page.locator('button:focus', { hasText: 'Replace' }).waitFor();
    await open.page.getByRole('button', { name: 'Cancel' }).focus();
    server.answers['/api/state'] = state({ notices: ['Something else happened.'] });
    server.tell({ kind: 'changed', parts: ['state'] });
    await open.page.getByText('Something else happened.').waitFor();
    await open.page.keyboard.press('Enter');
    await open.page.getByLabel('Incident record').waitFor();
    expect(server.sent).toEqual([]);
  });

  it('that cannot be read is refused with the server’s sentence', async () => {
    server.answers['/api/import?project=incidents'] = refused(
      'Record.xlsx is damaged: it ends too early. Nothing was replaced.',
    );
    open = await openPanel(browser, server, 'world');
    await choose('Record.xlsx', 'PK');
    await open.page.getByRole('button', { name: 'Replace' }).click();
    expect(await open.page.getByRole('alert').innerText()).toBe(
      'Record.xlsx is damaged: it ends too early. Nothing was replaced.',
    );
  });

  it.each([
    [
      'Record.ods',
      'x',
      'Record.ods is not an .xlsx file. In Google Sheets choose File, Download, Microsoft Excel (.xlsx).',
    ],
    ['Record.xlsx', '', 'Record.xlsx is empty. Download it again.'],
  ])('%s with %j is refused at once', async (name, content, sentence) => {
    open = await openPanel(browser, server, 'world');
    await choose(name, content);
    expect(await open.page.getByRole('alert').innerText()).toBe(sentence);
    expect(server.sent).toEqual([]);
  });
});

describe('starting over', () => {
  it('says first what will be lost, and does nothing when one thinks better of it', async () => {
    open = await openPanel(browser, server, 'world');
    await open.page.getByRole('button', { name: 'Demo team…' }).press('Enter');
    const dialog = open.page.getByRole('alertdialog', { name: 'Start over with the demo team?' });
    await dialog.getByText('4 runs in the journal').waitFor();
    expect(await dialog.locator('li').allInnerTexts()).toEqual([
      'everything typed or made in both spreadsheets',
      '3 calendar entries',
      '3 mails',
      '2 triggers',
      '4 runs in the journal',
    ]);
    expect(await dialog.innerText()).toContain('world.before-….json in /home/nadia/incident-desk/world');
    expect(await violations(open.page)).toEqual([]);
    await open.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(server.sent).toEqual([]);
    expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('Demo team…');
  });

  it.each([
    ['Demo team…', 'Start over with the demo team', 'demo'],
    ['Empty…', 'Start over empty', 'empty'],
  ])('%s makes the other world', async (button, confirm, kind) => {
    server.answers['/api/world'] = { notices: [] };
    open = await openPanel(browser, server, 'world');
    await open.page.getByRole('button', { name: button }).press('Enter');
    await open.page.getByRole('button', { name: confirm, exact: true }).press('Enter');
    await open.page.getByText('This is a new world.').waitFor();
    expect(server.sent).toEqual([{ path: '/api/world', body: JSON.stringify({ kind }) }]);
  });

  it('that fails says why and keeps the question open', async () => {
    server.answers['/api/world'] = refused('A script runs. Stop it, then start over.');
    open = await openPanel(browser, server, 'world');
    await open.page.getByRole('button', { name: 'Empty…' }).click();
    await open.page.getByRole('button', { name: 'Start over empty' }).click();
    expect(await open.page.getByRole('alert').innerText()).toBe('A script runs. Stop it, then start over.');
    expect(await open.page.getByRole('alertdialog').count()).toBe(1);
  });
});
