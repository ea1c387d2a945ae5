// Journeys through the built page "Read answers" in a real browser, with a made-up script behind it.
import type { Page } from 'playwright-core';
import type { RotaApi, SaveAnswersRequest } from '../../../src/rota/use-cases/contract.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import { focusIs, keys, tabTo } from '../../browser/keyboard.js';
import type { OpenedPage } from '../../browser/open-page.js';
import { violations } from '../../browser/axe.js';
import { isTooWide } from '../../browser/open-page.js';
import { DECEMBER_WEEKS, pollOf, QUARTER_WEEKS } from './polls.js';
import { emailOf } from './previews.js';

const FULL = { width: 700, height: 560 };
const answers: Answers<RotaApi> = {
  previewAnswers: () => pollOf(DECEMBER_WEEKS),
  saveAnswers: ({ rows }) => ({ saved: rows.length, problems: [] }),
};

const openDialog = useDialogPages('ReadAnswersDialog');
const open = async (given: Answers<RotaApi> = answers, look = FULL): Promise<OpenedPage> => {
  const page = await openDialog<RotaApi>(given, look);
  await page.page.locator('h1').waitFor();
  return page;
};

const sources = ({ calls }: OpenedPage): unknown[] =>
  calls.filter(({ name }) => name === 'previewAnswers').map(({ given }) => given[0]);
const isRead = (page: Page): Promise<void> => page.locator('table.answers').waitFor();
const readPoll = async (page: Page): Promise<void> => {
  await page.getByLabel('Address of the poll').fill('https://poll.example.org/im/');
  await keys(page, 'Enter');
  await isRead(page);
};
const paste = (page: Page, parts: Record<string, string>): Promise<void> =>
  page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    const field = document.getElementById('pasted');
    field?.focus();
    field?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, parts);

describe('the source', () => {
  it('is an address typed into the focused field', async () => {
    const all = await open();
    await focusIs(all.page, 'Address of the poll');
    await all.page.keyboard.type(' https://poll.example.org/im/ ');
    await keys(all.page, 'Enter');
    await isRead(all.page);
    expect(sources(all)).toEqual([{ kind: 'address', address: 'https://poll.example.org/im/' }]);
  });

  it('says what is missing where nothing was typed', async () => {
    const all = await open();
    await keys(all.page, 'Control+Enter');
    await expect(all.page.getByRole('alert').innerText()).resolves.toBe(
      'Type the address of the poll, or paste its table.',
    );
    expect(sources(all)).toEqual([]);
  });

  it('is the HTML of a pasted table, read at once', async () => {
    const all = await open();
    await all.page.getByLabel('Pasted table').check();
    await paste(all.page, {
      'text/html': '<b>x</b><table><tr><td>Ines</td></tr></table>',
      'text/plain': 'Ines',
    });
    await isRead(all.page);
    expect(sources(all)).toEqual([{ kind: 'html', html: '<b>x</b><table><tr><td>Ines</td></tr></table>' }]);
  });

  it('is the text where the clipboard has no table', async () => {
    const all = await open();
    await all.page.getByLabel('Pasted table').check();
    await paste(all.page, { 'text/html': '<p>Ines</p>', 'text/plain': 'Ines\tyes' });
    expect(sources(all)).toEqual([]);
    await all.page.getByLabel('The table, with the names and the weeks').fill('Name\t2026-12-07\nInes\tyes');
    await keys(all.page, 'Control+Enter');
    await isRead(all.page);
    expect(sources(all)).toEqual([{ kind: 'text', text: 'Name\t2026-12-07\nInes\tyes' }]);
  });

  it.each([
    [
      'a UTF-8 file',
      Buffer.from('Name;2026-12-07\nZoë;yes', 'utf8'),
      { kind: 'text', text: 'Name;2026-12-07\nZoë;yes' },
    ],
    [
      'a Windows file',
      Buffer.from('Name;2026-12-07\nZoë;yes', 'latin1'),
      { kind: 'text', text: 'Name;2026-12-07\nZoë;yes' },
    ],
    ['a saved page', Buffer.from('\n<!doctype html><p>x'), { kind: 'html', html: '\n<!doctype html><p>x' }],
  ])('is %s', async (_name, buffer, source) => {
    const all = await open();
    await all.page.getByLabel('File', { exact: true }).check();
    await all.page.locator('#file').setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer });
    await isRead(all.page);
    expect(sources(all)).toEqual([source]);
  });

  it('keeps what was typed when the poll cannot be read, and after Back', async () => {
    let fails = true;
    const { page } = await open({
      ...answers,
      previewAnswers: () => {
        if (fails)
          throw new Error('The poll asks for a password (401): open it yourself and paste its table.');
        return pollOf(DECEMBER_WEEKS);
      },
    });
    await page.getByLabel('Address of the poll').fill('https://poll.example.org/im/');
    await keys(page, 'Enter');
    await expect(page.getByRole('alert').innerText()).resolves.toContain(
      'The poll asks for a password (401)',
    );
    fails = false;
    await keys(page, 'Control+Enter');
    await isRead(page);
    await keys(page, 'Escape');
    await expect(page.getByLabel('Address of the poll').inputValue()).resolves.toBe(
      'https://poll.example.org/im/',
    );
  });
});

