// The states of "Generate rota" worth looking at.
import type { Page } from 'playwright-core';
import type { PublishResult, RotaApi, RotaPreview } from '../../src/rota/use-cases/contract.js';
import { DECEMBER, previewOf } from '../rota/pages/previews.js';
import type { Answers } from './fake-script.js';
import { fiveWeeks, from, longNames, partlyPast, published, thirtyPeople } from './generate-worlds.js';
import type { Look } from './open-page.js';
import type { Shot } from './take-shot.js';

const FULL: Look = { width: 900, height: 640 };
const NARROW: Look = { width: 320, height: 700 };
const never = (): Promise<never> => new Promise(() => undefined);

const result: PublishResult = {
  published: 3,
  calendar: { created: 3, updated: 0, removed: 0, unchanged: 0 },
  mails: 1,
  told: 10,
  problems: ['Salma said “no” to Mon 28 Dec 2026 and is in the rota all the same.'],
};

const december: Answers<RotaApi> = {
  listMonths: () => ['2026-12', '2027-01', '2027-02'],
  previewRota: (request) => previewOf(request),
  saveDraft: () => ({ saved: 4, problems: [] }),
  publishRota: () => result,
};

const answering = (preview: RotaPreview, others: Answers<RotaApi> = {}): Answers<RotaApi> => ({
  ...december,
  listMonths: () => [preview.month],
  previewRota: () => preview,
  ...others,
});

const choose = async (page: Page, day: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`(Change|Choose) ${day}`) }).click();
  const others = page.getByRole('menuitem', { name: /others/ });
  if ((await others.count()) > 0) await others.click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
};
const openMenu = (day: string) => (page: Page) =>
  page.getByRole('button', { name: new RegExp(`(Change|Choose) ${day}`) }).click();
const twoChanges = async (page: Page): Promise<void> => {
  await choose(page, 'Mon 21 Dec', 'Oskar');
  await choose(page, 'Mon 28 Dec', 'Salma');
  await page.getByText('The others still fit').waitFor();
};
const ask = (page: Page): Promise<void> => page.getByRole('button', { name: /^Publish/ }).click();

const shot = (name: string, answers: Answers<RotaApi>, part: Partial<Shot> = {}): Shot => ({
  name: `generate-${name}`,
  page: 'GenerateRotaDialog',
  look: FULL,
  answers: answers,
  waitFor: '[data-week]',
  ...part,
});

