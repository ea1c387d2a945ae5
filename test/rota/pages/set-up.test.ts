// Journeys through the built page "Set up" in a real browser, with a made-up script behind it.
import type { Page } from 'playwright-core';
import type { RotaApi } from '../../../src/rota/use-cases/contract.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import { focusIs, isClosed, keys, tabTo } from '../../browser/keyboard.js';
import type { OpenedPage } from '../../browser/open-page.js';
import { violations } from '../../browser/axe.js';
import { isTooWide } from '../../browser/open-page.js';
import { allInOrder, CALENDAR_ID, muchWrong, proposalOf } from './proposals.js';

const FULL = { width: 800, height: 560 };
const setup: Answers<RotaApi> = {
  proposeSetup: proposalOf,
  applySetup: () => ({
    done: ['Created the tab "Availability".', 'Wrote 9 settings.'],
    problems: ['Time zones differ.'],
  }),
};

const openDialog = useDialogPages('SetupDialog');
const open = async (answers: Answers<RotaApi> = setup, look = FULL): Promise<OpenedPage> => {
  return openDialog<RotaApi>(answers, look);
};

const title = (page: Page, text: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();
const goOn = async (page: Page, next: string): Promise<void> => {
  await keys(page, 'Control+Enter');
  await title(page, next);
};
const toCalendar = async (page: Page): Promise<void> => {
  await page.locator('#rota-sheet').waitFor();
  await goOn(page, 'Where are the other tabs?');
  await goOn(page, 'Which calendar shows who is on duty?');
};
const ready = (page: Page): Promise<void> => page.locator('.dialog__body[aria-busy="false"]').waitFor();
const given = ({ calls }: OpenedPage, name: string): unknown[] =>
  calls.filter((call) => call.name === name).map((call) => call.given[0]);

describe('mapping the tabs', () => {
  it('shows each guess with its reason and samples, and what could not be read', async () => {
    const { page } = await open();
    await page.locator('#rota-sheet').waitFor();
    const rows = await page.locator('.map tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(
      /^Week\s+Choose a column\s+A · Kalenderwoche.*by its values\s+KW 50, KW 49, KW 48$/s,
    );
    expect(rows[1]).toMatch(/by its title\s+Priya, Ines, Wren$/);
    expect(rows[2]).toMatch(/^Status\s+Add at the right end.*not found\s+–$/s);
    const notice = await page.locator('.notice--warn').innerText();
    expect(notice).toMatch(/2 of 614 rows could not be read\..*IM rota 2014–2026!A57: “tbd” is no week\./s);
    await focusIs(page, 'Tab');
  });

  it('offers columns without a title, and the second of two with one title, by their letter', async () => {
    const { page } = await open();
    await page.locator('#rota-note').waitFor();
    const options = await page
      .locator('#rota-note option')
      .evaluateAll((all) => all.map((option) => [(option as HTMLOptionElement).value, option.textContent]));
    expect(options).toEqual([
      ['', 'Add at the right end'],
      ['Kalenderwoche', 'A · Kalenderwoche'],
      ['column B', 'B · no title'],
      ['IM', 'C · IM'],
      ['Vertretung', 'D · Vertretung'],
      ['column E', 'E · IM'],
      ['Bemerkungen', 'F · Bemerkungen'],
    ]);
  });

  it('looks again when a column is chosen, keeping the others as they are seen', async () => {
    const all = await open();
    await all.page.getByLabel('Note').selectOption('column B');
    await all.page.getByText('your choice').waitFor();
    expect(given(all, 'proposeSetup')).toEqual([
      undefined,
      {
        tabs: {
          Rota: {
            sheet: 'IM rota 2014–2026',
            fields: {
              week: 'Kalenderwoche',
              name: 'IM',
              status: null,
              pinned: null,
              fromDay: null,
              note: 'column B',
            },
          },
        },
        settings: {},
      },
    ]);
  });

  it('does not go on while a needed column of a filled tab is missing', async () => {
    const { page } = await open();
    await page.getByLabel('Week').selectOption('');
    await page.getByText('Say which column holds “Week”.').waitFor();
    await keys(page, 'Control+Enter');
    await focusIs(page, 'Week');
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toBe('Where is the rota?');
  });

  it('says so where the server reads the titles from another row than the one typed', async () => {
    const all = await open();
    const row = all.page.locator('#rota-titles');
    await row.fill('5');
    await row.press('Tab');
    await all.page.getByText('Row 5 holds none of the titles.').waitFor();
    expect(given(all, 'proposeSetup')[1]).toEqual({
      tabs: { Rota: { sheet: 'IM rota 2014–2026', titleRow: 5, fields: {} } },
      settings: {},
    });
  });

  it('tells why a choice cannot be looked at, in place', async () => {
    const { page } = await open({
      ...setup,
      proposeSetup: (request) => {
        if (request !== undefined) throw new Error('The sheet "Team" has no column titled "IM" (for Rota).');
        return proposalOf();
      },
    });
    await page.getByLabel('Tab', { exact: true }).selectOption('Team');
    await expect(page.getByRole('alert').innerText()).resolves.toBe(
      'The sheet "Team" has no column titled "IM" (for Rota).',
    );
  });
});

describe('the calendar', () => {
  it('checks the id and names what was found, with the entries to take over', async () => {
    const all = await open();
    const { page } = all;
    await toCalendar(page);
    await tabTo(page, /^Id of the duty calendar$/);
    await page.keyboard.type(CALENDAR_ID);
    await keys(page, 'Enter');
    await page.getByText('“Wikidata - Journey Model”, Europe/Berlin; you may write to it.').waitFor();
    await expect(page.getByRole('checkbox').count()).resolves.toBe(3);
    expect(given(all, 'proposeSetup').slice(-1)).toEqual([
      { tabs: {}, settings: { 'Duty calendar id': CALENDAR_ID } },
    ]);
  });

  it('stays on the step while the id leads nowhere, and goes on without one', async () => {
    const { page } = await open();
    await toCalendar(page);
    const field = page.getByLabel('Id of the duty calendar');
    await field.fill('nobody@example.org');
    await keys(page, 'Control+Enter');
    await page.getByText('The calendar “nobody@example.org” was not found.').waitFor();
    await focusIs(page, 'Id of the duty calendar');
    await expect(field.getAttribute('aria-invalid')).resolves.toBe('true');
    await field.fill('');
    await goOn(page, 'Is everything in order?');
  });

  it('marks a setting that cannot be used', async () => {
    const { page } = await open();
    await toCalendar(page);
    const field = page.getByLabel('Engineering managers');
    await field.fill('Anna');
    await field.press('Tab');
    await page.getByText('Must be mail addresses with commas between.').waitFor();
    await expect(field.getAttribute('aria-invalid')).resolves.toBe('true');
    await expect(field.inputValue()).resolves.toBe('Anna');
    await field.fill('');
    await field.press('Tab');
    await page.getByText('Must be mail addresses with commas between.').waitFor({ state: 'detached' });
    // The other sheet: what is copied, and what is pasted, checked and taken over.
    await page.getByRole('button', { name: 'Copy settings for the other sheet' }).press('Enter');
    await expect(page.getByLabel('Settings as one text').inputValue()).resolves.toBe(
      'Incident Desk: settings of both sheets\nTime zone: Europe/Berlin',
    );
    await page.getByRole('button', { name: 'Paste settings from the other sheet' }).press('Enter');
    await page
      .getByLabel('Text from the set-up of the other sheet')
      .fill(
        `Duty calendar id: ${CALENDAR_ID}\nTime zone: Europe/Berlin\nEngineering managers: <b>Anna\nHello`,
      );
    await tabTo(page, /^Take over/);
    await keys(page, 'Enter');
    await page.getByText('is written in the last step, with the rest').waitFor();
    await ready(page);
    const lines = await page.locator('section[aria-labelledby="other-sheet"] [role="status"]').innerText();
    expect(lines.split(/\n+/)).toEqual([
      'Line 3: “Engineering managers” must be mail addresses with commas between, not “<b>Anna”; it is left out.',
      'Line 4: “Hello” is no setting with a value, such as “Time zone: Europe/Berlin”.',
      `“Duty calendar id”: (empty) → ${CALENDAR_ID}`,
      '1 setting stands here already.',
      'What changes is written in the last step, with the rest.',
    ]);
    await expect(page.getByLabel('Id of the duty calendar').inputValue()).resolves.toBe(CALENDAR_ID);
    await expect(field.inputValue()).resolves.toBe('');
    await expect(violations(page)).resolves.toEqual([]);
    await page.setViewportSize({ width: 320, height: 560 });
    await expect(isTooWide(page)).resolves.toBe(false);
  });
});

describe('writing', () => {
  const toLastStep = async (page: Page): Promise<void> => {
    await toCalendar(page);
    await page.getByLabel('Id of the duty calendar').fill(CALENDAR_ID);
    await keys(page, 'Enter');
    await page.getByRole('checkbox', { name: /Mon 14 Dec/ }).uncheck();
    await goOn(page, 'Is everything in order?');
    await goOn(page, 'What will be written');
    await ready(page);
  };

  it('lists everything first and writes only in the last step', async () => {
    const all = await open();
    const { page } = all;
    await toLastStep(page);
    const lines = await page.locator('.effects li').allInnerTexts();
    expect(lines).toEqual([
      'The tab “Availability” is created.',
      'The tab “Settings” is created.',
      'The tab “Journal” is created.',
      '“IM rota 2014–2026” gets 3 columns at its right end: “Status”, “Pinned” and “From day”.',
      '“Team” gets 6 columns at its right end: “Share”, “From”, “Until”, “Also known as”, “Phabricator” and “Mattermost”.',
      'The column “Pinned” of “IM rota 2014–2026” gets its checkboxes.',
      '“Settings” notes for Rota: the tab is “IM rota 2014–2026”, Week is “Kalenderwoche” and Incident manager is “IM”.',
      '“Settings” notes for Candidates: the tab is “Team” and E-mail is “Mail”.',
      `“Duty calendar id” is set to ${CALENDAR_ID}.`,
      '2 calendar entries are taken over: Mon 7 Dec and Mon 21 Dec.',
    ]);
    await expect(page.locator('.notice--warn').innerText()).resolves.toContain('2 checks need a look');
    expect(given(all, 'applySetup')).toEqual([]);
    await tabTo(page, /^Write/);
    await keys(page, 'Enter');
    await title(page, 'Set up is done');
    expect(given(all, 'applySetup')).toEqual([
      {
        tabs: {
          Rota: {
            sheet: 'IM rota 2014–2026',
            titleRow: 3,
            fields: {
              week: 'Kalenderwoche',
              name: 'IM',
              status: null,
              pinned: null,
              fromDay: null,
              note: 'Bemerkungen',
            },
          },
          Candidates: {
            sheet: 'Team',
            titleRow: 1,
            fields: {
              name: 'Name',
              email: 'Mail',
              share: null,
              from: null,
              until: null,
              alsoKnownAs: null,
              phabricator: null,
              mattermost: null,
            },
          },
        },
        create: true,
        settings: { 'Duty calendar id': CALENDAR_ID },
        adopt: ['hand-0', 'hand-2'],
      },
    ]);
    await expect(page.locator('.dialog__body').innerText()).resolves.toMatch(
      /Created the tab "Availability"\..*1 thing to know\s+Time zones differ\./s,
    );
    await keys(page, 'Enter');
    await expect(isClosed(page)).resolves.toBe(true);
  });

  it('loses nothing when writing fails', async () => {
    let fails = true;
    const all = await open({
      ...setup,
      applySetup: () => {
        if (fails)
          throw new Error('Somebody else is changing the rota. Nothing was written; try again in a minute.');
        return { done: [], problems: [] };
      },
    });
    const { page } = all;
    await toLastStep(page);
    await keys(page, 'Control+Enter');
    await expect(page.getByRole('alert').innerText()).resolves.toBe(
      'Somebody else is changing the rota. Nothing was written; try again in a minute.',
    );
    fails = false;
    await page.getByRole('button', { name: 'Write' }).press('Enter');
    await page.getByText('Everything was in place; nothing had to be written.').waitFor();
    expect(given(all, 'applySetup')[1]).toEqual(given(all, 'applySetup')[0]);
  });

  it('asks before decisions are dropped', async () => {
    const { page } = await open();
    await page.getByLabel('Note').selectOption('column B');
    await page.getByText('your choice').waitFor();
    await keys(page, 'Escape');
    await page.getByRole('heading', { name: 'Close without writing?' }).waitFor();
    await keys(page, 'Escape');
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await expect(isClosed(page)).resolves.toBe(false);
  });
});

describe('checks', () => {
  it('open a sheet that was set up before, most pressing first, and are looked at again', async () => {
    let answer = muchWrong();
    const all = await open({ ...setup, proposeSetup: () => answer });
    const { page } = all;
    await title(page, 'Is everything in order?');
    await page.getByText('4 things need you, 4 things are worth a look.', { exact: true }).waitFor();
    const lines = await page.locator('.check').allInnerTexts();
    expect(lines.map((line) => line.split('\n')[1])).toEqual([
      ...Array.from({ length: 4 }, () => 'needs you'),
      ...Array.from({ length: 4 }, () => 'worth a look'),
    ]);
    const allow = page.getByRole('link', { name: 'Allow what is missing' });
    await expect(allow.getAttribute('href')).resolves.toBe(
      'https://script.google.com/macros/d/abc/authorize',
    );
    expect(await violations(page)).toEqual([]);
    await tabTo(page, /^Send a test mail/);
    await keys(page, 'Enter');
    expect(given(all, 'sendTestMail')).toEqual([]);
    answer = allInOrder();
    await tabTo(page, /^Check again/);
    await keys(page, 'Enter');
    await page.getByText('Everything is in order.', { exact: true }).waitFor();
    expect(given(all, 'proposeSetup')).toEqual([undefined, undefined]);
    await goOn(page, 'What will be written');
    await page.getByText('there is nothing to write').waitFor();
    await keys(page, 'Control+Enter');
    await expect(isClosed(page)).resolves.toBe(true);
    expect(given(all, 'applySetup')).toEqual([]);
  });

  it('send a test mail that was announced first, with what was typed, and say why one was not sent', async () => {
    let fails = true;
    const all = await open({
      ...setup,
      proposeSetup: allInOrder,
      sendTestMail: () => {
        if (fails) throw new Error('Google lets you write to nobody more today.');
        return allInOrder().testMail;
      },
    });
    const { page } = all;
    await page
      .getByText('Test: You are Incident Manager from Mon 14 Dec 2026, to nadia@example.org and nobody else.')
      .waitFor();
    await page.getByRole('button', { name: '3 Calendar' }).press('Enter');
    await page.getByLabel('Incident Management: HowTo').fill('https://example.org/how');
    await goOn(page, 'Is everything in order?');
    await tabTo(page, /^Send a test mail/);
    await keys(page, 'Enter');
    await page.getByRole('alert').waitFor();
    fails = false;
    await keys(page, 'Enter');
    await page.getByText('Sent to nadia@example.org').waitFor();
    await expect(page.getByRole('alert').count()).resolves.toBe(0);
    expect(given(all, 'sendTestMail')[1]).toEqual({
      settings: { 'Incident Management: HowTo': 'https://example.org/how' },
    });
  });
});

describe('for everybody', () => {
  const states: [string, (page: Page) => Promise<void>][] = [
    ['the rota tab', (page) => page.locator('#rota-sheet').waitFor()],
    [
      'the calendar',
      async (page) => {
        await toCalendar(page);
        await page.getByLabel('Id of the duty calendar').fill(CALENDAR_ID);
        await keys(page, 'Enter');
        await page.getByRole('checkbox').first().waitFor();
      },
    ],
    [
      'the checks and the last step',
      async (page) => {
        await toCalendar(page);
        await goOn(page, 'Is everything in order?');
        expect(await violations(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await goOn(page, 'What will be written');
      },
    ],
  ];
  it.each(states)('has no accessibility violations and no sideways scrolling in %s', async (_name, act) => {
    for (const look of [FULL, { width: 320, height: 560, isDark: true }]) {
      const { page } = await open(setup, look);
      await act(page);
      await ready(page);
      expect(await violations(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });
});
