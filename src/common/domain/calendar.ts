// The one module that does calendar arithmetic: days, weeks and months as ISO text, without clock or time zone.

/** A calendar day, `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;
/** A month, `YYYY-MM`. */
export type Month = string;

const MS_PER_DAY = 86_400_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MONTHS_IN_FULL = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const daysIn = (year: number, month: number): number => {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
};

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** The day with these numbers (month 1 to 12), or null where the calendar has none, such as 30 February. */
export const dayOf = (year: number, month: number, date: number): Day | null => {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const isReal = Number.isInteger(date) && date >= 1 && date <= daysIn(year, month);
  return isReal ? `${year}-${twoDigits(month)}-${twoDigits(date)}` : null;
};

/** Whether `text` is a real day written `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is Day => {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
};

/** Whether `text` is a real month written `YYYY-MM`. */
export const isMonth = (text: unknown): text is Month => typeof text === 'string' && isDay(`${text}-01`);

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The day `count` days later (earlier if negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date((dayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10);

export const addWeeks = (day: Day, count: number): Day => addDays(day, 7 * count);

/** Days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Whole weeks between two Mondays. */
export const weeksBetween = (from: Day, to: Day): number => daysBetween(from, to) / 7;

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export const isMonday = (day: Day): boolean => weekdayOf(day) === 0;

/** The Monday of the week that holds `day`. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const addMonths = (month: Month, count: number): Month => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** The weeks a month owns: those whose Monday lies in it. */
export const weeksOfMonth = (month: Month): Day[] => {
  const first = mondayOf(addDays(`${month}-01`, 6));
  return [0, 1, 2, 3, 4].map((index) => addWeeks(first, index)).filter((monday) => monthOf(monday) === month);
};

/** ISO 8601 week: the year it belongs to and its number 1 to 53. */
export const isoWeekOf = (day: Day): { year: number; week: number } => {
  const thursday = addDays(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${String(year)}-01-01`, thursday) / 7) + 1 };
};

/** Monday of an ISO week, or null where the year has no such week. */
export const mondayOfIsoWeek = (year: number, week: number): Day | null => {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || !Number.isInteger(week) || week < 1) return null;
  const monday = addWeeks(mondayOf(fourth), week - 1);
  const found = isoWeekOf(monday);
  return found.year === year && found.week === week ? monday : null;
};

/** `Mon 7 Dec 2026`. */
export const formatDay = (day: Day): string => `${formatDayShort(day)} ${day.slice(0, 4)}`;

/** `Mon 7 Dec`, for places whose heading has the year. */
export const formatDayShort = (day: Day): string =>
  `${WEEKDAYS[weekdayOf(day)] ?? ''} ${String(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;

/** `December 2026`. */
export const formatMonth = (month: Month): string =>
  `${MONTHS_IN_FULL[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
