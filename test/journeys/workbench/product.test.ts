// The product's whole way, by keyboard in a real browser on the real workbench: generate, change a week, publish, look.
import type { Page } from 'playwright-core';
import { startProduct } from '../../browser/running-workbench.js';
import { enter, focusComesTo, press, pressTo, tabTo } from './focus.js';
import { useSeats, WIDTHS } from './seat.js';
import { cells, chooseInMenu, entries, goToPanel, cellHolds, scriptPage } from './steps.js';

const journey = useSeats();

const TITLE = 'Generate rota';
/** The demo's rota ends in row 54; the month that is published follows. */
const FIRST_ROW = 55;

const weekIn = (page: Page, start: string) => scriptPage(page, TITLE).locator(`[data-week="${start}"]`);

/** Opens the dialog; its first week has the focus then. */
const generate = async (page: Page): Promise<void> => {
  await chooseInMenu(page, 'Incident rota', 'Generate rota');
  await focusComesTo(page, scriptPage(page, TITLE).getByRole('button', { name: 'Change Mon 7 Dec' }));
};

/** Gives a week to the person below the current one in its menu. @returns the name of who has it now */
const giveToNext = async (page: Page, start: string, day: string): Promise<string> => {
  const frame = scriptPage(page, TITLE);
  await tabTo(page, frame.getByRole('button', { name: `Change ${day}` }));
  await press(page, 'Enter');
  const items = frame.getByRole('menu').getByRole('menuitemradio');
  await focusComesTo(page, items.and(frame.locator('[aria-checked="true"]')));
  const next = items.and(frame.locator('[aria-checked="false"]')).first();
  const name = await next.locator('.pop__name').innerText();
  await pressTo(page, 'ArrowDown', next);
  await press(page, 'Enter');
  await weekIn(page, start).getByText('Your choice').waitFor();
  await frame.locator('.dialog__body[aria-busy="false"]').waitFor();
  return name;
};

/** Name of who is in each week of the dialog. */
const namesIn = (page: Page): Promise<string[]> =>
  scriptPage(page, TITLE).locator('.wk__who > b').allInnerTexts();

const publish = async (page: Page): Promise<void> => {
  const frame = scriptPage(page, TITLE);
  await press(page, 'Control+Enter');
  await focusComesTo(page, frame.getByRole('button', { name: 'Publish 4 weeks' }));
  await press(page, 'Enter');
  await frame.getByRole('heading', { name: 'December 2026 is published' }).waitFor();
  await focusComesTo(page, frame.getByRole('button', { name: 'Close' }));
};

describe.each(WIDTHS)('%s', (_name, look) => {
  it('publishes a month and shows it in the rota, the calendar and the outbox', () =>
    journey(startProduct, look, async ({ page }, { started }) => {
      await generate(page);
      const before = await namesIn(page);
      const taker = await giveToNext(page, '2026-12-21', 'Mon 21 Dec');
      const names = await namesIn(page);
      expect(before).toHaveLength(4);
      expect(names[2]).toBe(taker);
      expect(before[2]).not.toBe(taker);
      await publish(page);
      await press(page, 'Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusComesTo(page, cells(page));

      for (const [index, name] of names.entries()) {
        const row = String(FIRST_ROW + index);
        await cellHolds(page, `A${row}`, `Mon ${String(7 + 7 * index)} Dec 2026`);
        await cellHolds(page, `B${row}`, name);
        await cellHolds(page, `C${row}`, 'published');
      }

      await goToPanel(page, 'Calendar');
      await enter(page, page.getByRole('button', { name: 'Next month' }));
      await page.getByRole('heading', { name: /^December 2026\s*, \d+ entries$/ }).waitFor();
      await enter(page, entries(page, `Incident Manager: ${taker}`));
      const details = page.getByRole('complementary', { name: `Incident Manager: ${taker}` });
      await expect(details.innerText()).resolves.toMatch(/Mon 21 Dec – Sun 27 Dec 2026\s+made by the script/);

      await goToPanel(page, 'Outbox');
      const mails = page.getByRole('list', { name: 'Mails, newest first' });
      await enter(page, mails.getByRole('button', { name: 'Incident Managers in December 2026' }));
      const mail = page.frameLocator('iframe[title="The mail as HTML"]');
      for (const name of names) await mail.getByText(name).filter({ visible: true }).first().waitFor();
      expect(started.workbench.world.outbox).toHaveLength(1);
    }));
});
