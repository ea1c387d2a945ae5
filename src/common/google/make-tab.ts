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

/** Makes the tab with its titles and these rows (field → value, already safe for cells); the person stays in their tab. */
export const makeTab = (
  spreadsheet: Spreadsheet,
  spec: TabSpec,
  rows: readonly Readonly<Record<string, string | number | boolean>>[] = [],
  extraTitles: readonly string[] = [],
): void => {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(spec.tab, spreadsheet.getSheets().length);
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
  if (pinned >= 0) {
    const checkbox = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    sheet.getRange(2, pinned + 1, sheet.getMaxRows() - 1, 1).setDataValidation(checkbox);
  }
  spreadsheet.setActiveSheet(active);
};
