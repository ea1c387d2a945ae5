/** Reads single values as strictly as Conduit does: JSON keeps its types, flat fields may write numbers as text. */
import { coreError } from './error.js';

export interface Reading {
  /** Named in errors: `priorities[0]`. */
  key: string;
  /** False for flat fields, which are all text. */
  isStrict: boolean;
}

type Read<T> = (value: unknown, reading: Reading) => T;

function wrong(key: string, sentence: string): Error {
  return coreError(`Error while reading "${key}": ${sentence}`);
}

export const readString: Read<string> = (value, { key }) => {
  if (typeof value !== 'string') throw wrong(key, 'Expected string, got something else.');
  return value;
};

export const readInteger: Read<number> = (value, { key, isStrict }) => {
  if (!isStrict && typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  if (!Number.isInteger(value)) throw wrong(key, 'Expected integer, got something else.');
  return value as number;
};

/** Seconds since 1970; null = none asked for. */
export const readEpoch: Read<number | null> = (value, reading) => {
  if (value === null) return null;
  const epoch = readInteger(value, reading);
  if (epoch <= 0) throw wrong(reading.key, `Epoch timestamp must be larger than 0, got ${String(epoch)}.`);
  return epoch;
};

export const readBoolean: Read<boolean> = (value, { key, isStrict }) => {
  const named: Record<string, boolean> = { '0': false, '1': true, false: false, true: true };
  const meant = !isStrict && typeof value === 'string' ? named[value.toLowerCase()] : value;
  if (typeof meant !== 'boolean') {
    throw wrong(key, 'Expected boolean (true or false), got something else.');
  }
  return meant;
};

export const readPhidOrNull: Read<string | null> = (value, { key }) => {
  if (value === null) return null;
  if (typeof value !== 'string') throw wrong(key, 'Expected PHID, got something else.');
  return value;
};

export function readListOf<T>(read: Read<T>): Read<T[]> {
  return (value, { key, isStrict }) => {
    if (typeof value !== 'object' || value === null) {
      throw wrong(key, 'Expected a list, but value is not a list.');
    }
    // PHP cannot tell an empty list from an empty object.
    if (!Array.isArray(value) && Object.keys(value).length > 0) {
      throw wrong(key, 'Expected a list, but value is an object.');
    }
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    return items.map((item, index) => read(item, { key: `${key}[${String(index)}]`, isStrict }));
  };
}

/** A map, or null for anything else. An empty list counts as an empty map. */
export function asMap(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...(value as Record<string, unknown>) } : null;
}
