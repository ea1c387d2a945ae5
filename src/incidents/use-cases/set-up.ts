// Set-up of the record sheet: so far only the settings that say who is on duty.
import { Refusal } from '../../common/domain/refusal.js';
import { CALENDAR_SETTING, settingValue } from '../../common/domain/settings-tab.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { SETTING_SPECS } from '../domain/incident-settings.js';

/** The Settings tab of the record sheet. */
export interface SettingsTab {
  rows: () => SettingRow[];
  /** Makes the tab or completes it; says whether it was made. */
  ensure: () => boolean;
  write: (values: Readonly<Record<string, string>>) => void;
}

export interface SetupProposal {
  settings: { key: string; value: string; help: string }[];
  calendar: { id: string };
  /** Nothing of the sheet's own needs to be mapped yet. */
  isStandard: boolean;
  problems: string[];
}

export const proposeSetup = (tab: SettingsTab) => (): SetupProposal => {
  const rows = tab.rows();
  const calendar = settingValue(rows, CALENDAR_SETTING) ?? '';
  return {
    settings: SETTING_SPECS.map(({ setting, initial, help }) => ({
      key: setting,
      value: settingValue(rows, setting) ?? initial,
      help,
    })),
    calendar: { id: calendar },
    isStandard: true,
    problems: calendar === '' ? ['No duty calendar is set, so nobody can be shown as on duty.'] : [],
  };
};

export const applySetup =
  (tab: SettingsTab) =>
  (values: Readonly<Record<string, string>>): { done: string[]; problems: string[] } => {
    const unknown = Object.keys(values).find((key) => !SETTING_SPECS.some(({ setting }) => setting === key));
    if (unknown !== undefined) {
      throw new Refusal('unknown-setting', `There is no setting "${unknown}". Nothing was written.`);
    }
    const done = tab.ensure() ? ['Created the tab "Settings".'] : [];
    if (Object.keys(values).length > 0) {
      tab.write(values);
      done.push(
        `Wrote ${Object.keys(values).length === 1 ? 'one setting' : `${Object.keys(values).length} settings`}.`,
      );
    }
    return { done, problems: proposeSetup(tab)().problems };
  };
