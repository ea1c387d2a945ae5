// A month that runs itself, by keyboard in a real browser on the real workbench: automation on, the clock moved, the mails read,
// and then a week that somebody else takes.
import type { Page } from 'playwright-core';
import { enter, focusComesTo, press, tabTo } from './focus.js';
import { DESK, useSeats } from './seat.js';
import { startPublished } from './stage.js';
import { cells, chooseInMenu, entries, goToPanel, pressButton, cellHolds, scriptPage } from './steps.js';

const journey = useSeats();
const MENU = 'Incident rota';
const EM = 'em@example.org';
const NUDGE = /^Your answers for January 2027 are missing/;
const WEEKS = ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'];
/** A week has 168 runs. */
const LONG_WAY = { timeout: 120_000 };
jest.setTimeout(400_000);

/** Moves the clock by a step of its box, and waits until everything that was due has run. */
const moveClock = async (page: Page, step: '+1 day' | '+1 week', times: number): Promise<void> => {
  const clock = page.getByRole('button', { name: /^The clock:/ });
  await enter(page, clock);
  const box = page.getByRole('region', { name: 'Move the clock' });
  const now = box.getByRole('heading', { level: 2 });
  for (let count = 0; count < times; count += 1) {
    const before = await now.innerText();
    await tabTo(page, box.getByRole('button', { name: step }));
    await press(page, 'Enter');
    await now.filter({ hasNotText: before }).waitFor(LONG_WAY);
    await box
      .locator('[aria-disabled="true"]')
      .first()
      .waitFor({ state: 'detached', ...LONG_WAY });
  }
  await press(page, 'Escape');
  await focusComesTo(page, clock);
};

/** Starts a poll for January in the dialog. @returns its address */
const startNewPoll = async (page: Page): Promise<string> => {
  await chooseInMenu(page, MENU, 'Start poll…');
  const dialog = scriptPage(page, 'Start poll');
  await focusComesTo(page, dialog.getByRole('textbox', { name: 'Title' }));
  await press(page, 'Control+Enter');
  await dialog.getByRole('heading', { name: 'The poll for January 2027 is started' }).waitFor();
  const made = await dialog.getByText(/^Made: /).innerText();
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }));
  await press(page, 'Enter');
  return made.replace(/^Made: /, '');
};

/** Answers in the poll as that person does in a browser. */
const vote = async (address: string, name: string): Promise<void> => {
  const answers = WEEKS.map((week): [string, string] => [`add_participant_checked_${week}`, 'a_yes__']);
  const body = new URLSearchParams([['olduser', ''], ['add_participant', name], ...answers]);
  const { status } = await fetch(address, { method: 'POST', body, redirect: 'manual' });
  expect(status).toBe(302);
};

const COVERED = 'Mon 18 Jan 2027';
/** December is published in rows 55 to 58, January below. */
const COVERED_ROW = '61';

/** Gives the week to the second best substitute. @returns who had it, who has it now */
const coverWeek = async (page: Page): Promise<[former: string, taker: string]> => {
  await chooseInMenu(page, MENU, 'Swap or cover…');
  const dialog = scriptPage(page, 'Swap or cover');
  const week = dialog.getByRole('combobox', { name: 'Week' });
  await focusComesTo(page, week);
  const chosen = week.locator('option:checked');
  const isThere = async (): Promise<boolean> => (await chosen.textContent())?.startsWith(COVERED) === true;
  for (let tries = 0; tries < WEEKS.length && !(await isThere()); tries += 1) await press(page, 'ArrowDown');
  const change = dialog.getByRole('region', { name: / covers Mon 18 Jan – / });
  await change.waitFor();
  const former = ((await chosen.textContent()) ?? '').replace(`${COVERED}: `, '');
  const substitutes = dialog.getByRole('radio', { disabled: false }).and(dialog.locator('[name="option"]'));
  await tabTo(page, substitutes.first());
  const taker = await substitutes.nth(1).locator('xpath=ancestor::label').innerText();
  await press(page, 'ArrowDown');
  await change.filter({ hasText: `${taker} covers` }).waitFor();
  await press(page, 'Control+Enter');
  await dialog.getByRole('heading', { name: `${taker} covers ${COVERED} for ${former}` }).waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }));
  await press(page, 'Enter');
  await focusComesTo(page, cells(page));
  return [former, taker];
};

