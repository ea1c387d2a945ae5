// Journeys through the built page "Swap or cover" in a real browser, by keyboard, with a made-up script behind it.
import type { Page } from 'playwright-core';
import type { SwapApi } from '../../../src/rota/use-cases/swap-contract.js';
import { violations } from '../../browser/axe.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import { focusIs, isClosed, keys, tabTo } from '../../browser/keyboard.js';
import type { OpenedPage } from '../../browser/open-page.js';
import { isTooWide } from '../../browser/open-page.js';
import { emailOf } from './previews.js';
import { longNames, manyPeople, pending, RESULT, swapPreview } from './swap-previews.js';

const FULL = { width: 760, height: 560 };
const answers: Answers<SwapApi> = {
  previewSwap: ({ week }) => swapPreview(week),
  applySwap: () => RESULT,
  undoSwap: () => RESULT,
};
const showing = (preview: ReturnType<typeof swapPreview>): Answers<SwapApi> => ({
  ...answers,
  previewSwap: () => preview,
});
const ALL = swapPreview('2026-12-14', {
  pending: [pending('asked'), pending('interrupted'), pending('done')],
});

const openDialog = useDialogPages('SwapDialog');
const open = async (given: Answers<SwapApi> = answers, look = FULL): Promise<OpenedPage> => {
  return openDialog<SwapApi>(given, look);
};
const openReady = async (given: Answers<SwapApi> = answers, look = FULL): Promise<OpenedPage> => {
  const page = await open(given, look);
  await page.page.locator('#week').waitFor();
  return page;
};

const asked = ({ calls }: OpenedPage, name: string): unknown[] =>
  calls.filter((call) => call.name === name).map(({ given }) => given[0]);
const box = (page: Page) => page.locator('.swap__box').innerText();
const finished = (page: Page): Promise<void> => page.getByRole('button', { name: 'Close' }).waitFor();

it('shows the substitutes best first, and everything that applying does', async () => {
  const { page } = await openReady();
  await focusIs(page, 'Week');
  const rows = await page.locator('.subs tbody tr').allInnerTexts();
  expect(rows[0]?.replace(/\s+/g, ' ').trim()).toBe(
    'Oskar If need be 8 weeks after the last duty. 5 → 6 of 5.5 +0.18',
  );
  expect(rows[5]).toMatch(/Mirela.*too close/s);
  await expect(page.getByRole('radio', { name: 'Priya' }).isDisabled()).resolves.toBe(true);
  await expect(box(page)).resolves.toMatch(
    /Oskar covers Mon 14 Dec – Sun 20 Dec 2026 for Tobin\s+Rota, row 58: Tobin becomes Oskar\s+Mail to Tobin and Oskar\s+Calendar entry renamed, same week\s+Oskar: 5 → 6 duties of 5.5/,
  );
  await expect(page.locator('#effect').innerText()).resolves.toBe('Can be undone here until Sun 13 Dec.');
});

it('applies a cover by keyboard alone', async () => {
  const opening = await openReady();
  const { page } = opening;
  await tabTo(page, /Oskar/);
  await keys(page, 'ArrowDown');
  await page.getByText('Salma covers').waitFor();
  await keys(page, 'Control+Enter');
  await finished(page);
  expect(asked(opening, 'applySwap')).toEqual([{ week: '2026-12-14', email: emailOf('Salma') }]);
  await expect(page.getByRole('status').innerText()).resolves.toMatch(
    /Oskar covers Mon 14 Dec 2026 for Tobin\s+Rota: 1 row written.\s+Calendar entries: 1 updated.\s+Mail: sent to/,
  );
  await keys(page, 'Enter');
  expect(await isClosed(page)).toBe(true);
});

it('swaps weeks, and takes over from a day', async () => {
  const opening = await openReady();
  const { page } = opening;
  await tabTo(page, /^Cover$/);
  await keys(page, 'ArrowRight');
  await expect(box(page)).resolves.toMatch(/Ines takes Mon 14 Dec 2026, Tobin takes Mon 21 Dec 2026/);
  await expect(page.getByRole('radio', { name: /^Salma/ }).isDisabled()).resolves.toBe(true);
  await keys(page, 'ArrowRight');
  await page.locator('#from').selectOption('2026-12-17');
  await expect(box(page)).resolves.toMatch(
    /Oskar takes over for Thu 17 Dec – Sun 20 Dec 2026.*Calendar: Tobin until Wed 16 Dec, then Oskar.*4 days: 5 → 5.6/s,
  );
  await page.getByRole('button', { name: 'Apply take-over' }).press('Enter');
  await finished(page);
  expect(asked(opening, 'applySwap')).toEqual([
    { week: '2026-12-14', email: emailOf('Oskar'), from: '2026-12-17' },
  ]);
});

