// Days in fields: shown as `Thu 17 Dec 2026`, read as people type them.
import type { Day } from '../../../common/domain/calendar.js';
import { dayOfMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { timeOf } from '../frame/times.js';

/** '' where the field is empty. */
export const dayOfText = (text: string, now: Moment): Day => dayOfMoment(timeOf(text, now, 'future') ?? '');

export const dayError = (text: string, now: Moment): string | null =>
  timeOf(text, now, 'future') === null ? `“${text.trim()}” is no day. Write it like 17 Dec 2026.` : null;
