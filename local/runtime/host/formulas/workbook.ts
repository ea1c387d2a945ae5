/** One spreadsheet whose formulas are computed: knows when there is something to do. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { BookState } from './book-state.js';
import type { Computing } from './computing.js';
import { frameOf } from './room.js';
import { findComputed } from './snapshot.js';

const MINUTE = 60_000;

export class Workbook {
  readonly #spreadsheet: Spreadsheet;
  #state: BookState | null = null;
  #frame = '';
  #isStale = true;
  #isComputing = false;
  #computedAt = 0;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
  }

  /** Something may have been written. */
  changed(): void {
    this.#isStale = true;
  }

  /** Brings the cells up to date. @returns how many formulas were evaluated */
  compute(computing: Computing): number {
    // A custom function that reads its spreadsheet sees it as it is.
    if (this.#isComputing || this.#isUpToDate(computing.now)) return 0;
    this.#isComputing = true;
    try {
      const count = this.#refreshAnyhow(computing);
      this.#isStale = false;
      this.#computedAt = computing.now;
      return count;
    } finally {
      this.#isComputing = false;
    }
  }

  // A calculator that stumbles over a change may well do when it is given everything anew.
  #refreshAnyhow(computing: Computing): number {
    try {
      return this.#refresh(computing);
    } catch (error) {
      if (this.#state === null) throw error;
      this.#state = null;
      return this.#refresh(computing);
    }
  }

  #refresh(computing: Computing): number {
    const { formulas, filled } = findComputed(this.#spreadsheet);
    const frame = formulas.length === 0 ? '' : frameOf(this.#spreadsheet);
    if (formulas.length + filled.length === 0 && this.#state === null) return 0;
    if (this.#state === null || frame !== this.#frame) this.#state = new BookState(this.#spreadsheet);
    this.#frame = frame;
    const count = this.#state.refresh(formulas, filled, computing);
    if (formulas.length === 0) this.#state = null;
    delete this.#spreadsheet.isImported;
    return count;
  }

  #isUpToDate(now: number): boolean {
    if (this.#isStale) return false;
    if (this.#state === null) return true;
    const isLater = Math.floor(now / MINUTE) !== Math.floor(this.#computedAt / MINUTE);
    return !this.#state.isWaiting && !(isLater && this.#state.isRestless);
  }
}
