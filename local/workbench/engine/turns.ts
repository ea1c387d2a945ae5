// Things that must not overlap: each begins when the one before it has ended, however it ended.

export class Turns {
  #latest: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#latest.then(work);
    this.#latest = mine.catch(() => undefined);
    return mine;
  }
}
