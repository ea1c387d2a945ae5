// What the workbench's page and its server say to each other; JSON over HTTP, news as server-sent events.

/** Every request carries the token of this start; see server/guard.ts. */
export const TOKEN_HEADER = 'x-workbench-token';

/** Names the browser tab a request comes from; what its run shows goes back to that tab only (`page` in the news). */
export const PAGE_HEADER = 'x-workbench-page';

/**
 * `GET /frame`: the empty document dialogs and sidebars are written into. It needs no token and carries none; its
 * content-security-policy (FRAME_POLICY of page-bundle.ts) is its own, because inline scripts of the dialogs must run
 * there and must not on the workbench's page.
 */
export const FRAME_PATH = '/frame';

export interface MenuItem {
  kind: 'item' | 'separator' | 'submenu';
  caption: string;
  /** Global function an item calls. */
  functionName: string;
  items: MenuItem[];
}

export interface Menu {
  caption: string;
  items: MenuItem[];
}

export interface SheetTab {
  id: number;
  name: string;
  isHidden: boolean;
  color: string | null;
  isProtected: boolean;
}

/** A project with the spreadsheet it is bound to. */
export interface ProjectView {
  project: string;
  title: string;
  menus: Menu[];
  sheets: SheetTab[];
  activeSheetId: number;
  /** Functions google.script.run of this project's pages may call. */
  functions: string[];
}

export interface PersonView {
  email: string;
  name: string;
}

/** A stand-in for another server that runs beside the workbench. */
export interface PeerView {
  name: string;
  address: string;
}

/** `GET /api/state` */
export interface StateView {
  folder: string;
  /** ISO instant of the virtual clock, and the same as people of `timeZone` read it: `Mon 23 Nov 2026, 09:30`. */
  now: string;
  nowText: string;
  timeZone: string;
  person: string;
  people: PersonView[];
  projects: ProjectView[];
  peers: PeerView[];
  /** The next trigger due, or null. */
  nextTrigger: { at: string; atText: string; project: string; functionName: string } | null;
  /** Executions that are running or wait for an answer. */
  running: RunningView[];
  /** What could not be read of an import, and the like. */
  notices: string[];
}

export interface RunningView {
  execution: string;
  project: string;
  functionName: string;
  kind: string;
  user: string;
  /** The alert or prompt that waits for this run's person, or null. */
  question: QuestionView | null;
}

export interface QuestionView {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Buttons left to right: `OK`, `CANCEL`, `YES`, `NO`. */
  buttons: string[];
}

/** One cell; what is missing is the default, an empty cell is null. */
export interface CellView {
  /** As shown. */
  text?: string;
  /** As it stands in the formula bar, where that is not `text`. */
  input?: string;
  kind?: 'number' | 'boolean' | 'date' | 'error';
  /** Index into `styles`. */
  style?: number;
  note?: string;
  /** Index into `validations`. */
  validation?: number;
}

export interface StyleView {
  background?: string;
  color?: string;
  isBold?: boolean;
  isItalic?: boolean;
  line?: 'underline' | 'line-through';
  size?: number;
  align?: 'left' | 'center' | 'right';
  wraps?: boolean;
}

export interface ValidationView {
  kind: 'checkbox' | 'list' | 'other';
  values: string[];
  isStrict: boolean;
  help: string;
}

/** A chart over the cells of a tab, with the figures its ranges hold now. */
export interface ChartView {
  id: number;
  /** Name of Charts.ChartType: `COLUMN`. */
  type: string;
  title: string;
  isStacked: boolean;
  /** The cell its corner is in, and the pixels from that cell's own corner. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  /** Pixels. */
  width: number;
  height: number;
  labels: string[];
  /** Values as long as `labels`; null where the cell holds no number. */
  series: { name: string; color: string | null; values: (number | null)[] }[];
}

/** `GET /api/sheet?project=…&sheet=ID`; all rows and columns named in it count from 1. */
export interface SheetView {
  project: string;
  id: number;
  name: string;
  /** Size of the grid; `rows` may be shorter, as may each row. */
  rowCount: number;
  columnCount: number;
  rows: (CellView | null)[][];
  styles: StyleView[];
  validations: ValidationView[];
  columnWidths: Record<string, number>;
  /** Rows whose height somebody set; the others are as high as their text needs. */
  rowHeights?: Record<string, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  frozenRows: number;
  frozenColumns: number;
  merges: { row: number; column: number; rows: number; columns: number }[];
  hasFilter: boolean;
  charts?: ChartView[];
}

/** `POST /api/edit`: what a person typed or pasted; rows and columns count from 1. */
export interface EditRequest {
  project: string;
  sheet: number;
  row: number;
  column: number;
  /** As typed; '' clears. A rectangle for a paste. */
  texts: string[][];
}

/**
 * `POST /api/select`: where the person is now, as getActiveSheet and getActiveRange will say; no news follow it.
 */
export interface SelectRequest {
  project: string;
  sheet: number;
  /** A1 notation without the sheet's name. */
  range: string;
}

