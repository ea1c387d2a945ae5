// What people changed in a row by hand, seen by what the script last knew of it.
import type { Moment } from '../../common/domain/moment.js';
import { INCIDENT_FIELDS } from './incident.js';
import type { Incident, IncidentField, IncidentValues } from './incident.js';
import { byHandWords } from './timeline-words.js';
import type { TimelineEntry } from './timeline.js';

type Titles = Readonly<Partial<Record<IncidentField, string>>>;

/** Long texts are known by their beginning only. */
export const KNOWN_LENGTH = 120;
/** Fields whose every change is worth a line; notes are people's own. */
export const WATCHED: readonly IncidentField[] = INCIDENT_FIELDS.filter(
  (field) => field !== 'id' && field !== 'notes' && field !== 'lastUpdate',
);

const short = (text: string): string => text.slice(0, KNOWN_LENGTH);
export const said = (text: string | undefined): string =>
  text === undefined || text === '' ? '(empty)' : short(text);

/** What is remembered of a row: the watched fields that hold something. */
export const knownOf = (incident: Incident): IncidentValues =>
  Object.fromEntries(
    WATCHED.filter((field) => incident[field] !== '').map((field): [string, string] => [
      field,
      short(incident[field]),
    ]),
  );

/** Fields that hold something else than what was known; columns the sheet does not have are left out. */
export const changedByHand = (known: IncidentValues, incident: Incident, titles: Titles): IncidentField[] =>
  WATCHED.filter((field) => titles[field] !== undefined && (known[field] ?? '') !== short(incident[field]));

/** The entry that says so; nobody is named where nobody is known. Null where nothing changed. */
export const handEditEntry = (
  known: IncidentValues,
  incident: Incident,
  titles: Titles,
  when: Moment,
  who = '',
): TimelineEntry | null => {
  const fields = changedByHand(known, incident, titles);
  if (fields.length === 0) return null;
  return {
    when,
    incident: incident.id,
    who,
    what: byHandWords(fields.map((field) => titles[field] ?? field)),
    details: fields.map((field) => `${said(known[field])} → ${said(incident[field])}`).join('; '),
    known: knownOf(incident),
  };
};

/** What was last known of each incident. @param entries oldest first */
export const lastKnown = (entries: readonly TimelineEntry[]): ReadonlyMap<string, IncidentValues> => {
  const known = new Map<string, IncidentValues>();
  for (const entry of entries) if (entry.known !== null) known.set(entry.incident, entry.known);
  return known;
};

/** Id → the title it was last known by. */
export const titlesOf = (known: ReadonlyMap<string, IncidentValues>): Map<string, string> =>
  new Map([...known].map(([id, { title = '' }]): [string, string] => [id, title]));
