/** Which cells show a text. */
import type { Area } from '../../../world/spreadsheet.js';

/** What is looked for. */
export interface Sought {
  text: string;
  /** Upper and lower case are told apart. */
  isCase: boolean;
  /** The cell holds nothing else. */
  isEntire: boolean;
}

/** The cells of an area that show the text, row by row. @param shown the area's cells as they are shown */
export function findCells(
  shown: readonly (readonly string[])[],
  area: Area,
  { text, isCase, isEntire }: Sought,
): { row: number; column: number }[] {
  const plain = (given: string): string => (isCase ? given : given.toLowerCase());
  const wanted = plain(text);
  if (wanted === '') return [];
  return shown.flatMap((cells, y) =>
    cells.flatMap((cell, x) => {
      const isFound = isEntire ? plain(cell) === wanted : plain(cell).includes(wanted);
      return isFound ? [{ row: area.row + y, column: area.column + x }] : [];
    }),
  );
}
