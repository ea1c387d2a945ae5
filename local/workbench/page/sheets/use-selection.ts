// What is chosen in a sheet; coming back to a sheet finds it as it was left.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SheetView } from '../../protocol.js';
import type { Area, Place, Selection } from '../grid/area.js';
import { areaName, at, cellOnly } from '../grid/area.js';
import type { Board } from '../grid/board.js';
import { chosenArea } from '../grid/board.js';
import { noteSelection } from './selected.js';

const left = new Map<string, Selection>();

const clamp = (place: Place, { rowCount, columnCount }: SheetView): Place =>
  at(Math.min(place.row, rowCount), Math.min(place.column, columnCount));

export interface Chosen {
  selection: Selection;
  area: Area;
  select: (selection: Selection) => void;
}

/** `name` is the sheet's, among all spreadsheets. */
export const useSelection = (view: SheetView, board: Board, name: string): Chosen => {
  const [kept, keep] = useState<Selection>(() => left.get(name) ?? cellOnly(at(1, 1)));
  const selection = useMemo(
    () => ({ active: clamp(kept.active, view), head: clamp(kept.head, view) }),
    [kept, view.rowCount, view.columnCount],
  );
  const area = useMemo(() => chosenArea(board, selection), [board, selection]);
  useEffect(
    () => noteSelection({ project: view.project, sheet: view.id, range: areaName(area) }),
    [name, area.top, area.left, area.bottom, area.right],
  );
  const select = (next: Selection): void => {
    left.set(name, next);
    keep(next);
  };
  return { selection, area, select };
};
