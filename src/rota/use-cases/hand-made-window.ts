// The weeks in which entries that people made by hand are looked for.
import { addWeeks, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';

const WEEKS_BACK = 4;
const WEEKS_AHEAD = 26;

/** @returns first day, and the first day behind the last */
export const handMadeWindow = (today: Day): [from: Day, until: Day] => {
  const monday = mondayOf(today);
  return [addWeeks(monday, -WEEKS_BACK), addWeeks(monday, WEEKS_AHEAD)];
};
