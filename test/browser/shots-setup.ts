// The states of "Set up" and "Read answers" worth looking at.
import type { Page } from 'playwright-core';
import type { RotaApi } from '../../src/rota/use-cases/contract.js';
import { Desk } from '../journeys/desk.js';
import { DECEMBER_WEEKS, pollOf, QUARTER_WEEKS } from '../rota/pages/polls.js';
import { handMade, setupOf } from '../incidents/pages/hand-made-record.js';
import { allInOrder, CALENDAR_ID, muchWrong, proposalOf } from '../rota/pages/proposals.js';
import type { Answers } from './fake-script.js';
import type { Shot } from './take-shot.js';

const never = (): Promise<never> => new Promise(() => undefined);
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const setup: Answers<RotaApi> = {
  proposeSetup: proposalOf,
  applySetup: () => ({
    done: [
      'Created the tab “Availability”.',
      'Added “Status”, “Pinned”, “From day” at the right end of “IM rota 2014–2026”.',
      'Wrote 9 settings.',
      'Adopted “IM Mirela” of Mon 7 Dec 2026.',
    ],
    problems: [
      'Time zones differ: the script is in Europe/Berlin, the spreadsheet is in America/New_York. Set them alike in File, Settings.',
    ],
  }),
};

const inOrder: Answers<RotaApi> = {
  ...setup,
  proposeSetup: allInOrder,
  sendTestMail: () => allInOrder().testMail,
};
const wrong: Answers<RotaApi> = { ...setup, proposeSetup: muchWrong };

/** The built bundle on a spreadsheet with nothing in it. */
const fresh = (): Answers<RotaApi> => {
  const desk = new Desk({ Sheet1: [] });
  return {
    proposeSetup: (request) => desk.ok('proposeSetup', request),
    applySetup: (request) => desk.ok('applySetup', request),
  };
};

/** So many steps behind the calendar, with none given. */
const pastCalendar = async (page: Page, steps: number): Promise<void> => {
  await toStep(page, 3);
  for (let step = 0; step < steps; step += 1) {
    await press(page, 'Continue');
    await page.locator('.dialog__body[aria-busy=false]').waitFor();
  }
};

const toStep = async (page: Page, step: number): Promise<void> => {
  for (let at = 1; at < step; at += 1) {
    if (at === 3) await page.getByLabel('Id of the duty calendar').fill(CALENDAR_ID);
    await press(page, 'Continue');
    await page.locator(`[aria-current] >> text=${String(at + 1)}`).waitFor();
  }
};
const checked =
  (id: string) =>
  async (page: Page): Promise<void> => {
    await toStep(page, 3);
    await page.getByLabel('Id of the duty calendar').fill(id);
    await press(page, 'Check');
    await page
      .locator('#calendar-state :text("alendar"), #calendar-state :text("you may")')
      .first()
      .waitFor();
  };

/** Both boxes of the other sheet, one after the other; the paste with one line of each kind. */
const otherSheet =
  (part: 'Copy' | 'Paste') =>
  async (page: Page): Promise<void> => {
    await toStep(page, 3);
    await page.getByRole('button', { name: new RegExp(`^${part} settings`) }).click();
    if (part === 'Paste') {
      await page
        .getByLabel('Text from the set-up of the other sheet')
        .fill(
          `Incident Desk: settings of both sheets\nDuty calendar id: ${CALENDAR_ID}\nTime zone: Europe/Berlin\nEngineering managers: Anna\nHello`,
        );
      await press(page, 'Take over');
      await page.getByText('is written in the last step, with the rest').waitFor();
    }
    await page
      .getByRole('heading', { name: 'The other sheet' })
      .evaluate((heading) => heading.scrollIntoView());
  };

const setupShot = (name: string, part: Partial<Shot> = {}): Shot => ({
  name: `setup-${name}`,
  page: 'SetupDialog',
  look: { width: 800, height: 560 },
  answers: setup,
  waitFor: 'select',
  ...part,
});

const answers: Answers<RotaApi> = {
  previewAnswers: () => pollOf(DECEMBER_WEEKS),
  saveAnswers: () => ({ saved: 8, problems: [] }),
};
const read = async (page: Page): Promise<void> => {
  await page.getByLabel('Address of the poll').fill('https://dudle.example.org/im-december/');
  await press(page, 'Read answers');
};
const readAll = async (page: Page): Promise<void> => {
  await read(page);
  await page.locator('table').waitFor();
};

