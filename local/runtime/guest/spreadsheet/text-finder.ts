// TextFinder: looks for a text among the cells of a range, as they are shown.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { text } from './arguments.js';
import { makeRange, placeOf } from './places.js';
import type { RangePlace } from './places.js';

class TextFinder {
  readonly #at: RangePlace;
  readonly #wanted: string;
  #isCase = false;
  #isEntire = false;
  /** How many of the findings `findNext` has given. */
  #given = 0;
  constructor(at: RangePlace, wanted: string) {
    this.#at = at;
    this.#wanted = wanted;
  }
  matchCase(matches: unknown): this {
    this.#isCase = matches === true;
    return this;
  }
  matchEntireCell(matches: unknown): this {
    this.#isEntire = matches === true;
    return this;
  }
  findAll(): object[] {
    return this.#places().map(makeRange);
  }
  findNext(): object | null {
    const place = this.#places()[this.#given];
    if (place === undefined) return null;
    this.#given += 1;
    return makeRange(place);
  }

  #places(): RangePlace[] {
    const found = ask('Range.find', {
      at: this.#at,
      text: this.#wanted,
      isCase: this.#isCase,
      isEntire: this.#isEntire,
    }) as { row: number; column: number }[];
    return found.map(({ row, column }) => ({ ...this.#at, row, column, rows: 1, columns: 1 }));
  }
}

/** Members of Range. */
export class RangeSearch {
  createTextFinder(wanted: unknown): object {
    return new TextFinder(placeOf(this), text(wanted, 'Range.createTextFinder'));
  }
}

emulateClass('Spreadsheet.TextFinder', TextFinder);
