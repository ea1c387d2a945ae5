// What the record needs from outside, in its own words. Everything answers at once: Apps Script knows no waiting.
import type { Day } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';
import type { Mail } from '../../common/domain/mail.js';
import type { Moment } from '../../common/domain/moment.js';
import type { Incident, IncidentField, IncidentValues } from '../domain/incident.js';
import type { GivenId } from '../domain/incident-id.js';
import type { IncidentSettings } from '../domain/incident-settings.js';
import type { TimelineEntry } from '../domain/timeline.js';

export interface Clock {
  /** The day in the setting's time zone: who is on duty. */
  today: () => Day;
  /** Date and time on the sheet's own clock, `2026-12-10 14:32`: what is written into cells. */
  now: () => Moment;
}

/** Who pressed the button; '' where Google does not tell. */
export interface Keyboard {
  email: () => string;
}

export interface SettingsStore {
  /** Settings with defaults filled in, and a sentence for each value that cannot be used. Read once per execution. */
  read: () => { settings: IncidentSettings; problems: string[] };
  /** What was read, for the page to hand back with its requests. */
  hint: () => string;
}

export interface StoredIncident {
  /** Row of the sheet, 1-based. */
  row: number;
  incident: Incident;
}

/** A row that is not written yet. */
export interface NewRow {
  /** Rows whose task cell names the task, whatever their status. */
  sameTask: StoredIncident[];
  /** Writes it below the last incident, with an id that no row and no line of the timeline has. */
  write: () => { id: string; row: number };
}

/** The record's rows. Refuses in one sentence where the tab or a required title is missing. */
export interface IncidentStore {
  /** Fields the sheet has a column for, with the column's own title. */
  titles: () => Readonly<Partial<Record<IncidentField, string>>>;
  /**
   * Incidents that are not resolved, and the newest resolved ones; reads few cells of a long record. `unnamed`: rows of open
   * ones that have no id, or share theirs with a row that was read too (`sharing` looks at all).
   */
  live: () => { incidents: StoredIncident[]; unnamed: number[]; problems: string[] };
  /**
   * The row of an id, looked for at `hint` first; null where it is gone. Two rows with one id: the upper one is meant,
   * and a problem says so.
   */
  find: (id: string, hint?: number) => { stored: StoredIncident | null; problems: string[] };
  /** Rows whose task cell names this task (`T389012`), whatever their status. */
  withTask: (task: string) => StoredIncident[];
  /** The rows that have one of these ids, from the top. One search. */
  withIds: (ids: readonly string[]) => StoredIncident[];
  /** A sentence where several rows have this id. */
  sharing: (id: string) => string[];
  /** Looks for what a new row needs. Call under the lock. @param task that must have no row yet (`T389012`), '' = not asked */
  newRow: (values: IncidentValues, task: string) => NewRow;
  /** Sets cells of a row; fields without a column are left out. Call `find` first, under the lock. */
  write: (row: number, values: IncidentValues) => void;
}

/** The record's rows by their place, for what people do in the sheet itself. */
export interface RecordRows {
  /** The tab that holds the record. */
  tab: () => string;
  /** The incidents in these rows of the sheet, from the top; other rows are left out. */
  at: (rows: readonly number[]) => StoredIncident[];
  /** The fields in these columns of the sheet, both included, in the order of the record's own titles. */
  fieldsIn: (first: number, last: number) => IncidentField[];
  /** Gives ids to incidents that have none and to copied rows. Call under the lock. @param known id → last known title */
  giveIds: (known: ReadonlyMap<string, string>) => GivenId[];
}

export interface TimelineStore {
  /** An incident's entries, oldest first. */
  of: (id: string) => TimelineEntry[];
  /** The newest entries of the whole tab, oldest first: a bounded number. */
  recent: () => TimelineEntry[];
  add: (entries: readonly TimelineEntry[]) => void;
}

export interface TeamMember {
  name: string;
  email: string;
  /** `IM`, `EM`, `PM` or another word. */
  role: string;
  phabricator: string;
  mattermost: string;
}

export interface People {
  /** None where there is no such tab. */
  read: () => TeamMember[];
}

export interface DutyReader {
  /** Entries that touch the days; refuses in one sentence where the calendar cannot be read. */
  entries: (from: Day, until: Day) => KnownDutyEntry[];
}

export interface Mailer {
  /** Sends as the person at the keyboard. */
  send: (mail: Mail) => void;
}

export interface DraftStore {
  /** What the person typed and did not send, as JSON text; '' = nothing. */
  read: () => string;
  keep: (text: string) => void;
}

export interface Lock {
  /** Runs `work` while nobody else writes through the script; cells are flushed before release. */
  run: <T>(work: () => T) => T;
}

export interface IncidentPorts {
  clock: Clock;
  keyboard: Keyboard;
  settings: SettingsStore;
  incidents: IncidentStore;
  rows: RecordRows;
  timeline: TimelineStore;
  people: People;
  duty: DutyReader;
  mailer: Mailer;
  drafts: DraftStore;
  lock: Lock;
}