export const generateShots: Shot[] = [
  shot('preview', december),
  shot('preview-dark', december, { look: { ...FULL, isDark: true } }),
  shot('preview-contrast', december, { look: { ...FULL, isHighContrast: true } }),
  shot('preview-narrow', december, { look: { width: 320, height: 1500 } }),
  shot('preview-600', december, { look: { width: 600, height: 640 } }),
  shot('preview-low', december, { look: { width: 600, height: 320 } }),
  shot('menu', december, { act: openMenu('Mon 21 Dec') }),
  shot('menu-gap', december, { act: openMenu('Mon 28 Dec') }),
  shot('menu-dark', december, { act: openMenu('Mon 7 Dec'), look: { ...FULL, isDark: true } }),
  shot('menu-narrow', december, { act: openMenu('Mon 21 Dec'), look: NARROW }),
  shot('menu-contrast', december, { act: openMenu('Mon 21 Dec'), look: { ...FULL, isHighContrast: true } }),
  shot('changed', december, { act: twoChanges }),
  shot('changed-dark', december, { act: twoChanges, look: { ...FULL, isDark: true } }),
  shot('changed-narrow', december, { act: twoChanges, look: { width: 320, height: 1500 } }),
  shot('left-open', december, { act: (page) => choose(page, 'Mon 21 Dec', 'Leave open') }),
  shot(
    'waiting',
    { ...december, previewRota: (request) => (request.fixed === undefined ? previewOf(request) : never()) },
    { act: (page) => choose(page, 'Mon 21 Dec', 'Oskar') },
  ),
  shot(
    'change-failed',
    {
      ...december,
      previewRota: (request) => {
        if (request.fixed === undefined) return previewOf(request);
        throw new Error(
          'The tab “Candidates” has two rows named “Oskar” (rows 7 and 12). Give one of them another name.',
        );
      },
    },
    { act: (page) => choose(page, 'Mon 21 Dec', 'Oskar') },
  ),
  shot('asking', december, {
    act: async (page) => {
      await twoChanges(page);
      await ask(page);
    },
  }),
  shot('asking-dark', december, { act: ask, look: { ...FULL, isDark: true } }),
  shot('asking-narrow', december, { act: ask, look: NARROW }),
  shot(
    'publishing',
    { ...december, publishRota: never },
    {
      act: async (page) => {
        await ask(page);
        await page.getByRole('button', { name: /^Publish 3/ }).click();
      },
    },
  ),
  shot(
    'publish-failed',
    {
      ...december,
      publishRota: () => {
        throw new Error(
          'The calendar “Wikidata - Journey Model” cannot be written by em@example.org. Ask its owner for the right “Make changes to events”.',
        );
      },
    },
    {
      act: async (page) => {
        await ask(page);
        await page.getByRole('button', { name: /^Publish 3/ }).click();
        await page.getByRole('alert').waitFor();
      },
    },
  ),
  shot('published', december, {
    act: async (page) => {
      await ask(page);
      await page.getByRole('button', { name: /^Publish 3/ }).click();
      await page.getByText('is published').waitFor();
    },
  }),
  shot(
    'saving',
    { ...december, saveDraft: never },
    { act: (page) => page.getByRole('button', { name: 'Save draft' }).click() },
  ),
  shot('saved', december, {
    act: async (page) => {
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('Draft saved').waitFor();
    },
  }),
  shot('leaving', december, {
    act: async (page) => {
      await twoChanges(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
    },
  }),
  shot('loading', { listMonths: () => ['2026-12'], previewRota: never }, { waitFor: '.skeleton' }),
  shot(
    'first-failed',
    {
      listMonths: () => {
        throw new Error(
          'The tab “Rota” has no column “Incident manager” any more (titles in row 3). Rename the column back, or run Set up.',
        );
      },
    },
    { waitFor: '[role=alert]' },
  ),
  shot(
    'preview-failed',
    {
      listMonths: () => ['2026-12', '2027-01'],
      previewRota: () => {
        throw new Error('There are no candidates: the tab “Candidates” is empty. Add a row for each person.');
      },
    },
    { waitFor: '[role=alert]' },
  ),
  shot('no-month', { listMonths: () => [] }, { waitFor: 'h1' }),
  shot(
    'problems',
    answering(
      from(DECEMBER, '2026-12', {
        problems: [
          'Availability!A9 “Zoe” is nobody in Candidates: the row counts for nobody.',
          'Rota!A57 “tbd” is no week: the row is left as it is.',
          'Candidates!B4 has no e-mail address: Wren gets no mail.',
          'Availability has no column for Mon 28 Dec 2026.',
        ],
      }),
    ),
  ),
  shot('all-published', answering(partlyPast())),
  shot('five-weeks', answering(from(fiveWeeks, '2026-08'))),
  shot('long-names', answering(longNames())),
  shot('long-names-menu', answering(longNames()), { act: openMenu('Mon 14 Dec') }),
  shot('long-names-narrow', answering(longNames()), { look: { width: 320, height: 1900 } }),
  shot('thirty-people', answering(thirtyPeople())),
  shot('thirty-people-menu', answering(thirtyPeople()), { act: openMenu('Mon 17 Aug') }),
  shot(
    'all-gaps',
    answering(
      from(
        DECEMBER.map((story) => ({
          ...story,
          name: null,
          reason: 'Nobody has answered “yes” or “if need be”.',
          marks: {},
        })),
      ),
    ),
  ),
  shot(
    'published-change',
    { ...december, previewRota: (request) => previewOf(request, published) },
    {
      act: async (page) => {
        await choose(page, 'Mon 14 Dec', 'Oskar');
        await page.getByText('The others still fit').waitFor();
      },
    },
  ),
];
