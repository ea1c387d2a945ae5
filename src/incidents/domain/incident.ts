// An incident as the record knows it: texts as people wrote them, times as moments on the sheet's own clock.

/** The three states of the process. */
export const STATUSES = ['reported', 'in progress', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/** Phabricator's words, the most urgent first. A record may hold others; they are kept. */
export const PRIORITIES = ['Unbreak Now!', 'Needs Triage', 'High', 'Medium', 'Low', 'Lowest'] as const;

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

const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  reported: ['reported', 'new', 'open', 'todo', 'to do', 'gemeldet', 'neu', 'offen'],
  'in progress': [
    'in progress',
    'progress',
    'ongoing',
    'investigating',
    'doing',
    'in arbeit',
    'in bearbeitung',
    'laufend',
  ],
  resolved: ['resolved', 'done', 'closed', 'fixed', 'solved', 'gelöst', 'behoben', 'erledigt', 'geschlossen'],
};

/** The status a text means, also in other words people use; null where it is none. */
export const statusOf = (text: string): Status | null =>
  STATUSES.find((status) => STATUS_WORDS[status].includes(plainWord(text))) ?? null;

/** Every word that means an open incident, lower case: what a store may look for. */
export const OPEN_WORDS: readonly string[] = [...STATUS_WORDS.reported, ...STATUS_WORDS['in progress']];

/** Every word that means an incident is over, lower case. */
export const RESOLVED_WORDS: readonly string[] = STATUS_WORDS.resolved;

/** Open or not yet said: everything that is not resolved needs somebody to look. */
export const isOpen = (incident: Pick<Incident, 'status'>): boolean =>
  statusOf(incident.status) !== 'resolved';

/** 0 = the most urgent; words the record does not know come last. */
export const urgency = (priority: string): number => {
  const index = PRIORITIES.findIndex((known) => plainWord(known) === plainWord(priority));
  return index < 0 ? PRIORITIES.length : index;
};

/** `T389140` out of a number or an address; '' where there is none. */
export const taskNumber = (task: string): string => {
  const bare = /^\s*T?(\d{1,9})\s*$/i.exec(task)?.[1];
  const found = bare ?? /(?:^|[^A-Za-z0-9])T(\d{1,9})(?![A-Za-z0-9])/i.exec(task)?.[1];
  return found === undefined ? '' : `T${found}`;
};
