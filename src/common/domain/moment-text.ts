// Reads a moment from what people type: a day in any of the forms read elsewhere, with a time of day or without.
import { dayOfMoment, isMoment } from './moment.js';
import type { Moment } from './moment.js';
import { readDay } from './week-text.js';

const TIME =
  /(?:^|[\sT,]|\bat\b|\bum\b)\s*([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:uhr|h)?\s*$/i;

/**
 * `2026-12-10 14:32`, `Thu 10 Dec 2026, 14:32`, `10.12.2026 14:32`, `2026-12-10`.
 * @param now where given, a time of day alone means today
 * @returns null for what is no moment
 */
export const readMoment = (text: string, now: Moment | null = null): Moment | null => {
  const typed = text.trim();
  if (isMoment(typed)) return typed;
  const [whole = '', hours = '', minutes = ''] = TIME.exec(typed) ?? [];
  const rest = typed
    .slice(0, typed.length - whole.length)
    .replace(/[,\s]+$/, '')
    .replace(/^today$/i, '');
  const day = rest === '' && now !== null && whole !== '' ? dayOfMoment(now) : readDay(rest);
  if (day === null) return null;
  return whole === '' ? day : `${day} ${hours.padStart(2, '0')}:${minutes}`;
};
