/** The formulas of a spreadsheet in the calculator's words, and those it has none for. */
import type { Cell, Sheet, Spreadsheet } from '../../world/spreadsheet.js';
import { isDateFormat } from '../services/spreadsheet/number-format.js';
import { momentOf, placeKey } from './calculator.js';
import type { Given, Place, Value } from './calculator.js';
import type { CustomCalls } from './custom-calls.js';
import type { Found } from './snapshot.js';
import { translate } from './translate.js';
import type { Dictionary, Translation } from './translate.js';

/** A cell with a formula. */
export interface FormulaCell {
  sheet: Sheet;
  place: Place;
  formula: string;
  translation: Translation;
  /** For the calculator: the formula, or the value that is kept because it cannot be computed. */
  given: Given;
  /** It cannot be computed: the value it came with stays. */
  isKept: boolean;
  /** Nobody can say now whether it can be computed. */
  isUnsure: boolean;
  /** The error it gives here although the imported file had a value, which is kept. */
  differs: string | null;
  /** The value the imported file had, if any. */
  imported: Value;
  /** Changes whenever the calculator has to be told again. */
  stamp: string;
  values: Value[][] | null;
}

/** What Google shows for a function it does not know; as text, which is how errors stand in cells. */
export const NO_SUCH_NAME = '#NAME?';
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i;

export class FormulaCells {
  readonly #spreadsheet: Spreadsheet;
  readonly #calls: CustomCalls;
  readonly #words: Pick<Dictionary, 'knows' | 'spreads'>;
  readonly #translations = new Map<string, Translation>();
  #learn: () => void = () => undefined;
  #grids = '';
  #cells = new Map<string, FormulaCell>();
  hasVolatile = false;

  constructor(spreadsheet: Spreadsheet, calls: CustomCalls, words: Pick<Dictionary, 'knows' | 'spreads'>) {
    this.#spreadsheet = spreadsheet;
    this.#calls = calls;
    this.#words = words;
  }

  get all(): FormulaCell[] {
    return [...this.#cells.values()];
  }

  at(place: Place): FormulaCell | undefined {
    return this.#cells.get(placeKey(place));
  }

  /**
   * Takes over the formulas there are now.
   * @param learn asks the projects what they declare; called when a formula has a name that is not built in
   * @returns cells whose formula is new or another one, and places where there is none any more
   */
  update(found: readonly Found[], learn: () => void): { renewed: FormulaCell[]; gone: Place[] } {
    this.#learn = once(learn);
    if (
      [...this.#cells.values()].some(
        ({ translation }) => translation.isCustom || translation.missing !== null,
      )
    )
      this.#learn();
    this.#forgetTranslations();
    const before = this.#cells;
    this.#cells = new Map();
    this.hasVolatile = false;
    const renewed: FormulaCell[] = [];
    for (const one of found) {
      const key = placeKey(one.place);
      const known = before.get(key);
      const cell = this.#read(one);
      this.hasVolatile ||= VOLATILE.test(cell.formula);
      before.delete(key);
      if (known?.stamp === cell.stamp) cell.values = known.values;
      else renewed.push(cell);
      this.#cells.set(key, cell);
    }
    return { renewed, gone: [...before.values()].map(({ place }) => place) };
  }

  #read({ sheet, place, cell }: Found): FormulaCell {
    const formula = cell.formula ?? '';
    const translation = this.#translated(formula, sheet);
    const { differs = null } = cell.computed ?? {};
    const isKept = translation.missing !== null || differs !== null;
    const given = isKept ? keptValue(cell) : { formula: translation.text };
    const stamp = isKept
      ? keptStamp(given)
      : `${translation.isCustom ? this.#calls.version : ''} ${translation.text}`;
    const isUnsure = translation.missing !== null && this.#calls.isUnsure;
    const imported =
      this.#spreadsheet.isImported === true && cell.value !== undefined ? keptValue(cell) : null;
    return {
      sheet,
      place,
      formula,
      translation,
      given,
      isKept,
      isUnsure,
      differs,
      imported,
      stamp,
      values: null,
    };
  }

  #translated(formula: string, sheet: Sheet): Translation {
    const key = `${sheet.id} ${formula}`;
    let translation = this.#translations.get(key);
    if (translation === undefined) {
      translation = translate(formula, sheet, {
        sheets: this.#spreadsheet.sheets,
        ...this.#words,
        custom: (name) => {
          this.#learn();
          return this.#calls.declaredAs(name);
        },
      });
      this.#translations.set(key, translation);
    }
    return translation;
  }

  // Open ranges reach to the end of the grid, and what is a function of the project depends on its code.
  #forgetTranslations(): void {
    const sizes = this.#spreadsheet.sheets.map(({ id, maxRows, maxColumns }) => [id, maxRows, maxColumns]);
    const grids = JSON.stringify([sizes, this.#calls.version]);
    if (grids !== this.#grids) this.#translations.clear();
    this.#grids = grids;
  }
}

/** The stamp of a formula whose value is kept. */
export function keptStamp(value: Given): string {
  return `kept ${JSON.stringify(value)}`;
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function keptValue({ value, numberFormat }: Readonly<Cell>): Value {
  if (value === undefined) return NO_SUCH_NAME;
  return typeof value === 'number' && isDateFormat(numberFormat) ? momentOf(value) : value;
}
