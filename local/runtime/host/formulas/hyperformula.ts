/** Computes formulas with HyperFormula. Only the files named hyperformula* know the package. */
import { DetailedCellError, ErrorType, ExportedCellChange, HyperFormula } from 'hyperformula';
import type { ConfigParams, ExportedChange, SerializedNamedExpression } from 'hyperformula';
import { isFormula, placeKey } from './calculator.js';
import type {
  Calculator,
  Evaluated,
  Given,
  GivenSheet,
  NamedCells,
  Place,
  Surroundings,
  Value,
} from './calculator.js';
import { Pass } from './hyperformula-context.js';
import type { FormulaContext } from './hyperformula-context.js';
import { knows, LANGUAGE, learn, PLUGINS, spreads } from './hyperformula-functions.js';
import { errorOf, rawContent } from './hyperformula-values.js';
import type { Address } from './hyperformula-values.js';
import { readMoment, readText } from './read-text.js';
import { sheetTitle } from './translate.js';
import type { Dictionary } from './translate.js';

/** What it knows of functions. */
export const words: Pick<Dictionary, 'knows' | 'spreads'> = { knows, spreads };

/** Makes a calculator that holds the given tabs and has evaluated their formulas. */
export function makeCalculator(
  sheets: readonly GivenSheet[],
  namedCells: readonly NamedCells[],
  surroundings: Surroundings,
): Calculator {
  learn();
  return new HyperFormulaCalculator(sheets, namedCells, surroundings);
}

class HyperFormulaCalculator implements Calculator {
  readonly first: Evaluated[];
  readonly #engine: HyperFormula;
  readonly #context: FormulaContext;
  /** HyperFormula numbers its sheets in the order it was given them. */
  readonly #sheets: number[];
  #evaluated = new Map<string, Evaluated>();

  constructor(sheets: readonly GivenSheet[], namedCells: readonly NamedCells[], surroundings: Surroundings) {
    this.#sheets = sheets.map(({ id }) => id);
    this.#context = this.#makeContext(surroundings);
    const contents = Object.fromEntries(
      sheets.map(({ id, rows }) => [sheetTitle(id), rows.map((row) => row.map(rawContent))]),
    );
    this.#engine = HyperFormula.buildFromSheets(
      contents,
      configuration(surroundings, this.#context, sheets),
      TRUTHS,
    );
    for (const { name, cells } of namedCells) {
      // A name it does not take is left unknown to formulas.
      const expression = `=${cells}`;
      if (this.#engine.isItPossibleToAddNamedExpression(name, expression))
        this.#engine.addNamedExpression(name, expression);
    }
    const formulas = sheets.flatMap(({ id, rows }) => formulasOf(id, rows));
    this.first = this.#collect([], formulas);
  }

  set(cells: readonly (readonly [Place, Given])[]): Evaluated[] {
    this.#context.pass = new Pass();
    this.#evaluated = new Map();
    const changes = this.#engine.batch(() => {
      for (const [place, given] of cells)
        this.#engine.setCellContents(this.#addressOf(place), rawContent(given));
    });
    return this.#collect(
      changes,
      cells.filter(([, given]) => isFormula(given)).map(([place]) => place),
    );
  }

  /** What was evaluated; formulas that could not be (unreadable ones, circles) tell why. */
  #collect(changes: readonly ExportedChange[], formulas: readonly Place[]): Evaluated[] {
    const silent = formulas.filter((place) => !this.#evaluated.has(placeKey(place)));
    const circles = changes.flatMap((change) =>
      change instanceof ExportedCellChange && isCircle(change.newValue)
        ? [this.#placeOf(change.address)]
        : [],
    );
    for (const place of [...silent, ...circles]) {
      const found = this.#engine.getCellValue(this.#addressOf(place));
      if (found instanceof DetailedCellError) this.#take(place, [[errorOf(found)]]);
    }
    return [...this.#evaluated.values()];
  }

  #makeContext(surroundings: Surroundings): FormulaContext {
    return {
      surroundings,
      read: (text) => readText(text, surroundings),
      pass: new Pass(),
      placeOf: (address) => this.#placeOf(address),
      take: (place, values) => this.#take(place, values),
    };
  }

  #take(place: Place, values: Value[][]): void {
    this.#evaluated.set(placeKey(place), { place, values });
  }

  #placeOf({ sheet, row, col }: Address): Place {
    return { sheet: this.#sheets[sheet] ?? -1, row: row + 1, column: col + 1 };
  }

  #addressOf({ sheet, row, column }: Place): Address {
    return { sheet: this.#sheets.indexOf(sheet), row: row - 1, col: column - 1 };
  }
}

function isCircle(found: unknown): boolean {
  return found instanceof DetailedCellError && found.type === ErrorType.CYCLE;
}

function formulasOf(sheet: number, rows: readonly (readonly Given[])[]): Place[] {
  return rows.flatMap((row, y) =>
    row.flatMap((given, x) => (isFormula(given) ? [{ sheet, row: y + 1, column: x + 1 }] : [])),
  );
}

/** It knows them as functions only. */
const TRUTHS: SerializedNamedExpression[] = [
  { name: 'TRUE', expression: '=TRUE()' },
  { name: 'FALSE', expression: '=FALSE()' },
];

function configuration(
  surroundings: Surroundings,
  context: FormulaContext,
  sheets: readonly GivenSheet[],
): Partial<ConfigParams> {
  return {
    licenseKey: 'gpl-v3',
    language: LANGUAGE,
    functionPlugins: PLUGINS,
    context,
    accentSensitive: true,
    // Google shows nothing for a reference to an empty cell.
    evaluateNullToZero: false,
    ignoreWhiteSpace: 'any',
    maxRows: Math.max(50_000, ...sheets.map((sheet) => sheet.maxRows)),
    parseDateTime: (text) => readMoment(text, surroundings),
    // One of each, so that texts are read once; how they are written is decided by `parseDateTime`.
    dateFormats: ['DD/MM/YYYY'],
    timeFormats: ['hh:mm'],
    undoLimit: 0,
  };
}
