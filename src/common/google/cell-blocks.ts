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
