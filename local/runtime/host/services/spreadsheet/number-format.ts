/** Reads number formats such as `yyyy-mm-dd`, `#,##0.00` or `0%` into pieces, and tells what kind one is. */

/** One piece of a format: text shown as it stands, or a code such as `yyyy`, `0`, `.`, `AM/PM`, `@`. */
export interface FormatPiece {
  kind: 'text' | 'code';
  text: string;
}

export type FormatKind = 'automatic' | 'text' | 'date' | 'time' | 'dateTime' | 'duration' | 'number';

const TOKEN =
  /"((?:[^"])*)"|\\(.)|_(.)|\*.|\[\$([^\]-]*)[^\]]*\]|(\[(?:h+|m+|s+)\])|\[[^\]]*\]|(am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|general|e[+-]|[0#?.,%@])|(.)/giu;

const known = new Map<string, readonly FormatPiece[]>();

/** The pieces of one section of a format (sections are parted by `;`). */
export function formatPieces(section: string): readonly FormatPiece[] {
  let pieces = known.get(section);
  if (pieces === undefined) known.set(section, (pieces = readPieces(section)));
  return pieces;
}

function readPieces(section: string): FormatPiece[] {
  const pieces: FormatPiece[] = [];
  for (const match of section.matchAll(TOKEN)) {
    const [, quoted, escaped, padding, currency, elapsed, code, plain] = match;
    const shown = quoted ?? escaped ?? currency ?? plain;
    if (shown !== undefined) pieces.push({ kind: 'text', text: shown });
    else if (padding !== undefined) pieces.push({ kind: 'text', text: ' ' });
    else if (elapsed !== undefined) pieces.push({ kind: 'code', text: elapsed.toLowerCase() });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code.toLowerCase() });
  }
  return pieces;
}

/** The sections of a format; a `;` inside quotes parts nothing. */
export function formatSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/gsu) ?? [''];
}

const kinds = new Map<string, FormatKind>();

/** What a cell's number format makes of a number; no format, `General` and Google's `0.###############` are automatic. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || format === '') return 'automatic';
  let kind = kinds.get(format);
  if (kind === undefined) kinds.set(format, (kind = classify(format)));
  return kind;
}

/** Google's own name for "no number format". */
export const AUTOMATIC = '0.###############';

function classify(format: string): FormatKind {
  if (format === AUTOMATIC || /^general$/i.test(format)) return 'automatic';
  if (format === '@') return 'text';
  const codes = formatPieces(formatSections(format)[0] ?? '').filter((piece) => piece.kind === 'code');
  const has = (pattern: RegExp): boolean => codes.some(({ text }) => pattern.test(text));
  if (has(/^\[/)) return 'duration';
  const day = has(/^[yd]/) || (has(/^m/) && !has(/^[hs]/));
  const time = has(/^[hs]/);
  if (day || time) return day && time ? 'dateTime' : day ? 'date' : 'time';
  return has(/^@$/) && codes.length === 1 ? 'text' : 'number';
}

/** Whether numbers under this format are dates for `getValues` (dates, times of day and durations). */
export function isDateFormat(format: string | undefined): boolean {
  const kind = formatKind(format);
  return kind === 'date' || kind === 'time' || kind === 'dateTime' || kind === 'duration';
}
