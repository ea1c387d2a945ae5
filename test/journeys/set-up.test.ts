// Set-up run again and again: what it repairs, what it says is wrong, and the test mail to oneself.
import { CALENDAR, date, Desk, EM, mailOf, standardTabs, TEAM } from './desk.js';
import type { Row } from './desk.js';

const SCOPES = ['calendar.events', 'forms', 'script.container.ui', 'script.external_request', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly', 'spreadsheets.readonly', 'userinfo.email']; // prettier-ignore
const OTHER = 'other@example.org';

const stateOf = ({ world }: Desk): string =>
  JSON.stringify([world.spreadsheets, world.calendars, world.outbox]);
const allow = (desk: Desk, all: readonly string[]): void => {
  const project = desk.world.projects.rota;
  if (project !== undefined)
    project.consents[EM] = all.map((scope) => `https://www.googleapis.com/auth/${scope}`);
};
const checks = (desk: Desk, user = EM): Record<string, [state: string, sentence: string]> =>
  Object.fromEntries(
    desk
      .ok('proposeSetup', undefined, { user })
      .checks.map(({ what, state, sentence }) => [what, [state, sentence]]),
  );
const sheetOf = (desk: Desk, tab: string) => {
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`no tab ${tab}`);
  return sheet;
};
/** Whether a cell is a checkbox; row and column from 1. */
const isBox = (desk: Desk, tab: string, row: number, column: number): boolean => {
  const cell = sheetOf(desk, tab).rows[row - 1]?.[column - 1];
  return typeof cell === 'object' && cell?.validation?.criteria === 'CHECKBOX';
};

/** A rota in somebody's own words, with a title line above and a footer below. */
const ownSheet = (): Row[] => [
  ['Who watches production'],
  ['KW', 'Wer', 'Bemerkung'],
  ...TEAM.map((name, index): Row => [`KW ${43 + index}`, name]),
  [],
  ['Total', '6'],
];
const MAPPED = {
  tabs: { Rota: { sheet: 'IM plan', fields: { week: 'KW', name: 'Wer', note: 'Bemerkung' } } },
  create: true,
  settings: { 'Duty calendar id': CALENDAR, 'Engineering managers': EM },
};
const mapped = (): Desk => {
  const { Candidates = [] } = standardTabs();
  const desk = new Desk({ 'IM plan': ownSheet(), Candidates });
  desk.ok('applySetup', MAPPED);
  return desk;
};

it('does the rest where a run died anywhere, and nothing more when everything is in place', () => {
  const { Candidates = [] } = standardTabs();
  const fresh = new Desk({ 'IM plan': ownSheet(), Candidates });
  const whole = fresh.copy();
  const total = whole.rpc('applySetup', MAPPED).calls.total ?? 0;
  expect(total).toBeGreaterThan(30);
  const expected = whole.sheet('IM plan');
  expect(expected[1]).toEqual(['KW', 'Wer', 'Bemerkung', 'Status', 'Pinned', 'From day']);
  for (let at = 1; at <= total; at += Math.ceil(total / 9)) {
    const desk = fresh.copy();
    desk.rpc('applySetup', MAPPED, { fault: { kind: 'kill', at } });
    desk.ok('applySetup', MAPPED);
    expect(desk.sheet('IM plan')).toEqual(expected);
    expect(desk.sheet('Settings')).toEqual(whole.sheet('Settings'));
    const before = stateOf(desk);
    expect(desk.ok('applySetup', MAPPED)).toEqual({ done: [], problems: [] });
    expect(stateOf(desk)).toBe(before);
  }
});

it('fills tabs that a run left empty which died while making them', () => {
  const { Candidates = [] } = standardTabs();
  const desk = new Desk({ Rota: [], Candidates, Availability: [], Settings: [], Journal: [] });
  expect(desk.ok('proposeSetup').plan.tabs).toEqual(['Rota', 'Availability', 'Settings', 'Journal']);
  expect(desk.ok('applySetup', { create: true, settings: MAPPED.settings }).problems).toEqual([]);
  expect(desk.ok('proposeSetup')).toMatchObject({ isSetUp: true, plan: { tabs: [], columns: [] } });
  expect(desk.world.spreadsheets.rota?.sheets).toHaveLength(5);
});

