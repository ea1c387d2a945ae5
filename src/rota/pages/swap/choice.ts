// What can be chosen in "Swap or cover", and what choosing it would do, in sentences.
import { addDays, daysBetween, formatDay, formatDayShort } from '../../../common/domain/calendar.js';
import type { Day } from '../../../common/domain/calendar.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { count, decimal, listOf } from '../../../common/pages/words.js';
import type { Answer } from '../../domain/planning.js';
import { answerWord } from '../AnswerChip.js';
import type { SwapPreview, SwapRequest, SwapWeek } from '../../use-cases/swap-contract.js';

export type Mode = 'cover' | 'swap' | 'split';

/** One line of the list: a substitute, or a substitute's week. */
export interface Option {
  key: string;
  name: string;
  email: string;
  withWeek: Day | null;
  answer: Answer;
  sentence: string;
  duties: { served: number; entitled: number } | null;
  cost: number | null;
  /** Said no: shown, but cannot be chosen. */
  isOff: boolean;
}

export interface Choice {
  week: SwapWeek;
  mode: Mode;
  option: Option;
  /** Only where `mode` is `split`. */
  from: Day;
  isAsked: boolean;
}

export const namesOf = ({ parts }: SwapWeek): string => listOf([...new Set(parts.map(({ name }) => name))]);

/** The ways a week can change: one that has begun only from a day on. */
export const modesOf = (week: SwapWeek): Mode[] => (week.hasBegun ? ['split'] : ['cover', 'swap', 'split']);

/** Days from which somebody else can take over. */
export const daysOf = ({ start, hasBegun }: SwapWeek, today: Day): Day[] => {
  const first = hasBegun ? today : addDays(start, 1);
  return Array.from({ length: 7 }, (_, index) => addDays(start, index)).filter((day) => day >= first);
};

export const optionsOf = ({ substitutes, swaps }: SwapPreview, week: SwapWeek, mode: Mode): Option[] =>
  mode === 'swap'
    ? swaps.map(({ name, email, withWeek, answer, ownerAnswer, spacing, ownerSpacing, extraCost }) => ({
        key: withWeek,
        name,
        email,
        withWeek,
        answer,
        sentence: `${name}: ${spacing}. ${namesOf(week)} (${answerWord(ownerAnswer)}): ${ownerSpacing}.`,
        duties: null,
        cost: extraCost,
        isOff: answer === 'no' || ownerAnswer === 'no',
      }))
    : substitutes.map(({ name, email, answer, spacing, served, entitled, extraCost }) => ({
        key: email,
        name,
        email,
        withWeek: null,
        answer,
        sentence: `${spacing.charAt(0).toUpperCase()}${spacing.slice(1)}.`,
        duties: { served, entitled },
        cost: extraCost,
        isOff: answer === 'no',
      }));

export const requestOf = ({ week, mode, option, from, isAsked }: Choice): SwapRequest => ({
  week: week.start,
  email: option.email,
  ...(mode === 'split' ? { from } : {}),
  ...(option.withWeek === null ? {} : { withWeek: option.withWeek }),
  ...(isAsked ? { consent: true } : {}),
});

export const applyLabel = ({ mode, isAsked }: Pick<Choice, 'mode' | 'isAsked'>, name: string): string =>
  isAsked ? `Ask ${name}` : { cover: 'Apply cover', swap: 'Apply swap', split: 'Apply take-over' }[mode];

/** What the box says in bold. */
export const titleOf = ({ week, mode, option, from }: Choice): string => {
  const { start } = week;
  if (option.withWeek !== null)
    return `${option.name} takes ${formatDay(start)}, ${namesOf(week)} takes ${formatDay(option.withWeek)}`;
  const first = mode === 'split' ? from : start;
  const days = `${formatDayShort(first)} – ${formatDay(addDays(start, 6))}`;
  return mode === 'split'
    ? `${option.name} takes over for ${days}`
    : `${option.name} covers ${days} for ${namesOf(week)}`;
};

/** Everything the button does. */
export const effectLines = (choice: Choice, weeks: readonly SwapWeek[]): EffectLine[] => {
  if (choice.isAsked) {
    return [
      { icon: 'mail', text: `Mail to ${choice.option.name}, who answers you` },
      { icon: 'clock', text: 'Nothing else changes until “Agreed” is chosen here' },
    ];
  }
  const { option, week } = choice;
  const told = [...week.parts.filter(({ email }) => email !== '').map(({ name }) => name), option.name];
  return [
    { icon: 'sheet', text: rowsLine(choice, weeks) },
    { icon: 'mail', text: `Mail to ${listOf([...new Set(told)])}` },
    { icon: 'calendar', text: entriesLine(choice) },
    { icon: 'user', text: fairnessLine(choice) },
  ];
};

const rowsLine = ({ week, mode, option, from }: Choice, weeks: readonly SwapWeek[]): string => {
  if (mode === 'split' && from > week.start)
    return `${week.place} stays; below it ${option.name} from ${formatDayShort(from)}`;
  const first = `${week.place}: ${namesOf(week)} becomes ${option.name}`;
  const other = weeks.find(({ start }) => start === option.withWeek);
  return other === undefined ? first : `${first}; ${other.place}: the other way round`;
};

const entriesLine = ({ week, mode, option, from }: Choice): string => {
  if (option.withWeek !== null) return 'Two calendar entries renamed, same weeks';
  if (mode === 'split' && from > week.start)
    return `Calendar: ${namesOf(week)} until ${formatDayShort(addDays(from, -1))}, then ${option.name}`;
  return 'Calendar entry renamed, same week';
};

const fairnessLine = ({ week, mode, option, from }: Choice): string => {
  if (option.duties === null) return 'Both serve as many weeks as before';
  const days = mode === 'split' ? daysBetween(from, addDays(week.start, 7)) : 7;
  const { served, entitled } = option.duties;
  const part = days === 7 ? '' : `${count(days, 'day')}: `;
  return `${option.name}: ${part}${decimal(served)} → ${decimal(served + days / 7)} duties of ${decimal(entitled)}`;
};

/** The sentence in the foot: until when it can be undone. */
export const undoSentence = ({ week, mode, option, from, isAsked }: Choice, today: Day): string => {
  if (isAsked) return 'The question can be withdrawn here at any time.';
  const first = [mode === 'split' ? from : week.start, option.withWeek ?? '9'].sort()[0] ?? '';
  return first <= today
    ? 'It begins today and cannot be undone; somebody else can take over again.'
    : `Can be undone here until ${formatDayShort(addDays(first, -1))}.`;
};
