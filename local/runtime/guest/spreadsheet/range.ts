// Range: a rectangle of cells of one tab. Where it is stands here, what one can do with it in range-*.ts.
import { ask, exception } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { onEventField } from '../events.js';
import { wrongParameters } from '../parameters.js';
import { a1Of, wholeNumber } from './arguments.js';
import { addMembers } from './members.js';
import { keepRange, makeRange, makeSheet, register, sheetPlace } from './places.js';
import type { RangePlace } from './places.js';
import { RangeContent } from './range-content.js';
import { RangeLayout } from './range-layout.js';
import { addLooks } from './range-looks.js';
import { RangeRules } from './range-rules.js';
import { RangeSearch } from './text-finder.js';

class Range {
  readonly #at: RangePlace;
  constructor(at: RangePlace) {
    this.#at = at;
    keepRange(this, at);
  }
  getRow(): number {
    return this.#at.row;
  }
  getRowIndex(): number {
    return this.#at.row;
  }
  getColumn(): number {
    return this.#at.column;
  }
  getNumRows(): number {
    return this.#at.rows;
  }
  getHeight(): number {
    return this.#at.rows;
  }
  getNumColumns(): number {
    return this.#at.columns;
  }
  getWidth(): number {
    return this.#at.columns;
  }
  getLastRow(): number {
    return this.#at.row + this.#at.rows - 1;
  }
  getLastColumn(): number {
    return this.#at.column + this.#at.columns - 1;
  }
  getA1Notation(): string {
    return a1Of(this.#at);
  }
  getGridId(): number {
    return this.#at.sheet;
  }
  getSheet(): object {
    return makeSheet({ id: this.#at.id, sheet: this.#at.sheet });
  }
  getCell(...args: unknown[]): object {
    const [row = 0, column = 0] = args.map((value) => wholeNumber(value, 'Range.getCell', args));
    const { rows, columns } = this.#at;
    if (row < 1 || column < 1 || row > rows || column > columns)
      throw exception('Cell reference out of range');
    return makeRange({
      ...this.#at,
      row: this.#at.row + row - 1,
      column: this.#at.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  offset(...args: unknown[]): object {
    const [down = 0, right = 0, rows = this.#at.rows, columns = this.#at.columns] = args.map((value) =>
      wholeNumber(value, 'Range.offset', args),
    );
    return checked({ ...this.#at, row: this.#at.row + down, column: this.#at.column + right, rows, columns });
  }
  activate(): this {
    ask('Sheet.setActiveRange', this.#at);
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }
}

for (const part of [RangeContent, RangeRules, RangeLayout, RangeSearch]) addMembers(Range, part);
addLooks(Range.prototype);
emulateClass('Spreadsheet.Range', Range);
register('range', (at: RangePlace) => new Range(at));
onEventField('range', (at) => new Range(at as RangePlace));

/** A Range, after the host has seen that it lies inside the sheet. */
function checked(at: RangePlace): Range {
  ask('Sheet.range', at);
  return new Range(at);
}

/** The four forms of getRange on a tab: text, or row, column, rows, columns. */
export function rangeOn(sheet: object, args: unknown[]): object {
  const place = sheetPlace(sheet);
  if (place === undefined) throw new TypeError('Illegal invocation');
  const { id, sheet: number } = place;
  const [first] = args;
  if (args.length === 1 && typeof first === 'string') {
    return new Range(ask('Spreadsheet.range', { id, sheet: number, text: first }) as RangePlace);
  }
  if (args.length < 2 || args.length > 4) throw wrongParameters('SpreadsheetApp.Sheet.getRange', args);
  const [row = 1, column = 1, rows = 1, columns = 1] = args.map((value) =>
    wholeNumber(value, 'Sheet.getRange', args),
  );
  return checked({ id, sheet: number, row, column, rows, columns });
}
