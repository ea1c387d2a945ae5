// The mapping of a tab as rows of Settings, both ways.
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import { mappedSheetSetting, mappedTitleSetting } from './rota-settings.js';

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
