// What a cell shows, what its editor starts with, and what is said about it aloud.
import type { CellView, SheetView, ValidationView } from '../../protocol.js';
import type { Area, Place } from './area.js';
import { areaName, isSingle, placeName } from './area.js';
import type { Board } from './board.js';
import { cellAt } from './board.js';

/** Texts on their way to the server, by row and column. */
export type Pending = ReadonlyMap<number, ReadonlyMap<number, string>>;

export const validationOf = (view: SheetView, cell: CellView | null): ValidationView | null =>
  cell?.validation === undefined ? null : (view.validations[cell.validation] ?? null);

/** As the formula bar has it. */
export const inputOf = (view: SheetView, { row, column }: Place): string => {
  const cell = cellAt(view, row, column);
  return cell?.input ?? cell?.text ?? '';
};

/** The texts a checkbox knows, off and on. */
export const boxTexts = (validation: ValidationView): { on: string; off: string } => {
  const [on = 'TRUE', off = 'FALSE'] = validation.values;
  return { on, off };
};

export const isTicked = (validation: ValidationView, cell: CellView | null): boolean =>
  (cell?.input ?? cell?.text ?? '').toLowerCase() === boxTexts(validation).on.toLowerCase();

/** Whether a cell with a list holds something else; Sheets marks it, where it does not refuse it. */
export const isOffList = (validation: ValidationView | null, text: string): boolean =>
  validation?.kind === 'list' && text !== '' && !validation.values.includes(text);

const extras = (view: SheetView, cell: CellView | null): string[] => {
  const validation = validationOf(view, cell);
  return [
    validation?.kind === 'list' ? 'List: Alt and down arrow opens it' : '',
    isOffList(validation, cell?.text ?? '') ? 'Not one of the list’s values' : '',
    validation?.kind === 'checkbox' ? 'Checkbox' : '',
    cell?.input?.startsWith('=') === true ? `Formula ${cell.input}` : '',
    cell?.note === undefined || cell.note === '' ? '' : `Note: ${cell.note}`,
  ].filter((part) => part !== '');
};

/** One sentence about the active cell, for people who do not see the grid. */
export const spoken = (view: SheetView, board: Board, active: Place, area: Area): string => {
  const cell = cellAt(view, active.row, active.column);
  const validation = validationOf(view, cell);
  const text =
    validation?.kind === 'checkbox'
      ? isTicked(validation, cell)
        ? 'ticked'
        : 'not ticked'
      : (cell?.text ?? '');
  const merge = board.mergeAt(active.row, active.column);
  const isWide = !isSingle(area) && (merge === null || areaName(merge) !== areaName(area));
  return [
    `${placeName(active)} ${text === '' ? 'empty' : text}`,
    ...extras(view, cell),
    isWide ? `${areaName(area)} is chosen` : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
};
