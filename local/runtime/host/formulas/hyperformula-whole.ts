/** Functions around whole formulas: they tell what a formula gives, let results spread, and call the project. */
import { CellError, ErrorType, FunctionArgumentType, SimpleRangeValue } from 'hyperformula';
import { isError } from './calculator.js';
import type { Value } from './calculator.js';
import { ContextPlugin } from './hyperformula-context.js';
import type { Functions } from './hyperformula-context.js';
import { errorOf, interpreted, rowsOf, valueOf } from './hyperformula-values.js';
import type { Ast, Call, Interpreted, Single, State } from './hyperformula-values.js';
import { CUSTOM_CALL, WHOLE } from './translate.js';

const OFF_RANGE = 'An array value could not be found.';

export class WholeFunctions extends ContextPlugin {
  static override implementedFunctions: Functions = {
    [WHOLE.one]: { method: 'one', parameters: [{ argumentType: FunctionArgumentType.ANY }] },
    [WHOLE.several]: { method: 'several', parameters: [{ argumentType: FunctionArgumentType.ANY }] },
    [CUSTOM_CALL]: {
      method: 'call',
      parameters: [{ argumentType: FunctionArgumentType.STRING }, { argumentType: FunctionArgumentType.ANY }],
      repeatLastArgs: 1,
    },
  };

  /** A formula that gives one value; of a range, the one in its own row or column. */
  one({ args }: Call, state: State): Single {
    const found = this.#first(args, state);
    const single = found instanceof SimpleRangeValue ? besides(found, state) : found;
    this.context.take(this.context.placeOf(state.formulaAddress), [[originOf(single, state)]]);
    return single;
  }

  /** A formula whose result may spread over the cells to the right and below. */
  several({ args }: Call, state: State): Single {
    const { take, placeOf, surroundings } = this.context;
    const place = placeOf(state.formulaAddress);
    const found = this.#first(args, state);
    const rows = found instanceof SimpleRangeValue ? rowsOf(found) : [[originOf(found, state)]];
    const refused = surroundings.claim(place, { rows: rows.length, columns: rows[0]?.length ?? 0 });
    take(place, refused === null ? rows : [[refused]]);
    if (refused !== null) return new CellError(ErrorType.REF, refused.message);
    return found instanceof SimpleRangeValue ? firstOf(found) : found;
  }

  /** A function of the project: its name, then its arguments. */
  call({ args: [first, ...rest] }: Call, state: State): Interpreted {
    const name = this.#first(first === undefined ? [] : [first], state);
    const isBare = rest.length === 1 && isNothing(rest[0]);
    const given = isBare ? [] : rest.map((arg) => this.evaluateAst(arg, state));
    const error = given.find((value) => value instanceof CellError);
    if (error !== undefined || typeof name !== 'string') return error ?? new CellError(ErrorType.NAME);
    const { surroundings, placeOf } = this.context;
    const rows = surroundings.custom(placeOf(state.formulaAddress), name, given.map(rowsOf));
    const made = rows.map((row) => row.map((value) => interpreted(value, this.arithmeticHelper)));
    const [[only] = []] = made;
    const isOne = made.length === 1 && made[0]?.length === 1;
    return isOne && only !== undefined ? only : SimpleRangeValue.onlyValues(made);
  }

  #first([arg]: Call['args'], state: State): Interpreted {
    try {
      return arg === undefined ? new CellError(ErrorType.ERROR) : this.evaluateAst(arg, state);
    } catch (error) {
      // A mistake of the package in one formula must not keep the others from being computed.
      return new CellError(ErrorType.ERROR, `It cannot be computed here: ${String(error)}`);
    }
  }
}

/** Nothing stands between two commas, or between the brackets. */
function isNothing(arg: Ast | undefined): boolean {
  const type: string | undefined = arg?.type;
  return type === 'EMPTY';
}

/** A single result; an error tells whether it comes from elsewhere. */
function originOf(found: Single, { formulaVertex }: State): Value {
  const value = valueOf(found);
  if (!isError(value) || !(found instanceof CellError)) return value;
  return found.root === undefined || found.root === formulaVertex ? value : { ...value, isPassedOn: true };
}

function besides(found: SimpleRangeValue, { formulaAddress }: State): Single {
  const { range, data } = found;
  if (range === undefined) return firstOf(found);
  const y = found.height() === 1 ? 0 : formulaAddress.row - range.start.row;
  const x = found.width() === 1 ? 0 : formulaAddress.col - range.start.col;
  return data[y]?.[x] ?? new CellError(ErrorType.VALUE, OFF_RANGE);
}

function firstOf(found: SimpleRangeValue): Single {
  return found.data[0]?.[0] ?? new CellError(ErrorType.REF, errorOf({ type: ErrorType.REF }).message);
}
