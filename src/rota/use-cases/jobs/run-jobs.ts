// Runs every job once: each on its own, each mail once, and no longer than Google lets a script run.
import { Refusal } from '../../../common/domain/refusal.js';
import type { AutomationState, JobHealth } from '../../domain/automation-state.js';
import type { AutomationPorts } from '../automation-ports.js';
import { readDuties } from '../read-situation.js';
import type { Job, JobSituation, MailDue, TaskDue } from './job.js';
import { LATE, sendMails, sentenceOf } from './send-mails.js';
import type { Outcome } from './send-mails.js';

/** Google ends a script after six minutes; what has not begun by now waits for the next run. */
const LAST_START_MS = 240_000;
/** Work may make other work due, a draft the mail about it. */
const ROUNDS = 3;

export interface JobOutcome extends Outcome {
  job: Pick<Job, 'name' | 'title'>;
}

type Ports = Omit<AutomationPorts, 'trigger' | 'runner'>;

/** Four remote calls to see what is due, two for the health of the jobs; more only where something is. */
export const runJobs = (
  ports: Ports,
  jobs: readonly Job[],
  state: AutomationState = ports.automation.read(),
): JobOutcome[] => {
  const outcomes: JobOutcome[] = [];
  let situation: JobSituation | null = null;
  let isJournalOld = false;
  const marks: Record<string, string> = {};
  for (const job of jobs) {
    const outcome: JobOutcome = { job, done: [], error: '', waits: '' };
    outcomes.push(outcome);
    const finished = new Set<string>();
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        situation ??= readJobSituation(ports, jobs, state);
        if (isJournalOld) situation = { ...situation, journal: ports.journal.read() };
        isJournalOld = false;
        const due = job.due(situation).filter(({ key }) => !finished.has(key));
        if (due.length === 0) break;
        for (const { key } of due) finished.add(key);
        // Work may change whatever was read, also where it stops half way; mails leave notes in the journal only.
        if (due.some((item) => item.kind === 'task' && item.run !== undefined)) situation = null;
        isJournalOld = situation !== null && due.some(({ kind }) => kind === 'mail');
        perform(ports, job, due, outcome, marks);
        if (outcome.error !== '' || outcome.waits !== '') break;
      }
    } catch (error) {
      if (error instanceof Refusal && error.code === 'busy') outcome.waits = error.message;
      else outcome.error = sentenceOf(error);
    }
  }
  noteHealth(ports, state, outcomes, marks);
  return outcomes;
};

const readJobSituation = (ports: Ports, jobs: readonly Job[], state: AutomationState): JobSituation => {
  const duties = readDuties(ports);
  const healths = Object.entries(state.jobs);
  const titleOf = (name: string): string => jobs.find((job) => job.name === name)?.title ?? name;
  return {
    ...duties,
    now: { day: duties.today, hour: ports.clock.hour() },
    journal: ports.journal.read(),
    marks: Object.fromEntries(healths.map(([name, { mark }]) => [name, mark])),
    failing: Object.fromEntries(
      healths.flatMap(([name, { error }]) => (error === '' ? [] : [[titleOf(name), error]])),
    ),
  };
};

const isLate = ({ clock }: Ports): boolean => clock.elapsed() >= LAST_START_MS;

const perform = (
  ports: Ports,
  { name }: Job,
  due: readonly (MailDue | TaskDue)[],
  outcome: JobOutcome,
  marks: Record<string, string>,
): void => {
  for (const task of due) {
    if (task.kind !== 'task') continue;
    if (isLate(ports)) {
      outcome.waits = LATE;
      return;
    }
    task.run?.();
    if (task.mark !== undefined) marks[name] = task.mark;
    if (task.what !== '') outcome.done.push(task.what);
  }
  const mails = due.filter((item): item is MailDue => item.kind === 'mail');
  if (mails.length > 0) ports.lock.run(() => sendMails(ports, mails, outcome, () => isLate(ports)));
};

const noteHealth = (
  ports: Ports,
  read: AutomationState,
  outcomes: readonly JobOutcome[],
  marks: Readonly<Record<string, string>>,
): void => {
  const now = ports.clock.stamp();
  const jobs: Record<string, JobHealth> = {};
  for (const { job, error } of outcomes) {
    const before = read.jobs[job.name];
    jobs[job.name] = {
      ran: now,
      ok: error === '' ? now : (before?.ok ?? ''),
      error,
      mark: marks[job.name] ?? before?.mark ?? '',
    };
  }
  // Somebody may have switched automation on or off during a long run.
  const isLong = outcomes.some(({ done, error }) => done.length > 0 || error !== '');
  ports.automation.write({ ...(isLong ? ports.automation.read() : read), jobs });
  const failing = outcomes.filter(
    ({ job, error }) => error !== '' && (read.jobs[job.name]?.error ?? '') === '',
  );
  if (failing.length > 0) {
    ports.lock.run(() =>
      ports.journal.add(
        failing.map(({ job, error }) => ({
          what: `Failing: ${job.title}`,
          key: `failing:${job.name}`,
          before: '',
          after: error,
        })),
      ),
    );
  }
};
