// The jobs that remind and hand over: what is due becomes mails, once, and the record sheet is read only for a mail.
import type { JournalEntry } from '../../../../src/common/domain/journal.js';
import { handOverJob } from '../../../../src/rota/use-cases/jobs/hand-over-job.js';
import type { Job, JobSituation } from '../../../../src/rota/use-cases/jobs/job.js';
import { remindJob } from '../../../../src/rota/use-cases/jobs/remind-job.js';
import { note } from '../../domain/duty-example.js';
import { jobSituation } from './job-example.js';

const ROWS = ['2026-12-07 Ada', '2026-12-14 Ben'];

const situation = (
  when: string,
  journal: JournalEntry[] = [],
  settings: Record<string, string> = { 'Engineering managers': 'em@example.org' },
  rows = ROWS,
): JobSituation => jobSituation(when, journal, settings, rows);

/** Does what is due as the runner does: each mail is made, and its keys are noted. */
const run = (
  job: Job,
  when: string,
  journal: JournalEntry[] = [],
  ...rest: [Record<string, string>?, string[]?]
) =>
  job.due(situation(when, journal, ...rest)).map((due) => {
    if (due.kind !== 'mail') throw new Error(due.key);
    for (const key of [due.key, ...(due.alsoSettles ?? [])]) journal.push(note(when, `sent:${key}`));
    const { to, subject } = due.mail();
    return { key: due.key, what: due.what, to, subject };
  });

const handOver = () => {
  const read: string[] = [];
  const job = handOverJob({
    incidents: {
      read: (address) => {
        read.push(address);
        return { incidents: [], problem: null };
      },
    },
  });
  return { job, read };
};

it('reminds once a week ahead and once a working day ahead', () => {
  const journal: JournalEntry[] = [];
  const sent = [
    '2026-12-07 8',
    '2026-12-07 9',
    '2026-12-07 9',
    '2026-12-10 9',
    '2026-12-11 10',
    '2026-12-13 9',
    '2026-12-14 9',
  ].flatMap((when) => run(remindJob(), when, journal).map(({ key, what }) => [when, key, what]));
  expect(sent).toEqual([
    ['2026-12-07 9', 'remind:2026-12-14:ben@example.org:ahead', 'Reminder to ben@example.org'],
    ['2026-12-11 10', 'remind:2026-12-14:ben@example.org:last', 'Reminder to ben@example.org'],
  ]);
});

it('keeps to the settings for hour, distances and days off', () => {
  const settings = {
    'Reminder hour': '14',
    'Reminder days ahead': '3',
    'Reminder working days ahead': '2',
    'Days off': '2026-12-11',
  };
  const journal: JournalEntry[] = [];
  const sent = ['2026-12-09 13', '2026-12-09 14', '2026-12-11 13', '2026-12-11 14'].flatMap((when) =>
    run(remindJob(), when, journal, settings).map(({ key }) => `${when} ${key}`),
  );
  expect(sent).toEqual([
    '2026-12-09 14 remind:2026-12-14:ben@example.org:last',
    '2026-12-11 14 remind:2026-12-14:ben@example.org:ahead',
  ]);
});

it('hands over once, and reads the record sheet only for that mail', () => {
  const { job, read } = handOver();
  const journal: JournalEntry[] = [];
  for (const when of ['2026-12-14 7', '2026-12-14 8']) expect(run(job, when, journal)).toEqual([]);
  expect(read).toEqual([]);
  expect(run(job, '2026-12-17 3', journal)).toEqual([
    {
      key: 'hand-over:2026-12-14',
      what: 'Hand-over to ada@example.org, ben@example.org, em@example.org',
      to: ['ada@example.org', 'ben@example.org', 'em@example.org'],
      subject: 'Hand-over Mon 14 Dec 2026: Ada to Ben, no open incidents',
    },
  ]);
  expect(run(job, '2026-12-17 4', journal)).toEqual([]);
  expect(read).toEqual([expect.stringContaining('https://docs.google.com/spreadsheets/d/')]);
});

it('sends no hand-over where nobody has an address', () => {
  expect(run(handOver().job, '2026-12-14 9', [], {}, ['2026-12-14 Somebody Else'])).toEqual([]);
});