describe('what was read', () => {
  it('shows suspicious rows first, each with its sentence', async () => {
    const { page } = await open();
    await readPoll(page);
    const rows = await page.locator('table.answers tbody tr').allInnerTexts();
    expect(rows[0]).toBe('Look at these first (3)');
    expect(rows[1]).toMatch(/^\s*Zoë "Zo" =1\+1/);
    expect(rows[2]?.trim()).toBe(
      '“Zoë "Zo" =1+1” is nobody in Candidates. Say who it is, or leave the row out.',
    );
    expect(rows[7]).toBe('Matched (7)');
    await expect(page.getByLabel('Use the row “Priya”').isChecked()).resolves.toBe(false);
    await expect(page.locator('#effect').innerText()).resolves.toBe(
      'Saving writes 8 people and 4 weeks into “Availability”. 2 rows are left out.',
    );
    await expect(page.getByText('Without a row here: Jonte and Priya.').count()).resolves.toBe(1);
  });

  it('saves the rows that are used, for the people they were given to', async () => {
    const all = await open();
    const { page } = all;
    await readPoll(page);
    await page.getByLabel('Person for “Zoë "Zo" =1+1”').selectOption('Jonte');
    await page.getByLabel('Use the row “Priya”').check();
    await page.getByLabel('Use the row “Ines”').uncheck();
    await page.getByLabel('Person for “Kaveh”').selectOption('Nobody');
    await tabTo(page, /^Save answers/);
    await keys(page, 'Enter');
    await page.getByText('8 people written into the tab “Availability”.').waitFor();
    const [request] = all.calls
      .filter(({ name }) => name === 'saveAnswers')
      .map(({ given }) => given[0] as SaveAnswersRequest);
    expect(request?.weeks).toEqual(DECEMBER_WEEKS);
    expect(request?.rows.map(({ email }) => email)).toEqual(
      ['Lumi', 'Mirela', 'Oskar', 'Salma', 'Tobin', 'Jonte', 'Priya', 'Wren'].map(emailOf),
    );
    expect(request?.rows[6]?.answers).toEqual({
      '2026-12-07': 'no',
      '2026-12-14': 'no',
      '2026-12-21': 'no',
      '2026-12-28': 'no',
    });
  });

  it('does not save two rows for one person', async () => {
    const all = await open();
    const { page } = all;
    await readPoll(page);
    await page.getByLabel('Person for “Zoë "Zo" =1+1”').selectOption('Wren');
    await expect(page.locator('#effect').innerText()).resolves.toBe(
      'Wren is chosen for “Zoë "Zo" =1+1” and “wren w.”: use only one of these rows.',
    );
    await keys(page, 'Control+Enter');
    expect(all.calls.filter(({ name }) => name === 'saveAnswers')).toEqual([]);
    await page.getByLabel('Use the row “wren w.”').uncheck();
    await expect(
      page.getByRole('button', { name: 'Save answers' }).getAttribute('aria-disabled'),
    ).resolves.toBeNull();
  });

  it('keeps every decision when saving fails', async () => {
    const { page } = await open({
      ...answers,
      saveAnswers: () => {
        throw new Error('The tab “Availability” is protected. Nothing was written.');
      },
    });
    await readPoll(page);
    await page.getByLabel('Use the row “Ines”').uncheck();
    await keys(page, 'Control+Enter');
    await expect(page.getByRole('alert').innerText()).resolves.toBe(
      'The tab “Availability” is protected. Nothing was written.',
    );
    await expect(page.getByLabel('Use the row “Ines”').isChecked()).resolves.toBe(false);
  });

  it('says so when nobody has answered', async () => {
    const { page } = await open({
      ...answers,
      previewAnswers: () => ({ ...pollOf(DECEMBER_WEEKS), rows: [] }),
    });
    await page.getByLabel('Address of the poll').fill('https://poll.example.org/im/');
    await keys(page, 'Enter');
    await page.getByText('Nobody has answered yet.').waitFor();
    await expect(
      page.getByRole('button', { name: 'Save answers' }).getAttribute('aria-disabled'),
    ).resolves.toBe('true');
  });
});

describe('for everybody', () => {
  const states: [string, readonly string[] | null][] = [
    ['the source', null],
    ['a table in words', DECEMBER_WEEKS.slice(0, 3)],
    ['a quarter of a year', QUARTER_WEEKS],
  ];
  it.each(states)('has no accessibility violations and no sideways scrolling in %s', async (_name, weeks) => {
    for (const look of [FULL, { width: 320, height: 560, isDark: true }]) {
      const { page } = await open({ ...answers, previewAnswers: () => pollOf(weeks ?? []) }, look);
      if (weeks !== null) await readPoll(page);
      expect(await violations(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });
});
