/** The criteria of COUNTIF and its kin: `>5`, `<>x`, `Inc*`, a number, an empty text. */
import type { Scalar } from '../../world/spreadsheet.js';

/** Whether a value of a range fits; null is an empty cell, undefined one with an error. */
export type Fits = (value: Scalar | null | undefined) => boolean;

/** Reads text as if it were typed: a number, date or truth value, else the text itself. */
export type ReadText = (text: string) => Scalar;

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/s;

/** The test a criterion stands for. */
export function criterion(given: Scalar | null, read: ReadText): Fits {
  if (given === null) return (value) => value === 0;
  if (typeof given !== 'string') return equals(given, read);
  const [, operator = '', text = ''] = OPERATOR.exec(given) ?? [];
  switch (operator) {
    case '':
      return text === '' ? isBlank : equals(read(text), read);
    case '=':
      return text === '' ? (value) => value === null : equals(read(text), read);
    case '<>': {
      if (text === '') return (value) => value !== null;
      const isEqual = equals(read(text), read);
      return (value) => !isEqual(value);
    }
    default:
      return compared(operator, read(text));
  }
}

const isBlank: Fits = (value) => value === null || value === '';

function equals(wanted: Scalar, read: ReadText): Fits {
  if (typeof wanted === 'number') {
    // Text that looks like the number counts as well.
    return (value) =>
      typeof value === 'number'
        ? isNear(value, wanted)
        : typeof value === 'string' && /\d/.test(value) && read(value) === wanted;
  }
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (/[?*~]/.test(wanted)) {
    const pattern = wildcards(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const folded = wanted.toLowerCase();
  return (value) =>
    typeof value === 'string' && value.length === wanted.length && value.toLowerCase() === folded;
}

/** `?` one character, `*` any number of them, `~` takes the next one as it is. */
function wildcards(text: string): RegExp {
  const source = text.replace(
    /~([?*~])|([?*])|([\\^$.|+()[\]{}~/])/g,
    (_, plain?: string, wild?: string, odd?: string) => {
      if (wild !== undefined) return wild === '?' ? '.' : '.*';
      return `\\${plain ?? odd ?? ''}`;
    },
  );
  return new RegExp(`^${source}$`, 'isu');
}

function compared(operator: string, limit: Scalar): Fits {
  const fits = ORDERS[operator];
  return (value) => {
    if (fits === undefined || typeof value !== typeof limit || value === undefined || value === null)
      return false;
    if (typeof value === 'string')
      return fits(value.localeCompare(String(limit), 'en', { sensitivity: 'accent' }));
    return fits(isNear(Number(value), Number(limit)) ? 0 : Number(value) - Number(limit));
  };
}

const ORDERS: Record<string, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

// Times of day are fractions that seldom come out exactly.
function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-13;
}
