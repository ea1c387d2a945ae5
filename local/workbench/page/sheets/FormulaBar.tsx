// The name of what is chosen, to jump elsewhere by typing, and what is in the active cell, to edit it with more room.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { areaName, at, isSingle, placeName, readArea } from '../grid/area.js';
import { inputOf } from '../grid/cell-text.js';
import { wasLeft } from '../grid/CellEditor.js';
import { endOfEdit } from '../grid/editor-keys.js';
import { masterOf } from '../grid/board.js';
import type { Session } from '../grid/session.js';

interface FormulaBarProps {
  session: Session;
  focusCells: () => void;
}

const NameBox = ({ session, focusCells }: FormulaBarProps) => {
  const { view, board } = session.sheet;
  const merge = board.mergeAt(session.selection.active.row, session.selection.active.column);
  const isOneCell = isSingle(session.area) || (merge !== null && areaName(merge) === areaName(session.area));
  const name = isOneCell ? placeName(session.selection.active) : areaName(session.area);
  const [typed, type] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== '' && readArea(typed, view.rowCount, view.columnCount) === null;
  // At once: what is typed right after a jump must not be dropped by an effect that comes late.
  useLayoutEffect(() => type(null), [name]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') type(null);
    else if (event.key !== 'Enter') return;
    const area = event.key === 'Enter' ? readArea(typed ?? name, view.rowCount, view.columnCount) : null;
    event.preventDefault();
    if (event.key === 'Enter' && area === null) return;
    if (area !== null) session.select({ active: at(area.top, area.left), head: at(area.bottom, area.right) });
    type(null);
    focusCells();
  };

  return (
    <input
      class="namebox"
      aria-label="Name of the chosen cells"
      aria-invalid={isWrong}
      title={isWrong ? 'Type a cell or area of this sheet, for example B4 or B4:D9.' : undefined}
      spellcheck={false}
      value={typed ?? name}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={() => type(null)}
      onKeyDown={onKeyDown}
    />
  );
};

const LongInput = ({ session }: FormulaBarProps) => {
  const { draft, sheet, selection } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft?.text ?? inputOf(sheet.view, masterOf(sheet.board, selection.active));
  const onFocus = (): void => {
    if (draft === null) session.begin('bar', null);
    else session.change(draft.text, 'bar');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (draft === null || event.isComposing) return;
    if (endOfEdit(event, session, { ...draft, isQuick: false }, null)) event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      class="longinput"
      aria-label={`Content of ${placeName(selection.active)}`}
      data-edits-cell
      rows={1}
      spellcheck={false}
      value={text}
      onFocus={onFocus}
      onInput={(event) => session.change(event.currentTarget.value, 'bar')}
      onBlur={(event) => wasLeft(event) && session.commit(null)}
      onKeyDown={onKeyDown}
    />
  );
};

export const FormulaBar = (props: FormulaBarProps) => (
  <div class="formulabar" data-region="Formula bar">
    <NameBox {...props} />
    <span class="formulabar__sign" aria-hidden="true">
      fx
    </span>
    <LongInput {...props} />
  </div>
);
