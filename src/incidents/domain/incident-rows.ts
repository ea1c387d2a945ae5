// Which rows of a sheet are incidents: people also have blank rows, headings and footers there.
import { isOpen } from './incident.js';
import type { IncidentValues } from './incident.js';

const FOOTER = /^(sub-?total|total|totals|sum|summe|gesamt|gesamtzahl|anzahl|count|average|mean|median)\b/i;

/** It has a title, and an id or a status beside it; a row of sums has none. */
export const isIncidentRow = ({ id = '', title = '', status = '' }: IncidentValues): boolean =>
  title !== '' && (id !== '' || status !== '') && !FOOTER.test(id) && !FOOTER.test(title);

/** So many of the newest rows are looked at whether open or not: what was resolved lately may owe something. */
export const NEWEST = 30;

/** Rows by what their status says alone; `bare` have none and may still be incidents. */
export interface RowsByStatus {
  toRead: number[];
  bare: number[];
}

/** Which rows to read whole: the open ones, the newest, and bare ones that lie among those. @param rows from the top */
export const rowsByStatus = (rows: readonly { row: number; status: string }[]): RowsByStatus => {
  const said = rows.filter(({ status }) => status !== '');
  const newest = said.slice(-NEWEST);
  const from = newest[0]?.row ?? 0;
  const until = (newest[newest.length - 1]?.row ?? 0) + NEWEST;
  const bare = rows.filter(({ status }) => status === '').map(({ row }) => row);
  const isNear = (row: number): boolean => row > from && row < until;
  return {
    toRead: [
      ...said.filter(isOpen).map(({ row }) => row),
      ...newest.map(({ row }) => row),
      ...bare.filter(isNear),
    ],
    bare: bare.filter((row) => !isNear(row)),
  };
};
