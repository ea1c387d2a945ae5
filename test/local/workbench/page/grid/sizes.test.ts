// Sizes of rows and columns: hidden, set by hand, grown with their text.
import { sizesOf } from '../../../../../local/workbench/page/grid/sizes.js';
import type { SheetView } from '../../../../../local/workbench/protocol.js';
import { wideSheet } from '../fake-world.js';

const measure = (text: string): number => text.length * 7;
const sized = (part: Partial<SheetView>) => sizesOf({ ...wideSheet('p', 1, 'S', 3, 3), ...part }, measure);

it('has 100 by 21 pixels unless said otherwise', () => {
  const { rows, columns } = sized({});
  expect([rows.total, columns.total]).toEqual([63, 300]);
});

it('takes widths and heights that were set, and nothing for what is hidden', () => {
  const { rows, columns } = sized({
    columnWidths: { 2: 250 },
    rowHeights: { 3: 80 },
    hiddenRows: [1],
    hiddenColumns: [3],
  });
  expect([1, 2, 3].map(columns.sizeOf)).toEqual([100, 250, 0]);
  expect([1, 2, 3].map(rows.sizeOf)).toEqual([0, 21, 80]);
});

it.each([
  ['wrapped text', { text: 'word '.repeat(20).trim(), style: 0 }, 10 * 17 + 4],
  ['text of two lines', { text: 'one\ntwo' }, 2 * 17 + 4],
  ['large text', { text: 'one', style: 1 }, 41 + 4],
  ['a long text that does not wrap', { text: 'word '.repeat(20) }, 21],
])('a row grows with %s', (_name, cell, height) => {
  const { rows } = sized({ rows: [[cell]], styles: [{ wraps: true }, { size: 24 }] });
  expect(rows.sizeOf(1)).toBe(height);
});

it('does not grow with text in a hidden column or in an area merged over several rows', () => {
  const tall = { text: 'one\ntwo\nthree' };
  expect(sized({ rows: [[tall]], hiddenColumns: [1] }).rows.sizeOf(1)).toBe(21);
  expect(sized({ rows: [[tall]], merges: [{ row: 1, column: 1, rows: 2, columns: 1 }] }).rows.sizeOf(1)).toBe(
    21,
  );
});
