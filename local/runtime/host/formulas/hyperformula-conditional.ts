/** COUNTIF, SUMIFS and their kin: with Google's criteria, and fast when many of them look at the same columns. */
import { CellError, ErrorType, FunctionArgumentType, SimpleRangeValue } from 'hyperformula';
import { ContextPlugin, plainOf } from './hyperformula-context.js';
import type { Functions } from './hyperformula-context.js';
import type { Call, Interpreted, Single, State } from './hyperformula-values.js';

const range = { argumentType: FunctionArgumentType.RANGE };
const wanted = { argumentType: FunctionArgumentType.NOERROR };
const SIZES = 'Array arguments are of different size.';

/** What the numbers that fit come to. */
type Fold = (numbers: readonly number[]) => number | CellError;

const sum: Fold = (numbers) => numbers.reduce((total, number) => total + number, 0);
const average: Fold = (numbers) =>
  numbers.length === 0 ? new CellError(ErrorType.DIV_BY_ZERO) : Number(sum(numbers)) / numbers.length;
const largest: Fold = (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
const smallest: Fold = (numbers) =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

export class ConditionalFunctions extends ContextPlugin {
  static override implementedFunctions: Functions = {
    COUNTIF: { method: 'count', parameters: [range, wanted] },
    COUNTIFS: { method: 'count', parameters: [range, wanted], repeatLastArgs: 2 },
    SUMIF: { method: 'sumif', parameters: [range, wanted, { ...range, optionalArg: true }] },
    AVERAGEIF: { method: 'averageif', parameters: [range, wanted, { ...range, optionalArg: true }] },
    SUMIFS: { method: 'sumifs', parameters: [range, range, wanted], repeatLastArgs: 2 },
    AVERAGEIFS: { method: 'averageifs', parameters: [range, range, wanted], repeatLastArgs: 2 },
    MAXIFS: { method: 'maxifs', parameters: [range, range, wanted], repeatLastArgs: 2 },
    MINIFS: { method: 'minifs', parameters: [range, range, wanted], repeatLastArgs: 2 },
  };

  count(call: Call, state: State): Interpreted {
    return this.runFunction(
      call.args,
      state,
      this.metadata(call.procedureName),
      (...pairs: Interpreted[]) => {
        const fits = this.#fitting(pairs);
        return fits instanceof CellError ? fits : fits.length;
      },
    );
  }

  sumif(call: Call, state: State): Interpreted {
    return this.#ofSome(call, state, sum);
  }

  averageif(call: Call, state: State): Interpreted {
    return this.#ofSome(call, state, average);
  }

  sumifs(call: Call, state: State): Interpreted {
    return this.#ofMany(call, state, sum);
  }

  averageifs(call: Call, state: State): Interpreted {
    return this.#ofMany(call, state, average);
  }

  maxifs(call: Call, state: State): Interpreted {
    return this.#ofMany(call, state, largest);
  }

  minifs(call: Call, state: State): Interpreted {
    return this.#ofMany(call, state, smallest);
  }

  #ofSome(call: Call, state: State, fold: Fold): Interpreted {
    const compute = (at: SimpleRangeValue, criterion: Single, values?: SimpleRangeValue): Interpreted =>
      this.#folded(values ?? at, [at, criterion], fold);
    return this.runFunction(call.args, state, this.metadata(call.procedureName), compute);
  }

  #ofMany(call: Call, state: State, fold: Fold): Interpreted {
    const compute = (values: SimpleRangeValue, ...pairs: Interpreted[]): Interpreted =>
      this.#folded(values, pairs, fold);
    return this.runFunction(call.args, state, this.metadata(call.procedureName), compute);
  }

  #folded(values: SimpleRangeValue, pairs: readonly Interpreted[], fold: Fold): Interpreted {
    const fits = this.#fitting(pairs);
    if (fits instanceof CellError) return fits;
    const [first] = pairs;
    if (!(first instanceof SimpleRangeValue) || !values.sameDimensionsAs(first))
      return new CellError(ErrorType.VALUE, SIZES);
    const plain = this.context.pass.values(values);
    const broken = fits.find((index) => plain[index] === undefined);
    if (broken !== undefined)
      return values.valuesFromTopLeftCorner()[broken] ?? new CellError(ErrorType.VALUE);
    return fold(fits.map((index) => plain[index]).filter((value) => typeof value === 'number'));
  }

  /** The numbers of the places where every range fits its criterion. */
  #fitting(pairs: readonly Interpreted[]): number[] | CellError {
    const masks: Uint8Array[] = [];
    for (let index = 0; index < pairs.length; index += 2) {
      const at = pairs[index];
      const criterion = pairs[index + 1];
      if (
        !(at instanceof SimpleRangeValue) ||
        criterion === undefined ||
        criterion instanceof SimpleRangeValue
      )
        return new CellError(ErrorType.VALUE);
      masks.push(this.context.pass.mask(at, plainOf(criterion) ?? null, this.context.read));
    }
    const [first, ...others] = masks;
    if (first === undefined || others.some(({ length }) => length !== first.length))
      return new CellError(ErrorType.VALUE, SIZES);
    const fits: number[] = [];
    for (let place = 0; place < first.length; place += 1) {
      if (first[place] === 1 && others.every((mask) => mask[place] === 1)) fits.push(place);
    }
    return fits;
  }
}
