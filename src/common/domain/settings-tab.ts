// The Settings tab that both sheets have, and the settings they share.
import type { TabSpec } from './tabs.js';

export const SETTINGS_TAB: TabSpec = {
  tab: 'Settings',
  isRequired: false,
  fields: [
    { field: 'setting', title: 'Setting', aliases: [], isRequired: true, help: 'what is set' },
    { field: 'value', title: 'Value', aliases: [], isRequired: true, help: 'its value' },
    { field: 'help', title: 'What it does', aliases: [], isRequired: false, help: 'one sentence' },
  ],
};

/** One row of the Settings tab as read. */
export interface SettingRow {
  setting: string;
  value: string;
  /** `Settings!B7`. */
  place: string;
}

/** Name of the setting that holds the duty calendar's id, in both sheets. */
export const CALENDAR_SETTING = 'Duty calendar id';
/** Name of the setting that holds the time zone in which days begin, in both sheets. */
export const TIME_ZONE_SETTING = 'Time zone';
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

/** What a time zone must be, as the end of "must be …", or null if it will do. */
export const isZone = (value: string): string | null =>
  /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(value) ? null : 'a time zone such as Europe/Berlin';
