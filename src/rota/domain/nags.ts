// Reminders of overdue updates and post-mortems: in working hours, each a few times at most, to whoever can do it.
import { addDays, daysBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { isPostMortemOverdue, readPostMortem } from '../../common/domain/post-mortem.js';
import { incidentsNow, isOverdue } from './open-incidents.js';
import type { IncidentRow } from './open-incidents.js';
import { isWorkingDay } from './working-days.js';

/** Hours at which the record is looked at on working days. */
const LOOKS = [10, 13, 16];
/** How often one overdue update is named, on one day each; how often one post-mortem, in one week each. */
const MOST = 3;

/** Names the latest look of the day that has come, `2026-12-10 13`; null on other days and before the first. */
export const lookOf = (now: { day: Day; hour: number }, daysOff: readonly Day[]): string | null => {
  const hour = LOOKS.filter((look) => look <= now.hour).pop();
  return hour === undefined || !isWorkingDay(now.day, daysOff) ? null : `${now.day} ${String(hour)}`;
};

export interface Nag {
  /** Named once under this key. */
  key: string;
  kind: 'update' | 'post-mortem';
  incident: IncidentRow;
}

export interface NagMail {
  to: string[];
  nags: Nag[];
}

/** Whom to ask, as far as is known. */
export interface NagPeople {
  /** The address of a name in the record; null where nobody is meant for sure. */
  emailOf: (name: string) => string | null;
  /** Whoever is on duty; null where nobody is. */
  onDuty: string | null;
  managers: readonly string[];
}

const nameOf = ({ id, title, task }: IncidentRow): string => (id === '' ? `${task} ${title}`.trim() : id);

const updateNag = (incident: IncidentRow, day: Day): { prefix: string; key: string } => {
  const { nextUpdate } = incident;
  const due = nextUpdate === null ? '' : `${nextUpdate.day} ${nextUpdate.time}`.trim();
  const prefix = `nag:update:${nameOf(incident)}:${due}:`;
  return { prefix, key: prefix + day };
};

const postMortemNag = (incident: IncidentRow, day: Day): { prefix: string; key: string } => {
  const { due } = readPostMortem(incident.postMortem);
  const prefix = `nag:post-mortem:${nameOf(incident)}:${due}:`;
  // The week that begins on the day after it was due, so that it is named at once and then weekly.
  const week = Math.floor(daysBetween(addDays(due, 1), day) / 7);
  return { prefix, key: `${prefix}week ${String(week + 1)}` };
};

/** What is overdue and has not been named too often, one mail for each circle of people. */
export const nagsDue = (
  rows: readonly IncidentRow[],
  now: { day: Day; hour: number },
  journal: readonly JournalEntry[],
  people: NagPeople,
): NagMail[] => {
  const stamp = `${now.day} ${String(now.hour).padStart(2, '0')}:00`;
  // One that was about to go out when its run died may have gone out.
  const named = journal.flatMap(({ key }) => /^(?:sent|sending):(nag:.*)$/.exec(key)?.slice(1) ?? []);
  const isDue = ({ prefix, key }: { prefix: string; key: string }): boolean => {
    const before = new Set(named.filter((other) => other.startsWith(prefix)));
    return before.size < MOST && !before.has(key);
  };
  const { open, postMortems } = incidentsNow(rows, stamp);
  const mails = new Map<string, NagMail>();
  const add = (to: readonly string[], nag: Nag): void => {
    const circle = to.join(',');
    const mail = mails.get(circle) ?? { to: [...to], nags: [] };
    if (circle !== '') mails.set(circle, { ...mail, nags: [...mail.nags, nag] });
  };
  const ask = (email: string | null): readonly string[] => (email === null ? people.managers : [email]);
  for (const incident of open.filter((row) => isOverdue(row, stamp))) {
    const { prefix, key } = updateNag(incident, now.day);
    const to = ask(people.emailOf(incident.manager) ?? people.onDuty);
    if (isDue({ prefix, key })) add(to, { key, kind: 'update', incident });
  }
  for (const incident of postMortems) {
    const postMortem = readPostMortem(incident.postMortem);
    if (!isPostMortemOverdue(postMortem, now.day)) continue;
    const { prefix, key } = postMortemNag(incident, now.day);
    if (isDue({ prefix, key }))
      add(ask(people.emailOf(postMortem.owner)), { key, kind: 'post-mortem', incident });
  }
  return [...mails.values()];
};
