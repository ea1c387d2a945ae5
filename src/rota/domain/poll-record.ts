// What the journal knows of polls: which one belongs to a month, and who has its address.
import type { Month } from '../../common/domain/calendar.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { formKey } from './form-address.js';
import { sentKey } from './told.js';

export interface PollRecord {
  /** Where people answer. */
  address: string;
  /** Of a Google Form: the id under which a script opens it, which its address does not tell. */
  form?: string;
  /** False where making it was begun and not seen through. */
  isReady: boolean;
}

const KEY = 'poll:';
const TEXT = /^(begun )?(?:form (\S+) )?(.*)$/s;

export const pollKey = (month: Month): string => `${KEY}${month}`;

/** As the journal notes it: `https://…`, `form 1AbC https://…`, either with `begun ` before it. */
export const pollText = ({ address, form, isReady }: PollRecord): string =>
  `${isReady ? '' : 'begun '}${form === undefined ? '' : `form ${form} `}${address}`;

const recordOf = (text: string): PollRecord | null => {
  const [, begun, form, address = ''] = TEXT.exec(text) ?? [];
  if (address === '') return null;
  return { address, isReady: begun === undefined, ...(form === undefined ? {} : { form }) };
};

/** The month's poll, or null where none was started from here. */
export const pollRecord = (journal: readonly JournalEntry[], month: Month): PollRecord | null =>
  recordOf(latestUnder(journal, pollKey(month)) ?? '');

/**
 * Address of the poll to read for a month, '' where there is none. What an EM wrote into the settings goes before the
 * journal, unless it is the poll of another month.
 */
export const pollAddressFor = (journal: readonly JournalEntry[], month: Month, setting: string): string => {
  const record = pollRecord(journal, month);
  const isOfAnother =
    record?.address !== setting &&
    journal.some(
      ({ key, after }) =>
        key.startsWith(KEY) && key !== pollKey(month) && recordOf(after)?.address === setting,
    );
  if (setting !== '' && !isOfAnother) return setting;
  return record?.isReady === true ? record.address : '';
};

/** The id of the form that people answer at this address, as far as the journal knows; null for any other poll. */
export const knownForm = (journal: readonly JournalEntry[], address: string): string | null => {
  const wanted = formKey(address);
  if (wanted === null) return null;
  for (const { key, after } of journal) {
    const record = key.startsWith(KEY) ? recordOf(after) : null;
    if (record?.form !== undefined && formKey(record.address) === wanted) return record.form;
  }
  return null;
};

/** Names the mail with a poll's address for a month in the journal; to whom it went stands in the note. */
export const pollMailName = (month: Month, address: string): string => `${KEY}${month}:${address}`;

/** Who has the address of this poll for this month. */
export const pollReached = (journal: readonly JournalEntry[], month: Month, address: string): Set<string> =>
  new Set(
    journal
      .filter(({ key }) => key === sentKey(pollMailName(month, address)))
      .flatMap(({ after }) => after.split(', ')),
  );
