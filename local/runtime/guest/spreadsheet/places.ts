// What a Range or a Sheet object stands for. Kept beside the objects: the script must not see it.
import { ask } from '../bridge.js';

export interface SheetPlace {
  /** The spreadsheet's id. */
  id: string;
  sheet: number;
}

/** Rows and columns count from 1. */
export interface RangePlace extends SheetPlace {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const ranges = new WeakMap<object, RangePlace>();
const sheets = new WeakMap<object, SheetPlace>();
const files = new WeakMap<object, string>();

export function keepRange(object: object, place: RangePlace): void {
  ranges.set(object, place);
}

export function keepSheet(object: object, place: SheetPlace): void {
  sheets.set(object, place);
}

export function keepFile(object: object, id: string): void {
  files.set(object, id);
}

/** The place of a Range, undefined for anything else. */
export function rangePlace(value: unknown): RangePlace | undefined {
  return typeof value === 'object' && value !== null ? ranges.get(value) : undefined;
}

/** The place of the Range a method was called on. */
export function placeOf(range: object): RangePlace {
  const at = ranges.get(range);
  if (at === undefined) throw new TypeError('Illegal invocation');
  return at;
}

/** The first cell of what an operation gives for the range a method was called on. */
export function first(range: object, op: string): unknown {
  const [[value] = []] = ask(op, { ...placeOf(range), rows: 1, columns: 1 }) as unknown[][];
  return value;
}

/** The place of a Sheet, undefined for anything else. */
export function sheetPlace(value: unknown): SheetPlace | undefined {
  return typeof value === 'object' && value !== null ? sheets.get(value) : undefined;
}

/** The id of a Spreadsheet, undefined for anything else. */
export function fileId(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? files.get(value) : undefined;
}

type Make = (place: never) => object;

const makers = new Map<string, Make>();

/** Tells how objects of a kind are made; classes that give each other need not import each other. */
export function register(kind: 'range' | 'sheet' | 'file' | 'protection' | 'filter', make: Make): void {
  makers.set(kind, make);
}

function make(kind: string, place: unknown): object {
  const found = makers.get(kind);
  if (found === undefined) throw new Error(`Nothing makes a ${kind}.`);
  return found(place as never);
}

export const makeRange = (place: RangePlace): object => make('range', place);
export const makeSheet = (place: SheetPlace): object => make('sheet', place);
export const makeFile = (id: string): object => make('file', id);
export const makeProtection = (place: SheetPlace & { protection: number }): object =>
  make('protection', place);
export const makeFilter = (place: SheetPlace): object => make('filter', place);
