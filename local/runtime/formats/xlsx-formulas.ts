/** Formulas between the world and an .xlsx file: Google wraps what Excel does not know in a dummy function. */

const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)\s*,/is;

/** Functions of Google Sheets that Excel lacks. */
const GOOGLE_ONLY =
  /\b(?:ARRAYFORMULA|QUERY|SPARKLINE|IMPORTRANGE|IMPORTDATA|IMPORTXML|IMPORTHTML|GOOGLEFINANCE|GOOGLETRANSLATE|REGEXEXTRACT|REGEXMATCH|REGEXREPLACE|SPLIT|JOIN|FLATTEN|COUNTUNIQUE|ISURL|ISEMAIL|TO_DATE|TO_TEXT|IMAGE)\(/i;

/** The formula a cell of a file had in Google Sheets, with `=`; null for a value that spilled from another cell. */
export function readFormula(formula: string, isArray: boolean): string | null {
  const original = WRAPPED.exec(formula)?.[1]?.replaceAll('""', '"');
  if (original !== undefined)
    return original === '"COMPUTED_VALUE"' ? null : `=${original.replace(/^=/, '')}`;
  const plain = formula.replace(/^=/, '').replace(/_xlfn\.(?:_xlws\.)?/g, '');
  return isArray && !/^ARRAYFORMULA\(/i.test(plain) ? `=ARRAYFORMULA(${plain})` : `=${plain}`;
}

/** The formula a file gets, without `=`. */
export function writeFormula(formula: string, value: string | number | boolean | undefined): string {
  const plain = formula.replace(/^=/, '');
  if (!GOOGLE_ONLY.test(plain)) return plain;
  return `IFERROR(__xludf.DUMMYFUNCTION("${plain.replaceAll('"', '""')}"),${literal(value)})`;
}

function literal(value: string | number | boolean | undefined): string {
  if (typeof value === 'string' || value === undefined) return `"${(value ?? '').replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
