// Rows that are wanted, gathered into few blocks to be read, so that as little as possible is read in vain.

/** Rows from the first to the last, both included. */
export interface RowBlock {
  first: number;
  last: number;
}

/** So many rows in vain are cheaper than asking once more. */
const WORTH_A_CALL = 40;

/**
 * Blocks that hold all the rows, at most `most`, apart at the widest gaps.
 * @param rows in any order, also twice
 */
export const rowBlocks = (rows: readonly number[], most: number): RowBlock[] => {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((row, index) => ({ at: index + 1, width: row - (sorted[index] ?? row) - 1 }))
    .filter(({ width }) => width > WORTH_A_CALL)
    .sort((a, b) => b.width - a.width)
    .slice(0, most - 1)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  return [0, ...gaps].map((start, index) => ({
    first: sorted[start] ?? 0,
    last: sorted[(gaps[index] ?? sorted.length) - 1] ?? 0,
  }));
};