it('keeps the week that was chosen while it is read, so that the keys go on from there', async () => {
  const opening = await openReady({
    ...answers,
    previewSwap: ({ week }) => (week === undefined ? swapPreview() : new Promise(() => undefined)),
  });
  const { page } = opening;
  await focusIs(page, 'Week');
  for (const week of ['2026-12-21', '2026-12-28']) {
    await keys(page, 'ArrowDown');
    await page.locator('[aria-busy="true"]').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(page.locator('#week').inputValue()).resolves.toBe(week);
  }
  expect(asked(opening, 'previewSwap')).toEqual([{}, { week: '2026-12-21' }, { week: '2026-12-28' }]);
});

it('offers only a take-over for the week that has begun', async () => {
  const opening = await openReady();
  const { page } = opening;
  await page.locator('#week').selectOption('2026-12-07');
  await page.getByText('It begins today and cannot be undone').waitFor();
  await expect(page.locator('.ways').innerText()).resolves.toBe('Take over from a day');
  await expect(page.locator('#from option').allInnerTexts()).resolves.toEqual([
    'Today, Thu 10 Dec',
    'Fri 11 Dec',
    'Sat 12 Dec',
    'Sun 13 Dec',
  ]);
  expect(asked(opening, 'previewSwap')).toEqual([{}, { week: '2026-12-07' }]);
});

it('asks the substitute first where that is wanted', async () => {
  const opening = await openReady({
    ...answers,
    applySwap: ({ consent }) => ({ ...RESULT, isAsked: consent === true }),
  });
  const { page } = opening;
  await page.getByRole('checkbox', { name: 'Ask Oskar by mail first' }).press('Space');
  await expect(box(page)).resolves.toMatch(/Mail to Oskar, who answers you\s+Nothing else changes/);
  await page.getByRole('button', { name: 'Ask Oskar' }).press('Enter');
  await finished(page);
  expect(asked(opening, 'applySwap')).toEqual([
    { week: '2026-12-14', email: emailOf('Oskar'), consent: true },
  ]);
  await expect(page.locator('h1').innerText()).resolves.toBe('The question is out');
});

it.each([
  ['Agreed', 'applySwap', pending('asked').wish],
  ['Withdraw', 'undoSwap', { key: 'swap-asked:2026-12-21:1' }],
  ['Finish', 'applySwap', pending('interrupted').wish],
  ['Undo', 'undoSwap', { key: 'swap:2026-12-28:1' }],
])('%s: asks, and does it', async (label, name, request) => {
  const opening = await openReady(showing(ALL));
  const { page } = opening;
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).press('Enter');
  await focusIs(page, new RegExp(`^${label}Working`));
  await keys(page, 'Escape');
  await focusIs(page, new RegExp(`^${label}:`));
  expect(asked(opening, name)).toEqual([]);
  await keys(page, 'Enter');
  await focusIs(page, new RegExp(`^${label}Working`));
  await keys(page, 'Enter');
  await finished(page);
  expect(asked(opening, name)).toEqual([request]);
});

it('keeps what was chosen when it could not be applied, and tries again', async () => {
  let tries = 0;
  const opening = await openReady({
    ...answers,
    applySwap: () => {
      tries += 1;
      if (tries === 1) throw new Error('Somebody else is changing the rota right now.');
      return RESULT;
    },
  });
  const { page } = opening;
  await page.getByRole('radio', { name: 'Lumi' }).check();
  await keys(page, 'Control+Enter');
  await expect(page.getByRole('alert').innerText()).resolves.toMatch(/not finished. Somebody else/);
  await expect(page.getByRole('radio', { name: 'Lumi' }).isChecked()).resolves.toBe(true);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await finished(page);
  expect(asked(opening, 'applySwap')).toEqual(Array(2).fill({ week: '2026-12-14', email: emailOf('Lumi') }));
});

it('says why nothing could be read, and what is missing', async () => {
  let tries = 0;
  const { page } = await open({
    previewSwap: () => {
      tries += 1;
      if (tries === 1) throw new Error('There is no tab "Rota" in this spreadsheet.');
      return swapPreview('2026-12-14', { weeks: [], week: null });
    },
  });
  await expect(page.getByRole('alert').innerText()).resolves.toBe(
    'There is no tab "Rota" in this spreadsheet.',
  );
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText('No week is published').waitFor();
  await keys(page, 'Escape');
  expect(await isClosed(page)).toBe(true);
});

it('shows more where there are many', async () => {
  const { page } = await openReady(showing(manyPeople()));
  await expect(page.locator('.subs tbody tr').count()).resolves.toBe(7);
  await page.getByRole('button', { name: 'Show 22 more' }).press('Enter');
  await expect(page.locator('.subs tbody tr').count()).resolves.toBe(29);
});

it.each([
  ['a plain week', swapPreview(), FULL],
  ['a plain week by night', swapPreview(), { ...FULL, isDark: true }],
  ['everything that waits', ALL, FULL],
  ['long names, narrow', longNames(), { width: 320, height: 900 }],
])('has no accessibility violations and no sideways scrolling: %s', async (_, preview, look) => {
  const { page } = await openReady(showing(preview), look);
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  await page.locator('.ways label').nth(1).click();
  expect(await isTooWide(page)).toBe(false);
});
