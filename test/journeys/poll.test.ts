// From "Start poll…" to a published rota, over real HTTP against the stand-in for dudle, on the built bundle.
import { stopHttp } from '../../local/runtime/host/services/url-fetch/blocking-http.js';
import { CALENDAR, Desk, EM, mailOf } from './desk.js';
import type { Row } from './desk.js';
import { startDudleThread } from './dudle-thread.js';
import type { DudleThread } from './dudle-thread.js';

const TEAM = [
  'Ada', 'Ben', 'Cem', 'Dora', 'Emil', 'Fay', 'Gül Özdemir', 'Hugo', 'Ines', 'Jörg Müller', 'Kaveh', 'Łukasz',
]; // prettier-ignore
const addressOf = (name: string): string => mailOf(name.normalize('NFD').replace(/[^a-zA-Z]/g, ''));
const WEEKS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
const MONTH = { month: '2026-12' };
const NEW = { ...MONTH, title: 'Incident Managers in December 2026', how: 'dudle' };
const VOTES = { y: 'a_yes__', m: 'b_maybe', n: 'c_no___' } as const;

let dudle: DudleThread;
beforeAll(async () => {
  dudle = await startDudleThread();
});
afterEach(() => dudle.clear());
afterAll(async () => {
  await stopHttp();
  await dudle.close();
});

const newDesk = (server = dudle.site): Desk => {
  const settings: Row[] = [
    ['Setting', 'Value', 'What it does'],
    ['Duty calendar id', CALENDAR, ''],
    ['Engineering managers', EM, ''],
    ['Poll server', server, ''],
  ];
  const desk = new Desk({
    Rota: [['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note']],
    Candidates: [['Name', 'E-mail', 'Share'], ...TEAM.map((name): Row => [name, addressOf(name), 1])],
    Settings: settings,
    Journal: [['When', 'Who', 'What', 'Key', 'Before', 'After']],
  });
  desk.world.hosts = [dudle.host];
  return desk;
};

const vote = async (address: string, name: string, votes: string): Promise<number> => {
  const fields = WEEKS.map((week, index): [string, string] => [
    `add_participant_checked_${week}`,
    VOTES[votes[index] as keyof typeof VOTES],
  ]);
  const body = new URLSearchParams([['olduser', ''], ['add_participant', name], ...fields]);
  return (await fetch(address, { method: 'POST', body, redirect: 'manual' })).status;
};
const setting = (desk: Desk, name: string): unknown =>
  desk.sheet('Settings').find(([title]) => title === name)?.[1];
/** A poll made by somebody by hand. */
const handMade = async (weeks: readonly string[]): Promise<string> => {
  const post = (where: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${dudle.site}${where}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  await post('', { create_poll: 'Made by hand', poll_type: 'time', poll_url: 'by-hand' });
  for (const week of weeks) await post('by-hand/edit_columns.cgi', { new_columnname: week });
  return `${dudle.site}by-hand/`;
};

it('makes a poll, writes to everybody, reads twelve votes back, and publishes the month from them', async () => {
  const desk = newDesk();
  const before = desk.ok('previewPoll', MONTH);
  expect(before).toMatchObject({
    title: NEW.title,
    server: dudle.site,
    weeks: WEEKS,
    deadline: '2026-11-19',
    isLate: true,
    poll: null,
    known: '',
    recipients: 13,
    owed: 13,
    answered: [],
  });
  expect(before.unanswered).toHaveLength(12);

  const { address, ...result } = desk.ok('createPoll', NEW);
  expect(result).toEqual({ made: true, told: 13, problems: [] });
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/im-2026-12-[0-9a-f]{16}\/$/);
  const stored = await dudle.polls();
  expect(stored).toEqual([{ id: address.split('/')[3], title: NEW.title, columns: WEEKS }]);
  expect(setting(desk, 'Poll address')).toBe(address);
  expect(desk.world.outbox).toHaveLength(1);
  const [mail] = desk.world.outbox;
  expect([...(mail?.to ?? [])].sort()).toEqual([...TEAM.map(addressOf), EM].sort());
  expect(mail?.body).toContain(address);
  expect(mail?.htmlBody).toContain(`href="${address}"`);
  expect(mail?.replyTo).toBe(EM);

  const votes = [
    'yyyn',
    'yynn',
    'nyyn',
    'nnym',
    'yyny',
    'mnny',
    'yynn',
    'nyym',
    'nnnn',
    'ynnn',
    'nnyn',
    'nnyn',
  ];
  for (const [index, name] of TEAM.slice(0, 11).entries()) {
    expect(await vote(address, name, votes[index] ?? '')).toBe(302);
  }
  const eleven = desk.ok('refreshAnswers', MONTH);
  expect(eleven).toMatchObject({ saved: 11, unanswered: ['Łukasz'] });
  expect(eleven.problems).toEqual([]);
  await vote(address, '=Somebody()', 'yyyy');
  expect(desk.ok('refreshAnswers', MONTH)).toMatchObject({
    saved: 0,
    problems: [
      'The row “=Somebody()” needs you in “Read answers…”. Nobody listed is called “=Somebody()”. Choose the candidate, or leave the row out.',
    ],
  });
  expect(await vote(address, ' łukasz', votes[11] ?? '')).toBe(302);
  expect(desk.ok('refreshAnswers', MONTH)).toMatchObject({ saved: 1, unanswered: [] });
  const written = JSON.stringify(desk.world.spreadsheets);
  expect(desk.ok('refreshAnswers', MONTH).saved).toBe(0);
  expect(JSON.stringify(desk.world.spreadsheets)).toBe(written);
  expect(desk.ok('previewPoll', MONTH)).toMatchObject({ unanswered: [], known: address, owed: 0 });

  const plan = desk.ok('previewRota', MONTH);
  expect([plan.gaps, plan.unanswered]).toEqual([[], []]);
  expect(plan.weeks.map(({ answer }) => answer)).not.toContain('no');
  const weeks = plan.weeks.map(({ start, email }) => ({ start, email }));
  expect(desk.ok('publishRota', { ...MONTH, weeks })).toMatchObject({ published: 4, told: 13, problems: [] });
  expect(desk.entries().map(([from]) => from)).toEqual(WEEKS);
});

