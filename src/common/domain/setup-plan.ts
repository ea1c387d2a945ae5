// What set-up writes, as one value: tabs, columns, checkboxes, and rows of Settings that are missing, stale or typed over.
import { normalTitle } from './tabs.js';
import type { TabSpec } from './tabs.js';
import type { SettingRow } from './settings-tab.js';
import { mappedSheetSetting, mappedTitleSetting, settingsOf } from './tab-mapping.js';

/** Where a tab was found; a field without a column is missing. */
export interface FoundTab {
  tab: string;
  sheet: string | null;
  fields: readonly { field: string; title: string; column: string | null }[];
}

/** What there is, and what is wished. */
export interface SetupAim {
  /** Tabs that are certain: confirmed, the product's own shape, or not there. */
  tabs: readonly { spec: TabSpec; found: FoundTab }[];
  /** Names of the product's own tabs that are missing. */
  missingTabs: readonly string[];
  rows: readonly SettingRow[];
  /** Names of the settings there should be. */
  known: readonly string[];
  /** Settings typed over: name → value. */
  typed: Readonly<Record<string, string>>;
  /** The column Pinned is ours and has no checkboxes. */
  lacksCheckboxes: boolean;
}

export interface SetupPlan {
  /** Names of the tabs to be made. */
  tabs: string[];
  columns: { tab: string; sheet: string; fields: string[]; titles: string[] }[];
  /** The sheet whose column Pinned gets checkboxes; null = none. */
  checkboxes: string | null;
  /** Known settings without a row. */
  rows: string[];
  /** Where tabs and columns are: name of the row → value, '' for what is stale. */
  mapping: Record<string, string>;
  /** Settings typed over that differ. */
  typed: Record<string, string>;
  /** How many incidents get an id; missing = none. */
  ids?: number;
}

export const planSetup = (aim: SetupAim): SetupPlan => {
  const columns = aim.tabs.flatMap(({ found }) => missingColumns(found));
  const rota = aim.tabs.find(({ found }) => found.tab === 'Rota')?.found;
  const isPinAdded = columns.some(({ fields }) => fields.includes('pinned'));
  return {
    tabs: [
      ...aim.tabs.filter(({ found }) => found.sheet === null).map(({ found }) => found.tab),
      ...aim.missingTabs,
    ],
    columns,
    checkboxes: isPinAdded || aim.lacksCheckboxes ? (rota?.sheet ?? null) : null,
    rows: aim.missingTabs.includes('Settings')
      ? []
      : aim.known.filter((setting) => rowOf(aim.rows, setting) === undefined && !(setting in aim.typed)),
    mapping: Object.assign(
      {},
      ...aim.tabs.map(({ spec, found }) => mappingRows(spec, found, aim.rows)),
    ) as Record<string, string>,
    typed: changed(aim.typed, aim.rows),
  };
};

/** Whether a column is "Pinned" as set-up makes it, with nothing but ticks below its title. */
export const isOwnTick = (title: string, texts: readonly string[]): boolean =>
  normalTitle(title) === 'pinned' &&
  texts.every((text) => ['', 'true', 'false'].includes(text.toLowerCase()));

/** How many things will be written; 0 = everything is in place. */
export const planSize = ({ tabs, columns, checkboxes, rows, mapping, typed, ids = 0 }: SetupPlan): number =>
  Math.min(ids, 1) +
  tabs.length +
  columns.length +
  (checkboxes === null ? 0 : 1) +
  Math.min(rows.length, 1) +
  Math.min(Object.keys(mapping).length, 1) +
  Object.keys(typed).length;

const missingColumns = ({ tab, sheet, fields }: FoundTab): SetupPlan['columns'] => {
  const missing = sheet === null ? [] : fields.filter(({ column }) => column === null);
  return sheet === null || missing.length === 0
    ? []
    : [
        {
          tab,
          sheet,
          fields: missing.map(({ field }) => field),
          titles: missing.map(({ title }) => title),
        },
      ];
};

const rowOf = (rows: readonly SettingRow[], setting: string): SettingRow | undefined =>
  rows.find((row) => row.setting.toLowerCase() === setting.toLowerCase());

const changed = (
  values: Readonly<Record<string, string>>,
  rows: readonly SettingRow[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => (rowOf(rows, key)?.value ?? '') !== value),
  );

/** The rows that keep a tab's mapping; a tab of our own shape needs none, and what says otherwise is stale. */
const mappingRows = (
  spec: TabSpec,
  { sheet, fields }: FoundTab,
  rows: readonly SettingRow[],
): Record<string, string> => {
  const titles = Object.fromEntries(
    fields.flatMap(({ field, column }): [string, string][] => (column === null ? [] : [[field, column]])),
  );
  const isOwnShape =
    sheet === null ||
    (sheet === spec.tab &&
      spec.fields.every(({ field, title }) => normalTitle(titles[field] ?? title) === normalTitle(title)));
  if (!isOwnShape) return changed(Object.fromEntries(settingsOf(spec, { sheet, titles })), rows);
  const own = [
    [mappedSheetSetting(spec.tab), spec.tab] as const,
    ...spec.fields.map(({ title }) => [mappedTitleSetting(spec.tab, title), title] as const),
  ];
  return Object.fromEntries(
    own
      .filter(([key, value]) => ![undefined, '', value].includes(rowOf(rows, key)?.value))
      .map(([key]) => [key, '']),
  );
};
