// The sentences of a week in the preview: who is next best, what a choice replaced.
import type { Alternative } from '../../domain/planning.js';
import type { PreviewWeek, RotaPreview } from '../../use-cases/contract.js';
import { answerWord } from '../AnswerChip.js';
import type { Choices } from './choices.js';
import { freeWeekOf, isChosen, weekOf } from './choices.js';

/** The words without what only joins them to a name before: "but ", "but said no; ". */
export const bareWords = (words: string): string => words.replace(/^but (said no; )?/, '');

/** The figure for an alternative, or null where it changes more than the cost (then its words say what). */
export const costOf = (other: Alternative): number | null =>
  other.extraGaps === 0 && other.extraTooClose === 0 ? other.extraCost : null;

/** Who else could take the week, in plain words. */
export const nextBest = (week: PreviewWeek): { text: string; cost: number | null } | null => {
  const other = week.alternatives.find(({ answer }) => answer !== 'no');
  if (other === undefined)
    return week.alternatives.length === 0
      ? null
      : { text: 'Nobody else could: the others said no.', cost: null };
  const words = other.words === '' ? '' : `, ${other.words}`;
  return { text: `Next best: ${other.name} (${answerWord(other.answer)})${words}`, cost: costOf(other) };
};

/** What the EM's choice replaced and costs, and the words of the button that takes it back. */
export const insteadOf = (
  week: PreviewWeek,
  plain: RotaPreview | null,
): { text: string; cost: number | null; back: string } => {
  const free = freeWeekOf(week, plain);
  if (free.name === null) return { text: 'Nobody else can take it.', cost: null, back: 'Leave open again' };
  const back = free.email === week.email ? 'Undo my choice' : `Back to ${free.name}`;
  if (free.email === week.email) return { text: 'Planning would choose the same.', cost: null, back };
  if (week.email === null) return { text: `${free.name} could take it.`, cost: null, back };
  return { text: replaced(free.name, wordsFor(week, free.email, plain)), cost: free.cost, back };
};

/** The words for the chosen person beside the one that planning had taken, where they are known. */
const wordsFor = (week: PreviewWeek, replacedEmail: string | null, plain: RotaPreview | null): string => {
  const before = weekOf(plain, week.start);
  const chosen = before?.alternatives.find(({ email }) => email === week.email);
  return before?.email === replacedEmail ? bareWords(chosen?.words ?? '') : '';
};

const replaced = (name: string, words: string): string => {
  if (words === '') return `Instead of ${name}`;
  return words.startsWith(`${name} `)
    ? `Instead of ${name}, who${words.slice(name.length)}`
    : `Instead of ${name}: ${words}`;
};

/** Unchosen weeks whose person is another one because of the choices. */
export const movedAlong = (
  picture: RotaPreview,
  plain: RotaPreview | null,
  choices: Choices,
): PreviewWeek[] =>
  plain === null
    ? []
    : picture.weeks.filter(
        (week) => !isChosen(choices, week.start) && weekOf(plain, week.start)?.email !== week.email,
      );