const answersShot = (name: string, part: Partial<Shot> = {}): Shot => ({
  name: `answers-${name}`,
  page: 'ReadAnswersDialog',
  look: { width: 700, height: 560 },
  answers: answers,
  waitFor: 'h1',
  ...part,
});

export const setupShots: Shot[] = [
  setupShot('fresh', { answers: fresh() }),
  setupShot('fresh-others', { answers: fresh(), act: (page) => toStep(page, 2) }),
  setupShot('fresh-calendar', { answers: fresh(), act: (page) => toStep(page, 3) }),
  setupShot('fresh-checks', { answers: fresh(), act: (page) => pastCalendar(page, 1) }),
  setupShot('fresh-write', { answers: fresh(), act: (page) => pastCalendar(page, 2) }),
  setupShot('fresh-write-narrow', {
    answers: fresh(),
    act: (page) => pastCalendar(page, 2),
    look: { width: 320, height: 700, isDark: true },
  }),
  setupShot('rota'),
  setupShot('rota-dark', { look: { width: 800, height: 560, isDark: true } }),
  setupShot('rota-contrast', { look: { width: 800, height: 560, isHighContrast: true } }),
  setupShot('rota-narrow', { look: { width: 320, height: 1100 } }),
  setupShot('rota-copy', { act: otherSheet('Copy') }),
  setupShot('rota-paste', { act: otherSheet('Paste') }),
  setupShot('rota-paste-narrow', {
    act: otherSheet('Paste'),
    look: { width: 320, height: 900, isDark: true },
  }),
  setupShot('rota-chosen', {
    act: async (page) => {
      await page.getByLabel('Note').selectOption('column B');
      await page.getByLabel('Week').selectOption('');
      await page.getByText('Say which column').waitFor();
    },
  }),
  setupShot('others', { act: (page) => toStep(page, 2) }),
  setupShot('calendar', { act: (page) => toStep(page, 3) }),
  setupShot('calendar-found', { act: checked(CALENDAR_ID) }),
  setupShot('calendar-wrong', { act: checked('nobody@example.org') }),
  setupShot('calendar-narrow', { look: { width: 320, height: 1300 }, act: checked(CALENDAR_ID) }),
  setupShot('checks', { act: (page) => toStep(page, 4) }),
  setupShot('checks-in-order', { answers: inOrder, waitFor: '.check' }),
  setupShot('checks-wrong', { answers: wrong, waitFor: '.check' }),
  setupShot('checks-wrong-whole', {
    answers: wrong,
    waitFor: '.check',
    look: { width: 800, height: 900, isDark: true },
  }),
  setupShot('checks-contrast', {
    answers: wrong,
    waitFor: '.check',
    look: { width: 800, height: 900, isHighContrast: true },
  }),
  setupShot('checks-narrow', { answers: wrong, waitFor: '.check', look: { width: 320, height: 1300 } }),
  setupShot('test-mail-sent', {
    answers: inOrder,
    waitFor: '.check',
    look: { width: 800, height: 640 },
    act: async (page) => {
      await press(page, 'Send a test mail to myself');
      await page.getByText('Sent to').waitFor();
    },
  }),
  setupShot('test-mail-failed', {
    answers: {
      ...inOrder,
      sendTestMail: () => {
        throw new Error('Google lets you write to nobody more today. Nothing was sent; try again tomorrow.');
      },
    },
    waitFor: '.check',
    look: { width: 800, height: 640 },
    act: async (page) => {
      await press(page, 'Send a test mail to myself');
      await page.getByRole('alert').waitFor();
    },
  }),
  setupShot('write', { act: (page) => toStep(page, 5) }),
  setupShot('write-narrow', { act: (page) => toStep(page, 5), look: { width: 320, height: 1000 } }),
  setupShot('write-nothing', {
    answers: inOrder,
    waitFor: '.check',
    act: async (page) => {
      await press(page, 'Continue');
      await page.getByText('nothing to write').waitFor();
    },
  }),
  setupShot('write-repair', {
    answers: wrong,
    waitFor: '.check',
    act: async (page) => {
      await press(page, 'Continue');
      await page.getByText('Show checks').waitFor();
    },
  }),
  setupShot('writing', {
    answers: { ...setup, applySetup: never },
    act: async (page) => {
      await toStep(page, 5);
      await page.locator('.dialog__body[aria-busy=false]').waitFor();
      await press(page, 'Write');
    },
  }),
  setupShot('failed', {
    answers: {
      ...setup,
      applySetup: () => {
        throw new Error(
          '“Engineering managers” must be mail addresses with commas between, not “Anna”. Nothing was written.',
        );
      },
    },
    act: async (page) => {
      await toStep(page, 5);
      await press(page, 'Write');
      await page.getByRole('alert').waitFor();
    },
  }),
  setupShot('done', {
    act: async (page) => {
      await toStep(page, 5);
      await press(page, 'Write');
      await page.getByText('Set up is done').waitFor();
    },
  }),
  setupShot('leaving', {
    act: async (page) => {
      await page.getByLabel('Note').selectOption('column B');
      await press(page, 'Cancel');
    },
  }),
  setupShot('loading', { answers: { proposeSetup: never }, waitFor: '.skeleton' }),
  setupShot('unreadable', {
    answers: {
      proposeSetup: () => {
        throw new Error(
          'A permission is missing: Required permissions: calendar.events. Open the menu again and allow it, or ask an administrator.',
        );
      },
    },
    waitFor: '[role=alert]',
  }),
];

