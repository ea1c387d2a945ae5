// The forms in which people write days and weeks, as a table of patterns over tokens, and the matcher for it.
import type { Token } from './week-words.js';

/** Which number comes first in 03/04/2026. */
export type Order = 'dayFirst' | 'monthFirst';

// D day, N month as a number, B its name, Y year, y year of two digits, W and V numbers of weeks, K a word for
// "week", f a word such as "of"; everything else is a sign (`-` is any dash). What is followed by ? may be missing.
const DATES = [
  ...['Y-N-D', 'Y/N/D', 'Y.N.D', 'D.N.Y', 'D.N.y', 'D.N.?'],
  ...['D.?f?-?B.?,?-?Y', "D.?-?B.?'?y", 'D.?f?-?B.?', 'B.?D.?,?Y', 'B.?D'],
];
/** Dates that read the same in every column. */
export const PLAIN_DATES: readonly string[] = DATES;
/** All dates, for a column in which numbers with slashes or dashes come in this order. */
export const DATES_BY_ORDER: Readonly<Record<Order, readonly string[]>> = {
  dayFirst: [...DATES, 'D/N/Y', 'D-N-Y', 'D/N/y', 'D/N'],
  monthFirst: [...DATES, 'N/D/Y', 'N-D-Y', 'N/D/y', 'N/D'],
};
/** The first and the last day of a range whose other end has the month. */
export const BARE_FIRST: readonly string[] = ['D.?'];
export const BARE_LAST: readonly string[] = ['D.?,?Y', 'D.?'];
export const WEEKS: readonly string[] = [
  ...['Y-?KW', 'Y/KW', 'Y,?K.?W', 'K.?W/Y', 'K.?W/y', "K.?W'y", 'K.?W-?Y', 'K.?W,?f?Y', 'K.?W(Y)', 'K.?W'],
  ...['W.?K/Y', 'W.?K,?Y', 'W.?K', 'W/Y'],
];
export const SEVERAL_WEEKS: readonly string[] = ['K.?W-K?.?V', 'K.?W/K.?V'];
export const BARE_WEEK: readonly string[] = ['W.?'];

const ROLES: Readonly<Record<string, (token: Token) => boolean>> = {
  D: ({ kind, value }) => kind === '2' && value >= 1 && value <= 31,
  N: ({ kind, value }) => kind === '2' && value >= 1 && value <= 12,
  W: ({ kind, value }) => kind === '2' && value >= 1 && value <= 53,
  V: ({ kind, value }) => kind === '2' && value >= 1 && value <= 53,
  Y: ({ kind }) => kind === '4',
  y: ({ kind, text }) => kind === '2' && text.length === 2,
  B: ({ kind }) => kind === 'B',
};

/** A number or name of the text and what it stands for, by the letters of the patterns and `A` for a weekday. */
export interface Slot {
  role: string;
  token: Token;
  part: 'first' | 'last' | 'week';
}

/** Tokens that filled a pattern: those with a role by its letter, and the position after the last one. */
export interface Match {
  slots: { role: string; token: Token }[];
  end: number;
}

/** The longest match at `at` among the patterns, the earlier one of equals. */
export const longestMatch = (
  patterns: readonly string[],
  tokens: readonly Token[],
  at: number,
): Match | null => {
  let best: Match | null = null;
  for (const pattern of patterns) {
    const found = matchFrom(pattern, 0, tokens, at);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
};

const matchFrom = (pattern: string, from: number, tokens: readonly Token[], at: number): Match | null => {
  const sign = pattern[from];
  if (sign === undefined) return { slots: [], end: at };
  const isOptional = pattern[from + 1] === '?';
  const next = from + (isOptional ? 2 : 1);
  const token = tokens[at];
  const role = ROLES[sign];
  if (token !== undefined && (role === undefined ? token.kind === sign : role(token))) {
    const rest = matchFrom(pattern, next, tokens, at + 1);
    if (rest !== null) {
      return role === undefined ? rest : { slots: [{ role: sign, token }, ...rest.slots], end: rest.end };
    }
  }
  return isOptional ? matchFrom(pattern, next, tokens, at) : null;
};

/** The number that filled a role, else null. */
export const valueOf = (match: Match, role: string): number | null =>
  match.slots.find((slot) => slot.role === role)?.token.value ?? null;

/** The year of a match, of two digits or four; null where it has none. */
export const yearOf = (match: Match): number | null => {
  const short = valueOf(match, 'y');
  return valueOf(match, 'Y') ?? (short === null ? null : 2000 + short);
};

/** The position of the first token from here on that is none of these kinds. */
export const skip = (tokens: readonly Token[], from: number, kinds: string): number => {
  let at = from;
  while (kinds.includes(tokens[at]?.kind ?? ' ')) at++;
  return at;
};
