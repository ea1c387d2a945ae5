/** Reads typed text as a number the way Sheets does: with the locale's separators, percentages and exponents. */
import type { Locale } from './locale.js';

export interface TypedNumber {
  value: number;
  /** The number format it brings along when the cell has none. */
  format?: string;
}

const patterns = new Map<string, RegExp>();

/** The number typed text stands for, or null if it is none. */
export function readTypedNumber(text: string, locale: Locale): TypedNumber | null {
  const match = pattern(locale).exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '', percent = ''] = match;
  if (whole === '' && decimals === '') return null;
  const grouped = whole.includes(locale.group);
  const plain = `${sign}${whole.replaceAll(locale.group, '') || '0'}.${decimals || '0'}${exponent}`;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const places = decimals === '' ? '' : '.00';
  if (percent !== '') return { value: value / 100, format: `0${places}%` };
  if (exponent !== '') return { value, format: '0.00E+00' };
  return grouped ? { value, format: `#,##0${places}` } : { value };
}

function pattern(locale: Locale): RegExp {
  const key = locale.decimal + locale.group;
  let known = patterns.get(key);
  if (known === undefined) {
    const [decimal, group] = [escape(locale.decimal), escape(locale.group)];
    known = new RegExp(
      `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(e[+-]?\\d+)?(?:\\s*(%))?$`,
      'i',
    );
    patterns.set(key, known);
  }
  return known;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
