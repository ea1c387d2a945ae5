/** What the runtime asks of a program that computes formulas; hyperformula.ts is the one it uses. */
import type { Scalar } from '../../world/spreadsheet.js';

/** A cell; `sheet` is the tab's id, rows and columns count from 1. */
export interface Place {
  sheet: number;
  row: number;
  column: number;
}

export type MomentKind = 'date' | 'time' | 'dateTime';

/** A number that is a day, a time of day or both. */
export interface Moment {
  serial: number;
  kind: MomentKind;
}

export interface FormulaError {
  /** As the cell shows it: `#N/A`. */
  error: string;
  /** What a person reads about it. */
  message?: string;
  /** It was found in a cell the formula reads, not made by the formula. */
  isPassedOn?: true;
}

/** What a cell can be to a formula, and what a formula can give; null is empty. */
export type Value = Scalar | null | Moment | FormulaError;

export interface TranslatedFormula {
  /** As the program reads it, without `=`. */
  formula: string;
}

export type Given = Value | TranslatedFormula;

export interface Size {
  rows: number;
  columns: number;
}

/** A formula that was evaluated, with its rows of values: one, or several that spread. */
export interface Evaluated {
  place: Place;
  values: Value[][];
}

/** What formulas ask while they are evaluated. */
export interface Surroundings {
  /** As in Google Sheets: `en_GB`. */
  locale: string;
  /** The spreadsheet's clock as a serial number. */
  now: () => number;
  /** At least 0 and below 1. */
  random: () => number;
  /** What a function of the project gives. */
  custom: (place: Place, name: string, args: Value[][][]) => Value[][];
  /** Keeps the cells a result of several values needs; the error when it may not have them. */
  claim: (place: Place, size: Size) => FormulaError | null;
}

/** A tab for the program; its rows may be short and fewer than `maxRows`. */
export interface GivenSheet {
  id: number;
  maxRows: number;
  rows: Given[][];
}

/** What a name stands for: cells, as the program writes them. */
export interface NamedCells {
  name: string;
  cells: string;
}

export interface Calculator {
  /** What came of the formulas it was made with. */
  first: Evaluated[];
  /** Changes cells. @returns the formulas that were evaluated because of it, or because time has passed */
  set: (cells: readonly (readonly [Place, Given])[]) => Evaluated[];
}

export function isFormula(given: Given): given is TranslatedFormula {
  return typeof given === 'object' && given !== null && 'formula' in given;
}

export function isError(value: Given): value is FormulaError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isMoment(value: Given): value is Moment {
  return typeof value === 'object' && value !== null && 'serial' in value;
}

/** One text per cell. */
export function placeKey({ sheet, row, column }: Place): string {
  return `${sheet}:${row}:${column}`;
}

/** A serial number as a moment of the kind its fraction tells. */
export function momentOf(serial: number): Moment {
  const kind = Number.isInteger(serial) ? 'date' : serial >= 0 && serial < 1 ? 'time' : 'dateTime';
  return { serial, kind };
}
