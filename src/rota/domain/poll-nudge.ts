// Who may be reminded of a poll today: each once on a day, whoever sends the reminder.
import type { Day, Month } from '../../common/domain/calendar.js';
import { latestUnder } from '../../common/domain/journal.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import type { Person } from './situation.js';
import { sendingKey } from './told.js';

/** Names the reminder of a day in the journal. */
export const nudgeKey = (month: Month, day: Day, { email }: Person): string =>
  `nudge:${month}:${day}:${email}`;

/** Those of `people` to whom no reminder was begun that day. */
export const notNudged = (
  journal: readonly JournalEntry[],
  month: Month,
  day: Day,
  people: readonly Person[],
): Person[] =>
  people.filter((person) => latestUnder(journal, sendingKey(nudgeKey(month, day, person))) === null);
