// One incident in the sidebar, by keyboard in a real browser on the real workbench: logged, worked on, handed over,
// resolved; what the sheet, the timeline and the statistics then say of it.
import type { Page } from 'playwright-core';
import { violations } from '../../browser/axe.js';
import type { RunningWorkbench } from '../../browser/running-workbench.js';
import { startProduct } from '../../browser/running-workbench.js';
import { enter, focusComesTo, press, pressTo, tabTo } from './focus.js';
import { DESK, useSeats } from './seat.js';
import { cellHolds, openDesk, scriptPage } from './steps.js';

const journey = useSeats();

const TITLE = '=Item pages time out for logged-in users';

const rowsOf = ({ started }: RunningWorkbench, tab: string) =>
  Object.values(started.workbench.world.spreadsheets)
    .flatMap(({ sheets }) => sheets)
    .find(({ name }) => name === tab)?.rows ?? [];

/** What the timeline tab says happened to an incident, oldest first. */
const timelineOf = (running: RunningWorkbench, id: string): unknown[] =>
  rowsOf(running, 'Timeline')
    .filter((row) => row[1] === id)
    .map((row) => row[3]);

/** What the record says is open and owed: what its statistics must say, too. */
const countsOf = (running: RunningWorkbench): { open: number; owed: number } => {
  const rows = rowsOf(running, 'Incidents').slice(1);
  const matching = (column: number, pattern: RegExp): number =>
    rows.filter((row) => pattern.test(JSON.stringify(row[column] ?? ''))).length;
  return { open: matching(2, /^"(reported|in progress)"$/), owed: matching(16, /^"(Needed|Draft)/) };
};

/** @returns the incident's id and its row */
const log = async (page: Page): Promise<[id: string, row: string]> => {
  const desk = scriptPage(page, 'Incident Desk');
  await pressTo(page, 'Shift+Tab', desk.getByRole('button', { name: 'Log incident' }));
  await press(page, 'Enter');
  await focusComesTo(page, desk.getByLabel('Phabricator task'));
  await page.keyboard.type('https://phabricator.wikimedia.org/T419000');
  await tabTo(page, desk.getByLabel('Title'));
  await page.keyboard.type(TITLE);
  await tabTo(page, desk.getByRole('radio').first());
  await press(page, 'Space', 'ArrowDown');
  await tabTo(page, desk.getByLabel('Priority'));
  await page.keyboard.type('Unb');
  expect(await violations(page)).toEqual([]);
  await press(page, 'Control+Enter');
  const said = await desk.getByText(/^Logged as incident/).innerText();
  const [, id = '', row = ''] = /^Logged as incident (I-2026-\d+), row (\d+)\.$/.exec(said) ?? [];
  return [id, row];
};

/** Takes it, ticks a step, mails ComCom after a look, posts an update. */
const work = async (page: Page): Promise<void> => {
  const desk = scriptPage(page, 'Incident Desk');
  await enter(page, desk.getByRole('button', { name: 'Take it: in progress' }));
  await desk.getByText('Status set to in progress.').waitFor();
  await tabTo(page, desk.getByRole('checkbox', { name: 'Comment “We are on it”' }));
  await press(page, 'Space');
  await focusComesTo(page, desk.getByRole('button', { name: 'Not done: Comment “We are on it”' }));
  await enter(page, desk.getByRole('button', { name: 'Mail… Tell ComCom' }));
  await focusComesTo(page, desk.getByLabel('To', { exact: true }));
  await page.keyboard.type('comcom@example.org');
  await press(page, 'Control+Enter');
  await focusComesTo(page, desk.getByRole('button', { name: 'Not done: Tell ComCom' }));
  await pressTo(page, 'Shift+Tab', desk.getByRole('button', { name: 'Post update…' }));
  await press(page, 'Enter');
  await focusComesTo(page, desk.getByLabel('What is new'));
  await page.keyboard.type('Reverting the deployment.');
  await press(page, 'Control+Enter');
  await focusComesTo(page, desk.getByRole('button', { name: 'Post update…' }));
};

const handOver = async (page: Page): Promise<void> => {
  const desk = scriptPage(page, 'Incident Desk');
  await enter(page, desk.locator('#details > summary'));
  await tabTo(page, desk.getByLabel('Incident manager'));
  await press(page, 'Control+a');
  await page.keyboard.type('Salma Haddad');
  await press(page, 'Control+Enter');
  await focusComesTo(page, desk.getByRole('button', { name: 'Undo' }));
};

const resolve = async (page: Page): Promise<void> => {
  const desk = scriptPage(page, 'Incident Desk');
  await pressTo(page, 'Shift+Tab', desk.getByRole('button', { name: 'Resolve… Resolve' }));
  await press(page, 'Enter');
  await focusComesTo(page, desk.getByLabel('Cause', { exact: true }));
  await page.keyboard.type('A slow query');
  await press(page, 'Control+Enter');
  await focusComesTo(page, desk.locator('#pm-open'));
};

/** From the foot of Home; the tab comes to the front. */
const openStatistics = async (page: Page): Promise<void> => {
  const desk = scriptPage(page, 'Incident Desk');
  await press(page, 'Escape');
  await enter(page, desk.getByRole('button', { name: 'Statistics' }));
  await page.getByRole('tab', { name: 'Statistics', selected: true }).waitFor();
};

/** From the tab in front to another one. */
const goToTab = async (page: Page, from: string, to: string): Promise<void> => {
  await pressTo(page, 'F6', page.getByRole('button', { name: 'All sheets' }));
  await tabTo(page, page.getByRole('tab', { name: from, exact: true }));
  await pressTo(page, 'ArrowLeft', page.getByRole('tab', { name: to, exact: true }));
  await press(page, 'Enter');
};

it('is logged, mailed after a look, updated, handed over and resolved; sheet, timeline and statistics agree', () =>
  journey(startProduct, DESK, async ({ page }, running) => {
    await openDesk(page);
    const before = countsOf(running);
    const [id, row] = await log(page);
    await work(page);
    expect(await violations(page)).toEqual([]);
    await handOver(page);
    await resolve(page);
    await scriptPage(page, 'Incident Desk').getByText('due Mon 30 Nov 2026').waitFor();
    expect(await violations(page)).toEqual([]);

    const { outbox } = running.started.workbench.world;
    expect(outbox.map(({ to, subject }) => [...to, subject])).toEqual([
      ['comcom@example.org', `Incident: ${TITLE} (T419000)`],
    ]);
    expect(timelineOf(running, id)).toEqual([
      'Logged the incident',
      'Set the status to in progress',
      'Done: Comment “We are on it”',
      'Done: Tell ComCom',
      'Posted an update',
      'Handed over to Salma Haddad',
      'Resolved the incident',
      'Post-mortem: Needed (Nadia Berg, due 2026-11-30)',
    ]);
    await openStatistics(page);
    const { open, owed } = countsOf(running);
    expect({ open, owed }).toEqual({ open: before.open, owed: before.owed + 1 });
    await cellHolds(page, 'B5', String(open));
    await cellHolds(page, 'B7', String(owed));
    await goToTab(page, 'Statistics', 'Incidents');
    for (const [column, text] of [
      ['B', TITLE],
      ['C', 'resolved'],
      ['K', 'Salma Haddad'],
      ['P', 'ComCom'],
      ['Q', 'Needed (Nadia Berg, due 2026-11-30)'],
    ] as const)
      await cellHolds(page, `${column}${row}`, text);
  }));
