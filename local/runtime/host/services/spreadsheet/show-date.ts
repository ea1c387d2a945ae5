/** A serial number under a date, time or duration format, as the sheet shows it. */
import type { Locale } from './locale.js';
import { formatPieces, type FormatPiece } from './number-format.js';
import { fieldsOf } from './wall-time.js';

type Fields = ReturnType<typeof fieldsOf>;

/** A format read once. */
interface Compiled {
  pieces: readonly (FormatPiece & { isMinute: boolean })[];
  /** Hours run from 1 to 12. */
  isTwelve: boolean;
  hasFraction: boolean;
}

const known = new Map<string, Compiled>();

/** The text of a serial number under a date format. */
export function showDate(serial: number, section: string, locale: Locale): string {
  let format = known.get(section);
  if (format === undefined) known.set(section, (format = compile(section)));
  const { pieces, isTwelve, hasFraction } = format;
  // Where no fraction of a second is shown, 8:59:59.9996 is 9:00:00, not 8:59:59.
  const fields = fieldsOf(hasFraction ? serial : Math.round(serial * 86_400) / 86_400);
  let text = '';
  for (const piece of pieces) text += show(piece, piece.isMinute, fields, serial, isTwelve, locale);
  return text;
}

function compile(section: string): Compiled {
  const pieces = formatPieces(section);
  const codes = pieces.map((piece) => (piece.kind === 'code' ? piece.text : ''));
  return {
    pieces: pieces.map((piece, index) => ({ ...piece, isMinute: isMinute(codes, index) })),
    isTwelve: codes.some((code) => code === 'am/pm' || code === 'a/p'),
    hasFraction: codes.some((code) => /^s+\./.test(code)),
  };
}

// `m` means minutes after an hour and before seconds, months elsewhere.
function isMinute(codes: string[], index: number): boolean {
  if (!/^m+$/.test(codes[index] ?? '')) return false;
  const before = codes.slice(0, index).findLast((code) => /^\[?[ymdhs]/.test(code));
  const after = codes.slice(index + 1).find((code) => /^\[?[ymdhs]/.test(code));
  return /^\[?h/.test(before ?? '') || /^\[?s/.test(after ?? '');
}

function show(
  piece: FormatPiece,
  minute: boolean,
  at: Fields,
  serial: number,
  twelve: boolean,
  locale: Locale,
): string {
  if (piece.kind === 'text') return piece.text;
  const code = piece.text;
  if (code.startsWith('[')) return elapsed(code, serial);
  const width = code.length;
  if (minute) return pad(at.minutes, Math.min(width, 2));
  if (code.startsWith('s')) return seconds(code, at);
  switch (code.charAt(0)) {
    case 'y':
      return width <= 2 ? pad(at.year % 100, 2) : pad(at.year, 4);
    case 'm':
      return month(width, at, locale);
    case 'd':
      return day(width, at, locale);
    case 'h':
      return pad(twelve ? ((at.hours + 11) % 12) + 1 : at.hours, Math.min(width, 2));
    case 'a':
      return code === 'a/p' ? (at.hours < 12 ? 'A' : 'P') : at.hours < 12 ? 'AM' : 'PM';
    default:
      return code;
  }
}

function month(width: number, at: Fields, locale: Locale): string {
  if (width <= 2) return pad(at.month, width);
  const long = locale.months.long[at.month - 1] ?? '';
  if (width === 4) return long;
  return width === 5 ? long.charAt(0) : (locale.months.short[at.month - 1] ?? '');
}

function day(width: number, at: Fields, locale: Locale): string {
  if (width <= 2) return pad(at.day, width);
  return (width === 3 ? locale.weekdays.short[at.weekday] : locale.weekdays.long[at.weekday]) ?? '';
}

function seconds(code: string, at: Fields): string {
  const [whole = '', fraction] = code.split('.');
  const text = pad(at.seconds, Math.min(whole.length, 2));
  return fraction === undefined
    ? text
    : `${text}.${pad(at.milliseconds, 3).padEnd(fraction.length, '0').slice(0, fraction.length)}`;
}

function elapsed(code: string, serial: number): string {
  const total = Math.round(Math.abs(serial) * 86_400);
  const unit = code.charAt(1) === 'h' ? 3600 : code.charAt(1) === 'm' ? 60 : 1;
  return (serial < 0 ? '-' : '') + pad(Math.floor(total / unit), code.length - 2);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
