// Names made comparable: what typing, keyboards and copying change without changing who is meant.

// Letters that do not come apart into a base letter and an accent.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't' },
};
// As people write these where a keyboard lacks them.
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

// Soft hyphens, zero-width characters and directions, as copying from a page brings them along.
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufe0e|\ufe0f|\ufeff/g;

/** One Unicode form, lower case, single blanks, one kind of apostrophe and hyphen; accents stay. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const withoutAccents = (plain: string): string =>
  plain
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ß-ŧ]/g, (letter) => LETTERS[letter] ?? letter);

/** The spellings of a plain name without accents: "müller" is "muller" and "mueller". */
export const foldedNames = (plain: string): string[] => {
  const writtenOut = plain.replace(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  return [...new Set([withoutAccents(plain), withoutAccents(writtenOut)])];
};

const REMARK = /[([<][^)\]>]*[)\]>]?/g;

/** A plain name without remarks in brackets, an @ in front and signs of doubt behind: "priya (github.com/p)", "priya?". */
export const bareName = (plain: string): string =>
  plain
    .replace(REMARK, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s@'"]+|[\s?!*.,;:'"]+$/g, '');

/** What `bareName` leaves out from brackets. */
export const remarksOf = (plain: string): string => (plain.match(REMARK) ?? []).join(' ');

/** The words of a plain name, each in its spellings without accents. */
export const foldedWords = (plain: string): string[][] =>
  plain
    .split(/[\s,-]+/)
    .filter((word) => word !== '')
    .map(foldedNames);

/** Whether two lists of spellings have one in common. */
export const isSameSpelling = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((spelling) => b.includes(spelling));

/** Whether two names have the same words, in whatever order. */
export const haveSameWords = (a: readonly string[][], b: readonly string[][]): boolean => {
  const left = [...b];
  for (const word of a) {
    const at = left.findIndex((other) => isSameSpelling(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0 && a.length > 0;
};

/** First name and last name of a plain name, also of "last, first"; null where it is a single word. */
export const firstAndLast = (plain: string): { first: string; last: string } | null => {
  const [, behind, before] = /^([^,]+), *([^,]+)$/.exec(plain) ?? [];
  const words = (before === undefined || behind === undefined ? plain : `${before} ${behind}`).split(' ');
  const [first, ...others] = words;
  const last = others[others.length - 1];
  return first === undefined || last === undefined ? null : { first, last };
};

/** Whether these words stand in the text, not as part of longer ones. */
export const holdsWords = (text: string, words: string): boolean => {
  const at = words === '' ? -1 : text.indexOf(words);
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
};