/** What `POST /api/edit` answers once the edit triggers are through; a refused edit is a `Refused` with Google's text. */
export interface EditResult {
  fired: { project: string; functionName: string; ok: boolean; message: string }[];
}

/** `POST /api/run`: a menu item, or a function started by hand. */
export interface RunRequest {
  project: string;
  functionName: string;
  kind: 'menu' | 'editor';
}

/** `POST /api/rpc`: `google.script.run` of a dialog or sidebar. */
export interface RpcRequest {
  project: string;
  functionName: string;
  args: unknown[];
}

export type RunResult =
  { ok: true; result: unknown } | { ok: false; error: { name: string; message: string } };

/** `POST /api/answer` */
export interface AnswerRequest {
  execution: string;
  /** The button pressed; `CLOSE` for the cross. */
  button: string;
  text: string;
}

/** `POST /api/stop`: ends a run, as the list of executions lets one do; it is recorded as killed. */
export interface StopRequest {
  execution: string;
}

/** `POST /api/person`: who is at the keyboard, in every tab; an address nobody of `people` has is a stranger. */
export interface PersonRequest {
  email: string;
}

/**
 * `POST /api/export`: writes the open formats now. The answer names the files, relative to the world's folder. (They are
 * also refreshed by themselves, a second or so after a change.)
 */
export interface ExportResult {
  files: string[];
}

/** `GET /api/files`: the open formats in the world's folder, those that exist. */
export interface FileView {
  /** Relative to the folder: `rota.xlsx`, `calendars/Duty.ics`, `outbox/3.eml`. */
  name: string;
  /** Where GET (with the token's header) gives its bytes. */
  address: string;
  /** Bytes. */
  size: number;
}

/** `POST /api/notices`: the person has read the notices; they go away. */

/** `POST /api/clock`: to an instant, to the next trigger, or by a stretch. */
export type ClockRequest = { to: string } | { next: true } | { days: number };

export interface ClockResult {
  now: string;
  fired: { project: string; functionName: string; at: string; ok: boolean; message: string }[];
}

/**
 * `POST /api/world`: start over. `POST /api/import?project=…` takes the bytes of an .xlsx. Both keep what was there as
 * `world.before-….json` in the folder, answer `ReplacedResult` and are followed by the news `replaced`.
 */
export interface WorldRequest {
  kind: 'demo' | 'empty';
}

export interface ReplacedResult {
  /** What could not be read of an import or set up, a sentence each; the same as `notices` of the state. */
  notices: string[];
}

/** `GET /api/calendar`: an array, one per calendar. The lists below are arrays too. */
export interface CalendarView {
  id: string;
  name: string;
  timeZone: string;
  entries: CalendarEntryView[];
}

export interface CalendarEntryView {
  id: string;
  title: string;
  description: string;
  /** `YYYY-MM-DD`, end exclusive, for all-day entries; else ISO instants. */
  start: string;
  end: string;
  isAllDay: boolean;
  /** Private extended properties, as marks of the script. */
  marks: Record<string, string>;
}

/** `GET /api/outbox`: newest first. */
export interface MailView {
  number: number;
  date: string;
  dateText: string;
  from: string;
  to: string[];
  cc: string[];
  replyTo: string;
  subject: string;
  text: string;
  html: string;
}

/** `GET /api/triggers` */
export interface TriggerView {
  id: string;
  project: string;
  functionName: string;
  event: string;
  /** `every hour at minute 17`. */
  schedule: string;
  creator: string;
  next: string | null;
  nextText: string;
  history: { at: string; atText: string; ok: boolean; message: string }[];
}

/** `GET /api/executions`: newest first. */
export interface ExecutionView {
  number: number;
  project: string;
  functionName: string;
  kind: string;
  user: string;
  started: string;
  startedText: string;
  /** Virtual milliseconds. */
  duration: number;
  status: 'completed' | 'failed' | 'killed';
  error: string | null;
  total: number;
  remote: number;
  calls: { name: string; count: number; isRemote: boolean }[];
  log: string[];
}

/** News of `GET /api/events`. */
export type News =
  /** Something changed; the page fetches what it shows. */
  | { kind: 'changed'; parts: ('state' | 'sheets' | 'calendar' | 'outbox' | 'triggers' | 'executions')[] }
  | { kind: 'toast'; page?: string; project: string; title: string; text: string; seconds: number }
  | {
      kind: 'dialog';
      /** The tab whose request led to it (PAGE_HEADER); without it every tab shows it. */
      page?: string;
      project: string;
      title: string;
      width: number;
      height: number;
      isModal: boolean;
      html: string;
    }
  | { kind: 'sidebar'; page?: string; project: string; title: string; html: string }
  | { kind: 'question'; running: RunningView }
  | { kind: 'questionGone'; execution: string }
  /** The world was replaced: start over, import. */
  | { kind: 'replaced' };

/** Any refusal: one sentence. */
export interface Refused {
  error: string;
}
