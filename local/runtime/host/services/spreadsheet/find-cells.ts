/** Which cells show a text. */
import type { Area } from '../../../world/spreadsheet.js';

/** What is looked for. */
export interface Sought {
  text: string;
  /** Upper and lower case are told apart. */
  isCase: boolean;
  /** The cell holds nothing else. */
  isEntire: boolean;
  /** The text is a regular expression. */
  isPattern: boolean;
}

/** The cells of an area that show the text, row by row. @param shown the area's cells as they are shown */
export function findCells(
  shown: readonly (readonly string[])[],
  area: Area,
  sought: Sought,
): { row: number; column: number }[] {
  if (sought.text === '') return [];
  const isSought = sought.isPattern ? fits(sought) : holds(sought);
  return shown.flatMap((cells, y) =>
    cells.flatMap((cell, x) => (isSought(cell) ? [{ row: area.row + y, column: area.column + x }] : [])),
  );
}

function holds({ text, isCase, isEntire }: Sought): (cell: string) => boolean {
  const plain = (given: string): string => (isCase ? given : given.toLowerCase());
  const wanted = plain(text);
  return isEntire ? (cell) => plain(cell) === wanted : (cell) => plain(cell).includes(wanted);
}

/** Google reads RE2, which knows no look-around and no references back: what those would find here it would refuse. */
function fits({ text, isCase, isEntire }: Sought): (cell: string) => boolean {
  if (/\(\?<?[=!]|\\[1-9]/.test(text))
    throw new Error(`Not emulated: a regular expression RE2 does not know: ${text}`);
  const pattern = new RegExp(isEntire ? `^(?:${text})$` : text, isCase ? '' : 'i');
  return (cell) => cell !== '' && pattern.test(cell);
}
