// A time as a cell holds it: a day, with a time of day or without, on the sheet's own clock.
import { addDays, daysBetween, formatDay, formatDayShort, isDay } from './calendar.js';
import type { Day } from './calendar.js';

/** `2026-12-10 14:32`, or `2026-12-10` where nobody wrote a time of day. Moments sort as text. */
export type Moment = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?: ([01]\d|2[0-3]):([0-5]\d))?$/;

export const isMoment = (text: string): boolean => {
  const day = SHAPE.exec(text)?.[1];
  return day !== undefined && isDay(day);
};

export const dayOfMoment = (moment: Moment): Day => moment.slice(0, 10);
/** `14:32`, or '' where there is none. */
export const timeOfMoment = (moment: Moment): string => moment.slice(11);
export const hasTime = (moment: Moment): boolean => moment.length > 10;

const minuteOfDay = (moment: Moment): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** Minutes from one moment to another by the clock on the wall; null where either has no time of day. */
export const minutesBetween = (from: Moment, to: Moment): number | null =>
  hasTime(from) && hasTime(to)
    ? daysBetween(dayOfMoment(from), dayOfMoment(to)) * 1440 + minuteOfDay(to) - minuteOfDay(from)
    : null;

/** The moment so many minutes later (earlier if negative). @param moment with a time of day */
export const addMinutes = (moment: Moment, minutes: number): Moment => {
  const sum = minuteOfDay(moment) + minutes;
  const days = Math.floor(sum / 1440);
  const rest = sum - days * 1440;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${addDays(dayOfMoment(moment), days)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
};

/** Whether the moment has passed; a day without a time of day passes with its end. */
export const hasPassed = (moment: Moment, now: Moment): boolean =>
  hasTime(moment) ? moment < now : moment < dayOfMoment(now);

/** `45 min`, `2 h 10 min`, `3 days`. @param minutes 0 or more */
export const durationText = (minutes: number): string => {
  if (minutes < 60) return `${String(minutes)} min`;
  if (minutes < 1440) {
    const rest = minutes % 60;
    return `${String(Math.floor(minutes / 60))} h${rest === 0 ? '' : ` ${String(rest)} min`}`;
  }
  const days = Math.floor(minutes / 1440);
  return days === 1 ? '1 day' : `${String(days)} days`;
};

/** `Thu 10 Dec 2026, 14:32`, or the day alone. */
export const formatMoment = (moment: Moment): string =>
  hasTime(moment) ? `${formatDay(dayOfMoment(moment))}, ${timeOfMoment(moment)}` : formatDay(moment);

/** The shortest that is clear now: `14:32` today, `Thu 10 Dec, 14:32` this year, else with the year. */
export const formatMomentShort = (moment: Moment, now: Moment): string => {
  if (hasTime(moment) && dayOfMoment(moment) === dayOfMoment(now)) return timeOfMoment(moment);
  if (moment.slice(0, 4) !== now.slice(0, 4)) return formatMoment(moment);
  const day = formatDayShort(dayOfMoment(moment));
  return hasTime(moment) ? `${day}, ${timeOfMoment(moment)}` : day;
};
