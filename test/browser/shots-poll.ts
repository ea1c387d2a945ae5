// The states of "Start poll" worth looking at.
import type { PollPreview, RotaApi } from '../../src/rota/use-cases/contract.js';
import { pollPreviewOf } from '../rota/pages/poll-previews.js';
import type { Answers } from './fake-script.js';
import type { Shot } from './take-shot.js';

const never = (): Promise<never> => new Promise(() => undefined);
const script = (part: Partial<PollPreview> = {}): Answers<RotaApi> => ({
  listMonths: () => ['2026-12', '2027-01'],
  previewPoll: () => pollPreviewOf(part),
  createPoll: () => ({
    address: 'https://dudle.inf.tu-dresden.de/im-2026-12-0123456789abcdef/',
    made: true,
    told: 14,
    problems: [],
  }),
  remindMissing: never,
  refreshAnswers: () => ({
    saved: 2,
    answered: ['Ines', 'Kaveh', 'Lumi', 'Priya', 'Tobin'],
    unanswered: ['Jonte', 'Salma', 'Wren'],
    problems: [
      'The row “Wren O.” needs you in “Read answers…”. Nobody listed is called “Wren O.”. Choose the candidate, or leave the row out.',
    ],
  }),
});
const ADDRESS = 'https://dudle.inf.tu-dresden.de/im-2026-12-0123456789abcdef/';
const STARTED = {
  poll: { address: ADDRESS, isReady: true, isForm: false },
  known: ADDRESS,
  owed: 0,
  answered: ['Ines', 'Kaveh', 'Lumi'],
  unanswered: ['Jonte', 'Priya', 'Salma', 'Tobin', 'Bartholomäus Wolfeschlegelsteinhausenbergerdorff'],
};

const shot = (name: string, part: Partial<Shot> = {}): Shot => ({
  name: `poll-${name}`,
  page: 'StartPollDialog',
  look: { width: 600, height: 500 },
  answers: script(),
  waitFor: '.ways, .skeleton, [role=alert]',
  ...part,
});

export const pollShots: Shot[] = [
  shot('new', { waitFor: '.ways' }),
  shot('new-dark', { waitFor: '.ways', look: { width: 600, height: 500, isDark: true } }),
  shot('new-contrast', { waitFor: '.ways', look: { width: 600, height: 500, isHighContrast: true } }),
  shot('new-narrow', { waitFor: '.ways', look: { width: 320, height: 720 } }),
  shot('existing', { waitFor: '.ways', act: (page) => page.getByLabel('A poll that exists').check() }),
  shot('form', { waitFor: '.ways', act: (page) => page.getByLabel('New Google Form').check() }),
  shot('form-narrow-dark', {
    waitFor: '.ways',
    look: { width: 320, height: 720, isDark: true },
    act: (page) => page.getByLabel('New Google Form').check(),
  }),
  shot('form-anew', {
    answers: script({ ...STARTED, poll: { ...STARTED.poll, isForm: true } }),
    waitFor: '.poll__state',
    act: (page) => page.getByLabel('New Google Form').check(),
  }),
  shot('remind', {
    answers: script(STARTED),
    waitFor: '.poll__state',
    act: (page) => page.getByRole('button', { name: 'Remind now…' }).click(),
  }),
  shot('remind-narrow-dark', {
    answers: script(STARTED),
    waitFor: '.poll__state',
    look: { width: 320, height: 640, isDark: true },
    act: (page) => page.getByRole('button', { name: 'Remind now…' }).click(),
  }),
  shot('started', { answers: script(STARTED), waitFor: '.poll__state' }),
  shot('started-narrow', {
    answers: script(STARTED),
    waitFor: '.poll__state',
    look: { width: 320, height: 800, isDark: true },
  }),
  shot('refreshed', {
    answers: script(STARTED),
    waitFor: '.poll__state',
    act: async (page) => {
      await page.getByRole('button', { name: 'Read answers now' }).click();
      await page.getByText('2 people written').waitFor();
    },
  }),
  shot('interrupted', {
    answers: script({ poll: { address: ADDRESS, isReady: false, isForm: false } }),
    waitFor: '.ways',
  }),
  shot('failed', {
    answers: {
      ...script(),
      createPoll: () => {
        throw new Error(
          'The poll at https://dudle.inf.tu-dresden.de/ could not be reached (DNS error). Try again, or use a poll that exists.',
        );
      },
    },
    waitFor: '.ways',
    act: async (page) => {
      await page.getByRole('button', { name: 'Start poll' }).click();
      await page.getByRole('alert').waitFor();
    },
  }),
  shot('starting', {
    answers: { ...script(), createPoll: never },
    waitFor: '.ways',
    act: (page) => page.getByRole('button', { name: 'Start poll' }).click(),
  }),
  shot('done', {
    waitFor: '.ways',
    act: async (page) => {
      await page.getByRole('button', { name: 'Start poll' }).click();
      await page.getByText('is started').waitFor();
    },
  }),
  shot('loading', { answers: { listMonths: () => ['2026-12'], previewPoll: never }, waitFor: '.skeleton' }),
];
