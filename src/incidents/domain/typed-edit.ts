// An edit typed or pasted into the record, as the timeline tells it.
import { addDays } from '../../common/domain/calendar.js';
import type { Moment } from '../../common/domain/moment.js';
import { handEditEntry, knownOf, said, WATCHED } from './hand-edits.js';
import { isTimeField } from './incident.js';
import type { Incident, IncidentField, IncidentValues } from './incident.js';
import { byHandWords } from './timeline-words.js';
import type { TimelineEntry } from './timeline.js';

export interface TypedEdit {
  /** Fields whose cells were typed or pasted into. */
  fields: readonly IncidentField[];
  /** What stood in the cell before: '' = nothing; null where that is not told, as for more than one cell. */
  before: string | null;
  who: string;
  when: Moment;
}

type Titles = Readonly<Partial<Record<IncidentField, string>>>;

/** Dates come as days since 30 December 1899. */
const beforeText = (field: IncidentField, before: string): string => {
  if (!isTimeField(field) || !/^\d{5}(\.\d+)?$/.test(before)) return before;
  const minutes = Math.round(Number(before) * 1440);
  const ofDay = minutes % 1440;
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = addDays('1899-12-30', Math.floor(minutes / 1440));
  return ofDay === 0 ? day : `${day} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};

/** The row before: as it was last known, else as it is but for the one cell whose former value is told. */
const rowBefore = (
  known: IncidentValues | undefined,
  incident: Incident,
  { fields, before }: TypedEdit,
): IncidentValues | null => {
  if (known !== undefined) return known;
  const [field] = fields;
  if (before === null || field === undefined || fields.length > 1) return null;
  return knownOf({ ...incident, [field]: beforeText(field, before) });
};

/** Of a row that never was known: the cells that hold something now; all of them where a row of cells was cleared. */
const fieldsNow = (incident: Incident, titles: Titles, { fields }: TypedEdit): IncidentField[] => {
  const watched = WATCHED.filter((field) => titles[field] !== undefined && fields.includes(field));
  const filled = watched.filter((field) => incident[field] !== '');
  return filled.length > 0 ? filled : watched;
};

/**
 * The entry for one row; null where nothing that is watched has changed.
 * @param known the row as it was last known, undefined where it never was
 */
export const typedEditEntry = (
  known: IncidentValues | undefined,
  incident: Incident,
  titles: Titles,
  edit: TypedEdit,
): TimelineEntry | null => {
  const before = rowBefore(known, incident, edit);
  if (before !== null) return handEditEntry(before, incident, titles, edit.when, edit.who);
  const fields = fieldsNow(incident, titles, edit);
  if (fields.length === 0) return null;
  return {
    when: edit.when,
    incident: incident.id,
    who: edit.who,
    what: byHandWords(fields.map((field) => titles[field] ?? field)),
    details: fields.map((field) => `→ ${said(incident[field])}`).join('; '),
    known: knownOf(incident),
  };
};
