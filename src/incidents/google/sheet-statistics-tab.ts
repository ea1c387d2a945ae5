// The tab Statistics: texts, formulas and looks written anew, charts where they are not there yet. No other tab is touched.
import { Refusal } from '../../common/domain/refusal.js';
import { blocksOf } from '../../common/google/cell-blocks.js';
import { cellText } from '../../common/google/cell-text.js';
import { FIRST_WORKING } from '../domain/statistics-value.js';
import type { StatCell, StatisticsTab } from '../domain/statistics-value.js';
import { drawCharts } from './statistics-charts.js';
import { lookOf } from './statistics-looks.js';
import type { CellLook } from './statistics-looks.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Statistics';
/** Rows for what spreads below the figures, to begin with. */
const ROOM = 1000;
/** The row that says when there is not room enough. */
const WARNING_ROW = 3;

export class SheetStatisticsTab {
  private readonly spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** @param record name of the tab that is counted */
  update(tab: StatisticsTab, record: string): void {
    const sheet =
      this.spreadsheet.getSheetByName(NAME) ??
      this.spreadsheet.insertSheet(NAME, this.spreadsheet.getSheets().length);
    if (isNew(sheet)) setUp(sheet, tab);
    grow(sheet, tab);
    write(sheet, tab);
    let shown = firstColumn(sheet);
    if (shown[WARNING_ROW - 1] !== '') {
      const rows = this.spreadsheet.getSheetByName(record)?.getMaxRows() ?? ROOM;
      sheet.insertRowsAfter(sheet.getMaxRows(), rows);
      shown = firstColumn(sheet);
    }
    const names =
      tab.namesFrom === null
        ? 0
        : shown.slice(tab.namesFrom - 1, tab.rows.length).filter((name) => name !== '').length;
    drawCharts(sheet, tab.charts(names), tab.chartPlaces, tab.widths);
    this.spreadsheet.setActiveSheet(sheet);
  }
}

/** Whether nothing stands there yet, also after a run that died early. Refuses a tab of somebody else's. */
const isNew = (sheet: Sheet): boolean => {
  const first: unknown = sheet.getRange(1, 1).getValue();
  if (first === '' ? sheet.getLastRow() > 0 : first !== NAME) {
    throw new Refusal(
      'tab-taken',
      `The tab "${NAME}" holds something else: its first cell is not "${NAME}". Rename that tab; nothing was written.`,
    );
  }
  return first === '';
};

/** Once only: widths are the team's own afterwards. */
const setUp = (sheet: Sheet, { widths: [first = 0, second = 0, ...others] }: StatisticsTab): void => {
  sheet.setColumnWidth(1, first).setColumnWidth(2, second);
  sheet.setColumnWidths(3, others.length, others[0] ?? second);
  sheet.setFrozenRows(1);
};

const grow = (sheet: Sheet, { rows, working }: StatisticsTab): void => {
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const columns = FIRST_WORKING - 1 + working.length;
  if (lastRow < rows.length + ROOM) sheet.insertRowsAfter(lastRow, rows.length + ROOM - lastRow);
  if (lastColumn < columns) sheet.insertColumnsAfter(lastColumn, columns - lastColumn);
  sheet.hideColumns(FIRST_WORKING, working.length);
};

const write = (sheet: Sheet, { rows, working, widths }: StatisticsTab): void => {
  const width = widths.length;
  const grid = rows.map((row) =>
    Array.from({ length: width }, (_, index): StatCell => row[index] ?? { content: '', look: 'label' }),
  );
  sheet.clearContents();
  const range = sheet.getRange(1, 1, grid.length, width);
  range.setValues(grid.map((row) => row.map(({ content }) => (isFormula(content) ? '' : cellText(content)))));
  const tall = Math.max(...working.map(({ cells }) => cells.length)) + 1;
  const hidden = Array.from({ length: tall }, (_, row) =>
    working.map(({ title, cells }) => (row === 0 ? title : (cells[row - 1] ?? ''))),
  );
  sheet
    .getRange(1, FIRST_WORKING, tall, working.length)
    .setValues(hidden.map((row) => row.map((text) => (isFormula(text) ? '' : cellText(text)))));
  setFormulas(
    sheet,
    1,
    grid.map((row) => row.map(({ content }) => content)),
  );
  setFormulas(sheet, FIRST_WORKING, hidden);
  const looks = grid.map((row) => row.map(({ look }, column) => lookOf(look, column)));
  const all = <Part extends keyof CellLook>(part: Part): CellLook[Part][][] =>
    looks.map((row) => row.map((look) => look[part]));
  range
    .setNumberFormats(all('format'))
    .setBackgrounds(all('background'))
    .setFontColors(all('color'))
    .setFontWeights(all('weight'))
    .setFontSizes(all('size'))
    .setHorizontalAlignments(all('align'))
    .setVerticalAlignment('middle')
    .setWraps(all('wraps'));
};

const isFormula = (content: string): boolean => content.startsWith('=');

/** Formulas are set as such: they are read in one way in every language of a spreadsheet. */
const setFormulas = (sheet: Sheet, column: number, contents: readonly (readonly string[])[]): void => {
  const cells = contents.map((row, y): [number, Map<number, string>] => [
    y + 1,
    new Map(
      row.flatMap((content, x): [number, string][] => (isFormula(content) ? [[column + x, content]] : [])),
    ),
  ]);
  for (const { row, column: left, values } of blocksOf(new Map(cells))) {
    sheet
      .getRange(row, left, values.length, values[0]?.length ?? 1)
      .setFormulas(values.map((line) => line.map(String)));
  }
};

/** What the first column shows once everything is computed. */
const firstColumn = (sheet: Sheet): string[] => {
  SpreadsheetApp.flush();
  return sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getDisplayValues()
    .map(([text = '']) => text);
};