const recordShot = (name: string, steps: number, part: Partial<Shot> = {}): Shot => ({
  name: `record-setup-${name}`,
  page: 'incidents/SetupDialog',
  look: { width: 320, height: 1100 },
  answers: setupOf(handMade()),
  waitFor: 'select',
  act: async (page) => {
    for (let step = 0; step < steps; step += 1) {
      await press(page, 'Continue');
      await page.locator('.dialog__body[aria-busy=false]').waitFor();
    }
  },
  ...part,
});

/** "Set up" of the record sheet, on a sheet made by hand. */
export const recordSetupShots: Shot[] = [
  recordShot('record', 0),
  recordShot('record-wide-dark', 0, { look: { width: 800, height: 560, isDark: true } }),
  recordShot('people', 1),
  recordShot('calendar', 2),
  recordShot('checks', 3),
  recordShot('write', 4),
  recordShot('write-dark', 4, { look: { width: 320, height: 1100, isDark: true } }),
];

export const answersShots: Shot[] = [
  answersShot('address'),
  answersShot('address-dark', { look: { width: 700, height: 560, isDark: true } }),
  answersShot('paste', { act: (page) => page.getByLabel('Pasted table').check() }),
  answersShot('file', { act: (page) => page.getByLabel('File', { exact: true }).check() }),
  answersShot('reading', { answers: { previewAnswers: never }, act: read }),
  answersShot('failed', {
    answers: {
      previewAnswers: () => {
        throw new Error(
          'The poll is protected by a password (401). Open it yourself, copy its table, and paste it here.',
        );
      },
    },
    act: async (page) => {
      await read(page);
      await page.getByRole('alert').waitFor();
    },
  }),
  answersShot('read', { act: readAll }),
  answersShot('read-dark', { act: readAll, look: { width: 700, height: 560, isDark: true } }),
  answersShot('read-contrast', { act: readAll, look: { width: 700, height: 560, isHighContrast: true } }),
  answersShot('read-narrow', { act: readAll, look: { width: 320, height: 1500 } }),
  answersShot('read-worded', {
    answers: { previewAnswers: () => pollOf(DECEMBER_WEEKS.slice(0, 3)) },
    act: readAll,
  }),
  answersShot('read-quarter', { answers: { previewAnswers: () => pollOf(QUARTER_WEEKS) }, act: readAll }),
  answersShot('doubled', {
    act: async (page) => {
      await readAll(page);
      await page.getByLabel('Person for “Zoë').selectOption('Wren');
    },
  }),
  answersShot('empty', {
    answers: { previewAnswers: () => ({ ...pollOf(DECEMBER_WEEKS), rows: [], problems: [] }) },
    act: async (page) => {
      await read(page);
      await page.getByText('Nobody has answered').waitFor();
    },
  }),
  answersShot('saved', {
    act: async (page) => {
      await readAll(page);
      await press(page, 'Save answers');
      await page.getByText('are saved').waitFor();
    },
  }),
];
