// What the server shows to "Swap or cover" in the page tests and pictures: it is Thu 10 Dec 2026.
import type { Answer } from '../../../src/rota/domain/planning.js';
import type { PendingSwap } from '../../../src/rota/domain/swap-notes.js';
import type { SwapOffer } from '../../../src/rota/domain/swap-offers.js';
import type { Substitute } from '../../../src/rota/domain/swap-substitutes.js';
import { addDays } from '../../../src/common/domain/calendar.js';
import type { SwapPreview, SwapResult, SwapWeek } from '../../../src/rota/use-cases/swap-contract.js';
import { emailOf } from './previews.js';

const week = (start: string, name: string, row: number): SwapWeek => ({
  start,
  parts: [{ name, email: emailOf(name), from: start, until: addDays(start, 7) }],
  hasBegun: start < '2026-12-10',
  place: `Rota, row ${String(row)}`,
});

const substitute = (
  name: string,
  answer: Answer,
  spacing: string,
  served: number,
  extraCost: number | null,
): Substitute => ({ name, email: emailOf(name), answer, spacing, served, entitled: 5.5, extraCost });

const offer = (
  name: string,
  withWeek: string,
  answer: Answer,
  ownerAnswer: Answer,
  extraCost: number | null,
): SwapOffer => ({
  name,
  email: emailOf(name),
  withWeek,
  answer,
  ownerAnswer,
  spacing: '8 weeks after the last duty',
  ownerSpacing: '9 weeks after the last duty, 6 before the next',
  extraCost,
});

export const pending = (kind: PendingSwap['kind'], more: Partial<PendingSwap> = {}): PendingSwap => ({
  key: kind === 'asked' ? 'swap-asked:2026-12-21:1' : 'swap:2026-12-28:1',
  kind,
  what: kind === 'asked' ? 'Lumi covers Mon 21 Dec 2026 for Ines' : 'Jonte covers Mon 28 Dec 2026 for Salma',
  when: '2026-12-09 16:20',
  wish: {
    week: kind === 'asked' ? '2026-12-21' : '2026-12-28',
    email: emailOf(kind === 'asked' ? 'Lumi' : 'Jonte'),
  },
  isOutdated: false,
  ...more,
});

const WEEKS = [
  week('2026-12-07', 'Mirela', 57),
  week('2026-12-14', 'Tobin', 58),
  week('2026-12-21', 'Ines', 59),
  week('2026-12-28', 'Jonte', 60),
];

/** Every week has the same substitutes. */
export const swapPreview = (start = '2026-12-14', more: Partial<SwapPreview> = {}): SwapPreview => ({
  today: '2026-12-10',
  weeks: WEEKS,
  week: start,
  substitutes: [
    substitute('Oskar', 'ifNeedBe', '8 weeks after the last duty', 5, 0.18),
    substitute('Salma', 'yes', '7 weeks after the last duty', 5, 0.2),
    substitute('Lumi', 'yes', '6 weeks after the last duty', 5, 0.27),
    substitute('Kaveh', 'none', '5 weeks after the last duty', 6, 0.56),
    substitute('Ines', 'yes', '3 weeks after the last duty, on duty the week after', 5, null),
    substitute('Mirela', 'yes', 'on duty the week before', 5, null),
    substitute('Priya', 'no', '4 weeks after the last duty', 6, 0.4),
  ],
  swaps: [
    offer('Ines', '2026-12-21', 'yes', 'ifNeedBe', -0.12),
    offer('Jonte', '2026-12-28', 'none', 'none', 0.31),
    offer('Salma', '2027-01-04', 'yes', 'no', 0.02),
  ],
  canSplit: true,
  pending: [],
  problems: [],
  ...more,
});

export const RESULT: SwapResult = {
  what: 'Oskar covers Mon 14 Dec 2026 for Tobin',
  isAsked: false,
  rows: 1,
  calendar: { created: 0, updated: 1, removed: 0, unchanged: 0 },
  told: [emailOf('Oskar'), emailOf('Tobin')],
  problems: [],
};

const LONG = 'Maximiliane-Konstantina von Hohenstein-Wallerstein zu Oettingen';

export const longNames = (): SwapPreview => {
  const plain = swapPreview();
  const name = (index: number): string => `${LONG} ${String(index)}`;
  return {
    ...plain,
    weeks: plain.weeks.map((each, index) => week(each.start, name(index), 57 + index)),
    substitutes: plain.substitutes.map((each, index) => ({ ...each, name: name(index) })),
    pending: [pending('asked', { what: `${LONG} covers Mon 21 Dec 2026 for ${LONG}` })],
  };
};

export const manyPeople = (): SwapPreview =>
  swapPreview('2026-12-14', {
    substitutes: Array.from({ length: 29 }, (_, index) =>
      substitute(
        `Person ${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26)}${index < 26 ? '' : 'x'}`,
        index > 24 ? 'no' : 'yes',
        `${String(30 - index)} weeks after the last duty`,
        index % 4,
        0.05 * index,
      ),
    ),
  });
