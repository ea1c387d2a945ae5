/** Cuts the answer of a search into pages, and tells where the next one begins. */
import { ConduitError, coreError } from '../conduit/error.js';

const LARGEST_PAGE = 100;

export interface Cursor {
  limit: number;
  after: string | null;
  before: string | null;
}

export interface PageAsked {
  limit: number;
  after: string | null;
  before: string | null;
}

/** Of a search method's parameters. @throws ConduitError for a page that is too large or too small */
export function pageAsked({ limit, after, before }: Record<string, unknown>): PageAsked {
  const size = Number(limit ?? LARGEST_PAGE);
  const refuse = (bound: string, than: number): ConduitError =>
    new ConduitError(
      'ERR-INVALID-PAGE-SIZE',
      `${bound} page size for Conduit API method calls is ${String(than)}, but this call specified ${String(limit)}.`,
    );
  if (size > LARGEST_PAGE) throw refuse('Maximum', LARGEST_PAGE);
  if (!(size >= 1)) throw refuse('Minimum', 1);
  return { limit: size, after: textOrNull(after), before: textOrNull(before) };
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : null;
}

/** @param all everything found, in order. @param query named where a cursor means nothing */
export function cutPage<T extends { id: number }>(
  all: readonly T[],
  { limit, after, before }: PageAsked,
  query: string,
): { items: T[]; cursor: Cursor } {
  const indexOf = (cursor: string): number => {
    const index = all.findIndex(({ id }) => String(id) === cursor);
    if (index >= 0) return index;
    throw coreError(`Cursor "${cursor}" does not identify a valid object in query "${query}".`);
  };
  const end = before === null ? all.length : indexOf(before);
  const first = after === null ? 0 : indexOf(after) + 1;
  const start = before === null ? first : Math.max(first, end - limit);
  const items = all.slice(start, Math.min(end, start + limit));
  const idOf = (item: T | undefined): string | null => (item ? String(item.id) : null);
  return {
    items,
    cursor: {
      limit,
      after: start + items.length < all.length ? idOf(items.at(-1)) : null,
      before: start > 0 ? idOf(items[0]) : null,
    },
  };
}
