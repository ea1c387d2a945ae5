// Prints rows under aligned columns, and collects what missed its bar.

type Cell = string | number;

/** Prints a table; numbers get two decimals. */
export const printTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): void => {
  const text = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)),
  );
  const widths = head.map((_, column) => Math.max(...text.map((row) => (row[column] ?? '').length)));
  const lines = text.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
};

/** @throws Error naming everything that missed its bar */
export const requireAll = (missed: readonly string[]): void => {
  if (missed.length > 0) throw new Error(`Missed:\n  ${missed.join('\n  ')}`);
};
