// Notes what a person typed or pasted straight into the record, with their address if it is told.
import { givenEntry } from '../domain/given-ids.js';
import { lastKnown, titlesOf } from '../domain/hand-edits.js';
import { typedEditEntry } from '../domain/typed-edit.js';
import type { IncidentField } from '../domain/incident.js';
import type { TimelineEntry } from '../domain/timeline.js';
import type { IncidentPorts } from './ports.js';

/** Cells of a tab that a person has filled, by their place. */
export interface EditedCells {
  tab: string;
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** See TypedEdit. */
  before: string | null;
  /** '' where nobody is named. */
  who: string;
}

/** More rows at once are an import: of these only what was known before is noted, so that it does not fill the timeline. */
const MOST_ROWS = 50;

export const noteTypedEdit =
  (ports: IncidentPorts) =>
  (cells: EditedCells): void => {
    if (cells.tab !== ports.rows.tab()) return;
    ports.lock.run(() => {
      const fields = ports.rows.fieldsIn(cells.firstColumn, cells.lastColumn);
      if (fields.length === 0) return;
      const edited = rowsFrom(cells.firstRow, cells.lastRow);
      const known = lastKnown(ports.timeline.recent());
      const isImport = edited.length > MOST_ROWS;
      const given = !isImport && isUnnamed(ports, edited, fields) ? ports.rows.giveIds(titlesOf(known)) : [];
      const titles = ports.incidents.titles();
      const edit = { fields, before: cells.before, who: cells.who, when: ports.clock.now() };
      const rows = [...new Set([...edited, ...given.map(({ row }) => row)])];
      const entries = ports.rows.at(rows).flatMap(({ row, incident }): TimelineEntry[] => {
        const gift = given.find((one) => one.row === row);
        const named = gift === undefined ? [] : [givenEntry(gift, incident, edit.when, cells.who)];
        if (gift?.isBack === false) return named;
        if (isImport && !known.has(incident.id)) return [];
        const entry = typedEditEntry(known.get(incident.id), incident, titles, edit);
        return entry === null ? named : [...named, entry];
      });
      ports.timeline.add(entries);
    });
  };

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A row has just become an incident, or was pasted with another's id. */
const isUnnamed = (
  ports: IncidentPorts,
  edited: readonly number[],
  fields: readonly IncidentField[],
): boolean =>
  (fields.includes('id') && (fields.length > 1 || edited.length > 1)) ||
  ports.rows.at(edited).some(({ incident }) => incident.id === '');
