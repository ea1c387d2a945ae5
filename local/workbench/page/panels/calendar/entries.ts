// Calendar entries as days and times on the wall of the calendar's zone.
import type { CalendarEntryView, CalendarView } from '../../../protocol.js';
import { daysText, momentText, shiftDay } from '../words.js';
import { wallTime } from '../zone.js';

export interface Entry extends CalendarEntryView {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where it is not all day; the end is exclusive. */
  from: string;
  to: string;
  /** When, in words. */
  when: string;
  /** The script marks what it makes. */
  isByScript: boolean;
}

/** In the order of their beginnings. */
export const entriesOf = ({ entries, timeZone }: CalendarView): Entry[] =>
  entries
    .map((entry): Entry => {
      const from = entry.isAllDay ? entry.start : wallTime(entry.start, timeZone);
      const to = entry.isAllDay ? entry.end : wallTime(entry.end, timeZone);
      const isByScript = Object.keys(entry.marks).length > 0;
      return { ...entry, from, to, isByScript, when: whenOf(entry.isAllDay, from, to) };
    })
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

const whenOf = (isAllDay: boolean, from: string, to: string): string => {
  if (isAllDay) return daysText(from, to);
  const isOneDay = from.slice(0, 10) === to.slice(0, 10);
  return `${momentText(from)} – ${isOneDay ? to.slice(11, 16) : momentText(to)}`;
};

/** Those with at least one day or minute in a month. @param month `YYYY-MM` */
export const inMonth = (entries: readonly Entry[], month: string): Entry[] =>
  entries.filter(({ from, to }) => from.slice(0, 7) <= month && `${month}-01` < to);

/** The month `by` months later. @param month `YYYY-MM` */
export const nextMonth = (month: string, by: 1 | -1): string =>
  (by === 1 ? shiftDay(`${month}-28`, 4) : shiftDay(`${month}-01`, -1)).slice(0, 7);
