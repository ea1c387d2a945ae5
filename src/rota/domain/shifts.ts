// Shifts: the stretches of duty of one person, over as many weeks as they follow one another.
import { addWeeks, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { personFinder } from './situation.js';
import type { Situation } from './situation.js';

export interface Shift {
  name: string;
  /** '' for a name that is no candidate's. */
  email: string;
  from: Day;
  /** Exclusive. */
  until: Day;
}

/** How many weeks before the current one are looked at: enough to know who was there before. */
const WEEKS_BACK = 2;

/**
 * Published shifts from two weeks ago on, in order. Of one that lasts longer only the part since then is there.
 * @param today any day of the current week
 */
export const shiftsAround = (
  { record, candidates }: Pick<Situation, 'record' | 'candidates'>,
  today: Day,
): Shift[] => {
  const find = personFinder(candidates);
  const first = addWeeks(mondayOf(today), -WEEKS_BACK);
  const weeks = [...record.weeks.values()]
    .filter(({ week, isPublished }) => isPublished && week >= first)
    .sort((a, b) => (a.week < b.week ? -1 : 1));
  const shifts: Shift[] = [];
  for (const part of weeks.flatMap(({ parts }) => parts)) {
    const person = find(part.name);
    const { name, email } = person ?? { name: part.name, email: '' };
    const last = shifts[shifts.length - 1];
    const isSame = last?.until === part.from && last.email === email && last.name === name;
    if (isSame) last.until = part.until;
    else shifts.push({ name, email, from: part.from, until: part.until });
  }
  return shifts;
};

export interface Neighbours {
  /** Whoever serves right until the shift begins, or null. */
  before: Shift | null;
  /** Whoever serves from its end on, or null. */
  after: Shift | null;
}

export const neighboursOf = (
  { from, until }: Pick<Shift, 'from' | 'until'>,
  shifts: readonly Shift[],
): Neighbours => ({
  before: shifts.find((shift) => shift.until === from) ?? null,
  after: shifts.find((shift) => shift.from === until) ?? null,
});
