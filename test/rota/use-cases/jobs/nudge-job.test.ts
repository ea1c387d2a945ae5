// Automation's reminders of the poll: whom, on which days and hours, and never somebody who has answered.
import type { JournalEntry } from '../../../../src/common/domain/journal.js';
import { Refusal } from '../../../../src/common/domain/refusal.js';
import type { Answer } from '../../../../src/rota/domain/planning.js';
import type { PollTable } from '../../../../src/rota/domain/poll-table.js';
import { readSettings } from '../../../../src/rota/domain/rota-settings.js';
import type { Person } from '../../../../src/rota/domain/situation.js';
import { recordOf } from '../../../../src/rota/domain/rota-record.js';
import type { PollPorts } from '../../../../src/rota/use-cases/answers-ports.js';
import type { JobSituation, MailDue } from '../../../../src/rota/use-cases/jobs/job.js';
import { nudgeJob } from '../../../../src/rota/use-cases/jobs/nudge-job.js';

const ADDRESS = 'https://poll.example.org/im/';
const WEEKS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
const person = (name: string): Person => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  alsoKnownAs: [],
  periods: [{ from: null, until: null, share: 1 }],
});
const TEAM = ['Ada', 'Ben', 'Cem', 'Dora'].map(person);
const all = (answer: Answer): Record<string, Answer> =>
  Object.fromEntries(WEEKS.map((week) => [week, answer]));

interface World {
  now: { day: string; hour: number };
  journal: JournalEntry[];
  /** What the tab and the poll say. */
  tab: Record<string, Record<string, Answer>>;
  poll: PollTable | Refusal;
  settings: Record<string, string>;
  fetched: number;
}

const noted = (key: string, after = ''): JournalEntry => ({
  when: '',
  who: '',
  what: '',
  key,
  before: '',
  after,
});
const pollWith = (names: Record<string, Answer>): PollTable => ({
  title: 'Ours',
  weeks: WEEKS,
  rows: Object.entries(names).map(([pollName, answer]) => ({ pollName, answers: all(answer) })),
  problems: [],
});
const newWorld = (part: Partial<World> = {}): World => ({
  // The rota is made on Fri 20 Nov; people are to answer until the day before.
  now: { day: '2026-11-17', hour: 9 },
  journal: [noted('poll:2026-12', ADDRESS)],
  tab: { 'ada@example.org': all('yes') },
  poll: pollWith({ Ada: 'yes' }),
  settings: { 'Engineering managers': 'em@example.org' },
  fetched: 0,
  ...part,
});

const due = (world: World, isPublished = false): MailDue[] => {
  const rows = Object.entries(world.settings).map(([setting, value]) => ({ setting, value, place: '' }));
  const { settings } = readSettings(rows);
  const entries = (isPublished ? WEEKS : []).map((week, key) => ({
    key,
    place: '',
    week,
    name: 'Ada',
    status: 'published' as const,
    isPinned: false,
    fromDay: null,
    note: '',
  }));
  const ports = {
    rota: {
      clock: { today: () => world.now.day },
      settings: { read: () => ({ settings, problems: [] }) },
      journal: { read: () => world.journal },
      candidates: { read: () => ({ candidates: TEAM, problems: [] }) },
      availability: {
        read: () => ({ answers: world.tab, problems: [] }),
        write: (_people: unknown, _weeks: unknown, answers: World['tab']) =>
          Object.assign(world.tab, answers),
      },
      lock: { run: <T>(work: () => T) => work() },
    },
    pages: {
      fetch: (address: string) => {
        expect(address).toBe(ADDRESS);
        world.fetched += 1;
        if (world.poll instanceof Refusal) throw world.poll;
        return '';
      },
    },
    readPoll: () => world.poll,
  } as unknown as PollPorts;
  const situation = {
    now: world.now,
    today: world.now.day,
    settings,
    candidates: TEAM,
    record: recordOf(entries, world.now.day),
    journal: world.journal,
  } as unknown as JobSituation;
  return nudgeJob(ports).due(situation) as MailDue[];
};
const names = (mails: readonly MailDue[]): string[] => mails.map(({ mail }) => mail().to.join());

it('writes to those who have not answered, each alone, and keeps what the poll says', () => {
  const world = newWorld({ poll: pollWith({ Ada: 'yes', 'ben ': 'no', Dora: 'none' }) });
  const mails = due(world);
  expect(names(mails)).toEqual(['cem@example.org', 'dora@example.org']);
  expect(mails[0]).toMatchObject({
    kind: 'mail',
    key: 'nudge:2026-12:2026-11-17:cem@example.org',
    isNag: true,
  });
  expect(mails[0]?.mail()).toMatchObject({
    subject: 'Your answers for December 2026 are missing: please answer by Thu 19 Nov 2026',
    replyTo: 'em@example.org',
  });
  expect(world.tab['ben@example.org']).toEqual(all('no'));
});

it('stops when all have answered, without asking the server once the tab knows', () => {
  const world = newWorld({ poll: pollWith({ Ada: 'yes', Ben: 'no', Cem: 'ifNeedBe', Dora: 'yes' }) });
  expect(due(world)).toEqual([]);
  expect(world.fetched).toBe(1);
  expect(due(world)).toEqual([]);
  expect(world.fetched).toBe(1);
});

it('takes somebody who is in the poll twice for one who has answered', () => {
  const world = newWorld({ poll: pollWith({ Ada: 'yes', Ben: 'no', BEN: 'yes', Cem: 'yes', Dora: 'yes' }) });
  expect(due(world)).toEqual([]);
  expect(world.tab['ben@example.org']).toBeUndefined();
});

it('writes at most once on a day, however often the hour comes', () => {
  const world = newWorld();
  const [first, ...others] = due(world);
  world.journal.push(noted(`sending:${first?.key ?? ''}`));
  expect(due(world).map(({ key }) => key)).toEqual(others.map(({ key }) => key));
  world.journal.push(...others.map(({ key }) => noted(`sending:${key}`)));
  const before = world.fetched;
  expect(due(world)).toEqual([]);
  expect(world.fetched).toBe(before);
  world.now = { day: '2026-11-18', hour: 9 };
  expect(due(world)).toHaveLength(3);
});

it.each([
  ['2026-11-16', 12, 0],
  ['2026-11-17', 8, 0],
  ['2026-11-17', 9, 3],
  ['2026-11-18', 23, 3],
  ['2026-11-19', 9, 3],
  ['2026-11-20', 9, 0],
  ['2026-11-21', 9, 0],
])('on %s at %i o’clock: %i mails', (day, hour, count) => {
  const world = newWorld({ now: { day, hour } });
  expect(due(world)).toHaveLength(count);
  expect(world.fetched).toBe(count === 0 ? 0 : 1);
});

it.each<[string, Partial<World>]>([
  ['no poll is known', { journal: [] }],
  ['only the poll of another month is', { journal: [noted('poll:2027-01', ADDRESS)] }],
  ['making the poll was interrupted', { journal: [noted('poll:2026-12', `begun ${ADDRESS}`)] }],
  ['reminders are switched off', { settings: { 'Poll reminders': '0' } }],
])('is quiet where %s', (_name, part) => {
  const world = newWorld(part);
  expect(due(world)).toEqual([]);
  expect(world.fetched).toBe(0);
});

it('is quiet where the month is published already', () => {
  expect(due(newWorld(), true)).toEqual([]);
});

it('writes to nobody where the poll cannot be read', () => {
  const world = newWorld({ poll: new Refusal('poll-gone', 'There is no poll (any more).') });
  expect(() => due(world)).toThrow('There is no poll (any more).');
});
