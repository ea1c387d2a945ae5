// The hand-over that is due: once on the day on which somebody else is on duty, caught up until the week ends.
import { addDays, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { shiftsAround } from './shifts.js';
import type { Shift } from './shifts.js';
import type { Situation } from './situation.js';

export interface HandOver {
  /** The day of the change. */
  day: Day;
  /** Who served until then, and who serves from then on; null = nobody. */
  outgoing: Shift | null;
  incoming: Shift | null;
  /** Who comes after the incoming one, or null. */
  following: Shift | null;
  /** The week needs nobody (closed by an EM). */
  isClosed: boolean;
  /** Nothing before that day is on record. */
  isFirst: boolean;
}

export const handOverKey = ({ day }: HandOver): string => `hand-over:${day}`;

/**
 * The latest change of this week, if its hour has come; null where the person stays or nobody serves before and after.
 * @param now day and hour (0 to 23)
 * @param hour from which the mail goes out
 */
export const handOverDue = (
  situation: Pick<Situation, 'record' | 'candidates'>,
  now: { day: Day; hour: number },
  hour: number,
): HandOver | null => {
  const shifts = shiftsAround(situation, now.day);
  const on = (day: Day): Shift | null => shifts.find(({ from, until }) => from <= day && day < until) ?? null;
  const monday = mondayOf(now.day);
  let day = now.hour >= hour ? now.day : addDays(now.day, -1);
  while (day >= monday && on(day) === on(addDays(day, -1))) day = addDays(day, -1);
  if (day < monday) return null;
  const incoming = on(day);
  const following = incoming === null ? null : on(incoming.until);
  const { record } = situation;
  return {
    day,
    outgoing: on(addDays(day, -1)),
    incoming,
    following,
    isClosed: record.weeks.get(mondayOf(day))?.isClosed === true,
    isFirst: record.firstWeek === day,
  };
};

/** Outgoing, incoming and EMs, each address once. */
export const handOverRecipients = (
  { outgoing, incoming }: HandOver,
  emAddresses: readonly string[],
): string[] => [
  ...new Set(
    [outgoing?.email ?? '', incoming?.email ?? '', ...emAddresses].filter((address) => address !== ''),
  ),
];
