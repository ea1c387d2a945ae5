// A table of thousands of rows inside somebody's sheet: found by its titles, of which only the rows in question are read.
import { columnLetters, findTitles, TITLE_ROWS_SEARCHED } from '../domain/tabs.js';
import type { TabMapping, TabSpec } from '../domain/tabs.js';
import { Refusal } from '../domain/refusal.js';
import { rowBlocks } from '../domain/row-blocks.js';
import { blocksOf } from './cell-blocks.js';
import type { Block, Written } from './cell-blocks.js';
import { plainText } from './moment-cell.js';
import { patiently } from './patiently.js';
import { missingTitles } from './sheet-table.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** So many cells are read with the titles: all of a short table, the top of a long one. */
const FIRST_CELLS = 2400;
/** Columns that are so far apart are read one by one. */
const NEAR = 2;
/** Rows added at once where the grid ends. */
const GROWTH = 100;

/** Opens the table of a tab, or refuses in one sentence that says what is missing. Costs one remote call. */
export const openLongTable = (spreadsheet: Spreadsheet, spec: TabSpec, mapping: TabMapping): LongTable => {
  const sheet = spreadsheet.getSheetByName(mapping.sheet);
  if (sheet === null) {
    throw new Refusal(
      'tab-missing',
      `There is no tab "${mapping.sheet}" in this spreadsheet. Run "Set up…" to map or create it.`,
    );
  }
  return new LongTable(sheet, spec, mapping);
};

/** What was read once is remembered: open it under the lock where you mean to write. */
export class LongTable {
  readonly name: string;
  /** Row of the titles, 1-based. */
  readonly titleRow: number;
  readonly sheet: Sheet;
  /** Field → column, 0-based. */
  private readonly columns: Readonly<Record<string, number>>;
  private readonly width: number;
  /** Rows of the top that were read, by number, from column 1 on. */
  private readonly known = new Map<number, readonly unknown[]>();
  /** The last row of the top. */
  private readonly top: number;

  constructor(sheet: Sheet, spec: TabSpec, mapping: TabMapping) {
    this.sheet = sheet;
    this.name = mapping.sheet;
    this.width = Math.max(1, sheet.getLastColumn());
    const rows = Math.max(TITLE_ROWS_SEARCHED, Math.floor(FIRST_CELLS / this.width));
    this.top = Math.max(1, Math.min(sheet.getLastRow(), rows));
    this.read(1, 1, this.top, this.width).forEach((cells, index) => this.known.set(index + 1, cells));
    const wanted = Object.fromEntries(
      spec.fields.map(({ field, title }): [string, string] => [field, mapping.titles[field] ?? title]),
    );
    const found = findTitles(
      [...this.known.values()].map((cells) => cells.map(plainText)),
      wanted,
    );
    const missing = spec.fields.filter(
      ({ field, isRequired }) => isRequired && found?.columns[field] === undefined,
    );
    if (found === null || missing.length > 0) {
      throw missingTitles(
        this.name,
        missing.map(({ field }) => wanted[field] ?? field),
      );
    }
    this.titleRow = found.row + 1;
    this.columns = found.columns;
  }

  has(field: string): boolean {
    return this.columns[field] !== undefined;
  }

  /** The field's column, counted from 1; null where there is none. */
  columnOf(field: string): number | null {
    const column = this.columns[field];
    return column === undefined ? null : column + 1;
  }

  /** Whether the field's column is one of these, counted from 1. */
  isWithin(field: string, first: number, last: number): boolean {
    const column = (this.columns[field] ?? -1) + 1;
    return column >= first && column <= last && column > 0;
  }

  /** Whether the fields' columns lie so close together that they are read in one call. */
  areNear(fields: readonly string[]): boolean {
    return (
      groupsOf(fields.filter((field) => this.has(field)).map((field) => this.columns[field] ?? 0)).length < 2
    );
  }

  /** The field's title as it stands in the sheet; '' where there is no such column. */
  title(field: string): string {
    return plainText(this.known.get(this.titleRow)?.[this.columns[field] ?? -1]);
  }

  /** The letters of the field's column; null where there is none. */
  letters(field: string): string | null {
    const column = this.columns[field];
    return column === undefined ? null : columnLetters(column + 1);
  }

  /** The last row that holds anything, also outside of the table. */
  lastRow(): number {
    return this.sheet.getLastRow();
  }

  /** The field's value in cells read by `rows`; '' where there is no such column. */
  value(cells: readonly unknown[], field: string): unknown {
    return cells[this.columns[field] ?? -1] ?? '';
  }

