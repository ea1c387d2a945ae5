// The page when its server goes, comes back, was started anew, or refuses; and when the world is replaced.
import { FakeServer } from './fake-server.js';
import { cellOf, chosen, goTo, press, useBrowser } from './in-browser.js';
import { wideSheet } from './fake-world.js';

const inBrowser = useBrowser();
const GONE = "The workbench's server does not answer. Start it again with npm start; nothing is lost.";

it('says that the server is away and goes on by itself when it is back, with another token', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D5');
    await fake.stop();
    await page.getByText(GONE).waitFor();
    const second = await FakeServer.start(fake.port, 'another-token');
    second.put({ ...wideSheet('rota', 1, 'Anew', 20, 6), name: 'Rota' });
    try {
      await page.getByText(GONE).waitFor({ state: 'detached' });
      await page.getByText('Anew 5/4', { exact: true }).waitFor();
      expect(await chosen(page)).toBe('D5');
      await page.getByRole('grid').focus();
      await page.keyboard.type('after');
      await press(page, 'Enter');
      expect(await second.arrived('/api/edit', 1)).toEqual([
        { project: 'rota', sheet: 1, row: 5, column: 4, texts: [['after']] },
      ]);
    } finally {
      await second.stop();
    }
  }));

it('keeps what was typed while the server was away and enters it when it is back', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D5');
    await fake.stop();
    await page.getByText(GONE).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.type('kept');
    await press(page, 'Enter');
    await cellOf(page, 5, 4)
      .filter({ hasText: /^kept$/ })
      .waitFor();
    const second = await FakeServer.start(fake.port, 'another-token');
    try {
      expect(await second.arrived('/api/edit', 1)).toEqual([
        { project: 'rota', sheet: 1, row: 5, column: 4, texts: [['kept']] },
      ]);
      expect(await page.getByRole('alertdialog').count()).toBe(0);
    } finally {
      await second.stop();
    }
  }));

it('follows news of the sheet and of the script that changes sheets', () =>
  inBrowser(async ({ page, fake }) => {
    fake.put({ ...wideSheet('rota', 1, 'New', 30, 5), name: 'Rota' });
    fake.tell({ kind: 'changed', parts: ['sheets'] });
    await page.getByText('New 1/1', { exact: true }).waitFor();
    const [rota, ...others] = fake.state.projects;
    if (rota === undefined) throw new Error('The fake world has lost its project.');
    fake.change({ projects: [{ ...rota, activeSheetId: 2 }, ...others] });
    await page.getByText('Team 1/1', { exact: true }).waitFor();
  }));

it('shows the new world when it is replaced, and closes what was open', () =>
  inBrowser(async ({ page, fake }) => {
    const html = '<!doctype html><html lang="en"><title>t</title></html>';
    fake.tell({ kind: 'sidebar', project: 'rota', title: 'Incidents', html });
    await page.getByRole('complementary').waitFor();
    fake.put({ ...wideSheet('rota', 1, 'Other', 3, 3), name: 'Rota' });
    fake.tell({ kind: 'replaced' });
    await page.getByText('Other 1/1', { exact: true }).waitFor();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  }));

it('comes back after a reload to the panel, spreadsheet and sheet', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('tab', { name: 'Team' }).click();
    await page.getByRole('tab', { name: 'Incident record' }).click();
    await page.getByRole('link', { name: 'Outbox' }).click();
    await page.reload();
    await page.getByRole('link', { name: 'Outbox' }).waitFor();
    expect(await page.getByRole('link', { name: 'Outbox' }).getAttribute('aria-current')).toBe('page');
    await page.getByRole('link', { name: 'Sheets' }).click();
    await page.getByText('Incidents 1/1', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Incident rota' }).click();
    await page.getByText('Team 1/1', { exact: true }).waitFor();
  }));
