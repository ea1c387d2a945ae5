// The Settings tab, which both sheets have in the same shape: read, completed and written row by row.
import { SETTINGS_TAB } from '../domain/settings-tab.js';
import type { SettingRow } from '../domain/settings-tab.js';
import { cellText } from './cell-text.js';
import { textOf } from './cell-value.js';
import { filledSheet, makeTab } from './make-tab.js';
import { openTable } from './sheet-table.js';
import type { SheetTable } from './sheet-table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A setting as the tab shows it before anybody changed it. */
export interface ShownSetting {
  setting: string;
  initial: string;
  help: string;
}

export class SettingsSheet {
  private readonly spreadsheet: Spreadsheet;
  private readonly known: readonly ShownSetting[];

  constructor(spreadsheet: Spreadsheet, known: readonly ShownSetting[]) {
    this.spreadsheet = spreadsheet;
    this.known = known;
  }

  isThere(): boolean {
    return filledSheet(this.spreadsheet, SETTINGS_TAB.tab) !== null;
  }

  /** Rows with a name; none where there is no tab. One remote call. */
  rows(): SettingRow[] {
    const table = this.table();
    return (table?.rows ?? [])
      .map((row) => ({
        setting: textOf(row.cell('setting')),
        value: textOf(row.cell('value')),
        place: table?.place('value', row.row) ?? '',
      }))
      .filter(({ setting }) => setting !== '');
  }

  /** Adds the known settings that are missing, or makes the tab; says whether it was made. */
  ensure(): boolean {
    const table = this.table();
    if (table === null) {
      this.create();
      return true;
    }
    const present = new Set(table.rows.map((row) => textOf(row.cell('setting')).toLowerCase()));
    table.append(this.knownRows().filter(({ setting }) => !present.has(setting.toLowerCase())));
    return false;
  }

  /** Sets values, adding rows that are missing; makes the tab where there is none. */
  write(values: Readonly<Record<string, string>>): void {
    const table = this.table() ?? this.create();
    const rowOf = new Map(table.rows.map((row) => [textOf(row.cell('setting')).toLowerCase(), row.row]));
    table.update(
      Object.entries(values).flatMap(([setting, value]) => {
        const row = rowOf.get(setting.toLowerCase());
        return row === undefined ? [] : [{ row, values: { value: cellText(value) } }];
      }),
    );
    const added = Object.entries(values).filter(([setting]) => !rowOf.has(setting.toLowerCase()));
    table.append(
      added.map(([setting, value]) => ({
        setting: cellText(setting),
        value: cellText(value),
        help: this.helpFor(setting),
      })),
    );
  }

  private create(): SheetTable {
    makeTab(this.spreadsheet, SETTINGS_TAB, this.knownRows());
    const table = this.table();
    if (table === null) throw new Error('Settings was not created');
    return table;
  }

  private table(): SheetTable | null {
    return this.isThere()
      ? openTable(this.spreadsheet, SETTINGS_TAB, { sheet: SETTINGS_TAB.tab, titles: {} })
      : null;
  }

  private knownRows(): { setting: string; value: string; help: string }[] {
    return this.known.map(({ setting, initial, help }) => ({ setting, value: cellText(initial), help }));
  }

  private helpFor(setting: string): string {
    return (
      this.known.find((spec) => spec.setting === setting)?.help ?? 'Where set-up found this tab or column.'
    );
  }
}
