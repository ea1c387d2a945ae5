// What Google keeps for one Apps Script project: its container, properties, cache, triggers, consents, history.

/** Insertion order matters: a full cache drops its oldest entries. */
export interface CacheEntry {
  key: string;
  value: string;
  /** Virtual time, milliseconds since 1970. */
  expires: number;
}

/** One store for everybody (`script`, `document`), or one per person (`user`, by e-mail address). */
interface Stores<Store> {
  script: Store;
  document: Store;
  user: Record<string, Store>;
}

/** When a clock trigger fires. Minutes are those chosen at random on creation, and kept. */
export type ClockSchedule =
  | { kind: 'once'; at: number }
  | { kind: 'minutes'; every: number; offset: number }
  | { kind: 'hours'; every: number; minute: number; firstHour: number }
  | { kind: 'days'; every: number; hour: number; minute: number; firstDay: string }
  | { kind: 'weeks'; every: number; weekday: number; hour: number; minute: number; firstDay: string }
  | { kind: 'month'; day: number; hour: number; minute: number };

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export interface Trigger {
  id: string;
  /** Global function it calls. */
  handler: string;
  event: TriggerEvent;
  /** The spreadsheet it watches, or null for the clock. */
  sourceId: string | null;
  /** Who created it: it runs as this person and only this person sees it. */
  creator: string;
  schedule: ClockSchedule | null;
  /** IANA zone in which hours and days of `schedule` are meant. */
  timeZone: string;
  /** Creation and next firing, milliseconds since 1970; `next` is null where nothing is due any more. */
  created: number;
  next: number | null;
}

export interface ProjectState {
  scriptId: string;
  /** The spreadsheet the script is bound to, or null for a standalone script. */
  spreadsheetId: string | null;
  properties: Stores<Record<string, string>>;
  cache: Stores<CacheEntry[]>;
  triggers: Trigger[];
  /** E-mail address → the only scopes that person granted; who is not listed granted all. */
  consents: Record<string, string[]>;
}

/** One run of a function, as the list of executions shows it. */
export interface ExecutionRecord {
  /** 1, 2, 3 … */
  number: number;
  /** Set by hosts that remember runs before they end: a name no other run ever had. */
  run?: string;
  project: string;
  function: string;
  /** `menu`, `rpc`, `trigger` … */
  kind: string;
  user: string;
  started: string;
  /** Virtual milliseconds. */
  duration: number;
  status: 'completed' | 'failed' | 'killed';
  error: { name: string; message: string } | null;
  calls: Record<string, number>;
  log: string[];
}

/** A project that has just been made and never run. */
export function newProjectState(scriptId: string, spreadsheetId: string | null): ProjectState {
  return {
    scriptId,
    spreadsheetId,
    properties: { script: {}, document: {}, user: {} },
    cache: { script: [], document: [], user: {} },
    triggers: [],
    consents: {},
  };
}
