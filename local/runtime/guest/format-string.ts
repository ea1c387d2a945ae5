// Utilities.formatString: sprintf with Java's conversions.
import { exception } from './bridge.js';
import { show } from './log-format.js';

const CONVERSION = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Options {
  flags: string;
  precision: number | null;
}

/**
 * Fills in a template.
 * @throws Exception for a conversion Java does not have
 */
export function formatString(template: string, values: unknown[]): string {
  let next = 0;
  return template.replace(
    CONVERSION,
    (
      _all: string,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      const value = position === undefined ? values[next++] : values[Number(position) - 1];
      const options = { flags, precision: precision === undefined ? null : Number(precision) };
      return padded(convert(kind, value, options), flags, Number(width ?? 0));
    },
  );
}

function convert(kind: string, value: unknown, { flags, precision }: Options): string {
  switch (kind) {
    case 's':
    case 'S': {
      const text = show(value).slice(0, precision ?? undefined);
      return kind === 'S' ? text.toUpperCase() : text;
    }
    case 'd':
    case 'i':
      return signed(grouped(Math.trunc(Number(value)).toFixed(0), flags), flags);
    case 'f':
      return signed(grouped(Number(value).toFixed(precision ?? 6), flags), flags);
    case 'e':
      return signed(Number(value).toExponential(precision ?? 6), flags);
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'c':
      return show(value).charAt(0);
    case 'b':
      return String(Boolean(value));
    default:
      throw exception(`Unknown format conversion: %${kind}`);
  }
}

function grouped(digits: string, flags: string): string {
  return flags.includes(',') ? digits.replace(/\d(?=(\d{3})+(\.|$))/g, '$&,') : digits;
}

function signed(digits: string, flags: string): string {
  if (digits.startsWith('-')) return digits;
  if (flags.includes('+')) return `+${digits}`;
  return flags.includes(' ') ? ` ${digits}` : digits;
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
