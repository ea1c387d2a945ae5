// Rows and columns of a tab: insert, delete, size, freeze, hide.
import { ask } from '../bridge.js';
import { wholeNumber } from './arguments.js';
import { sheetPlace } from './places.js';
import type { SheetPlace } from './places.js';

type Along = 'row' | 'column';

interface Sizes {
  sizes: Record<string, number>;
  hidden: number[];
  frozen: number;
}

/** Widths or heights in pixels where not the default, what is hidden, and how many are frozen. */
export function sizesOf(place: SheetPlace, along: Along): Sizes {
  return ask('Sheet.sizes', { place, along }) as Sizes;
}

/** Members of Sheet. */
export class SheetLines {
  // Rows and columns come and go.
  insertRows(at: unknown, count: unknown = 1): void {
    insert(this, 'row', at, count, 'insertRows', 0);
  }
  insertRowBefore(at: unknown): this {
    return insert(this, 'row', at, 1, 'insertRowBefore', 0);
  }
  insertRowsBefore(at: unknown, count: unknown): this {
    return insert(this, 'row', at, count, 'insertRowsBefore', 0);
  }
  insertRowAfter(at: unknown): this {
    return insert(this, 'row', at, 1, 'insertRowAfter', 1);
  }
  insertRowsAfter(at: unknown, count: unknown): this {
    return insert(this, 'row', at, count, 'insertRowsAfter', 1);
  }
  insertColumns(at: unknown, count: unknown = 1): void {
    insert(this, 'column', at, count, 'insertColumns', 0);
  }
  insertColumnBefore(at: unknown): this {
    return insert(this, 'column', at, 1, 'insertColumnBefore', 0);
  }
  insertColumnsBefore(at: unknown, count: unknown): this {
    return insert(this, 'column', at, count, 'insertColumnsBefore', 0);
  }
  insertColumnAfter(at: unknown): this {
    return insert(this, 'column', at, 1, 'insertColumnAfter', 1);
  }
  insertColumnsAfter(at: unknown, count: unknown): this {
    return insert(this, 'column', at, count, 'insertColumnsAfter', 1);
  }
  deleteRow(at: unknown): this {
    return lines(this, 'Sheet.deleteLines', 'row', [at, 1], 'deleteRow');
  }
  deleteRows(at: unknown, count: unknown): void {
    lines(this, 'Sheet.deleteLines', 'row', [at, count], 'deleteRows');
  }
  deleteColumn(at: unknown): this {
    return lines(this, 'Sheet.deleteLines', 'column', [at, 1], 'deleteColumn');
  }
  deleteColumns(at: unknown, count: unknown): void {
    lines(this, 'Sheet.deleteLines', 'column', [at, count], 'deleteColumns');
  }

  // Their size, and whether one sees them.
  getFrozenRows(): number {
    return sizesOf(sheetOf(this), 'row').frozen;
  }
  setFrozenRows(count: unknown): void {
    ask('Sheet.setFrozen', {
      ...sheetOf(this),
      along: 'row',
      count: wholeNumber(count, 'Sheet.setFrozenRows', [count]),
    });
  }
  getFrozenColumns(): number {
    return sizesOf(sheetOf(this), 'column').frozen;
  }
  setFrozenColumns(count: unknown): void {
    const columns = wholeNumber(count, 'Sheet.setFrozenColumns', [count]);
    ask('Sheet.setFrozen', { ...sheetOf(this), along: 'column', count: columns });
  }
  getColumnWidth(at: unknown): number {
    return sizesOf(sheetOf(this), 'column').sizes[String(at)] ?? 100;
  }
  setColumnWidth(at: unknown, pixels: unknown): this {
    return lines(this, 'Sheet.setSizes', 'column', [at, 1, pixels], 'setColumnWidth');
  }
  setColumnWidths(at: unknown, count: unknown, pixels: unknown): this {
    return lines(this, 'Sheet.setSizes', 'column', [at, count, pixels], 'setColumnWidths');
  }
  getRowHeight(at: unknown): number {
    return sizesOf(sheetOf(this), 'row').sizes[String(at)] ?? 21;
  }
  setRowHeight(at: unknown, pixels: unknown): this {
    return lines(this, 'Sheet.setSizes', 'row', [at, 1, pixels], 'setRowHeight');
  }
  setRowHeights(at: unknown, count: unknown, pixels: unknown): this {
    return lines(this, 'Sheet.setSizes', 'row', [at, count, pixels], 'setRowHeights');
  }
  autoResizeColumn(at: unknown): this {
    return lines(this, 'Sheet.fitColumns', 'column', [at, 1], 'autoResizeColumn');
  }
  autoResizeColumns(at: unknown, count: unknown): this {
    return lines(this, 'Sheet.fitColumns', 'column', [at, count], 'autoResizeColumns');
  }
  hideRows(at: unknown, count: unknown = 1): void {
    hide(this, 'row', at, count, true, 'hideRows');
  }
  showRows(at: unknown, count: unknown = 1): void {
    hide(this, 'row', at, count, false, 'showRows');
  }
  hideColumns(at: unknown, count: unknown = 1): void {
    hide(this, 'column', at, count, true, 'hideColumns');
  }
  showColumns(at: unknown, count: unknown = 1): void {
    hide(this, 'column', at, count, false, 'showColumns');
  }
  isRowHiddenByUser(row: number): boolean {
    return sizesOf(sheetOf(this), 'row').hidden.includes(row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return sizesOf(sheetOf(this), 'column').hidden.includes(column);
  }
}

function sheetOf(sheet: object): SheetPlace {
  const place = sheetPlace(sheet);
  if (place === undefined) throw new TypeError('Illegal invocation');
  return place;
}

/** `after` is 1 for the methods that insert behind the named line: the new lines look like the one before them. */
function insert<Self extends object>(
  sheet: Self,
  along: Along,
  at: unknown,
  count: unknown,
  method: string,
  after: 0 | 1,
): Self {
  const [line = 0, lines = 0] = [at, count].map((value) =>
    wholeNumber(value, `Sheet.${method}`, [at, count]),
  );
  ask('Sheet.insertLines', { ...sheetOf(sheet), along, at: line + after, count: lines, like: line });
  return sheet;
}
function lines<Self extends object>(
  sheet: Self,
  op: string,
  along: Along,
  args: unknown[],
  method: string,
): Self {
  const [at, count, pixels] = args.map((value) => wholeNumber(value, `Sheet.${method}`, args));
  ask(op, { ...sheetOf(sheet), along, at, count, pixels });
  return sheet;
}
function hide(
  sheet: object,
  along: Along,
  given: unknown,
  count: unknown,
  isHidden: boolean,
  method: string,
): void {
  const [at, lines] = [given, count].map((value) => wholeNumber(value, `Sheet.${method}`, [given, count]));
  ask('Sheet.setHidden', { ...sheetOf(sheet), along, at, count: lines, isHidden });
}