it('asks, nudges, makes the rota, fills the calendar, reminds and hands over, once each; and a cover tells the two it is about', () =>
  journey(startPublished, DESK, async ({ page }, { started }) => {
    const { world } = started.workbench;
    const mails = (subject: RegExp): string[][] =>
      world.outbox.filter((mail) => subject.test(mail.subject)).map(({ to }) => [...to].sort());
    const addresses = (names: readonly string[]): string[] =>
      world.users.filter(({ name }) => names.includes(name)).map(({ email }) => email);

    await moveClock(page, '+1 week', 2);
    await chooseInMenu(page, MENU, 'Automation on/off');
    await pressButton(page, 'Yes');
    await page.getByRole('alertdialog').getByText('Automation is on.').waitFor();
    await pressButton(page, 'OK');
    await moveClock(page, '+1 week', 1);
    expect(mails(/^Poll for January 2027: time to start it$/)).toEqual([[EM]]);

    const address = await startNewPoll(page);
    const team = world.users.filter(({ email }) => email !== EM).map(({ name }) => name);
    const [late, early] = [team.slice(10), team.slice(0, 10)];
    expect(late).toHaveLength(2);
    for (const name of early) await vote(address, name);
    await moveClock(page, '+1 day', 3);
    // Each of the two is reminded by a mail of their own, on each of the last working days before the deadline.
    const nudged = mails(NUDGE).flat();
    expect(new Set(nudged)).toEqual(new Set(addresses(late)));
    for (const name of late) await vote(address, name);
    await moveClock(page, '+1 week', 2);
    expect(mails(NUDGE).flat()).toEqual(nudged);

    const lists = world.outbox.filter(({ subject }) =>
      subject.startsWith('Incident Managers in January 2027: '),
    );
    expect(lists.map(({ to }) => to.length)).toEqual([13]);
    const chosen = lists[0]?.subject.split(': ')[1]?.split(', ') ?? [];
    expect(chosen).toHaveLength(4);
    expect(mails(/^You are Incident Manager from Mon 4 Jan 2027$/)).toEqual([addresses(chosen.slice(0, 1))]);
    for (const monday of ['14 Dec', '21 Dec', '28 Dec'])
      expect(mails(new RegExp(`^Hand-over Mon ${monday} 2026: `))).toHaveLength(1);

    const told = world.outbox.length;
    const [former, taker] = await coverWeek(page);
    expect(former).toBe(chosen[2]);
    await cellHolds(page, `A${COVERED_ROW}`, COVERED);
    await cellHolds(page, `B${COVERED_ROW}`, taker);
    // One mail each to the two it is about, and to nobody else.
    const news = world.outbox.slice(told).map(({ to, cc, subject }) => [...to, ...cc, subject]);
    expect(new Set(news.map((mail) => mail.join()))).toEqual(
      new Set([
        `${addresses([former]).join()},You are no longer Incident Manager from ${COVERED}`,
        `${addresses([taker]).join()},You are Incident Manager from ${COVERED}`,
      ]),
    );
    expect(news).toHaveLength(2);

    await goToPanel(page, 'Calendar');
    await enter(page, page.getByRole('button', { name: 'Next month' }));
    await page.getByRole('heading', { name: /^January 2027/ }).waitFor();
    const names = chosen.map((name, index) => (index === 2 ? taker : name));
    for (const name of names) await page.getByText(`Incident Manager: ${name}`).first().waitFor();
    await enter(page, entries(page, `Incident Manager: ${taker}`));
    const details = page.getByRole('complementary', { name: `Incident Manager: ${taker}` });
    await details.getByText('Mon 18 Jan – Sun 24 Jan 2027').waitFor();
    await goToPanel(page, 'Outbox');
    await page.getByRole('button', { name: /^.*Incident Managers in January 2027/ }).waitFor();
  }));
