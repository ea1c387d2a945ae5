// The states of the sidebar worth looking at, 300 px wide as Google Sheets shows it.
import type { Page } from 'playwright-core';
import { Refusal } from '../../src/common/domain/refusal.js';
import type { IncidentsApi } from '../../src/incidents/use-cases/contract.js';
import { emptyRecord, fullRecord, longRecord, serverOf, TITLE } from '../incidents/pages/desk.js';
import type { RecordSheet } from '../incidents/pages/desk.js';
import type { Answers } from './fake-script.js';
import type { Look } from './open-page.js';
import type { Shot } from './take-shot.js';

const LOOK: Look = { width: 300, height: 720 };
const TALL: Look = { width: 300, height: 1700 };
const never = (): Promise<never> => new Promise(() => undefined);
const refuse = (sentence: string) => (): never => {
  throw new Refusal('refused', sentence);
};

const shot = (name: string, given: RecordSheet | Answers<IncidentsApi>, part: Partial<Shot> = {}): Shot => ({
  name: `sidebar-${name}`,
  page: 'incidents/Sidebar',
  look: LOOK,
  answers: 'rows' in given ? serverOf(given) : given,
  waitFor: '.foot',
  ...part,
});

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
};
const openFirst =
  (...then: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    await page.locator('.item').first().click();
    await page.locator('.steps').waitFor();
    for (const name of then) await press(page, name);
  };
const step =
  (...labels: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page.locator('.item').first().click();
    await page.locator('.steps').waitFor();
    for (const label of labels) await page.locator(`#${label}`).click();
  };
const item = { waitFor: '.item' };
const tall = { ...item, look: TALL };
const resolved = fullRecord();
resolved.rows = resolved.rows.slice(0, 1);

const fill = async (page: Page): Promise<void> => {
  await press(page, 'Log incident');
  await page.getByLabel('Phabricator task').fill('https://phabricator.wikimedia.org/T389012');
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('Title').blur();
};

const changedMeanwhile = (): Shot => {
  const record = fullRecord();
  return shot('incident-conflict', record, {
    ...tall,
    act: async (page) => {
      await openFirst()(page);
      record.rows[1] = {
        ...record.rows[1],
        nextUpdateDue: '2026-12-10 15:15',
        lastUpdate: '2026-12-10 14:31',
      };
      await press(page, /^Post update/);
      await page.getByLabel('What is new').fill('The revert is out on group 2; errors go down.');
      await press(page, 'Post update');
      await page.locator('#conflicts').waitFor();
    },
  });
};

