// Rules of the record: what is due, what is ticked, what is missing, what is the same, what was changed by hand.
import { changedSteps, checklist } from '../../../src/incidents/domain/checklist.js';
import { missingIn } from '../../../src/incidents/domain/completeness.js';
import { conflictsIn } from '../../../src/incidents/domain/conflicts.js';
import { ageOf, byNeed, dueOf, nextDue } from '../../../src/incidents/domain/due.js';
import { handEditEntry, knownOf, lastKnown } from '../../../src/incidents/domain/hand-edits.js';
import { statusOf, taskNumber, urgency } from '../../../src/common/domain/incident-words.js';
import { KINDS } from '../../../src/incidents/domain/incident.js';
import type { IncidentValues } from '../../../src/incidents/domain/incident.js';
import { loggedValues } from '../../../src/incidents/domain/plan-log.js';
import { postMortemAdvice } from '../../../src/incidents/domain/post-mortem.js';
import { groupsOf, nextStep, unfinished } from '../../../src/incidents/domain/progress.js';
import { readyTexts } from '../../../src/incidents/domain/ready-texts.js';
import { likeness, whySimilar } from '../../../src/incidents/domain/similar.js';
import { GROUPS, STEPS } from '../../../src/incidents/domain/steps.js';
import { outsideTeam } from '../../../src/incidents/domain/team-account.js';
import { incident, NOW, settings, TITLES } from './scene.js';

it.each([
  ['In Progress', 'in progress'],
  [' in_progress ', 'in progress'],
  ['Gelöst', 'resolved'],
  ['open', 'reported'],
  ['wontfix', null],
  ['', null],
])('status %j means %s', (text, status) => {
  expect(statusOf(text)).toBe(status);
});

it.each([
  ['T389012', 'T389012'],
  ['t389012', 'T389012'],
  ['389012', 'T389012'],
  ['see https://phabricator.wikimedia.org/T389012#7890', 'T389012'],
  ['T389012, T5', 'T389012'],
  ['ART12', ''],
  ['T12b', ''],
  ['T12345678901', ''],
])('task %j is %j', (text, task) => {
  expect(taskNumber(text)).toBe(task);
});

describe('due', () => {
  it.each<[IncidentValues, number | null, boolean]>([
    [{ nextUpdateDue: '2026-12-10 14:00' }, -32, true],
    [{ nextUpdateDue: '2026-12-10 14:45' }, 13, false],
    [{ nextUpdateDue: '2026-12-10' }, null, false],
    [{ nextUpdateDue: '2026-12-09' }, null, true],
    [{ nextUpdateDue: 'soon' }, null, false],
    [{ nextUpdateDue: '2026-12-10 14:00', status: 'resolved' }, null, false],
  ])('%j', (values, minutes, isOverdue) => {
    expect(dueOf(incident(values), NOW)).toMatchObject({ minutes, isOverdue });
  });

  it('comes by priority, over midnight too; a priority without a time asks for none', () => {
    const every = settings();
    expect(nextDue('Unbreak Now!', every, '2026-12-10 23:30')).toBe('2026-12-11 00:30');
    expect(nextDue('unbreak now!', every, NOW)).toBe('2026-12-10 15:32');
    expect(nextDue('Lowest', every, NOW)).toBe('');
    expect(nextDue('Panic', every, NOW)).toBe('');
  });

  it('puts what is overdue first, then the most urgent', () => {
    const order = [
      incident({ id: 'low', priority: 'Low', nextUpdateDue: '' }),
      incident({ id: 'soon', nextUpdateDue: '2026-12-10 14:45' }),
      incident({ id: 'over', priority: 'Medium', nextUpdateDue: '2026-12-10 14:00' }),
      incident({ id: 'later' }),
      incident({ id: 'unknown', priority: 'Panic' }),
    ].sort(byNeed(NOW));
    expect(order.map(({ id }) => id)).toEqual(['over', 'soon', 'later', 'low', 'unknown']);
  });

  it('knows an age only to the minute', () => {
    expect(ageOf(incident(), NOW)).toBe(130);
    expect(ageOf(incident({ reportedAt: '2026-12-10' }), NOW)).toBeNull();
    expect(ageOf(incident({ reportedAt: '2026-12-10 15:00' }), NOW)).toBe(0);
  });
});

const said = (what: string, details = '', when = NOW) => ({ when, who: 'Mirela', what, details });

