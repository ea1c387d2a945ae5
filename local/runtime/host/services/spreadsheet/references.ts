/** Rewrites the A1 references of formulas when rows or columns come, go or move, and when tabs change their names. */
import { columnLetters, columnNumber, quoteSheetName } from './a1.js';

// Strings first, so that nothing inside them is taken for a reference; function names such as LOG10( are left out.
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\d_.$])((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?:\$?\d+)?|\$?\d+:\$?\d+)(?![\p{L}\d_(!.])/giu;

/** One end of a reference; 0 = open (a whole column has no row). */
interface Corner {
  column: number;
  row: number;
  columnFixed: boolean;
  rowFixed: boolean;
}

/**
 * Rewrites every reference of a formula by `change`, which gets the tab's name (null = own tab) and the A1 text; null
 * leaves it as it is.
 */
export function rewrite(
  formula: string,
  change: (sheet: string | null, cells: string) => string | null,
): string {
  return formula.replace(
    REFERENCE,
    (whole: string, prefix: string | undefined, cells: string | undefined) => {
      if (cells === undefined) return whole;
      const sheet = prefix === undefined ? null : unquote(prefix.slice(0, -1));
      const changed = change(sheet, cells);
      return changed ?? whole;
    },
  );
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Rows or columns that come (count > 0, in front of `at`) or go (count < 0, `at` is the first of them). */
export interface Shift {
  sheet: string;
  along: 'row' | 'column';
  at: number;
  count: number;
}

/**
 * The formula after a shift. A reference to cells that went becomes `#REF!`, a range loses or gains what was taken
 * or put inside it.
 * @param home the tab the formula stands on
 */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  return rewrite(formula, (sheet, cells) => {
    if ((sheet ?? home).toLowerCase() !== shift.sheet.toLowerCase()) return null;
    const prefix = sheet === null ? '' : `${quoteSheetName(sheet)}!`;
    const moved = shiftCells(cells, shift);
    return moved === null ? '#REF!' : prefix + moved;
  });
}

/** A1 text of cells (no tab) after a shift; null when all of it went. */
function shiftCells(cells: string, shift: Shift): string | null {
  const [first = '', second] = cells.split(':');
  const from = readCorner(first);
  if (second === undefined) {
    const to = shiftSpan(from[shift.along], from[shift.along], shift);
    return to === null ? null : writeCorner({ ...from, [shift.along]: to[0] });
  }
  const until = readCorner(second);
  const span = shiftSpan(from[shift.along], until[shift.along], shift);
  if (span === null) return null;
  return `${writeCorner({ ...from, [shift.along]: span[0] })}:${writeCorner({ ...until, [shift.along]: span[1] })}`;
}

/**
 * First and last of a run of rows or columns after a shift, null when all went. A last of 0 is an open end.
 */
export function shiftSpan(
  first: number,
  last: number,
  { at, count }: Pick<Shift, 'at' | 'count'>,
): [first: number, last: number] | null {
  if (first === 0 && last === 0) return [0, 0];
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const start = first < at ? first : Math.max(first + count, at);
  const stop = last === 0 ? 0 : last < at ? last : last < end ? at - 1 : last + count;
  return last !== 0 && stop < start ? null : [start, stop];
}

/** The formula after it was copied by so many rows and columns: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (sheet, cells) => {
    const prefix = sheet === null ? '' : `${quoteSheetName(sheet)}!`;
    const corners = cells.split(':').map((text) => {
      const corner = readCorner(text);
      if (corner.row > 0 && !corner.rowFixed) corner.row += rows;
      if (corner.column > 0 && !corner.columnFixed) corner.column += columns;
      return corner;
    });
    const isOff = corners.some((corner, index) => {
      const before = readCorner(cells.split(':')[index] ?? '');
      return (before.row > 0 && corner.row < 1) || (before.column > 0 && corner.column < 1);
    });
    return isOff ? '#REF!' : prefix + corners.map(writeCorner).join(':');
  });
}

/** The formula after a tab got another name (null: the tab is gone). */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  return rewrite(formula, (sheet, cells) => {
    if (sheet?.toLowerCase() !== from.toLowerCase()) return null;
    return to === null ? '#REF!' : `${quoteSheetName(to)}!${cells}`;
  });
}

function readCorner(text: string): Corner {
  const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text);
  const letters = match?.[2] ?? '';
  const digits = match?.[4] ?? '';
  // `$5` of a whole row: the dollar was read in front of the missing letters.
  const lone = letters === '';
  return {
    column: lone ? 0 : columnNumber(letters),
    row: digits === '' ? 0 : Number(digits),
    columnFixed: !lone && match?.[1] === '$',
    rowFixed: (lone ? match?.[1] : match?.[3]) === '$',
  };
}

function writeCorner(corner: Corner): string {
  const column = corner.column === 0 ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  return column + (corner.row === 0 ? '' : (corner.rowFixed ? '$' : '') + String(corner.row));
}
