// The tab Overview: written anew each time, in a handful of remote calls; looks are set with the texts.
import { cellText } from '../../common/google/cell-text.js';
import { Refusal } from '../../common/domain/refusal.js';
import { OVERVIEW_WIDTH } from '../domain/overview.js';
import type { OverviewRow, Tone } from '../domain/overview.js';
import type { OverviewTab } from '../use-cases/overview-ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Overview';
const WIDTHS = [210, 300, 150, 110, 130, 160, 260];

interface Look {
  background: string | null;
  color: string;
  weight: 'bold' | 'normal';
}

const LOOKS: Readonly<Record<Tone, Look>> = {
  title: { background: null, color: '#202124', weight: 'bold' },
  note: { background: null, color: '#575b60', weight: 'normal' },
  section: { background: '#e9f0fd', color: '#0b3f99', weight: 'bold' },
  head: { background: null, color: '#575b60', weight: 'bold' },
  bad: { background: '#fceeed', color: '#9c1f18', weight: 'normal' },
  warn: { background: '#fdf3d6', color: '#6b4500', weight: 'normal' },
  good: { background: null, color: '#0f5b2a', weight: 'normal' },
  plain: { background: null, color: '#202124', weight: 'normal' },
};

export class SheetOverviewTab implements OverviewTab {
  private readonly spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  show(rows: readonly OverviewRow[]): void {
    const sheet = this.spreadsheet.getSheetByName(NAME) ?? this.make();
    const first: unknown = sheet.getRange(1, 1).getValue();
    if (first !== '' && first !== NAME) {
      throw new Refusal(
        'tab-taken',
        `The tab "${NAME}" holds something else: its first cell is not "${NAME}". Rename that tab; nothing was written.`,
      );
    }
    const missing = rows.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    // Rows of the last time below the new ones become empty with the same write.
    const height = Math.max(rows.length, sheet.getLastRow());
    const all = Array.from(
      { length: height },
      (_, index): OverviewRow => rows[index] ?? { tone: 'plain', cells: [] },
    );
    const range = sheet.getRange(1, 1, height, OVERVIEW_WIDTH);
    const looks = all.map(({ tone }) => Array.from({ length: OVERVIEW_WIDTH }, () => LOOKS[tone]));
    range
      .setValues(all.map(({ cells }) => looks[0]?.map((_, column) => cellText(cells[column] ?? '')) ?? []))
      .setBackgrounds(looks.map((row) => row.map(({ background }) => background)))
      .setFontColors(looks.map((row) => row.map(({ color }) => color)))
      .setFontWeights(looks.map((row) => row.map(({ weight }) => weight)));
    this.spreadsheet.setActiveSheet(sheet);
  }

  private make(): Sheet {
    const sheet = this.spreadsheet.insertSheet(NAME, this.spreadsheet.getSheets().length);
    WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
    sheet.getRange(1, 1).setFontSize(18);
    sheet.setFrozenRows(1);
    return sheet;
  }
}
