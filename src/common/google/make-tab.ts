// Creates one of the product's own tabs: titles, readable widths, a frozen first row.
import type { TabSpec } from '../domain/tabs.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const WIDTHS: Readonly<Record<string, number>> = {
  setting: 230,
  value: 330,
  help: 560,
  when: 130,
  who: 190,
  what: 460,
  key: 200,
  before: 220,
  after: 220,
  note: 260,
  email: 230,
  alsoKnownAs: 190,
  name: 180,
  incident: 110,
  details: 460,
  role: 90,
  id: 100,
  title: 360,
  kind: 200,
  manager: 160,
  workforce: 180,
};

/** The sheet of that name; null where it is missing, or empty as a run leaves it that died while making it. */
export const filledSheet = (
  spreadsheet: Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet | null => {
  const sheet = spreadsheet.getSheetByName(name);
  return sheet === null || sheet.getLastRow() === 0 ? null : sheet;
};

/** Makes the tab with its titles and these rows (field → value, already safe for cells); the person stays in their tab. */
export const makeTab = (
  spreadsheet: Spreadsheet,
  spec: TabSpec,
  rows: readonly Readonly<Record<string, string | number | boolean>>[] = [],
  extraTitles: readonly string[] = [],
): void => {
  const active = spreadsheet.getActiveSheet();
  const sheet =
    spreadsheet.getSheetByName(spec.tab) ?? spreadsheet.insertSheet(spec.tab, spreadsheet.getSheets().length);
  const titles = [...spec.fields.map(({ title }) => title), ...extraTitles];
  const values = [
    titles,
    ...rows.map((row) => titles.map((_, index) => row[spec.fields[index]?.field ?? ''] ?? '')),
  ];
  sheet.getRange(1, 1, values.length, titles.length).setValues(values);
  sheet.getRange(1, 1, 1, titles.length).setFontWeight('bold').setBackground('#f1f3f4');
  sheet.setFrozenRows(1);
  spec.fields.forEach(({ field }, index) => {
    const width = WIDTHS[field];
    if (width !== undefined) sheet.setColumnWidth(index + 1, width);
  });
  const pinned = spec.fields.findIndex(({ field }) => field === 'pinned');
  if (pinned >= 0) checkboxesBelow(sheet, 1, pinned + 1);
  spreadsheet.setActiveSheet(active);
};

/** Makes every cell of a column below the titles a checkbox. */
export const checkboxesBelow = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  titleRow: number,
  column: number,
): void => {
  const rows = sheet.getMaxRows() - titleRow;
  if (rows < 1) return;
  const checkbox = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  sheet.getRange(titleRow + 1, column, rows, 1).setDataValidation(checkbox);
};
