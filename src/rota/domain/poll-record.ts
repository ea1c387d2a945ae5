// What the journal knows of polls: which one belongs to a month, and who has its address.
import type { Month } from '../../common/domain/calendar.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { sentKey } from './told.js';

export interface PollRecord {
  address: string;
  /** False where making it was begun and not seen through. */
  isReady: boolean;
}

const KEY = 'poll:';
const BEGUN = 'begun ';

export const pollKey = (month: Month): string => `${KEY}${month}`;

export const pollText = ({ address, isReady }: PollRecord): string =>
  isReady ? address : `${BEGUN}${address}`;

/** The month's poll, or null where none was started from here. */
export const pollRecord = (journal: readonly JournalEntry[], month: Month): PollRecord | null => {
  const text = latestUnder(journal, pollKey(month)) ?? '';
  if (text === '') return null;
  return text.startsWith(BEGUN)
    ? { address: text.slice(BEGUN.length), isReady: false }
    : { address: text, isReady: true };
};

/**
 * Address of the poll to read for a month, '' where there is none. What an EM wrote into the settings goes before the
 * journal, unless it is the poll of another month.
 */
export const pollAddressFor = (journal: readonly JournalEntry[], month: Month, setting: string): string => {
  const record = pollRecord(journal, month);
  const isOfAnother = journal.some(
    ({ key, after }) => key.startsWith(KEY) && key !== pollKey(month) && after === setting,
  );
  if (setting !== '' && !isOfAnother) return setting;
  return record?.isReady === true ? record.address : '';
};

/** Names the mail with a poll's address in the journal; to whom it went stands in the note. */
export const pollMailName = (address: string): string => `${KEY}${address}`;

/** Who has the address of this poll. */
export const pollReached = (journal: readonly JournalEntry[], address: string): Set<string> =>
  new Set(
    journal
      .filter(({ key }) => key === sentKey(pollMailName(address)))
      .flatMap(({ after }) => after.split(', ')),
  );
