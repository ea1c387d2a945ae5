// The session of one sheet: ties choosing, typing and writing together.
import { useMemo } from 'preact/hooks';
import type { SheetView } from '../../protocol.js';
import { cellOnly } from '../grid/area.js';
import { masterOf } from '../grid/board.js';
import type { Pending } from '../grid/cell-text.js';
import { inputOf } from '../grid/cell-text.js';
import { useDark } from '../grid/dark.js';
import type { Direction } from '../grid/moves.js';
import { step } from '../grid/moves.js';
import type { Draft, Session } from '../grid/session.js';
import type { Sheet } from '../grid/sheet.js';
import { sheetOf } from '../grid/sheet.js';
import type { DraftState } from './use-draft.js';
import { useDraft } from './use-draft.js';
import type { Chosen } from './use-selection.js';
import { useSelection } from './use-selection.js';
import type { Writing } from './use-writing.js';
import { useWriting } from './use-writing.js';

/** A cell shows what is typed in the formula bar. */
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

interface Typing {
  sheet: Sheet;
  drafts: DraftState;
  chosen: Chosen;
  write: Writing['write'];
  focus: () => void;
}

const typing = ({
  sheet,
  drafts,
  chosen,
  write,
  focus,
}: Typing): Pick<Session, 'begin' | 'change' | 'commit' | 'cancel'> => ({
  begin: (where, text) => {
    const place = masterOf(sheet.board, chosen.selection.active);
    drafts.set({ place, where, text: text ?? inputOf(sheet.view, place), isQuick: text !== null });
  },
  change: (text, where) => {
    const draft = drafts.current();
    if (draft !== null) drafts.set({ ...draft, text, where: where ?? draft.where });
  },
  commit: (direction: Direction | null, text?: string) => {
    const ended = drafts.current();
    if (ended === null) return;
    drafts.set(null);
    const typed = text ?? ended.text;
    if (typed !== inputOf(sheet.view, ended.place)) write(ended.place, [[typed]]);
    if (direction === null && text === undefined) return;
    if (direction !== null)
      chosen.select(cellOnly(masterOf(sheet.board, step(sheet.board, ended.place, direction))));
    focus();
  },
  cancel: () => {
    drafts.set(null);
    focus();
  },
});

export const useSession = ({ view, reload, focus }: SessionOptions): Session => {
  const name = `${view.project}/${String(view.id)}`;
  const isDark = useDark();
  const sheet = useMemo(() => sheetOf(view, isDark), [view, isDark]);
  const chosen = useSelection(view, sheet.board, name);
  const drafts = useDraft();
  const { pending, ...writing } = useWriting({ view, name, reload, select: chosen.select });
  const { draft } = drafts;
  return {
    sheet,
    ...chosen,
    draft,
    pending: useMemo(() => withDraft(pending, draft), [pending, draft]),
    ...typing({ sheet, drafts, chosen, write: writing.write, focus }),
    ...writing,
  };
};
