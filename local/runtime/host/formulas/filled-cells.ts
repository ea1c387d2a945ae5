/** The cells that results of several values fill, with what they show. */
import { placeKey } from './calculator.js';
import type { Place, Value } from './calculator.js';

/** A filled cell; `anchor` is the cell of its formula. */
export interface FilledCell {
  place: Place;
  anchor: Place;
  value: Value;
}

export class FilledCells {
  readonly #cells = new Map<string, FilledCell>();
  readonly #byAnchor = new Map<string, string[]>();

  get all(): FilledCell[] {
    return [...this.#cells.values()];
  }

  at(place: Place): FilledCell | undefined {
    return this.#cells.get(placeKey(place));
  }

  /**
   * Puts the values of a formula into the cells beside it.
   * @returns cells that show something else now, and those it no longer fills
   */
  fill(anchor: Place, values: readonly (readonly Value[])[]): { changed: FilledCell[]; freed: Place[] } {
    const key = placeKey(anchor);
    const left = new Set(this.#byAnchor.get(key));
    const changed: FilledCell[] = [];
    const filled: string[] = [];
    values.forEach((row, y) => {
      row.forEach((value, x) => {
        if (y === 0 && x === 0) return;
        const cell = { place: { ...anchor, row: anchor.row + y, column: anchor.column + x }, anchor, value };
        const cellKey = placeKey(cell.place);
        const before = this.#cells.get(cellKey);
        if (before === undefined || JSON.stringify(before.value) !== JSON.stringify(value))
          changed.push(cell);
        this.#cells.set(cellKey, cell);
        filled.push(cellKey);
        left.delete(cellKey);
      });
    });
    if (filled.length === 0) this.#byAnchor.delete(key);
    else this.#byAnchor.set(key, filled);
    return { changed, freed: this.#free(left, key) };
  }

  /** Takes away what a formula filled. @returns those cells */
  release(anchor: Place): Place[] {
    return this.fill(anchor, []).freed;
  }

  // Another formula may have taken a cell over in the meantime.
  #free(keys: ReadonlySet<string>, anchor: string): Place[] {
    return [...keys].flatMap((key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined || placeKey(cell.anchor) !== anchor) return [];
      this.#cells.delete(key);
      return [cell.place];
    });
  }
}
