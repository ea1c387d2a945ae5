// When a month's poll is to be answered, and on which days those who have not are reminded.
import { addDays, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import { buildDayOf } from './months-to-build.js';
import type { AutomationSettings } from './rota-settings.js';
import { hasBegun } from './situation.js';
import { isWorkingDay } from './working-days.js';

/** Weeks of the month that can still be asked for. */
export const pollWeeks = (month: Month, today: Day): Day[] =>
  weeksOfMonth(month).filter((week) => !hasBegun(week, today));

/** The last day for answers: that many working days before the rota is made. */
export const pollDeadline = (month: Month, settings: AutomationSettings, days: number): Day => {
  let day = buildDayOf(month, settings);
  for (let left = days; left > 0; left -= 1) day = workingDayBefore(day, settings.daysOff);
  return day;
};

/** The last `count` working days up to the deadline, earliest first. */
export const nudgeDays = (deadline: Day, count: number, daysOff: readonly Day[]): Day[] => {
  const days: Day[] = [];
  let day = addDays(deadline, 1);
  while (days.length < count) {
    day = workingDayBefore(day, daysOff);
    days.unshift(day);
  }
  return days;
};

const workingDayBefore = (day: Day, daysOff: readonly Day[]): Day => {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, daysOff)) before = addDays(before, -1);
  return before;
};
