/** Calls of a project's own functions from cells: run once per arguments, then remembered. */
import type { CustomOutcome, Spreadsheet } from '../../world/spreadsheet.js';
import { placeKey } from './calculator.js';
import type { Place, Value } from './calculator.js';
import { argumentOf, LOADING_VALUES, valuesOfOutcome } from './custom-values.js';
import type { CustomArgument } from './custom-values.js';

/** The functions of a project that cells may call. */
export interface Declared {
  names: readonly string[];
  /** Another one whenever the code is another. */
  version: string;
}

/** Whoever computes formulas passes this in; see custom-in-thread.ts. */
export interface CustomFunctions {
  /** Null = this project cannot be asked now; what it gave before stays. */
  declared: (project: string) => Declared | null;
  /**
   * Runs a function. Null = it has begun and is not through: the cell shows `Loading...`, and this is asked again
   * whenever formulas are computed.
   */
  run: (project: string, name: string, args: CustomArgument[]) => CustomOutcome | null;
}

interface PendingCall {
  project: string;
  name: string;
  args: CustomArgument[];
}

export class CustomCalls {
  readonly #spreadsheet: Spreadsheet;
  readonly #declared = new Map<string, Declared>();
  readonly #pending = new Map<string, PendingCall>();
  /** Cell → calls its formula made when it was last evaluated. */
  readonly #callsOf = new Map<string, { place: Place; pass: number; keys: Set<string> }>();
  #pass = 0;
  #outcomes = new Map<string, CustomOutcome>();
  #isUnsure = false;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
  }

  get hasPending(): boolean {
    return this.#pending.size > 0;
  }

  /** Whether a project could not be asked what it declares. */
  get isUnsure(): boolean {
    return this.#isUnsure;
  }

  get version(): string {
    return [...this.#declared.values()].map(({ version }) => version).join(' ');
  }

  /** Learns what projects declare; other code than before makes everything remembered worthless. */
  learn(projects: readonly string[], custom: CustomFunctions): void {
    this.#isUnsure = false;
    for (const project of projects) {
      const declared = custom.declared(project);
      if (declared !== null) this.#declared.set(project, declared);
      else this.#isUnsure ||= !this.#declared.has(project);
    }
    const { customResults: kept } = this.#spreadsheet;
    if (kept?.version === this.version) {
      if (this.#outcomes.size === 0) this.#outcomes = new Map(Object.entries(kept.outcomes));
    } else if (!this.#isUnsure) this.#outcomes.clear();
  }

  /** The function as it is declared. @param upper its name in capitals */
  declaredAs(upper: string): string | null {
    return this.#find((name) => name.toUpperCase() === upper)?.name ?? null;
  }

  /** Formulas are about to be evaluated: what one calls now takes the place of what it called before. */
  beginPass(): void {
    this.#pass += 1;
  }

  /** Forgets what a cell called: its formula is gone. */
  release(place: Place): void {
    this.#callsOf.delete(placeKey(place));
  }

  /** What a call gives, or `Loading...` until `run`. @param args rows of values each */
  values(place: Place, name: string, args: readonly Value[][][]): Value[][] {
    const given = args.map((rows) => argumentOf(rows, this.#spreadsheet.timeZone));
    const key = `${name}(${JSON.stringify(given)})`;
    const before = this.#callsOf.get(placeKey(place));
    const calls = before?.pass === this.#pass ? before : { place, pass: this.#pass, keys: new Set<string>() };
    calls.keys.add(key);
    this.#callsOf.set(placeKey(place), calls);
    const outcome = this.#outcomes.get(key);
    if (outcome !== undefined) return valuesOfOutcome(outcome, this.#spreadsheet.timeZone);
    const found = this.#find((declared) => declared === name);
    if (found !== null) this.#pending.set(key, { ...found, args: given });
    return LOADING_VALUES;
  }

  /** Runs what nobody has run yet. @returns the cells that were waiting for it */
  run(custom: CustomFunctions): Place[] {
    const ready = new Set<string>();
    for (const [key, { project, name, args }] of this.#pending) {
      const outcome = custom.run(project, name, args);
      if (outcome === null) continue;
      this.#outcomes.set(key, outcome);
      this.#pending.delete(key);
      ready.add(key);
    }
    return [...this.#callsOf.values()]
      .filter(({ keys }) => [...keys].some((key) => ready.has(key)))
      .map(({ place }) => place);
  }

  /** Writes what is remembered beside the spreadsheet, without what no cell asks for any more. */
  keep(): void {
    if (this.#isUnsure) return;
    const used = new Set([...this.#callsOf.values()].flatMap(({ keys }) => [...keys]));
    for (const key of this.#pending.keys()) if (!used.has(key)) this.#pending.delete(key);
    for (const key of this.#outcomes.keys()) if (!used.has(key)) this.#outcomes.delete(key);
    if (this.#outcomes.size === 0) delete this.#spreadsheet.customResults;
    else
      this.#spreadsheet.customResults = {
        version: this.version,
        outcomes: Object.fromEntries(this.#outcomes),
      };
  }

  #find(isMeant: (name: string) => boolean): { project: string; name: string } | null {
    for (const [project, { names }] of this.#declared) {
      const name = names.find(isMeant);
      if (name !== undefined) return { project, name };
    }
    return null;
  }
}
