// Times in fields: shown as people write them, read as they type them.
import { formatMoment, isMoment } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import { readTypedMoment } from '../../domain/typed-moment.js';
import type { Lean } from '../../domain/typed-moment.js';

/** What stands in the field: `Thu 10 Dec 2026, 14:32`; other texts as they are. */
export const timeText = (moment: string): string => (isMoment(moment) ? formatMoment(moment) : moment);

/** What is sent: the moment, '' where the field is empty, and null where the text is no time. */
export const timeOf = (text: string, now: Moment, lean: Lean): Moment | null =>
  text.trim() === '' ? '' : readTypedMoment(text, now, lean);

/** What is sent where an empty field means now: '' for now, `unknown` where nobody knows. */
export const timeOrNow = (text: string, now: Moment): string => {
  if (text.trim() === '') return '';
  const moment = timeOf(text, now, 'past') ?? '';
  return moment === '' ? 'unknown' : moment;
};

const EXAMPLES = '14:32, yesterday 9:05 or 10 Dec 14:32.';
export const TIME_HINT = `Like ${EXAMPLES}`;

/** What is wrong with a typed time, or null. */
export const timeError = (text: string, now: Moment, lean: Lean): string | null => {
  const moment = timeOf(text, now, lean);
  if (moment === null) return `“${text.trim()}” is no time that can be read. Write it like ${EXAMPLES}`;
  if (lean === 'past' && moment > now) return 'This lies ahead. Write when it happened.';
  if (lean === 'future' && moment !== '' && moment.length > 10 && moment < now)
    return 'This has passed. Write when the next update is due.';
  return null;
};
