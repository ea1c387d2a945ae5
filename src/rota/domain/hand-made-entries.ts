// Entries people made by hand before the add-on: a full week with a candidate's name in it.
import { daysBetween, formatDay, isMonday } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';
import { matchName } from '../../common/domain/names.js';
import type { Person } from './situation.js';

export interface HandMadeEntry {
  id: string;
  week: Day;
  title: string;
  email: string;
}

/** Unmarked entries that cover a full week (Monday to Sunday, or to Friday) and name one candidate. */
export const handMadeEntries = (
  entries: readonly KnownDutyEntry[],
  people: readonly Person[],
): HandMadeEntry[] =>
  entries.flatMap((entry) => {
    const days = daysBetween(entry.from, entry.until);
    const isFullWeek =
      entry.mark === null && entry.isAllDay && isMonday(entry.from) && days >= 5 && days <= 7;
    const email = isFullWeek ? personNamedIn(entry.title, people) : null;
    return email === null ? [] : [{ id: entry.id, week: entry.from, title: entry.title, email }];
  });

/** The candidate a title names, such as "Incident Manager: Mirela" or "IM Mirela (cover)"; null unless it is exactly one. */
const personNamedIn = (title: string, people: readonly Person[]): string | null => {
  const whole = matchName(title, people);
  if ('email' in whole) return whole.email;
  const words = title.normalize('NFKC').toLowerCase();
  const named = people.filter(({ name, alsoKnownAs }) =>
    [name, ...alsoKnownAs].some((known) => hasWords(words, known)),
  );
  return named.length === 1 ? (named[0]?.email ?? null) : null;
};

const hasWords = (text: string, name: string): boolean => {
  const wanted = name.normalize('NFKC').toLowerCase().trim();
  const at = wanted === '' ? -1 : text.indexOf(wanted);
  if (at < 0) return false;
  const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
  return !isLetter(text[at - 1]) && !isLetter(text[at + wanted.length]);
};

export const handMadeProblem = ({ week, title }: HandMadeEntry): string =>
  `The calendar has a hand-made entry "${title}" for ${formatDay(week)}, and none was made beside it. Run "Set up…" to adopt it, or delete it there and publish again.`;
