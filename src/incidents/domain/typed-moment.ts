// Reads a time as somebody types it in a hurry: `14:32`, `yesterday 9:05`, `10 Dec 14:32`, `in 45 min`, `unknown`.
import { addDays, dayOf, isDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { addMinutes, dayOfMoment, isMoment } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
const SPAN = /^(?:in |\+)?(\d{1,4}) ?(m|min|minutes?|h|hours?)( ago)?$/;
const TIME = /(?:^|[ ,]+)(?:at )?([01]?\d|2[0-3])[:.]([0-5]\d)(?: h)?$/;
const UNKNOWN = /^(?:unknown|not known|\?+|[-–—])$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +(?=\d)/;

/** Which of two equal times of day is meant: what happened lies behind, what is due lies ahead. */
export type Lean = 'past' | 'future';

/**
 * The moment meant by `text`, or null where it says none. A time alone is today's; today's time on the wrong side of
 * now is that of the day before (or after). A day alone has no time of day. '' where it says that nobody knows.
 */
export const readTypedMoment = (text: string, now: Moment, lean: Lean): Moment | null => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s\u202f]+/g, ' ');
  if (plain === 'now') return now;
  if (UNKNOWN.test(plain)) return '';
  const span = SPAN.exec(plain);
  if (span !== null) return moved(now, span);
  const clock = TIME.exec(plain);
  const time =
    clock === null ? '' : ` ${String(clock[1]).padStart(2, '0')}:${String(clock[2]).padStart(2, '0')}`;
  const dayText = (clock === null ? plain : plain.slice(0, clock.index)).replace(/[ ,]+$/, '');
  if (dayText === '') return time === '' ? null : nearest(`${dayOfMoment(now)}${time}`, now, lean);
  const day = readDay(dayText.replace(WEEKDAY, ''), now, lean);
  const moment = day === null ? '' : `${day}${time}`;
  return isMoment(moment) ? moment : null;
};

const moved = (now: Moment, [, count = '', unit = '', ago]: RegExpExecArray): Moment => {
  const minutes = Number(count) * (unit.startsWith('h') ? 60 : 1);
  return addMinutes(now, ago === undefined ? minutes : -minutes);
};

const nearest = (moment: Moment, now: Moment, lean: Lean): Moment => {
  const isWrong = lean === 'past' ? moment > now : moment < now;
  return isWrong ? addMinutes(moment, lean === 'past' ? -1440 : 1440) : moment;
};

const readDay = (text: string, now: Moment, lean: Lean): Day | null => {
  const today = dayOfMoment(now);
  const named = NAMED[text];
  if (named !== undefined) return addDays(today, named);
  if (isDay(text)) return text;
  const numbers = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text);
  const words = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.?(?: (\d{4}))?$/.exec(text);
  const month = numbers === null ? MONTHS.indexOf(words?.[2] ?? '') + 1 : Number(numbers[2]);
  const found = numbers ?? words;
  if (found === null || month < 1) return null;
  const year = found[3] === undefined ? null : Number(found[3]);
  return year === null
    ? nearestYear(month, Number(found[1]), today, lean)
    : dayOf(year, month, Number(found[1]));
};

/** 31 December typed in January lies behind, 2 January typed in December ahead. */
const nearestYear = (month: number, date: number, today: Day, lean: Lean): Day | null => {
  const year = Number(today.slice(0, 4));
  const same = dayOf(year, month, date);
  if (same === null) return null;
  if (lean === 'past' && same > today) return dayOf(year - 1, month, date);
  if (lean === 'future' && same < today) return dayOf(year + 1, month, date);
  return same;
};
