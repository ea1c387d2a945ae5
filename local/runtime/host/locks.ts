// Who holds which lock of LockService; shared by the executions of one process, not part of the world's file.

/** A run that waits for a lock. */
export interface LockWaiter {
  execution: string;
  /** Virtual time when it began to wait, milliseconds since 1970. */
  since: number;
  /** Virtual milliseconds it is ready to wait. */
  patience: number;
  /** Called once, when the lock is its own (with the virtual milliseconds waited) or would have come too late (null). */
  settle: (waited: number | null) => void;
}

/** No run takes longer. Clocks further apart were moved by the person while one of the runs was under way. */
const LONGEST_RUN = 360_000;

/** Lock name (`rota script`) → id of the execution that holds it. */
export class LockTable {
  readonly #holders = new Map<string, string>();
  readonly #waiters = new Map<string, LockWaiter[]>();
  readonly #released = new Map<string, number>();

  /** Takes the lock unless another execution has it; taking it twice is fine. */
  take(name: string, execution: string): boolean {
    const holder = this.#holders.get(name);
    if (holder !== undefined && holder !== execution) return false;
    this.#holders.set(name, execution);
    return true;
  }

  /** How many runs wait for a lock. */
  get waiting(): number {
    return [...this.#waiters.values()].flat().length;
  }

  /**
   * Virtual milliseconds by which whoever has just taken the lock is behind the one who had it before: the clocks of
   * overlapping runs differ.
   */
  behind(name: string, now: number): number {
    return passed(now, this.#released.get(name) ?? 0);
  }

  /** Queues up for a lock somebody holds; first come, first served. */
  wait(name: string, waiter: LockWaiter): void {
    this.#waiters.set(name, [...(this.#waiters.get(name) ?? []), waiter]);
  }

  /** Leaves the queue: too much real time has passed, or the run is over. */
  giveUp(execution: string): void {
    for (const [name, queue] of this.#waiters) {
      const gone = queue.filter((waiter) => waiter.execution === execution);
      this.#waiters.set(
        name,
        queue.filter((waiter) => waiter.execution !== execution),
      );
      for (const waiter of gone) waiter.settle(null);
    }
  }

  isHeldBy(name: string, execution: string): boolean {
    return this.#holders.get(name) === execution;
  }

  /** @param now the holder's virtual clock */
  release(name: string, execution: string, now: number): void {
    if (!this.isHeldBy(name, execution)) return;
    this.#holders.delete(name);
    this.#released.set(name, now);
    this.#handOver(name, now);
  }

  /** At the end of a run, and when an alert or a prompt suspends it. */
  releaseAll(execution: string, now: number): void {
    for (const name of [...this.#holders.keys()]) this.release(name, execution, now);
  }

  /** To the first who is still patient: clocks of overlapping runs differ, so waiting is reckoned between the two. */
  #handOver(name: string, now: number): void {
    const [first, ...others] = this.#waiters.get(name) ?? [];
    if (first === undefined) return;
    this.#waiters.set(name, others);
    const waited = passed(first.since, now);
    if (waited <= first.patience) {
      this.#holders.set(name, first.execution);
      first.settle(waited);
      return;
    }
    first.settle(null);
    this.#handOver(name, now);
  }
}

function passed(from: number, to: number): number {
  return to - from > LONGEST_RUN ? 0 : Math.max(0, to - from);
}
