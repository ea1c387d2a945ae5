// One incident from report to post-mortem on the built bundle: the sheet, the timeline and the mails agree.
import type { IncidentView } from '../../../src/incidents/use-cases/contract.js';
import { EM, LOG, MIRELA, PM, RecordDesk, TOBIN } from './record-desk.js';

const act = (desk: RecordDesk, id: string, action: unknown, user = MIRELA) =>
  desk.done('actOnIncident', { id, row: 2, action }, { user });
const stepStates = ({ steps }: IncidentView): Record<string, string> =>
  Object.fromEntries(steps.filter(({ state }) => state !== 'open').map(({ id, state }) => [id, state]));

it('walks the whole process page for one incident', () => {
  const desk = new RecordDesk();
  const reported = desk.done(
    'reportIncident',
    {
      title: 'Saving statements fails on large items',
      stackTrace: 'Error: boom',
      failureLink: 'https://www.wikidata.org/wiki/Q42',
      kind: 'Production bug in Wikidata',
      priority: 'High',
      trainBlocker: 'T400002',
      sendMail: true,
    },
    { user: TOBIN },
  );
  expect(reported).toMatchObject({ mailedTo: ['emergency@example.org'], similar: [], problems: [] });
  expect(reported.chatText).toBe('Mirela: High: Saving statements fails on large items');
  expect(new URL(reported.formAddress).searchParams.get('parent')).toBe('T400002');
  const id = reported.id ?? '';

  desk.at('10:10');
  act(desk, id, { do: 'fields', values: { task: 'https://phabricator.wikimedia.org/T389012' } });
  act(desk, id, { do: 'step', step: 'assign', state: 'done' });
  act(desk, id, { do: 'outward', step: 'comment', what: 'Copied', text: 'We are on it.' });
  const { texts } = desk.done('openIncident', { id });
  const comcom = texts.find(({ step, kind }) => step === 'comcom' && kind === 'mail');
  expect(comcom).toMatchObject({ to: ['comcom@example.org'], problem: null });
  desk.at('10:20');
  act(desk, id, { do: 'mail', step: 'verify', to: [PM], subject: 'Is it right?', text: 'Is it?' });
  act(desk, id, { do: 'fields', values: { priority: 'Unbreak Now!' } });
  act(desk, id, { do: 'step', step: 'verify', state: 'done' });
  act(desk, id, { do: 'step', step: 'priority', state: 'done' });
  act(desk, id, { do: 'mail', step: 'comcom', to: comcom?.to, subject: comcom?.subject, text: comcom?.text });
  act(desk, id, { do: 'step', step: 'department', state: 'skipped', reason: 'nobody else is affected' });
  act(desk, id, { do: 'outward', step: 'tag', what: 'Opened', text: 'the task' });
  act(desk, id, { do: 'outward', step: 'camp', what: 'Copied', text: 'Who can take this?' });
  act(desk, id, { do: 'fields', values: { workforce: 'Oskar' } });
  act(desk, id, { do: 'mail', step: 'escalate', to: [EM], subject: 'Help', text: 'Nobody is there' });
  desk.at('11:00');
  act(desk, id, { do: 'update', text: 'Reverting', nextUpdateDue: '12:00' });
  desk.at('12:30');
  expect(desk.done('openDesk').open[0]?.due).toEqual({
    at: '2026-12-10 12:00',
    minutes: -30,
    isOverdue: true,
  });
  act(desk, id, { do: 'fields', values: { manager: 'Tobin' } });
  desk.at('13:00');
  const before = desk.done('openIncident', { id }).postMortem.advice;
  expect(before).toEqual({
    isNeeded: true,
    reason: 'It is an "Unbreak Now!" incident.',
    owner: 'Ines',
    due: '2026-12-17',
  });
  const postMortem = { isNeeded: true, reason: '', owner: before.owner, due: before.due };
  act(desk, id, { do: 'resolve', cause: 'A flag', fix: 'Reverted', resolvedAt: '12:50', postMortem }, TOBIN);

  expect(desk.row()).toEqual({
    ID: 'I-2026-001',
    Title: 'Saving statements fails on large items',
    Status: 'resolved',
    Priority: 'Unbreak Now!',
    Kind: 'Production bug in Wikidata',
    Task: 'T389012',
    'Started at': '',
    'Reported at': '2026-12-10T10:00',
    'Reported by': TOBIN,
    'Reported through': '',
    'Incident manager': 'Tobin',
    Workforce: 'Oskar',
    'Acknowledged at': '2026-12-10T10:10',
    'Resolved at': '2026-12-10T12:50',
    'Next update due': '',
    Broadcast: 'ComCom',
    'Post-mortem': 'Needed (Ines, due 2026-12-17)',
    'Last update': '2026-12-10T11:00',
    Notes: '',
  });
  expect(desk.timeline()).toEqual([
    '10:00 tobin: Reported the incident | High, Production bug in Wikidata, reported by tobin@example.org',
    '10:00 tobin: Mailed the emergency list | emergency@example.org: [Wikidata Emergency] Saving statements fails on large items',
    '10:10 mirela: Changed Task | (empty) → T389012',
    '10:10 mirela: Done: Assign yourself',
    '10:10 mirela: Done: Comment “We are on it” | Copied: We are on it.',
    '10:20 mirela: Asked whether the priority is right | Mail to pm@example.org: Is it right?',
    '10:20 mirela: Changed Priority | High → Unbreak Now!',
    '10:20 mirela: Done: Verify with the PM',
    '10:20 mirela: Done: Re-check the priority',
    '10:20 mirela: Done: Tell ComCom | Mail to comcom@example.org: Incident: Saving statements fails on large items (T389012)',
    '10:20 mirela: Skipped: Mail the department | nobody else is affected',
    '10:20 mirela: Done: Tag wikidata-campsite-iteration-∞ | Opened: the task',
    '10:20 mirela: Done: Look for takers in the camp channel | Copied: Who can take this?',
    '10:20 mirela: Changed Workforce | (empty) → Oskar',
    '10:20 mirela: Done: Escalate to an EM | Mail to em@example.org: Help',
    '11:00 mirela: Posted an update | Reverting',
    '12:30 mirela: Handed over to Tobin | Mirela → Tobin',
    '13:00 tobin: Resolved the incident | Cause: A flag\nFix: Reverted',
    '13:00 tobin: Post-mortem: Needed (Ines, due 2026-12-17)',
  ]);
  expect(desk.world.outbox.map(({ from, to, subject }) => [from, to.join(), subject])).toEqual([
    [TOBIN, 'emergency@example.org', '[Wikidata Emergency] Saving statements fails on large items'],
    [MIRELA, PM, 'Is it right?'],
    [MIRELA, 'comcom@example.org', 'Incident: Saving statements fails on large items (T389012)'],
    [MIRELA, EM, 'Help'],
  ]);
  const view = desk.done('openIncident', { id });
  expect(stepStates(view)).toEqual({
    assign: 'done', comment: 'done', verify: 'done', priority: 'done', comcom: 'done', department: 'skipped', tag: 'done',
    camp: 'done', escalate: 'done', progress: 'done', resolve: 'done',
  }); // prettier-ignore
  expect(view.missing).toEqual(['"Started at" is empty.']);
  expect(view.timeline[0]?.who).toBe('Tobin');
  act(desk, id, { do: 'postMortem', state: 'published', address: 'https://docs.example/pm' }, EM);
  expect(desk.row()['Post-mortem']).toBe('Published: https://docs.example/pm');
});

