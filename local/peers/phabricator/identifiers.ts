/** Identifiers as Phabricator makes them, but the same ones in every run. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

export class Identifiers {
  #state: number;

  constructor(seed: string) {
    this.#state = Array.from(seed).reduce(
      (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619),
      7,
    );
  }

  /** That many letters a–z and digits 2–7. */
  letters(count: number): string {
    return Array.from({ length: count }, () => LETTERS[this.#next() % LETTERS.length]).join('');
  }

  /** `PHID-TASK-ig56ok3q734nudd7ujfv` */
  phid(type: string): string {
    return `PHID-${type}-${this.letters(type.startsWith('XACT') ? 15 : 20)}`;
  }

  /** A well-mixed generator (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}

/** `TASK` of `PHID-TASK-…`, null for anything else. */
export function typeOfPhid(text: string): string | null {
  return /^PHID-([^-]{4})-/.exec(text)?.[1] ?? null;
}
