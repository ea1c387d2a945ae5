/** What becomes of text when it is typed into a cell or written by `setValue`: a formula, number, date, truth value or text. */
import type { Scalar } from '../../../world/spreadsheet.js';
import type { Locale } from './locale.js';
import { mayBeDate, readTypedDate } from './typed-date.js';
import { readTypedNumber } from './typed-number.js';

/** The content of a cell after typing; `format` only where the cell has no number format of its own. */
export interface TypedValue {
  value?: Scalar;
  formula?: string;
  format?: string;
}

/**
 * Reads text as Sheets reads what a person types.
 * @param plainText the cell has the format "plain text" (@): everything stays text
 * @param year the year meant by a date typed without one
 */
export function readTyped(text: string, locale: Locale, plainText: boolean, year: number): TypedValue {
  if (text === '') return {};
  const first = text.charCodeAt(0);
  if (first === 0x27) return { value: text.slice(1) };
  if (plainText) return { value: text };
  if (first === 0x3d && text.length > 1) return { formula: text };
  if ((first === 0x2b || first === 0x2d) && isSignedFormula(text, locale)) return { formula: `=${text}` };
  return readPlain(text, locale, year);
}

function readPlain(text: string, locale: Locale, year: number): TypedValue {
  const trimmed = text.trim();
  // Nothing recognised is longer than a long date; this spares long texts the patterns below.
  if (trimmed.length > 40) return { value: text };
  if (/\d/.test(trimmed)) {
    const number = readTypedNumber(trimmed, locale);
    if (number !== null) return number;
    const date = mayBeDate(trimmed, locale) ? readTypedDate(trimmed, locale, year) : null;
    return date === null ? { value: text } : { value: date.serial, format: date.format };
  }
  return { value: truthValue(trimmed, locale) ?? text };
}

function truthValue(text: string, locale: Locale): boolean | null {
  if (text.length < 4 || text.length > 6) return null;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.words.true) return true;
  return word === 'FALSE' || word === locale.words.false ? false : null;
}

// `+49 30 …` or `-A1` starts a formula, `-5`, `-` and `- a list item` do not.
function isSignedFormula(text: string, locale: Locale): boolean {
  return /^[+-]+[\p{L}\d("']/u.test(text) && readTypedNumber(text.trim(), locale) === null;
}
