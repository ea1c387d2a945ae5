// Small checks for what pages and scripts hand in; a schema library would be a tenth of the pushed bundle.
import { Refusal } from '../domain/refusal.js';

/** Answers the value in its proper type, or refuses and says where it is wrong. */
export type Shape<T> = (value: unknown, where: string) => T;

const wrong = (where: string, wanted: string): Refusal =>
  new Refusal(
    'bad-request',
    `The request cannot be read${where === '' ? '' : ` at "${where}"`}: ${wanted} is expected there.`,
  );

const inside = (where: string, key: string | number): string =>
  where === '' ? String(key) : `${where}.${key}`;

export const text: Shape<string> = (value, where) => {
  if (typeof value !== 'string') throw wrong(where, 'text');
  return value;
};

/** A whole number, 0 or more. */
export const count: Shape<number> = (value, where) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw wrong(where, 'a whole number');
  return value;
};

export const flag: Shape<boolean> = (value, where) => {
  if (typeof value !== 'boolean') throw wrong(where, 'true or false');
  return value;
};

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, where) =>
    value === null ? null : shape(value, where);

/** A missing value, or null, is the default. */
export const or =
  <T>(shape: Shape<T>, initial: T): Shape<T> =>
  (value, where) =>
    value === undefined || value === null ? initial : shape(value, where);

export const oneOf =
  <T extends string>(...words: readonly T[]): Shape<T> =>
  (value, where) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw wrong(where, words.join(' or '));
    return found;
  };

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw wrong(where, 'a list');
    return value.map((item, index) => shape(item, inside(where, index)));
  };

export const recordOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, 'an object');
    return Object.fromEntries(
      Object.entries(value).map(([key, item]): [string, T] => [key, shape(item, inside(where, key))]),
    );
  };

/** An object with exactly these members; others are left out. */
export const objectOf =
  <Shapes extends Record<string, Shape<unknown>>>(
    shapes: Shapes,
  ): Shape<{ [Key in keyof Shapes]: ReturnType<Shapes[Key]> }> =>
  (value, where) => {
    const members = recordOf((item: unknown) => item)(value, where);
    return Object.fromEntries(
      Object.entries(shapes).map(([key, shape]) => [key, shape(members[key], inside(where, key))]),
    ) as { [Key in keyof Shapes]: ReturnType<Shapes[Key]> };
  };
