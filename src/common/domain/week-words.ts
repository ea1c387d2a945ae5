// The words and signs people write weeks with, cut into tokens that remember their place in the text.

const list = (names: string): readonly string[] => names.split(' ');

/** Index 0 is January. */
export const MONTH_NAMES = {
  en: {
    short: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    long: list('January February March April May June July August September October November December'),
  },
  de: {
    short: list('Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'),
    long: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  },
};

/** Index 0 is Monday. */
export const WEEKDAY_NAMES = {
  en: {
    short: list('Mon Tue Wed Thu Fri Sat Sun'),
    long: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  },
  de: {
    short: list('Mo Di Mi Do Fr Sa So'),
    long: list('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
  },
};

/**
 * What a token is, one character each so that patterns can be written as text: `2` a number of one or two digits,
 * `4` a year, `B` a month's name, `A` a weekday, `K` a word for "week", `-` a sign or word for a range, `f` a word
 * without meaning here ("of"), `t` a time of day, `x` any other word; a mark such as `.` stands for itself.
 */
export interface Token {
  kind: string;
  text: string;
  /** Position in the text. */
  start: number;
  /** The number, or the index of the month (1 to 12) or weekday (0 to 6). */
  value: number;
}

const meanings = (): Map<string, { kind: string; value: number }> => {
  const known = new Map<string, { kind: string; value: number }>();
  const learn = (kind: string, value: number, names: string): void =>
    list(names).forEach((name) => known.set(name.toLowerCase(), { kind, value }));
  for (const { short, long } of [MONTH_NAMES.en, MONTH_NAMES.de]) {
    [...short, ...long].forEach((name, index) => learn('B', (index % 12) + 1, name));
  }
  for (const { short, long } of [WEEKDAY_NAMES.en, WEEKDAY_NAMES.de]) {
    [...short, ...long].forEach((name, index) => learn('A', index % 7, name));
  }
  learn('B', 1, 'Jän Jänner');
  learn('B', 2, 'Feber');
  learn('B', 3, 'Mrz Maerz');
  learn('B', 9, 'Sept');
  learn('A', 1, 'Tues Tu');
  learn('A', 2, 'We');
  learn('A', 3, 'Thur Thurs Th');
  learn('A', 5, 'Sonnabend');
  learn('A', 6, 'Su');
  learn('K', 0, 'KW CW W wk week Woche Kalenderwoche');
  learn('-', 0, 'to bis until till through thru');
  learn('f', 0, 'of vom von ab from den der the on am w/c calendar starting beginning commencing');
  return known;
};

const MEANINGS = meanings();
const DASHES = /^[-‐‒–—―−→]$/;
const TOKEN = new RegExp(
  [
    String.raw`T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?(?!\d)`,
    String.raw`\d+(?:(?:st|nd|rd|th)(?![\p{L}\p{N}]))?`,
    String.raw`w/c(?!\p{L})`,
    String.raw`(?:kw|cw|w|wk|week|woche)(?=\d)`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}_]*`,
    String.raw`[^\s]`,
  ].join('|'),
  'giu',
);

/** The text as tokens are found in it: one Unicode form, no blanks around. */
export const plainText = (text: string): string => text.normalize('NFKC').trim();

/** Cuts a text made plain by `plainText` into tokens; blanks only separate. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    tokens.push(tokenOf(found[0], found.index));
  }
  return tokens;
};

const tokenOf = (text: string, start: number): Token => {
  if (/^\d/.test(text) || /^t\d/i.test(text)) return numberToken(text, start);
  const known = MEANINGS.get(text.toLowerCase());
  if (known !== undefined) return { ...known, text, start };
  if (DASHES.test(text)) return { kind: '-', text, start, value: 0 };
  return { kind: /^\p{L}/u.test(text) ? 'x' : text, text, start, value: 0 };
};

const numberToken = (text: string, start: number): Token => {
  if (text.includes(':')) return { kind: 't', text, start, value: 0 };
  const value = parseInt(text, 10);
  const digits = /^\d+/.exec(text)?.[0].length ?? 0;
  const isYear = digits === 4 && value >= 1900 && value < 2200;
  return { kind: digits <= 2 ? '2' : isYear ? '4' : 'x', text, start, value };
};
