// Ids of incidents: new ones of the product's own form, old ones of any form; and which rows need a new one.
import { KNOWN_LENGTH } from './hand-edits.js';

const OWN_FORM = /^I-(\d{4})-(\d{3,})$/;

/** New ids after these, one for each call: `I-2026-031`. @param year of the report, `2026` */
export const idsAfter = (used: Iterable<string>): ((year: string) => string) => {
  const last = new Map<string, number>();
  for (const id of used) {
    const [, year = '', number = ''] = OWN_FORM.exec(id.trim()) ?? [];
    if (year !== '') last.set(year, Math.max(last.get(year) ?? 0, Number(number)));
  }
  return (year) => {
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `I-${year}-${String(next).padStart(3, '0')}`;
  };
};

/** A row as far as it tells incidents apart. */
export interface NamedRow {
  row: number;
  id: string;
  title: string;
}

export interface GivenId {
  row: number;
  id: string;
  /** The id it had, which stays with another row; '' where it had none. */
  was: string;
  /** The id is its own of before: somebody had cleared or overwritten it. */
  isBack: boolean;
}

/**
 * New ids for rows that have none, and for all but one of those that share one: a copied row. The one whose title is
 * `known` keeps the id, else the upper one. A row by whose title an id is known that no row has any more gets it back.
 * @param known id → the title it was last known by
 * @param yearOf the year a row's incident was reported in
 * @param alsoUsed ids that no row has any more and that must not come back
 */
export const idsToGive = (
  rows: readonly NamedRow[],
  known: ReadonlyMap<string, string>,
  yearOf: (row: number) => string,
  alsoUsed: readonly string[] = [],
): GivenId[] => {
  const next = idsAfter([...rows.map(({ id }) => id), ...alsoUsed]);
  const keeper = new Map<string, NamedRow>();
  for (const named of rows) {
    const kept = keeper.get(named.id);
    const isKnown = ({ title }: NamedRow): boolean => title.slice(0, KNOWN_LENGTH) === known.get(named.id);
    if (kept === undefined || (isKnown(named) && !isKnown(kept))) keeper.set(named.id, named);
  }
  const lost = lostIds(rows, known);
  return rows
    .filter(({ row, id }) => id === '' || keeper.get(id)?.row !== row)
    .map(({ row, id, title }) => {
      const own = lost.get(title.slice(0, KNOWN_LENGTH));
      lost.delete(title.slice(0, KNOWN_LENGTH));
      return { row, id: own ?? next(yearOf(row)), was: id, isBack: own !== undefined };
    });
};

/** Title → the one id by that title that no row has any more. */
const lostIds = (rows: readonly NamedRow[], known: ReadonlyMap<string, string>): Map<string, string> => {
  const there = new Set(rows.map(({ id }) => id));
  const lost = [...known].filter(([id, title]) => title !== '' && !there.has(id));
  return new Map(
    lost
      .filter(([, title]) => lost.filter(([, other]) => other === title).length === 1)
      .map(([id, title]) => [title, id]),
  );
};