describe('checklist', () => {
  it('follows the timeline, the last word counts', () => {
    const steps = checklist(
      [
        said('Done: Assign yourself'),
        said('Done: Tell ComCom'),
        said('Open again: Tell ComCom'),
        said('Skipped: Mail the department', 'nobody else is affected'),
        said('Posted an update', 'Done: Escalate to an EM'),
        said('Changed by hand: Status'),
      ],
      false,
    );
    const states = Object.fromEntries(steps.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ assign: 'done', comcom: 'open', department: 'skipped', progress: 'done' });
    expect(states).toMatchObject({ escalate: 'open', resolve: 'open', details: 'open' });
    expect(steps.find(({ id }) => id === 'department')?.reason).toBe('nobody else is affected');
    expect(nextStep(steps)).toBe('comment');
    expect(groupsOf(GROUPS, steps)[0]).toEqual({ group: 'respond', label: 'Respond', done: 2, of: 9 });
    expect(unfinished(steps)).toContain('Tell ComCom');
    expect(unfinished(steps)).not.toContain('Escalate to an EM');
  });

  it('is resolved and opened again', () => {
    const resolve = (...whats: string[]) =>
      checklist(
        whats.map((what) => said(what)),
        false,
      ).find(({ id }) => id === 'resolve')?.state;
    expect(resolve('Resolved the incident')).toBe('done');
    expect(resolve('Resolved the incident', 'Opened again')).toBe('open');
  });

  it('completes the record by itself', () => {
    expect(checklist([], true).find(({ id }) => id === 'details')?.state).toBe('done');
  });

  it('says which steps new entries changed', () => {
    expect(changedSteps([said('Done: Assign yourself'), said('Noted')]).map(({ id }) => id)).toEqual([
      'assign',
    ]);
  });

  it('has every line of the process page', () => {
    const labels = STEPS.map(({ label }) => label.toLowerCase()).join('\n');
    for (const words of [
      'assign yourself',
      'we are on it',
      'verify with the pm',
      're-check the priority',
      'research and document',
      'comcom',
      'mail the team',
      'mail the department',
      'wikidata-campsite-iteration-∞',
      'camp channel',
      'escalate to an em',
      'progress',
      'resolve',
      'record',
    ])
      expect(labels).toContain(words);
  });
});

describe('completeness', () => {
  it.each<[IncidentValues, string[]]>([
    [{}, []],
    [{ manager: '', kind: '' }, ['"<kind>" is empty.', '"<manager>" is empty.']],
    [{ status: 'in progress', task: '' }, ['"<task>" is empty.', '"<acknowledgedAt>" is empty.']],
    [{ task: 'see chat' }, ['"<task>" holds no task number such as T389012.']],
    [{ startedAt: 'this morning' }, ['"<startedAt>" holds "this morning", which is no date.']],
    [{ startedAt: '2026-12-10' }, []],
    [
      { startedAt: '2026-12-11' },
      ['"<reportedAt>" (Thu 10 Dec 2026, 12:22) lies before "<startedAt>" (Fri 11 Dec 2026).'],
    ],
    [{ status: 'wontfix' }, ['"<status>" says "wontfix", which is none of reported, in progress, resolved.']],
  ])('%j', (values, missing) => {
    expect(missingIn(incident(values), TITLES)).toEqual(missing);
  });

  it('asks for nothing the sheet has no column for', () => {
    expect(missingIn(incident({ manager: '' }), { title: 'Titel' })).toEqual([]);
  });
});

describe('post-mortem', () => {
  it.each<[IncidentValues, boolean]>([
    [{ priority: 'Unbreak Now!' }, true],
    [{ startedAt: '2026-12-09 14:31' }, true],
    [{ startedAt: '2026-12-09 14:33', reportedAt: '2026-12-09 14:40' }, false],
    [{ startedAt: '2026-12-01 08:00', kind: KINDS[2] }, false],
    [{ startedAt: '2026-12-01' }, false],
  ])('%j needs one: %s', (values, isNeeded) => {
    const advice = postMortemAdvice(incident(values), settings(), ['Ines'], NOW);
    expect(advice).toMatchObject({ isNeeded, owner: 'Ines', due: '2026-12-17' });
  });
});

describe('similar incidents', () => {
  const known = incident({ title: 'Saving statements fails with “no such revision” on large items' });
  it.each([
    ['', 'https://phabricator.wikimedia.org/T389012', 'task'],
    ['Statements cannot be saved: no such revision on large items', '', 'title'],
    ['Query Service lags', '', null],
    ['', '', null],
  ])('%j %j: %s', (title, task, why) => {
    expect(whySimilar({ title, task }, known)).toBe(why);
  });

  it('compares titles of open incidents only, tasks of all', () => {
    const resolved = { ...known, status: 'resolved' };
    expect(whySimilar({ title: known.title, task: '' }, resolved)).toBeNull();
    expect(whySimilar({ title: '', task: 'T389012' }, resolved)).toBe('task');
    expect(likeness('Ä B', 'ä b')).toBe(0);
  });
});

