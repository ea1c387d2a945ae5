// The field in the active cell while one types; it offers the values of a list where the cell has one.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cellAt } from './board.js';
import { placeName } from './area.js';
import { inputOf, validationOf } from './cell-text.js';
import { endOfEdit } from './editor-keys.js';
import { fontOf, lineHeight } from './look.js';
import type { Draft, Session } from './session.js';
import { LIST_ID, ValueList, optionId, valuesFor } from './ValueList.js';

interface CellEditorProps {
  session: Session;
  draft: Draft;
}

/** As wide and high as the text needs, at least the cell. */
const sizeOf = ({ session, draft }: CellEditorProps): string => {
  const { view, sizes, measure } = session.sheet;
  const style = view.styles[cellAt(view, draft.place.row, draft.place.column)?.style ?? -1];
  const lines = draft.text.split('\n');
  const widest = Math.max(...lines.map((line) => measure(line, fontOf(style))));
  const width = Math.max(sizes.columns.sizeOf(draft.place.column) + 1, Math.min(480, widest + 14));
  const height = Math.max(
    sizes.rows.sizeOf(draft.place.row) + 1,
    lines.length * lineHeight(style?.size ?? 10) + 6,
  );
  return `width:${String(width)}px;height:${String(height)}px`;
};

/** Puts the caret at the end and takes the focus, once. */
const useFocus = () => {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return field;
};

/** Whether a field lost the focus to another part of the page, not only to another window. */
export const wasLeft = (event: FocusEvent): boolean => {
  const next = event.relatedTarget as Element | null;
  return document.hasFocus() && !(next?.closest('[data-edits-cell]') instanceof Element);
};

export const CellEditor = (props: CellEditorProps) => {
  const { session, draft } = props;
  const { view } = session.sheet;
  const field = useFocus();
  const validation = validationOf(view, cellAt(view, draft.place.row, draft.place.column));
  const isList = validation?.kind === 'list';
  const values = isList ? valuesFor(validation.values, draft.text, inputOf(view, draft.place)) : [];
  const [marked, mark] = useState<string | null>(draft.isQuick ? null : draft.text);
  const current = marked !== null && values.includes(marked) ? marked : null;

  const moveMark = (event: KeyboardEvent): boolean => {
    if (!isList || values.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp'))
      return false;
    const by = event.key === 'ArrowDown' ? 1 : -1;
    const from = current === null ? (by === 1 ? -1 : 0) : values.indexOf(current);
    mark(values[(from + by + values.length) % values.length] ?? null);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (moveMark(event) || endOfEdit(event, session, draft, current)) event.preventDefault();
  };

  return (
    <>
      <textarea
        ref={field}
        class="cell__editor"
        style={sizeOf(props)}
        aria-label={`Edit ${placeName(draft.place)}`}
        data-edits-cell
        spellcheck={false}
        rows={1}
        value={draft.text}
        onInput={(event) => session.change(event.currentTarget.value, 'cell')}
        onKeyDown={onKeyDown}
        onBlur={(event) => wasLeft(event) && session.commit(null)}
        {...(isList
          ? {
              'aria-haspopup': 'listbox' as const,
              'aria-controls': LIST_ID,
              'aria-autocomplete': 'list' as const,
              ...(current === null ? {} : { 'aria-activedescendant': optionId(values.indexOf(current)) }),
            }
          : {})}
      />
      {isList ? (
        <ValueList
          label={`Values for ${placeName(draft.place)}`}
          below={field}
          values={values}
          marked={current}
          chosen={inputOf(view, draft.place)}
          help={validation.help}
          onChoose={(value) => session.commit(null, value)}
        />
      ) : null}
    </>
  );
};
