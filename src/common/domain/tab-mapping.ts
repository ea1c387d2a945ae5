// The mapping of tabs and columns as rows of Settings, both ways: `Tab Rota`, `Tab Rota, Week`.
import type { SettingRow } from './settings-tab.js';
import type { TabMapping, TabSpec } from './tabs.js';

/** Rows whose name starts so hold the mapping of a tab. */
const MAPPING_PREFIX = 'Tab ';

/** Name of the settings row that says in which sheet a tab is. */
export const mappedSheetSetting = (tab: string): string => `${MAPPING_PREFIX}${tab}`;
/** Name of the settings row that says under which title a field is. */
export const mappedTitleSetting = (tab: string, fieldTitle: string): string =>
  `${MAPPING_PREFIX}${tab}, ${fieldTitle}`;

/** The rows that hold a mapping: setting → value. */
export const mappingIn = (rows: readonly SettingRow[]): Record<string, string> =>
  Object.fromEntries(
    rows
      .filter(({ setting, value }) => setting.startsWith(MAPPING_PREFIX) && value !== '')
      .map(({ setting, value }): [string, string] => [setting, value]),
  );

/** Where the settings say a tab is; its own name and titles where they say nothing. */
export const mappingFrom = (spec: TabSpec, settings: Readonly<Record<string, string>>): TabMapping => ({
  sheet: settings[mappedSheetSetting(spec.tab)] ?? spec.tab,
  titles: Object.fromEntries(
    spec.fields.map(({ field, title }): [string, string] => [
      field,
      settings[mappedTitleSetting(spec.tab, title)] ?? title,
    ]),
  ),
});

/** The settings rows that keep a mapping. */
export const settingsOf = (spec: TabSpec, mapping: TabMapping): [setting: string, value: string][] => [
  [mappedSheetSetting(spec.tab), mapping.sheet],
  ...spec.fields.map(({ field, title }): [string, string] => [
    mappedTitleSetting(spec.tab, title),
    mapping.titles[field] ?? title,
  ]),
];
