// Journeys through the built page "Start poll" in a real browser, with a made-up script behind it.
import type { CreatePollRequest, RotaApi } from '../../../src/rota/use-cases/contract.js';
import { violations } from '../../browser/axe.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import { focusIs, isClosed, keys, tabTo } from '../../browser/keyboard.js';
import type { OpenedPage } from '../../browser/open-page.js';
import { isTooWide } from '../../browser/open-page.js';
import { pollPreviewOf } from './poll-previews.js';

const FULL = { width: 600, height: 500 };
const ADDRESS = 'https://dudle.example.org/im-2026-12-0123456789abcdef/';
const STARTED = {
  poll: { address: ADDRESS, isReady: true, isForm: false },
  known: ADDRESS,
  owed: 0,
  answered: ['Ines', 'Kaveh'],
  unanswered: ['Jonte', 'Bartholomäus Wolfeschlegelsteinhausenbergerdorff'],
};
const answers: Answers<RotaApi> = {
  listMonths: () => ['2026-12', '2027-01'],
  previewPoll: ({ month }) => pollPreviewOf({ month, title: `Incident Managers in ${month}` }),
  createPoll: () => ({ address: ADDRESS, made: true, told: 12, problems: [] }),
};
const started = (part = {}): Answers<RotaApi> => ({
  ...answers,
  previewPoll: () => pollPreviewOf({ ...STARTED, ...part }),
});

const openDialog = useDialogPages('StartPollDialog');
const open = async (given: Answers<RotaApi> = answers, look = FULL): Promise<OpenedPage> => {
  const page = await openDialog<RotaApi>(given, look);
  await page.page.locator('.ways, [role=alert]').first().waitFor();
  return page;
};

const requests = ({ calls }: OpenedPage): unknown[] =>
  calls.filter(({ name }) => name === 'createPoll').map(({ given }) => given[0] as CreatePollRequest);
const effect = ({ page }: OpenedPage): Promise<string> => page.locator('#effect').innerText();

it('makes a poll with the title that was typed, and says what it will do before', async () => {
  const all = await open();
  const { page } = all;
  await focusIs(page, 'Title');
  await expect(effect(all)).resolves.toBe(
    'Makes a poll with 4 weeks. Writes to 12 people: please answer by Thu 19 Nov 2026.',
  );
  await expect(page.getByRole('status').or(page.locator('.notice')).allInnerTexts()).resolves.toContainEqual(
    expect.stringContaining('The poll is made on dudle.inf.tu-dresden.de.'),
  );
  await keys(page, 'End');
  await page.keyboard.type(', again');
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'The poll for December 2026 is started' }).waitFor();
  await focusIs(page, 'Close');
  await expect(page.getByText('Mail: sent to 12 people.').count()).resolves.toBe(1);
  expect(requests(all)).toEqual([
    { month: '2026-12', how: 'dudle', title: 'Incident Managers in 2026-12, again', address: '' },
  ]);
  await keys(page, 'Enter');
  await expect(isClosed(page)).resolves.toBe(true);
});

it('takes a poll that exists, by keyboard alone', async () => {
  const all = await open();
  const { page } = all;
  await keys(page, 'Shift+Tab', 'ArrowRight', 'ArrowRight', 'Tab');
  await focusIs(page, 'Address of the poll');
  await keys(page, 'Control+Enter');
  await expect(page.getByRole('alert').innerText()).resolves.toBe('Type the address of the poll.');
  expect(requests(all)).toEqual([]);
  await page.keyboard.type(ADDRESS);
  await expect(effect(all)).resolves.toBe('Writes to 12 people: please answer by Thu 19 Nov 2026.');
  await keys(page, 'Control+Enter');
  await page.getByText('is started').waitFor();
  expect(requests(all)).toEqual([
    { month: '2026-12', how: 'existing', title: 'Incident Managers in 2026-12', address: ADDRESS },
  ]);
});

