// Who has been told what: read from the journal's notes of sent mails, so that nobody is told twice or forgotten.
import { isDay } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';

/**
 * What one mail said, as a note in the journal: "2026-12-07 a@x.org, 2026-12-14 nobody; to a@x.org, b@x.org". In a split
 * week each later part stands behind its first day: "a@x.org 2026-12-10 b@x.org".
 */
export interface Telling {
  weeks: Readonly<Record<Day, string | null>>;
  to: readonly string[];
}

const NOBODY = 'nobody';

/** Who has a week, as a telling says it; null = nobody who can be told. An empty `email` is somebody without an address. */
export const holderText = (week: Day, parts: readonly { email: string; from: Day }[]): string | null => {
  const words: string[] = [];
  for (const { email, from } of parts) {
    if (from > week) words.push(...(words.length === 0 ? [NOBODY] : []), from);
    words.push(email === '' ? NOBODY : email);
  }
  return words.some((word) => word.includes('@')) ? words.join(' ') : null;
};

/** Which days of a week are a person's, to compare; '' = none of them. */
export const shareOf = (holder: string | null, email: string): string => {
  const words = (holder ?? '').split(' ');
  return words
    .flatMap((word, index) => (word === email ? [`${words[index - 1] ?? ''}-${words[index + 1] ?? ''}`] : []))
    .join(' ');
};

export const tellingText = ({ weeks, to }: Telling): string => {
  const list = Object.keys(weeks)
    .sort()
    .map((week) => `${week} ${weeks[week] ?? NOBODY}`);
  return `${list.join(', ')}; to ${to.join(', ')}`;
};

export const readTelling = (text: string): Telling => {
  const [list = '', to = ''] = text.split('; to ');
  const weeks: Record<Day, string | null> = {};
  for (const part of list.split(', ')) {
    const [week = '', ...words] = part.split(' ');
    const holder = words.join(' ');
    if (isDay(week)) weeks[week] = holder === NOBODY ? null : holder;
  }
  return { weeks, to: to.split(', ').filter((address) => address !== '') };
};

/** Journal keys: the list a month's publishing owes, a mail about to go out, and one that has. */
export const owedListKey = (month: Month): string => `list:${month}`;
export const sendingKey = (mail: string): string => `sending:${mail}`;
export const sentKey = (mail: string): string => `sent:${mail}`;
export const listMail = (month: Month): string => `list:${month}`;
export const changeMail = (email: string, weeks: readonly Day[]): string =>
  `change:${email}:${weeks.join('+')}`;

/** Addresses the month's list has reached. */
export const listReached = (journal: readonly JournalEntry[], month: Month): Set<string> => {
  const reached = new Set<string>();
  for (const { key, after } of journal) {
    if (key === sentKey(listMail(month))) for (const address of readTelling(after).to) reached.add(address);
  }
  return reached;
};

/** Monday → who may have it as far as a person was told; more than one where a mail's sending was not noted. */
export type Beliefs = Record<Day, (string | null)[]>;

/** What each person believes about each week: e-mail → Monday → who has it. */
export const beliefs = (journal: readonly JournalEntry[]): Map<string, Beliefs> => {
  const believed = new Map<string, Beliefs>();
  for (const { key, after } of journal) {
    const isSent = key.startsWith('sent:');
    if (!isSent && !key.startsWith('sending:')) continue;
    const { weeks, to } = readTelling(after);
    for (const address of to) {
      const known = believed.get(address) ?? {};
      for (const [week, holder] of Object.entries(weeks)) {
        known[week] = isSent ? [holder] : [...(known[week] ?? []), holder];
      }
      believed.set(address, known);
    }
  }
  return believed;
};

/** Whether the mail of this name went out. */
export const isSent = (journal: readonly JournalEntry[], mail: string): boolean =>
  journal.some(({ key }) => key === sentKey(mail));
