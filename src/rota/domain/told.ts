// Who has been told what: read from the journal's notes of sent mails, so that nobody is told twice or forgotten.
import { isDay } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';

/** What one mail said, as a note in the journal: "2026-12-07 a@x.org, 2026-12-14 nobody; to a@x.org, b@x.org". */
export interface Telling {
  weeks: Readonly<Record<Day, string | null>>;
  to: readonly string[];
}

const NOBODY = 'nobody';

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
    const [week = '', email = ''] = part.split(' ');
    if (isDay(week)) weeks[week] = email === NOBODY ? null : email;
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

/** What each person was last told about each week: e-mail → Monday → who has it. */
export const beliefs = (journal: readonly JournalEntry[]): Map<string, Record<Day, string | null>> => {
  const believed = new Map<string, Record<Day, string | null>>();
  for (const { key, after } of journal) {
    if (!key.startsWith('sent:')) continue;
    const { weeks, to } = readTelling(after);
    for (const address of to) believed.set(address, { ...believed.get(address), ...weeks });
  }
  return believed;
};
