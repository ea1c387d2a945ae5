// The rota's settings: the Settings tab with defaults filled in, read once per run.
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { SettingsSheet } from '../../common/google/settings-sheet.js';
import { readSettings, SETTING_SPECS } from '../domain/rota-settings.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import type { SettingsStore } from '../use-cases/ports.js';
import type { SettingsTab } from '../use-cases/setup-ports.js';

export class SheetSettingsStore implements SettingsStore, SettingsTab {
  private readonly sheet: SettingsSheet;
  private cached: { settings: RotaSettings; problems: string[] } | null = null;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.sheet = new SettingsSheet(spreadsheet, SETTING_SPECS);
  }

  read(): { settings: RotaSettings; problems: string[] } {
    this.cached ??= withRealZone(readSettings(this.rows()));
    return this.cached;
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

/** Only Google knows which zones there are; one that is none is named and the script's own is used. */
const withRealZone = (read: {
  settings: RotaSettings;
  problems: string[];
}): { settings: RotaSettings; problems: string[] } => {
  const { settings, problems } = read;
  try {
    Utilities.formatDate(new Date(), settings.timeZone, 'yyyy');
    return read;
  } catch {
    const timeZone = Session.getScriptTimeZone();
    const problem = `Settings, row "Time zone": "${settings.timeZone}" is no time zone; ${timeZone} is used until it is mended.`;
    return { settings: { ...settings, timeZone }, problems: [...problems, problem] };
  }
};
