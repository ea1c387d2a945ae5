/** What formulas find around them while HyperFormula evaluates them. */
import { CellError, FunctionPlugin } from 'hyperformula';
import type { FunctionPluginDefinition, SimpleRangeValue } from 'hyperformula';
import type { Scalar } from '../../world/spreadsheet.js';
import type { Place, Surroundings, Value } from './calculator.js';
import { criterion } from './criteria.js';
import type { ReadText } from './criteria.js';
import { isMoment } from './calculator.js';
import { valueOf } from './hyperformula-values.js';
import type { Address, Single } from './hyperformula-values.js';

export interface FormulaContext {
  surroundings: Surroundings;
  /** Reads text as if it were typed. */
  read: ReadText;
  pass: Pass;
  placeOf: (address: Address) => Place;
  /** Remembers what a formula gave. */
  take: (place: Place, values: Value[][]) => void;
}

/** A group of functions that knows its surroundings. */
export class ContextPlugin extends FunctionPlugin {
  protected get context(): FormulaContext {
    return this.config.context as FormulaContext;
  }
}

export type Functions = FunctionPluginDefinition['implementedFunctions'];

/** A value for comparing: null is an empty cell, undefined one with an error. */
export type Plain = Scalar | null | undefined;

export function plainOf(found: Single): Plain {
  if (found instanceof CellError) return undefined;
  const value = valueOf(found);
  if (isMoment(value)) return value.serial;
  return typeof value === 'object' ? null : value;
}

/** Whether a value counts as true for a condition. */
export function isTrue(found: Single): boolean {
  const plain = plainOf(found);
  return plain === true || (typeof plain === 'number' && plain !== 0);
}

/**
 * What was read while cells are computed once. Cells a formula reads are settled before it is evaluated, so what was read
 * of them stays true until the end; hundreds of COUNTIFS over the same columns read these once.
 */
export class Pass {
  readonly #values = new Map<string, readonly Plain[]>();
  readonly #masks = new Map<string, Uint8Array>();

  /** The values of a range, row by row. */
  values(range: SimpleRangeValue): readonly Plain[] {
    return kept(this.#values, keyOf(range), () => range.valuesFromTopLeftCorner().map(plainOf));
  }

  /** 1 for every value that fits a criterion. */
  mask(range: SimpleRangeValue, wanted: Scalar | null, read: ReadText): Uint8Array {
    const key = keyOf(range);
    return kept(this.#masks, key === null ? null : `${key} ${typeof wanted} ${String(wanted)}`, () => {
      const fits = criterion(wanted, read);
      return Uint8Array.from(this.values(range), (value) => Number(fits(value)));
    });
  }
}

function kept<Kept>(known: Map<string, Kept>, key: string | null, make: () => Kept): Kept {
  const found = key === null ? undefined : known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (key !== null) known.set(key, made);
  return made;
}

// Ranges that are results of other functions have no place.
function keyOf({ range, size }: SimpleRangeValue): string | null {
  if (range === undefined) return null;
  const { sheet, row, col } = range.start;
  return `${sheet}:${row}:${col}:${size.width}:${size.height}`;
}
