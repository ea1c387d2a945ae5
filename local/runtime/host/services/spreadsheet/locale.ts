/** What a spreadsheet's locale decides: separators, the order of day and month, month names, words for true and false. */

export interface Locale {
  /** BCP 47 tag. */
  tag: string;
  decimal: string;
  group: string;
  order: 'mdy' | 'dmy' | 'ymd';
  /** The separator of its usual short date. */
  dateSeparator: string;
  /** Number formats for a typed or written date without one, and with a time of day. */
  dateFormat: string;
  dateTimeFormat: string;
  timeFormat: string;
  words: { true: string; false: string };
  /** January first; long and short names as they are shown. */
  months: { long: string[]; short: string[] };
  /** Sunday first. */
  weekdays: { long: string[]; short: string[] };
}

const known = new Map<string, Locale>();

/** The facts of a locale such as `de_DE`; an unknown one is read as en_US. */
export function localeOf(name: string): Locale {
  let locale = known.get(name);
  if (locale === undefined) known.set(name, (locale = describe(name)));
  return locale;
}

function describe(name: string): Locale {
  const tag = supported(name.replace('_', '-'));
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.5);
  const date = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(0);
  const letters = date
    .filter((part) => part.type !== 'literal')
    .map((part) => part.type.charAt(0))
    .join('');
  const order = letters === 'ymd' || letters === 'dmy' ? letters : 'mdy';
  const dateSeparator = (date.find((part) => part.type === 'literal')?.value ?? '/').trim();
  const dateFormat = shortDateFormat(order, dateSeparator);
  const timeFormat = order === 'mdy' ? 'h:mm:ss' : 'hh:mm:ss';
  return {
    tag,
    decimal: number.find((part) => part.type === 'decimal')?.value ?? '.',
    group: number.find((part) => part.type === 'group')?.value ?? ',',
    order,
    dateSeparator,
    dateFormat,
    dateTimeFormat: `${dateFormat} ${timeFormat}`,
    timeFormat,
    words: tag.startsWith('de') ? { true: 'WAHR', false: 'FALSCH' } : { true: 'TRUE', false: 'FALSE' },
    months: { long: names(tag, { month: 'long' }, 12), short: names(tag, { month: 'short' }, 12) },
    weekdays: { long: names(tag, { weekday: 'long' }, 7), short: names(tag, { weekday: 'short' }, 7) },
  };
}

function supported(tag: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function shortDateFormat(order: Locale['order'], separator: string): string {
  if (order === 'ymd') return 'yyyy-mm-dd';
  return order === 'dmy' ? ['dd', 'mm', 'yyyy'].join(separator) : ['m', 'd', 'yyyy'].join(separator);
}

// 1 January 2023 was a Sunday; months are taken in the middle so that no zone matters.
function names(tag: string, part: Intl.DateTimeFormatOptions, count: number): string[] {
  const format = new Intl.DateTimeFormat(tag, { ...part, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) =>
    format.format(count === 12 ? Date.UTC(2023, index, 15) : Date.UTC(2023, 0, 1 + index)),
  );
}
