// Automation's word to the EMs that a poll is due: until one is ready, once a month.
import { readSettings } from '../../../../src/rota/domain/rota-settings.js';
import { recordOf } from '../../../../src/rota/domain/rota-record.js';
import type { JobSituation } from '../../../../src/rota/use-cases/jobs/job.js';
import { pollDueJob } from '../../../../src/rota/use-cases/jobs/poll-due-job.js';

const keysDue = (notes: readonly (readonly [key: string, after: string])[]): string[] => {
  const day = '2026-11-10';
  const rows = [{ setting: 'Engineering managers', value: 'em@example.org', place: '' }];
  const situation = {
    now: { day, hour: 9 },
    today: day,
    settings: readSettings(rows).settings,
    record: recordOf([], day),
    journal: notes.map(([key, after]) => ({ when: '', who: '', what: '', key, before: '', after })),
  } as unknown as JobSituation;
  return pollDueJob()
    .due(situation)
    .map(({ key }) => key);
};

it.each([
  ['there is none', [], ['pollDue:2026-12']],
  ['only another month has one', [['poll:2027-01', 'https://poll.example.org/im/']], ['pollDue:2026-12']],
  [
    'making it was interrupted',
    [['poll:2026-12', 'begun https://poll.example.org/im/']],
    ['pollDue:2026-12'],
  ],
  ['it is ready', [['poll:2026-12', 'https://poll.example.org/im/']], []],
  ['it was said already', [['sent:pollDue:2026-12', 'em@example.org']], []],
] as const)('where %s', (_name, notes, expected) => {
  expect(keysDue(notes)).toEqual(expected);
});
