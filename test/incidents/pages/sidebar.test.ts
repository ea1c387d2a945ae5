// Journeys through the built sidebar in a real browser, by keyboard, with the real use cases on a record in memory.
import type { Page } from 'playwright-core';
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import { darkViolations, violations } from '../../browser/axe.js';
import { useDialogPages } from '../../browser/dialog-pages.js';
import type { Answers } from '../../browser/fake-script.js';
import { focusIs, keys, tabTo } from '../../browser/keyboard.js';
import type { Look, OpenedPage } from '../../browser/open-page.js';
import { isTooWide } from '../../browser/open-page.js';
import type { RecordSheet } from './desk.js';
import { emailOf, fullRecord, longRecord, serverOf, TITLE } from './desk.js';

const LOOK: Look = { width: 300, height: 700 };
const openSidebar = useDialogPages('incidents/Sidebar');

const open = async (
  record: RecordSheet,
  more: Answers<IncidentsApi> = {},
  look = LOOK,
): Promise<OpenedPage> => {
  const opened = await openSidebar<IncidentsApi>({ ...serverOf(record), ...more }, look);
  await opened.page.locator('.foot').waitFor();
  return opened;
};
const openFirst = async (record: RecordSheet, more: Answers<IncidentsApi> = {}): Promise<OpenedPage> => {
  const opened = await open(record, more);
  await focusIs(opened.page, /Saving statements/);
  await keys(opened.page, 'Enter');
  await opened.page.locator('.steps').waitFor();
  return opened;
};

const asked = ({ calls }: OpenedPage, name: string): unknown[] =>
  calls.filter((call) => call.name === name).map(({ given }) => given[0]);
const whats = ({ timeline }: RecordSheet, count: number): string[] =>
  timeline.slice(-count).map(({ what }) => what);
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text);
const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const isFine = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
};

