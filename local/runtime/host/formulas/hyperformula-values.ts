/** Values on their way to HyperFormula and back. */
import { CellError, CellValueDetailedType, EmptyValue, ErrorType, SimpleRangeValue } from 'hyperformula';
import type { FunctionPluginDefinition, RawCellContent, SimpleCellAddress } from 'hyperformula';
import { DAY, serialToWall } from '../services/spreadsheet/wall-time.js';
import { isError, isFormula, isMoment } from './calculator.js';
import type { FormulaError, Given, Moment, MomentKind, Value } from './calculator.js';

type Interpreter = ConstructorParameters<FunctionPluginDefinition>[0];
export type Ast = Parameters<Interpreter['evaluateAst']>[0];
export type Call = Extract<Ast, { procedureName: string }>;
export type State = Parameters<Interpreter['evaluateAst']>[1];
/** One cell, or a SimpleRangeValue. */
export type Interpreted = ReturnType<Interpreter['evaluateAst']>;
export type Single = SimpleRangeValue['data'][number][number];
export type Arithmetic = Interpreter['arithmeticHelper'];

const ERRORS: Record<string, ErrorType> = {
  '#DIV/0!': ErrorType.DIV_BY_ZERO,
  '#ERROR!': ErrorType.ERROR,
  '#N/A': ErrorType.NA,
  '#NAME?': ErrorType.NAME,
  '#NUM!': ErrorType.NUM,
  '#REF!': ErrorType.REF,
  '#VALUE!': ErrorType.VALUE,
};

const KINDS = {
  [CellValueDetailedType.NUMBER_DATE]: 'date',
  [CellValueDetailedType.NUMBER_TIME]: 'time',
  [CellValueDetailedType.NUMBER_DATETIME]: 'dateTime',
} as Record<string, MomentKind | undefined>;

const TYPES = {
  date: CellValueDetailedType.NUMBER_DATE,
  time: CellValueDetailedType.NUMBER_TIME,
  dateTime: CellValueDetailedType.NUMBER_DATETIME,
};

const CIRCLE = 'Circular dependency detected: the formula needs its own result.';
const UNREADABLE = 'Formula parse error.';

/** What a cell or a formula gave. */
export function valueOf(found: Single): Value {
  if (found === EmptyValue || typeof found === 'symbol') return null;
  if (found instanceof CellError) return errorOf(found);
  if (typeof found !== 'object') return found;
  const kind = KINDS[found.getDetailedType()];
  return kind === undefined ? found.val : { serial: found.val, kind };
}

/** Rows of values; the grid itself is not touched by changing them. */
export function rowsOf(found: Interpreted): Value[][] {
  if (found instanceof SimpleRangeValue) return found.data.map((row) => row.map(valueOf));
  return [[valueOf(found)]];
}

/** An error as Google Sheets shows it. */
export function errorOf({ type, message }: { type: ErrorType; message?: string | undefined }): FormulaError {
  if (type === ErrorType.CYCLE) return { error: '#REF!', message: CIRCLE };
  const shown = Object.keys(ERRORS).find((text) => ERRORS[text] === type) ?? '#ERROR!';
  if (message === undefined || message === '') return { error: shown };
  return { error: shown, message: message.startsWith('Parsing error') ? UNREADABLE : message };
}

/** A value for use inside a formula. */
export function interpreted(value: Value, arithmetic: Arithmetic): Single {
  if (value === null) return EmptyValue;
  if (isError(value)) return new CellError(ERRORS[value.error] ?? ErrorType.ERROR, value.message);
  if (!isMoment(value)) return value;
  return arithmetic.ExtendedNumberFactory(value.serial, { type: TYPES[value.kind] });
}

/** What to put into a cell. Texts are marked as such, or they would be read as typed. */
export function rawContent(given: Given): RawCellContent {
  if (given === null) return null;
  if (typeof given === 'string') return ERRORS[given] === undefined ? `'${given}` : given;
  if (typeof given !== 'object') return given;
  if (isFormula(given)) return `=${given.formula}`;
  if (isError(given)) return given.error;
  return rawMoment(given);
}

// It takes days from a Date's local fields; this one's fields are those of the spreadsheet, whatever the zone.
class WallDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
}

function rawMoment({ serial }: Moment): RawCellContent {
  const isExact = Number.isInteger(serial * DAY) || Math.abs(serial * DAY - Math.round(serial * DAY)) < 0.01;
  return serial < 0 || !isExact ? serial : new WallDate(serialToWall(serial));
}

/** Where a formula stands. */
export type Address = SimpleCellAddress;
