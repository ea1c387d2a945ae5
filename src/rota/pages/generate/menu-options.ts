// The lines of a Change menu: who is in the week now, everybody else best first, those who said no, nobody.
import type { Answer } from '../../domain/planning.js';
import { signed } from '../../../common/pages/words.js';
import type { PreviewWeek } from '../../use-cases/contract.js';
import { bareWords, costOf } from './week-words.js';

export interface PersonOption {
  email: string;
  name: string;
  answer: Answer;
  words: string;
  /** "+0.22", or '' where a figure alone would mislead. */
  cost: string;
  isCurrent: boolean;
}

export interface MenuOptions {
  able: PersonOption[];
  saidNo: PersonOption[];
}

export const optionsOf = (week: PreviewWeek, isChosen: boolean): MenuOptions => {
  const others = week.alternatives.map((other): PersonOption => {
    const cost = costOf(other);
    const { email, name, answer, words } = other;
    return {
      email,
      name,
      answer,
      words: bareWords(words),
      cost: cost === null ? '' : signed(cost),
      isCurrent: false,
    };
  });
  const all = [...currentOf(week, isChosen), ...others];
  return { able: all.filter(isAble), saidNo: all.filter((option) => !isAble(option)) };
};

const isAble = (option: PersonOption): boolean => option.isCurrent || option.answer !== 'no';

const currentOf = ({ email, name, answer, pinned }: PreviewWeek, isChosen: boolean): PersonOption[] => {
  if (email === null || name === null) return [];
  const words = isChosen ? 'your choice' : pinned ? 'pinned' : 'in the best rota';
  return [{ email, name, answer, words, cost: '', isCurrent: true }];
};
