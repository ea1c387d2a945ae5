// The session of one sheet: ties choosing, typing and sending together.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../protocol.js';
import type { Place, Selection } from '../grid/area.js';
import { areaName, at, cellOnly } from '../grid/area.js';
import { chosenArea, masterOf } from '../grid/board.js';
import type { Pending } from '../grid/cell-text.js';
import { inputOf } from '../grid/cell-text.js';
import { useDark } from '../grid/dark.js';
import type { Direction } from '../grid/moves.js';
import { step } from '../grid/moves.js';
import type { Draft, Session } from '../grid/session.js';
import { sheetOf } from '../grid/sheet.js';
import type { Step } from './edits.js';
import { doAgain, remember, sendEdit, takeBack } from './edits.js';
import { noteSelection } from './selected.js';
import { usePending } from './use-pending.js';

/** Where one was in each sheet, for coming back. */
const left = new Map<string, Selection>();

const clamp = (place: Place, { rowCount, columnCount }: SheetView): Place =>
  at(Math.min(place.row, rowCount), Math.min(place.column, columnCount));

const useSelection = (view: SheetView, name: string) => {
  const [selection, setSelection] = useState<Selection>(() => left.get(name) ?? cellOnly(at(1, 1)));
  const inside = useMemo(
    () => ({ active: clamp(selection.active, view), head: clamp(selection.head, view) }),
    [selection, view.rowCount, view.columnCount],
  );
  const select = (next: Selection): void => {
    left.set(name, next);
    setSelection(next);
  };
  return { selection: inside, select };
};

const withDraft = (pending: Pending, draft: Draft | null): Pending => {
  if (draft?.where !== 'bar') return pending;
  const { row, column } = draft.place;
  return new Map(pending).set(row, new Map(pending.get(row)).set(column, draft.text));
};

interface SessionOptions {
  view: SheetView;
  reload: () => void;
  /** Gives the focus back to the cells. */
  focus: () => void;
}

export const useSession = ({ view, reload, focus }: SessionOptions): Session => {
  const name = `${view.project}/${String(view.id)}`;
  const isDark = useDark();
  const sheet = useMemo(() => sheetOf(view, isDark), [view, isDark]);
  const { selection, select } = useSelection(view, name);
  const area = useMemo(() => chosenArea(sheet.board, selection), [sheet.board, selection]);
  const [shownDraft, showDraft] = useState<Draft | null>(null);
  // A blur can follow a key in the same tick: the draft must be gone for it already.
  const draft = useRef<Draft | null>(null);
  const setDraft = (next: Draft | null): void => {
    draft.current = next;
    showDraft(next);
  };
  const { pending, add } = usePending(view, reload);

  useEffect(
    () => noteSelection({ project: view.project, sheet: view.id, range: areaName(area) }),
    [name, area.top, area.left, area.bottom, area.right],
  );

  const put = (place: Place, texts: string[][]): void => {
    const { row, column } = place;
    add(place, texts, sendEdit({ project: view.project, sheet: view.id, row, column, texts }));
  };

  const write = (place: Place, texts: string[][]): void => {
    const before = texts.map((line, down) =>
      line.map((_text, along) => inputOf(view, at(place.row + down, place.column + along))),
    );
    remember(name, { ...place, before, after: texts });
    put(place, texts);
  };

  const repeat = (found: Step | undefined, texts: string[][] | undefined): void => {
    if (found === undefined || texts === undefined) return;
    select(cellOnly(at(found.row, found.column)));
    put(found, texts);
  };

  const commit = (direction: Direction | null, text?: string): void => {
    const ended = draft.current;
    if (ended === null) return;
    setDraft(null);
    const typed = text ?? ended.text;
    if (typed !== inputOf(view, ended.place)) write(ended.place, [[typed]]);
    if (direction === null && text === undefined) return;
    if (direction !== null)
      select(cellOnly(masterOf(sheet.board, step(sheet.board, ended.place, direction))));
    focus();
  };

  return {
    sheet,
    selection,
    area,
    draft: shownDraft,
    pending: useMemo(() => withDraft(pending, shownDraft), [pending, shownDraft]),
    select,
    begin: (where, text) => {
      const place = masterOf(sheet.board, selection.active);
      setDraft({ place, where, text: text ?? inputOf(view, place), isQuick: text !== null });
    },
    change: (text, where) => {
      const current = draft.current;
      if (current !== null) setDraft({ ...current, text, where: where ?? current.where });
    },
    commit,
    cancel: () => {
      setDraft(null);
      focus();
    },
    write,
    undo: () => {
      const found = takeBack(name);
      repeat(found, found?.before);
    },
    redo: () => {
      const found = doAgain(name);
      repeat(found, found?.after);
    },
  };
};
