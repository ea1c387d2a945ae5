/** Identifiers as Phabricator makes them, but the same ones in every run. */
import { Letters } from '../server/letters.js';

export class Identifiers {
  readonly #letters: Letters;

  constructor(seed: string) {
    this.#letters = new Letters(seed);
  }

  letters(count: number): string {
    return this.#letters.take(count);
  }

  /** `PHID-TASK-ig56ok3q734nudd7ujfv` */
  phid(type: string): string {
    return `PHID-${type}-${this.letters(type.startsWith('XACT') ? 15 : 20)}`;
  }
}

/** `TASK` of `PHID-TASK-…`, null for anything else. */
export function typeOfPhid(text: string): string | null {
  return /^PHID-([^-]{4})-/.exec(text)?.[1] ?? null;
}
