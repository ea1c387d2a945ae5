/** Formulas between the world and an .xlsx file: Google wraps what Excel does not know in a dummy function. */
import { quoteSheetName } from '../host/services/spreadsheet/a1.js';
import { rewrite } from '../host/services/spreadsheet/references.js';
import type { Cell, Sheet, Spreadsheet } from '../world/spreadsheet.js';

const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)\s*,/is;
const FILLED = '"COMPUTED_VALUE"';

/** Functions of Google Sheets that Excel lacks, or whose results spread there in another way. */
const GOOGLE_ONLY =
  /\b(?:ARRAYFORMULA|FILTER|SORT|SORTN|UNIQUE|SEQUENCE|QUERY|SPARKLINE|IMPORTRANGE|IMPORTDATA|IMPORTXML|IMPORTHTML|GOOGLEFINANCE|GOOGLETRANSLATE|REGEXEXTRACT|REGEXMATCH|REGEXREPLACE|SPLIT|JOIN|FLATTEN|COUNTUNIQUE|ISURL|ISEMAIL|TO_DATE|TO_TEXT|IMAGE)\(/i;

/** Younger functions of Excel: a file names them with a prefix. */
const YOUNG =
  /"(?:[^"]|"")*"|\b(XLOOKUP|XMATCH|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|IFNA|ISOWEEKNUM|DAYS|XOR|UNICODE|UNICHAR|NUMBERVALUE|ISFORMULA|FORMULATEXT|(?:STDEV|VAR)\.[SP]|(?:PERCENTILE|QUARTILE)\.(?:INC|EXC)|MODE\.SNGL)\(/gi;

/** The formula a cell of a file had in Google Sheets, with `=`; null for a value that a formula elsewhere filled in. */
export function readFormula(formula: string, isArray: boolean): string | null {
  const original = WRAPPED.exec(formula)?.[1]?.replaceAll('""', '"');
  if (original !== undefined) return original === FILLED ? null : `=${original.replace(/^=/, '')}`;
  const plain = formula.replace(/^=/, '').replace(/_xlfn\.(?:_xlws\.)?/g, '');
  return isArray && !/^ARRAYFORMULA\(/i.test(plain) ? `=ARRAYFORMULA(${plain})` : `=${plain}`;
}

type Shown = string | number | boolean | undefined;

/**
 * What a file gets for a formula, or for a cell that a formula elsewhere filled; without `=`, null for other cells.
 * @param isFilling the formula fills other cells
 */
export type FormulaWriter = (cell: Readonly<Cell>, home: Sheet, isFilling: boolean) => string | null;

/** Writes the formulas of a spreadsheet. */
export function formulaWriter(spreadsheet: Spreadsheet): FormulaWriter {
  const isCustom = customCaller(spreadsheet);
  return ({ formula, value, computed }, home, isFilling) => {
    if (formula === undefined) return computed?.from === undefined ? null : wrapped(FILLED, value);
    const plain = formula.replace(/^=/, '');
    const isForeign =
      isFilling || computed?.missing !== undefined || isCustom(formula) || GOOGLE_ONLY.test(plain);
    if (isForeign) return wrapped(plain, value);
    const young = plain.replace(YOUNG, (found: string, name?: string) =>
      name === undefined ? found : `_xlfn.${found}`,
    );
    return closed(young, home, spreadsheet);
  };
}

/** Open ranges such as `A2:A` end where the grid does, as in Google's own files; Excel takes them for damage. */
function closed(formula: string, home: Sheet, { sheets }: Spreadsheet): string {
  return rewrite(formula, (name, cells) => {
    const sheet =
      name === null ? home : sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
    const isOpen = /\d:\$?[A-Z]+$/i.test(cells);
    return sheet === undefined || !isOpen
      ? null
      : `${name === null ? '' : `${quoteSheetName(name)}!`}${cells}${sheet.maxRows}`;
  });
}

/** Whether a formula calls a function of the project. */
function customCaller(spreadsheet: Spreadsheet): (formula: string) => boolean {
  const calls = Object.keys(spreadsheet.customResults?.outcomes ?? {});
  const names = [...new Set(calls.map((call) => call.slice(0, call.indexOf('('))))];
  if (names.length === 0) return () => false;
  const pattern = new RegExp(
    `\\b(?:${names.map((name) => name.replaceAll('$', '\\$')).join('|')})\\s*\\(`,
    'i',
  );
  return (formula) => pattern.test(formula);
}

function wrapped(formula: string, value: Shown): string {
  return `IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),${literal(value)})`;
}

function literal(value: Shown): string {
  if (typeof value === 'string' || value === undefined) return `"${(value ?? '').replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
