// Where each row or column of a grid starts and ends, in pixels.

export interface Axis {
  count: number;
  total: number;
  /** Start of line `index` (from 1); of the line after the last one, the end. */
  startOf: (index: number) => number;
  sizeOf: (index: number) => number;
  /** The line at `pixel`, never one of size 0 unless all are. */
  indexAt: (pixel: number) => number;
}

/** An axis of lines with the sizes given; a hidden line has size 0. */
export const axisOf = (sizes: ArrayLike<number>): Axis => {
  const count = sizes.length;
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (sizes[index] ?? 0);
  const total = starts[count] ?? 0;
  const startOf = (index: number): number => starts[index - 1] ?? total;
  const indexAt = (pixel: number): number => {
    let [low, high] = [1, Math.max(1, count)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= pixel && startOf(middle) < total) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { count, total, startOf, sizeOf: (index) => sizes[index - 1] ?? 0, indexAt };
};

/** Lines to draw: those between `from` and `to` pixels, `spare` more on each side, hidden ones left out. */
export const linesBetween = (
  axis: Axis,
  from: number,
  to: number,
  first: number,
  spare: number,
): number[] => {
  const start = Math.max(first, axis.indexAt(Math.max(0, from)) - spare);
  const end = Math.min(axis.count, axis.indexAt(Math.max(0, to)) + spare);
  const lines: number[] = [];
  for (let index = start; index <= end; index += 1) if (axis.sizeOf(index) > 0) lines.push(index);
  return lines;
};
