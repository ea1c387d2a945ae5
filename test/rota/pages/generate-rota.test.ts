// Journeys through the built page "Generate rota" in a real browser, by keyboard, with a made-up script behind it.
import type { Page } from 'playwright-core';
import type { PublishResult, RotaApi, RotaRequest } from '../../../src/rota/use-cases/contract.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import type { OpenedPage } from '../../browser/open-page.js';
import { focusIs, isClosed, keys, tabTo } from '../../browser/keyboard.js';
import { violations } from '../../browser/axe.js';
import { isTooWide } from '../../browser/open-page.js';
import { DECEMBER, emailOf, previewOf, simpleWeeks } from './previews.js';

const FULL = { width: 900, height: 640 };
const PUBLISHED: PublishResult = {
  published: 3,
  calendar: { created: 2, updated: 1, removed: 0, unchanged: 0 },
  mails: 1,
  told: 10,
  problems: ['Salma said no to Mon 28 Dec 2026. Talk to them if you have not.'],
};

const december: Answers<RotaApi> = {
  listMonths: () => ['2026-12', '2027-01'],
  previewRota: (request) =>
    previewOf(request, request.month === '2026-12' ? DECEMBER : simpleWeeks(request.month, ['Ines', 'Lumi'])),
  saveDraft: ({ weeks }) => ({ saved: weeks.length, problems: [] }),
  publishRota: () => PUBLISHED,
};

const openDialog = useDialogPages('GenerateRotaDialog');
const open = async (answers: Answers<RotaApi> = december, look = FULL): Promise<OpenedPage> => {
  return openDialog<RotaApi>(answers, look);
};
const openReady = async (answers: Answers<RotaApi> = december, look = FULL): Promise<OpenedPage> => {
  const page = await open(answers, look);
  await page.page.locator('[data-change]').first().waitFor();
  return page;
};

const week = (page: Page, start: string) => page.locator(`[data-week="${start}"]`);
const requests = ({ calls }: OpenedPage, name: string): unknown[] =>
  calls.filter((call) => call.name === name).map(({ given }) => given[0]);
const settled = (page: Page): Promise<void> => page.locator('.dialog__body[aria-busy="false"]').waitFor();
/** Opens the menu of a week and chooses by letters. */
const chooseByKeyboard = async (page: Page, start: string, letters: string): Promise<void> => {
  await week(page, start).locator('[data-change]').focus();
  await keys(page, 'Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.type(letters);
  await keys(page, 'Enter');
  await week(page, start).getByText('Your choice').waitFor();
  await settled(page);
};

const isAsking = (page: Page): Promise<void> => page.locator('.dialog__ask').waitFor();
const askAndPublish = async (page: Page): Promise<void> => {
  await keys(page, 'Control+Enter');
  await isAsking(page);
  await keys(page, 'Control+Enter');
};

describe('the preview', () => {
  it('shows each week with person, answer, reason and next best, and what publishing would do', async () => {
    const { page } = await openReady();
    await expect(week(page, '2026-12-07').innerText()).resolves.toMatch(
      /Mon 7 Dec\s+KW 50\s+Mirela\s+Yes\s+Last on duty 10 weeks ago.*\s+Change\s+Next best: Oskar \(yes\), but back after only 7 weeks · \+0\.47/s,
    );
    await expect(week(page, '2026-12-28').innerText()).resolves.toMatch(/Nobody can take it\s+9 said no/);
    await expect(page.locator('#effect').innerText()).resolves.toBe(
      'Publishing writes 3 rows and 3 calendar entries and mails 10 people. Mon 28 Dec stays open.',
    );
    await expect(page.getByRole('status').first().innerText()).resolves.toBe(
      '9 of 10 have answered. Jonte has not: counted as “if need be”.',
    );
  });

  it('gives the fairness picture a text alternative, people with a change first', async () => {
    const { page } = await openReady();
    const rows = await page.locator('.ledger tbody tr').allTextContents();
    expect(rows.slice(0, 4).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Jonte4 →before, with this rota 5 of 5.4',
      'Mirela4 →before, with this rota 5 of 5.5',
      'Tobin5 →before, with this rota 6 of 5.5',
      'Ines5 of 5.5',
    ]);
  });

  it('draws the shape of what is coming until the first answer', async () => {
    const { page } = await open({ ...december, previewRota: () => new Promise(() => undefined) });
    await page.locator('.skeleton').first().waitFor();
    await expect(page.getByRole('button', { name: 'Publish…' }).getAttribute('aria-disabled')).resolves.toBe(
      'true',
    );
  });

  it('keeps names that look like markup or formulas as text', async () => {
    const names = ['<img src=x onerror=alert(1)>', '=1+1', '</script><b>x'];
    const { page } = await openReady({
      ...december,
      previewRota: (request) => previewOf(request, simpleWeeks('2026-12', names)),
    });
    await expect(week(page, '2026-12-07').locator('b').nth(1).innerText()).resolves.toBe(names[0]);
    await expect(page.locator('img').count()).resolves.toBe(0);
  });

  it('says why there is no preview, and tries again', async () => {
    let tries = 0;
    const sentence = 'There are no candidates: the tab “Candidates” is empty. Add a row for each person.';
    const { page } = await open({
      ...december,
      previewRota: (request) => {
        tries += 1;
        if (tries === 1) throw new Error(sentence);
        return previewOf(request);
      },
    });
    await expect(page.getByRole('alert').innerText()).resolves.toContain(`There is no preview. ${sentence}`);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await week(page, '2026-12-07').waitFor();
    await expect(page.getByRole('alert').count()).resolves.toBe(0);
  });

  it('names an answer that did not come through the wall', async () => {
    const { page } = await open({ ...december, listMonths: () => null });
    await expect(page.getByRole('alert').innerText()).resolves.toContain(
      'The server gave no answer to “listMonths”.',
    );
  });

  it('says so when there is no month to plan', async () => {
    const { page } = await open({ listMonths: () => [] });
    await page.getByRole('button', { name: 'Close' }).waitFor();
    await expect(page.locator('h1').innerText()).resolves.toBe('There is no month to plan');
  });
});

