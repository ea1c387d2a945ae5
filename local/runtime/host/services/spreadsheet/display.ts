/** What a cell shows: its value by number format and locale. */
import type { Scalar } from '../../../world/spreadsheet.js';
import type { Locale } from './locale.js';
import { formatKind, formatPieces, formatSections } from './number-format.js';
import { showDate } from './show-date.js';
import { showAutomatic, showNumber } from './show-number.js';

/** The text of a value as `getDisplayValues` gives it. */
export function displayText(value: Scalar | undefined, format: string | undefined, locale: Locale): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? locale.words.true : locale.words.false;
  if (typeof value === 'string') return showText(value, format);
  switch (formatKind(format)) {
    case 'automatic':
      return showAutomatic(value, locale);
    case 'text':
      return showAutomatic(value, locale);
    case 'number':
      return showNumber(value, format ?? '', locale);
    default:
      return showDate(value, formatSections(format ?? '')[0] ?? '', locale);
  }
}

// Only a fourth section, or a format with @, changes text.
function showText(value: string, format: string | undefined): string {
  if (format === undefined || format === '@' || !format.includes('@')) return value;
  const sections = formatSections(format);
  const section = sections[3] ?? sections.find((text) => text.includes('@'));
  if (section === undefined) return value;
  return formatPieces(section)
    .map((piece) => (piece.kind === 'code' && piece.text === '@' ? value : piece.text))
    .join('');
}
