/** Functions about whole ranges that Google Sheets knows otherwise than HyperFormula does. */
import { CellError, EmptyValue, ErrorType, FunctionArgumentType, SimpleRangeValue } from 'hyperformula';
import { ContextPlugin, isTrue, plainOf } from './hyperformula-context.js';
import type { Functions } from './hyperformula-context.js';
import type { Call, Interpreted, Single, State } from './hyperformula-values.js';

const { RANGE, INTEGER, BOOLEAN } = FunctionArgumentType;

const NO_MATCH = 'No matches are found in FILTER evaluation.';
const SIZES = 'FILTER has mismatched range sizes.';

export class RangeFunctions extends ContextPlugin {
  static override implementedFunctions: Functions = {
    FILTER: {
      method: 'filter',
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
      parameters: [{ argumentType: RANGE }, { argumentType: RANGE }],
      repeatLastArgs: 1,
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
    UNIQUE: {
      method: 'unique',
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
      parameters: [
        { argumentType: RANGE },
        { argumentType: BOOLEAN, defaultValue: false },
        { argumentType: BOOLEAN, defaultValue: false },
      ],
    },
    COUNTUNIQUE: { method: 'countunique', parameters: [{ argumentType: RANGE }], repeatLastArgs: 1 },
  };

  /** Functions of this group that may give several values. */
  static readonly spreading: readonly string[] = ['FILTER', 'SORT', 'INDEX', 'UNIQUE'];

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

  unique({ args }: Call, state: State): Interpreted {
    return this.runFunction(
      args,
      state,
      this.metadata('UNIQUE'),
      (range: SimpleRangeValue, byColumn: boolean, isOnce: boolean) => {
        const lines = byColumn ? turned(range.data) : range.data;
        const counts = new Map<string, number>();
        for (const line of lines) counts.set(lineKey(line), (counts.get(lineKey(line)) ?? 0) + 1);
        const kept = lines.filter((line) => {
          const count = counts.get(lineKey(line)) ?? 0;
          counts.set(lineKey(line), 0);
          return isOnce ? count === 1 : count > 0;
        });
        if (kept.length === 0) return new CellError(ErrorType.NA);
        return SimpleRangeValue.onlyValues(byColumn ? turned(kept) : kept);
      },
    );
  }

  countunique({ args }: Call, state: State): Interpreted {
    return this.runFunction(args, state, this.metadata('COUNTUNIQUE'), (...ranges: SimpleRangeValue[]) => {
      const values = ranges
        .flatMap((range) => range.valuesFromTopLeftCorner())
        .filter((value) => value !== EmptyValue);
      return new Set(values.map((value) => lineKey([value]))).size;
    });
  }
}

/** Upper and lower case are different; text is never a number. */
function lineKey(line: readonly Single[]): string {
  return JSON.stringify(line.map((value) => (value instanceof CellError ? value.type : plainOf(value))));
}

function turned(rows: readonly Single[][]): Single[][] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? EmptyValue));
}
