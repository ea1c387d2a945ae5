// Texts shown before the server has them: from the moment of typing until the sheet was read again.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../protocol.js';
import type { Place } from '../grid/area.js';
import type { Pending } from '../grid/cell-text.js';

interface Waiting {
  place: Place;
  texts: string[][];
  /** The server has it; the next reading shows it. */
  isSettled: boolean;
}

const EMPTY: Pending = new Map();

const pendingOf = (all: readonly Waiting[]): Pending => {
  if (all.length === 0) return EMPTY;
  const rows = new Map<number, Map<number, string>>();
  for (const { place, texts } of all)
    texts.forEach((line, down) => {
      const row = rows.get(place.row + down) ?? new Map<number, string>();
      line.forEach((text, along) => row.set(place.column + along, text));
      rows.set(place.row + down, row);
    });
  return rows;
};

export interface PendingTexts {
  pending: Pending;
  /** Shows `texts` until `sent` is over and the sheet was read again, or was refused. */
  add: (place: Place, texts: string[][], sent: Promise<boolean>) => void;
}

/** `reload` reads the sheet again. */
export const usePending = (view: SheetView, reload: () => void): PendingTexts => {
  const waiting = useRef<readonly Waiting[]>([]);
  const [pending, setPending] = useState<Pending>(EMPTY);
  const keep = (next: readonly Waiting[]): void => {
    waiting.current = next;
    setPending(pendingOf(next));
  };
  useEffect(() => {
    if (waiting.current.some(({ isSettled }) => isSettled))
      keep(waiting.current.filter(({ isSettled }) => !isSettled));
  }, [view]);
  const add = (place: Place, texts: string[][], sent: Promise<boolean>): void => {
    const one: Waiting = { place, texts, isSettled: false };
    keep([...waiting.current, one]);
    void sent.then((isAccepted) => {
      one.isSettled = true;
      if (!isAccepted) keep(waiting.current.filter((each) => each !== one));
      else reload();
    });
  };
  return { pending, add };
};
