// The record's settings: the Settings tab with defaults filled in, read once per run.
import type { SettingRow } from '../../common/domain/settings-tab.js';
import type { SettingsTab } from '../../common/use-cases/setup-ports.js';
import { withRealZone } from '../../common/google/real-zone.js';
import { SettingsSheet } from '../../common/google/settings-sheet.js';
import { readSettings, SETTING_SPECS } from '../domain/incident-settings.js';
import type { IncidentSettings } from '../domain/incident-settings.js';
import type { SettingsStore } from '../use-cases/ports.js';

export class SheetSettingsStore implements SettingsStore, SettingsTab {
  private readonly sheet: SettingsSheet;
  /** What an earlier run of the same page has read. */
  private hinted: readonly SettingRow[] | null;
  private known: readonly SettingRow[] = [];
  private cached: { settings: IncidentSettings; problems: string[] } | null = null;

  /** @param hint what `hint` gave to an earlier run, so that the tab need not be read; '' = read it */
  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, hint = '') {
    this.sheet = new SettingsSheet(spreadsheet, SETTING_SPECS);
    this.hinted = rowsIn(hint);
  }

  read(): { settings: IncidentSettings; problems: string[] } {
    if (this.cached === null) {
      this.known = this.hinted ?? this.rows();
      this.cached = withRealZone(readSettings(this.known));
    }
    return this.cached;
  }

  hint(): string {
    this.read();
    return JSON.stringify(this.known.map(({ setting, value, place }) => [setting, value, place]));
  }

  isThere(): boolean {
    return this.sheet.isThere();
  }

  rows(): SettingRow[] {
    return this.sheet.rows();
  }

  write(values: Readonly<Record<string, string>>): void {
    this.sheet.write(values);
    this.cached = null;
    this.hinted = null;
  }

  ensure(): boolean {
    return this.sheet.ensure();
  }
}

/** A page can hand in anything: what is no list of rows is not used. */
const rowsIn = (hint: string): SettingRow[] | null => {
  try {
    const rows: unknown = hint === '' ? null : JSON.parse(hint);
    return Array.isArray(rows) && rows.every(isRow)
      ? rows.map(([setting, value, place]) => ({ setting, value, place }))
      : null;
  } catch {
    return null;
  }
};

const isRow = (row: unknown): row is [string, string, string] =>
  Array.isArray(row) && row.length === 3 && row.every((part) => typeof part === 'string');
