// What the EM changed in the preview, and what follows from it for the requests.
import type { Day } from '../../../common/domain/calendar.js';
import type { PreviewWeek, RotaPreview, WeekChoice } from '../../use-cases/contract.js';

/** Monday → e-mail, or null for a week left open on purpose. */
export type Choices = Readonly<Record<Day, string | null>>;

export const isChosen = (choices: Choices, start: Day): boolean => start in choices;

/** The choices as `previewRota` takes them, in the order of the weeks. */
export const fixedOf = (choices: Choices): WeekChoice[] =>
  Object.keys(choices)
    .sort()
    .map((start) => ({ start, email: choices[start] ?? null }));

/** The choices with one week set, or given back to planning where `email` is undefined. */
export const withChoice = (choices: Choices, start: Day, email: string | null | undefined): Choices => {
  const others = Object.fromEntries(Object.entries(choices).filter(([week]) => week !== start));
  return email === undefined ? others : { ...others, [start]: email };
};

export const weekOf = (preview: RotaPreview | null, start: Day): PreviewWeek | undefined =>
  preview?.weeks.find((week) => week.start === start);

/** Who takes a chosen week if the choice is taken back, everything else staying as it is. */
export interface FreeWeek {
  name: string | null;
  email: string | null;
  /** What the choice costs against it; null where it changes more than the cost. */
  cost: number | null;
}

/**
 * The alternatives of a chosen week hold the best rota with each other person; the best of them, or the
 * chosen person where they are as good, is what planning would take.
 */
export const freeWeekOf = (week: PreviewWeek): FreeWeek => {
  const best = week.alternatives.find((other) => other.answer !== 'no');
  const mayStay = week.email !== null && week.answer !== 'no';
  if (best === undefined) return mayStay ? stays(week) : { name: null, email: null, cost: null };
  const isBetter =
    best.extraGaps !== 0
      ? best.extraGaps < 0
      : best.extraTooClose !== 0
        ? best.extraTooClose < 0
        : best.extraCost < -1e-9;
  if (mayStay && !isBetter) return stays(week);
  const isOnlyCost = best.extraGaps === 0 && best.extraTooClose === 0;
  return { name: best.name, email: best.email, cost: isOnlyCost ? -best.extraCost : null };
};

const stays = (week: PreviewWeek): FreeWeek => ({ name: week.name, email: week.email, cost: 0 });

/** The weeks as drafted or published: those that have not begun and are not published with the same person. */
export const weeksToSend = (picture: RotaPreview, plain: RotaPreview | null, choices: Choices): WeekChoice[] =>
  picture.weeks
    .filter((week) => !week.past && (!week.published || isMoved(week, plain, choices)))
    .map(({ start, email }) => ({ start, email }));

/** Whether the EM gave the week to somebody else than planning or the sheet does. */
export const isMoved = (week: PreviewWeek, plain: RotaPreview | null, choices: Choices): boolean =>
  isChosen(choices, week.start) && weekOf(plain, week.start)?.email !== week.email;
