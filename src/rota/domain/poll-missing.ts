// Who is asked for a month and who of them has not answered.
import type { Day } from '../../common/domain/calendar.js';
import type { Answer } from './planning.js';
import { takesPart } from './recipients.js';
import type { Person } from './situation.js';

export interface PollTurnout {
  /** By name. */
  answered: Person[];
  missing: Person[];
}

/**
 * @param answers e-mail → Monday → answer
 * @param seen e-mails of people who have a row with answers in the poll, whether it is used or not
 */
export const pollTurnout = (
  people: readonly Person[],
  weeks: readonly Day[],
  answers: Readonly<Record<string, Readonly<Record<Day, Answer>>>>,
  seen: readonly string[] = [],
): PollTurnout => {
  const asked = people
    .filter((person) => takesPart(person, weeks))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const hasAnswered = ({ email }: Person): boolean =>
    seen.includes(email) || weeks.some((week) => (answers[email]?.[week] ?? 'none') !== 'none');
  return {
    answered: asked.filter(hasAnswered),
    missing: asked.filter((person) => !hasAnswered(person)),
  };
};
