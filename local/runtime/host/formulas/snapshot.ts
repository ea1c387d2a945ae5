/** What the calculator was told a spreadsheet holds, to tell it only what changed. */
import type { Cell, Scalar, Sheet, Spreadsheet, StoredCell } from '../../world/spreadsheet.js';
import { isDateFormat } from '../services/spreadsheet/number-format.js';
import { momentOf } from './calculator.js';
import type { Given, GivenSheet, Place, Value } from './calculator.js';

/** What is in a cell as far as formulas are concerned; what a formula filled in from elsewhere does not count. */
type Content = Scalar | null | { serial: number } | { formula: string };

/** Whether the formula at a place keeps the value it came with, and with it the cells it filled. */
export type IsKept = (place: Place) => boolean;

/** A cell that a scan of the spreadsheet is after. */
export interface Found {
  sheet: Sheet;
  place: Place;
  cell: Readonly<Cell>;
}

/** The cells with formulas, and those filled by formulas elsewhere. */
export function findComputed(spreadsheet: Spreadsheet): { formulas: Found[]; filled: Found[] } {
  const formulas: Found[] = [];
  const filled: Found[] = [];
  for (const sheet of spreadsheet.sheets) {
    sheet.rows.forEach((cells, y) => {
      for (let x = 0; x < cells.length; x += 1) {
        const cell = cells[x];
        if (typeof cell !== 'object' || cell === null) continue;
        const list =
          cell.formula !== undefined ? formulas : cell.computed?.from === undefined ? null : filled;
        list?.push({ sheet, place: { sheet: sheet.id, row: y + 1, column: x + 1 }, cell });
      }
    });
  }
  return { formulas, filled };
}

/** The cell of the formula that filled a cell. */
export function anchorOf(place: Place, [rows, columns]: readonly [number, number]): Place {
  return { sheet: place.sheet, row: place.row - rows, column: place.column - columns };
}

export class Snapshot {
  readonly #sheets = new Map<number, Content[][]>();

  /** Takes over what the spreadsheet holds now. @returns the places that hold something else than before */
  update(spreadsheet: Spreadsheet, isKept: IsKept): Place[] {
    const changed: Place[] = [];
    for (const { id, rows } of spreadsheet.sheets) {
      const known = this.#sheets.get(id) ?? [];
      this.#sheets.set(id, known);
      for (let y = 0; y < Math.max(rows.length, known.length); y += 1) {
        updateRow((known[y] ??= []), rows[y] ?? [], { sheet: id, row: y + 1, column: 0 }, isKept, changed);
      }
      known.length = rows.length;
    }
    return changed;
  }

  /** Whether a place holds anything of its own. */
  isTaken({ sheet, row, column }: Place): boolean {
    return (this.#sheets.get(sheet)?.[row - 1]?.[column - 1] ?? null) !== null;
  }

  /** What a place holds, in the calculator's form; null for formulas. */
  given({ sheet, row, column }: Place): Value {
    const content = this.#sheets.get(sheet)?.[row - 1]?.[column - 1] ?? null;
    if (typeof content !== 'object' || content === null) return content;
    return 'formula' in content ? null : momentOf(content.serial);
  }

  /** Everything, with formulas as `formula` has them. */
  sheets(spreadsheet: Spreadsheet, formula: (place: Place) => Given): GivenSheet[] {
    return spreadsheet.sheets.map(({ id, maxRows }) => {
      const rows = (this.#sheets.get(id) ?? []).map((contents, y) =>
        contents.map((content, x): Given => {
          if (typeof content !== 'object' || content === null) return content;
          return 'formula' in content
            ? formula({ sheet: id, row: y + 1, column: x + 1 })
            : momentOf(content.serial);
        }),
      );
      return { id, maxRows, rows };
    });
  }

  get size(): number {
    let size = 0;
    for (const rows of this.#sheets.values()) for (const row of rows) size += row.length;
    return size;
  }
}

function updateRow(
  known: Content[],
  cells: readonly StoredCell[],
  at: Place,
  isKept: IsKept,
  changed: Place[],
): void {
  for (let x = 0; x < Math.max(cells.length, known.length); x += 1) {
    const stored = cells[x] ?? null;
    const before = known[x] ?? null;
    // Most cells are plain values that stayed the same.
    if (typeof stored !== 'object' && stored === before) continue;
    const place = { ...at, column: x + 1 };
    const content = contentOf(stored, place, isKept);
    known[x] = content;
    if (!isSame(before, content)) changed.push(place);
  }
  known.length = cells.length;
}

function contentOf(stored: StoredCell, place: Place, isKept: IsKept): Content {
  if (stored === '') return null;
  if (stored === null || typeof stored !== 'object') return stored;
  const { formula, computed, value, numberFormat } = stored;
  if (formula !== undefined) return { formula };
  if (computed?.from !== undefined && !isKept(anchorOf(place, computed.from))) return null;
  if (typeof value === 'number' && isDateFormat(numberFormat)) return { serial: value };
  return value === undefined || value === '' ? null : value;
}

function isSame(a: Content, b: Content): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if ('formula' in a) return 'formula' in b && a.formula === b.formula;
  return 'serial' in b && a.serial === b.serial;
}
