// What set-up shows of tabs, columns and settings.
import { CALENDAR_SETTING } from '../domain/settings-tab.js';
import type { SettingRow } from '../domain/settings-tab.js';
import { columnLetters } from '../domain/tabs.js';
import { readWeeks } from '../domain/week-text.js';
import { titleOfColumn } from '../domain/guess-tabs.js';
import type { GuessedTab, SheetTexts } from '../domain/guess-tabs.js';
import type { SettingProposal, SheetColumns, TabProposal } from './setup-contract.js';

/** One tab as found: where, which column for which field and why, the last values, what could not be read. */
export const tabProposal = (guess: GuessedTab, sheets: readonly SheetTexts[], today: string): TabProposal => {
  const sheet = sheets.find(({ sheet: name }) => name === guess.sheet);
  const titles = sheet?.rows[guess.titleRow] ?? [];
  const below = sheet?.rows.slice(guess.titleRow + 1) ?? [];
  return {
    tab: guess.spec.tab,
    sheet: guess.sheet,
    titleRow: guess.sheet === null ? null : guess.titleRow + 1,
    fields: guess.fields.map(({ field, column, by }, index) => ({
      field,
      title: guess.spec.fields[index]?.title ?? field,
      required: guess.spec.fields[index]?.isRequired ?? false,
      column: column === null ? null : titleOfColumn(titles, column),
      index: column === null ? null : column + 1,
      by,
      samples: column === null ? [] : lastFilled(below, column),
    })),
    unreadable: unreadableWeeks(guess, below, today),
    rows: below.filter((row) => row.some((text) => text !== '')).length,
  };
};

const lastFilled = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows
    .map((row) => row[column] ?? '')
    .filter((text) => text !== '')
    .slice(-3)
    .reverse();

const unreadableWeeks = (
  guess: GuessedTab,
  below: readonly (readonly string[])[],
  today: string,
): string[] => {
  const column = guess.fields.find(({ field }) => field === 'week')?.column ?? null;
  const name = guess.fields.find(({ field }) => field === 'name')?.column ?? null;
  if (column === null) return [];
  return readWeeks(
    below.map((row) => row[column] ?? ''),
    { near: today },
  ).flatMap((found, index) => {
    const hasName = name !== null && /\p{L}/u.test(below[index]?.[name] ?? '');
    if (found === null || 'week' in found || !hasName) return [];
    const place = `${guess.sheet ?? ''}!${columnLetters(column + 1)}${guess.titleRow + 2 + index}`;
    return [`${place}: ${found.problem}`];
  });
};

/** A sheet's titles, for choosing columns from. */
export const sheetColumns =
  (tabs: readonly GuessedTab[]) =>
  ({ sheet, rows }: SheetTexts): SheetColumns => {
    const guess = tabs.find((tab) => tab.sheet === sheet);
    const titleRow =
      guess?.titleRow ??
      Math.max(
        0,
        rows.findIndex((row) => row.filter((text) => text !== '').length > 1),
      );
    return { sheet, titleRow: titleRow + 1, columns: [...(rows[titleRow] ?? [])] };
  };

/** A setting as its project knows it. */
export interface KnownSetting {
  setting: string;
  initial: string;
  help: string;
  /** What a value must be, or null where it is fine. Not asked for ''. */
  complaint: (value: string) => string | null;
}

/** A setting with its value in force and a sentence where it cannot be used. */
export const settingProposal = (
  spec: KnownSetting,
  rows: readonly SettingRow[],
  /** What goes without a calendar. */
  needed: string,
): SettingProposal => {
  const row = rows.find(({ setting }) => setting.toLowerCase() === spec.setting.toLowerCase());
  const value = row === undefined || row.value === '' ? spec.initial : row.value;
  const complaint = value === '' ? null : spec.complaint(value);
  const isAsked = spec.setting === CALENDAR_SETTING && value === '';
  return {
    key: spec.setting,
    value,
    help: spec.help,
    problem: complaint !== null ? `Must be ${complaint}.` : isAsked ? needed : null,
  };
};
