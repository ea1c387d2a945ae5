// Guesses which sheet and columns hold what, from titles, other words for them, and the values below.
import type { Day } from './calendar.js';
import { columnByLetter, columnLetters, normalTitle, TITLE_ROWS_SEARCHED } from './tabs.js';
import type { FieldSpec, TabMapping, TabSpec } from './tabs.js';
import { readWeeks } from './week-text.js';

/** A sheet as texts; dates as `YYYY-MM-DD`. */
export interface SheetTexts {
  sheet: string;
  rows: readonly (readonly string[])[];
}

export interface GuessedField {
  field: string;
  /** 0-based column, or null. */
  column: number | null;
  by: 'title' | 'alias' | 'values' | 'mapping' | 'none';
}

export interface GuessedTab {
  spec: TabSpec;
  sheet: string | null;
  /** 0-based row of the titles. */
  titleRow: number;
  fields: GuessedField[];
  /** Every required field was found. */
  isComplete: boolean;
  score: number;
}

/** A mapping that settings hold or a person chose; without titles only the sheet (and row) is settled. */
export interface SettledMapping extends TabMapping {
  /** 0-based row of the titles, if the person named one. */
  titleRow?: number;
  /** Kept from an earlier set-up: columns may have been renamed since, and are then guessed anew. */
  mayHaveMoved?: boolean;
}

/** Best guess for every tab; a sheet serves at most one. */
export const guessTabs = (
  specs: readonly TabSpec[],
  sheets: readonly SheetTexts[],
  mappings: Readonly<Record<string, SettledMapping | undefined>>,
  today: Day,
): GuessedTab[] => {
  const found = new Map<string, GuessedTab>();
  for (const spec of specs) {
    const mapped = mappings[spec.tab];
    const guess = mapped === undefined ? null : guessMapped(spec, sheets, mapped, today);
    if (guess !== null) found.set(spec.tab, guess);
  }
  const taken = new Set([...found.values()].map(({ sheet }) => sheet));
  const rest = specs.filter(({ tab }) => !found.has(tab));
  for (const guess of rankedGuesses(rest, sheets, today)) {
    if (found.has(guess.spec.tab) || taken.has(guess.sheet)) continue;
    found.set(guess.spec.tab, guess);
    taken.add(guess.sheet);
  }
  return specs.map((spec) => found.get(spec.tab) ?? nothingFor(spec));
};

/** Every complete guess, the surest first, so that a sheet goes to the tab it fits best. */
const rankedGuesses = (specs: readonly TabSpec[], sheets: readonly SheetTexts[], today: Day): GuessedTab[] =>
  specs
    .flatMap((spec) =>
      sheets
        .filter((sheet) => !isNamedForOther(sheet, spec, specs))
        .map((sheet) => guessSheet(spec, sheet, today)),
    )
    .filter(({ isComplete }) => isComplete)
    .sort((a, b) => b.score - a.score);

/** A sheet that bears the name of one tab is never taken for another. */
const isNamedForOther = ({ sheet }: SheetTexts, spec: TabSpec, specs: readonly TabSpec[]): boolean =>
  specs.some(({ tab }) => tab !== spec.tab && tab.toLowerCase() === sheet.trim().toLowerCase());

const guessMapped = (
  spec: TabSpec,
  sheets: readonly SheetTexts[],
  mapping: SettledMapping,
  today: Day,
): GuessedTab | null => {
  const sheet = sheets.find((known) => known.sheet === mapping.sheet);
  if (sheet === undefined) return null;
  if (Object.keys(mapping.titles).length === 0) return guessWithin(spec, sheet, mapping.titleRow, today);
  const wanted = spec.fields.map((field) => ({
    ...field,
    title: mapping.titles[field.field] ?? field.title,
    aliases: [],
  }));
  const best = bestTitleRow(sheet, wanted, mapping.titleRow);
  const fields = best.fields.map((guess, index): GuessedField => {
    const letter = columnByLetter(wanted[index]?.title ?? '');
    if (guess.column === null && letter !== null) return { ...guess, column: letter, by: 'mapping' };
    return guess.column === null ? guess : { ...guess, by: 'mapping' };
  });
  if (mapping.mayHaveMoved !== true) return complete(spec, sheet.sheet, best.row, fields, 100);
  const anew = guessWithin(spec, sheet, best.score > 0 ? best.row : undefined, today);
  const taken = new Set(fields.map(({ column }) => column));
  const all = fields.map((field, index) => {
    const guess = anew.fields[index];
    return field.column === null && guess !== undefined && !taken.has(guess.column) ? guess : field;
  });
  return complete(spec, sheet.sheet, anew.titleRow, all, 100);
};

