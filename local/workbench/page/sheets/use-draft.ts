// The text being typed into a cell.
import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../grid/session.js';

export interface DraftState {
  /** As last drawn. */
  draft: Draft | null;
  /** As it is now: a blur can follow a key in the same tick, and the draft must be gone for it already. */
  current: () => Draft | null;
  set: (draft: Draft | null) => void;
}

export const useDraft = (): DraftState => {
  const [draft, show] = useState<Draft | null>(null);
  const current = useRef<Draft | null>(null);
  return {
    draft,
    current: () => current.current,
    set: (next) => {
      current.current = next;
      show(next);
    },
  };
};
