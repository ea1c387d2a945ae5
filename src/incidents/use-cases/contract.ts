// What the incidents project's global functions take and give; shared, as types only, with the sidebar and with scripts.
// A moment may be '' wherever none is known.
import type { Moment } from '../../common/domain/moment.js';
import type { PostMortemState } from '../../common/domain/post-mortem.js';
import type { Action } from '../domain/action.js';
import type { Status } from '../../common/domain/incident-words.js';
import type { IncidentField, IncidentValues } from '../domain/incident.js';
import type { ReadyText } from '../domain/ready-texts.js';
import type { GroupCount } from '../domain/progress.js';
import type { CheckedStep } from '../domain/steps.js';
import type { DutyStretch } from '../domain/on-duty.js';
import type { SetupProposal, SetupRequest, SetupResult } from './setup-contract.js';

/** Whoever is at the keyboard. */
export interface Me {
  /** '' where Google does not tell. */
  email: string;
  /** The name in People or in the duty entry; else the e-mail address, or ''. */
  name: string;
}

export interface DutyView {
  now: DutyStretch | null;
  next: DutyStretch | null;
  isMe: boolean;
  /** Why the calendar could not be read, as a sentence; null where it was. */
  problem: string | null;
  /** Where nobody is on duty: what the Engineering Managers can be asked. */
  ask?: string;
}

/** How an incident's next update stands. `minutes` from now; negative = overdue; null where only a day is given or nothing. */
export interface DueView {
  at: Moment;
  minutes: number | null;
  isOverdue: boolean;
}

/** An incident in a list. */
export interface IncidentLine {
  id: string;
  /** Row of the sheet when it was read; a hint, rows move. */
  row: number;
  title: string;
  /** null where the cell's word is none of the three. */
  status: Status | null;
  statusText: string;
  priority: string;
  /** `T389012`, or ''. */
  task: string;
  /** Minutes since it was reported; null where that is not known to the minute. */
  age: number | null;
  due: DueView;
  manager: string;
}

/** Somewhere else, one click away. */
export interface OutwardLink {
  id: 'board' | 'query' | 'train' | 'form' | 'postMortem' | 'rota';
  label: string;
  address: string;
}

/** What was typed and not yet sent. */
export interface Draft {
  form: 'log' | 'report' | 'update' | 'note' | 'resolve' | 'mail';
  /** Id of the incident it belongs to, or ''. */
  incident: string;
  values: Record<string, string>;
}

/** Everything the sidebar opens on: one call. */
export interface Desk {
  now: Moment;
  me: Me;
  duty: DutyView;
  /** Overdue first, then the most urgent, then the oldest. */
  open: IncidentLine[];
  /** Resolved ones that owe a post-mortem, the longest due first; of the newest rows only. `owed`: by whom, and whether there is a draft. */
  postMortems: (IncidentLine & { owed: string; owedBy: DueView })[];
  links: OutwardLink[];
  /** Incidents that were changed by hand since the desk last looked; `noteHandEdits` writes them down. */
  changedByHand: string[];
  draft: Draft | null;
  /** What the person should know: a sentence each. */
  problems: string[];
  /** Set-up has not been run: nothing can be logged. */
  needsSetup: boolean;
  /** Goes back with every request, see IncidentKey. */
  hint: string;
}

export interface TimelineLine {
  when: string;
  who: string;
  what: string;
  details: string;
}

export interface IncidentView {
  line: IncidentLine;
  /** Your name, for `ActRequest.me`. */
  me: string;
  /** The row as it stands: what a change is compared with. */
  values: Record<IncidentField, string>;
  steps: CheckedStep[];
  groups: GroupCount[];
  /** Id of the step that comes next; '' where all are done. */
  nextStep: string;
  /** Newest first; at most 200. */
  timeline: TimelineLine[];
  entries: number;
  /** What this row lacks: a sentence each. */
  missing: string[];
  texts: ReadyText[];
  task: { address: string; editAddress: string } | null;
  /** When the next update would be due if one were posted now. */
  proposedDue: Moment;
  postMortem: PostMortemView;
  people: { name: string; email: string; role: string }[];
  problems: string[];
}

export interface PostMortemView {
  state: PostMortemState;
  owner: string;
  due: Moment;
  address: string;
  reason: string;
  /** What the rules say: needed or not, and why. */
  advice: { isNeeded: boolean; reason: string; owner: string; due: Moment };
}