it('opens, logs and acts within its budget of remote calls', () => {
  const desk = new RecordDesk();
  const remote = (...args: Parameters<RecordDesk['ask']>): number => {
    const answer = desk.ask(...args);
    expect(answer.error).toBeUndefined();
    return answer.calls.remote ?? NaN;
  };
  desk.done('logIncident', { ...LOG, task: '' });
  expect(remote('openDesk')).toBeLessThanOrEqual(8);
  expect(remote('logIncident', LOG)).toBeLessThanOrEqual(8);
  const key = { id: 'I-2026-002', row: 3 };
  expect(remote('openIncident', key)).toBeLessThanOrEqual(8);
  const postMortem = { isNeeded: true, owner: 'Ines', due: '2026-12-17' };
  const actions = [
    { do: 'step', step: 'assign', state: 'done' },
    { do: 'step', step: 'comment', state: 'done' },
    { do: 'update', text: 'Reverting', nextUpdateDue: 'in 45 min' },
    { do: 'fields', values: { priority: 'Unbreak Now!' } },
    { do: 'mail', step: 'comcom', to: ['a@example.org'], subject: 's', text: 't' },
    { do: 'resolve', postMortem },
    { do: 'status', status: 'in progress', reason: 'it is back' },
  ];
  const dear = actions
    .map((action) => [action.do, remote('actOnIncident', { ...key, action })] as const)
    .filter(([, calls]) => !(calls <= 8));
  expect(dear).toEqual([]);
});

