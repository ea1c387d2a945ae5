/** Formulas between the world and an .xlsx file: Google wraps what Excel does not know in a dummy function. */
import type { Spreadsheet } from '../world/spreadsheet.js';

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
 * The formula a file gets, without `=`.
 * @param isForeign it calls functions of the project, or fills other cells
 */
export function writeFormula(formula: string, value: Shown, isForeign: boolean): string {
  const plain = formula.replace(/^=/, '');
  if (isForeign || GOOGLE_ONLY.test(plain)) return wrapped(plain, value);
  return plain.replace(YOUNG, (found: string, name?: string) =>
    name === undefined ? found : `_xlfn.${found}`,
  );
}

/** What stands in a cell that a formula elsewhere filled. */
export function writeFilled(value: Shown): string {
  return wrapped(FILLED, value);
}

/** Whether a formula calls a function of the project. */
export function customCaller(spreadsheet: Spreadsheet): (formula: string) => boolean {
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
