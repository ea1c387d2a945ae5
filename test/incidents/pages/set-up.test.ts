// "Set up" of the record sheet: the built page with the built project behind it, on a sheet made by hand.
import type { Page } from 'playwright-core';
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import { darkViolations, violations } from '../../browser/axe.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import { focusIs, keys } from '../../browser/keyboard.js';
import { isTooWide } from '../../browser/open-page.js';
import { CALENDAR, handMade, RECORD_TAB, setupOf } from './hand-made-record.js';

const openDialog = useDialogPages('incidents/SetupDialog');

const isFine = async (page: Page): Promise<void> => {
  await page.locator('.dialog__body[aria-busy="false"]').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
};
const title = (page: Page, text: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();
const goOn = async (page: Page, next: string): Promise<void> => {
  await keys(page, 'Control+Enter');
  await title(page, next);
};

it('goes through by keyboard at 320 px with the longest titles, and writes in the last step only', async () => {
  const record = handMade();
  const before = structuredClone(record.spreadsheet.sheets);
  const { page } = await openDialog<IncidentsApi>(setupOf(record), { width: 320, height: 700 });
  await title(page, 'Where are the incidents?');
  await isFine(page);
  await goOn(page, 'Where are the people?');
  await isFine(page);
  await goOn(page, 'Which calendar shows who is on duty?');
  await expect(page.locator('[aria-invalid=true]').count()).resolves.toBe(0);
  await page.getByLabel('Id of the duty calendar').fill(CALENDAR);
  await keys(page, 'Enter');
  await page.getByText('you may read it').waitFor();
  await isFine(page);
  await goOn(page, 'Is everything in order?');
  await isFine(page);
  await goOn(page, 'What will be written');
  await isFine(page);
  expect(record.spreadsheet.sheets).toEqual(before);
  await keys(page, 'Control+Enter');
  await title(page, 'Set up is done');
  await isFine(page);
  const [first = [], , titles = []] = record.rows(RECORD_TAB);
  expect(first[0]).toContain('bitte nur unten anfügen');
  expect(titles.slice(6, 9)).toEqual([
    'Bemerkungen der Entwicklungsabteilung, die niemand sonst versteht',
    'ID',
    'Kind',
  ]);
});

it('stays readable in the dark, where a calendar is not found and where writing fails', async () => {
  const { page } = await openDialog<IncidentsApi>(
    {
      ...setupOf(handMade()),
      applySetup: () => {
        throw new Error('Somebody else is changing the record right now. Nothing was written.');
      },
    },
    { width: 320, height: 700, isDark: true },
  );
  await title(page, 'Where are the incidents?');
  await isFine(page);
  await goOn(page, 'Where are the people?');
  await goOn(page, 'Which calendar shows who is on duty?');
  await page.getByLabel('Id of the duty calendar').fill('nobody@example.org');
  await keys(page, 'Enter');
  await page
    .getByText(/nobody@example\.org.* was not found/)
    .first()
    .waitFor();
  expect(await darkViolations(page)).toEqual([]);
  await page.getByLabel('Id of the duty calendar').fill('');
  await goOn(page, 'Is everything in order?');
  await goOn(page, 'What will be written');
  await page.locator('.dialog__body[aria-busy="false"]').waitFor();
  await keys(page, 'Control+Enter');
  await page.getByRole('alert').getByText('Somebody else is changing the record').waitFor();
  await isFine(page);
  await focusIs(page, 'What will be written');
});
