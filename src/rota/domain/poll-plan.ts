// What starting a poll writes and sends, as a value, and whether a poll's columns are the weeks that are asked for.
import { formatDay, formatMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { pollKey, pollMailName, pollReached, pollRecord, pollText } from './poll-record.js';
import type { PollRecord } from './poll-record.js';
import type { PollTable } from './poll-table.js';
import type { Note } from './publish-plan.js';
import { sendingKey, sentKey } from './told.js';

/** Most recipients of one message. */
const MOST_RECIPIENTS = 50;

/** A poll that is to be there, with these columns; making it twice makes one. */
export interface NewPoll {
  /** Where it will be, such as `https://dudle.example.org/im-2026-12-0123456789abcdef/`. */
  address: string;
  title: string;
  weeks: readonly Day[];
}

export const newPollAddress = (server: string, month: Month, letters: string): string =>
  `${server}im-${month}-${letters}/`;

/** Whether the poll at this address was to be made on this server. */
export const isOnServer = (address: string, server: string): boolean =>
  address.startsWith(server) && !address.slice(server.length, -1).includes('/');

/** The note that a poll was begun or is ready; none where the journal says so already. */
export const pollNotes = (journal: readonly JournalEntry[], month: Month, poll: PollRecord): Note[] => {
  const known = pollRecord(journal, month);
  const before = known?.isReady === true ? known.address : '';
  const after = pollText(poll);
  if (known !== null && pollText(known) === after) return [];
  const what = poll.isReady ? `Poll for ${formatMonth(month)}` : `Making the poll for ${formatMonth(month)}`;
  return [{ what, key: pollKey(month), before, after }];
};

/** Everybody who has not got the poll's address for this month yet, in as many messages as it takes. */
export const owedPollMails = (
  journal: readonly JournalEntry[],
  month: Month,
  address: string,
  recipients: readonly string[],
): string[][] => {
  const reached = pollReached(journal, month, address);
  const owed = recipients.filter((recipient) => !reached.has(recipient));
  const count = Math.ceil(owed.length / MOST_RECIPIENTS);
  return Array.from({ length: count }, (_, index) =>
    owed.slice(index * MOST_RECIPIENTS, (index + 1) * MOST_RECIPIENTS),
  );
};

export const pollMailNotes = (
  month: Month,
  address: string,
  to: readonly string[],
): { sending: Note; sent: Note } => {
  const name = pollMailName(month, address);
  const about = { before: '', after: to.join(', ') };
  return {
    sending: { what: `Sending the poll to ${to.length} people`, key: sendingKey(name), ...about },
    sent: { what: `Sent: the poll to ${to.join(', ')}`, key: sentKey(name), ...about },
  };
};

/** @throws Refusal where a week of the month is no column of the poll (no row of a form) */
export const requireWeeks = (
  { title, weeks, form }: PollTable,
  wanted: readonly Day[],
  month: Month,
): void => {
  const missing = wanted.filter((week) => !weeks.includes(week));
  if (missing.length === 0) return;
  const line = form === undefined ? 'column' : 'row';
  const poll = title === '' ? 'The poll' : `The poll ${quoted(title)}`;
  throw new Refusal(
    'poll-other-weeks',
    missing.length === wanted.length
      ? `${poll} is not for ${formatMonth(month)}: none of its ${line}s is a week of it. Give the address of the poll whose ${line}s are named by the Mondays (${wanted.join(', ')}).`
      : `${poll} has no ${line} for ${missing.map(formatDay).join(', ')}. Add ${missing.length === 1 ? 'it' : 'them'} there, named ${missing.join(', ')}, and try again.`,
  );
};
