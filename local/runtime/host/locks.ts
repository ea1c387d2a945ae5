// Who holds which lock of LockService; shared by the executions of one process, not part of the world's file.

/** Lock name (`rota script`) → id of the execution that holds it. */
export class LockTable {
  readonly #holders = new Map<string, string>();

  /** Takes the lock unless another execution has it; taking it twice is fine. */
  take(name: string, execution: string): boolean {
    const holder = this.#holders.get(name);
    if (holder !== undefined && holder !== execution) return false;
    this.#holders.set(name, execution);
    return true;
  }

  isHeldBy(name: string, execution: string): boolean {
    return this.#holders.get(name) === execution;
  }

  release(name: string, execution: string): void {
    if (this.isHeldBy(name, execution)) this.#holders.delete(name);
  }

  /** At the end of a run, and when an alert or a prompt suspends it. */
  releaseAll(execution: string): void {
    for (const [name, holder] of this.#holders) if (holder === execution) this.#holders.delete(name);
  }
}
