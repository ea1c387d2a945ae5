// Which month's rota automation should make now.
import { addMonths, monthOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import type { AutomationSettings } from './rota-settings.js';
import { hasBegun } from './situation.js';
import type { Situation } from './situation.js';
import { workingDayFrom } from './working-days.js';

/** Whether the month still has a week to come that is neither published nor closed. */
export const isOpenMonth = ({ record, today }: Pick<Situation, 'record' | 'today'>, month: Month): boolean =>
  weeksOfMonth(month).some((week) => {
    const recorded = record.weeks.get(week);
    return !hasBegun(week, today) && recorded?.isPublished !== true && recorded?.isClosed !== true;
  });

/** The day on which the rota of a month is made: in the month before, moved to a working day. */
export const buildDayOf = (month: Month, { buildDay, daysOff }: AutomationSettings): Day =>
  workingDayFrom(addMonths(month, -1), buildDay, daysOff);

/** Months whose day has come, however late somebody looks, unless their first week has begun. */
export const monthsToBuild = (today: Day, settings: AutomationSettings): Month[] =>
  [monthOf(today), addMonths(monthOf(today), 1)].filter(
    (month) => buildDayOf(month, settings) <= today && !hasBegun(weeksOfMonth(month)[0] ?? '', today),
  );
