/** What every part of a poll's table needs to know. */
import type { Column } from './columns.js';
import type { DudlePoll } from './poll.js';
import type { Language, SYMBOLS, Symbols, Words } from './words.js';

/** What the address of the page asks for. */
export interface View {
  language: Language;
  symbols: keyof typeof SYMBOLS;
  sort: readonly string[];
  /** The row to be edited (or, with `isDeleting`, to be deleted), by name. */
  editing: string | null;
  isDeleting: boolean;
}

export interface TableContext extends View {
  poll: DudlePoll;
  /** In the order of the page. */
  columns: Column[];
  words: Words;
  symbol: Symbols;
}
