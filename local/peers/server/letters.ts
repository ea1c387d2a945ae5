/** Letters that look random and are the same in every run. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export class Letters {
  #state: number;

  constructor(seed: string) {
    this.#state = Array.from(seed).reduce(
      (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619),
      7,
    );
  }

  /** That many letters a–z and digits 2–7. */
  take(count: number): string {
    return Array.from({ length: count }, () => ALPHABET[this.#next() % ALPHABET.length]).join('');
  }

  /** A well-mixed generator (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
