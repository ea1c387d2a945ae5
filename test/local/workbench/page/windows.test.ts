// Where the pages of scripts are shown: dialogs and sidebars of the right tab and spreadsheet, across reloads.
import type { FakeServer } from './fake-server.js';
import { press, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

const showDialog = (fake: FakeServer, part: { page?: string } = {}): void =>
  fake.tell({
    kind: 'dialog',
    project: 'rota',
    title: 'Generate rota',
    width: 500,
    height: 300,
    isModal: true,
    html: '<!doctype html><html lang="en"><title>t</title><p>Hello</p></html>',
    ...part,
  });

it('shows a sidebar of 300 pixels per spreadsheet and keeps what was typed in it', () =>
  inBrowser(async ({ page, fake }) => {
    const html = '<!doctype html><html lang="en"><title>t</title><label>Note <input></label></html>';
    fake.tell({ kind: 'sidebar', project: 'rota', title: 'Incidents', html });
    const field = page.frameLocator('iframe').getByLabel('Note');
    await field.fill('kept');
    await press(page, 'F6');
    await page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
    await press(page, 'Shift+F6');
    await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
    expect(await page.locator('iframe').evaluate(({ clientWidth }) => clientWidth)).toBe(300);
    await page.getByRole('tab', { name: 'Incident record' }).click();
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Outbox' }).click();
    await page.getByRole('link', { name: 'Sheets' }).click();
    await page.getByRole('tab', { name: 'Incident rota' }).click();
    expect(await field.inputValue()).toBe('kept');
    await page.getByRole('button', { name: 'Close the sidebar' }).press('Enter');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  }));

it('closes a dialog with Escape in its title bar and says after a reload that it closed', () =>
  inBrowser(async ({ page, fake }) => {
    showDialog(fake);
    await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).focus();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    showDialog(fake);
    await page.getByRole('dialog').waitFor();
    await page.reload();
    await page.getByText('“Generate rota” closed with it').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await page.getByText('closed with it').count()).toBe(0);
  }));

it('shows a dialog only in the tab that asked for it', () =>
  inBrowser(async ({ page, fake }) => {
    const other = await page.context().newPage();
    await other.goto(fake.address);
    await other.getByRole('grid').waitFor();
    await other.getByRole('menuitem', { name: 'Tools' }).press('Enter');
    await press(other, 'Enter');
    await other.waitForFunction(() => document.querySelector('[role=menu]') === null);
    await fake.arrived('/api/run', 1);
    const asked = fake.asked.filter(({ path }) => path === '/api/run');
    expect(asked.map(({ body }) => body)).toEqual([
      { project: 'rota', functionName: 'recount', kind: 'menu' },
    ]);
    showDialog(fake, { page: asked[0]?.page ?? '' });
    await other.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));
