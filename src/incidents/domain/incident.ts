// An incident as the record knows it: texts as people wrote them, times as moments on the sheet's own clock.
import { statusOf } from '../../common/domain/incident-words.js';

/** The three kinds the process is for. */
export const KINDS = [
  'Production bug in Wikibase code',
  'Production bug in Wikidata',
  'Blocks another team’s development',
] as const;

export const CHANNELS = ['Mattermost', 'Phabricator', 'E-mail', 'In person', 'Monitoring'] as const;

/** Fields of the record, in the order of the tab's own titles. */
export const INCIDENT_FIELDS = [
  'id',
  'title',
  'status',
  'priority',
  'kind',
  'task',
  'startedAt',
  'reportedAt',
  'reportedBy',
  'reportedThrough',
  'manager',
  'workforce',
  'acknowledgedAt',
  'resolvedAt',
  'nextUpdateDue',
  'broadcast',
  'postMortem',
  'lastUpdate',
  'notes',
] as const;
export type IncidentField = (typeof INCIDENT_FIELDS)[number];

export const TIME_FIELDS = [
  'startedAt',
  'reportedAt',
  'acknowledgedAt',
  'resolvedAt',
  'nextUpdateDue',
  'lastUpdate',
] as const satisfies readonly IncidentField[];
export type TimeField = (typeof TIME_FIELDS)[number];

/** One row: '' where nothing stands. Times are moments where they can be read, else the text as it stands. */
export type Incident = Readonly<Record<IncidentField, string>>;
/** What is to be set in a row. */
export type IncidentValues = Readonly<Partial<Record<IncidentField, string>>>;

export const isTimeField = (field: IncidentField): field is TimeField =>
  (TIME_FIELDS as readonly string[]).includes(field);

/** Open or not yet said: everything that is not resolved needs somebody to look. */
export const isOpen = (incident: Pick<Incident, 'status'>): boolean =>
  statusOf(incident.status) !== 'resolved';
