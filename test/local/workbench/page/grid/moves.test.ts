// Where the keys lead: over hidden lines and merged cells, to the edges of the data.
import type { Place } from '../../../../../local/workbench/page/grid/area.js';
import { areaName, at, cellOnly, placeName } from '../../../../../local/workbench/page/grid/area.js';
import { boardOf, chosenArea } from '../../../../../local/workbench/page/grid/board.js';
import type { Direction, Target } from '../../../../../local/workbench/page/grid/moves.js';
import {
  DOWN,
  LEFT,
  RIGHT,
  UP,
  goTo,
  jump,
  moved,
  page,
  step,
} from '../../../../../local/workbench/page/grid/moves.js';
import type { CellView, SheetView } from '../../../../../local/workbench/protocol.js';
import { wideSheet } from '../fake-world.js';

/** `x` is a filled cell. Row 4 and column C are hidden, B6:D7 is merged. */
const drawn = ['xx x..', 'x.....', '......', 'xxxxxx', 'x....x', '.x....', '......', '......'];
const view: SheetView = {
  ...wideSheet('p', 1, 'S', 0, 0),
  rowCount: drawn.length,
  columnCount: 6,
  rows: drawn.map((line) =>
    Array.from(line, (mark): CellView | null => (mark === 'x' ? { text: 'x' } : null)),
  ),
  hiddenRows: [4],
  hiddenColumns: [3],
  merges: [{ row: 6, column: 2, rows: 2, columns: 3 }],
};
const board = boardOf(view);
const place = (name: string): Place => at(Number(name.slice(1)), name.charCodeAt(0) - 64);

describe('one step', () => {
  it.each<[string, Direction, string]>([
    ['A1', RIGHT, 'B1'],
    ['B1', RIGHT, 'D1'],
    ['D1', LEFT, 'B1'],
    ['A3', DOWN, 'A5'],
    ['A5', UP, 'A3'],
    ['A1', UP, 'A1'],
    ['A1', LEFT, 'A1'],
    ['F8', DOWN, 'F8'],
    ['B6', RIGHT, 'E6'],
    ['B6', DOWN, 'B8'],
  ])('from %s', (from, direction, to) => {
    expect(placeName(step(board, place(from), direction))).toBe(to);
  });

  it('into a merged area chooses its first cell', () => {
    const after = moved(board, cellOnly(place('D8')), false, (from) => step(board, from, UP));
    expect(placeName(after.active)).toBe('B6');
  });
});

describe('to the edge of the data', () => {
  it.each<[string, Direction, string]>([
    ['A1', RIGHT, 'D1'],
    ['D1', RIGHT, 'F1'],
    ['A1', DOWN, 'A2'],
    ['A2', DOWN, 'A5'],
    ['A5', DOWN, 'A8'],
    ['F8', UP, 'F5'],
  ])('from %s', (from, direction, to) => {
    expect(placeName(jump(board, place(from), direction))).toBe(to);
  });
});

describe('to the ends', () => {
  it.each<[Target, string]>([
    ['rowStart', 'A5'],
    ['rowEnd', 'F5'],
    ['first', 'A1'],
    ['last', 'F6'],
  ])('%s', (target, to) => {
    expect(placeName(goTo(board, place('D5'), target))).toBe(to);
  });
});

it('goes a page down as far as there are rows', () => {
  expect(placeName(page(board, place('A1'), DOWN, 3))).toBe('A5');
  expect(placeName(page(board, place('A1'), DOWN, 300))).toBe('A8');
});

it('widens a selection around its active cell, merged areas whole', () => {
  const start = cellOnly(place('D5'));
  const wider = moved(board, start, true, (from) => step(board, from, DOWN));
  expect(wider.active).toEqual(place('D5'));
  expect(areaName(chosenArea(board, wider))).toBe('B5:D7');
});
