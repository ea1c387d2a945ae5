/** Functions that Google Sheets knows otherwise than HyperFormula does. */
import {
  CellError,
  CellValueDetailedType,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  SimpleRangeValue,
} from 'hyperformula';
import { displayText } from '../services/spreadsheet/display.js';
import { localeOf } from '../services/spreadsheet/locale.js';
import { compare } from '../services/spreadsheet/move-cells.js';
import { ContextPlugin, plainOf } from './hyperformula-context.js';
import type { Functions, Plain } from './hyperformula-context.js';
import type { Call, Interpreted, Single, State } from './hyperformula-values.js';

const { RANGE, SCALAR, STRING, INTEGER, NUMBER, ANY } = FunctionArgumentType;
const volatile = { parameters: [], isVolatile: true } as const;

const NO_MATCH = 'No matches are found in FILTER evaluation.';
const SIZES = 'FILTER has mismatched range sizes.';

export class GoogleFunctions extends ContextPlugin {
  static override implementedFunctions: Functions = {
    TODAY: {
      ...volatile,
      parameters: [],
      method: 'today',
      returnNumberType: CellValueDetailedType.NUMBER_DATE,
    },
    NOW: {
      ...volatile,
      parameters: [],
      method: 'now',
      returnNumberType: CellValueDetailedType.NUMBER_DATETIME,
    },
    RAND: { ...volatile, parameters: [], method: 'rand' },
    RANDBETWEEN: {
      method: 'randbetween',
      isVolatile: true,
      parameters: [{ argumentType: NUMBER }, { argumentType: NUMBER }],
    },
    TEXT: { method: 'text', parameters: [{ argumentType: SCALAR }, { argumentType: STRING }] },
    FILTER: {
      method: 'filter',
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
      parameters: [{ argumentType: RANGE }, { argumentType: RANGE }],
      repeatLastArgs: 1,
    },
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
    INDEX: {
      method: 'index',
      vectorizationForbidden: true,
      parameters: [
        { argumentType: RANGE },
        { argumentType: INTEGER, defaultValue: 0, minValue: 0 },
        { argumentType: INTEGER, optionalArg: true, minValue: 0 },
      ],
    },
  };

  /** Functions of this group that may give several values. */
  static readonly spreading: readonly string[] = ['FILTER', 'SORT', 'INDEX'];

  today({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('TODAY'), () =>
      Math.floor(this.context.surroundings.now()),
    );
  }

  now({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('NOW'), () => this.context.surroundings.now());
  }

  rand({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('RAND'), () => this.context.surroundings.random());
  }

  randbetween({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('RANDBETWEEN'), (low: number, high: number) => {
      const [first, last] = [Math.ceil(low), Math.floor(high)];
      if (last < first) return new CellError(ErrorType.NUM);
      return first + Math.floor(this.context.surroundings.random() * (last - first + 1));
    });
  }

  text({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('TEXT'), (value: Single, format: string) => {
      if (value instanceof CellError) return value;
      const plain = plainOf(value) ?? 0;
      const meant = typeof plain === 'string' ? this.context.read(plain) : plain;
      return displayText(meant, format, localeOf(this.context.surroundings.locale));
    });
  }

  filter({ args }: Call, state: State): Interpreted {
    return this.runFunction(
      args,
      state,
      this.metadata('FILTER'),
      (range: SimpleRangeValue, ...conditions: SimpleRangeValue[]) => {
        const isByColumn = conditions[0]?.height() === 1 && range.height() > 1 && range.width() > 1;
        const count = isByColumn ? range.width() : range.height() === 1 ? range.width() : range.height();
        const truths = conditions.map((condition) => condition.valuesFromTopLeftCorner().map(isTrue));
        if (truths.some(({ length }) => length !== count)) return new CellError(ErrorType.NA, SIZES);
        const keeps = (index: number): boolean => truths.every((truth) => truth[index] === true);
        const alongRows = !isByColumn && range.height() !== 1;
        const rows = alongRows
          ? range.data.filter((_, y) => keeps(y))
          : range.data.map((row) => row.filter((_, x) => keeps(x)));
        return (rows[0]?.length ?? 0) === 0
          ? new CellError(ErrorType.NA, NO_MATCH)
          : SimpleRangeValue.onlyValues(rows);
      },
    );
  }

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

  index({ args }: Call, state: State): Interpreted {
    return this.runFunction(
      args,
      state,
      this.metadata('INDEX'),
      (range: SimpleRangeValue, first: number, second?: number) => {
        const isAcross = second === undefined && range.height() === 1 && range.width() > 1;
        const [row, column] = isAcross ? [0, first] : [first, second ?? 0];
        if (row > range.height() || column > range.width())
          return new CellError(ErrorType.NUM, 'INDEX is out of range.');
        const rows = row === 0 ? range.data : range.data.slice(row - 1, row);
        const cells = column === 0 ? rows : rows.map((values) => values.slice(column - 1, column));
        const [[only] = []] = cells;
        return cells.length === 1 && cells[0]?.length === 1
          ? (only ?? EmptyValue)
          : SimpleRangeValue.onlyValues(cells);
      },
    );
  }
}

function isTrue(found: Single): boolean {
  const plain = plainOf(found);
  return plain === true || (typeof plain === 'number' && plain !== 0);
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