it('gives a column Pinned its checkboxes, one that is added and one that an older version added', () => {
  const desk = mapped();
  expect([2, 3, 8, 10, 20].map((row) => isBox(desk, 'IM plan', row, 5))).toEqual([
    false, true, true, true, true,
  ]); // prettier-ignore
  const sheet = sheetOf(desk, 'IM plan');
  for (const row of sheet.rows.slice(2)) row.splice(4, 1, null);
  sheet.rows[3]?.splice(4, 1, true);
  expect(desk.ok('proposeSetup').plan.checkboxes).toBe('IM plan');
  expect(desk.ok('applySetup', { create: true }).done).toEqual([
    'Gave the column "Pinned" of "IM plan" its checkboxes.',
  ]);
  expect(isBox(desk, 'IM plan', 3, 5)).toBe(true);
  expect(desk.sheet('IM plan')[3]?.[4]).toBe(true);
  expect(desk.ok('proposeSetup').plan.checkboxes).toBeNull();
});

it('leaves a column Pinned alone in which people write words', () => {
  const tabs = standardTabs();
  const [titles = [], first = [], ...rest] = tabs.Rota ?? [];
  const desk = new Desk({ ...tabs, Rota: [titles, [...first.slice(0, 3), 'x'], ...rest] });
  expect(desk.ok('proposeSetup').plan.checkboxes).toBeNull();
});

it('repairs lost tabs, columns and settings, shows it first, and does it once', () => {
  const desk = new Desk(standardTabs());
  desk.ok('applySetup', { create: true });
  const rota = desk.world.spreadsheets.rota;
  if (rota === undefined) throw new Error('no spreadsheet');
  rota.sheets = rota.sheets.filter(({ name }) => name !== 'Availability' && name !== 'Journal');
  for (const row of sheetOf(desk, 'Rota').rows) row.splice(5, 1);
  const settings = sheetOf(desk, 'Settings');
  settings.rows = settings.rows.filter(([setting]) => setting !== 'Poll day' && setting !== 'Days off');
  const { plan, checks: found, isSetUp } = desk.ok('proposeSetup');
  expect(plan).toEqual({
    tabs: ['Availability', 'Journal'],
    columns: [{ tab: 'Rota', sheet: 'Rota', fields: ['note'], titles: ['Note'] }],
    checkboxes: null,
    rows: ['Poll day', 'Days off'],
    mapping: {},
    typed: {},
  });
  expect(found[0]).toMatchObject({ what: 'Tabs and columns', state: 'warn' });
  expect(isSetUp).toBe(true);
  expect(desk.ok('applySetup', { create: true }).done).toEqual([
    'Added "Note" at the right end of "Rota".',
    'Created the tab "Availability".',
    'Added 2 settings with their defaults.',
    'Created the tab "Journal".',
  ]);
  expect(desk.ok('applySetup', { create: true }).done).toEqual([]);
  expect(checks(desk)['Tabs and columns']?.[0]).toBe('ok');
});

it('forgets where the rota was when the sheet is gone, and works on', () => {
  const desk = mapped();
  const sheet = sheetOf(desk, 'IM plan');
  Object.assign(sheet, { name: 'Archive', rows: [['Long ago']] });
  expect(desk.refusal('previewRota', { month: '2026-12' })).toContain('There is no tab "IM plan"');
  expect(desk.ok('proposeSetup').isSetUp).toBe(false);
  expect(desk.ok('applySetup', { create: true }).done).toEqual([
    'Created the tab "Rota".',
    'Wrote 4 settings.',
  ]);
  expect(desk.ok('previewRota', { month: '2026-12' }).weeks).toHaveLength(4);
  expect(desk.ok('applySetup', { create: true }).done).toEqual([]);
});

it('guesses a renamed column anew and never makes a needed one again by itself', () => {
  const desk = mapped();
  const titles = sheetOf(desk, 'IM plan').rows[1] ?? [];
  titles[2] = 'Notizen';
  const note = desk.ok('proposeSetup').tabs[0]?.fields.find(({ field }) => field === 'note');
  expect(note).toMatchObject({ column: 'Notizen', by: 'alias' });
  titles[1] = 'Superheld';
  const before = stateOf(desk);
  expect(desk.refusal('applySetup', { create: true })).toContain(
    'No column of "IM plan" was named for Incident manager (Rota). Nothing was written.',
  );
  expect(stateOf(desk)).toBe(before);
});

