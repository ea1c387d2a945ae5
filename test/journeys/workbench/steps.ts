// What a person does in the workbench, with the keyboard alone: menus, panels, cells.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { enter, focusComesTo, press, pressTo, tabTo } from './focus.js';

export const cells = (page: Page): Locator => page.locator('#cells');

/** Opens a menu of the project in front and chooses an item, through submenus if several are named. */
export const chooseInMenu = async (page: Page, menu: string, ...items: string[]): Promise<void> => {
  const bar = page.getByRole('menubar');
  const top = bar.getByRole('menuitem', { name: menu, exact: true });
  await pressTo(page, 'F6', bar.getByRole('menuitem').first());
  await pressTo(page, 'ArrowRight', top);
  await press(page, 'ArrowDown');
  let open = menu;
  for (const [index, item] of items.entries()) {
    const line = page
      .getByRole('menu', { name: open, exact: true })
      .getByRole('menuitem', { name: item, exact: true });
    await pressTo(page, 'ArrowDown', line);
    await press(page, index < items.length - 1 ? 'ArrowRight' : 'Enter');
    open = item;
  }
};

/** Goes to another panel by the links at the top. */
export const goToPanel = async (page: Page, name: string): Promise<void> => {
  const links = page.getByRole('navigation', { name: 'Workbench' }).getByRole('link');
  const link = links.and(page.getByRole('link', { name, exact: true }));
  await pressTo(page, 'F6', links.first());
  await enter(page, link);
  await page.waitForFunction((hash) => location.hash === hash, `#${name.toLowerCase()}`);
  const sign = name === 'Sheets' ? cells(page) : page.getByRole('heading', { name, exact: true, level: 2 });
  await sign.waitFor();
};

/** Entries of the calendar with this text, as something to press Enter on. */
export const entries = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).locator('xpath=ancestor::*[self::a or self::button]');

/** Goes to a cell by typing its name. */
export const goToCell = async (page: Page, name: string): Promise<void> => {
  const box = page.getByRole('textbox', { name: 'Name of the chosen cells' });
  await pressTo(page, 'F6', box);
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await focusComesTo(page, cells(page));
};

/** Brings another spreadsheet to the front by its tab. */
const goToSpreadsheet = async (page: Page, name: string): Promise<void> => {
  await pressTo(page, 'F6', page.getByRole('tab', { selected: true }).first());
  await pressTo(page, 'ArrowRight', page.getByRole('tab', { name }));
  await press(page, 'Enter');
};

/** Opens the sidebar of the record; the focus is on its first open incident. */
export const openDesk = async (page: Page): Promise<void> => {
  await goToSpreadsheet(page, 'Incident record');
  await chooseInMenu(page, 'Incidents', 'Open Incident Desk');
  await focusComesTo(page, scriptPage(page, 'Incident Desk').locator('.item').first());
};

/** Waits until a cell one has gone to shows `text`. */
export const cellShows = async (page: Page, name: string, text: string | RegExp): Promise<void> => {
  await goToCell(page, name);
  await page.locator('#cells .is-active').filter({ hasText: text }).waitFor();
};

/** Waits until a cell one has gone to holds `text` and nothing else. @throws where it never does */
export const cellHolds = (page: Page, name: string, text: string): Promise<void> =>
  cellShows(page, name, new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`));

/** Types into a cell and enters it. */
export const typeInto = async (page: Page, name: string, text: string): Promise<void> => {
  await goToCell(page, name);
  await page.keyboard.type(text);
  await press(page, 'Enter');
};

/** The page of a script in the dialog or sidebar of this title. */
export const scriptPage = (page: Page, title: string): FrameLocator =>
  page.frameLocator(`iframe.script-frame[title="${title}"]`);

/** Presses the button of a question that has the focus or is Tabs away. */
export const pressButton = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('alertdialog').getByRole('button', { name, exact: true });
  await tabTo(page, button);
  await press(page, 'Enter');
};
