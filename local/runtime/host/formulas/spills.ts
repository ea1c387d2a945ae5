/** Which cells the results of several values fill, and which of them have no room. */
import { areaToA1 } from '../services/spreadsheet/a1.js';
import { placeKey } from './calculator.js';
import type { FormulaError, Place, Size } from './calculator.js';

/** What is known of the grid. */
export interface Room {
  size: (sheet: number) => { maxRows: number; maxColumns: number };
  /** Whether somebody typed something there. */
  isTaken: (place: Place) => boolean;
}

interface Claim {
  place: Place;
  size: Size;
  isGranted: boolean;
}

export class Spills {
  readonly #room: Room;
  /** By the formula's cell; results of one value have none. */
  readonly #claims = new Map<string, Claim>();
  /** Filled cell → cell of the formula. */
  readonly #owners = new Map<string, string>();

  constructor(room: Room) {
    this.#room = room;
  }

  /** Gives a formula the cells for its result in place of those it had. @returns the error when it cannot have them */
  claim(place: Place, size: Size): FormulaError | null {
    this.release(place);
    if (size.rows * size.columns <= 1) return null;
    const refused = this.#refusal(place, size);
    this.#claims.set(placeKey(place), { place, size, isGranted: refused === null });
    if (refused === null) {
      for (const filled of cellsOf(place, size)) this.#owners.set(placeKey(filled), placeKey(place));
    }
    return refused;
  }

  /** Takes away what a formula has. */
  release(place: Place): void {
    const claim = this.#claims.get(placeKey(place));
    if (claim === undefined) return;
    this.#claims.delete(placeKey(place));
    if (!claim.isGranted) return;
    for (const filled of cellsOf(place, claim.size)) this.#owners.delete(placeKey(filled));
  }

  /** All formulas whose results are several values. */
  get all(): Place[] {
    return [...this.#claims.values()].map(({ place }) => place);
  }

  /** Formulas that fill one of these cells or want to. */
  touchedBy(places: readonly Place[]): Place[] {
    return this.#over(places, () => true);
  }

  /** Formulas that had no room and want one of these cells. */
  waitingFor(places: readonly Place[]): Place[] {
    return this.#over(places, ({ isGranted }) => !isGranted);
  }

  #over(places: readonly Place[], isMeant: (claim: Claim) => boolean): Place[] {
    if (places.length === 0) return [];
    return [...this.#claims.values()]
      .filter((claim) => isMeant(claim) && places.some((place) => isInside(place, claim)))
      .map(({ place }) => place);
  }

  #refusal(place: Place, size: Size): FormulaError | null {
    const { maxRows, maxColumns } = this.#room.size(place.sheet);
    const rows = place.row + size.rows - 1 - maxRows;
    const columns = place.column + size.columns - 1 - maxColumns;
    if (rows > 0) return refusal(`Result was not automatically expanded, please insert more rows (${rows}).`);
    if (columns > 0)
      return refusal(`Result was not automatically expanded, please insert more columns (${columns}).`);
    for (const wanted of cellsOf(place, size)) {
      if (!this.#owners.has(placeKey(wanted)) && !this.#room.isTaken(wanted)) continue;
      const a1 = areaToA1({ ...wanted, rows: 1, columns: 1 });
      return refusal(`Array result was not expanded because it would overwrite data in ${a1}.`);
    }
    return null;
  }
}

function refusal(message: string): FormulaError {
  return { error: '#REF!', message };
}

/** All cells of a result but the first. */
function* cellsOf({ sheet, row, column }: Place, { rows, columns }: Size): Generator<Place> {
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1)
      if (y > 0 || x > 0) yield { sheet, row: row + y, column: column + x };
  }
}

function isInside({ sheet, row, column }: Place, { place, size }: Claim): boolean {
  const y = row - place.row;
  const x = column - place.column;
  return sheet === place.sheet && y >= 0 && x >= 0 && y < size.rows && x < size.columns && (y > 0 || x > 0);
}
