// Answers who is on duty today, from the calendar, as a person would look it up.
import { addWeeks } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';
import { onDuty, onDutyText } from '../domain/on-duty.js';
import type { OnDuty } from '../domain/on-duty.js';

export interface DutyPorts {
  today: () => Day;
  /** Entries that touch the days; refuses in one sentence where the calendar cannot be read. */
  entries: (from: Day, until: Day) => KnownDutyEntry[];
}

/** Weeks ahead in which the next incident manager is looked for. */
export const AHEAD = 8;

export const whoIsOnDuty = (ports: DutyPorts) => (): OnDuty & { text: string } => {
  const today = ports.today();
  const duty = onDuty(ports.entries(today, addWeeks(today, AHEAD)), today);
  return { ...duty, text: onDutyText(duty) };
};