export const sidebarShots: readonly Shot[] = [
  shot('home', fullRecord(), item),
  shot('home-dark', fullRecord(), { ...item, look: { ...LOOK, isDark: true } }),
  shot('home-contrast', fullRecord(), { ...item, look: { ...LOOK, isHighContrast: true } }),
  shot('home-other', fullRecord({ me: 'tobin@example.org' }), item),
  shot('home-gap', fullRecord({ duty: () => [] }), item),
  shot(
    'home-calendar',
    fullRecord({
      duty: refuse(
        'The duty calendar cannot be read: share it with you, or correct “Duty calendar” in the tab “Settings”.',
      ),
    }),
    item,
  ),
  shot('home-empty', emptyRecord()),
  shot('home-setup', fullRecord({ isMissing: true }), { waitFor: '.notice' }),
  shot('home-long', longRecord(), item),
  shot('home-long-320', longRecord(), { ...item, look: { width: 320, height: 900 } }),
  shot('home-loading', { openDesk: never }),
  shot(
    'home-error',
    {
      openDesk: refuse('There is no tab “Incidents” in this spreadsheet. Run “Set up…” to map or create it.'),
    },
    { waitFor: '[role=alert]' },
  ),
  shot(
    'home-offline',
    { ...serverOf(fullRecord()), openDesk: once(serverOf(fullRecord()).openDesk) },
    {
      ...item,
      act: async (page) => {
        await press(page, 'Check again');
        await page.getByText('could not be read again').waitFor();
      },
    },
  ),
  shot(
    'home-draft',
    fullRecord({ draft: JSON.stringify({ form: 'log', incident: '', values: { title: TITLE } }) }),
    item,
  ),
  shot('home-cover', fullRecord(), { ...item, act: (page) => press(page, /can’t do my week/) }),
  shot('help', fullRecord(), { ...item, act: (page) => press(page, 'Help') }),
  shot('log', fullRecord(), {
    ...item,
    look: { width: 300, height: 800 },
    act: (page) => press(page, 'Log incident'),
  }),
  shot('log-invalid', fullRecord(), {
    ...item,
    look: { width: 300, height: 1050 },
    act: async (page) => {
      await press(page, 'Log incident');
      await page.getByLabel('Phabricator task').fill('the new one');
      await page.getByLabel('It began or was reported earlier').check();
      await page.getByLabel('Started at').fill('soonish');
      await press(page, 'Log incident');
    },
  }),
  shot('log-duplicate', fullRecord(), { ...item, look: { width: 300, height: 1000 }, act: fill }),
  shot('report', fullRecord(), {
    ...item,
    look: { width: 300, height: 900 },
    act: (page) => press(page, 'Report…'),
  }),
  shot('reported', fullRecord(), {
    ...item,
    act: async (page) => {
      await press(page, 'Report…');
      await page.getByLabel('Title').fill('Item pages time out for logged-in users in Firefox');
      await page.getByLabel('Production bug in Wikidata').check();
      await press(page, 'Report');
      await page.getByText('1. File the task').waitFor();
    },
  }),
  shot('incident', fullRecord(), { ...tall, act: openFirst() }),
  shot('incident-dark', fullRecord(), { ...tall, look: { ...TALL, isDark: true }, act: openFirst() }),
  shot('incident-contrast', fullRecord(), {
    ...tall,
    look: { ...TALL, isHighContrast: true },
    act: openFirst(),
  }),
  shot('incident-long', longRecord(3), { ...tall, act: openFirst() }),
  shot('incident-update', fullRecord(), { ...tall, act: step('update-open') }),
  shot('incident-comment', fullRecord(), { ...tall, act: step('help-research-open') }),
  shot('incident-mail', fullRecord(), { ...tall, act: step('help-comcom-open') }),
  shot('incident-skip', fullRecord(), { ...tall, act: step('skip-comcom-open') }),
  shot('incident-ticked', fullRecord(), { ...tall, act: step('step-research') }),
  shot('incident-details', fullRecord(), {
    ...tall,
    look: { width: 300, height: 2400 },
    act: async (page) => {
      await openFirst()(page);
      await page.locator('#details > summary').click();
    },
  }),
  changedMeanwhile(),
  shot(
    'incident-failed',
    {
      ...serverOf(fullRecord()),
      actOnIncident: refuse(
        'Somebody else is changing the record right now. Nothing was written; try again in a minute.',
      ),
    },
    {
      ...tall,
      act: step('step-research'),
    },
  ),
  shot(
    'incident-gone',
    {
      ...serverOf(fullRecord()),
      openIncident: refuse(
        'Incident 31 has no row any more. It may have been deleted; the timeline still has what happened.',
      ),
    },
    {
      ...item,
      act: async (page) => {
        await page.locator('.item').first().click();
        await page.getByText('Back to Home').waitFor();
      },
    },
  ),
  shot(
    'incident-loading',
    { ...serverOf(fullRecord()), openIncident: never },
    {
      ...item,
      act: (page) => page.locator('.item').first().click(),
    },
  ),
  shot('incident-resolved', resolved, { ...tall, act: openFirst() }),
  shot('incident-reported', fullRecord(), {
    ...tall,
    act: async (page) => {
      await page.locator('#row-33').click();
      await page.locator('.steps').waitFor();
    },
  }),
  shot('resolve', fullRecord(), {
    ...item,
    look: { width: 300, height: 900 },
    act: step('help-resolve-open'),
  }),
  shot('post-mortem', resolved, { ...item, act: step('pm-open') }),
];

/** Answers once; then the connection is lost. */
function once<Answer>(answer: () => Answer): () => Answer {
  let count = 0;
  return () => {
    count += 1;
    if (count > 1) throw new Error('NetworkError: Connection failure due to HTTP 0');
    return answer();
  };
}
