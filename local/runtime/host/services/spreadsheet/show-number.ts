/** A number under a number format, or none, as the sheet shows it. */
import type { Locale } from './locale.js';
import { formatPieces, formatSections, type FormatPiece } from './number-format.js';

/** The text of a number without a format: up to ten significant digits, large whole numbers in full. */
export function showAutomatic(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = Number(value.toPrecision(10));
  const size = Math.abs(short);
  if (short !== 0 && (size >= 1e15 || size < 1e-5)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal);
    return `${digits}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(short).replace('.', locale.decimal);
}

/** The text of a number under a format such as `#,##0.00`, `0%`, `0.0E+00` or `"CW" 0;-0;"none"`. */
export function showNumber(value: number, format: string, locale: Locale): string {
  const sections = formatSections(format);
  const section = (value === 0 ? sections[2] : value < 0 ? sections[1] : undefined) ?? sections[0] ?? '';
  // A section of its own for negative numbers brings its own sign.
  const signed = value < 0 && section === sections[0];
  const pieces = formatPieces(section);
  const codes = pieces.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  if (codes.includes('general')) return fill(pieces, 'general', showAutomatic(value, locale));
  if (!codes.some((code) => /^[0#?]$/.test(code))) return (signed ? '-' : '') + fill(pieces, '%', '%');
  const percent = codes.filter((code) => code === '%').length;
  const text = digits(Math.abs(value) * 100 ** percent, codes, locale);
  const zero = !/[1-9]/.test(text);
  return (signed && !zero ? '-' : '') + place(pieces, text);
}

function digits(value: number, codes: readonly string[], locale: Locale): string {
  const exponent = codes.findIndex((code) => code.startsWith('e'));
  const all = (exponent < 0 ? codes : codes.slice(0, exponent)).filter((code) => /^[0#?,.]$/.test(code));
  // Trailing commas divide by a thousand each; one between digits groups.
  const scale = all.length - 1 - all.findLastIndex((code) => code !== ',');
  const mantissa = all.slice(0, all.length - scale);
  const point = mantissa.indexOf('.');
  const whole = point < 0 ? mantissa : mantissa.slice(0, point);
  const fraction = point < 0 ? [] : mantissa.slice(point + 1);
  if (exponent >= 0) return scientific(value, fraction.length, codes[exponent] ?? 'e+', locale);
  const integers = whole.filter((code) => code === '0').length;
  const least = fraction.lastIndexOf('0') + 1;
  const grouped = whole.includes(',');
  return fixed(value / 1000 ** scale, integers, least, fraction.length, grouped, locale, point >= 0);
}

function fixed(
  value: number,
  integers: number,
  least: number,
  most: number,
  grouped: boolean,
  locale: Locale,
  pointed: boolean,
): string {
  const [whole = '0', decimals = ''] = roundHalfUp(value, most).split('.');
  let left = whole === '0' && integers === 0 ? '' : whole.padStart(integers, '0');
  if (grouped) left = left.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group);
  let right = decimals;
  while (right.length > least && right.endsWith('0')) right = right.slice(0, -1);
  return pointed ? left + locale.decimal + right : left;
}

// 1.005 is stored a little below itself; sheets round what the person sees, so fifteen digits decide.
function roundHalfUp(value: number, places: number): string {
  const seen = Number(value.toPrecision(15));
  const shifted = Number(`${seen.toExponential().replace(/e.*/, '')}e${exponentOf(seen) + places}`);
  return (Math.round(shifted) / 10 ** places).toLocaleString('en-US', {
    useGrouping: false,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}

function scientific(value: number, places: number, code: string, locale: Locale): string {
  const [mantissa = '', exponent = ''] = value.toExponential(places).split('e');
  const sign = exponent.startsWith('-') ? '-' : code === 'e+' ? '+' : '';
  return `${mantissa.replace('.', locale.decimal)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

// The digits go where the first digit code stands; text before, between and after stays.
function place(pieces: readonly FormatPiece[], text: string): string {
  const isDigit = (piece: FormatPiece): boolean =>
    piece.kind === 'code' && /^([0#?.,]|e[+-])$/.test(piece.text);
  const first = pieces.findIndex(isDigit);
  return pieces.map((piece, index) => (index === first ? text : isDigit(piece) ? '' : piece.text)).join('');
}

function fill(pieces: readonly FormatPiece[], code: string, text: string): string {
  return pieces.map((piece) => (piece.kind === 'code' && piece.text === code ? text : piece.text)).join('');
}