describe('checks', () => {
  it('say that everything is in order, and count what it costs to know', () => {
    const desk = mapped();
    const record = 'https://docs.google.com/spreadsheets/d/incidents/edit#gid=0';
    desk.ok('applySetup', { settings: { 'Record sheet': record } });
    Object.assign(desk.world.spreadsheets.incidents?.sheets[0] ?? {}, {
      name: 'Incidents',
      rows: [['Title', 'Status']],
    });
    desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
    desk.run('rota', 'everyHour', undefined, { kind: 'trigger' });
    const { result, calls } = desk.rpc('proposeSetup');
    expect(result?.checks.map(({ what, state }) => `${what}: ${state}`)).toEqual([
      'Tabs and columns: ok',
      'Calendar: ok',
      'Permissions: ok',
      'Mail: ok',
      'Automation: ok',
      'Engineering Managers: ok',
      'Time zones: ok',
      'Settings: ok',
    ]);
    expect(result).toMatchObject({ isSetUp: true, allowAddress: null, problems: [] });
    expect(calls.remote).toBeLessThanOrEqual(12);
  });

  it('name each permission that is missing; what needs none of it still works', () => {
    const desk = mapped();
    allow(desk, ['script.container.ui', 'spreadsheets.currentonly']);
    const { checks: found, calendar, testMail, allowAddress } = desk.ok('proposeSetup');
    expect(found.filter(({ what }) => what === 'Permission missing').map(({ state }) => state)).toEqual([
      'bad', 'bad', 'bad', 'warn', 'warn', 'warn', 'warn',
    ]); // prettier-ignore
    expect(calendar.problem).toContain('“Read and change calendar entries” is not allowed');
    expect(testMail.to).toBe('');
    expect(allowAddress).toMatch(/^https:\/\/script\.google\.com\//);
    expect(desk.refusal('sendTestMail')).toContain('Google does not say who you are');
    allow(
      desk,
      SCOPES.filter((scope) => scope !== 'script.send_mail'),
    );
    expect(desk.refusal('sendTestMail')).toContain('Sending mail is not allowed yet');
    expect(desk.ok('applySetup', { create: true }).done).toEqual([]);
    allow(desk, SCOPES);
    expect(checks(desk).Permissions?.[0]).toBe('ok');
  });

  it('automation is not switched on while a permission is missing', () => {
    const desk = mapped();
    allow(
      desk,
      SCOPES.filter((scope) => scope !== 'calendar.events'),
    );
    const { error } = desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
    expect(error?.message).toContain('A permission is missing');
    expect(desk.world.projects.rota?.triggers).toEqual([]);
    expect(checks(desk).Automation?.[1]).toContain('Off');
  });

  it('tell a second EM whose automation it is, and everybody when its owner left or it fell silent', () => {
    const desk = mapped();
    desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
    const own = checks(desk).Automation;
    expect(own).toEqual([
      'ok',
      'On by you since Wed 25 Nov 2026, 10:00. Its first run comes within the hour.',
    ]);
    desk.ok('applySetup', { settings: { 'Engineering managers': `${EM}, ${OTHER}` } });
    expect(checks(desk, OTHER).Automation).toEqual([
      'ok',
      `On since Wed 25 Nov 2026, 10:00; it belongs to ${EM}. Its first run comes within the hour. Only they can switch it off; a second one would do everything twice.`,
    ]);
    desk.world.now = '2026-11-25T14:00:00.000Z';
    expect(checks(desk, OTHER).Automation).toEqual(['bad', expect.stringContaining('It has never run.')]);
    desk.ok('applySetup', { settings: { 'Engineering managers': OTHER } });
    expect(checks(desk, OTHER).Automation).toEqual([
      'bad',
      expect.stringContaining('They are no Engineering Manager any more: take it over'),
    ]);
  });

  it('name zones that differ, and days stay right in them', () => {
    const desk = mapped();
    const rota = desk.world.spreadsheets.rota;
    const calendar = desk.world.calendars[CALENDAR];
    if (rota === undefined || calendar === undefined) throw new Error('no world');
    const before = desk.ok('previewRota', { month: '2026-12' });
    rota.timeZone = 'America/Los_Angeles';
    calendar.timeZone = 'Pacific/Auckland';
    const [state, sentence] = checks(desk)['Time zones'] ?? [];
    expect(state).toBe('warn');
    expect(sentence).toContain(
      'The spreadsheet is in America/Los_Angeles and the calendar is in Pacific/Auckland',
    );
    expect(sentence).toContain('choose Europe/Berlin in File, Settings and the calendar’s own settings.');
    expect(desk.ok('previewRota', { month: '2026-12' })).toEqual(before);
  });

  it.each<[string, Row, string]>([
    [
      'out of range',
      ['Reminder hour', '25'],
      'Settings!B4: "Reminder hour" must be a whole number from 0 to 23',
    ],
    [
      'contradicting',
      ['Poll day', '25'],
      'Settings!B4: "Poll day" (25) must come before "Automation day" (20)',
    ],
    [
      'in no zone',
      ['Time zone', 'Middle Earth'],
      'Settings!B4: "Time zone" must be a time zone such as Europe/Berlin',
    ],
  ])('name a setting %s with its cell', (_, row, sentence) => {
    const tabs = standardTabs();
    const desk = new Desk({ ...tabs, Settings: [...(tabs.Settings ?? []), row] });
    expect(checks(desk).Settings).toEqual(['warn', expect.stringContaining(sentence)]);
  });

  it('say so where nobody is named to be told, or the calendar may only be read', () => {
    const tabs = standardTabs();
    const desk = new Desk({ ...tabs, Settings: (tabs.Settings ?? []).slice(0, 2) });
    Object.assign(desk.world.calendars[CALENDAR] ?? {}, { owner: OTHER, readers: [EM] });
    const found = checks(desk);
    expect(found['Engineering Managers']?.[0]).toBe('warn');
    expect(found.Calendar).toEqual(['bad', expect.stringContaining('You may read the calendar')]);
    expect(checks(new Desk({ Sheet1: [] })).Calendar).toEqual([
      'bad',
      'None is named, so nothing can be published. Give its id in the step “Calendar”.',
    ]);
  });
});

describe('the test mail', () => {
  it('goes to whoever is at the keyboard and nobody else, as it was announced, and is noted', () => {
    const desk = mapped();
    const { testMail } = desk.ok('proposeSetup');
    expect(testMail).toEqual({ to: EM, subject: 'Test: You are Incident Manager from Mon 30 Nov 2026' });
    const settings = { 'Incident Management: HowTo': 'https://example.org/how-to' };
    expect(desk.ok('sendTestMail', { settings })).toEqual(testMail);
    expect(desk.mails()).toEqual([{ to: [EM], subject: testMail.subject }]);
    const body = desk.world.outbox[0]?.body ?? '';
    expect(body).toContain('This is a test. You are not on duty because of it');
    expect(body).toContain('You take over from Ada; Ben follows you.');
    expect(body).toContain('https://example.org/how-to');
    expect(desk.sheet('Journal').slice(-1)[0]?.slice(1)).toEqual([
      EM,
      `Sent: test mail to ${EM}`,
      `test-mail:${EM}`,
      '',
      testMail.subject,
    ]);
    // It is nobody's reminder: the real ones still go.
    expect(desk.sheet('Settings').flat()).not.toContain('https://example.org/how-to');
  });

  it('writes nothing into a sheet that is not set up yet', () => {
    const desk = new Desk({ Sheet1: [[date('2026-11-30'), mailOf('Ada')]] });
    const before = JSON.stringify(desk.world.spreadsheets);
    expect(desk.ok('sendTestMail').to).toBe(EM);
    expect(JSON.stringify(desk.world.spreadsheets)).toBe(before);
  });

  it('is refused where Google allows no more mail', () => {
    const desk = mapped();
    desk.world.outbox = Array.from({ length: 30 }, (_, index) => ({
      number: index + 1, date: desk.world.now, from: EM, sentBy: EM, to: Array.from({ length: 50 }, (__, n) => `p${n}@example.org`), cc: [], bcc: [],
      replyTo: '', name: '', subject: 'x', body: '', htmlBody: '', attachments: [],
    })); // prettier-ignore
    expect(desk.refusal('sendTestMail')).toContain(
      'Google lets you write to nobody more today. Nothing was sent',
    );
    expect(checks(desk).Mail?.[0]).toBe('bad');
    expect(desk.world.outbox).toHaveLength(30);
  });
});
