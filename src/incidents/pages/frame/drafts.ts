// What was typed and not sent: kept in the page at once, and on the server after a pause, until it is sent or dropped.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../use-cases/contract.js';

const PAUSE = 2500;

export interface Drafts {
  /** What was typed into a form before; null where nothing was. */
  find: (form: Draft['form'], incident: string) => Draft['values'] | null;
  note: (draft: Draft) => void;
  drop: (form: Draft['form'], incident: string) => void;
  /** Takes over what the server kept, once. */
  restore: (draft: Draft | null) => void;
  /** The newest of all. */
  newest: () => Draft | null;
}

const keyOf = (form: Draft['form'], incident: string): string => `${form} ${incident}`;

/** @param keep sends it; its failures are nobody's concern as long as the page is open */
export const useDrafts = (keep: (draft: Draft | null) => void): Drafts => {
  const [kept] = useState(() => new Map<string, Draft>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isKept = useRef(false);
  const isRestored = useRef(false);
  const newest = (): Draft | null => [...kept.values()].pop() ?? null;
  const flush = (): void => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const draft = newest();
    if (draft === null && !isKept.current) return;
    isKept.current = draft !== null;
    keep(draft);
  };
  const later = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  };
  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    return () => document.removeEventListener('visibilitychange', flush);
  }, []);
  return {
    find: (form, incident) => kept.get(keyOf(form, incident))?.values ?? null,
    note: (draft) => {
      kept.delete(keyOf(draft.form, draft.incident));
      kept.set(keyOf(draft.form, draft.incident), draft);
      later();
    },
    drop: (form, incident) => {
      if (kept.delete(keyOf(form, incident))) later();
    },
    restore: (draft) => {
      if (isRestored.current) return;
      isRestored.current = true;
      isKept.current = draft !== null;
      if (draft !== null && !kept.has(keyOf(draft.form, draft.incident)))
        kept.set(keyOf(draft.form, draft.incident), draft);
    },
    newest,
  };
};
