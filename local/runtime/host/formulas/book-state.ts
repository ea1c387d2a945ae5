/** What is known of the formulas of one spreadsheet, and what follows from a change. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { placeKey } from './calculator.js';
import type { Calculator, Evaluated, Given, Place } from './calculator.js';
import { CustomCalls } from './custom-calls.js';
import type { Computing } from './computing.js';
import { engine } from './engine.js';
import { FilledCells } from './filled-cells.js';
import { FormulaCells } from './formula-cells.js';
import type { FormulaCell } from './formula-cells.js';
import { keepsImported } from './kept-imports.js';
import { namedCells, roomOf, surroundingsOf } from './room.js';
import { showResults } from './show-results.js';
import { Snapshot } from './snapshot.js';
import type { Found } from './snapshot.js';
import { Spills } from './spills.js';

/** Filled cells that formulas read whose results fill cells …: beyond this many rounds it is a circle. */
const MOST_ROUNDS = 50;
/** From this many changed cells on, a new calculator is quicker when they are a tenth of all. */
const MANY = 500;

export class BookState {
  readonly #spreadsheet: Spreadsheet;
  readonly #calls: CustomCalls;
  readonly #formulas: FormulaCells;
  readonly #snapshot = new Snapshot();
  readonly #filled = new FilledCells();
  readonly #spills: Spills;
  #calculator: Calculator | null = null;
  #sizes = '';
  #computing: Computing | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
    this.#calls = new CustomCalls(spreadsheet);
    this.#formulas = new FormulaCells(spreadsheet, this.#calls, {
      knows: (name) => engine().words.knows(name),
      spreads: (name) => engine().words.spreads(name),
    });
    this.#spills = new Spills(roomOf(spreadsheet, this.#snapshot));
  }

  /** Whether cells wait for a function of the project. */
  get isWaiting(): boolean {
    return this.#calls.hasPending;
  }

  /** Whether there are formulas that change with the clock. */
  get isRestless(): boolean {
    return this.#formulas.hasVolatile;
  }

  /**
   * Brings the cells of the world up to date.
   * @param formulas all cells with formulas
   * @param filled cells that have been filled by formulas until now
   * @returns how many formulas were evaluated
   */
  refresh(formulas: readonly Found[], filled: readonly Found[], computing: Computing): number {
    this.#computing = computing;
    const count = formulas.length === 0 ? 0 : this.#evaluate(formulas, computing);
    showResults(this.#spreadsheet, this.#formulas, this.#filled, filled);
    this.#calls.keep();
    return count;
  }

  #evaluate(found: readonly Found[], computing: Computing): number {
    const { renewed, gone } = this.#formulas.update(found, () =>
      this.#calls.learn(computing.projects, computing.custom),
    );
    const changed = [...this.#look(), ...this.#resized()];
    const freed = [...gone, ...renewed.map(({ place }) => place)].flatMap((place) => this.#release(place));
    let evaluated =
      this.#calculator === null || this.#isTooMuch(changed)
        ? this.#make()
        : this.#tell(changed, renewed, freed);
    let count = evaluated.length;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = this.#follow(evaluated);
      if (next.length === 0) next.push(...this.#runCustom(computing));
      if (next.length === 0) break;
      evaluated = this.#set(next);
      count += evaluated.length;
    }
    return count;
  }

  /** Tells the calculator about changes; formulas that fill changed cells are looked at again. */
  #tell(changed: readonly Place[], renewed: readonly FormulaCell[], freed: readonly Place[]): Evaluated[] {
    const places = [...changed, ...freed, ...renewed.map(({ place }) => place)];
    const all = new Map(
      [...places, ...this.#spills.touchedBy(places)].map((place) => [placeKey(place), place]),
    );
    if (all.size === 0 && !this.#formulas.hasVolatile) return [];
    return this.#set([...all.values()]);
  }

  /** Keeps what formulas gave. @returns places the calculator has to be told about because of it */
  #follow(evaluated: readonly Evaluated[]): Place[] {
    const next: Place[] = [];
    const freed: Place[] = [];
    let isKept = false;
    for (const { place, values } of evaluated) {
      const formula = this.#formulas.at(place);
      if (formula === undefined) continue;
      if (keepsImported(formula, values)) {
        isKept = true;
        next.push(place);
        continue;
      }
      formula.values = values;
      const change = this.#filled.fill(place, values);
      next.push(...change.changed.map((cell) => cell.place), ...change.freed);
      freed.push(...change.freed);
    }
    // What a kept formula filled is content from now on.
    if (isKept) next.push(...this.#look());
    return [...next, ...this.#spills.waitingFor(freed)];
  }

  /** Runs custom functions that cells wait for. @returns those cells */
  #runCustom({ custom }: Computing): Place[] {
    if (!this.#calls.hasPending) return [];
    // The functions may read what has been computed so far.
    showResults(this.#spreadsheet, this.#formulas, this.#filled, []);
    return this.#calls.run(custom);
  }

  /** Where the grid has another size, results may have room now, or none any more. @returns their formulas */
  #resized(): Place[] {
    const sizes = JSON.stringify(
      this.#spreadsheet.sheets.map(({ maxRows, maxColumns }) => [maxRows, maxColumns]),
    );
    const before = this.#sizes;
    this.#sizes = sizes;
    return sizes === before ? [] : this.#spills.all;
  }

  #look(): Place[] {
    return this.#snapshot.update(this.#spreadsheet, (place) => this.#formulas.at(place)?.isKept === true);
  }

  #set(places: readonly Place[]): Evaluated[] {
    this.#calls.beginPass();
    return this.#calculator?.set(places.map((place) => [place, this.#givenAt(place)])) ?? [];
  }

  #givenAt(place: Place): Given {
    const formula = this.#formulas.at(place);
    if (formula !== undefined) return formula.given;
    return this.#filled.at(place)?.value ?? this.#snapshot.given(place);
  }

  /** Takes away what the formula of a place had. @returns the cells it filled */
  #release(place: Place): Place[] {
    this.#spills.release(place);
    this.#calls.release(place);
    return this.#filled.release(place);
  }

  #isTooMuch(changed: readonly Place[]): boolean {
    return changed.length > MANY && changed.length * 10 > this.#snapshot.size;
  }

  /** Makes a calculator with everything the spreadsheet holds. */
  #make(): Evaluated[] {
    for (const { place } of this.#formulas.all) this.#release(place);
    this.#calls.beginPass();
    const sheets = this.#snapshot.sheets(
      this.#spreadsheet,
      (place) => this.#formulas.at(place)?.given ?? null,
    );
    const surroundings = surroundingsOf(this.#spreadsheet, {
      computing: () => this.#computing,
      custom: (place, name, args) => this.#calls.values(place, name, args),
      formulaAt: (place) => this.#formulas.at(place)?.formula ?? '',
      claim: (place, size) => this.#spills.claim(place, size),
    });
    this.#calculator = engine().makeCalculator(sheets, namedCells(this.#spreadsheet), surroundings);
    return this.#calculator.first;
  }
}