it('changes nothing the second time, and writes only to people who came since', async () => {
  const desk = newDesk();
  const { address } = desk.ok('createPoll', NEW);
  const state = JSON.stringify([desk.world.spreadsheets, desk.world.outbox]);
  expect(desk.ok('createPoll', { ...NEW, title: 'Another title' })).toEqual({
    address,
    made: false,
    told: 0,
    problems: [],
  });
  expect(JSON.stringify([desk.world.spreadsheets, desk.world.outbox])).toBe(state);
  expect(await dudle.polls()).toHaveLength(1);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Candidates');
  sheet?.rows.push([{ value: 'Mo' }, { value: 'mo@example.org' }, { value: 1 }]);
  expect(desk.ok('createPoll', NEW).told).toBe(1);
  expect(desk.world.outbox[1]?.to).toEqual(['mo@example.org']);
});

it.each([
  ['kill', 5],
  ['error', 8],
] as const)('is finished by the next run after %s at every %ith call', async (kind, step) => {
  const origin = newDesk();
  const whole = origin.copy();
  const total = whole.rpc('createPoll', NEW).calls.total ?? 0;
  const keys = (desk: Desk) =>
    [...new Set(desk.sheet('Journal').map((row) => String(row[3]).split('/')[0]))].sort();
  expect(total).toBeGreaterThan(30);
  const doubled: number[] = [];
  for (let call = 1; call <= total; call += step) {
    await dudle.clear();
    const desk = origin.copy();
    desk.rpc('createPoll', NEW, { fault: { kind, at: call } });
    const { address, problems } = desk.ok('createPoll', NEW);
    const stored = await dudle.polls();
    expect({ call, stored, problems }).toEqual({
      call,
      stored: [{ id: address.split('/')[3], title: NEW.title, columns: WEEKS }],
      problems: [],
    });
    expect({ call, address: setting(desk, 'Poll address') }).toEqual({ call, address });
    expect({ call, keys: keys(desk) }).toEqual({ call, keys: keys(whole) });
    doubled.push(desk.world.outbox.length);
  }
  // Twice only where the run died between the mail and the flush of its note.
  expect([Math.min(...doubled), Math.max(...doubled) <= 2]).toEqual([1, true]);
  expect(doubled.filter((count) => count === 2).length).toBeLessThan(15 / step);
});