  /** The fields of every row below the titles, in order. One remote call for each group of neighbouring columns. */
  all(fields: readonly string[]): { row: number; values: Readonly<Record<string, unknown>> }[] {
    const last = this.lastRow();
    const rest = this.top + 1;
    const top = this.rows(Array.from({ length: this.top }, (_, index) => index + 1));
    const columns = fields.filter((field) => this.has(field));
    const grids = groupsOf(columns.map((field) => this.columns[field] ?? 0)).map(({ first, last: end }) => ({
      first,
      cells: last < rest ? [] : this.read(rest, first + 1, last - rest + 1, end - first + 1),
    }));
    const valueAt = (row: number, column: number): unknown => {
      if (row < rest) return top.get(row)?.[column];
      const grid = grids.filter(({ first }) => first <= column).pop();
      return grid?.cells[row - rest]?.[column - grid.first];
    };
    return Array.from({ length: Math.max(0, last - this.titleRow) }, (_, index) => {
      const row = this.titleRow + 1 + index;
      const values = columns.map((field): [string, unknown] => [
        field,
        valueAt(row, this.columns[field] ?? 0) ?? '',
      ]);
      return { row, values: Object.fromEntries(values) };
    });
  }

  /** Whole rows by number, in as few as two remote calls; none for rows already read. */
  rows(numbers: readonly number[], most = 2): Map<number, readonly unknown[]> {
    const rows = numbers.filter((row) => row > this.titleRow);
    const last = this.lastRow();
    const lacking = rows.filter((row) => !this.known.has(row) && row <= last);
    const fresh = new Map<number, readonly unknown[]>();
    for (const block of rowBlocks(lacking, most)) {
      this.read(block.first, 1, block.last - block.first + 1, this.width).forEach((cells, index) =>
        fresh.set(block.first + index, cells),
      );
    }
    return new Map(rows.map((row) => [row, this.known.get(row) ?? fresh.get(row) ?? []]));
  }

  /** Rows whose cell of the field shows the text, from the top; the whole cell or a part of it. One remote call at most. */
  search(field: string, text: string, isEntire: boolean): number[] {
    const column = this.columns[field];
    const count = this.lastRow() - this.titleRow;
    if (column === undefined || count < 1) return [];
    if (this.lastRow() <= this.top) {
      const holds = (cell: string): boolean => (isEntire ? cell === text : cell.includes(text));
      return this.all([field]).flatMap(({ row, values }) => (holds(plainText(values[field])) ? [row] : []));
    }
    const range = this.sheet.getRange(this.titleRow + 1, column + 1, count, 1);
    return patiently(() => range.createTextFinder(text).matchEntireCell(isEntire).findAll()).map((found) =>
      found.getRow(),
    );
  }

  /** Sets fields of rows; fields the sheet has no column for are left out. One remote call per block of cells, or per value of single ones. */
  write(updates: readonly { row: number; values: Readonly<Record<string, Written>> }[]): void {
    const cells = new Map<number, Map<number, Written>>();
    for (const { row, values } of updates) {
      const columns = cells.get(row) ?? new Map<number, Written>();
      for (const [field, value] of Object.entries(values)) {
        const column = this.columns[field];
        if (column !== undefined) columns.set(column + 1, value);
      }
      if (columns.size > 0) cells.set(row, columns);
      this.known.delete(row);
    }
    for (const places of sameValues(blocksOf(cells))) {
      const [block] = places;
      if (block === undefined) continue;
      if (places.length === 1) {
        this.sheet
          .getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 0)
          .setValues(block.values);
      } else {
        const names = places.map(({ row, column }) => `${columnLetters(column)}${String(row)}`);
        this.sheet.getRangeList(names).setValue(block.values[0]?.[0] ?? '');
      }
    }
  }

  /**
   * Room for one row below `row`: the blank one there, else a new one; `isNew` where nothing can stand in it, not even a
   * formula that shows nothing. At most two remote calls.
   */
  roomBelow(row: number): { row: number; isNew: boolean } {
    const next = row + 1;
    const isBeyond = next > this.lastRow();
    const cells = this.rows([next]).get(next) ?? [];
    if (isBeyond || cells.every((value) => value === '')) {
      this.growTo(next);
      return { row: next, isNew: isBeyond };
    }
    this.sheet.insertRowsAfter(row, 1);
    for (const moved of [...this.known.keys()]) if (moved > row) this.known.delete(moved);
    return { row: next, isNew: true };
  }

  /** Makes sure that the sheet reaches this row. */
  growTo(row: number): void {
    const last = this.sheet.getMaxRows();
    if (row > last) this.sheet.insertRowsAfter(last, Math.max(row - last, GROWTH));
  }

  private read(row: number, column: number, rows: number, columns: number): unknown[][] {
    return patiently(() => this.sheet.getRange(row, column, rows, columns).getValues()) as unknown[][];
  }
}

/** Single cells that get the same value can be set at once. */
const sameValues = (blocks: readonly Block[]): Block[][] => {
  const groups = new Map<unknown, Block[]>();
  for (const block of blocks) {
    const isCell = block.values.length === 1 && block.values[0]?.length === 1;
    const key = isCell ? block.values[0]?.[0] : block;
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()];
};

/** Columns (0-based) gathered where they lie near each other. */
const groupsOf = (columns: readonly number[]): { first: number; last: number }[] => {
  const groups: { first: number; last: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const group = groups[groups.length - 1];
    if (group !== undefined && column - group.last <= NEAR) group.last = column;
    else groups.push({ first: column, last: column });
  }
  return groups;
};
