// The command line as data: positional words and options, with one sentence for whatever is wrong.

/** Wrong usage, in one sentence: exit code 2. */
export class UsageError extends Error {}

export interface Words {
  positional: string[];
  /** Option without dashes → its values in order; a flag has one empty value. */
  options: Map<string, string[]>;
}

/** Option → whether it takes a value. */
export type KnownOptions = Readonly<Record<string, 'value' | 'flag'>>;

/**
 * Sorts the words of a command. Only `--name` is an option, so `-5` is a value; `--` ends the options.
 * @throws UsageError for an option the command does not have, or a missing value
 */
export function readWords(words: readonly string[], known: KnownOptions): Words {
  const positional: string[] = [];
  const options = new Map<string, string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') return { positional: [...positional, ...words.slice(index + 1)], options };
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const name = word.slice(2);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new UsageError(`Unknown option ${word}; known here: ${list(known)}.`);
    const value = kind === 'flag' ? '' : words[(index += 1)];
    if (value === undefined) throw new UsageError(`The option ${word} needs a value.`);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { positional, options };
}

function list(known: KnownOptions): string {
  const names = Object.keys(known).map((name) => `--${name}`);
  return names.length === 0 ? 'none' : names.join(', ');
}

/** The last value of an option, or undefined. */
export function optionOf(words: Words, name: string): string | undefined {
  const values = words.options.get(name);
  return values?.[values.length - 1];
}

/**
 * A moment written as ISO 8601.
 * @returns milliseconds since 1970
 * @throws UsageError naming the option
 */
export function readMoment(text: string, option: string): number {
  const at = /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) {
    throw new UsageError(`${option} takes a moment such as 2026-12-07T09:00:00Z, not "${text}".`);
  }
  return at;
}
