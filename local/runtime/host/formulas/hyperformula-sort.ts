/** SORT as Google Sheets has it: by columns or other cells, each up or down. */
import { CellError, EmptyValue, ErrorType, FunctionArgumentType, SimpleRangeValue } from 'hyperformula';
import { compare } from '../services/spreadsheet/move-cells.js';
import { ContextPlugin, isTrue, plainOf } from './hyperformula-context.js';
import type { Functions, Plain } from './hyperformula-context.js';
import type { Call, Interpreted, State } from './hyperformula-values.js';

const { RANGE, ANY } = FunctionArgumentType;

export class SortFunction extends ContextPlugin {
  static override implementedFunctions: Functions = {
    SORT: {
      method: 'sort',
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
      parameters: [
        { argumentType: RANGE },
        { argumentType: ANY, optionalArg: true },
        { argumentType: ANY, optionalArg: true },
      ],
      repeatLastArgs: 2,
    },
  };

  sort({ args }: Call, state: State): Interpreted {
    return this.runFunction(
      args,
      state,
      this.metadata('SORT'),
      (range: SimpleRangeValue, ...given: (Interpreted | undefined)[]) => {
        const keys = sortKeys(range, given);
        if (keys === null) return new CellError(ErrorType.VALUE);
        const order = range.data
          .map((_, y) => y)
          .sort((a, b) => {
            for (const { values, isAscending } of keys) {
              const found = compare(values[a] ?? undefined, values[b] ?? undefined, isAscending);
              if (found !== 0) return found;
            }
            return a - b;
          });
        return SimpleRangeValue.onlyValues(order.map((y) => range.data[y] ?? []));
      },
    );
  }
}

interface SortKey {
  values: Plain[];
  isAscending: boolean;
}

/** Pairs of a column (its number, or cells of its own) and whether it goes up; null when one of them makes no sense. */
function sortKeys(range: SimpleRangeValue, given: readonly (Interpreted | undefined)[]): SortKey[] | null {
  const keys: SortKey[] = [];
  for (let index = 0; index < Math.max(given.length, 1); index += 2) {
    const by = given[index];
    const way = given[index + 1];
    const number = by === undefined || by instanceof SimpleRangeValue ? 1 : plainOf(by);
    if (typeof number !== 'number' || number < 1 || number > range.width()) return null;
    const values =
      by instanceof SimpleRangeValue
        ? by.valuesFromTopLeftCorner().map(plainOf)
        : range.data.map((row) => plainOf(row[Math.floor(number) - 1] ?? EmptyValue));
    keys.push({ values, isAscending: way === undefined || way instanceof SimpleRangeValue || isTrue(way) });
  }
  return keys;
}