describe('the Change menu by keyboard', () => {
  it('has the focus of the page, opens with an arrow on who is in the week, and gives the focus back with Escape', async () => {
    const { page, calls } = await openReady();
    await focusIs(page, 'Change Mon 7 Dec');
    await keys(page, 'ArrowDown');
    await page.getByRole('menu').waitFor();
    await focusIs(page, /^Mirela/);
    await keys(page, 'ArrowDown');
    await focusIs(page, /^Oskar/);
    await keys(page, 'Escape');
    await focusIs(page, 'Change Mon 7 Dec');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(calls.filter(({ name }) => name === 'previewRota')).toHaveLength(1);
  });

  it('moves with arrows, Home, End and letters, and wraps', async () => {
    const { page } = await openReady();
    await week(page, '2026-12-21').locator('[data-change]').focus();
    await keys(page, 'Enter');
    await page.getByRole('menu').waitFor();
    await keys(page, 'ArrowUp');
    await focusIs(page, 'Leave open for now');
    await keys(page, 'ArrowDown');
    await focusIs(page, /^Jonte/);
    await page.keyboard.type('lu');
    await focusIs(page, /^Lumi.*If need be.*back after 7 weeks.*\+0\.31/);
    await keys(page, 'End', 'Home');
    await focusIs(page, /^Jonte/);
  });

  it('goes on from the button with Tab', async () => {
    const { page } = await openReady();
    await keys(page, 'Enter');
    await page.getByRole('menu').waitFor();
    await keys(page, 'Tab');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await focusIs(page, 'Change Mon 14 Dec');
  });

  it('shows those who said no on demand, at the end', async () => {
    const { page } = await openReady();
    await week(page, '2026-12-21').locator('[data-change]').focus();
    await keys(page, 'Enter');
    await page.getByRole('menuitem', { name: /5 others/ }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Kaveh') === true);
    const names = await page.locator('.pop__name').allTextContents();
    expect(names.slice(-5)).toEqual(['Kaveh', 'Mirela', 'Priya', 'Salma', 'Wren']);
    await focusIs(page, /^Kaveh.*No.*about as good/);
  });

  it('opens upwards where there is no room below, and stays inside the window', async () => {
    const { page } = await openReady(december, { width: 320, height: 480 });
    await week(page, '2026-12-21').locator('[data-change]').press('Enter');
    const menu = await page.getByRole('menu').boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    expect(menu?.y).toBeGreaterThanOrEqual(0);
    expect((menu?.x ?? 0) + (menu?.width ?? 999)).toBeLessThanOrEqual(320);
    expect((menu?.y ?? 0) + (menu?.height ?? 999)).toBeLessThanOrEqual(480);
  });
});

describe('changing weeks', () => {
  it('asks the server with the choice, tells the effect, and keeps the focus', async () => {
    const all = await openReady();
    const { page } = all;
    await chooseByKeyboard(page, '2026-12-21', 'os');
    expect(requests(all, 'previewRota')).toEqual([
      { month: '2026-12' },
      { month: '2026-12', fixed: [{ start: '2026-12-21', email: emailOf('Oskar') }] },
    ]);
    await focusIs(page, 'Change Mon 21 Dec');
    await expect(week(page, '2026-12-21').innerText()).resolves.toMatch(
      /Oskar\s+If need be\s+Your choice.*Instead of Jonte, who stays 1\.4 weeks owed · \+0\.22 Back to Jonte/s,
    );
    await expect(page.getByRole('status').first().innerText()).resolves.toMatch(
      /^You changed 1 week\. The others still fit best around them\./,
    );
    await expect(
      page.getByText('This rota: 0.41, the best without your choices: 0.30.').count(),
    ).resolves.toBe(1);
  });

  it('takes one choice back in its row, all of them above', async () => {
    const all = await openReady();
    const { page } = all;
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await chooseByKeyboard(page, '2026-12-28', 'sal');
    await tabTo(page, /^Leave open again: Mon 28 Dec$/);
    await keys(page, 'Enter');
    await page.getByText('You changed 1 week. The others').waitFor();
    await focusIs(page, 'Choose Mon 28 Dec');
    await chooseByKeyboard(page, '2026-12-28', 'sal');
    await page.getByRole('button', { name: 'Undo both' }).press('Enter');
    await page.getByText('9 of 10 have answered.').waitFor();
    await focusIs(page, 'Change Mon 7 Dec');
    expect(requests(all, 'previewRota').slice(-1)).toEqual([{ month: '2026-12' }]);
    await expect(page.getByText('Your choice').count()).resolves.toBe(0);
  });

  it('leaves a week open on purpose', async () => {
    const all = await openReady();
    await chooseByKeyboard(all.page, '2026-12-21', 'leave');
    expect(requests(all, 'previewRota').slice(-1)).toEqual([
      { month: '2026-12', fixed: [{ start: '2026-12-21', email: null }] },
    ]);
    await expect(week(all.page, '2026-12-21').innerText()).resolves.toMatch(
      /Left open\s+Your choice.*Jonte could take it\..*Back to Jonte/s,
    );
    await expect(all.page.locator('#effect').innerText()).resolves.toContain(
      'Mon 21 Dec and Mon 28 Dec stay open.',
    );
  });

  it('drops the late answer of an older request', async () => {
    const late: (() => void)[] = [];
    const { page } = await openReady({
      ...december,
      previewRota: async (request) => {
        const only = request.fixed?.length === 1;
        if (only) await new Promise<void>((resolve) => late.push(resolve));
        return { ...previewOf(request), problems: only ? ['too late'] : [] };
      },
    });
    await week(page, '2026-12-21').locator('[data-change]').press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.type('os');
    await keys(page, 'Enter');
    await week(page, '2026-12-21').getByText('Your choice').waitFor();
    await expect(week(page, '2026-12-21').innerText()).resolves.toMatch(
      /Oskar.*Working out what that changes\./s,
    );
    await expect(page.getByRole('button', { name: /^Publish/ }).getAttribute('aria-disabled')).resolves.toBe(
      'true',
    );
    await chooseByKeyboard(page, '2026-12-28', 'sal');
    expect(late).toHaveLength(1);
    late.forEach((answer) => answer());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await expect(page.getByText('too late').count()).resolves.toBe(0);
    await expect(page.getByText('You changed 2 weeks.').count()).resolves.toBe(1);
  });

  it('keeps the choice and the old picture when the server fails', async () => {
    let fails = true;
    const { page } = await openReady({
      ...december,
      previewRota: (request) => {
        if (request.fixed !== undefined && fails)
          throw new Error('Exception: Service timed out: Spreadsheets');
        return previewOf(request);
      },
    });
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await expect(page.getByRole('alert').innerText()).resolves.toMatch(
      /The preview could not be worked out again\. Service timed out/,
    );
    await expect(week(page, '2026-12-21').innerText()).resolves.toContain('Oskar');
    await expect(week(page, '2026-12-07').innerText()).resolves.toContain('Mirela');
    fails = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('You changed 1 week.').waitFor();
  });

  it('keeps the choices of each month', async () => {
    const { page } = await openReady();
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await page.getByLabel('Month').selectOption('2027-01');
    await week(page, '2027-01-04').waitFor();
    await page.getByLabel('Month').selectOption('2026-12');
    await page.getByText('You changed 1 week.').waitFor();
    await expect(week(page, '2026-12-21').innerText()).resolves.toContain('Oskar');
  });

  it('marks weeks that moved along with a choice', async () => {
    const { page } = await openReady({
      ...december,
      previewRota: (request) => {
        const [first, ...others] = DECEMBER;
        const moved =
          request.fixed === undefined || first === undefined
            ? DECEMBER
            : [{ ...first, name: 'Ines' }, ...others];
        return previewOf(request, moved);
      },
    });
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await expect(week(page, '2026-12-07').innerText()).resolves.toMatch(/Ines\s+Yes\s+Was Mirela/);
    await expect(page.getByText('To fit, Mon 7 Dec changed too.').count()).resolves.toBe(1);
  });
});

describe('saving and publishing', () => {
  it('publishes from the keyboard after one question that names everything', async () => {
    const all = await openReady();
    const { page } = all;
    await chooseByKeyboard(page, '2026-12-28', 'sal');
    await expect(week(page, '2026-12-28').innerText()).resolves.toMatch(
      /Against the answer “no”\. Talk to Salma before you publish\./,
    );
    await keys(page, 'Control+Enter');
    await isAsking(page);
    const question = page.getByRole('region', { name: 'Publish December 2026?' });
    await expect(question.innerText()).resolves.toMatch(
      /4 rows of the rota: Mon 7 Dec Mirela, Mon 14 Dec Tobin, Mon 21 Dec Jonte and Mon 28 Dec Salma\s+4 entries on the duty calendar\s+Mail to 10 people\s+Salma said “no” to Mon 28 Dec\./,
    );
    expect(requests(all, 'publishRota')).toEqual([]);
    await focusIs(page, /Publish 4 weeks/);
    await keys(page, 'Enter');
    await page.getByText('December 2026 is published').waitFor();
    const sent: RotaRequest = {
      month: '2026-12',
      weeks: [
        { start: '2026-12-07', email: emailOf('Mirela') },
        { start: '2026-12-14', email: emailOf('Tobin') },
        { start: '2026-12-21', email: emailOf('Jonte') },
        { start: '2026-12-28', email: emailOf('Salma') },
      ],
    };
    expect(requests(all, 'publishRota')).toEqual([sent]);
    const outcome = await page.locator('.dialog__body').innerText();
    expect(outcome).toMatch(
      /Rota: 3 weeks published\.\s+Calendar entries: 2 created and 1 updated\.\s+Mail: sent to 10 people\./,
    );
    expect(outcome).toContain('Salma said no to Mon 28 Dec 2026.');
    await focusIs(page, 'Close');
    await keys(page, 'Enter');
    await expect(isClosed(page)).resolves.toBe(true);
  });

  it('goes back from the question with Escape, and a held Enter does not run on into publishing', async () => {
    const all = await openReady();
    const { page } = all;
    await tabTo(page, /^Publish 3 of 4 weeks…$/);
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByRole('heading', { name: 'Publish December 2026?' }).waitFor();
    expect(requests(all, 'publishRota')).toEqual([]);
    await keys(page, 'Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Publish 3 of 4 weeks…');
  });

  it('keeps the button’s width while publishing, loses nothing when it fails, and tries again', async () => {
    let answer: (error: Error | null) => void = () => undefined;
    const all = await openReady({
      ...december,
      publishRota: () =>
        new Promise((resolve, reject) => {
          answer = (error) => (error === null ? resolve(PUBLISHED) : reject(error));
        }),
    });
    const { page } = all;
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await keys(page, 'Control+Enter');
    await isAsking(page);
    const button = page.locator('.dialog__ask .btn--primary');
    const before = await button.boundingBox();
    await keys(page, 'Enter');
    await page.getByText('Keep this window open').waitFor();
    expect(await button.boundingBox()).toEqual(before);
    await expect(button.getAttribute('aria-disabled')).resolves.toBe('true');
    await keys(page, 'Enter', 'Escape', 'Control+Enter');
    expect(requests(all, 'publishRota')).toHaveLength(1);
    answer(new Error('The calendar “Duty” cannot be written.'));
    await expect(page.getByRole('alert').innerText()).resolves.toMatch(
      /Publishing stopped\. The calendar “Duty” cannot be written\.\s+Your choices are kept\./,
    );
    await keys(page, 'Enter');
    await page.getByText('Keep this window open').waitFor();
    answer(null);
    await page.getByText('December 2026 is published').waitFor();
    expect(requests(all, 'publishRota')[1]).toEqual(requests(all, 'publishRota')[0]);
  });

  it('saves a draft with the open weeks as open, and says so', async () => {
    const all = await openReady();
    const { page } = all;
    await tabTo(page, /^Save draft/);
    await keys(page, 'Enter');
    await page.getByText('Draft saved: 4 rows of the rota.').waitFor();
    const [request] = requests(all, 'saveDraft') as RotaRequest[];
    expect(request?.weeks[3]).toEqual({ start: '2026-12-28', email: null });
    await expect(page.getByRole('button', { name: 'Close' }).count()).resolves.toBe(1);
  });

  it('says why a draft was not saved and keeps the choices', async () => {
    const { page } = await openReady({
      ...december,
      saveDraft: () => {
        throw new Error('The rota tab has no column "Status".');
      },
    });
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await page.getByRole('button', { name: 'Save draft' }).press('Enter');
    await expect(page.getByRole('alert').innerText()).resolves.toContain(
      'The draft was not saved. The rota tab has no column "Status".',
    );
    await expect(week(page, '2026-12-21').innerText()).resolves.toContain('Your choice');
  });

  it('sends only what changed of a published month, and can publish it again to complete it', async () => {
    const stories = simpleWeeks('2026-12', ['Mirela', 'Tobin', 'Jonte', 'Salma'], { published: true }).map(
      (story) => ({
        ...story,
        others: [['Oskar', 'yes', 'but back after only 7 weeks', 0.47] as [string, 'yes', string, number]],
      }),
    );
    const all = await openReady({
      ...december,
      previewRota: (request) => {
        const preview = previewOf(request, stories);
        const chosen = (request.fixed ?? []).map(({ start }) => start);
        return {
          ...preview,
          weeks: preview.weeks.map((each) => ({ ...each, published: !chosen.includes(each.start) })),
        };
      },
    });
    const { page } = all;
    await expect(page.locator('#effect').innerText()).resolves.toBe(
      'Every week is published. Publishing again writes only what is missing.',
    );
    await askAndPublish(page);
    await page.getByText('is published').waitFor();
    expect(requests(all, 'publishRota')).toEqual([{ month: '2026-12', weeks: [] }]);

    const again = await openReady({ ...december, previewRota: (request) => previewOf(request, stories) });
    await chooseByKeyboard(again.page, '2026-12-14', 'os');
    await expect(again.page.locator('#effect').innerText()).resolves.toBe(
      'Publishing writes 1 row and 1 calendar entry and mails those who have not been told yet.',
    );
    await askAndPublish(again.page);
    await again.page.getByText('is published').waitFor();
    expect(requests(again, 'publishRota')).toEqual([
      { month: '2026-12', weeks: [{ start: '2026-12-14', email: emailOf('Oskar') }] },
    ]);
  });

  it('asks before changes are dropped, and closes at once where there are none', async () => {
    const { page } = await openReady();
    await chooseByKeyboard(page, '2026-12-21', 'os');
    await keys(page, 'Escape');
    await page.getByRole('heading', { name: 'Close without saving?' }).waitFor();
    await focusIs(page, 'Keep editing');
    await keys(page, 'Enter');
    await expect(isClosed(page)).resolves.toBe(false);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('9 of 10 have answered.').waitFor();
    await keys(page, 'Escape');
    await expect(isClosed(page)).resolves.toBe(true);
  });
});

describe('for everybody', () => {
  const states: [string, (page: Page) => Promise<void>][] = [
    ['the preview', () => Promise.resolve()],
    ['the open menu', (page) => week(page, '2026-12-21').locator('[data-change]').press('Enter')],
    ['changed weeks', (page) => chooseByKeyboard(page, '2026-12-28', 'sal')],
    ['the question', (page) => keys(page, 'Control+Enter').then(() => isAsking(page))],
    [
      'the result',
      async (page) => {
        await askAndPublish(page);
        await page.getByText('is published').waitFor();
      },
    ],
  ];
  it.each(states)('has no accessibility violations and no sideways scrolling in %s', async (_name, act) => {
    for (const look of [FULL, { width: 320, height: 640, isDark: true }]) {
      const { page } = await openReady(december, look);
      await act(page);
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });

  it('fits five weeks without scrolling', async () => {
    const stories = simpleWeeks('2026-08', ['Mirela', 'Tobin', 'Jonte', 'Salma', 'Oskar']).map((story) => ({
      ...story,
      others: [['Priya', 'yes', 'but back after only 7 weeks', 0.47] as [string, 'yes', string, number]],
    }));
    const { page } = await openReady({ ...december, previewRota: (request) => previewOf(request, stories) });
    const body = await page
      .locator('.dialog__body')
      .evaluate((element) => [element.scrollHeight, element.clientHeight]);
    expect(body[0]).toBeLessThanOrEqual(body[1] ?? 0);
  });
});
