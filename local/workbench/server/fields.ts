// Takes the fields of a request that came as JSON from outside.
import { Refusal } from '../engine/refusal.js';

type Given = Record<string, unknown>;

/** @throws Refusal naming the field, as do all of these */
export function textIn(given: Given, name: string): string {
  const value = given[name];
  if (typeof value !== 'string') throw new Refusal(`The request's "${name}" must be a text.`);
  return value;
}

/** A whole number from `least` on. */
export function wholeIn(given: Given, name: string, least: number): number {
  const value = given[name];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Refusal(`The request's "${name}" must be a whole number from ${least} on.`);
}

export function listIn(given: Given, name: string): unknown[] {
  const value = given[name];
  if (!Array.isArray(value)) throw new Refusal(`The request's "${name}" must be a list.`);
  return value;
}

export function oneOf<Word extends string>(given: Given, name: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given[name]);
  if (found === undefined) throw new Refusal(`The request's "${name}" must be one of ${words.join(', ')}.`);
  return found;
}

/** Rows of texts, at least one cell. */
export function textsIn(given: Given, name: string): string[][] {
  const rows = listIn(given, name);
  const isTexts = (row: unknown): row is string[] =>
    Array.isArray(row) && row.length > 0 && row.every((text) => typeof text === 'string');
  if (rows.length === 0 || !rows.every(isTexts)) {
    throw new Refusal(`The request's "${name}" must be rows of texts.`);
  }
  return rows;
}
