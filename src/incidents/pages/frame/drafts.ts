// What was typed and not sent: kept in the page at once, and on the server after a pause, until it is sent or dropped.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../use-cases/contract.js';

const PAUSE = 2500;

/** Forms whose text is kept as long as the page is open, and not longer. */
type PageForm = 'details' | 'postMortem';
export type KeptForm = Draft['form'] | PageForm;

interface Kept {
  form: KeptForm;
  incident: string;
  values: Draft['values'];
}

export interface Drafts {
  /** What was typed into a form before; null where nothing was. */
  find: (form: KeptForm, incident: string) => Draft['values'] | null;
  note: (draft: Kept) => void;
  drop: (form: KeptForm, incident: string) => void;
  /** Takes over what the server kept, once. */
  restore: (draft: Draft | null) => void;
  /** The newest of those the server keeps, too. */
  newest: () => Draft | null;
}

const isDraft = (kept: Kept): kept is Draft => kept.form !== 'details' && kept.form !== 'postMortem';
const keyOf = (form: KeptForm, incident: string): string => `${form} ${incident}`;

/** @param keep sends it; its failures are nobody's concern as long as the page is open */
export const useDrafts = (keep: (draft: Draft | null) => void): Drafts => {
  const [kept] = useState(() => new Map<string, Kept>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isKept = useRef(false);
  const isRestored = useRef(false);
  const newest = (): Draft | null => [...kept.values()].filter(isDraft).pop() ?? null;
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
      if (isDraft(draft)) later();
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
