// Sheet: one tab.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { wrongParameters } from '../parameters.js';
import { cellValue, text } from './arguments.js';
import { chartsOf, drawnOf, newChart } from './chart.js';
import type { Drawn } from './chart.js';
import {
  fileId,
  keepSheet,
  makeFile,
  makeFilter,
  makeProtection,
  makeRange,
  makeSheet,
  rangePlace,
  register,
} from './places.js';
import type { RangePlace, SheetPlace } from './places.js';
import { protections } from './protection.js';
import { addMembers } from './members.js';
import { rangeOn } from './range.js';
import { sortKeys } from './range-layout.js';
import { RangeList } from './range-list.js';
import { SheetLines, sizesOf } from './sheet-lines.js';

interface Facts {
  name: string;
  index: number;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  activeRange: string;
  tabColor: string | null;
}

class Sheet {
  readonly #at: SheetPlace;
  constructor(at: SheetPlace) {
    this.#at = at;
    keepSheet(this, at);
  }

  // What it is.
  getSheetId(): number {
    return this.#at.sheet;
  }
  getName(): string {
    return this.#facts().name;
  }
  getSheetName(): string {
    return this.#facts().name;
  }
  setName(name: unknown): this {
    ask('Sheet.rename', { ...this.#at, name: text(name, 'Sheet.setName') });
    return this;
  }
  getIndex(): number {
    return this.#facts().index;
  }
  getParent(): object {
    return makeFile(this.#at.id);
  }
  isSheetHidden(): boolean {
    return this.#facts().hidden;
  }
  hideSheet(): this {
    ask('Sheet.setSheetHidden', { ...this.#at, isHidden: true });
    return this;
  }
  showSheet(): this {
    ask('Sheet.setSheetHidden', { ...this.#at, isHidden: false });
    return this;
  }
  getTabColor(): string | null {
    return this.#facts().tabColor;
  }
  setTabColor(color: unknown): this {
    ask('Sheet.setTabColor', {
      ...this.#at,
      color: color === null ? null : text(color, 'Sheet.setTabColor'),
    });
    return this;
  }
  activate(): this {
    ask('Sheet.activate', this.#at);
    return this;
  }
  copyTo(file: unknown): object {
    const to = fileId(file);
    if (to === undefined) throw wrongParameters('SpreadsheetApp.Sheet.copyTo', [file]);
    return makeSheet({ id: to, sheet: ask('Sheet.copyTo', { ...this.#at, to }) as number });
  }

  // Its cells.
  getRange(...args: unknown[]): object {
    return rangeOn(this, args);
  }
  getRangeList(names: unknown): RangeList {
    if (!Array.isArray(names)) throw wrongParameters('SpreadsheetApp.Sheet.getRangeList', [names]);
    return new RangeList(names.map((name: unknown) => rangeOn(this, [name])));
  }
  getDataRange(): object {
    const { lastRow, lastColumn } = this.#content();
    return makeRange({
      ...this.#at,
      row: 1,
      column: 1,
      rows: Math.max(1, lastRow),
      columns: Math.max(1, lastColumn),
    });
  }
  getLastRow(): number {
    return this.#content().lastRow;
  }
  getLastColumn(): number {
    return this.#content().lastColumn;
  }
  getMaxRows(): number {
    return this.#facts().maxRows;
  }
  getMaxColumns(): number {
    return this.#facts().maxColumns;
  }
  appendRow(values: unknown): this {
    if (!Array.isArray(values)) throw wrongParameters('SpreadsheetApp.Sheet.appendRow', [values]);
    ask('Sheet.appendRow', { place: this.#at, values: Array.from(values, cellValue) });
    return this;
  }
  getActiveRange(): object {
    return rangeOn(this, [this.#facts().activeRange]);
  }
  getActiveCell(): object {
    return rangeOn(this, [this.#facts().activeRange.split(':')[0]]);
  }
  getCurrentCell(): object {
    return this.getActiveCell();
  }
  setActiveRange(range: unknown): object {
    return this.#select(range, 'Sheet.setActiveRange');
  }
  setActiveSelection(range: unknown): object {
    return this.#select(
      typeof range === 'string' ? rangeOn(this, [range]) : range,
      'Sheet.setActiveSelection',
    );
  }
  setCurrentCell(cell: unknown): object {
    return this.#select(cell, 'Sheet.setCurrentCell');
  }
  clear(): this {
    return this.#clear(['contents', 'formats', 'validations']);
  }
  clearContents(): this {
    return this.#clear(['contents']);
  }
  clearFormats(): this {
    return this.#clear(['formats']);
  }
  clearNotes(): this {
    return this.#clear(['notes']);
  }
  sort(column: unknown, ascending: unknown = true): this {
    const { frozen } = sizesOf(this.#at, 'row');
    const { maxRows, maxColumns } = this.#facts();
    const at = { ...this.#at, row: frozen + 1, column: 1, rows: maxRows - frozen, columns: maxColumns };
    ask('Range.sort', { at, keys: sortKeys({ column, ascending }) });
    return this;
  }
  getFilter(): object | null {
    return ask('Filter.of', this.#at) === null ? null : makeFilter(this.#at);
  }
  protect(): object {
    const { maxRows, maxColumns } = this.#facts();
    const at = { ...this.#at, row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return makeProtection({ ...this.#at, protection: ask('Protection.add', { at, whole: true }) as number });
  }
  getProtections(type: unknown): object[] {
    return protections(this.#at.id, this.#at.sheet, type);
  }

  // What lies over them.
  newChart(): object {
    return newChart();
  }
  getCharts(): object[] {
    return chartsOf(this.#at);
  }
  insertChart(chart: unknown): void {
    ask('Chart.insert', { ...this.#at, chart: this.#chart(chart, 'insertChart') });
  }
  removeChart(chart: unknown): void {
    ask('Chart.remove', { ...this.#at, chart: this.#chart(chart, 'removeChart').id });
  }

  #facts(): Facts {
    return ask('Sheet.facts', this.#at) as Facts;
  }
  #content(): { lastRow: number; lastColumn: number } {
    return ask('Sheet.content', this.#at) as { lastRow: number; lastColumn: number };
  }
  #chart(chart: unknown, method: string): Drawn {
    const found = drawnOf(chart);
    if (found === undefined) throw wrongParameters(`SpreadsheetApp.Sheet.${method}`, [chart]);
    return found;
  }
  #select(range: unknown, method: string): object {
    const at: RangePlace | undefined = rangePlace(range);
    if (at === undefined) throw wrongParameters(`SpreadsheetApp.${method}`, [range]);
    ask('Sheet.setActiveRange', at);
    return range as object;
  }
  #clear(parts: string[]): this {
    const { maxRows, maxColumns } = this.#facts();
    ask('Range.clear', { at: { ...this.#at, row: 1, column: 1, rows: maxRows, columns: maxColumns }, parts });
    return this;
  }
}

addMembers(Sheet, SheetLines);
emulateClass('Spreadsheet.Sheet', Sheet);
register('sheet', (at: SheetPlace) => new Sheet(at));
