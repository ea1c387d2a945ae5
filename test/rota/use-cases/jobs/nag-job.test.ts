// Reminders of overdue updates and post-mortems: when, to whom, how often, and when they stop.
import type { JournalEntry } from '../../../../src/common/domain/journal.js';
import type { IncidentRow } from '../../../../src/rota/domain/open-incidents.js';
import { nagJob } from '../../../../src/rota/use-cases/jobs/nag-job.js';
import { note } from '../../domain/duty-example.js';
import { jobSituation } from './job-example.js';

const SETTINGS = { 'Engineering managers': 'em@example.org', 'Days off': '2026-12-11' };
const ROTA = ['2026-12-07 Ada', '2026-12-14 Ben'];

const row = (values: Partial<IncidentRow>): IncidentRow => ({
  id: 'I-1',
  title: 'Saving fails',
  status: 'in progress',
  priority: 'High',
  task: 'T1',
  manager: 'Cem',
  reportedOn: '2026-12-07',
  nextUpdate: { day: '2026-12-08', time: '12:30' },
  resolvedOn: null,
  postMortem: '',
  ...values,
});

/** Lives through the hours, as the runner does; what a look says of the record may differ from look to look. */
const live = (hours: readonly string[], rowsAt: (when: string) => IncidentRow[]) => {
  const journal: JournalEntry[] = [];
  const marks: Record<string, string> = {};
  let reads = 0;
  const mails: string[] = [];
  for (const when of hours) {
    const job = nagJob({
      incidents: {
        read: () => {
          reads += 1;
          return { incidents: rowsAt(when), problem: null };
        },
      },
    });
    for (const due of job.due({ ...jobSituation(when, journal, SETTINGS, ROTA), marks: { ...marks } })) {
      if (due.kind === 'task') {
        marks.nag = due.mark ?? '';
        continue;
      }
      for (const key of [due.key, ...(due.alsoSettles ?? [])]) journal.push(note(when, `sent:${key}`));
      const { to, subject } = due.mail();
      mails.push(`${when} ${to.join(' ')}: ${subject}`);
    }
  }
  return { mails, reads };
};
const everyHour = (...days: string[]): string[] =>
  days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => `${day} ${String(hour)}`));

it('looks three times a working day, names an update once a day and three times at most', () => {
  const days = [
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
    '2026-12-12',
    '2026-12-14',
    '2026-12-15',
  ];
  const { mails, reads } = live(everyHour(...days), () => [row({})]);
  expect(mails).toEqual([
    '2026-12-08 13 cem@example.org: Incidents: 1 overdue update: Saving fails',
    '2026-12-09 10 cem@example.org: Incidents: 1 overdue update: Saving fails',
    '2026-12-10 10 cem@example.org: Incidents: 1 overdue update: Saving fails',
  ]);
  // A day off and a weekend among them.
  expect(reads).toBe(5 * 3);
});

it('stops on resolve, and begins anew with a new date', () => {
  const moved = row({ nextUpdate: { day: '2026-12-09', time: '11:00' } });
  const rows: Record<string, IncidentRow[]> = {
    '2026-12-08 13': [row({})],
    '2026-12-09 10': [moved],
    '2026-12-09 13': [moved],
    '2026-12-10 10': [{ ...moved, status: 'resolved' }],
  };
  expect(live(Object.keys(rows), (when) => rows[when] ?? []).mails).toEqual([
    '2026-12-08 13 cem@example.org: Incidents: 1 overdue update: Saving fails',
    '2026-12-09 13 cem@example.org: Incidents: 1 overdue update: Saving fails',
  ]);
});

it('asks whoever is on duty where no manager is known, and the EMs about post-mortems without an owner', () => {
  const owed = { status: 'resolved', nextUpdate: null };
  const { mails } = live(['2026-12-08 16'], () => [
    row({ id: 'I-1', manager: '' }),
    row({ id: 'I-2', manager: 'Somebody else', title: 'Labels vanish' }),
    row({ ...owed, id: 'I-3', postMortem: 'Needed (Ben, due 2026-12-07)' }),
    row({ ...owed, id: 'I-4', postMortem: 'Needed (due 2026-12-01)' }),
    row({ ...owed, id: 'I-5', postMortem: 'Needed (Ben, due 2026-12-08)' }),
    row({ ...owed, id: 'I-6', postMortem: 'Draft (Ben, due 2026-12-01)' }),
    row({ ...owed, id: 'I-7', postMortem: 'Not needed: small' }),
  ]);
  expect(mails).toEqual([
    '2026-12-08 16 ada@example.org: Incidents: 2 overdue updates',
    '2026-12-08 16 ben@example.org: Incidents: 1 overdue post-mortem: Saving fails',
    '2026-12-08 16 em@example.org: Incidents: 1 overdue post-mortem: Saving fails',
  ]);
});

it('names a post-mortem once a week, three times at most', () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
  const owed = row({ status: 'resolved', nextUpdate: null, postMortem: 'Needed (Ben, due 2026-12-03)' });
  const { mails } = live(
    days.map((day) => `${day} 10`),
    () => [owed],
  );
  // Due on a Thursday: on Friday the 4th, then a week later, but the 11th is a day off.
  expect(mails.map((mail) => mail.slice(0, 10))).toEqual(['2026-12-04', '2026-12-14', '2026-12-18']);
});

it('tries an unreadable record once a look, and stays failing until the next', () => {
  let reads = 0;
  const incidents = {
    read: () => {
      reads += 1;
      return { incidents: null, problem: 'It is not shared.' };
    },
  };
  const marks: Record<string, string> = {};
  // Also over night and over the weekend, when nobody looks.
  const hours = ['2026-12-10 16', '2026-12-10 23', '2026-12-11 13', '2026-12-12 13', '2026-12-14 9'];
  for (const when of [...hours, '2026-12-14 10', '2026-12-14 12']) {
    const job = nagJob({ incidents });
    const situation = { ...jobSituation(when, [], SETTINGS, ROTA), marks: { ...marks } };
    const first = when === '2026-12-10 16' || when === '2026-12-14 10' ? job.due(situation) : [];
    for (const due of first) if (due.kind === 'task') marks.nag = due.mark ?? '';
    expect(() => job.due(situation)).toThrow('It is not shared.');
  }
  expect(reads).toBe(2);
});
