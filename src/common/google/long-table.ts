// A table of thousands of rows inside somebody's sheet: found by its titles, of which only the rows in question are read.
import { columnLetters, findTitles, TITLE_ROWS_SEARCHED } from '../domain/tabs.js';
import type { TabMapping, TabSpec } from '../domain/tabs.js';
import { Refusal } from '../domain/refusal.js';
import { rowBlocks } from '../domain/row-blocks.js';
import { groupsOf } from '../domain/column-groups.js';
import { blocksOf, bridged, sameValues } from './cell-blocks.js';
import type { Block, Written } from './cell-blocks.js';
import { plainText } from './moment-cell.js';
import { patiently } from './patiently.js';
import { missingTitles } from './sheet-table.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A table of no more cells is read at once; of a longer one the rows that may hold the titles. */
const SHORT = 2400;
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
  /** Rows that were read, by number, from column 1 on. */
  private readonly known = new Map<number, readonly unknown[]>();
  /** The last of the rows that were read with the titles. */
  readonly top: number;

  constructor(sheet: Sheet, spec: TabSpec, mapping: TabMapping) {
    this.sheet = sheet;
    this.name = mapping.sheet;
    this.width = Math.max(1, sheet.getLastColumn());
    const last = Math.max(1, sheet.getLastRow());
    this.top = last * this.width <= SHORT ? last : Math.min(last, TITLE_ROWS_SEARCHED);
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

  /** Whether all its rows were read with the titles. */
  isShort(): boolean {
    return this.lastRow() <= this.top;
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

  /**
   * The fields of the rows below the titles, in order. One remote call for each group of neighbouring columns, none for the
   * rows read with the titles. @param from the first of the rows, `until` the last one
   */
  all(
    fields: readonly string[],
    from = 1,
    until = this.lastRow(),
  ): { row: number; values: Readonly<Record<string, unknown>> }[] {
    const first = Math.max(from, this.titleRow + 1);
    const rest = Math.max(first, this.top + 1);
    const columns = fields.filter((field) => this.has(field));
    const grids = groupsOf(columns.map((field) => this.columns[field] ?? 0)).map(({ first: left, last }) => ({
      left,
      cells: until < rest ? [] : this.read(rest, left + 1, until - rest + 1, last - left + 1),
    }));
    const top = this.rows(rowsFrom(first, Math.min(until, rest - 1)));
    const valueAt = (row: number, column: number): unknown => {
      if (row < rest) return top.get(row)?.[column];
      const grid = grids.filter(({ left }) => left <= column).pop();
      return grid?.cells[row - rest]?.[column - grid.left];
    };
    return rowsFrom(first, until).map((row) => {
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
    for (const block of rowBlocks(lacking, most)) {
      this.read(block.first, 1, block.last - block.first + 1, this.width).forEach((cells, index) =>
        this.known.set(block.first + index, cells),
      );
    }
    return new Map(rows.map((row) => [row, this.known.get(row) ?? []]));
  }

  /** The cells of every row below the titles that was read whole so far, for `value`. */
  knownRows(): (readonly unknown[])[] {
    return [...this.known].flatMap(([row, cells]) => (row > this.titleRow ? [cells] : []));
  }

  /** Rows whose cell of the field shows the text and nothing else, from the top. One remote call at most. */
  search(field: string, text: string): number[] {
    if (this.isShort()) return this.inShort(field, (cell) => cell === text);
    const range = this.below(field);
    if (range === null) return [];
    return patiently(() => range.createTextFinder(text).matchEntireCell(true).findAll()).map((found) =>
      found.getRow(),
    );
  }

  /** Rows whose cell of the field fits a regular expression, without regard to case. One remote call at most. */
  fitting(field: string, pattern: string): number[] {
    if (this.isShort()) {
      const regular = new RegExp(pattern, 'i');
      return this.inShort(field, (cell) => cell !== '' && regular.test(cell));
    }
    const range = this.below(field);
    if (range === null) return [];
    return patiently(() => range.createTextFinder(pattern).useRegularExpression(true).findAll()).map(
      (found) => found.getRow(),
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
    }
    for (const places of sameValues(this.fewest(blocksOf(cells)))) {
      const [block] = places;
      if (block === undefined) continue;
      if (places.length === 1) this.cellsOf(block).setValues(block.values);
      else {
        const names = places.map(({ row, column }) => `${columnLetters(column)}${String(row)}`);
        this.sheet.getRangeList(names).setValue(block.values[0]?.[0] ?? '');
      }
    }
    for (const { row } of updates) this.known.delete(row);
  }

  /** With the empty cells of own columns in between, where that saves calls and one look shows that no formula stands there. */
  private fewest(blocks: Block[]): Block[] {
    const own = new Set(Object.values(this.columns));
    const wide = bridged(
      blocks,
      (row, column) => own.has(column - 1) && this.known.get(row)?.[column - 1] === '',
    );
    const widened = wide.filter((block) => !blocks.includes(block));
    if (sameValues(wide).length + widened.length >= sameValues(blocks).length) return blocks;
    const areFree = widened.every((block) =>
      patiently(() => this.cellsOf(block).getFormulas())
        .flat()
        .every((formula) => formula === ''),
    );
    return areFree ? wide : blocks;
  }

  private cellsOf({ row, column, values }: Block): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(row, column, values.length, values[0]?.length ?? 0);
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

  private inShort(field: string, fits: (cell: string) => boolean): number[] {
    return this.all([field]).flatMap(({ row, values }) => (fits(plainText(values[field])) ? [row] : []));
  }

  /** The field's cells below the titles. */
  private below(field: string): GoogleAppsScript.Spreadsheet.Range | null {
    const column = this.columns[field];
    const count = this.lastRow() - this.titleRow;
    return column === undefined || count < 1
      ? null
      : this.sheet.getRange(this.titleRow + 1, column + 1, count, 1);
  }

  private read(row: number, column: number, rows: number, columns: number): unknown[][] {
    return patiently(() => this.sheet.getRange(row, column, rows, columns).getValues()) as unknown[][];
  }
}

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
