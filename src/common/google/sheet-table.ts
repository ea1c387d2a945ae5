// A table inside somebody's sheet: found by its titles, read once, written only in its own columns.
import { columnLetters, findTitles } from '../domain/tabs.js';
import type { TabMapping, TabSpec } from '../domain/tabs.js';
import { Refusal } from '../domain/refusal.js';
import { blocksOf } from './cell-blocks.js';
import type { Written } from './cell-blocks.js';
import { cellReader, textOf } from './cell-value.js';
import type { Cell } from './cell-value.js';
import { patiently } from './patiently.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A row below the titles. */
export interface TableRow {
  /** Row of the sheet, 1-based. */
  row: number;
  /** The field's cell; an empty cell where the sheet has no such column. */
  cell: (field: string) => Cell;
  /** The cell in a column (1-based), for columns that are no field. */
  at: (column: number) => Cell;
}

/** Cells to set in an existing row. */
export interface RowUpdate {
  row: number;
  values: Readonly<Record<string, Written>>;
}

/** Where rows can be written. */
interface Room {
  first: number;
  /** How many rows moved everything from `first` on down; the others were there and blank. */
  inserted: number;
}

/** Rows added at once to a tab that only grows. */
const GROWTH = 100;
const EMPTY: Cell = { value: '', day: null };

/** Opens the table of a tab, or refuses in one sentence that says what is missing. Costs one remote call. */
export const openTable = (spreadsheet: Spreadsheet, spec: TabSpec, mapping: TabMapping): SheetTable => {
  const sheet = spreadsheet.getSheetByName(mapping.sheet);
  if (sheet === null) {
    throw new Refusal(
      'tab-missing',
      `There is no tab "${mapping.sheet}" in this spreadsheet. Run "Set up…" to map or create it.`,
    );
  }
  return new SheetTable(sheet, spreadsheet.getSpreadsheetTimeZone(), spec, mapping);
};

export class SheetTable {
  readonly name: string;
  /** Row of the titles, 1-based. */
  readonly titleRow: number;
  readonly rows: readonly TableRow[];
  /** Titles as texts, from column 1 on. */
  readonly titles: readonly Cell[];
  private readonly sheet: Sheet;
  private readonly columns: Readonly<Record<string, number>>;
  private readonly grid: readonly (readonly Cell[])[];

  constructor(sheet: Sheet, timeZone: string, spec: TabSpec, mapping: TabMapping) {
    this.sheet = sheet;
    this.name = mapping.sheet;
    const read = cellReader(timeZone);
    this.grid = patiently(() => sheet.getDataRange().getValues()).map((row) => row.map(read));
    const wanted = Object.fromEntries(
      spec.fields.map(({ field, title }): [string, string] => [field, mapping.titles[field] ?? title]),
    );
    const found = findTitles(
      this.grid.slice(0, 30).map((row) => row.map(textOf)),
      wanted,
    );
    const missing = spec.fields.filter(
      ({ field, isRequired }) => isRequired && found?.columns[field] === undefined,
    );
    if (found === null || missing.length > 0)
      throw missingTitles(
        this.name,
        missing.map(({ field }) => wanted[field] ?? field),
      );
    this.titleRow = found.row + 1;
    this.columns = found.columns;
    this.titles = this.grid[found.row] ?? [];
    this.rows = this.grid
      .slice(found.row + 1)
      .map((cells, index) => this.tableRow(cells, found.row + 2 + index));
  }

  /** Whether the sheet has a column for the field. */
  has(field: string): boolean {
    return this.columns[field] !== undefined;
  }

  /** `Rota!B7`, for messages. */
  place(field: string, row: number): string {
    const column = this.columns[field];
    return column === undefined
      ? `${this.name}, row ${row}`
      : `${this.name}!${columnLetters(column + 1)}${row}`;
  }

  /** Sets fields of existing rows; fields the sheet has no column for are left out. One remote call per block of cells. */
  update(updates: readonly RowUpdate[]): void {
    const cells = new Map<number, Map<number, Written>>();
    for (const { row, values } of updates) {
      const columns = cells.get(row) ?? new Map<number, Written>();
      for (const [field, value] of Object.entries(values)) {
        const column = this.columns[field];
        if (column !== undefined) columns.set(column + 1, value);
      }
      if (columns.size > 0) cells.set(row, columns);
    }
    this.setBlocks(cells);
  }

