// What the page knows of the world, kept fresh by the server's news.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { News, StateView } from '../protocol.js';
import { get } from './client.js';
import type { Reading } from './keep-read.js';
import { keepRead } from './keep-read.js';
import { away, followNews, onNews } from './news.js';
import { createSignal } from './signal.js';

export type Part = Extract<News, { kind: 'changed' }>['parts'][number];

/** `GET /api/state`, or null before the first answer. */
export const state = createSignal<StateView | null>(null);

let askedAt = 0;

/** When the state that is known was asked for, on the clock of `performance.now()`; of what came later it knows nothing. */
export const stateAskedAt = (): number => askedAt;

/** Why the state could not be read, as a sentence, or null. */
export const stateError = createSignal<string | null>(null);

const ALL: readonly Part[] = ['state', 'sheets', 'calendar', 'outbox', 'triggers', 'executions'];
const watchers = new Set<(parts: readonly Part[]) => void>();
/** Views seen before are shown at once when one comes back to them, then read again. */
const seen = new Map<string, unknown>();

const announce = (parts: readonly Part[]): void => {
  for (const watcher of [...watchers]) watcher(parts);
};

/** Reads again whatever shows one of `parts`. */
export const refresh = (...parts: readonly Part[]): void => announce(parts);

export interface View<Value> {
  /** Null until the first answer. */
  value: Value | null;
  /** A sentence, when the last reading failed; `value` then is what was known before. */
  error: string | null;
  reload: () => void;
}

/** Reads a view and keeps it fresh. @returns how to stop */
const follow = <Value>(
  read: () => Promise<Value>,
  parts: readonly Part[],
  onValue: (value: Value) => void,
  onError: (sentence: string) => void,
): Reading => {
  const { reload, stop } = keepRead(read, onValue, onError);
  const watcher = (changed: readonly Part[]): void => {
    if (changed.some((part) => parts.includes(part))) reload();
  };
  watchers.add(watcher);
  reload();
  return {
    reload,
    stop: () => {
      stop();
      watchers.delete(watcher);
    },
  };
};

/** A view of the server's, read again when news names one of `parts`. A null `path` reads nothing. */
export const useView = <Value>(path: string | null, parts: readonly Part[]): View<Value> => {
  const [shown, show] = useState<{ path: string | null; error: string | null }>({ path: null, error: null });
  const reading = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (path === null) return undefined;
    const { stop, reload } = follow(
      () => get(path),
      parts,
      (value) => {
        seen.set(path, value);
        show({ path, error: null });
      },
      (error) => show({ path, error }),
    );
    reading.current = reload;
    return stop;
    // The parts of a path never change.
  }, [path]);
  const value = path === null ? null : ((seen.get(path) as Value | undefined) ?? null);
  return { value, error: shown.path === path ? shown.error : null, reload: () => reading.current() };
};

/** Reads the state and keeps it fresh. */
const followState = (): void => {
  const read = async () => ({ at: performance.now(), view: await get<StateView>('/api/state') });
  follow(
    read,
    ['state'],
    ({ at, view }) => {
      askedAt = at;
      stateError.set(null);
      state.set(view);
    },
    (sentence) => stateError.set(sentence),
  );
};

/**
 * Starts to listen for news, and to read the state once they come in or are known not to: what can be seen can be used,
 * and a dialog opened before news come in would be lost. Call once.
 */
export const startStore = (): void => {
  let isFollowed = false;
  const followOnce = (): void => {
    if (!isFollowed) followState();
    isFollowed = true;
  };
  onNews((news) => {
    if (news.kind === 'replaced') seen.clear();
    if (news.kind === 'changed') announce(news.parts);
    else if (news.kind === 'replaced') announce(ALL);
  });
  away.subscribe(followOnce);
  void followNews(() => {
    if (isFollowed) announce(ALL);
    else followOnce();
  });
};