const nothingFor = (spec: TabSpec): GuessedTab => ({
  spec,
  sheet: null,
  titleRow: 0,
  fields: spec.fields.map(({ field }) => ({ field, column: null, by: 'none' })),
  isComplete: false,
  score: 0,
});

const guessSheet = (spec: TabSpec, sheet: SheetTexts, today: Day): GuessedTab => {
  const guess = guessWithin(spec, sheet, undefined, today);
  const { fields } = guess;
  const name = sheet.sheet.toLowerCase();
  if (name === spec.tab.toLowerCase()) return { ...guess, score: guess.score + 10 };
  const isNamedSo = (spec.words ?? []).some((word) => name.includes(word));
  // A single common title such as "Name" says nothing about a sheet that is called something else.
  const isEnough = isNamedSo || fields.filter(({ by }) => by !== 'none').length >= 2;
  return { ...guess, isComplete: guess.isComplete && isEnough, score: guess.score + (isNamedSo ? 4 : 0) };
};

/** What a sheet that is settled on holds, wherever its titles stand or in the row that was named. */
const guessWithin = (
  spec: TabSpec,
  sheet: SheetTexts,
  titleRow: number | undefined,
  today: Day,
): GuessedTab => {
  const best = bestTitleRow(sheet, spec.fields, titleRow);
  const fields = byValues(best, sheet, today);
  return complete(spec, sheet.sheet, best.row, fields, best.score);
};

const complete = (
  spec: TabSpec,
  sheet: string,
  titleRow: number,
  fields: GuessedField[],
  score: number,
): GuessedTab => {
  const found = new Set(fields.filter(({ column }) => column !== null).map(({ field }) => field));
  const isComplete = spec.fields.every(({ field, isRequired }) => !isRequired || found.has(field));
  return { spec, sheet, titleRow, fields, isComplete, score };
};

interface TitleRow {
  row: number;
  fields: GuessedField[];
  score: number;
}

const bestTitleRow = ({ rows }: SheetTexts, specs: readonly FieldSpec[], only?: number): TitleRow => {
  const none: TitleRow = {
    row: only ?? 0,
    fields: specs.map(({ field }) => ({ field, column: null, by: 'none' })),
    score: 0,
  };
  return rows
    .slice(0, TITLE_ROWS_SEARCHED)
    .map((texts, row) => titlesIn(texts, row, specs))
    .filter(({ row }) => only === undefined || row === only)
    .reduce((best, found) => (found.score > best.score ? found : best), none);
};

const titlesIn = (texts: readonly string[], row: number, specs: readonly FieldSpec[]): TitleRow => {
  const titles = texts.map(normalTitle);
  const taken = new Set<number>();
  const fields: GuessedField[] = specs.map(({ field }) => ({ field, column: null, by: 'none' }));
  const take = (index: number, by: 'title' | 'alias', fits: (title: string) => boolean): void => {
    const guess = fields[index];
    if (guess?.column !== null) return;
    const column = titles.findIndex((title, position) => title !== '' && !taken.has(position) && fits(title));
    if (column < 0) return;
    taken.add(column);
    fields[index] = { field: guess.field, column, by };
  };
  specs.forEach((spec, index) => take(index, 'title', (title) => title === normalTitle(spec.title)));
  specs.forEach((spec, index) => take(index, 'alias', (title) => spec.aliases.includes(title)));
  const score = fields.reduce((sum, { by }) => sum + (by === 'title' ? 3 : by === 'alias' ? 2 : 0), 0);
  return { row, fields, score };
};

/** The week column by what stands in it, and the row above its first week as the row of the titles where none was found. */
const byValues = (titles: TitleRow, { rows }: SheetTexts, today: Day): GuessedField[] => {
  const fields = [...titles.fields];
  const week = fields.findIndex(({ field }) => field === 'week');
  if (week < 0 || fields[week]?.column !== null) return fields;
  const taken = new Set(fields.map(({ column }) => column));
  const below = rows.slice(titles.row + 1);
  const width = Math.max(0, ...below.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue;
    const texts = below.map((row) => row[column] ?? '').filter((text) => text !== '');
    const read = readWeeks(texts, { near: today }).filter((found) => found !== null && 'week' in found);
    if (texts.length >= 2 && read.length >= texts.length * 0.6) {
      fields[week] = { field: 'week', column, by: 'values' };
      break;
    }
  }
  return fields;
};

/** The title a mapping keeps for a column: its text, or `column B` where it has none. */
export const titleOfColumn = (titles: readonly string[], column: number): string =>
  (titles[column] ?? '').trim() === ''
    ? `column ${columnLetters(column + 1)}`
    : (titles[column] ?? '').trim();
