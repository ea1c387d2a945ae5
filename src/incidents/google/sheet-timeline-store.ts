// The Timeline tab: rows are only ever added, and only those of one incident or the newest are read.
import { rowBlocks } from '../../common/domain/row-blocks.js';
import { normalTitle } from '../../common/domain/tabs.js';
import { cellText } from '../../common/google/cell-text.js';
import { filledSheet, makeTab } from '../../common/google/make-tab.js';
import { cellTexts, momentCell, plainText } from '../../common/google/moment-cell.js';
import type { CellTexts } from '../../common/google/moment-cell.js';
import { patiently } from '../../common/google/patiently.js';
import { TIMELINE_TAB } from '../domain/incident-tabs.js';
import { knownText, readKnown } from '../domain/known-values.js';
import type { TimelineEntry } from '../domain/timeline.js';
import type { TimelineStore } from '../use-cases/ports.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FIELDS = ['when', 'incident', 'who', 'what', 'details', 'known'] as const;
type Field = (typeof FIELDS)[number];

/** So many of the newest entries are read at once. */
const RECENT = 400;
const GROWTH = 500;
const WHEN_FORMAT = 'yyyy-mm-dd hh:mm';

export class SheetTimelineStore implements TimelineStore {
  private readonly spreadsheet: Spreadsheet;
  private readonly texts: CellTexts;
  private columns: Readonly<Record<Field, number>> | null = null;
  /** The last rows as they were read. */
  private newest: { first: number; rows: readonly (readonly unknown[])[] } | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.texts = cellTexts(spreadsheet.getSpreadsheetTimeZone());
  }

  isThere(): boolean {
    return filledSheet(this.spreadsheet, TIMELINE_TAB.tab) !== null;
  }

  /** Makes the tab where it is missing; says whether it was. */
  ensure(): boolean {
    if (this.isThere()) return false;
    makeTab(this.spreadsheet, TIMELINE_TAB);
    const sheet = this.spreadsheet.getSheetByName(TIMELINE_TAB.tab);
    sheet?.getRange(2, 1, sheet.getMaxRows() - 1, 1).setNumberFormat(WHEN_FORMAT);
    sheet?.hideColumns(FIELDS.length);
    return true;
  }

  /** Reads anew from now on: others may have written until a lock was taken. */
  forget(): void {
    this.newest = null;
    this.columns = null;
  }

  of(id: string): TimelineEntry[] {
    const sheet = this.sheet();
    if (sheet === null) return [];
    const last = sheet.getLastRow();
    if (last <= RECENT + 1) return this.recent().filter(({ incident }) => incident === id);
    const column = this.columnsIn(sheet).incident;
    const found = patiently(() =>
      sheet
        .getRange(2, column, last - 1, 1)
        .createTextFinder(id)
        .matchEntireCell(true)
        .findAll(),
    ).map((range) => range.getRow());
    return rowBlocks(found, 2)
      .flatMap(({ first, last: end }) => this.read(sheet, first, end))
      .map((cells) => this.entryIn(cells))
      .filter(({ incident }) => incident === id);
  }

  recent(): TimelineEntry[] {
    return this.newestRows()
      .map((cells) => this.entryIn(cells))
      .filter(({ incident, what }) => incident !== '' && what !== '');
  }

  /** Ids the newest entries speak of: incidents whose rows may be gone. */
  ids(): string[] {
    return [...new Set(this.recent().map(({ incident }) => incident))];
  }

  add(entries: readonly TimelineEntry[]): void {
    if (entries.length === 0) return;
    this.ensure();
    const sheet = this.sheet();
    if (sheet === null) return;
    if (sheet.getLastColumn() < FIELDS.length) this.addKnown(sheet);
    const columns = this.columnsIn(sheet);
    const first = sheet.getLastRow() + 1;
    const lacking = first + entries.length - 1 - sheet.getMaxRows();
    if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), Math.max(lacking, GROWTH));
    const width = Math.max(...FIELDS.map((field) => columns[field]));
    const isWhole = FIELDS.length === width;
    const rows = entries.map((entry) => {
      const cells = cellsOf(entry);
      return Array.from({ length: width }, (_, index) => {
        const field = FIELDS.find((known) => columns[known] === index + 1);
        return field === undefined ? '' : cells[field];
      });
    });
    if (isWhole) sheet.getRange(first, 1, rows.length, width).setValues(rows);
    else {
      for (const field of FIELDS) {
        const column = columns[field];
        sheet.getRange(first, column, rows.length, 1).setValues(rows.map((row) => [row[column - 1] ?? '']));
      }
    }
    this.newest = null;
  }

  /** Tabs made by hand end with the details. */
  private addKnown(sheet: Sheet): void {
    const title = TIMELINE_TAB.fields[FIELDS.length - 1]?.title ?? '';
    sheet.getRange(1, FIELDS.length).setValue(title);
    sheet.hideColumns(FIELDS.length);
  }

  private sheet(): Sheet | null {
    return this.spreadsheet.getSheetByName(TIMELINE_TAB.tab);
  }

  private newestRows(): readonly (readonly unknown[])[] {
    const sheet = this.sheet();
    if (sheet === null) return [];
    const last = sheet.getLastRow();
    if (last < 2) return [];
    const first = Math.max(2, last - RECENT + 1);
    if (this.newest?.first !== first || this.newest.rows.length !== last - first + 1) {
      this.newest = { first, rows: this.read(sheet, first, last) };
    }
    return this.newest.rows;
  }

  private read(sheet: Sheet, first: number, last: number): unknown[][] {
    const width = Math.max(FIELDS.length, sheet.getLastColumn());
    this.columnsIn(sheet);
    return patiently(() => sheet.getRange(first, 1, last - first + 1, width).getValues()) as unknown[][];
  }

  private entryIn(cells: readonly unknown[]): TimelineEntry {
    const at = (field: Field): unknown => cells[(this.columns?.[field] ?? 0) - 1];
    return {
      when: this.texts.moment(at('when')),
      incident: this.texts.text(at('incident')),
      who: this.texts.text(at('who')),
      what: this.texts.text(at('what')),
      details: this.texts.text(at('details')),
      known: readKnown(plainText(at('known'))),
    };
  }

  /**
   * Where the columns are, 1-based. The tab is the product's own, so its titles are looked at only where it has more
   * columns than it should: somebody has put one in between. Then one remote call.
   */
  private columnsIn(sheet: Sheet): Readonly<Record<Field, number>> {
    if (this.columns !== null) return this.columns;
    const width = sheet.getLastColumn();
    if (width <= FIELDS.length)
      return (this.columns = columnsOf(TIMELINE_TAB.fields.map(({ title }) => title)));
    const [titles = []] = patiently(() => sheet.getRange(1, 1, 1, width).getValues()) as unknown[][];
    return (this.columns = columnsOf(titles.map(plainText)));
  }
}

const columnsOf = (titles: readonly string[]): Record<Field, number> => {
  const plain = titles.map(normalTitle);
  const found = TIMELINE_TAB.fields.map(({ field, title }, index): [string, number] => {
    const at = plain.indexOf(normalTitle(title));
    return [field, at < 0 ? index + 1 : at + 1];
  });
  return Object.fromEntries(found) as Record<Field, number>;
};

const cellsOf = (entry: TimelineEntry): Record<Field, string> => ({
  when: momentCell(entry.when),
  incident: cellText(entry.incident),
  who: cellText(entry.who),
  what: cellText(entry.what),
  details: cellText(entry.details),
  known: cellText(knownText(entry.known)),
});
