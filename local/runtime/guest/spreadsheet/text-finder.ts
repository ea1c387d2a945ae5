// TextFinder: looks for a text among the cells of a range or of all tabs, as they are shown.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { text } from './arguments.js';
import { makeRange, placeOf } from './places.js';
import type { RangePlace } from './places.js';

class TextFinder {
  readonly #within: () => RangePlace[];
  readonly #wanted: string;
  #isCase = false;
  #isEntire = false;
  #isPattern = false;
  /** How many of the findings `findNext` has given. */
  #given = 0;
  constructor(within: () => RangePlace[], wanted: string) {
    this.#within = within;
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
  useRegularExpression(uses: unknown): this {
    this.#isPattern = uses === true;
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
    return this.#within().flatMap((at) => {
      const found = ask('Range.find', {
        at,
        text: this.#wanted,
        isCase: this.#isCase,
        isEntire: this.#isEntire,
        isPattern: this.#isPattern,
      }) as { row: number; column: number }[];
      return found.map(({ row, column }) => ({ ...at, row, column, rows: 1, columns: 1 }));
    });
  }
}

/** Members of Range. */
export class RangeSearch {
  createTextFinder(wanted: unknown): object {
    return new TextFinder(() => [placeOf(this)], text(wanted, 'Range.createTextFinder'));
  }
}

/** Looks through the filled part of several tabs, one after the other. */
export const finderIn = (tabs: () => { getDataRange: () => object }[], wanted: string): object =>
  new TextFinder(() => tabs().map((tab) => placeOf(tab.getDataRange())), wanted);

emulateClass('Spreadsheet.TextFinder', TextFinder);