it('Home: who is on duty, what is due, arrows between the rows, and back to the row one came from', async () => {
  const { page } = await open(fullRecord());
  await focusIs(page, /Saving statements/);
  await expect(page.locator('.duty').innerText()).resolves.toMatch(
    /You are on duty\s+until Sun 13 Dec 2026 · then Tobin/,
  );
  const rows = (await page.locator('.item').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(rows).toEqual([
    expect.stringMatching(/^Unbreak Now! 32 min overdue Saving .* In progress T389012 2 h 10 min$/),
    expect.stringMatching(/^High in 13 min Query/),
    expect.stringMatching(/^High 16:30 WikibaseLexeme .* Reported/),
    expect.stringMatching(/^High Ines overdue since Wed 9 Dec Special/),
  ]);
  await isFine(page);
  expect(await darkViolations(page)).toEqual([]);
  await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
  await said(page, 'Take it: in progress');
  await keys(page, 'Escape');
  await focusIs(page, /WikibaseLexeme/);
  await tabTo(page, /^Help$/);
  await keys(page, 'Enter');
  await said(page, 'Sends the open form');
  expect(await isTooWide(page)).toBe(false);
  await keys(page, 'Escape');
  await focusIs(page, 'Help');
});

it('Home: notes what was changed by hand, and asks for cover', async () => {
  const record = fullRecord();
  record.timeline.push({
    when: '2026-12-10 13:50',
    incident: '33',
    who: '',
    what: 'Logged the incident',
    details: '',
    known: { ...record.rows[3], priority: 'Low' },
  });
  const { page } = await open(record);
  await said(page, 'One change made by hand in the sheet was added to the timeline.');
  expect(whats(record, 1)).toEqual(['Changed by hand: Priority']);
  await page.getByRole('button', { name: /can’t do my week/ }).press('Enter');
  await keys(page, 'Control+Enter');
  await said(page, 'Say in a few words why');
  await type(page, 'Flu');
  await keys(page, 'Control+Enter');
  await said(page, 'Asked ines@example.org and salma@example.org by mail.');
  expect(record.mails).toMatchObject([
    { subject: 'Cover needed: Mirela, Thu 10 Dec 2026 to Sun 13 Dec 2026' },
  ]);
});

it('Home: where nobody is on duty the EMs are asked, after a look at the text; Statistics from the foot', async () => {
  const nobody = fullRecord();
  const record = { ...nobody, duty: () => nobody.duty().slice(1), me: emailOf('Kaveh') };
  const opening = await open(record);
  const { page } = opening;
  await page.locator('#ask-open').press('Enter');
  await focusIs(page, 'Mail to the Engineering Managers');
  await isFine(page);
  expect(await darkViolations(page)).toEqual([]);
  await keys(page, 'Escape');
  await focusIs(page, 'Tell the EMs…');
  await keys(page, 'Enter', 'Control+End');
  await type(page, ' I can until noon.');
  await keys(page, 'Control+Enter');
  await said(page, 'Asked ines@example.org and salma@example.org by mail.');
  await focusIs(page, 'Tell the EMs…');
  expect(record.mails).toEqual([
    expect.objectContaining({
      to: ['ines@example.org', 'salma@example.org'],
      subject: 'Nobody is on duty: Thu 10 Dec 2026',
      text: 'Hello,\n\nnobody is Incident Manager on Thu 10 Dec 2026: the duty calendar has no entry. Next is Tobin, from Mon 14 Dec 2026. 3 incidents are open.\n\nWho takes it? In the rota sheet, "Swap or cover…" puts them into the calendar. I can until noon.',
    }),
  ]);
  await tabTo(page, /^Statistics$/);
  await keys(page, 'Enter');
  await focusIs(page, 'Statistics');
  expect(asked(opening, 'showStatistics')).toHaveLength(1);
});

it('Log: says what is wrong, keeps what was typed, and logs', async () => {
  const record = fullRecord();
  const opening = await open(record);
  const { page } = opening;
  await page.locator('#log').press('Enter');
  await focusIs(page, 'Phabricator task');
  await type(page, 'T400001');
  await keys(page, 'Tab', 'Control+Enter');
  await said(page, 'Write a title');
  await isFine(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('log-form-title');
  await type(page, '=Item pages time out');
  await keys(page, 'Escape');
  await said(page, 'You began a new incident');
  await tabTo(page, /^Continue$/);
  await keys(page, 'Enter');
  await said(page, 'typed before and did not send');
  await expect(page.getByLabel('Title').inputValue()).resolves.toBe('=Item pages time out');
  await keys(page, 'Tab', 'Tab');
  await keys(page, 'Space');
  await page.getByLabel('It began or was reported earlier').press('Space');
  await page.getByLabel('Started at').fill('25:00');
  await keys(page, 'Control+Enter');
  await said(page, '“25:00” is no time');
  await page.getByLabel('Started at').fill('13:05');
  await page.getByLabel('Reported at').fill('unknown');
  await keys(page, 'Control+Enter');
  await said(page, 'Logged as incident 34, row 6.');
  expect(asked(opening, 'logIncident')).toEqual([
    {
      title: '=Item pages time out',
      kind: 'Production bug in Wikibase code',
      priority: 'Needs Triage',
      task: 'T400001',
      reportedBy: 'Mirela',
      reportedThrough: 'Mattermost',
      reportedAt: 'unknown',
      startedAt: '2026-12-10 13:05',
      manager: '',
      hint: '',
    },
  ]);
  expect(record.rows[4]).toMatchObject({ id: '34', manager: 'Mirela', startedAt: '2026-12-10 13:05' });
  expect(record.rows[4]?.reportedAt ?? '').toBe('');
  await keys(page, 'Escape');
  await focusIs(page, /Item pages time out/);
  await expect(page.getByText('You began').count()).resolves.toBe(0);
});

it('Log: the incident that is there already comes first', async () => {
  const record = fullRecord({
    draft: JSON.stringify({
      form: 'log',
      incident: '',
      values: { title: 'Other', kind: 'Production bug in Wikidata' },
    }),
  });
  const opening = await open(record);
  const { page } = opening;
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.getByLabel('Phabricator task').fill('https://phabricator.wikimedia.org/T389012');
  await keys(page, 'Control+Enter');
  await said(page, 'T389012 is logged already.');
  await focusIs(page, 'Open incident 31');
  await expect(page.locator('.btn--primary').allInnerTexts()).resolves.toEqual(['Open incident 31']);
  await page.getByRole('button', { name: 'Log it all the same' }).press('Enter');
  await said(page, 'Logged as incident 34');
  expect(asked(opening, 'logIncident').slice(1)).toMatchObject([{ title: 'Other', evenSo: true }]);
});

it('Incident: ticks, takes back, skips, copies, mails after a look, posts an update', async () => {
  const record = fullRecord();
  const opening = await openFirst(record);
  const { page } = opening;
  expect(await darkViolations(page)).toEqual([]);
  await page.locator('#step-research').press('Space');
  await focusIs(page, 'Not done: Research and document');
  expect(whats(record, 1)).toEqual(['Done: Research and document']);
  await page.locator('#undo').press('Enter');
  await focusIs(page, /Research and document/);
  await page.locator('#skip-camp-open, #skip-team-open').first().press('Enter');
  await keys(page, 'Enter', 'Control+Enter');
  await said(page, 'Say why, so that others need not ask.');
  await type(page, 'nobody else is hit');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Not skipped: Mail the team');

  await page.locator('#help-comcom-open').press('Enter');
  await focusIs(page, 'Text');
  await isFine(page);
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Not done: Tell ComCom');
  expect(record.mails.map(({ to, subject }) => [...to, subject])).toEqual([
    ['comcom@example.org', `Incident: ${TITLE} (T389012)`],
  ]);
  expect(record.rows[1]).toMatchObject({ broadcast: 'ComCom' });

  await page.locator('#help-research-open').press('Enter');
  await page.locator('#copy-research').fill('Only items above 4 MB.');
  await keys(page, 'Escape');
  await focusIs(page, 'Comment… Research and document');
  await keys(page, 'Enter');
  await expect(page.locator('#copy-research').inputValue()).resolves.toBe('Only items above 4 MB.');
  await tabTo(page, /^Copy$/);
  await keys(page, 'Enter');
  await focusIs(page, /^Open task/);
  await expect(page.evaluate(() => document.activeElement?.getAttribute('target'))).resolves.toBe('_blank');

  await page.locator('#update-open').press('Enter');
  await type(page, 'The revert is out.');
  await page.getByLabel('Next update due').fill('14:00 today, I guess');
  await keys(page, 'Control+Enter');
  await said(page, 'is no time that can be read');
  await page.getByLabel('Next update due').fill('in 45 min');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Post update…');
  await said(page, 'Update due in 45 min');
  expect(whats(record, 5)).toEqual([
    'Open again: Research and document',
    'Skipped: Mail the team',
    'Done: Tell ComCom',
    'Done: Research and document',
    'Posted an update',
  ]);
  expect(record.timeline.at(-2)?.details).toBe('Comment copied: Only items above 4 MB.');
  expect(record.rows[1]).toMatchObject({ nextUpdateDue: '2026-12-10 15:17' });
});

it('Incident: where the clipboard is closed, the text is selected and Ctrl+C is noted', async () => {
  const record = fullRecord();
  const { page } = await openFirst(record);
  await page.evaluate(() => {
    Object.assign(document, { execCommand: () => false });
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.locator('#help-research-open').press('Enter');
  await tabTo(page, /^Copy$/);
  await keys(page, 'Enter');
  await said(page, 'The text is selected: press Ctrl+C.');
  expect(whats(record, 1)).toEqual(['Posted an update']);
  await keys(page, 'Control+c');
  await said(page, 'Done: Research and document.');
});

const CONFLICT = /^Somebody else has changed this meanwhile/;

it('Incident: two people at one cell see both words; the manager is handed over', async () => {
  const record = fullRecord();
  const opening = await openFirst(record);
  const { page } = opening;
  await page.locator('#details > summary').press('Enter');
  await page.getByLabel('Incident manager').fill('Tobin');
  await page.getByLabel('Workforce').fill('Oskar, Priya');
  await keys(page, 'Escape', 'Escape');
  await focusIs(page, /Saving statements/);
  await keys(page, 'Enter');
  await said(page, 'This is what you typed before and did not send.');
  await expect(page.getByLabel('Workforce').inputValue()).resolves.toBe('Oskar, Priya');
  await page.getByLabel('Workforce').focus();
  record.rows[1] = { ...record.rows[1], manager: 'Salma' };
  await keys(page, 'Control+Enter');
  await focusIs(page, CONFLICT);
  await expect(page.locator('.both').innerText()).resolves.toMatch(
    /Incident manager\s+In the sheet: Salma\s+Yours: Tobin/,
  );
  await isFine(page);
  await page.getByRole('button', { name: 'Use mine' }).press('Enter');
  await focusIs(page, 'Undo');
  expect(record.rows[1]).toMatchObject({ manager: 'Tobin', workforce: 'Oskar, Priya' });
  record.rows[1] = { ...record.rows[1], notes: 'theirs' };
  await page.getByLabel('Notes').fill('mine');
  await page.getByLabel('Broadcast').fill('ComCom');
  await keys(page, 'Control+Enter');
  // The focus comes to the words once they are drawn; a key pressed in that moment would go there.
  await focusIs(page, CONFLICT);
  await page.getByRole('button', { name: 'Keep theirs' }).press('Enter');
  await said(page, 'Changed Broadcast.');
  expect(record.rows[1]).toMatchObject({ notes: 'theirs', broadcast: 'ComCom' });
});

it('Incident: what was read before a tick and comes late does not take it away', async () => {
  const server = serverOf(fullRecord());
  let reads = 0;
  let release = (): void => undefined;
  const { page } = await openFirst(fullRecord(), {
    openIncident: (key) => {
      reads += 1;
      const found = server.openIncident(key);
      return reads === 2 ? new Promise((resolve) => (release = () => resolve(found))) : found;
    },
  });
  await page.locator('#due-open').press('Enter');
  await page.locator('#due-due').fill('in 3 h');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Undo');
  await page.locator('#step-research').press('Space');
  await focusIs(page, 'Not done: Research and document');
  expect(reads).toBe(2);
  release();
  await page.waitForTimeout(200);
  await expect(page.locator('#again-research').count()).resolves.toBe(1);
});

it('Resolve and post-mortem: what is unfinished is said; needed, published; open again', async () => {
  const record = fullRecord();
  const { page } = await openFirst(record);
  await page.locator('#resolve-open').press('Enter');
  await said(page, '5 steps are unfinished');
  await focusIs(page, 'Cause');
  await isFine(page);
  await page.getByLabel('Resolved at').fill('9 Dec 2026 8:00');
  await keys(page, 'Control+Enter');
  await expect(page.locator('.bar').getByRole('alert').innerText()).resolves.toMatch(
    /lies before "Acknowledged at"/,
  );
  await isFine(page);
  await keys(page, 'Escape');
  await focusIs(page, 'Resolve…');
  await keys(page, 'Enter');
  await focusIs(page, 'Cause');
  await type(page, 'Page-prop write skipped');
  await page.getByLabel('Resolved at').fill('13:58');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Change…');
  expect(record.rows[1]).toMatchObject({
    status: 'resolved',
    resolvedAt: '2026-12-10 13:58',
    postMortem: 'Needed (Ines, due 2026-12-17)',
    nextUpdateDue: '',
  });
  await keys(page, 'Enter');
  await page.getByLabel('Published').check();
  await keys(page, 'Control+Enter');
  await said(page, 'Paste the document’s address');
  await isFine(page);
  await type(page, 'https://docs.example.org/pm');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Change…');
  expect(record.rows[1]).toMatchObject({ postMortem: 'Published: https://docs.example.org/pm' });
  await page.locator('#reopen-open').press('Enter');
  await type(page, 'It is back');
  await keys(page, 'Control+Enter');
  await focusIs(page, 'Post update…');
  expect(record.rows[1]).toMatchObject({ status: 'in progress', resolvedAt: '' });
});

it('Report: a real link to the form, the mail, and the line for the channel', async () => {
  const record = fullRecord({ me: emailOf('Kaveh') });
  const { page } = await open(record);
  await page.locator('#report').press('Enter');
  await type(page, 'Query Service lag above 6 hours');
  await page.getByLabel('Production bug in Wikidata').check();
  await keys(page, 'Control+Enter');
  await said(page, 'This may be logged already.');
  await focusIs(page, /^Open incident/);
  await page.getByRole('button', { name: 'Report it all the same' }).press('Enter');
  await focusIs(page, /look for tasks like it/);
  await isFine(page);
  const form = page.getByRole('link', { name: /Open the form/ });
  await expect(form.getAttribute('target')).resolves.toBe('_blank');
  await expect(form.getAttribute('href')).resolves.toMatch(
    /^https:\/\/phabricator\.wikimedia\.org\/maniphest\/task\/edit\/form\/46\/\?title=Query/,
  );
  await page.getByRole('button', { name: 'Copy' }).press('Enter');
  await said(page, 'It is on the clipboard.');
  expect(record.mails).toMatchObject([{ to: ['emergency@example.org'] }]);
  expect(record.rows[4]).toMatchObject({ status: 'reported', reportedBy: 'kaveh@example.org' });
});

it('a call that fails loses nothing and can be made again; a lost connection keeps what is known', async () => {
  const record = fullRecord();
  const server = serverOf(record);
  let isDown = false;
  const failing =
    <Given extends unknown[], Answer>(ask: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      if (isDown) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return ask(...given);
    };
  const { page } = await openFirst(record, {
    openDesk: failing(server.openDesk),
    actOnIncident: failing(server.actOnIncident),
    openIncident: failing(server.openIncident),
  });
  isDown = true;
  await page.locator('#note-open').press('Enter');
  await type(page, 'Seen by three wikis');
  await keys(page, 'Control+Enter');
  await said(page, 'The connection to Google was lost.');
  await expect(page.locator('#note-text').inputValue()).resolves.toBe('Seen by three wikis');
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await focusIs(page, 'Add note…');
  expect(whats(record, 1)).toEqual(['Noted']);
  isDown = true;
  await keys(page, 'Escape');
  await said(page, 'The sheet could not be read again');
  await isFine(page);
  await expect(page.locator('.item').count()).resolves.toBe(4);
  await page.locator('.item').first().press('Enter');
  await said(page, 'Back to Home');
});

it('long names, a hundred incidents, nobody on duty: nothing is wider than the frame', async () => {
  const { page } = await open(longRecord());
  await expect(page.locator('.item').count()).resolves.toBe(20);
  await isFine(page);
  await page.getByRole('button', { name: 'Show all 100' }).press('Enter');
  await focusIs(page, /bricht die Seite um/);
  await expect(page.locator('.item').count()).resolves.toBe(100);
  await page.locator('.item').first().press('Enter');
  await page.locator('.steps').waitFor();
  expect(await isTooWide(page)).toBe(false);
  await page.getByRole('button', { name: 'Show all 60 entries' }).press('Enter');
  await expect(page.locator('.line li').count()).resolves.toBe(60);
});

it('looks again each minute while it is seen, less often when nobody touches it, never while a form is open', async () => {
  const opening = await open(fullRecord(), {}, { ...LOOK, hasClock: true });
  const { page } = opening;
  const reads = (name: string): number => asked(opening, name).length;
  const pass = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += 1) {
      await page.clock.runFor(70_000);
      await page.locator('.view[aria-busy=true]').waitFor({ state: 'detached' });
    }
  };
  await focusIs(page, /Saving statements/);
  await pass(8);
  const busy = reads('openDesk');
  expect(busy).toBeGreaterThanOrEqual(8);
  expect(busy).toBeLessThanOrEqual(10);
  await pass(10);
  expect(reads('openDesk') - busy).toBeLessThanOrEqual(4);
  await keys(page, 'Enter');
  await page.locator('.steps').waitFor();
  await pass(4);
  const opened = reads('openIncident');
  expect(opened).toBeGreaterThan(2);
  await page.locator('#update-open').press('Enter');
  await type(page, 'The');
  await pass(5);
  expect(reads('openIncident')).toBe(opened);
  expect(asked(opening, 'keepDraft')).toEqual([
    { draft: expect.objectContaining({ form: 'update', incident: '31' }) as unknown },
  ]);
  await keys(page, 'Escape', 'Escape');
  await page.getByRole('button', { name: 'Discard' }).press('Enter');
  await focusIs(page, /Log incident/);
  await pass(1);
  expect(asked(opening, 'keepDraft')).toHaveLength(2);
});
