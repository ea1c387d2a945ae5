// Rectangles of text as other programs put them on the clipboard: tabs between cells, lines between rows.

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toDelimited = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

/** Reads what `toDelimited`, Sheets, Excel or a text editor wrote; every row comes back equally long. */
export const fromDelimited = (text: string): string[][] => {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let position = 0;
  const readCell = (): string => {
    const isQuoted = source[position] === '"';
    const end = isQuoted ? closingQuote(source, position) : -1;
    if (end > 0) {
      const inner = source.slice(position + 1, end).replaceAll('""', '"');
      position = end + 1;
      return inner;
    }
    const start = position;
    while (position < source.length && source[position] !== '\t' && source[position] !== '\n') position += 1;
    return source.slice(start, position);
  };
  for (;;) {
    rows.at(-1)?.push(readCell());
    const separator = source[position];
    if (separator === undefined) break;
    if (separator === '\n') rows.push([]);
    position += 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};

/** Where a quoted cell ends, or -1 when the quote is just a character of the text. */
const closingQuote = (source: string, start: number): number => {
  for (let index = start + 1; index < source.length; index += 1) {
    if (source[index] !== '"') continue;
    if (source[index + 1] === '"') index += 1;
    else return /^[\t\n]?$/.test(source[index + 1] ?? '') ? index : -1;
  }
  return -1;
};

/** A single value fills the whole area, a rectangle is repeated where the area is a multiple of it. */
export const tiled = (texts: string[][], rows: number, columns: number): string[][] => {
  const [height, width] = [texts.length, texts[0]?.length ?? 0];
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return texts;
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => texts[row % height]?.[column % width] ?? ''),
  );
};
