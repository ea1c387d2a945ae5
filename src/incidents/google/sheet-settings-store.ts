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
  private cached: { settings: IncidentSettings; problems: string[] } | null = null;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.sheet = new SettingsSheet(spreadsheet, SETTING_SPECS);
  }

  read(): { settings: IncidentSettings; problems: string[] } {
    this.cached ??= withRealZone(readSettings(this.rows()));
    return this.cached;
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
  }

  ensure(): boolean {
    return this.sheet.ensure();
  }
}