it('refuses in one sentence and loses nothing', () => {
  const desk = new RecordDesk();
  const { id } = desk.done('logIncident', LOG);
  const state = (): unknown => [
    desk.sheet('Incidents', 'incidents'),
    desk.timeline(),
    desk.world.outbox.length,
  ];
  const before = state();
  const cases: [Parameters<RecordDesk['refused']>, string][] = [
    [['logIncident', { ...LOG, title: ' ' }], 'The title is empty'],
    [['logIncident', { ...LOG, title: 'x'.repeat(5000) }], 'has 5000 characters, at most 250 fit'],
    [['logIncident', { ...LOG, task: 'see chat' }], '“see chat” is no Phabricator task'],
    [['logIncident', { ...LOG, task: '', reportedAt: '2026-12-10 10:01' }], 'which is still to come'],
    [['logIncident', { ...LOG, kind: '' }], 'Choose "Kind"'],
    [['logIncident', { title: 'x' }], 'The request cannot be read at "kind"'],
    [
      ['actOnIncident', { id: 'I-2026-777', action: { do: 'note', text: 'x' } }],
      'No row has the ID "I-2026-777"',
    ],
    [['actOnIncident', { id, action: { do: 'dance' } }], 'The request cannot be read at "action.do"'],
    [
      ['actOnIncident', { id, action: { do: 'fields', values: { startedAt: '2026-12-10 10:30' } } }],
      'still to come',
    ],
    [
      ['reportIncident', { title: 'x', kind: LOG.kind, priority: 'High', failureLink: 'javascript:x' }],
      'is no address',
    ],
    [
      [
        'actOnIncident',
        { id, action: { do: 'mail', step: 'team', to: ['team@example.org'], subject: 's', text: 't' } },
        { user: 'mirela@gmail.com' },
      ],
      'You are signed in as mirela@gmail.com, which is outside example.org',
    ],
    [
      ['askForCover', { from: '2026-12-14', until: '2026-12-13', reason: '' }],
      'Say from which day until which day',
    ],
  ];
  for (const [request, sentence] of cases) expect(desk.refused(...request)).toContain(sentence);
  expect(state()).toEqual(before);
});

it('shows an incident that has a row already, and logs it all the same where told to', () => {
  const desk = new RecordDesk();
  const first = desk.done('logIncident', LOG);
  expect(first).toMatchObject({ id: 'I-2026-001', similar: [] });
  const again = desk.done('logIncident', { ...LOG, title: 'Quite another title', task: '389012' });
  expect(again).toMatchObject({ id: null, similar: [{ id: 'I-2026-001', why: 'task' }] });
  expect(
    desk.done('findSimilar', { title: 'Large items: saving statements fails', task: '' }).similar,
  ).toMatchObject([{ id: 'I-2026-001', why: 'title' }]);
  expect(desk.done('logIncident', { ...LOG, evenSo: true }).id).toBe('I-2026-002');
});

it('shows both words where two people changed one cell, and lets the second decide', () => {
  const desk = new RecordDesk();
  const id = desk.done('logIncident', LOG).id ?? '';
  const seen = desk.done('openIncident', { id }).values;
  const change = (manager: string, user: string) =>
    desk.done('actOnIncident', { id, action: { do: 'fields', values: { manager } }, seen }, { user });
  expect(change('Tobin', MIRELA).conflicts).toEqual([]);
  const late = change('Ines', TOBIN);
  expect(late.conflicts).toEqual([
    { field: 'manager', title: 'Incident manager', yours: 'Ines', theirs: 'Tobin' },
  ]);
  expect(late.change.values.manager).toBe('Tobin');
  expect(desk.row()['Incident manager']).toBe('Tobin');
  seen.manager = 'Tobin';
  expect(change('Ines', TOBIN).conflicts).toEqual([]);
  expect(desk.row()['Incident manager']).toBe('Ines');
});

it('goes on where the calendar cannot be read, and says so', () => {
  const desk = new RecordDesk({});
  const { duty, needsSetup } = desk.done('openDesk');
  expect(duty).toMatchObject({ now: null, next: null, isMe: false });
  expect(duty.problem).toContain('calendar');
  expect(needsSetup).toBe(false);
  expect(desk.done('logIncident', LOG).id).toBe('I-2026-001');
  expect(desk.row()['Incident manager']).toBe('');
  const report = { title: 'Other thing', kind: LOG.kind, priority: 'High', sendMail: true };
  const { problems, mailedTo } = desk.done('reportIncident', report);
  expect(mailedTo).toEqual([]);
  expect(problems.join()).toContain('No mail was sent. No address is set: fill in "Emergency list"');
});

it('asks for set-up where the record is not there yet', () => {
  const desk = new RecordDesk();
  const spreadsheet = desk.world.spreadsheets.incidents;
  if (spreadsheet !== undefined)
    spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== 'Incidents');
  expect(desk.done('openDesk')).toMatchObject({ needsSetup: true, open: [] });
  expect(desk.refused('logIncident', LOG)).toContain('There is no tab "Incidents"');
});

it('tells the EMs that somebody cannot do their week, and keeps a draft', () => {
  const desk = new RecordDesk();
  expect(desk.done('openDesk').duty).toMatchObject({
    isMe: true,
    now: { name: 'Mirela' },
    next: { name: 'Tobin' },
  });
  const asked = desk.done('askForCover', { from: '2026-12-10', until: '2026-12-13', reason: 'ill' });
  expect(asked.mailedTo).toEqual([EM]);
  const [mail] = desk.world.outbox;
  expect(mail?.subject).toBe('Cover needed: Mirela, Thu 10 Dec 2026 to Sun 13 Dec 2026');
  expect(mail?.body).toContain('Why: ill');
  const draft = { form: 'log', incident: '', values: { title: '=1+1' } };
  desk.done('keepDraft', { draft });
  expect(desk.done('openDesk').draft).toEqual(draft);
  expect(desk.done('openDesk', undefined, { user: TOBIN }).draft).toBeNull();
  desk.done('keepDraft', { draft: null });
  expect(desk.done('openDesk').draft).toBeNull();
});
