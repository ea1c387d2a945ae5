// Which days people work, and when a day of the month comes round on one of them.
import { addDays, weekdayOf } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';

/** Monday to Friday, less the days off. */
export const isWorkingDay = (day: Day, daysOff: readonly Day[]): boolean =>
  weekdayOf(day) < 5 && !daysOff.includes(day);

/** The first working day of a month from this day of it on (1 to 28). */
export const workingDayFrom = (month: Month, dayOfMonth: number, daysOff: readonly Day[]): Day => {
  let day = `${month}-${String(dayOfMonth).padStart(2, '0')}`;
  while (!isWorkingDay(day, daysOff)) day = addDays(day, 1);
  return day;
};

/** The working day that lies `count` working days before `day`. */
export const workingDaysBefore = (day: Day, count: number, daysOff: readonly Day[]): Day => {
  let found = day;
  for (let left = count; left > 0; left -= 1) {
    do found = addDays(found, -1);
    while (!isWorkingDay(found, daysOff));
  }
  return found;
};