it('makes a Google Form, by keyboard alone, and says where it lies and who sees what', async () => {
  const all = await open();
  const { page } = all;
  await keys(page, 'Shift+Tab', 'ArrowRight');
  await expect(page.getByLabel('New Google Form').isChecked()).resolves.toBe(true);
  await expect(page.locator('.notice').innerText()).resolves.toContain('in your Google Drive');
  await expect(effect(all)).resolves.toBe(
    'Makes a form with 4 weeks. Writes to 12 people: please answer by Thu 19 Nov 2026.',
  );
  await keys(page, 'Tab');
  await focusIs(page, 'Title');
  await keys(page, 'Enter');
  await page.getByText('is started').waitFor();
  expect(requests(all)).toEqual([
    { month: '2026-12', how: 'form', title: 'Incident Managers in 2026-12', address: '' },
  ]);
});

describe('a form that was started', () => {
  const FORM = { poll: { address: ADDRESS, isReady: true, isForm: true } };

  it('is kept as this poll, and replaced only by a new one', async () => {
    const all = await open(started(FORM));
    await expect(effect(all)).resolves.toBe(
      'Everybody has the address. Looks whether the form is there and has every name.',
    );
    await keys(all.page, 'Control+Enter');
    await all.page.getByText('is started').waitFor();
    const other = await open(started(FORM));
    await other.page.getByLabel('New Google Form').check();
    await expect(other.page.locator('.notice').innerText()).resolves.toContain(
      'Takes the place of the poll above',
    );
    await expect(effect(other)).resolves.toContain('Makes a form with 4 weeks. Writes to 12 people');
    await keys(other.page, 'Control+Enter');
    await other.page.getByText('is started').waitFor();
    expect([...requests(all), ...requests(other)]).toMatchObject([
      { how: 'form', address: '' },
      { how: 'form', address: '', anew: true },
    ]);
    expect(requests(all)[0]).not.toHaveProperty('anew');
  });

  it('is reminded of after the names were shown; a failure keeps the question open', async () => {
    let fails = true;
    const all = await open({
      ...started({ ...FORM, unanswered: ['Jonte', 'Salma', 'Wren'], toRemind: ['Jonte', 'Salma'] }),
      remindMissing: () => {
        if (fails) throw new Error('The poll takes no answers.');
        return {
          saved: 1,
          answered: ['Ines', 'Salma'],
          unanswered: ['Jonte', 'Wren'],
          reminded: ['Jonte'],
          problems: [],
        };
      },
    });
    const { page } = all;
    await tabTo(page, /^Remind now…/);
    await keys(page, 'Enter');
    await focusIs(page, /^Remind 2 people/);
    const question = page.getByRole('region', { name: 'Remind 2 people now?' });
    await expect(question.innerText()).resolves.toContain('A mail each to Jonte and Salma.');
    expect(await violations(page)).toEqual([]);
    await keys(page, 'Escape');
    await focusIs(page, /^Remind now…/);
    await keys(page, 'Enter');
    await focusIs(page, /^Remind 2 people/);
    await keys(page, 'Enter');
    await question.getByText('The poll takes no answers.').waitFor();
    fails = false;
    await keys(page, 'Control+Enter');
    await page.getByText('Reminded: Jonte. 1 person written into “Availability”.').waitFor();
    await expect(page.locator('#missing').innerText()).resolves.toBe(
      'Missing: Jonte and Wren. Each was reminded today.',
    );
    await focusIs(page, /^Remind now…/);
    await keys(page, 'Enter');
    await expect(question.count()).resolves.toBe(0);
    expect(all.calls.filter(({ name }) => name === 'remindMissing')).toHaveLength(2);
    expect(requests(all)).toEqual([]);
  });
});

it('proposes the address that stands in the settings', async () => {
  const { page } = await open(started({ poll: null, owed: 12 }));
  await expect(page.getByLabel('A poll that exists').isChecked()).resolves.toBe(true);
  await expect(page.getByLabel('Address of the poll').inputValue()).resolves.toBe(ADDRESS);
});

