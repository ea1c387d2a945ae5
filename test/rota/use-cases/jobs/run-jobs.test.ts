// The runner of automation's jobs: each on its own, each mail once, within quota and time, health noted.
import type { JournalEntry } from '../../../../src/common/domain/journal.js';
import { Refusal } from '../../../../src/common/domain/refusal.js';
import { readAutomationState } from '../../../../src/rota/domain/automation-state.js';
import type { AutomationState } from '../../../../src/rota/domain/automation-state.js';
import { readSettings } from '../../../../src/rota/domain/rota-settings.js';
import type { Job, MailDue } from '../../../../src/rota/use-cases/jobs/job.js';
import { runJobs } from '../../../../src/rota/use-cases/jobs/run-jobs.js';

const never = (): never => {
  throw new Error('not needed here');
};

/** A desk in memory whose mail and time can be made to fail. */
const newDesk = () => {
  const journal: JournalEntry[] = [];
  const sent: string[] = [];
  const desk = {
    journal,
    sent,
    quota: 100,
    elapsed: 0,
    /** Subject of the mail that cannot be sent. */
    broken: '',
    state: readAutomationState(null),
    run: (jobs: readonly Job[]) => runJobs(ports, jobs),
    keys: () => journal.map(({ key }) => key),
  };
  const ports: Parameters<typeof runJobs>[0] = {
    clock: {
      today: () => '2026-12-01',
      stamp: () => '2026-12-01 09:10',
      hour: () => 9,
      elapsed: () => desk.elapsed,
    },
    keyboard: { email: () => 'em@example.org' },
    settings: { read: () => readSettings([]) },
    rota: { read: () => ({ entries: [], hasStatus: true, hasFromDay: true, problems: [] }), write: never },
    candidates: { read: () => ({ candidates: [], problems: [] }) },
    availability: { read: never, write: never },
    journal: {
      read: () => [...journal],
      add: (entries) => void journal.push(...entries.map((entry) => ({ when: '', who: '', ...entry }))),
    },
    calendar: { list: never, create: never, update: never, remove: never },
    mailer: {
      send: ({ subject }) => {
        if (subject === desk.broken)
          throw new Error('Service invoked too many times: https://chat.example.org/hooks/secret');
        sent.push(subject);
      },
      remaining: () => desk.quota,
    },
    lock: { run: (work) => work() },
    flush: () => undefined,
    automation: {
      read: () => desk.state,
      write: (state: AutomationState) => {
        desk.state = state;
      },
    },
  };
  return desk;
};

const mail = (key: string, more: Partial<MailDue> = {}): MailDue => ({
  kind: 'mail',
  key,
  what: `Mail ${key}`,
  mail: () => ({ to: ['a@example.org', 'b@example.org'], subject: key, text: '', html: '' }),
  ...more,
});
const job = (name: string, due: Job['due']): Job => ({ name, title: `Title of ${name}`, due });

it('tells jobs by their titles which of them fail', () => {
  const desk = newDesk();
  let seen: unknown;
  const failing = job('odd', () => {
    throw new Error('No calendar.');
  });
  const looking = job('look', (situation) => {
    seen = situation.failing;
    return [];
  });
  desk.run([failing, looking]);
  desk.run([failing, looking]);
  expect(seen).toEqual({ 'Title of odd': 'No calendar.' });
});

it('goes on with the other jobs after one failed, and notes the failure once', () => {
  const desk = newDesk();
  const jobs = [
    job('bad', () => {
      throw new Refusal('no', 'The tab is gone.');
    }),
    job('good', () => [mail('good')]),
  ];
  const outcomes = desk.run(jobs);
  expect(outcomes.map(({ error }) => error)).toEqual(['The tab is gone.', '']);
  expect(desk.sent).toEqual(['good']);
  desk.run(jobs);
  expect(desk.keys()).toEqual(['sending:good', 'sent:good', 'failing:bad']);
  expect(desk.state.jobs).toEqual({
    bad: { ran: '2026-12-01 09:10', ok: '', error: 'The tab is gone.', mark: '' },
    good: { ran: '2026-12-01 09:10', ok: '2026-12-01 09:10', error: '', mark: '' },
  });
});

it('leaves what does not fit into the quota to a later run, and sends nothing twice', () => {
  const desk = newDesk();
  desk.quota = 5;
  const jobs = [job('mails', () => [mail('one'), mail('two'), mail('three')])];
  expect(desk.run(jobs)[0]?.error).toBe(
    'Google lets you write to 1 more people today; Mail three waits until it allows more.',
  );
  desk.quota = 5;
  expect(desk.run(jobs)[0]?.error).toBe('');
  expect(desk.sent).toEqual(['one', 'two', 'three']);
});

it('sends again what failed on the way, but not a nag; no address of a service gets into the notes', () => {
  const desk = newDesk();
  desk.broken = 'list';
  const jobs = [job('mails', () => [mail('list'), mail('other')])];
  const [outcome] = desk.run(jobs);
  expect(outcome?.error).toBe('Mail list: Service invoked too many times: https://chat.example.org/…');
  expect(desk.sent).toEqual(['other']);
  desk.broken = '';
  desk.run(jobs);
  expect(desk.sent).toEqual(['other', 'list']);
  expect(desk.keys().filter((key) => key === 'sending:list')).toHaveLength(1);

  desk.broken = 'nag';
  const nags = [job('nags', () => [mail('nag', { isNag: true })])];
  desk.run(nags);
  desk.broken = '';
  desk.run(nags);
  expect(desk.sent).not.toContain('nag');
});

it('settles with a mail what it stands for', () => {
  const desk = newDesk();
  desk.run([job('mails', () => [mail('last', { alsoSettles: ['first'] })])]);
  desk.run([job('mails', () => [mail('first')])]);
  expect(desk.sent).toEqual(['last']);
});

it('starts nothing new after four minutes and goes on in the next run', () => {
  const desk = newDesk();
  const done: string[] = [];
  const task = (key: string) => ({
    kind: 'task' as const,
    key,
    what: key,
    mark: key,
    run: () => {
      done.push(key);
      desk.elapsed += 150_000;
    },
  });
  const left = (): Job => job('work', () => ['a', 'b', 'c'].filter((key) => !done.includes(key)).map(task));
  const [first] = desk.run([left(), job('other', () => [mail('later')])]);
  expect(first).toMatchObject({ done: ['a', 'b'], error: '' });
  expect(first?.waits).toContain('the next one goes on');
  expect(desk.sent).toEqual([]);
  expect(desk.state.jobs.work?.mark).toBe('b');
  desk.elapsed = 0;
  desk.run([left(), job('other', () => [mail('later')])]);
  expect(done).toEqual(['a', 'b', 'c']);
  expect(desk.sent).toEqual(['later']);
});

it('shows a job what work of its own run made due', () => {
  const desk = newDesk();
  let isDrafted = false;
  const build = job('build', () =>
    isDrafted
      ? [mail('told')]
      : [{ kind: 'task', key: 'draft', what: 'drafted', run: () => void (isDrafted = true) }],
  );
  expect(desk.run([build])[0]?.done).toEqual(['drafted', 'Mail told']);
});
