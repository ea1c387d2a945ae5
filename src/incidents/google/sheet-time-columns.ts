// How the record's time columns look: dates people formatted stay, empty cells without a format get one.
import type { TabMapping } from '../../common/domain/tabs.js';
import { columnLetters } from '../../common/domain/tabs.js';
import { openLongTable } from '../../common/google/long-table.js';
import { INCIDENTS_TAB } from '../domain/incident-tabs.js';
import { TIME_FIELDS } from '../domain/incident.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';
/** What Google calls the format of a cell that has none. */
const NONE = ['', 'General', '0.###############'];

export class SheetTimeColumns {
  private readonly spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** Two remote calls for each column, one more where something is to be done. */
  format(mapping: TabMapping): void {
    const table = openLongTable(this.spreadsheet, INCIDENTS_TAB, mapping);
    const first = table.titleRow + 1;
    const count = table.sheet.getMaxRows() - table.titleRow;
    if (count < 1) return;
    const places = TIME_FIELDS.flatMap((field): string[] => {
      const column = table.columnOf(field);
      if (column === null) return [];
      const range = table.sheet.getRange(first, column, count, 1);
      const values = range.getValues();
      const isBare = range
        .getNumberFormats()
        .map(([format = ''], index) => NONE.includes(format) && values[index]?.[0] === '');
      return runsOf(isBare).map(({ from, until }) => {
        const letters = columnLetters(column);
        return `${letters}${String(first + from)}:${letters}${String(first + until)}`;
      });
    });
    if (places.length > 0) table.sheet.getRangeList(places).setNumberFormat(TIME_FORMAT);
  }
}

/** Stretches of what holds, by position, both ends included. */
const runsOf = (flags: readonly boolean[]): { from: number; until: number }[] => {
  const runs: { from: number; until: number }[] = [];
  flags.forEach((flag, index) => {
    const last = runs[runs.length - 1];
    if (!flag) return;
    if (last?.until === index - 1) last.until = index;
    else runs.push({ from: index, until: index });
  });
  return runs;
};
