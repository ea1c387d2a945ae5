// Places and areas of a sheet, counted from 1, and how A1 notation writes them.

export interface Place {
  row: number;
  column: number;
}

/** A rectangle; all four edges belong to it. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What is chosen: the active cell, and the opposite corner of the area around it. */
export interface Selection {
  active: Place;
  head: Place;
}

export const at = (row: number, column: number): Place => ({ row, column });

export const cellOnly = (active: Place): Selection => ({ active, head: active });

export const areaBetween = (one: Place, other: Place): Area => ({
  top: Math.min(one.row, other.row),
  left: Math.min(one.column, other.column),
  bottom: Math.max(one.row, other.row),
  right: Math.max(one.column, other.column),
});

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column;

export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

export const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** 1 is A, 27 is AA. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** A is 1, AA is 27. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};

export const placeName = ({ row, column }: Place): string => `${columnName(column)}${String(row)}`;

export const areaName = (area: Area): string => {
  const first = placeName({ row: area.top, column: area.left });
  return isSingle(area) ? first : `${first}:${placeName({ row: area.bottom, column: area.right })}`;
};

const corner = (text: string, row: number, column: number): Place | null => {
  const found = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,7})?$/i.exec(text.trim());
  if (found === null || text.trim() === '') return null;
  return {
    row: found[2] === undefined ? row : Number(found[2]),
    column: found[1] === undefined ? column : columnNumber(found[1]),
  };
};

/** `B4`, `B4:D9`, `B:D` or `4:9` in a sheet of that size, cut to it; null for anything else. */
export const readArea = (text: string, rowCount: number, columnCount: number): Area | null => {
  const [first = '', second, ...more] = text.split(':');
  if (more.length > 0 || (second === undefined && !/\d/.test(first))) return null;
  if (second === undefined && !/[a-z]/i.test(first)) return null;
  const from = corner(first, 1, 1);
  const to = second === undefined ? from : corner(second, rowCount, columnCount);
  if (from === null || to === null) return null;
  const area = areaBetween(from, to);
  if (area.top > rowCount || area.left > columnCount) return null;
  return { ...area, bottom: Math.min(area.bottom, rowCount), right: Math.min(area.right, columnCount) };
};