it('keeps what was typed when the poll cannot be made', async () => {
  let fails = true;
  const { page } = await open({
    ...answers,
    createPoll: () => {
      if (fails)
        throw new Error('The poll is not complete: dudle says “no”. Start the poll again to finish it.');
      return { address: ADDRESS, made: true, told: 12, problems: ['No Engineering Managers are set.'] };
    },
  });
  await page.getByLabel('Title').fill('Ours');
  await tabTo(page, /^Start poll/);
  await keys(page, 'Enter');
  await expect(page.getByRole('alert').innerText()).resolves.toBe(
    'The poll is not complete: dudle says “no”. Start the poll again to finish it.',
  );
  await expect(page.getByLabel('Title').inputValue()).resolves.toBe('Ours');
  fails = false;
  await keys(page, 'Control+Enter');
  await page.getByText('No Engineering Managers are set.').waitFor();
});

it('shows who has not answered and reads the answers again', async () => {
  const all = await open({
    ...started(),
    refreshAnswers: () => ({
      saved: 1,
      answered: ['Ines', 'Jonte', 'Kaveh'],
      unanswered: ['Wren'],
      problems: ['“wren o” is not used: Nobody listed is called “wren o”.'],
    }),
  });
  const { page } = all;
  await focusIs(page, /^Read answers now/);
  await expect(page.locator('.poll__state').innerText()).resolves.toMatch(
    /2 of 4 people answered\s+https:\S+\s+Missing: Jonte and Bartholomäus/,
  );
  await keys(page, 'Enter');
  await page.getByText('3 of 4 people answered').waitFor();
  await expect(page.locator('.poll__state').innerText()).resolves.toMatch(
    /Missing: Wren\.[^]*1 person written into “Availability”\.[^]*“wren o” is not used/,
  );
  await expect(page.getByRole('button', { name: 'Check poll' }).count()).resolves.toBe(1);
});

it('says that a poll was interrupted, and finishes it', async () => {
  const all = await open(
    started({ poll: { address: ADDRESS, isReady: false, isForm: false }, known: '', owed: 12 }),
  );
  await expect(all.page.getByText('Making this poll was interrupted.').count()).resolves.toBe(1);
  await expect(effect(all)).resolves.toContain('Finishes a poll with 4 weeks.');
  await keys(all.page, 'Control+Enter');
  await all.page.getByText('is started').waitFor();
  expect(requests(all)).toHaveLength(1);
  const poll = { address: `${ADDRESS}form`, isReady: false, isForm: true };
  const anew = await open(started({ poll, owed: 12 }));
  await expect(anew.page.getByText('Making this poll was interrupted.').count()).resolves.toBe(1);
  await expect(anew.page.getByRole('button', { name: 'Finish poll' }).count()).resolves.toBe(1);
  await expect(effect(anew)).resolves.toContain('Finishes a form with 4 weeks. Writes to 12 people');
});

it('opens another month, and starts nothing where no week is left', async () => {
  const all = await open({
    ...answers,
    previewPoll: ({ month }) => pollPreviewOf({ month, weeks: month === '2027-01' ? [] : ['2026-12-28'] }),
  });
  await expect(effect(all)).resolves.toContain('Makes a poll with 1 week.');
  await all.page.getByLabel('Month').selectOption('January 2027');
  await all.page.getByText('there is nothing to ask for').waitFor();
  await keys(all.page, 'Control+Enter');
  expect(requests(all)).toEqual([]);
  await keys(all.page, 'Escape');
  await expect(isClosed(all.page)).resolves.toBe(true);
});

it('says why the month could not be looked at, and tries again', async () => {
  let fails = true;
  const { page } = await open({
    ...answers,
    previewPoll: () => {
      if (fails) throw new Error('The tab “Candidates” has no candidates.');
      return pollPreviewOf();
    },
  });
  await expect(page.getByRole('alert').innerText()).resolves.toBe('The tab “Candidates” has no candidates.');
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByLabel('Title').waitFor();
});

it.each<[string, Answers<RotaApi>]>([
  ['a new poll', answers],
  ['a started one', started({ problems: ['Settings!B9: something is wrong.'] })],
])('has no accessibility violations and no sideways scrolling in %s', async (_name, given) => {
  for (const look of [FULL, { width: 320, height: 500, isDark: true }]) {
    const { page } = await open(given, look);
    expect(await violations(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  }
});