describe('a poll that exists', () => {
  const existing = { ...MONTH, title: '', how: 'existing' };

  it('is taken after it was read, with weeks of other months beside', async () => {
    const desk = newDesk();
    const address = await handMade([...WEEKS, '2027-01-04']);
    expect(desk.ok('createPoll', { ...existing, address: ` ${address} ` })).toEqual({
      address,
      made: false,
      told: 13,
      problems: [],
    });
    expect(setting(desk, 'Poll address')).toBe(address);
    expect(desk.ok('previewPoll', MONTH)).toMatchObject({ poll: { address, isReady: true }, owed: 0 });
    await vote(address, 'Ada', 'yyyy');
    expect(desk.ok('refreshAnswers', MONTH)).toMatchObject({ saved: 1, answered: ['Ada'] });
  });

  it('is sent again for the next month it covers, and is offered for no month it does not', async () => {
    const desk = newDesk();
    const address = await handMade([...WEEKS, '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']);
    const request = { ...existing, address };
    expect([desk.ok('createPoll', request).told, desk.ok('createPoll', request).told]).toEqual([13, 0]);
    const january = { ...request, month: '2027-01' };
    expect([desk.ok('createPoll', january).told, desk.ok('createPoll', january).told]).toEqual([13, 0]);
    const other = newDesk();
    other.ok('applySetup', { settings: { 'Poll address': address } });
    const known = (month: string): string => other.ok('previewPoll', { month }).known;
    expect([known('2026-12'), known('2027-01'), known('2027-02')]).toEqual([address, address, '']);
    await dudle.clear();
    expect(known('2026-12')).toBe('');
    other.world.hosts = [];
    expect(known('2026-12')).toBe(address);
  });

  it('is refused in one sentence where its columns do not fit, and nothing is written', async () => {
    const desk = newDesk();
    const address = await handMade(['2026-12-07', '2026-12-14', '2027-01-04']);
    const state = JSON.stringify([desk.world.spreadsheets, desk.world.outbox]);
    const refusal = (request: object): string => desk.refusal('createPoll', { ...existing, ...request });
    expect(refusal({ address })).toBe(
      'Error: The poll “Made by hand” has no column for Mon 21 Dec 2026, Mon 28 Dec 2026. Add them there, named 2026-12-21, 2026-12-28, and try again.',
    );
    expect(refusal({ address, month: '2027-02' })).toContain(
      'The poll “Made by hand” is not for February 2027: none of its columns is a week of it.',
    );
    expect(refusal({ address: `${dudle.site}nobody/` })).toContain('There is no poll at');
    expect(refusal({ address: 'javascript:alert(1)' })).toContain('is no web address');
    expect(refusal({ address: ' ' })).toBe('Error: Give the address of the poll. Nothing was changed.');
    expect(JSON.stringify([desk.world.spreadsheets, desk.world.outbox])).toBe(state);
  });
});

it('begins anew where the settings name another server since, and says what a locked poll needs', async () => {
  const desk = newDesk(`${dudle.site}no/`);
  expect(desk.refusal('createPoll', NEW)).toContain('answered with error 404');
  expect(desk.ok('previewPoll', MONTH).poll).toMatchObject({ isReady: false });
  desk.ok('applySetup', { settings: { 'Poll server': dudle.site.replace(/\/$/, '') } });
  const { address, told } = desk.ok('createPoll', NEW);
  expect([address.startsWith(`${dudle.site}im-`), told]).toEqual([true, 13]);
  const body = new URLSearchParams({
    ac_user: 'participant',
    ac_password0: 'secret',
    ac_password1: 'secret',
    ac_create: 'Save',
  });
  await fetch(`${address}access_control.cgi`, { method: 'POST', body, redirect: 'manual' });
  expect(desk.refusal('refreshAnswers', MONTH)).toBe(
    `Error: The poll at ${address} is protected by a password. Open it yourself, copy the table and paste it under “Read answers…”.`,
  );
});

it('replaces a poll that was deleted', async () => {
  const desk = newDesk();
  const first = desk.ok('createPoll', NEW);
  await dudle.clear();
  expect(desk.refusal('refreshAnswers', MONTH)).toContain(`There is no poll at ${first.address} (any more).`);
  const second = desk.ok('createPoll', NEW);
  expect(second).toMatchObject({ made: true, told: 13 });
  expect(second.address).not.toBe(first.address);
  expect(await dudle.polls()).toHaveLength(1);
});

