// The weeks from this one on as the rota tab has them published, and what of them differs from what was made known.
import { mondayOf, monthOf } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { owedMails } from './publish-mails.js';
import { stateNotes } from './publish-plan.js';
import type { PublishedWeek } from './publish-plan.js';
import { hasBegun, personFinder } from './situation.js';
import type { Situation } from './situation.js';
import { owedListKey } from './told.js';

type Known = Omit<Situation, 'answers'>;

/**
 * Whether the journal ever gave the week to somebody. Not only its latest note: a run that died may have noted that the
 * week is open, and whoever had it is still to be told.
 */
export const wasPublished = (journal: readonly JournalEntry[], week: Day): boolean =>
  journal.some(({ key, after }) => key === `rota:${week}` && after.startsWith('published'));

/**
 * Published weeks from this week on, earliest first, and with no parts those that were published once and have no name now. Weeks with a
 * name that is no candidate's are left out: whom it means must be settled first. So are weeks whose row is gone.
 */
export const weeksAhead = (
  { today, record, candidates }: Known,
  journal: readonly JournalEntry[],
): PublishedWeek[] => {
  const find = personFinder(candidates);
  const first = mondayOf(today);
  return [...record.weeks.values()]
    .filter(({ week }) => week >= first)
    .sort((a, b) => (a.week < b.week ? -1 : 1))
    .flatMap(({ week, parts, isPublished }) => {
      const isCleared = parts.length === 0 && wasPublished(journal, week);
      if (!isPublished && !isCleared) return [];
      const people = parts.map(({ name, from, until }) => {
        const person = find(name);
        return { name: person?.name ?? name, email: person?.email ?? '', from, until };
      });
      return people.some(({ email }) => email === '') ? [] : [{ week, parts: people }];
    });
};

/** Months whose list went out and of which somebody does not know yet what the rota tab says now. */
export const monthsToCarry = (
  situation: Known,
  weeks: readonly PublishedWeek[],
  journal: readonly JournalEntry[],
): Month[] =>
  [...new Set(weeks.map(({ week }) => monthOf(week)))].filter((month) => {
    if (latestUnder(journal, owedListKey(month)) === null) return false;
    const own = weeks.filter(({ week }) => monthOf(week) === month && !hasBegun(week, situation.today));
    if (own.length === 0) return false;
    const emails = situation.candidates.map(({ email }) => email);
    return (
      stateNotes(own, 'published', journal).length > 0 ||
      owedMails(month, own, [], journal, emails).length > 0
    );
  });
