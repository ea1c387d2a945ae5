// What the rota project's global functions take and give; shared, as types only, with the dialogs and with scripts.
import type { Day, Month } from '../../common/domain/calendar.js';
import type { LedgerLine, PlannedWeek, Scores } from '../domain/planning.js';
import type {
  SetupProposal as CommonProposal,
  SetupRequest,
  SetupResult,
} from '../../common/use-cases/setup-contract.js';
import type { SwapApi } from './swap-contract.js';

/** A choice for one week; `email` null = nobody. */
export interface WeekChoice {
  start: Day;
  email: string | null;
}

export interface PreviewRequest {
  month: Month;
  /** The EM's changes in the preview. */
  fixed?: WeekChoice[];
}

export interface PreviewWeek extends PlannedWeek {
  /** The rota tab says "published" (or an old row without a status, or the past). */
  published: boolean;
  /** The rota tab holds a draft with this person. */
  draft: boolean;
  /** The week has begun or is over; it cannot be changed here. */
  past: boolean;
  /** ISO week number, 1 to 53. */
  isoWeek: number;
}

export interface RotaPreview {
  month: Month;
  weeks: PreviewWeek[];
  gaps: Day[];
  unanswered: string[];
  cost: number;
  people: LedgerLine[];
  scores: Scores;
  /** Cost of the best rota without the EM's `fixed` choices; equals `cost` where there are none. */
  costWithoutChoices: number;
  /** How many people take part and how many of them answered for some week of the month. */
  candidates: number;
  answered: number;
  /** How many people the list mail goes to. */
  recipients: number;
  problems: string[];
}

export interface RotaRequest {
  month: Month;
  weeks: WeekChoice[];
}

export interface DraftResult {
  /** Weeks whose row was written. */
  saved: number;
  problems: string[];
}

export interface PublishResult {
  /** Weeks that are published now by this call, those left as they were not counted. */
  published: number;
  calendar: { created: number; updated: number; removed: number; unchanged: number };
  /** Mails sent, and how many people they went to. */
  mails: number;
  told: number;
  problems: string[];
}

export type {
  FieldGuess,
  SetupRequest,
  SetupResult,
  TabProposal,
} from '../../common/use-cases/setup-contract.js';

export interface SetupProposal extends CommonProposal {
  /** The mail that `sendTestMail` would send; `to` is '' where Google does not say who one is. */
  testMail: { to: string; subject: string };
}

export interface TestMailRequest {
  /** Settings that were typed and not written yet: key → value. */
  settings?: Record<string, string>;
}

export interface TestMailResult {
  to: string;
  subject: string;
}

export type AnswersSource =
  { kind: 'address'; address: string } | { kind: 'html'; html: string } | { kind: 'text'; text: string };

/** What was read from a poll, before anything is written. */
export interface AnswersPreview {
  /** Poll title where the source has one. */
  title: string;
  weeks: Day[];
  rows: AnswersRow[];
  /** Everybody a row may be matched to. */
  people: { name: string; email: string }[];
  /** Weeks or columns that could not be read, doubled names and the like, a sentence each. */
  problems: string[];
}

export interface AnswersRow {
  /** The name as the poll has it. */
  pollName: string;
  /** The candidate it was matched to, or null. */
  email: string | null;
  name: string | null;
  matchedBy: 'name' | 'alias' | 'email' | 'loosely' | 'none';
  /** Monday → answer. */
  answers: Record<Day, 'yes' | 'ifNeedBe' | 'no' | 'none'>;
  /** Why a person should look before it is used: unknown, doubled, all "no" (the poll's preset). */
  suspicion: string | null;
  /** Whether it is used unless the EM decides otherwise. */
  use: boolean;
}

export interface SaveAnswersRequest {
  weeks: Day[];
  /** One entry per person to write into the Availability tab. */
  rows: { email: string; answers: Record<Day, 'yes' | 'ifNeedBe' | 'no' | 'none'> }[];
}

export interface SaveAnswersResult {
  saved: number;
  problems: string[];
}

export interface PreviewPollRequest {
  month: Month;
}

/** What starting a month's poll would do, and how far it is. */
export interface PollPreview {
  month: Month;
  /** A title for a new poll. */
  title: string;
  /** The dudle on which a new one would be made. */
  server: string;
  /** Mondays that are asked for; none where every week has begun. */
  weeks: Day[];
  /** Last day for answers. */
  deadline: Day;
  /** The deadline has passed: the mail asks for answers as soon as possible. */
  isLate: boolean;
  /** The poll that was started from here; not `isReady` where that was interrupted. */
  poll: { address: string; isReady: boolean; isForm: boolean } | null;
  /** Address from which this month's answers are read, also one typed into the settings; '' = none. */
  known: string;
  /** How many people would get the mail, and how many of them have not got it for `poll`. */
  recipients: number;
  owed: number;
  /** Names of those who are asked, by what Availability says. */
  answered: string[];
  unanswered: string[];
  /** Those of `unanswered` who got no reminder today. */
  toRemind: string[];
  problems: string[];
}

export interface CreatePollRequest {
  month: Month;
  /** Only for a new poll. */
  title: string;
  /** `dudle` and `form` keep a poll of that kind that is there, or make one. */
  how: 'dudle' | 'form' | 'existing';
  /** A form that is there is left and a new one made in its place; one that was begun is finished. */
  anew?: boolean;
  /** Of the existing poll; else ''. */
  address: string;
}

export interface CreatePollResult {
  address: string;
  /** Made by this call, or finished by it. */
  made: boolean;
  /** How many people got the mail by this call. */
  told: number;
  problems: string[];
}

export interface RefreshRequest {
  month: Month;
}

export interface RefreshResult {
  /** People whose answers were written because they have changed. */
  saved: number;
  /** Names. */
  answered: string[];
  unanswered: string[];
  problems: string[];
}

export interface RemindRequest {
  month: Month;
}

export interface RemindResult extends RefreshResult {
  /** Names of those who got a reminder by this call. */
  reminded: string[];
}

/** Every function a dialog of the rota project may call. */
export interface RotaApi extends SwapApi {
  previewRota: (request: PreviewRequest) => RotaPreview;
  saveDraft: (request: RotaRequest) => DraftResult;
  publishRota: (request: RotaRequest) => PublishResult;
  proposeSetup: (request?: SetupRequest) => SetupProposal;
  applySetup: (request: SetupRequest) => SetupResult;
  sendTestMail: (request?: TestMailRequest) => TestMailResult;
  previewAnswers: (source: AnswersSource) => AnswersPreview;
  saveAnswers: (request: SaveAnswersRequest) => SaveAnswersResult;
  previewPoll: (request: PreviewPollRequest) => PollPreview;
  createPoll: (request: CreatePollRequest) => CreatePollResult;
  refreshAnswers: (request: RefreshRequest) => RefreshResult;
  remindMissing: (request: RemindRequest) => RemindResult;
  /** Months one can plan, the proposed one first. */
  listMonths: () => Month[];
}
