// When an incident's next update is due, and which incident comes first.
import { addMinutes, hasPassed, hasTime, isMoment, minutesBetween } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import { urgency } from '../../common/domain/incident-words.js';
import { isOpen } from './incident.js';
import type { Incident } from './incident.js';
import type { IncidentSettings } from './incident-settings.js';

export interface Due {
  /** '' = none is due. */
  at: Moment;
  /** From now; negative = overdue; null where only a day is given, or nothing. */
  minutes: number | null;
  isOverdue: boolean;
}

export const dueOf = (incident: Incident, now: Moment): Due => {
  const at = incident.nextUpdateDue;
  if (!isMoment(at) || !isOpen(incident)) return { at: '', minutes: null, isOverdue: false };
  return { at, minutes: minutesBetween(now, at), isOverdue: hasPassed(at, now) };
};

/** When the next update is due if one is given at `from`; '' where the priority asks for none. @param from with a time */
export const nextDue = (
  priority: string,
  { updateEvery }: Pick<IncidentSettings, 'updateEvery'>,
  from: Moment,
): Moment => {
  const rank = urgency(priority);
  const minutes = Object.entries(updateEvery).find(([name]) => urgency(name) === rank)?.[1];
  return minutes === undefined ? '' : addMinutes(from, minutes);
};

/** Minutes since it was reported (else since it began); null where that is not known to the minute. */
export const ageOf = ({ reportedAt, startedAt }: Incident, now: Moment): number | null => {
  const from = [reportedAt, startedAt].find((moment) => isMoment(moment) && hasTime(moment));
  const minutes = from === undefined ? null : minutesBetween(from, now);
  return minutes === null ? null : Math.max(0, minutes);
};

/** Overdue first, then the most urgent, then what is due next, then the oldest. */
export const byNeed =
  (now: Moment) =>
  (a: Incident, b: Incident): number => {
    const rank = (incident: Incident): (number | string)[] => [
      dueOf(incident, now).isOverdue ? 0 : 1,
      urgency(incident.priority),
      incident.nextUpdateDue === '' ? '9' : incident.nextUpdateDue,
      incident.reportedAt,
    ];
    const [left, right] = [rank(a), rank(b)];
    for (const [index, value] of left.entries()) {
      const other = right[index] ?? '';
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  };
