// The tabs this product works with: fields, their own titles, and other words people use for them.

/** One column by what it means. */
export interface FieldSpec {
  field: string;
  /** The title in a tab the product makes itself: a contract with whoever fills it by hand or script. */
  title: string;
  /** Other titles by which the column is guessed in set-up, lower case. */
  aliases: readonly string[];
  isRequired: boolean;
  /** What the column holds, for set-up. */
  help: string;
}

export interface TabSpec {
  tab: string;
  fields: readonly FieldSpec[];
  /** Words in the names of sheets that hold such a tab, lower case. */
  words?: readonly string[];
  /** A tab that must exist before anything can be done. */
  isRequired: boolean;
}

/** Where a tab and its fields are in this spreadsheet; a missing field goes by its own title. */
export interface TabMapping {
  sheet: string;
  /** field → title in the sheet, or `column B` for a column without one. */
  titles: Readonly<Record<string, string>>;
}

/** Titles compare without case, inner and outer blanks, and a closing colon. */
export const normalTitle = (title: string): string =>
  title.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/:$/, '').toLowerCase();

/** The position (0-based) named by a mapping such as `column B`, else null. */
export const columnByLetter = (title: string): number | null => {
  const letters = /^column ([a-z]{1,3})$/i.exec(title.trim())?.[1];
  if (letters === undefined) return null;
  return (
    Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce(
      (sum, place) => sum * 26 + place,
      0,
    ) - 1
  );
};

/** `B` for 2: the letters of a column, counted from 1. */
export const columnLetters = (index: number): string => {
  const rest = Math.floor((index - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((index - 1) % 26));
};

/** How many rows from the top are searched for the titles. */
export const TITLE_ROWS_SEARCHED = 30;

/** Where the titles stand: the row (0-based) and, for each field found, its column (0-based). */
export interface FoundTitles {
  row: number;
  columns: Readonly<Record<string, number>>;
}

/**
 * Finds the row that holds the most of the wanted titles among the first rows.
 * @param rows texts of the cells from the top of the sheet
 * @param wanted field → title
 * @returns null where no row holds any of them
 */
export const findTitles = (
  rows: readonly (readonly string[])[],
  wanted: Readonly<Record<string, string>>,
): FoundTitles | null => {
  const titles = Object.entries(wanted).filter(([, title]) => title !== '');
  const normal = titles.map(([field, title]): [string, string] => [field, normalTitle(title)]);
  let found: FoundTitles | null = null;
  for (const [row, texts] of rows.slice(0, TITLE_ROWS_SEARCHED).entries()) {
    const next = { row, columns: columnsOf(texts, normal) };
    if (count(next) > count(found)) found = next;
    if (count(found) === normal.length) break;
  }
  return found === null ? null : withLetters(found, wanted);
};

const count = (found: FoundTitles | null): number => (found === null ? 0 : Object.keys(found.columns).length);

const columnsOf = (
  texts: readonly string[],
  normal: readonly (readonly [field: string, title: string])[],
): Record<string, number> => {
  const titles = texts.map(normalTitle);
  const columns: Record<string, number> = {};
  for (const [field, title] of normal) {
    const index = titles.indexOf(title);
    if (index >= 0) columns[field] = index;
  }
  return columns;
};

const withLetters = (found: FoundTitles, wanted: Readonly<Record<string, string>>): FoundTitles => {
  const columns = { ...found.columns };
  for (const [field, title] of Object.entries(wanted)) {
    const index = columnByLetter(title);
    if (columns[field] === undefined && index !== null) columns[field] = index;
  }
  return { row: found.row, columns };
};
