// Cells to be written, gathered into as few rectangles as they make up.

/** What a cell is given: text already made safe by `cellText`, a number or a checkbox. */
export type Written = string | number | boolean;

export interface Block {
  row: number;
  column: number;
  values: Written[][];
}

/** Cells (row → column → value, both 1-based) as rectangles: side by side in a row, then equal stretches below one another. */
export const blocksOf = (cells: ReadonlyMap<number, ReadonlyMap<number, Written>>): Block[] => {
  const blocks: Block[] = [];
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    for (const run of runsOf(cells.get(row) ?? new Map<number, Written>())) {
      const above = blocks.find(
        (block) =>
          block.column === run.column &&
          block.row + block.values.length === row &&
          block.values[0]?.length === run.values.length,
      );
      if (above === undefined) blocks.push({ row, column: run.column, values: [run.values] });
      else above.values.push(run.values);
    }
  }
  return blocks;
};

const runsOf = (columns: ReadonlyMap<number, Written>): { column: number; values: Written[] }[] => {
  const runs: { column: number; values: Written[] }[] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const value = columns.get(column) ?? '';
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs;
};

/** Blocks of one row joined over the cells between them where all of those are free: they are written empty. */
export const bridged = (
  blocks: readonly Block[],
  isFree: (row: number, column: number) => boolean,
): Block[] => {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const gap = last === undefined ? null : gapBetween(last, block);
    if (last === undefined || gap?.every((column) => isFree(block.row, column)) !== true) joined.push(block);
    else {
      const values = [...(last.values[0] ?? []), ...gap.map(() => ''), ...(block.values[0] ?? [])];
      joined[joined.length - 1] = { row: last.row, column: last.column, values: [values] };
    }
  }
  return joined;
};

/** The columns between two blocks of the same single row; null where they are none. */
const gapBetween = (left: Block, right: Block): number[] | null => {
  if (left.row !== right.row || left.values.length > 1 || right.values.length > 1) return null;
  const first = left.column + (left.values[0]?.length ?? 0);
  return Array.from({ length: right.column - first }, (_, index) => first + index);
};

/** Single cells that get the same value can be set at once. */
export const sameValues = (blocks: readonly Block[]): Block[][] => {
  const groups = new Map<unknown, Block[]>();
  for (const block of blocks) {
    const isCell = block.values.length === 1 && block.values[0]?.length === 1;
    const key = isCell ? block.values[0]?.[0] : block;
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()];
};
