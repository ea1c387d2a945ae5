// Duties outside the horizon, week by week: parts of split weeks, and whose duty a week is for spacing.
import { weeksBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { Duty } from './planning.js';

/** What one person served (or has published) in one week. */
export interface DutyWeek {
  /** Weeks from the first week of the horizon; negative = before it. */
  index: number;
  week: Day;
  /** Share of the week, in sevenths up to 1. */
  served: number;
  /** Whether the person had most of the days, so that it is their duty for spacing. */
  isMain: boolean;
}

const daysByEmail = (duties: readonly Duty[]): Map<Day, Map<string, number>> => {
  const weeks = new Map<Day, Map<string, number>>();
  for (const { week, email, days } of duties) {
    const people = weeks.get(week) ?? new Map<string, number>();
    people.set(email, Math.min(7, (people.get(email) ?? 0) + days));
    weeks.set(week, people);
  }
  return weeks;
};

/**
 * E-mail → their weeks, earliest first. Where several have the most days, it is a duty for each of them.
 * @param firstWeek Monday that has index 0
 */
export const dutyRecord = (duties: readonly Duty[], firstWeek: Day): Map<string, DutyWeek[]> => {
  const record = new Map<string, DutyWeek[]>();
  const weeks = [...daysByEmail(duties)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [week, people] of weeks) {
    const most = Math.max(...people.values());
    for (const [email, days] of people) {
      const entry = { index: weeksBetween(firstWeek, week), week, served: days / 7, isMain: days === most };
      record.set(email, [...(record.get(email) ?? []), entry]);
    }
  }
  return record;
};
