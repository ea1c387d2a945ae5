// Which reminders are due: each shift's person once a week ahead and once a working day ahead, never about old news.
import { addDays, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { neighboursOf, shiftsAround } from './shifts.js';
import type { Neighbours, Shift } from './shifts.js';
import type { Situation } from './situation.js';
import { sentKey } from './told.js';
import { workingDaysBefore } from './working-days.js';

export interface ReminderTimes {
  /** Days ahead of the first reminder, working days ahead of the last; 0 = none. */
  daysAhead: number;
  workingDaysAhead: number;
  /** Hour of the day from which they go out, 0 to 23. */
  hour: number;
  daysOff: readonly Day[];
}

export interface ReminderDue extends Neighbours {
  shift: Shift;
  /** Names it in the journal. */
  key: string;
  /** Keys of reminders it stands for, because both became due before either went out. */
  alsoSettles: string[];
  /** The day of the reminder still to come, or null. */
  next: Day | null;
}

/** When somebody looks. */
interface Now {
  day: Day;
  hour: number;
}

const stampOf = (day: Day, hour: number): string => `${day} ${String(hour).padStart(2, '0')}:00`;

/** What is due now and was not sent; a shift that has begun, or that somebody else has by now, is owed nothing. */
export const remindersDue = (
  situation: Pick<Situation, 'record' | 'candidates'>,
  journal: readonly JournalEntry[],
  now: Now,
  times: ReminderTimes,
): ReminderDue[] => {
  const shifts = shiftsAround(situation, now.day);
  const sent = new Set(journal.map(({ key }) => key));
  return shifts
    .filter(({ email, from }) => email !== '' && from > now.day)
    .flatMap((shift) => {
      const owed = remindersOf(shift, times).filter(({ key }) => !sent.has(sentKey(key)));
      const isDue = ({ day }: { day: Day }): boolean =>
        stampOf(day, times.hour) <= stampOf(now.day, now.hour);
      if (!owed.some(isDue)) return [];
      const assigned = assignedAt(shift, journal, now.day);
      const reminders = owed.filter(({ day }) => stampOf(day, times.hour) > assigned);
      const due = reminders.filter(isDue);
      const last = due[due.length - 1];
      if (last === undefined) return [];
      const others = due.filter((reminder) => reminder !== last).map(({ key }) => key);
      const next = reminders.find((reminder) => !due.includes(reminder))?.day ?? null;
      return [{ shift, ...neighboursOf(shift, shifts), key: last.key, alsoSettles: others, next }];
    });
};

/** Both reminders of a shift, earlier first. */
const remindersOf = (
  { from, email }: Shift,
  { daysAhead, workingDaysAhead, daysOff }: ReminderTimes,
): { key: string; day: Day }[] => {
  const first = { key: `remind:${from}:${email}:ahead`, day: addDays(from, -daysAhead) };
  const last = {
    key: `remind:${from}:${email}:last`,
    day: workingDaysBefore(from, workingDaysAhead, daysOff),
  };
  const wanted = [...(daysAhead > 0 ? [first] : []), ...(workingDaysAhead > 0 ? [last] : [])];
  return wanted.sort((a, b) => a.day.localeCompare(b.day));
};

/**
 * Since when the person has had the shift, as far as the journal tells: the first of the latest unbroken notes that
 * give its first week to them. '' where the journal knows nothing of the week: it is taken as known for long. A week
 * last noted as somebody else's was changed by hand a moment ago and counts from the morning of `today`.
 */
const assignedAt = ({ from, email, name }: Shift, journal: readonly JournalEntry[], today: Day): string => {
  const notes = journal.filter(({ key }) => key === `rota:${mondayOf(from)}`);
  let since: string | null = null;
  for (let index = notes.length - 1; index >= 0; index -= 1) {
    const note = notes[index];
    const holders = /^published (.*)$/.exec(note?.after ?? '')?.[1]?.split(' + ') ?? [];
    if (note === undefined || !(holders.includes(email) || holders.includes(name))) break;
    since = note.when;
  }
  return since ?? (notes.length === 0 ? '' : today);
};
