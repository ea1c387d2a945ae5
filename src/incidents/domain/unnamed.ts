// Which open incidents have no id of their own, and what is said of them.
import type { Incident } from './incident.js';

interface PlacedIncident {
  row: number;
  incident: Incident;
}

/** Open incidents without an id of their own. @param tab its name, `rows` all that were read, `open` those of them */
export const unnamed = (
  tab: string,
  rows: readonly PlacedIncident[],
  open: readonly PlacedIncident[],
): { unnamed: number[]; problems: string[] } => {
  const rowsOf = new Map<string, number[]>();
  for (const { row, incident } of rows) rowsOf.set(incident.id, [...(rowsOf.get(incident.id) ?? []), row]);
  const nameless = open.filter(({ incident }) => incident.id === '').map(({ row }) => row);
  const sharing = open.filter(({ incident: { id } }) => id !== '' && (rowsOf.get(id) ?? []).length > 1);
  const have = nameless.length === 1 ? 'has' : 'have';
  return {
    unnamed: [...nameless, ...sharing.map(({ row }) => row)],
    problems: [
      ...(nameless.length === 0 ? [] : [`${rowsText(nameless)} of "${tab}" ${have} no ID yet.`]),
      ...[...new Set(sharing.map(({ incident }) => incident.id))].map((id) =>
        twoRows(id, rowsOf.get(id) ?? []),
      ),
    ],
  };
};

const rowsText = (rows: readonly number[]): string =>
  rows.length === 1 ? `Row ${String(rows[0])}` : `Rows ${rows.join(', ')}`;

export const twoRows = (id: string, rows: readonly number[]): string =>
  `${rowsText(rows)} have the same ID ${id}; the upper one is meant. Run "Set up…" to give the other one its own.`;
