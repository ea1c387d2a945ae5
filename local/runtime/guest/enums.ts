// Apps Script enums: objects whose values print as their names.
import { ask } from './bridge.js';

/** One value of an enum, as `SpreadsheetApp.WrapStrategy.WRAP`. Compare by identity. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

const known = new Map<string, Record<string, EnumValue>>();

/** The enum of the typings with this key (`Base.Button`): name → value, always the same objects. */
export function enumOf(type: string): Record<string, EnumValue> {
  const existing = known.get(type);
  if (existing) return existing;
  const names = ask('api.enum', { type }) as string[] | null;
  if (!names) throw new Error(`The typings have no enum ${type}.`);
  const made = Object.fromEntries(names.map((name, ordinal) => [name, new EnumValue(name, ordinal)]));
  known.set(type, made);
  return made;
}

/** One value, by names: `enumValue('Base.Button', 'CLOSE')`. */
export function enumValue(type: string, name: string): EnumValue {
  const value = enumOf(type)[name];
  if (!value) throw new Error(`The enum ${type} has no value ${name}.`);
  return value;
}