/** Which incident; `row` is where it was last seen. */
export interface IncidentKey {
  id: string;
  row?: number;
  /** `Desk.hint`, handed back: saves a look at the settings. Where it cannot be read, the tab is. */
  hint?: string;
}

export interface LogRequest {
  title: string;
  kind: string;
  priority: string;
  /** Number or address, or ''. */
  task: string;
  reportedBy: string;
  reportedThrough: string;
  /** '' = now; `unknown` = it stays empty. */
  reportedAt?: string;
  startedAt?: Moment;
  /** Name; '' = whoever is on duty, or was when it was reported. */
  manager?: string;
  /** `Desk.hint`. */
  hint?: string;
  /** Log it although the task, or nearly the same title, has a row. */
  evenSo?: boolean;
}

export interface ReportRequest {
  title: string;
  stackTrace: string;
  failureLink: string;
  kind: string;
  priority: string;
  /** The train's task that this blocks, number or address, or ''. */
  trainBlocker: string;
  sendMail: boolean;
  evenSo?: boolean;
}

/** An incident that may be the same. */
export interface SimilarIncident extends IncidentLine {
  why: 'task' | 'title';
}

export interface LogResult {
  /** null where `similar` must be looked at first: nothing was written. */
  id: string | null;
  row: number;
  similar: SimilarIncident[];
  problems: string[];
}

export interface ReportResult extends LogResult {
  /** The prefilled form. */
  formAddress: string;
  /** Search for open tasks like it. */
  searchAddress: string;
  /** Line for the Mattermost channel. */
  chatText: string;
  mailedTo: string[];
}

export type { Action, ReadyText };

export interface ActRequest extends IncidentKey {
  action: Action;
  /** `IncidentView.me`, handed back: saves a look at People. */
  me?: string;
  /** The values the person saw of the fields this changes; others' changes to them are shown before they are overwritten. */
  seen?: IncidentValues;
}

/** Somebody else has changed the same cell: both words, nothing was written. */
export interface Conflict {
  field: IncidentField;
  /** The column's title in this sheet. */
  title: string;
  yours: string;
  theirs: string;
}

/**
 * What is new in an incident's view; the rest of the view stays, until `openIncident` reads it again in the background.
 * (Reading the whole timeline back with every tick would make each action twice as long.)
 */
export interface IncidentChange {
  line: IncidentLine;
  values: Record<IncidentField, string>;
  /** Only the steps that changed. */
  steps: CheckedStep[];
  /** Entries added to the timeline, newest first. */
  added: TimelineLine[];
  postMortem: PostMortemView;
  proposedDue: Moment;
}

export interface ActResult {
  /** Not empty: nothing was written. */
  conflicts: Conflict[];
  /** As it is after the change (or as others left it, where there are conflicts). */
  change: IncidentChange;
  /** What was done, for the message: "Status set to in progress." */
  done: string;
  problems: string[];
}

/** Days on which somebody cannot be on duty, both included. */
export interface CoverRequest {
  from: string;
  until: string;
  reason: string;
}

/** Who was asked by mail. */
export interface Asked {
  mailedTo: string[];
  problems: string[];
}

/** The sidebar's and scripts' functions; everything plain JSON, every refusal one sentence. */
export interface IncidentsApi {
  openDesk: () => Desk;
  openIncident: (key: IncidentKey) => IncidentView;
  logIncident: (request: LogRequest) => LogResult;
  /** Open incidents with this task or nearly this title. */
  findSimilar: (request: { title: string; task: string }) => { similar: SimilarIncident[] };
  reportIncident: (request: ReportRequest) => ReportResult;
  actOnIncident: (request: ActRequest) => ActResult;
  noteHandEdits: () => { noted: number; problems: string[] };
  /** Mails the EMs that the person cannot do their week. */
  askForCover: (request: CoverRequest) => Asked;
  /** Mails the EMs that nobody is on duty, in these words. */
  askWhoTakesIt: (request: { text: string }) => Asked;
  /** Brings the Statistics tab up to date and to the front; where it cannot, the sheet says why. */
  showStatistics: () => { isShown: boolean };
  keepDraft: (request: { draft: Draft | null }) => { kept: boolean };
  proposeSetup: (request?: SetupRequest) => SetupProposal;
  applySetup: (request?: SetupRequest) => SetupResult;
}
