/** A formula as people write it for Google Sheets, in the words of the program that computes it. */
import { areaToA1, parseA1 } from '../services/spreadsheet/a1.js';
import { rewrite } from '../services/spreadsheet/references.js';

/** A tab as formulas see it. */
export interface NamedGrid {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
}

/** A formula in other words, or the reason why there are none. */
export interface Translation {
  /** Without `=`; empty when it cannot be computed. */
  text: string;
  /** The function nobody knows, else null. */
  missing: string | null;
  /** Whether it calls functions of the project. */
  isCustom: boolean;
  /** The first cells it names. */
  first: { sheet: string | null; cells: string } | null;
}

export interface Dictionary {
  sheets: readonly NamedGrid[];
  /** Whether it is a function of the program. @param name in capitals */
  knows: (name: string) => boolean;
  /** Whether it may give several values. */
  spreads: (name: string) => boolean;
  /** A function of the project as it is declared, or null. @param name in capitals */
  custom: (name: string) => string | null;
}

/** Functions hyperformula-functions.ts adds: they tell what a whole formula gives, and call the project. */
export const WHOLE = { one: 'WHOLE.ONE', several: 'WHOLE.SEVERAL' } as const;
export const CUSTOM_CALL = 'CUSTOM.CALL';

/** The name of a tab inside the program: titles with odd characters and other titles later do not matter there. */
export function sheetTitle(id: number): string {
  return `S${id}`;
}

const CALLS = /"(?:[^"]|"")*"|([\p{L}_][\p{L}\d_.]*)\s*\(|[{;}]/gu;

/** Braces as functions: what is inside braces themselves, the program does not notice changes of. */
const BRACES: Record<string, string> = { '{': 'VSTACK(HSTACK(', ';': '),HSTACK(', '}': '))' };

/**
 * Puts a formula into the program's words.
 * @param formula with `=`
 * @param home the tab it stands on
 */
export function translate(formula: string, home: NamedGrid, dictionary: Dictionary): Translation {
  const { text, first } = closeReferences(formula.slice(1), home, dictionary.sheets);
  const calls: Calls = { missing: null, isCustom: false, spreads: false };
  const called = text.replace(CALLS, (found: string, name: string | undefined) => {
    if (name !== undefined) return translateCall(found, name.toUpperCase(), dictionary, calls);
    const brace = BRACES[found];
    if (brace === undefined) return textLiteral(found);
    calls.spreads = true;
    return brace;
  });
  const { missing, isCustom, spreads } = calls;
  const whole = spreads || isCustom ? WHOLE.several : WHOLE.one;
  return { text: missing === null ? `${whole}(${called})` : '', missing, isCustom, first };
}

// The program has no way to write a quotation mark, or a backslash at the end.
function textLiteral(quoted: string): string {
  if (!/""|\\/.test(quoted.slice(1, -1))) return quoted;
  const text = quoted.slice(1, -1).replaceAll('""', '"');
  const pieces = text
    .split(/(["\\])/)
    .map((piece, index) => (index % 2 === 0 ? `"${piece}"` : `CHAR(${piece.charCodeAt(0)})`));
  return `(${pieces.join('&')})`;
}

/** What the functions a formula calls say about it. */
interface Calls {
  missing: string | null;
  isCustom: boolean;
  spreads: boolean;
}

/** @param found the name with its opening bracket @returns what takes its place */
function translateCall(found: string, name: string, dictionary: Dictionary, calls: Calls): string {
  if (dictionary.knows(name)) {
    calls.spreads ||= dictionary.spreads(name);
    return found;
  }
  const declared = dictionary.custom(name);
  if (declared === null) {
    calls.missing ??= name;
    return found;
  }
  calls.isCustom = true;
  return `${CUSTOM_CALL}("${declared}",`;
}

/** Tabs by id instead of title, and open ranges such as `A2:A` down to the last row of the grid. */
function closeReferences(
  text: string,
  home: NamedGrid,
  sheets: readonly NamedGrid[],
): { text: string; first: Translation['first'] } {
  let first: Translation['first'] = null;
  const closed = rewrite(text, (sheet, cells) => {
    first ??= { sheet, cells };
    const grid =
      sheet === null ? home : sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (grid === undefined) return '#REF!';
    return (sheet === null ? '' : `${sheetTitle(grid.id)}!`) + closeCells(cells, grid);
  });
  return { text: closed, first };
}

function closeCells(cells: string, grid: NamedGrid): string {
  const isClosed = cells.split(':').every((corner) => /[A-Z]\$?\d/i.test(corner));
  const area = isClosed ? null : parseA1(cells, grid);
  return area === null ? cells : areaToA1(area);
}
