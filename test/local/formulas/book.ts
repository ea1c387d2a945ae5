// A spreadsheet of a few rows, and what formulas in it give.
import { computeFormulas, formulasMayHaveChanged } from '../../../local/runtime/host/formulas/compute.js';
import type { CustomFunctions } from '../../../local/runtime/host/formulas/custom-calls.js';
import { readDisplay } from '../../../local/runtime/host/services/spreadsheet/read.js';
import { serialOf } from '../../../local/runtime/host/services/spreadsheet/wall-time.js';
import type {
  Cell,
  Scalar,
  Sheet,
  Spreadsheet,
  StoredCell,
} from '../../../local/runtime/world/spreadsheet.js';
import type { World } from '../../../local/runtime/world/world.js';
import { probeWorld } from '../run-script.js';

/** Projects without functions for cells. */
export const NO_FUNCTIONS: CustomFunctions = {
  declared: () => ({ names: [], version: '' }),
  run: () => null,
};

/** `2026-12-07` or `2026-12-07 09:30` as a cell. */
export function day(text: string): Cell {
  const [year = 0, month = 0, date = 0, hours, minutes] = text.split(/\D/).map(Number);
  const serial = serialOf(year, month, date, hours ?? 0, minutes ?? 0);
  return { value: serial, numberFormat: hours === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}

export const is = (formula: string): Cell => ({ formula });

/** Mon 7 Dec 2026 to Mon 4 Jan 2027: week, name, number, answer, a moment. */
export const WEEKS: StoredCell[][] = [
  ['Week', 'Name', 'N', 'Answer', 'At'],
  [day('2026-12-07'), 'Ada', 3, 'yes', day('2026-12-07 09:30')],
  [day('2026-12-14'), 'Bo', 1, 'no', day('2026-12-14 17:45')],
  [day('2026-12-21'), 'Ada', 2, 'yes'],
  [day('2026-12-28'), 'Cy', null, 'if need be'],
  [day('2027-01-04'), 'bo', 5, 'Yes'],
];

/** A world whose tab `Sheet1` has these rows and more; formulas may be put anywhere. */
export class Book {
  readonly world: World = probeWorld();
  readonly file: Spreadsheet;
  readonly sheet: Sheet;
  custom = NO_FUNCTIONS;

  constructor(rows: readonly (readonly StoredCell[])[] = []) {
    const file = this.world.spreadsheets['sheet-1'];
    const sheet = file?.sheets[0];
    if (file === undefined || sheet === undefined) throw new Error('no sheet');
    this.file = file;
    this.sheet = sheet;
    sheet.rows = structuredClone(rows.map((row) => [...row]));
  }

  /** Puts something into a cell, 1-based, past all operations. */
  put(row: number, column: number, stored: StoredCell): this {
    while (this.sheet.rows.length < row) this.sheet.rows.push([]);
    const cells = this.sheet.rows[row - 1] ?? [];
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = stored;
    return this;
  }

  /** @returns how many formulas were evaluated */
  compute(): number {
    formulasMayHaveChanged(this.world);
    return computeFormulas(this.world, { custom: this.custom });
  }

  /** As stored. */
  cell(row: number, column: number): Readonly<Cell> {
    const stored = this.sheet.rows[row - 1]?.[column - 1] ?? null;
    return typeof stored === 'object' ? (stored ?? {}) : { value: stored };
  }

  value(row: number, column: number): Scalar | undefined {
    return this.cell(row, column).value;
  }

  /** The values of an area, '' where nothing is. */
  values(row: number, column: number, rows: number, columns: number): Scalar[][] {
    return Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (__, x) => this.value(row + y, column + x) ?? ''),
    );
  }

  /** As the person sees it. */
  shown(row: number, column: number): string {
    return readDisplay(this.file, this.sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
  }
}
