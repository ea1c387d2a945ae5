// Rows gathered into blocks.
import * as fc from 'fast-check';
import { rowBlocks } from '../../../src/common/domain/row-blocks.js';
import type { RowBlock } from '../../../src/common/domain/row-blocks.js';

it.each([
  [[], 2, []],
  [[7], 2, [{ first: 7, last: 7 }]],
  [[2, 30], 2, [{ first: 2, last: 30 }]],
  [[9000, 2, 9000, 10], 2, [{ first: 2, last: 10 }, { first: 9000, last: 9000 }]],
  [[2, 5000, 9000], 2, [{ first: 2, last: 2 }, { first: 5000, last: 9000 }]],
  [[2, 5000, 9000], 3, [{ first: 2, last: 2 }, { first: 5000, last: 5000 }, { first: 9000, last: 9000 }]],
])('%j in at most %d', (rows, most, expected) => expect(rowBlocks(rows, most)).toEqual(expected)); // prettier-ignore

const length = (blocks: readonly RowBlock[]): number =>
  blocks.reduce((sum, { first, last }) => sum + last - first + 1, 0);

it('holds every row, in order, without overlap, and never reads more than any other cut would but for small gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 3000 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const blocks = rowBlocks(rows, 2);
      expect(blocks.length).toBeLessThanOrEqual(2);
      expect(rows.every((row) => blocks.some(({ first, last }) => first <= row && row <= last))).toBe(true);
      expect(
        blocks.every(({ first, last }) => rows.includes(first) && rows.includes(last) && first <= last),
      ).toBe(true);
      expect(blocks[1] === undefined || (blocks[0]?.last ?? 0) < blocks[1].first).toBe(true);
      const sorted = [...new Set(rows)].sort((a, b) => a - b);
      const cuts = sorted.map((_, at) => {
        const [left, right] = [sorted.slice(0, at), sorted.slice(at)];
        return [left, right]
          .filter((part) => part.length > 0)
          .map((part) => ({ first: part[0] ?? 0, last: part[part.length - 1] ?? 0 }));
      });
      const best = Math.min(...cuts.map(length));
      expect(length(blocks) - best).toBeLessThanOrEqual(40);
    }),
  );
});
