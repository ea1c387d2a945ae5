// Reads the Settings tab, which both sheets have in the same shape.
import { SETTINGS_TAB } from '../domain/settings-tab.js';
import type { SettingRow } from '../domain/settings-tab.js';
import { textOf } from './cell-value.js';
import { openTable } from './sheet-table.js';
import type { SheetTable } from './sheet-table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The Settings tab as a table, or null where there is none. One remote call. */
export const settingsTable = (spreadsheet: Spreadsheet): SheetTable | null =>
  spreadsheet.getSheetByName(SETTINGS_TAB.tab) === null
    ? null
    : openTable(spreadsheet, SETTINGS_TAB, { sheet: SETTINGS_TAB.tab, titles: {} });

export const settingRows = (table: SheetTable | null): SettingRow[] =>
  (table?.rows ?? [])
    .map((row) => ({
      setting: textOf(row.cell('setting')),
      value: textOf(row.cell('value')),
      place: table?.place('value', row.row) ?? '',
    }))
    .filter(({ setting }) => setting !== '');
