// RangeList: the same for several ranges.
import { emulateClass } from '../emulate.js';

/** Methods that do to each range what its method of that name does. */
const FOR_EACH =
  'breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes removeCheckboxes ' +
  'setBackground setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula ' +
  'setHorizontalAlignment setNote setNumberFormat setValue setVerticalAlignment setWrap setWrapStrategy uncheck';

type Methods = Record<string, (...args: unknown[]) => unknown>;

export class RangeList {
  readonly #ranges: object[];
  constructor(ranges: object[]) {
    this.#ranges = ranges;
  }
  getRanges(): object[] {
    return [...this.#ranges];
  }
}

for (const name of FOR_EACH.split(' ')) {
  Object.defineProperty(RangeList.prototype, name, {
    configurable: true,
    writable: true,
    value(this: RangeList, ...args: unknown[]): RangeList {
      for (const range of this.getRanges()) (range as Methods)[name]?.(...args);
      return this;
    },
  });
}

emulateClass('Spreadsheet.RangeList', RangeList);
