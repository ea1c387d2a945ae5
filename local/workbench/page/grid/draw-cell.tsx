// One cell as drawn: its text, or its tick box, with the marks for a list and a note. Plain functions, not components:
// a screen has a thousand cells.
import type { ComponentChildren, VNode } from 'preact';
import type { CellView, ValidationView } from '../../protocol.js';
import { Icon } from '../parts/Icon.js';
import { isOffList, isTicked } from './cell-text.js';

export interface DrawnCell {
  row: number;
  column: number;
  cell: CellView | null;
  /** What was typed and is on its way. */
  pending: string | undefined;
  validation: ValidationView | null;
  css: string;
  classes: string;
  /** Position and size as CSS. */
  place: string;
  /** Pixels over which the text may run into empty neighbours, or 0. */
  spill: number;
  isChosen: boolean;
  columnSpan: number;
  rowSpan: number;
  editor: ComponentChildren;
}

const KIND_CLASS = { number: ' is-end', date: ' is-end', boolean: ' is-center', error: ' is-center' };

/** The id by which the grid names its active cell. */
export const cellId = (row: number, column: number): string => `cell-${String(row)}-${String(column)}`;

const contentOf = ({ cell, pending, validation, spill }: DrawnCell): ComponentChildren => {
  const text = pending ?? cell?.text ?? '';
  if (validation?.kind === 'checkbox') {
    const isOn = isTicked(validation, pending === undefined ? cell : { input: pending });
    return (
      <>
        <span class={isOn ? 'tickbox tickbox--on' : 'tickbox'} data-part="tick" aria-hidden="true">
          {isOn ? <Icon name="check" /> : null}
        </span>
        <span class="sr">{isOn ? 'ticked' : 'not ticked'}</span>
      </>
    );
  }
  if (validation?.kind === 'list') {
    return (
      <>
        <span class="cell__text">{text}</span>
        <span class="cell__arrow" data-part="list" aria-hidden="true">
          <Icon name="down" />
        </span>
      </>
    );
  }
  if (spill > 0)
    return (
      <span class="cell__spill" style={`width:${String(spill)}px`}>
        {text}
      </span>
    );
  return text;
};

const classOf = ({ cell, validation, classes, isChosen, pending }: DrawnCell): string =>
  [
    'cell',
    pending === undefined && cell?.kind !== undefined ? KIND_CLASS[cell.kind] : '',
    cell?.kind === 'error' ? ' is-error' : '',
    validation === null ? '' : ` is-${validation.kind}`,
    isChosen ? ' is-chosen' : '',
    classes,
  ].join('');

export const drawCell = (props: DrawnCell): VNode => {
  const { row, column, cell, pending, isChosen, editor, css, place, columnSpan, rowSpan } = props;
  return (
    <div
      key={column}
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 1}
      aria-selected={isChosen}
      {...(columnSpan > 1 ? { 'aria-colspan': columnSpan } : {})}
      {...(rowSpan > 1 ? { 'aria-rowspan': rowSpan } : {})}
      class={classOf(props)}
      style={css === '' ? place : `${place};${css}`}
    >
      {editor ?? contentOf(props)}
      {isOffList(props.validation, pending ?? cell?.text ?? '') ? (
        <span class="cell__invalid" aria-hidden="true" />
      ) : null}
      {cell?.note === undefined || cell.note === '' ? null : <span class="cell__note" aria-hidden="true" />}
    </div>
  );
};
