// Keeps the drawn lines the same objects while their numbers stay, so that rows in sight are not drawn again.
import { useRef } from 'preact/hooks';
import type { Window } from './viewport.js';

export const useStableWindow = (next: Window): Window => {
  const kept = useRef(next);
  const keep = (before: number[], after: number[]): number[] =>
    before.length === after.length && before.every((line, index) => line === after[index]) ? before : after;
  kept.current = {
    frozenRows: keep(kept.current.frozenRows, next.frozenRows),
    rows: keep(kept.current.rows, next.rows),
    columns: keep(kept.current.columns, next.columns),
  };
  return kept.current;
};
