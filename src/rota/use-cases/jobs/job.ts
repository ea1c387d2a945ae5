// The shape of automation's jobs: each says what is due, from what was read once; the runner does it and notes it.
import type { Day } from '../../../common/domain/calendar.js';
import type { JournalEntry } from '../../../common/domain/journal.js';
import type { Mail } from '../../../common/domain/mail.js';
import type { ReadSituation } from '../read-situation.js';

/** When automation looks, in the rota's time zone. */
export interface Hour {
  day: Day;
  /** 0 to 23. */
  hour: number;
}

/** What every job may look at; read once per run. Answers of the poll are not among it: few jobs need them. */
export interface JobSituation extends Omit<ReadSituation, 'answers'> {
  now: Hour;
  journal: readonly JournalEntry[];
  /** Name of a job → what it noted of its last work. */
  marks: Readonly<Record<string, string>>;
  /** Title of a job → why it fails at present. */
  failing: Readonly<Record<string, string>>;
}

/** A mail that is owed once. */
export interface MailDue {
  kind: 'mail';
  /** Names it for ever, `remind:2026-12-07:ada@example.org`; noted as `sending:KEY` before it goes and `sent:KEY` after. */
  key: string;
  /** For the journal: "Reminder to ada@example.org". */
  what: string;
  /** What else must be noted with it, other mails' keys that it stands for. */
  alsoSettles?: readonly string[];
  /** A nag: a run that died while sending it is not made good, since silence is milder than asking twice. */
  isNag?: boolean;
  /** Made only when it is about to be sent, so it may read more. */
  mail: () => Mail;
}

/** Work a job does by itself; safe to run again, notes what it did. */
export interface TaskDue {
  kind: 'task';
  key: string;
  what: string;
  /** Noted as the job's mark once it ran; for work that leaves no trace of its own. */
  mark?: string;
  /** Missing where nothing but the mark is to be noted. */
  run?: () => void;
}

export interface Job {
  /** As in journal keys and in the list of health: `remind`. */
  name: string;
  /** What people call it: "Reminders to the coming Incident Manager". */
  title: string;
  /** Everything that is due now and not done yet. */
  due: (situation: JobSituation) => readonly (MailDue | TaskDue)[];
}
