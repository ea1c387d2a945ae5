/** Values of cells as functions of a project get them, and what these give as values of cells. */
import type { CustomOutcome, Scalar } from '../../world/spreadsheet.js';
import { instantToSerial, serialToInstant } from '../services/spreadsheet/wall-time.js';
import { isError, isMoment, momentOf } from './calculator.js';
import type { Value } from './calculator.js';

/** An argument as the function gets it; Dates are `{"$date": milliseconds}`, empty cells ''. */
export type CustomArgument = CustomScalar | CustomScalar[][];
type CustomScalar = Scalar | { $date: number };

/** What a cell shows until a function of the project is through. */
export const LOADING = 'Loading...';
export const LOADING_VALUES: Value[][] = [[{ error: '#ERROR!', message: LOADING }]];

/** Rows of values: one alone is a single value, several are a list of rows. */
export function argumentOf(rows: readonly Value[][], timeZone: string): CustomArgument {
  const plain = rows.map((row) => row.map((value) => plainOf(value, timeZone)));
  const [[only] = []] = plain;
  return plain.length === 1 && plain[0]?.length === 1 ? (only ?? '') : plain;
}

function plainOf(value: Value, timeZone: string): CustomScalar {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return isMoment(value) ? { $date: serialToInstant(value.serial, timeZone) } : value;
}

/** Rows of values a call gave; a flat list fills a column, short rows are filled up with empty cells. */
export function valuesOfOutcome(outcome: CustomOutcome, timeZone: string): Value[][] {
  if ('error' in outcome) return [[{ error: '#ERROR!', message: outcome.error }]];
  const rows = listOf(outcome.value).map((row) => listOf(row).map((item) => valueOf(item, timeZone)));
  const width = Math.max(1, ...rows.map(({ length }) => length));
  if (rows.length === 0) return [[null]];
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

function listOf(item: unknown): unknown[] {
  return Array.isArray(item) ? (item as unknown[]) : [item];
}

function valueOf(item: unknown, timeZone: string): Value {
  if (item === '#NUM!') return { error: item };
  if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return item;
  if (typeof item !== 'object' || item === null || !('$date' in item)) return null;
  return typeof item.$date === 'number'
    ? momentOf(instantToSerial(item.$date, timeZone))
    : { error: '#NUM!' };
}
