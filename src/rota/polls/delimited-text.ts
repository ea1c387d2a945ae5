// Text with cells parted by commas, semicolons or tabs, as spreadsheets export and copy it.

const DELIMITERS = ['\t', ';', ','];

/** Rows of cells; the delimiter is the one that cuts most lines into equally many cells. */
export const cellsOfText = (text: string): string[][] => {
  const plain = text.replace(/^\ufeff/, '');
  const grids = DELIMITERS.map((delimiter) => cellsWith(plain, delimiter));
  const best = grids.reduce((a, b) => (evenness(b) > evenness(a) ? b : a));
  return best.filter((cells) => cells.some((cell) => cell.trim() !== ''));
};

/** How many cells lie in rows of the commonest length, those of one cell not counted. */
const evenness = (grid: readonly (readonly string[])[]): number => {
  const rowsByLength = new Map<number, number>();
  for (const { length } of grid) rowsByLength.set(length, (rowsByLength.get(length) ?? 0) + 1);
  return Math.max(0, ...[...rowsByLength].map(([length, rows]) => (length - 1) * rows));
};

const cellsWith = (text: string, delimiter: string): string[][] => {
  const grid: string[][] = [[]];
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=${delimiter}|\\r?\\n|\\r|$)`, 'y');
  const bare = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  for (let at = 0; at <= text.length;) {
    // A quote that does not close before the next delimiter is part of a name: "Zo" O'Brien.
    quoted.lastIndex = at;
    bare.lastIndex = at;
    const found = quoted.exec(text);
    const cell = found ?? bare.exec(text);
    grid[grid.length - 1]?.push(found === null ? (cell?.[0] ?? '') : (found[1] ?? '').replace(/""/g, '"'));
    at += cell?.[0].length ?? 0;
    if (text[at] === delimiter) at++;
    else {
      if (at >= text.length) break;
      at += text.startsWith('\r\n', at) ? 2 : 1;
      grid.push([]);
    }
  }
  return grid;
};