  /** Sets single cells by position (1-based), for columns that are no field. One remote call per block of cells. */
  setCells(cells: readonly { row: number; column: number; value: Written }[]): void {
    const rows = new Map<number, Map<number, Written>>();
    for (const { row, column, value } of cells) {
      const columns = rows.get(row) ?? new Map<number, Written>();
      columns.set(column, value);
      rows.set(row, columns);
    }
    this.setBlocks(rows);
  }

  /**
   * Makes room for rows beside `neighbour` (a row of the sheet), so that they look like it and a footer stays below. Blank
   * rows that lie there are used first. At most one remote call.
   */
  makeRoom(count: number, neighbour: number, side: 'after' | 'before'): Room {
    if (neighbour <= this.titleRow) return this.roomBelow(this.titleRow, count);
    const left = this.blanksLeft(neighbour, side);
    const isRoom = side === 'after' ? left > count : left >= count;
    if (side === 'after') {
      if (!isRoom) this.sheet.insertRowsAfter(neighbour, count);
      return { first: neighbour + 1, inserted: isRoom ? 0 : count };
    }
    if (isRoom) return { first: neighbour - count, inserted: 0 };
    this.sheet.insertRowsBefore(neighbour, count);
    return { first: neighbour, inserted: count };
  }

  /** Adds rows below everything else in the tab. For tabs that only grow, such as the journal. */
  append(rows: readonly Readonly<Record<string, Written>>[]): void {
    if (rows.length === 0) return;
    const { first } = this.roomBelow(this.titleRow + this.rows.length, rows.length);
    this.update(rows.map((values, index) => ({ row: first + index, values })));
  }

  /** Makes sure that the sheet reaches this row (1-based). */
  growTo(row: number): void {
    const last = this.sheet.getMaxRows();
    if (row > last) this.sheet.insertRowsAfter(last, Math.max(row - last, GROWTH));
  }

  /** Adds columns at the right end; says where the first is, from 1. One remote call, plus one where the grid must grow. */
  addColumns(titles: readonly string[]): number {
    const last = Math.max(1, this.sheet.getLastColumn());
    if (titles.length === 0) return last + 1;
    const lacking = last + titles.length - this.sheet.getMaxColumns();
    if (lacking > 0) this.sheet.insertColumnsAfter(this.sheet.getMaxColumns(), lacking);
    this.sheet.getRange(this.titleRow, last + 1, 1, titles.length).setValues([[...titles]]);
    return last + 1;
  }

  private setBlocks(cells: ReadonlyMap<number, ReadonlyMap<number, Written>>): void {
    for (const block of blocksOf(cells)) {
      this.sheet
        .getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 0)
        .setValues(block.values);
    }
  }

  private roomBelow(row: number, count: number): Room {
    let blanks = 0;
    while (blanks < count && this.isBlank(row + blanks + 1)) blanks += 1;
    if (blanks < count) this.sheet.insertRowsAfter(row + blanks, count - blanks);
    return { first: row + 1, inserted: count - blanks };
  }

  /** Blank rows between a row and the next content, such as a run leaves that died before it filled them. */
  private blanksLeft(row: number, side: 'after' | 'before'): number {
    const step = side === 'after' ? 1 : -1;
    let count = 0;
    while (this.isBlank(row + step * (count + 1)) && count < this.grid.length) count += 1;
    const end = row + step * (count + 1);
    return end > this.grid.length ? 0 : count;
  }

  private isBlank(row: number): boolean {
    const cells = this.grid[row - 1];
    return cells === undefined ? row <= this.sheet.getMaxRows() : cells.every(({ value }) => value === '');
  }

  private tableRow(cells: readonly Cell[], row: number): TableRow {
    return {
      row,
      cell: (field) => {
        const column = this.columns[field];
        return column === undefined ? EMPTY : (cells[column] ?? EMPTY);
      },
      at: (column) => cells[column - 1] ?? EMPTY,
    };
  }
}

export const missingTitles = (sheet: string, titles: readonly string[]): Refusal => {
  const named = titles.map((title) => `"${title}"`).join(', ');
  return new Refusal(
    'title-missing',
    `The tab "${sheet}" has no column titled ${named}. Rename the column back, or run "Set up…" to say which column it is now.`,
  );
};
