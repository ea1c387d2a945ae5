/** One spreadsheet whose formulas are computed: what changed since the last time, and what follows from it. */
import type { Spreadsheet } from '../../world/spreadsheet.js';
import { areaToA1 } from '../services/spreadsheet/a1.js';
import { instantToSerial } from '../services/spreadsheet/wall-time.js';
import { placeKey } from './calculator.js';
import type { Calculator, Evaluated, Given, Place, Surroundings } from './calculator.js';
import { CustomCalls, LOADING_VALUES } from './custom-calls.js';
import type { CustomFunctions } from './custom-calls.js';
import { engine } from './engine.js';
import { FilledCells } from './filled-cells.js';
import { FormulaCells, keepsImported } from './formula-cells.js';
import type { FormulaCell } from './formula-cells.js';
import { showResults } from './show-results.js';
import { findComputed, Snapshot } from './snapshot.js';
import type { Found } from './snapshot.js';
import { Spills } from './spills.js';
import { sheetTitle } from './translate.js';

export interface Computing {
  custom: CustomFunctions;
  /** Names of the projects bound to the spreadsheet. */
  projects: readonly string[];
  /** The virtual clock, milliseconds. */
  now: number;
  /** At least 0 and below 1. */
  random: () => number;
}

/** Filled cells that formulas read whose results fill cells …: beyond this many rounds it is a circle. */
const MOST_ROUNDS = 50;
const MINUTE = 60_000;
/** From this many changed cells on, starting over is quicker when they are a tenth of all. */
const MANY = 500;
const RESTLESS = /\b(?:NOW|RAND|RANDBETWEEN)\s*\(/i;

export class Workbook {
  readonly #spreadsheet: Spreadsheet;
  readonly #calls: CustomCalls;
  #formulas: FormulaCells;
  #snapshot = new Snapshot();
  #filled = new FilledCells();
  #spills: Spills;
  #calculator: Calculator | null = null;
  #frame = '';
  #computing: Computing | null = null;
  #isStale = true;
  #computedAt = 0;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
    this.#calls = new CustomCalls(spreadsheet);
    this.#formulas = this.#newFormulas();
    this.#spills = this.#newSpills();
  }

  /** Something may have been written. */
  changed(): void {
    this.#isStale = true;
  }

  /** Brings the cells up to date. @returns how many formulas were evaluated */
  compute(computing: Computing): number {
    // A custom function that reads its spreadsheet sees it as it is.
    if (this.#computing !== null || this.#isUpToDate(computing.now)) return 0;
    this.#computing = computing;
    try {
      const found = findComputed(this.#spreadsheet);
      const count =
        found.formulas.length === 0 ? this.#startOver() : this.#refresh(found.formulas, computing);
      showResults(this.#spreadsheet, this.#formulas, this.#filled, found.filled);
      delete this.#spreadsheet.isImported;
      this.#calls.keep();
      this.#isStale = false;
      this.#computedAt = computing.now;
      return count;
    } finally {
      this.#computing = null;
    }
  }

  #isUpToDate(now: number): boolean {
    if (this.#isStale || this.#calls.hasPending) return false;
    return !this.#formulas.hasVolatile || Math.floor(now / MINUTE) === Math.floor(this.#computedAt / MINUTE);
  }

  #refresh(found: readonly Found[], computing: Computing): number {
    if (this.#frame !== this.#frameNow()) this.#startOver();
    const { renewed, gone } = this.#formulas.update(found, () =>
      this.#calls.learn(computing.projects, computing.custom),
    );
    const changed = this.#look();
    const freed = [...gone, ...renewed.map(({ place }) => place)].flatMap((place) => this.#release(place));
    let evaluated =
      this.#calculator === null || this.#isTooMuch(changed)
        ? this.#make()
        : this.#tell(changed, renewed, freed);
    let count = evaluated.length;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = this.#follow(evaluated);
      if (next.length === 0) next.push(...this.#runCustom(computing.custom));
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
  #runCustom(custom: CustomFunctions): Place[] {
    if (!this.#calls.hasPending) return [];
    // The functions may read what has been computed so far.
    showResults(this.#spreadsheet, this.#formulas, this.#filled, []);
    return this.#calls.run(custom);
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
    const names = this.#spreadsheet.namedRanges.map(({ name, sheetId, ...area }) => ({
      name,
      cells: `${sheetTitle(sheetId)}!${areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
    }));
    this.#calculator = engine().makeCalculator(sheets, names, this.#surroundings());
    return this.#calculator.first;
  }

  #startOver(): number {
    this.#frame = this.#frameNow();
    this.#formulas = this.#newFormulas();
    this.#snapshot = new Snapshot();
    this.#filled = new FilledCells();
    this.#spills = this.#newSpills();
    this.#calculator = null;
    return 0;
  }

  /** What changes seldom and then changes everything. */
  #frameNow(): string {
    const { sheets, namedRanges, timeZone, locale } = this.#spreadsheet;
    return JSON.stringify([sheets.map(({ id, name }) => [id, name]), namedRanges, timeZone, locale]);
  }

  #newFormulas(): FormulaCells {
    return new FormulaCells(this.#spreadsheet, this.#calls, {
      knows: (name) => engine().knows(name),
      spreads: (name) => engine().spreads(name),
    });
  }

  #newSpills(): Spills {
    return new Spills({
      size: (id) =>
        this.#spreadsheet.sheets.find((sheet) => sheet.id === id) ?? { maxRows: 0, maxColumns: 0 },
      isTaken: (place) => this.#snapshot.isTaken(place),
    });
  }

  #surroundings(): Surroundings {
    const { locale, timeZone } = this.#spreadsheet;
    return {
      locale,
      now: () => instantToSerial(this.#computing?.now ?? 0, timeZone),
      random: () => this.#computing?.random() ?? 0,
      custom: (place, name, args) => {
        // Google never finishes what depends on a value that changes all the time.
        const isEndless = RESTLESS.test(this.#formulas.at(place)?.formula ?? '');
        return isEndless ? LOADING_VALUES : this.#calls.values(place, name, args);
      },
      claim: (place, size) => this.#spills.claim(place, size),
    };
  }
}
