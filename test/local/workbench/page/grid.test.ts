// The cells by keyboard: moving, choosing, scrolling, and what is drawn.
import { cellOf, chosen, goTo, press, saidOf, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

it('moves over frozen, merged and hidden cells and says where it is', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('grid').focus();
    expect(await chosen(page)).toBe('A1');
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    expect(await chosen(page)).toBe('B4');
    await expect(saidOf(page).textContent()).resolves.toBe(
      'B4 Bo Ferreira. List: Alt and down arrow opens it. Note: Swapped with Dana on Tue 1 Dec 2026.',
    );
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await chosen(page)).toBe('B8');
    await press(page, 'Control+Home', 'ArrowRight');
    expect(await chosen(page)).toBe('E1');
    await press(page, 'Tab', 'Shift+Tab', 'Shift+Tab');
    expect(await chosen(page)).toBe('A1');
  }));

it('tells assistive technology where every cell is', () =>
  inBrowser(async ({ page }) => {
    await goTo(page, 'C5');
    const grid = page.getByRole('grid', { name: 'Rota' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('201');
    expect(await grid.getAttribute('aria-colcount')).toBe('27');
    expect(await grid.getAttribute('aria-activedescendant')).toBe('cell-5-3');
    expect(await cellOf(page, 5, 3).getAttribute('aria-colindex')).toBe('4');
    expect(await cellOf(page, 5, 3).evaluate((cell) => cell.parentElement?.ariaRowIndex)).toBe('6');
    expect(await cellOf(page, 1, 1).getAttribute('aria-colspan')).toBe('4');
    expect(await cellOf(page, 7, 2).count()).toBe(0);
    const words = 'Column chart “Weeks served”. Ada: This year 2, Before 1. All others 0.';
    expect(await page.getByRole('img', { name: words, exact: true }).count()).toBe(1);
    expect(await page.locator('[data-chart="Weeks served"] .chart__bar').count()).toBe(2);
  }));

it('chooses areas, rows, columns and everything', () =>
  inBrowser(async ({ page }) => {
    await goTo(page, 'B4');
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await chosen(page)).toBe('B4:C5');
    await press(page, 'Control+Shift+ArrowDown');
    expect(await chosen(page)).toBe('B4:C8');
    await press(page, 'Escape');
    expect(await chosen(page)).toBe('B4');
    await press(page, 'Shift+Space');
    expect(await chosen(page)).toBe('A4:Z4');
    await goTo(page, 'B4');
    await press(page, 'Control+Space');
    expect(await chosen(page)).toBe('A1:D200');
    await press(page, 'Control+A');
    expect(await chosen(page)).toBe('A1:Z200');
  }));

it('chooses with the mouse: drag, Shift, letters and numbers', () =>
  inBrowser(async ({ page }) => {
    await cellOf(page, 3, 2).hover();
    await page.mouse.down();
    await cellOf(page, 5, 4).hover();
    await page.mouse.up();
    expect(await chosen(page)).toBe('B3:D5');
    await cellOf(page, 9, 5).click();
    await cellOf(page, 10, 6).click({ modifiers: ['Shift'] });
    expect(await chosen(page)).toBe('E9:F10');
    await page.getByRole('columnheader', { name: 'F', exact: true }).click();
    expect(await chosen(page)).toBe('F1:F200');
    await page.getByRole('rowheader', { name: '10', exact: true }).click();
    expect(await chosen(page)).toBe('A10:Z10');
  }));

it('leaves the cells with Escape and Tab, and comes back with F6', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('grid').focus();
    await press(page, 'Escape');
    await expect(saidOf(page).textContent()).resolves.toBe('Tab leaves the grid now.');
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('All sheets');
    await press(page, 'Shift+F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cells');
  }));

it('draws only what is in sight of 10,000 rows, and reaches the last', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('tab', { name: 'Incident record' }).click();
    await page.getByText('Incidents 1/1', { exact: true }).waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'Control+End');
    expect(await chosen(page)).toBe('T10000');
    expect(await cellOf(page, 10_000, 20).isVisible()).toBe(true);
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    await press(page, 'Control+Home', 'PageDown', 'PageDown');
    const row = Number((await chosen(page)).slice(1));
    expect(row).toBeGreaterThan(20);
    expect(await cellOf(page, row, 1).isVisible()).toBe(true);
  }));

it('keeps the place of each sheet when one goes elsewhere', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D5');
    await page.getByRole('tab', { name: 'Team' }).press('Enter');
    await page.getByText('Team 1/1', { exact: true }).waitFor();
    await goTo(page, 'B2');
    const told = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('"range":"D5"') === true,
    );
    await page.getByRole('tab', { name: 'Rota', exact: true }).click();
    await cellOf(page, 4, 2).getByText('Bo Ferreira').waitFor();
    expect(await chosen(page)).toBe('D5');
    await told;
    expect(fake.posted('/api/select').at(-1)).toEqual({ project: 'rota', sheet: 1, range: 'D5' });
  }));

it('shows hidden sheets in the list of all sheets', () =>
  inBrowser(async ({ page }) => {
    await page.getByRole('button', { name: 'All sheets' }).press('Enter');
    await press(page, 'ArrowUp', 'Enter');
    await page.getByText('Settings 1/1', { exact: true }).waitFor();
    expect(await page.getByRole('tab', { selected: true, name: /Settings/ }).textContent()).toBe(
      'Settings (hidden)',
    );
  }));

it('shows a note to the mouse and at the active cell, and hides it with Escape', () =>
  inBrowser(async ({ page }) => {
    const note = page.getByText('Swapped with Dana on Tue 1 Dec 2026.', { exact: true });
    await cellOf(page, 4, 2).hover();
    await note.waitFor();
    await cellOf(page, 12, 2).hover();
    await note.waitFor({ state: 'detached' });
    await goTo(page, 'B4');
    await note.waitFor();
    await press(page, 'Escape');
    await note.waitFor({ state: 'detached' });
  }));

it('chooses with a tap, edits with a second one', () =>
  inBrowser(
    async ({ page, fake }) => {
      await cellOf(page, 5, 1).tap();
      expect(await chosen(page)).toBe('A5');
      await cellOf(page, 5, 1).tap();
      await page.getByLabel('Edit A5').fill('2026-12-22');
      await cellOf(page, 9, 1).tap();
      expect(await fake.arrived('/api/edit', 1)).toEqual([
        { project: 'rota', sheet: 1, row: 5, column: 1, texts: [['2026-12-22']] },
      ]);
    },
    { width: 320, height: 640, hasTouch: true },
  ));
