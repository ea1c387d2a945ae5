// The states of "Swap or cover" worth looking at.
import type { Page } from 'playwright-core';
import type { SwapApi } from '../../src/rota/use-cases/swap-contract.js';
import { longNames, manyPeople, pending, RESULT, swapPreview } from '../rota/pages/swap-previews.js';
import type { Answers } from './fake-script.js';
import type { Look } from './open-page.js';
import type { Shot } from './take-shot.js';

const FULL: Look = { width: 760, height: 560 };
const NARROW: Look = { width: 320, height: 1100 };
const never = (): Promise<never> => new Promise(() => undefined);

const answers: Answers<SwapApi> = {
  previewSwap: ({ week }) => swapPreview(week),
  applySwap: () => RESULT,
  undoSwap: () => RESULT,
};
const showing = (preview: ReturnType<typeof swapPreview>): Answers<SwapApi> => ({
  ...answers,
  previewSwap: () => preview,
});
const failing: Answers<SwapApi> = {
  ...answers,
  applySwap: () => {
    throw new Error(
      'Somebody else is changing the rota right now. Nothing was changed; try again in a minute.',
    );
  },
};
const all = showing(
  swapPreview('2026-12-14', {
    pending: [pending('asked', { isOutdated: true }), pending('interrupted'), pending('done')],
  }),
);

const mode =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('radio', { name }).check({ force: true });
const apply = (page: Page): Promise<void> => page.getByRole('button', { name: /^Apply/ }).click();

const shot = (name: string, given: Answers<SwapApi>, part: Partial<Shot> = {}): Shot => ({
  name: `swap-${name}`,
  page: 'SwapDialog',
  look: FULL,
  answers: given,
  waitFor: '.subs',
  ...part,
});

export const swapShots: Shot[] = [
  shot('cover', answers),
  shot('cover-dark', answers, { look: { ...FULL, isDark: true } }),
  shot('cover-contrast', answers, { look: { ...FULL, isHighContrast: true } }),
  shot('cover-narrow', answers, { look: NARROW }),
  shot('cover-low', answers, { look: { width: 600, height: 320 } }),
  shot('weeks', answers, { act: mode('Swap weeks') }),
  shot('weeks-narrow', answers, { act: mode('Swap weeks'), look: NARROW }),
  shot('from-a-day', answers, { act: mode('Take over from a day') }),
  shot('begun', showing(swapPreview('2026-12-07'))),
  shot('ask', answers, { act: (page) => page.getByRole('checkbox').check() }),
  shot('pending', all, { look: { width: 760, height: 860 } }),
  shot('pending-narrow', all, { look: { width: 320, height: 1500 } }),
  shot('undoing', all, { act: (page) => page.getByRole('button', { name: /^Undo/ }).click() }),
  shot('applying', { ...answers, applySwap: never }, { act: apply }),
  shot('failed', failing, { act: apply }),
  shot('failed-dark', failing, { act: apply, look: { ...FULL, isDark: true } }),
  shot('done', answers, {
    act: async (page) => {
      await apply(page);
      await page.getByRole('button', { name: 'Close' }).waitFor();
    },
  }),
  shot('long-names', showing(longNames())),
  shot('long-names-narrow', showing(longNames()), { look: { width: 320, height: 2000 } }),
  shot('many', showing(manyPeople())),
  shot(
    'everybody-said-no',
    showing(
      swapPreview('2026-12-14', {
        substitutes: swapPreview().substitutes.map((each) => ({ ...each, answer: 'no' as const })),
      }),
    ),
  ),
  shot('nobody', showing(swapPreview('2026-12-14', { substitutes: [] })), { waitFor: '#week' }),
  shot(
    'problems',
    showing(
      swapPreview('2026-12-14', { problems: ['Rota!A57 “tbd” is no week: the row is left as it is.'] }),
    ),
  ),
  shot('no-week', showing(swapPreview('2026-12-14', { weeks: [], week: null })), { waitFor: 'h1' }),
  shot('loading', { previewSwap: never }, { waitFor: '.skeleton' }),
  shot(
    'not-read',
    {
      previewSwap: () => {
        throw new Error('There is no tab "Rota" in this spreadsheet. Run "Set up…" to map or create it.');
      },
    },
    { waitFor: '[role=alert]' },
  ),
];
