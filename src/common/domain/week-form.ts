// The form of a written week as a pattern: what differs from week to week in braces, everything else as it stands.
import { addDays, isoWeekOf, monthOf, weekdayOf } from './calendar.js';
import type { Day } from './calendar.js';
import type { ReadCell } from './week-column.js';
import type { Slot } from './week-patterns.js';
import { MONTH_NAMES, WEEKDAY_NAMES } from './week-words.js';

// {d} {dd} day, {m} {mm} month, {MMM} {MMMM} its name, {EEE} {EEEE} the weekday's, {yy} {yyyy} year, {w} {ww} number
// of the week with its own year {wyy} {wyyyy}; `:de` = German, `+6` = that many days after Monday.
const PLACEHOLDER = /\{(dd?|mm?|MMMM?|EEEE?|yy(?:yy)?|ww?|wyy(?:yy)?)(:de)?(?:\+(\d))?\}/g;

export const ISO_PATTERN = '{yyyy}-{mm}-{dd}';

/** How a column writes what one text alone may leave open: is 12 two digits by chance, is May an abbreviation. */
interface Style {
  padsDays: boolean;
  padsWeeks: boolean;
  longMonths: boolean;
  longWeekdays: boolean;
  language: '' | ':de';
}

/** The pattern of each text that holds nothing but a week. */
export const patternsOf = (cells: readonly ReadCell[]): string[] => {
  const clean = cells.filter(({ text, reading }) => reading.isClean && !/[{}]/.test(text));
  const style = styleOf(clean.flatMap(({ reading }) => reading.slots));
  return clean.map((cell) => patternOf(cell, style));
};

const patternOf = ({ text, reading, options }: ReadCell, style: Style): string => {
  const length = options[0]?.length ?? 6;
  let pattern = '';
  let end = 0;
  for (const slot of [...reading.slots].sort((a, b) => a.token.start - b.token.start)) {
    pattern += `${text.slice(end, slot.token.start)}{${codeOf(slot, style)}${slot.part === 'last' ? `+${length}` : ''}}`;
    end = slot.token.start + slot.token.text.length;
  }
  return pattern + text.slice(end);
};

const codeOf = ({ role, part }: Slot, style: Style): string => {
  switch (role) {
    case 'D':
      return style.padsDays ? 'dd' : 'd';
    case 'N':
      return style.padsDays ? 'mm' : 'm';
    case 'B':
      return (style.longMonths ? 'MMMM' : 'MMM') + style.language;
    case 'A':
      return (style.longWeekdays ? 'EEEE' : 'EEE') + style.language;
    case 'W':
      return style.padsWeeks ? 'ww' : 'w';
    default:
      return (part === 'week' ? 'w' : '') + (role === 'Y' ? 'yyyy' : 'yy');
  }
};

const styleOf = (slots: readonly Slot[]): Style => {
  const texts = (roles: string): string[] =>
    slots.filter(({ role }) => roles.includes(role)).map(({ token }) => token.text.toLowerCase());
  const pads = (roles: string, unknown: boolean): boolean =>
    texts(roles).some((text) => text.startsWith('0')) ||
    (unknown && !texts(roles).some((text) => /^\d(?!\d)/.test(text)));
  const months = texts('B');
  const weekdays = texts('A');
  const isEnglish = (text: string): boolean =>
    [MONTH_NAMES.en, WEEKDAY_NAMES.en].some(({ short, long }) =>
      [...short, ...long].some((name) => name.toLowerCase() === text),
    );
  const isLong = (text: string): boolean =>
    text.length > 4 || ['june', 'july', 'juni', 'juli', 'märz'].includes(text);
  return {
    padsDays: pads('DN', texts('N').length > 0),
    padsWeeks: pads('W', slots[0]?.role === 'Y'),
    longMonths: months.some(isLong),
    longWeekdays: weekdays.some((text) => text.length > 5 || text === 'friday'),
    language: [...months, ...weekdays].some((text) => !isEnglish(text) && text !== 'sept') ? ':de' : '',
  };
};

/** Writes the week that begins on this Monday. */
export const fillPattern = (pattern: string, monday: Day): string => {
  const last = addDays(monday, Number(/\+(\d)\}/.exec(pattern)?.[1] ?? 0));
  const full = monthOf(monday) === monthOf(last) ? pattern : withBothMonths(pattern);
  return full.replace(
    PLACEHOLDER,
    (_, code: string, language: string | undefined, offset: string | undefined) =>
      fill(code, language === undefined ? 'en' : 'de', addDays(monday, Number(offset ?? 0))),
  );
};

const fill = (code: string, language: 'en' | 'de', day: Day): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isoWeek = isoWeekOf(day);
  const number = (value: number): string => String(value).padStart(code.length, '0');
  switch (code.replace(/^w(?=y)/, '').charAt(0)) {
    case 'd':
      return number(date);
    case 'm':
      return number(month);
    case 'w':
      return number(isoWeek.week);
    case 'M':
      return MONTH_NAMES[language][code === 'MMM' ? 'short' : 'long'][month - 1] ?? '';
    case 'E':
      return WEEKDAY_NAMES[language][code === 'EEE' ? 'short' : 'long'][weekdayOf(day)] ?? '';
    default:
      return String(code.startsWith('w') ? isoWeek.year : year).slice(code.endsWith('yyyy') ? 0 : 2);
  }
};

/** "7–13 Dec 2026" names its month once; a week from one month into the next needs both: "28 Dec – 3 Jan 2027". */
const withBothMonths = (pattern: string): string => {
  const month = String.raw`\{(mm?|MMMM?)(:de)?`;
  const atStart = new RegExp(`${month}\\}`).test(pattern);
  const atEnd = new RegExp(`${month}\\+\\d\\}`).test(pattern);
  if (atStart === atEnd) return pattern;
  const spaced = pattern.replace(/(\}\.?)([-‐‒–—])(?=\{)/, pattern.includes('M') ? '$1 $2 ' : '$1$2');
  if (atStart) {
    const before = /\{(MMMM?(?::de)?)\}([^{]*)\{dd?\}/.exec(spaced);
    const after = /\{dd?\}([^{]*)\{(MMMM?(?::de)?)\}/.exec(spaced);
    return spaced.replace(/\{dd?\+(\d)\}/, (last, offset: string) =>
      before !== null
        ? `{${before[1] ?? ''}+${offset}}${before[2] ?? ''}${last}`
        : `${last}${after?.[1] ?? ' '}{${after?.[2] ?? 'MMM'}+${offset}}`,
    );
  }
  const end = /\{dd?\+\d\}([^{]*)\{(mm?|MMMM?)(:de)?\+\d\}(\.?)/.exec(spaced);
  const [, between = ' ', name = 'MMM', language = '', dot = ''] = end ?? [];
  return spaced.replace(/\{(dd?)\}\.?/, `{$1}${between}{${name}${language}}${dot}`);
};
