// Measures real time with pauses and rings once when a limit is passed.

/** Runs from the moment it is made. */
export class Stopwatch {
  #left: number;
  #since = performance.now();
  #timer: NodeJS.Timeout | null = null;
  readonly #ring: () => void;

  /** @param limit milliseconds */
  constructor(limit: number, ring: () => void) {
    this.#left = limit;
    this.#ring = ring;
    this.resume();
  }

  resume(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#ring, this.#left);
  }

  pause(): void {
    this.stop();
    this.#left -= performance.now() - this.#since;
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
