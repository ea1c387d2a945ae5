// Days, moments, stretches and sizes as people read them.

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FULL_MONTHS = [
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
];

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day `by` days later. @param day `YYYY-MM-DD` */
export const shiftDay = (day: string, by: number): string =>
  new Date(dateOf(day).getTime() + by * 86_400_000).toISOString().slice(0, 10);

const shortDay = (day: string): string => {
  const date = dateOf(day);
  return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''}`;
};

/** `Mon 7 Dec 2026` */
export const dayText = (day: string): string => `${shortDay(day)} ${day.slice(0, 4)}`;

/** `Mon 7 Dec – Sun 13 Dec 2026`. @param end the day after the last one */
export const daysText = (start: string, end: string): string => {
  const last = shiftDay(end, -1);
  if (last <= start) return dayText(start);
  const first = start.slice(0, 4) === last.slice(0, 4) ? shortDay(start) : dayText(start);
  return `${first} – ${dayText(last)}`;
};

/** `December 2026`. @param month `YYYY-MM` */
export const monthText = (month: string): string =>
  `${FULL_MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** `Mon 7 Dec 2026, 09:17`. @param wall `YYYY-MM-DDTHH:MM` */
export const momentText = (wall: string): string => `${dayText(wall.slice(0, 10))}, ${wall.slice(11, 16)}`;

/** `0.4 s`, `12 s`, `2 min 5 s`. @param duration milliseconds */
export const durationText = (duration: number): string => {
  if (duration < 10_000) return `${(duration / 1000).toFixed(1)} s`;
  const seconds = Math.round(duration / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${String(seconds)} s`;
  return seconds % 60 === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(seconds % 60)} s`;
};

/** `840 bytes`, `12 kB`, `1.4 MB` */
export const sizeText = (bytes: number): string => {
  if (bytes < 1000) return count(bytes, 'byte');
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** `1 trigger`, `2 triggers`, `2 entries` */
export const count = (number: number, thing: string, things = `${thing}s`): string =>
  `${String(number)} ${number === 1 ? thing : things}`;
