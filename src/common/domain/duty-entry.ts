// The duty calendar's entries: one all-day entry for each stretch of duty, marked as ours.
import type { Day } from './calendar.js';

/** An entry as it should be. */
export interface DutyEntry {
  title: string;
  description: string;
  from: Day;
  /** Exclusive. */
  until: Day;
  /** Monday of the week it belongs to. */
  week: Day;
  email: string;
}

/** An entry as the calendar has it. */
export interface KnownDutyEntry {
  id: string;
  title: string;
  description: string;
  from: Day;
  until: Day;
  isAllDay: boolean;
  /** Transparent: does not block anybody's time. */
  isFree: boolean;
  /** Our mark, or null for somebody else's entry. */
  mark: { week: Day; email: string } | null;
}

/** `Incident Manager: NAME`. */
export const dutyTitle = (name: string): string => `Incident Manager: ${name}`;

/** Whether the calendar's entry says what it should. */
const isSameEntry = (known: KnownDutyEntry, wanted: DutyEntry): boolean =>
  known.title === wanted.title &&
  known.description === wanted.description &&
  known.from === wanted.from &&
  known.until === wanted.until &&
  known.isAllDay &&
  known.isFree &&
  known.mark?.week === wanted.week &&
  known.mark.email === wanted.email;

export interface CalendarPlan {
  create: DutyEntry[];
  update: { id: string; entry: DutyEntry }[];
  remove: KnownDutyEntry[];
  unchanged: number;
}

/**
 * What must change so that the marked entries of these weeks are exactly the wanted ones. Entries without our mark are
 * never touched; of several marked entries for one day the first stays.
 */
export const planEntries = (
  weeks: readonly Day[],
  wanted: readonly DutyEntry[],
  known: readonly KnownDutyEntry[],
): CalendarPlan => {
  const plan: CalendarPlan = { create: [], update: [], remove: [], unchanged: 0 };
  const rest = known.filter(({ mark }) => mark !== null && weeks.includes(mark.week));
  for (const entry of wanted) {
    const index = bestMatch(rest, entry);
    const found = index < 0 ? undefined : rest.splice(index, 1)[0];
    if (found === undefined) plan.create.push(entry);
    else if (isSameEntry(found, entry)) plan.unchanged += 1;
    else plan.update.push({ id: found.id, entry });
  }
  plan.remove = rest;
  return plan;
};

const bestMatch = (known: readonly KnownDutyEntry[], wanted: DutyEntry): number => {
  const same = known.findIndex((entry) => isSameEntry(entry, wanted));
  if (same >= 0) return same;
  return known.findIndex((entry) => entry.from === wanted.from && entry.mark?.week === wanted.week);
};