describe('edits by hand', () => {
  it('are named with both values, and known from then on', () => {
    const before = knownOf(incident());
    const after = incident({ status: 'in progress', task: '', notes: 'anything' });
    const entry = handEditEntry(before, after, TITLES, NOW);
    expect(entry).toMatchObject({
      incident: 'I-2026-031',
      who: '',
      what: 'Changed by hand: <status>, <task>',
      details: 'reported → in progress; T389012 → (empty)',
    });
    expect(handEditEntry(entry?.known ?? {}, after, TITLES, NOW)).toBeNull();
  });

  it('says nothing of a column that is gone', () => {
    const titles = { title: TITLES.title };
    expect(handEditEntry(knownOf(incident()), incident({ task: '' }), titles, NOW)).toBeNull();
  });

  it('takes what was known last', () => {
    const entry = (known: IncidentValues | null) => ({ ...said('Noted'), incident: 'a', known });
    expect(lastKnown([entry({ title: '1' }), entry({ title: '2' }), entry(null)]).get('a')).toEqual({
      title: '2',
    });
  });
});

it('shows both words where two people changed one cell', () => {
  const current = incident({ manager: 'Tobin', priority: 'Low' });
  const seen = { manager: 'Mirela', priority: 'High', title: incident().title };
  expect(conflictsIn(seen, current, { manager: 'Ada', priority: 'Low', title: 'New', task: 'T1' })).toEqual([
    { field: 'manager', yours: 'Ada', theirs: 'Tobin' },
  ]);
});

describe('logging', () => {
  const words = {
    title: '  =1+1\n fails ',
    kind: KINDS[0],
    priority: 'high',
    task: '',
    reportedBy: 'Kaveh',
    reportedThrough: '',
    reportedAt: '',
    startedAt: '',
    manager: 'Mirela',
  };

  it('writes what was typed on one line, reported now, with the next update due', () => {
    expect(loggedValues(words, settings(), NOW)).toEqual({
      title: '=1+1 fails',
      kind: KINDS[0],
      priority: 'High',
      status: 'reported',
      reportedBy: 'Kaveh',
      reportedAt: NOW,
      manager: 'Mirela',
      nextUpdateDue: '2026-12-10 18:32',
    });
  });

  it('keeps a date without a time of day', () => {
    expect(loggedValues({ ...words, reportedAt: '2026-12-09' }, settings(), NOW).reportedAt).toBe(
      '2026-12-09',
    );
  });

  it.each([
    [{ title: '' }, 'The title is empty'],
    [{ kind: '' }, 'Choose "Kind"'],
    [{ priority: ' ' }, 'Choose "Priority"'],
    [{ reportedAt: '2026-12-10 14:33' }, 'still to come'],
  ])('refuses %j', (wrong, sentence) => {
    expect(() => loggedValues({ ...words, ...wrong }, settings(), NOW)).toThrow(sentence);
  });
});

describe('ready texts', () => {
  const texts = (values = settings()) =>
    readyTexts({
      incident: incident(),
      settings: values,
      me: 'Mirela',
      now: NOW,
      nextDue: '2026-12-10 18:32',
    });

  it('say what, how urgent, where and when the next update comes', () => {
    const comcom = texts(settings({ comcom: ['c@example.org'] })).find(({ step }) => step === 'comcom');
    expect(comcom).toMatchObject({ kind: 'mail', to: ['c@example.org'], problem: null });
    expect(comcom?.subject).toBe('Incident: Saving statements fails on large items (T389012)');
    for (const word of [
      'High',
      'https://phabricator.wikimedia.org/T389012',
      'Next update by 18:32',
      'Mirela',
    ])
      expect(comcom?.text).toContain(word);
  });

  it('name the setting that lacks an address', () => {
    expect(texts().find(({ step }) => step === 'escalate')?.problem).toContain('"Engineering Managers"');
  });

  it('belong to steps of the process', () => {
    for (const { step } of texts()) expect(STEPS.map(({ id }) => id)).toContain(step);
  });
});

it.each([
  ['a@wikimedia.de', 'wikimedia.de', 0],
  ['a@gmail.com', 'wikimedia.de', 1],
  ['a@notwikimedia.de', 'wikimedia.de', 1],
  ['a@gmail.com', '', 0],
  ['', 'wikimedia.de', 0],
])('%s for a team at %j: %d warnings', (email, teamDomain, count) => {
  expect(outsideTeam(email, settings({ teamDomain }))).toHaveLength(count);
});

it('knows how urgent a word is, whatever its case', () => {
  expect(urgency('unbreak NOW!')).toBe(0);
  expect(urgency('Panic')).toBeGreaterThan(urgency('Lowest'));
});
