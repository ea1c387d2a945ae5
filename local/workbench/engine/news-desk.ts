// Tells every open tab what happened.
import type { News } from '../protocol.js';

/** One of the things the page shows. */
export type Part = Extract<News, { kind: 'changed' }>['parts'][number];

export class NewsDesk {
  readonly #listeners = new Set<(news: News) => void>();
  readonly #changed = new Set<Part>();

  /** @returns how to stop listening */
  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(news: News): void {
    for (const listener of [...this.#listeners]) listener(news);
  }

  /** Something changed; what changes in one breath is told once. */
  changed(...parts: Part[]): void {
    if (this.#changed.size === 0) {
      setImmediate(() => {
        const told = [...this.#changed];
        this.#changed.clear();
        this.tell({ kind: 'changed', parts: told });
      });
    }
    for (const part of parts) this.#changed.add(part);
  }
}
