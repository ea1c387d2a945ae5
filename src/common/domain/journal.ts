// What was done: an append-only list that also makes things happen exactly once.

export interface JournalEntry {
  when: string;
  who: string;
  what: string;
  /** Names the thing done, `rota:2026-12-07` or `mail:list:2026-12`. */
  key: string;
  before: string;
  after: string;
}

/** The latest value noted under a key, or null if there is none. */
export const latestUnder = (journal: readonly JournalEntry[], key: string): string | null => {
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const entry = journal[index];
    if (entry?.key === key) return entry.after;
  }
  return null;
};
