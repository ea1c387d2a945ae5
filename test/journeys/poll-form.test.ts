// The poll as a Google Form, on the built bundle: made, answered, read, reminded, and the month planned from it.
import { formsOf, takeAnswers } from '../../local/runtime/host/services/forms/published.js';
import type { FormQuestion, WorldForm } from '../../local/runtime/world/form.js';
import { CALENDAR, Desk, EM, mailOf } from './desk.js';
import type { Row } from './desk.js';

const TEAM = ['Ada', 'Ben', 'Cem', 'Dora', 'Emil', '=Zoë "Zo" O’Neil'];
const addressOf = (name: string): string => mailOf(name.normalize('NFD').replace(/[^a-zA-Z]/g, ''));
const MONTH = { month: '2026-12' };
const FORM = { ...MONTH, title: 'Incident Managers in December 2026', how: 'form' };
const OTHER_EM = 'second@example.org';
const WORDS: Readonly<Record<string, string>> = { y: 'yes', m: 'if need be', n: 'no', '-': '' };

const newDesk = (): Desk => {
  const settings: Row[] = [
    ['Setting', 'Value', 'What it does'],
    ['Duty calendar id', CALENDAR, ''],
    ['Engineering managers', `${EM}, ${OTHER_EM}`, ''],
  ];
  const candidate = (name: string): Row => [{ value: name }, addressOf(name), 1];
  const desk = new Desk({
    Rota: [['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note']],
    Candidates: [['Name', 'E-mail', 'Share'], ...TEAM.map(candidate)],
    Settings: settings,
    Journal: [['When', 'Who', 'What', 'Key', 'Before', 'After']],
  });
  desk.world.now = '2026-11-16T08:30:00.000Z';
  return desk;
};
const forms = (desk: Desk): WorldForm[] => Object.values(formsOf(desk.world));
const only = (desk: Desk): WorldForm => {
  const [form, ...others] = forms(desk);
  if (form === undefined || others.length > 0) throw new Error(`${String(others.length + 1)} forms`);
  return form;
};
const question = (form: WorldForm, type: FormQuestion['type']): FormQuestion => {
  const found = form.items.find((item) => item.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};
const answer = (desk: Desk, name: string, votes: string, form = only(desk)): void => {
  const weeks = Array.from(votes, (vote) => WORDS[vote] ?? '');
  const given = new Map<FormQuestion, string | string[]>([
    [question(form, 'LIST'), name],
    [question(form, 'GRID'), weeks],
  ]);
  expect(takeAnswers(desk.world, form, given)).toEqual([]);
};
const reminded = (desk: Desk): string[] =>
  desk.world.outbox.filter(({ subject }) => subject.includes('are missing')).flatMap(({ to }) => to);
const available = (desk: Desk, name: string): unknown =>
  desk.sheet('Availability').find(([first]) => first === name);
const state = (desk: Desk): string =>
  JSON.stringify([desk.world.spreadsheets, desk.world.outbox, desk.world.forms]);

it('makes a form, reads what people chose last, reminds who is missing once a day, and plans the month', () => {
  const desk = newDesk();
  const { calls } = desk.copy().rpc('createPoll', FORM);
  expect(calls.remote).toBeLessThan(45);
  const { address, ...result } = desk.ok('createPoll', FORM);
  expect(result).toEqual({ made: true, told: 8, problems: [] });
  const form = only(desk);
  expect(address).toBe(`https://docs.google.com/forms/d/e/${form.publishedId}/viewform`);
  expect(form).toMatchObject({ title: FORM.title, owner: EM, editors: [OTHER_EM], isAccepting: true });
  expect(question(form, 'LIST')).toMatchObject({ choices: [...TEAM].sort(), isRequired: true });
  expect(question(form, 'GRID')).toMatchObject({
    rows: ['Mon 7 Dec 2026', 'Mon 14 Dec 2026', 'Mon 21 Dec 2026', 'Mon 28 Dec 2026'],
    columns: ['yes', 'if need be', 'no'],
    isRequired: false,
  });
  expect(desk.world.outbox[0]?.body).toContain(address);
  expect(desk.world.outbox[0]?.body).not.toContain('dudle');
  expect(desk.ok('previewPoll', MONTH)).toMatchObject({
    poll: { address, isReady: true, isForm: true },
    known: address,
    owed: 0,
    toRemind: [...TEAM].sort(),
  });

  answer(desk, 'Ada', 'yyyy');
  answer(desk, 'Ben', 'nnym');
  answer(desk, 'Ada', 'nm-y');
  answer(desk, '=Zoë "Zo" O’Neil', 'nnyn');
  expect(desk.ok('refreshAnswers', MONTH)).toEqual({
    saved: 3,
    answered: ['=Zoë "Zo" O’Neil', 'Ada', 'Ben'],
    unanswered: ['Cem', 'Dora', 'Emil'],
    problems: [],
  });
  expect(available(desk, 'Ada')).toEqual(['Ada', 'no', 'if need be', '', 'yes']);
  // A later answer without a week leaves that week as the tab has it.
  answer(desk, 'Ben', 'y---');
  expect(desk.ok('refreshAnswers', MONTH).saved).toBe(1);
  expect(available(desk, 'Ben')).toEqual(['Ben', 'yes', 'no', 'yes', 'if need be']);
  const read = desk.ok('previewAnswers', { kind: 'address', address });
  expect(read.rows.map(({ name, matchedBy }) => [name, matchedBy])).toContainEqual(['Ada', 'name']);
  const written = state(desk);
  expect(desk.ok('refreshAnswers', MONTH).saved).toBe(0);
  expect(state(desk)).toBe(written);

  answer(desk, 'Dora', 'yyyy');
  const first = desk.ok('remindMissing', MONTH);
  expect(first).toMatchObject({ saved: 1, reminded: ['Cem', 'Emil'], unanswered: ['Cem', 'Emil'] });
  expect(reminded(desk)).toEqual(['cem@example.org', 'emil@example.org']);
  expect(desk.world.outbox.at(-1)?.body).toContain(
    'please do so by Thu 19 Nov 2026'.replace('please', 'Please'),
  );
  expect(desk.ok('previewPoll', MONTH).toRemind).toEqual([]);
  expect(desk.ok('remindMissing', MONTH).reminded).toEqual([]);
  expect(reminded(desk)).toHaveLength(2);

  answer(desk, 'Cem', 'nyyy');
  answer(desk, 'Emil', 'nnyy');
  expect(desk.ok('refreshAnswers', MONTH).unanswered).toEqual([]);
  const plan = desk.ok('previewRota', MONTH);
  expect([plan.gaps, plan.unanswered, plan.weeks.map(({ answer: said }) => said)]).toEqual([
    [],
    [],
    ['yes', 'yes', 'yes', 'yes'],
  ]);
});

it('is reminded of by automation on working days, never besides "Remind now", never where it is closed', () => {
  const desk = newDesk();
  desk.ok('createPoll', FORM);
  answer(desk, 'Ada', 'yyyy');
  desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'], user: OTHER_EM });
  const hour = (time: string): void => {
    desk.world.now = `2026-11-${time}:00.000Z`;
    const { error } = desk.run('rota', 'everyHour', undefined, { kind: 'trigger', user: OTHER_EM });
    expect(error).toBeUndefined();
  };
  desk.world.now = '2026-11-17T07:00:00.000Z';
  expect(desk.ok('remindMissing', MONTH).reminded).toHaveLength(5);
  hour('17T09:30');
  expect(reminded(desk)).toHaveLength(5);
  answer(desk, 'Ben', 'yyyy');
  hour('18T09:30');
  hour('18T10:30');
  expect(reminded(desk)).toHaveLength(9);
  expect(desk.ok('remindMissing', MONTH).reminded).toEqual([]);
  only(desk).isAccepting = false;
  hour('19T09:30');
  expect(reminded(desk)).toHaveLength(9);
  expect(available(desk, 'Ben')).toEqual(['Ben', 'yes', 'yes', 'yes', 'yes']);
});

it.each([
  ['kill', 6],
  ['error', 11],
] as const)('is finished by the next run after %s at every %ith call', (kind, step) => {
  const origin = newDesk();
  const whole = origin.copy();
  const total = whole.rpc('createPoll', FORM).calls.total ?? 0;
  const orphans: number[] = [];
  for (let call = 1; call <= total; call += step) {
    const desk = origin.copy();
    desk.rpc('createPoll', FORM, { fault: { kind, at: call } });
    const { address, problems } = desk.ok('createPoll', FORM);
    const form = forms(desk).find(({ publishedId }) => address.includes(publishedId));
    expect({ call, problems, items: form?.items }).toEqual({ call, problems: [], items: only(whole).items });
    expect({ call, editors: form?.editors }).toEqual({ call, editors: [OTHER_EM] });
    expect(desk.world.outbox.length).toBeLessThan(3);
    if (forms(desk).length > 1) orphans.push(call);
    const before = state(desk);
    expect(desk.ok('createPoll', FORM)).toMatchObject({ address, made: false, told: 0 });
    expect(state(desk)).toBe(before);
  }
  // Only where the run ended between the making of the form and the note of its id.
  expect(orphans.length).toBeLessThan(4);
});

it('adds the name of who came since, and writes to nobody else', () => {
  const desk = newDesk();
  desk.ok('createPoll', FORM);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Candidates');
  sheet?.rows.push([{ value: 'Mo' }, { value: 'mo@example.org' }, { value: 1 }]);
  expect(desk.ok('createPoll', FORM)).toMatchObject({ made: false, told: 1 });
  expect(question(only(desk), 'LIST')).toMatchObject({ choices: [...[...TEAM].sort(), 'Mo'] });
  expect(desk.world.outbox[1]?.to).toEqual(['mo@example.org']);
});

describe('a form that somebody touched', () => {
  const GONE =
    'Error: The form of the poll cannot be opened: it was deleted, or it is not shared with you. Ask whoever made it to share it with you, or make a new one in “Start poll…”.';

  it('deleted or not shared: one sentence, no second form by itself, a new one when asked for', () => {
    const desk = newDesk();
    const first = desk.ok('createPoll', FORM).address;
    const stranger = { user: 'third@example.org' };
    expect(desk.refusal('refreshAnswers', MONTH, stranger)).toBe(GONE);
    expect(desk.refusal('createPoll', FORM, stranger)).toBe(GONE);
    desk.world.forms = {};
    const before = state(desk);
    for (const name of ['refreshAnswers', 'remindMissing']) expect(desk.refusal(name, MONTH)).toBe(GONE);
    expect(desk.refusal('createPoll', FORM)).toBe(GONE);
    expect(state(desk)).toBe(before);
    const second = desk.ok('createPoll', { ...FORM, anew: true });
    expect(second).toMatchObject({ made: true, told: 8 });
    expect(second.address).not.toBe(first);
    expect(desk.ok('createPoll', FORM)).toMatchObject({ made: false, told: 0, address: second.address });
  });

  it('closed: answers are read, nobody is written to', () => {
    const desk = newDesk();
    desk.ok('createPoll', FORM);
    answer(desk, 'Ada', 'yyyy');
    only(desk).isAccepting = false;
    expect(desk.ok('refreshAnswers', MONTH)).toMatchObject({
      saved: 1,
      problems: [
        'The form “Incident Managers in December 2026” takes no answers any more; who is missing cannot answer until you open it in Google Forms.',
      ],
    });
    expect(desk.refusal('remindMissing', MONTH)).toContain('takes no answers. Open it');
    expect(reminded(desk)).toEqual([]);
  });

  it('weeks edited by hand, a name nobody has, a name that is gone', () => {
    const desk = newDesk();
    desk.ok('createPoll', FORM);
    const form = only(desk);
    const [list, grid] = [question(form, 'LIST'), question(form, 'GRID')];
    if (list.type === 'LIST') list.choices.push('Somebody');
    if (grid.type === 'GRID') grid.rows = ['KW 50', '2026-12-14', 'Comments', 'Mon 28 Dec 2026'];
    answer(desk, 'Ada', 'ynmy');
    answer(desk, 'Somebody', 'yyyy');
    const { saved, problems } = desk.ok('refreshAnswers', MONTH);
    expect([saved, problems.length]).toEqual([1, 2]);
    expect(problems[0]).toMatch(/“Comments”.* The row is left out\./);
    expect(problems[1]).toContain('Nobody listed is called “Somebody”.');
    expect(available(desk, 'Ada')?.toString()).toBe('Ada,yes,no,yes');
    expect(desk.refusal('createPoll', FORM)).toBe(
      'Error: The poll “Incident Managers in December 2026” has no row for Mon 21 Dec 2026. Add it there, named 2026-12-21, and try again.',
    );
  });
});

it('takes a form that somebody made by hand, by the address of its editor', () => {
  const desk = newDesk();
  const { address } = desk.ok('createPoll', FORM);
  const { id } = only(desk);
  const other = newDesk();
  other.world.forms = desk.world.forms ?? {};
  const existing = { ...MONTH, title: '', how: 'existing' };
  expect(other.refusal('createPoll', { ...existing, address })).toContain(
    'Open the form to edit it and give that address',
  );
  expect(other.refusal('previewAnswers', { kind: 'address', address: 'https://forms.gle/x' })).toContain(
    'Open the form to edit it and give that address',
  );
  const editor = `https://docs.google.com/forms/d/${id}/edit`;
  expect(other.ok('createPoll', { ...existing, address: editor })).toEqual({
    address,
    made: false,
    told: 8,
    problems: [],
  });
  answer(other, 'Ada', 'yyyy', only(other));
  expect(other.ok('refreshAnswers', MONTH)).toMatchObject({ saved: 1, answered: ['Ada'] });
});

it('says in one sentence that the permission is missing; nothing is written, and reading pages still works', () => {
  const desk = newDesk();
  const project = desk.world.projects.rota;
  if (project === undefined) throw new Error('no project');
  const granted = ['script.container.ui', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email'];
  project.consents[EM] = granted.map((name) => `https://www.googleapis.com/auth/${name}`);
  const before = state(desk);
  expect(desk.refusal('createPoll', FORM)).toBe(
    'Error: This script may not use Google Forms in your name. “Set up…” shows how to allow it; or make the poll on dudle, which needs no more permission.',
  );
  expect(state(desk)).toBe(before);
  expect(desk.ok('previewAnswers', { kind: 'text', text: 'Name\t2026-12-07\nAda\tyes' }).rows).toHaveLength(
    1,
  );
});
