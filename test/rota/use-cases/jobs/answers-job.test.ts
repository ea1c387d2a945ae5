// When automation reads the poll by itself: once a day from the first reminder on, until the month is settled.
import { readSettings } from '../../../../src/rota/domain/rota-settings.js';
import { recordOf } from '../../../../src/rota/domain/rota-record.js';
import type { PollPorts } from '../../../../src/rota/use-cases/answers-ports.js';
import { answersJob } from '../../../../src/rota/use-cases/jobs/answers-job.js';
import type { JobSituation } from '../../../../src/rota/use-cases/jobs/job.js';

interface Case {
  day: string;
  hour?: number;
  poll?: string;
  mark?: string;
  published?: boolean;
}

const keysDue = ({
  day,
  hour = 9,
  poll = 'https://poll.example.org/im/',
  mark = '',
  published,
}: Case): string[] => {
  const weeks = published === true ? ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'] : [];
  const entries = weeks.map((week, key) => ({
    key,
    place: '',
    week,
    name: 'Ada',
    status: 'published' as const,
    isPinned: false,
    fromDay: null,
    note: '',
  }));
  const situation = {
    now: { day, hour },
    today: day,
    settings: readSettings([]).settings,
    record: recordOf(entries, day),
    journal: [{ when: '', who: '', what: '', key: 'poll:2026-12', before: '', after: poll }],
    marks: { answers: mark },
  } as unknown as JobSituation;
  return answersJob({} as PollPorts)
    .due(situation)
    .map(({ key }) => key);
};

// The rota is made on Fri 20 Nov, answers are due on Thursday, the first reminder goes out on Tuesday.
it.each<[string, Case]>([
  ['the first day of reminders', { day: '2026-11-17' }],
  ['after an earlier day', { day: '2026-11-18', mark: '2026-11-17' }],
  ['the day the rota is made', { day: '2026-11-20' }],
  ['a day that was missed, in the month itself', { day: '2026-12-04' }],
])('reads on %s', (_name, given) => {
  expect(keysDue(given)).toEqual([`answers:2026-12:${given.day}`]);
});

it.each<[string, Case]>([
  ['too early', { day: '2026-11-16' }],
  ['before the hour', { day: '2026-11-17', hour: 8 }],
  ['a second time on a day', { day: '2026-11-17', hour: 15, mark: '2026-11-17' }],
  ['once the month is published', { day: '2026-11-20', published: true }],
  ['once the month has begun', { day: '2026-12-07' }],
  ['where no poll was started', { day: '2026-11-17', poll: '' }],
  ['where making it was interrupted', { day: '2026-11-17', poll: 'begun https://poll.example.org/im/' }],
])('does not read %s', (_name, given) => {
  expect(keysDue(given)).toEqual([]);
});
