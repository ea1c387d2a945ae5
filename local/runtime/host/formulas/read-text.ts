/** Text inside formulas that stands for a number, a day or a time. */
import type { Scalar } from '../../world/spreadsheet.js';
import { localeOf } from '../services/spreadsheet/locale.js';
import { formatKind, isDateFormat } from '../services/spreadsheet/number-format.js';
import { readTyped } from '../services/spreadsheet/typed-value.js';
import type { TypedValue } from '../services/spreadsheet/typed-value.js';
import { fieldsOf } from '../services/spreadsheet/wall-time.js';
import type { Surroundings } from './calculator.js';

type Reader = Pick<Surroundings, 'locale' | 'now'>;

interface Day {
  year: number;
  month: number;
  day: number;
}
interface Time {
  hours: number;
  minutes: number;
  seconds: number;
}

/** The value text would have in a cell; what only looks like a formula stays text. */
export function readText(text: string, reader: Reader): Scalar {
  return typed(text, reader).value ?? text;
}

/** The fields of a date or time, or undefined when the text is none. */
export function readMoment(text: string, reader: Reader): Day | Time | (Day & Time) | undefined {
  if (text.startsWith("'") || !/\d/.test(text)) return undefined;
  const { value, format } = typed(text, reader);
  if (typeof value !== 'number' || !isDateFormat(format)) return undefined;
  const { year, month, day, hours, minutes, seconds } = fieldsOf(value);
  const date = { year, month, day };
  const time = { hours, minutes, seconds };
  const kind = formatKind(format);
  return kind === 'date' ? date : kind === 'time' ? time : { ...date, ...time };
}

function typed(text: string, { locale, now }: Reader): TypedValue {
  return readTyped(text, localeOf(locale), false, fieldsOf(now()).year);
}
