// What the rota needs from outside, in its own words. Everything answers at once: Apps Script knows no waiting.
import type { Day } from '../../common/domain/calendar.js';
import type { TabMapping } from '../../common/domain/tabs.js';
import type { Answer } from '../domain/planning.js';
import type { Person } from '../domain/situation.js';
import type { RotaEntry } from '../domain/rota-record.js';
import type { RotaSettings } from '../domain/rota-settings.js';
import type { Mail } from '../../common/domain/mail.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';

export interface Clock {
  /** The day in the rota's time zone. */
  today: () => Day;
  /** Date and time for the journal, `2026-12-07 14:32`. */
  stamp: () => string;
}

/** Who pressed the button; '' where Google does not tell. */
export interface Keyboard {
  email: () => string;
}

export interface SettingsStore {
  /** Settings with defaults filled in, and a sentence for each value that cannot be used. */
  read: () => { settings: RotaSettings; problems: string[] };
}

/** A change to one row of the rota tab; null `key` = a new row. */
export interface RotaChange {
  key: number | null;
  week: Day;
  name: string;
  status: 'draft' | 'published' | '';
  isPinned?: boolean;
  /** First day of a part of a split week; null clears it. */
  fromDay?: Day | null;
  note?: string;
}

export interface RotaStore {
  /** Whether the tab has a column that tells drafts from published weeks, and one for the parts of split weeks. */
  read: () => { entries: RotaEntry[]; hasStatus: boolean; hasFromDay: boolean; problems: string[] };
  /** Writes the rows; nothing else in the sheet is touched. Call `read` first. */
  write: (changes: readonly RotaChange[]) => void;
}

export interface CandidateStore {
  /** `mapping`: where the tab is, if not where the settings say. */
  read: (mapping?: TabMapping) => { candidates: Person[]; problems: string[] };
}

export interface AvailabilityStore {
  /** e-mail → Monday → answer. */
  read: (people: readonly Person[]) => {
    answers: Record<string, Record<Day, Answer>>;
    problems: string[];
  };
  /** Where an answer is `none`, what the tab says stays. */
  write: (
    people: readonly Person[],
    weeks: readonly Day[],
    answers: Readonly<Record<string, Readonly<Record<Day, Answer>>>>,
  ) => void;
}

export interface Journal {
  read: () => JournalEntry[];
  add: (entries: readonly Omit<JournalEntry, 'when' | 'who'>[]) => void;
}

export interface DutyCalendar {
  /** Entries that touch the days, ours and others'. Refuses if the calendar is not there or cannot be written. */
  list: (from: Day, until: Day) => { name: string; entries: KnownDutyEntry[] };
  create: (entry: DutyEntry) => void;
  update: (id: string, entry: DutyEntry) => void;
  remove: (id: string) => void;
}

export interface Mailer {
  send: (mail: Mail) => void;
  /** Recipients that can still be written to today. */
  remaining: () => number;
}

export interface Lock {
  /** Runs `work` while nobody else changes the rota; refuses if it is not free in time. Written cells are flushed before release. */
  run: <T>(work: () => T) => T;
}

/** Makes everything written so far visible and durable before something that cannot be taken back. */
export type Flush = () => void;

export interface RotaPorts {
  clock: Clock;
  keyboard: Keyboard;
  settings: SettingsStore;
  rota: RotaStore;
  candidates: CandidateStore;
  availability: AvailabilityStore;
  journal: Journal;
  calendar: DutyCalendar;
  mailer: Mailer;
  lock: Lock;
  flush: Flush;
}
