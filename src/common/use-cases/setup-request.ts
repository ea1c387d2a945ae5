// What a person confirmed in set-up, checked against the sheets that are there.
import { Refusal } from '../domain/refusal.js';
import type { SettingRow } from '../domain/settings-tab.js';
import { columnByLetter, findTitles, normalTitle } from '../domain/tabs.js';
import type { TabSpec } from '../domain/tabs.js';
import type { SettledMapping, SheetTexts } from '../domain/guess-tabs.js';
import type { SetupRequest } from './setup-contract.js';

type AskedTab = NonNullable<SetupRequest['tabs']>[string];

/** The mapping asked for; a field that is not named goes by its own title, or is guessed where none is named. Refuses a sheet, field or title that is not there. */
export const requestedMapping = (
  spec: TabSpec,
  asked: AskedTab,
  sheets: readonly SheetTexts[],
): SettledMapping => {
  const sheet = sheets.find((known) => known.sheet === asked.sheet);
  if (sheet === undefined) {
    throw new Refusal(
      'sheet-missing',
      `There is no sheet "${asked.sheet}" for ${spec.tab}; the sheets are ${sheets.map(({ sheet: name }) => `"${name}"`).join(', ')}.`,
    );
  }
  const titles: Record<string, string> = {};
  for (const [key, title] of Object.entries(asked.fields ?? {})) {
    const field = spec.fields.find(
      (known) =>
        known.field.toLowerCase() === key.toLowerCase() || normalTitle(known.title) === normalTitle(key),
    );
    if (field === undefined) {
      throw new Refusal(
        'field-unknown',
        `${spec.tab} has no field "${key}"; its fields are ${spec.fields.map((known) => known.field).join(', ')}.`,
      );
    }
    if (title !== null && title !== '') titles[field.field] = title;
  }
  requireSomeTitle(spec, sheet, titles);
  requireTitles(spec, sheet, titles);
  return {
    sheet: sheet.sheet,
    titles,
    ...(asked.titleRow === undefined ? {} : { titleRow: asked.titleRow - 1 }),
  };
};

/** A sheet without any titles would lose its first row to them. */
const requireSomeTitle = (
  spec: TabSpec,
  sheet: SheetTexts,
  titles: Readonly<Record<string, string>>,
): void => {
  const named = Object.values(titles);
  if (named.length === 0 || named.some((title) => columnByLetter(title) === null)) return;
  throw new Refusal(
    'titles-needed',
    `The sheet "${sheet.sheet}" (for ${spec.tab}) needs at least one title above its columns, since its rows are found by it. Write one, then name the column by it.`,
  );
};

const requireTitles = (spec: TabSpec, sheet: SheetTexts, titles: Readonly<Record<string, string>>): void => {
  const found = findTitles(sheet.rows, titles);
  const missing = Object.entries(titles).filter(
    ([field, title]) => found?.columns[field] === undefined && columnByLetter(title) === null,
  );
  if (missing.length === 0) return;
  const named = missing.map(([, title]) => `"${title}"`).join(', ');
  throw new Refusal(
    'title-missing',
    `The sheet "${sheet.sheet}" has no column titled ${named} (for ${spec.tab}); look at its titles and name them as they stand.`,
  );
};

/** Settings rows with the values a dialog is trying out. */
export const withRequested = (
  rows: readonly SettingRow[],
  wanted: Readonly<Record<string, string>>,
): SettingRow[] => [
  ...rows.filter(
    ({ setting }) => !Object.keys(wanted).some((key) => key.toLowerCase() === setting.toLowerCase()),
  ),
  ...Object.entries(wanted).map(([setting, value]) => ({ setting, value, place: `"${setting}"` })),
];
