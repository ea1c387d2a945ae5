// What set-up of either sheet needs from outside.
import type { SheetTexts } from '../domain/guess-tabs.js';
import type { SettingRow } from '../domain/settings-tab.js';
import type { TabMapping, TabSpec } from '../domain/tabs.js';

/** A column below its title; row and column count from 1. */
export interface ColumnPlace {
  sheet: string;
  titleRow: number;
  column: number;
}

export interface Workbook {
  /** Every visible sheet as texts, but for these. One remote call for each. */
  sheets: (skipped: readonly string[]) => SheetTexts[];
  timeZone: () => string;
  scriptTimeZone: () => string;
  /** Creates a tab with its titles and these rows of texts (field → text). */
  createTab: (spec: TabSpec, rows?: readonly Readonly<Record<string, string>>[]) => void;
  /** Adds the fields' own titles at the right end of the mapped sheet; says where the first one is. */
  addColumns: (spec: TabSpec, mapping: TabMapping, fields: readonly string[]) => ColumnPlace;
  /** Whether the first cell below the title is a checkbox. */
  hasCheckboxes: (place: ColumnPlace) => boolean;
  /** Makes every cell below the title a checkbox; what is ticked stays so. */
  addCheckboxes: (place: ColumnPlace) => void;
}

export interface SettingsTab {
  isThere: () => boolean;
  rows: () => SettingRow[];
  /** Adds what is missing; says whether the tab had to be made. */
  ensure: () => boolean;
  write: (values: Readonly<Record<string, string>>) => void;
}
