// Typing into cells: by keyboard, in the formula bar, from lists and boxes, refused, pasted, taken back.
import { held } from '../held.js';
import { cellOf, chosen, edit, goTo, press, saidOf, shows, useBrowser } from './in-browser.js';

const inBrowser = useBrowser();

it('begins with typing, ends with Enter, Tab or an arrow', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'E9');
    await page.keyboard.type('one');
    await press(page, 'Enter');
    expect(await chosen(page)).toBe('E10');
    await shows(page, 9, 5, 'one');
    await page.keyboard.type('two');
    await press(page, 'Tab');
    expect(await chosen(page)).toBe('F10');
    await page.keyboard.type('three');
    await press(page, 'ArrowLeft');
    expect(await chosen(page)).toBe('E10');
    await shows(page, 10, 6, 'three');
    expect(await fake.arrived('/api/edit', 3)).toEqual([
      edit(9, 5, [['one']]),
      edit(10, 5, [['two']]),
      edit(10, 6, [['three']]),
    ]);
  }));

it('edits what is there with F2, breaks lines, and leaves it with Escape', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'E2');
    await press(page, 'F2', 'ArrowLeft');
    await page.keyboard.type('X');
    await press(page, 'Escape');
    expect(await cellOf(page, 2, 5).textContent()).toBe('Remarks');
    await press(page, 'Enter');
    await page.keyboard.type(' and');
    await press(page, 'Alt+Enter');
    await page.keyboard.type('more');
    await press(page, 'Enter');
    expect(await fake.arrived('/api/edit', 1)).toEqual([edit(2, 5, [['Remarks and\nmore']])]);
  }));

it('sends nothing when nothing changed', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'E2');
    await press(page, 'F2', 'Enter');
    expect(await chosen(page)).toBe('E3');
    expect(await fake.arrived('/api/edit', 0)).toEqual([]);
  }));

it('shows and edits the formula in the bar, in step with the cell', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'D3');
    const bar = page.getByLabel('Content of D3');
    expect(await bar.inputValue()).toBe('=ISOWEEKNUM(A3)');
    expect(await cellOf(page, 3, 4).textContent()).toBe('50');
    await bar.focus();
    await bar.fill('=ISOWEEKNUM(A4)');
    expect(await cellOf(page, 3, 4).textContent()).toBe('=ISOWEEKNUM(A4)');
    await press(page, 'Enter');
    expect(await chosen(page)).toBe('D4');
    await page.keyboard.type('=SUM(');
    await cellOf(page, 3, 4).click();
    expect(await page.getByLabel('Content of D4').inputValue()).toBe('=SUM(D3');
    await page.keyboard.type(')');
    await press(page, 'Enter');
    expect(await fake.arrived('/api/edit', 2)).toEqual([
      edit(3, 4, [['=ISOWEEKNUM(A4)']]),
      edit(4, 4, [['=SUM(D3)']]),
    ]);
  }));

it('says in the name box that there is no such cell', () =>
  inBrowser(async ({ page }) => {
    const box = page.getByLabel('Name of the chosen cells');
    await box.fill('AAA1');
    await press(page, 'Enter');
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    await press(page, 'Escape');
    expect(await chosen(page)).toBe('A1');
  }));

it('ticks a box with Space and with the mouse', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'C6');
    await press(page, 'Space');
    await shows(page, 6, 3, 'ticked');
    await cellOf(page, 3, 3).locator('[data-part=tick]').click();
    await shows(page, 3, 3, 'not ticked');
    expect(await fake.arrived('/api/edit', 2)).toEqual([edit(6, 3, [['TRUE']]), edit(3, 3, [['FALSE']])]);
  }));

it('chooses from a list by keys, by typing and with the mouse', () =>
  inBrowser(async ({ page, fake }) => {
    await goTo(page, 'B3');
    await press(page, 'Alt+ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await shows(page, 3, 2, 'Chidi Okafor');
    await goTo(page, 'B4');
    await page.keyboard.type('we');
    expect(await page.getByRole('listbox').getByRole('option').allTextContents()).toEqual(['Dana Weiss']);
    await press(page, 'ArrowDown', 'Enter');
    await cellOf(page, 5, 2).locator('[data-part=list]').click();
    await page.getByRole('option', { name: 'Emre Aydın' }).click();
    expect(await fake.arrived('/api/edit', 3)).toEqual([
      edit(3, 2, [['Chidi Okafor']]),
      edit(4, 2, [['Dana Weiss']]),
      edit(5, 2, [['Emre Aydın']]),
    ]);
  }));

it('marks what is not in the list of a cell, where the server takes it', () =>
  inBrowser(async ({ page }) => {
    await goTo(page, 'B3');
    await page.keyboard.type('Somebody else');
    await press(page, 'Enter', 'ArrowUp');
    await shows(page, 3, 2, 'Somebody else');
    await cellOf(page, 3, 2).locator('.cell__invalid').waitFor();
    // Said once the server has taken it.
    const text = 'B3 Somebody else. List: Alt and down arrow opens it. Not one of the list’s values';
    await saidOf(page)
      .and(page.getByText(text, { exact: true }))
      .waitFor({ state: 'attached' });
  }));

it('shows why an edit was refused and what was there before', () =>
  inBrowser(async ({ page, fake }) => {
    const error = 'The data you entered in cell B3 violates the data validation rules set on this cell.';
    fake.answers.set('/api/edit', () => ({ status: 400, body: { error } }));
    await goTo(page, 'B3');
    await page.keyboard.type('Nobody');
    await press(page, 'Enter');
    const box = page.getByRole('alertdialog');
    await box.getByText(error).waitFor();
    expect(await cellOf(page, 3, 2).textContent()).toBe('Ada Lindqvist');
    await press(page, 'Enter');
    await box.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cells');
  }));

it('shows what was typed until the server has it', () =>
  inBrowser(async ({ page, fake }) => {
    const { value, release } = held<{ status: number; body: unknown }>();
    fake.answers.set('/api/edit', () => value);
    await goTo(page, 'E9');
    await page.keyboard.type('soon');
    await press(page, 'Enter');
    await shows(page, 9, 5, 'soon');
    release({ status: 200, body: {} });
    // The fake server never wrote it: the next reading shows an empty cell.
    await cellOf(page, 9, 5).filter({ hasNotText: 'soon' }).waitFor();
  }));

it('shows text from the sheet as text, never as markup', () =>
  inBrowser(async ({ page }) => {
    await goTo(page, 'E9');
    await press(page, 'F2');
    await page.keyboard.insertText('<img src=x onerror=alert(1)>');
    await press(page, 'Enter');
    await shows(page, 9, 5, '<img src=x onerror=alert\\(1\\)>');
    expect(await page.locator('#cells img').count()).toBe(0);
  }));
