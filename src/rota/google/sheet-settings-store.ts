// Settings from the Settings tab; defaults where the tab or a row is missing.
import { SETTINGS_TAB } from '../../common/domain/settings-tab.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { cellText } from '../../common/google/cell-text.js';
import { textOf } from '../../common/google/cell-value.js';
import { settingRows, settingsTable } from '../../common/google/settings-rows.js';
import type { SheetTable } from '../../common/google/sheet-table.js';

import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import type { SettingsStore } from '../use-cases/ports.js';
import { makeTab } from './make-tab.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetSettingsStore implements SettingsStore {
  private readonly spreadsheet: Spreadsheet;
  private cached: { settings: RotaSettings; problems: string[] } | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  read(): { settings: RotaSettings; problems: string[] } {
    this.cached ??= readSettings(this.rows());
    return this.cached;
  }

  rows(): SettingRow[] {
    return settingRows(this.table());
  }

  /** Sets values, adding rows that are missing; creates the tab with every setting where there is none. */
  write(values: Readonly<Record<string, string>>): void {
    const table = this.table() ?? this.create();
    const rowOf = new Map(table.rows.map((row) => [textOf(row.cell('setting')).toLowerCase(), row.row]));
    const updates = Object.entries(values).flatMap(([setting, value]) => {
      const row = rowOf.get(setting.toLowerCase());
      return row === undefined ? [] : [{ row, values: { value: cellText(value) } }];
    });
    table.update(updates);
    const added = Object.entries(values).filter(([setting]) => !rowOf.has(setting.toLowerCase()));
    table.append(
      added.map(([setting, value]) => ({
        setting: cellText(setting),
        value: cellText(value),
        help: helpFor(setting),
      })),
    );
    this.cached = null;
  }

  /** Makes the tab with a row for every setting, each with its default, if it is missing; says whether it was. */
  ensure(): boolean {
    const table = this.table();
    if (table === null) {
      this.create();
      return true;
    }
    const known = new Set(table.rows.map((row) => textOf(row.cell('setting')).toLowerCase()));
    table.append(defaultRows().filter(({ setting }) => !known.has(setting.toLowerCase())));
    return false;
  }

  private create(): SheetTable {
    makeTab(this.spreadsheet, SETTINGS_TAB, defaultRows());
    const table = this.table();
    if (table === null) throw new Error('Settings was not created');
    return table;
  }

  private table(): SheetTable | null {
    return settingsTable(this.spreadsheet);
  }
}

const defaultRows = (): { setting: string; value: string; help: string }[] =>
  SETTING_SPECS.map(({ setting, initial, help }) => ({ setting, value: cellText(initial), help }));

const helpFor = (setting: string): string =>
  SETTING_SPECS.find((spec) => spec.setting === setting)?.help ?? 'Where set-up found this tab or column.';
