// Moments as people read them.
import { wallOf } from '../../runtime/host/zone.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 23 Nov 2026, 09:30` in a zone (IANA). @param instant milliseconds since 1970 */
export function momentText(instant: number, timeZone: string): string {
  const wall = new Date(wallOf(instant, timeZone));
  const day = DAYS[wall.getUTCDay()] ?? '';
  const month = MONTHS[wall.getUTCMonth()] ?? '';
  const time = wall.toISOString().slice(11, 16);
  return `${day} ${wall.getUTCDate()} ${month} ${wall.getUTCFullYear()}, ${time}`;
}
