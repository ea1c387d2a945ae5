// What `npm start -- …` was asked for.
import { optionOf, readWords, UsageError } from '../cli/usage.js';

export interface StartOptions {
  folder: string;
  port: number;
  opensBrowser: boolean;
  /** Tell today's story once and end, instead of serving. */
  isOnce: boolean;
}

/** What of the process matters. */
interface Surroundings {
  env: Partial<Record<'CI' | 'WORKBENCH_PORT', string>>;
  /** Whether somebody watches the output. */
  isTerminal: boolean;
}

const PORT = 8017;

/** @throws UsageError */
export function startOptions(words: readonly string[], { env, isTerminal }: Surroundings): StartOptions {
  const read = readWords(words, { port: 'value', 'no-open': 'flag', serve: 'flag', once: 'flag' });
  const [folder = 'world', ...more] = read.positional;
  if (more.length > 0) throw new UsageError(`Name one folder for the world, not ${read.positional.length}.`);
  const isUnwatched = !isTerminal || (env.CI !== undefined && env.CI !== '' && env.CI !== 'false');
  return {
    folder,
    port: portOf(optionOf(read, 'port') ?? env.WORKBENCH_PORT),
    opensBrowser: isTerminal && !read.options.has('no-open'),
    isOnce: read.options.has('once') || (isUnwatched && !read.options.has('serve')),
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`The port is a number up to 65535, not "${text}".`);
}
