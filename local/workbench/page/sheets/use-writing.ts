// Writing to a sheet: shown at once, sent in order, remembered for undo.
import type { SheetView } from '../../protocol.js';
import type { Place, Selection } from '../grid/area.js';
import { at, cellOnly } from '../grid/area.js';
import type { Pending } from '../grid/cell-text.js';
import { inputOf } from '../grid/cell-text.js';
import type { Step } from './edits.js';
import { doAgain, remember, sendEdit, takeBack } from './edits.js';
import { usePending } from './use-pending.js';

interface WritingOptions {
  view: SheetView;
  /** The sheet's, among all spreadsheets. */
  name: string;
  reload: () => void;
  select: (selection: Selection) => void;
}

export interface Writing {
  pending: Pending;
  write: (place: Place, texts: string[][]) => void;
  undo: () => void;
  redo: () => void;
}

export const useWriting = ({ view, name, reload, select }: WritingOptions): Writing => {
  const { pending, add } = usePending(view, reload);

  const put = ({ row, column }: Place, texts: string[][]): void =>
    add(at(row, column), texts, sendEdit({ project: view.project, sheet: view.id, row, column, texts }));

  const write = (place: Place, texts: string[][]): void => {
    const before = texts.map((line, down) =>
      line.map((_text, along) => inputOf(view, at(place.row + down, place.column + along))),
    );
    remember(name, { row: place.row, column: place.column, before, after: texts });
    put(place, texts);
  };

  const repeat = (step: Step | undefined, texts: string[][] | undefined): void => {
    if (step === undefined || texts === undefined) return;
    select(cellOnly(at(step.row, step.column)));
    put(step, texts);
  };

  return {
    pending,
    write,
    undo: () => {
      const step = takeBack(name);
      repeat(step, step?.before);
    },
    redo: () => {
      const step = doAgain(name);
      repeat(step, step?.after);
    },
  };
};
