// What the EM changed in the preview, and what follows from it for the requests.
import type { Day } from '../../../common/domain/calendar.js';
import type { Alternative } from '../../domain/planning.js';
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

/** What the sheet fixed goes back to the sheet's person; else planning takes the best. */
export const freeWeekOf = (week: PreviewWeek, plain: RotaPreview | null): FreeWeek => {
  const before = weekOf(plain, week.start);
  if (before === undefined || !(before.published || before.pinned)) return planned(week);
  const other = week.alternatives.find(({ email }) => email === before.email);
  return other === undefined ? { name: before.name, email: before.email, cost: null } : against(other);
};

/**
 * The alternatives of a chosen week hold the best rota with each other person; planning takes the best of them, or
 * the chosen person where they are as good.
 */
const planned = (week: PreviewWeek): FreeWeek => {
  const best = week.alternatives.find((other) => other.answer !== 'no');
  const mayStay = week.email !== null && week.answer !== 'no';
  if (mayStay && (best === undefined || !isBetter(best)))
    return { name: week.name, email: week.email, cost: 0 };
  return best === undefined ? { name: null, email: null, cost: null } : against(best);
};

const isBetter = ({ extraGaps, extraTooClose, extraCost }: Alternative): boolean =>
  extraGaps !== 0 ? extraGaps < 0 : extraTooClose !== 0 ? extraTooClose < 0 : extraCost < -1e-9;

const against = ({ name, email, extraGaps, extraTooClose, extraCost }: Alternative): FreeWeek => ({
  name,
  email,
  cost: extraGaps === 0 && extraTooClose === 0 ? -extraCost : null,
});

/** Whether the sheet has the week published; a chosen week's own `published` is about the choice. */
export const wasPublished = (week: PreviewWeek, plain: RotaPreview | null): boolean =>
  (weekOf(plain, week.start) ?? week).published;

/** Whether the EM gave the week to somebody else than planning or the sheet does. */
export const isMoved = (week: PreviewWeek, plain: RotaPreview | null, choices: Choices): boolean =>
  isChosen(choices, week.start) && weekOf(plain, week.start)?.email !== week.email;

/** The weeks to draft or publish: those that have not begun and are not published with the same person. */
export const weeksToSend = (
  picture: RotaPreview,
  plain: RotaPreview | null,
  choices: Choices,
): WeekChoice[] =>
  picture.weeks
    .filter((week) => !week.past && (!wasPublished(week, plain) || isMoved(week, plain, choices)))
    .map(({ start, email }) => ({ start, email }));
