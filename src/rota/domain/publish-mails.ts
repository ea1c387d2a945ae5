// Which mails a published month owes: the list once to everybody, later changes only to those whose week moved.
import type { Day, Month } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import type { PublishedWeek } from './publish-plan.js';
import {
  beliefs,
  changeMail,
  holderText,
  listMail,
  listReached,
  owedListKey,
  readTelling,
  shareOf,
} from './told.js';
import type { Telling } from './told.js';
import { latestUnder } from '../../common/domain/journal.js';

/** Most recipients of one message. */
const MOST_RECIPIENTS = 50;

export interface OwedMail {
  /** Names the mail in the journal. */
  mail: string;
  kind: 'list' | 'change';
  telling: Telling;
  /** For a change: weeks the person now has, and weeks they no longer have. */
  gained: Day[];
  lost: Day[];
}

const holders = (weeks: readonly PublishedWeek[]): Record<Day, string | null> =>
  Object.fromEntries(weeks.map(({ week, parts }): [Day, string | null] => [week, holderText(week, parts)]));

/**
 * @param recipients who should get the month's list
 * @param journal what was sent before
 * @param candidates who may be told that a week moved; people who are no candidates any more are not
 */
export const owedMails = (
  month: Month,
  weeks: readonly PublishedWeek[],
  recipients: readonly string[],
  journal: readonly JournalEntry[],
  candidates: readonly string[] = recipients,
): OwedMail[] => {
  const told = holders(weeks);
  const owed = latestUnder(journal, owedListKey(month));
  const intended = owed === null ? recipients : readTelling(owed).to;
  const reached = listReached(journal, month);
  const unreached = intended.filter((address) => !reached.has(address));
  const isAnyCovered = Object.values(told).some((email) => email !== null);
  const lists = isAnyCovered ? listMails(month, told, unreached) : [];
  const fresh = new Set(lists.flatMap(({ telling }) => telling.to));
  // Before the first list there is nothing that could have changed.
  if (lists.length === 0 && reached.size === 0) return [];
  return [...lists, ...changeMails(weeks, journal, candidates, fresh)];
};

const listMails = (month: Month, told: Telling['weeks'], to: readonly string[]): OwedMail[] => {
  const mails: OwedMail[] = [];
  for (let first = 0; first < to.length; first += MOST_RECIPIENTS) {
    const telling = { weeks: told, to: to.slice(first, first + MOST_RECIPIENTS) };
    mails.push({ mail: listMail(month), kind: 'list', telling, gained: [], lost: [] });
  }
  return mails;
};

/**
 * One mail for each person who believes otherwise about a week of theirs.
 * @param candidates who may be told that a week is no longer theirs
 * @param fresh addresses that are told the same by another mail
 */
export const changeMails = (
  weeks: readonly PublishedWeek[],
  journal: readonly JournalEntry[],
  candidates: readonly string[],
  fresh: ReadonlySet<string> = new Set(),
): OwedMail[] => {
  const told = holders(weeks);
  const believed = beliefs(journal);
  const serving = weeks
    .flatMap(({ parts }) => parts.map(({ email }) => email))
    .filter((email) => email !== '');
  const people = [...new Set([...believed.keys(), ...serving])]
    .filter((email) => !fresh.has(email) && (candidates.includes(email) || serving.includes(email)))
    .sort();
  return people.flatMap((email) => {
    const belief = believed.get(email) ?? {};
    const share = (week: Day): string => shareOf(told[week] ?? null, email);
    /** Whether they know what is so, and nothing else. */
    const isCertain = (week: Day): boolean =>
      belief[week]?.every((holder) => shareOf(holder, email) === share(week)) === true;
    const days = weeks.map(({ week }) => week);
    const gained = days.filter((week) => share(week) !== '' && !isCertain(week));
    const lost = days.filter(
      (week) => share(week) === '' && (belief[week] ?? []).some((holder) => shareOf(holder, email) !== ''),
    );
    const moved = [...gained, ...lost].sort();
    if (moved.length === 0) return [];
    const telling = {
      weeks: Object.fromEntries(moved.map((week) => [week, told[week] ?? null])),
      to: [email],
    };
    return [{ mail: changeMail(email, moved), kind: 'change' as const, telling, gained, lost }];
  });
};