it('runs by itself once it was started: reminds who is missing, stops, and the rota is made from the answers', async () => {
  const desk = newDesk();
  desk.world.now = '2026-11-10T09:30:00.000Z';
  const { address } = desk.ok('createPoll', NEW);
  desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
  const hours = (day: string, ...times: string[]): void => {
    for (const time of times) {
      desk.world.now = `2026-11-${day}T${time}:00.000Z`;
      expect(desk.run('rota', 'everyHour', undefined, { kind: 'trigger' }).error).toBeUndefined();
    }
  };
  const reminded = (): string[] =>
    desk.world.outbox
      .filter(({ subject }) => subject.startsWith('Your answers for December 2026 are missing'))
      .flatMap(({ to }) => to)
      .sort();
  for (const name of TEAM.slice(0, 9)) await vote(address, name, 'yyym');
  hours('16', '09:30', '15:30');
  expect(reminded()).toEqual([]);
  hours('17', '07:30', '08:30', '09:30', '09:31', '15:30');
  const missing = ['jorgmuller', 'kaveh', 'ukasz'].map((name) => `${name}@example.org`);
  expect(reminded()).toEqual(missing);
  await vote(address, 'Jörg Müller', 'yyyy');
  await vote(address, 'Kaveh', 'nnnn');
  hours('18', '09:30', '10:30');
  expect(reminded()).toEqual([...missing, 'ukasz@example.org'].sort());
  await vote(address, 'Łukasz', 'myyy');
  hours('19', '09:30', '15:30');
  expect(reminded()).toHaveLength(4);
  // An answer changed in the last hour counts.
  await vote(address, 'Ada', 'nnnn');
  hours('20', '09:30', '10:30');
  expect(desk.sheet('Availability').find(([name]) => name === 'Ada')).toEqual([
    'Ada',
    'no',
    'no',
    'no',
    'no',
  ]);
  const rows = desk.sheet('Rota').filter(([week]) => WEEKS.includes(String(week)));
  expect(rows.map((row) => row[2])).toEqual(WEEKS.map(() => 'published'));
  expect(rows.map((row) => row[1])).not.toContain('Ada');
  const keys = desk.sheet('Journal').map((row) => String(row[3]));
  const sent = keys.filter((key) => key.startsWith('sent:'));
  expect(sent).toEqual([...new Set(sent)]);
});

it('keeps the polls of two months apart', async () => {
  const desk = newDesk();
  const december = desk.ok('createPoll', NEW).address;
  const january = desk.ok('createPoll', { ...NEW, month: '2027-01' }).address;
  await vote(december, 'Ada', 'yyyy');
  expect(setting(desk, 'Poll address')).toBe(january);
  expect(desk.ok('refreshAnswers', MONTH)).toMatchObject({ saved: 1, answered: ['Ada'] });
  expect(desk.ok('previewPoll', { month: '2027-01' })).toMatchObject({ known: january, answered: [] });
  expect(desk.refusal('refreshAnswers', { month: '2027-02' })).toContain(
    'No poll for February 2027 is known.',
  );
});

it('says in one sentence what a server answers that makes no poll', () => {
  const refusal = (server: string, request: object = NEW): string =>
    newDesk(server).refusal('createPoll', request);
  expect(refusal(`${dudle.site}no/`)).toMatch(
    /^Error: The poll is not complete: http:\S+\/no\/ answered with error 404; try again later\. Start the poll again to finish it\.$/,
  );
  expect(refusal('http://127.0.0.1:9/')).toContain('This world does not let UrlFetchApp reach 127.0.0.1:9');
  expect(refusal(dudle.site, { ...NEW, title: ' ' })).toBe(
    'Error: The poll needs a title. Nothing was made.',
  );
  expect(refusal(dudle.site, { ...NEW, title: 'x'.repeat(121) })).toContain('longer than 120 letters');
  expect(refusal(dudle.site, { ...NEW, month: '2026-10' })).toContain('Every week of October 2026 has begun');
});

it('makes the poll where Google allows no more mail today, and sends the mail tomorrow', () => {
  const desk = newDesk();
  desk.world.accounts = 'consumer';
  const other = (index: number): string => `other${String(index)}@example.org`;
  const sent = {
    number: 1,
    date: desk.world.now,
    from: EM,
    sentBy: EM,
    to: Array.from({ length: 95 }, (_, index) => other(index)),
    cc: [],
    bcc: [],
    replyTo: null,
    name: null,
    subject: 'Before',
    body: '',
    htmlBody: null,
    attachments: [],
  };
  desk.world.outbox.push(sent);
  expect(desk.ok('createPoll', NEW)).toMatchObject({
    made: true,
    told: 0,
    problems: [
      'Google lets you write to 5 more people today, and 13 should get the poll. It is there; start it again tomorrow to send the mail.',
    ],
  });
  desk.world.now = '2026-11-26T10:00:00.000Z';
  expect(desk.ok('createPoll', NEW)).toMatchObject({ made: false, told: 13, problems: [] });
});
