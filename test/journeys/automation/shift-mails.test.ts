// Two weeks of automation on the built bundle: who is reminded and who hands over, once each, with the record sheet's list.
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { date, Desk, EM, mailOf, standardTabs } from '../desk.js';
import type { Row } from '../desk.js';

const RECORD: readonly Row[] = [
  ['Incidents of the team'],
  [],
  [
    'Title',
    'ID',
    'Status',
    'Priority',
    'Task',
    'Incident manager',
    'Next update due',
    'Reported at',
    'Post-mortem',
    'Resolved at',
  ],
  [
    '=HYPERLINK("x") & <b>bots</b> are throttled',
    'I-1',
    'in progress',
    'High',
    'T389140',
    'Dora',
    { value: 46_353.708_333, numberFormat: 'yyyy-mm-dd hh:mm' },
    date('2026-11-26'),
  ],
  ['Labels vanish', 'I-2', 'reported', '', 't12', '', '30.11.2026 15:00'],
  ['Saving fails', 'I-3', 'Resolved', 'High', '', '', '', '', 'needed'],
  ['Mended quickly', 'I-4', 'resolved', '', '', '', '', '', '', date('2026-11-27')],
];

const deskWith = (recordSheet: string, rows: readonly Row[] | null): Desk => {
  const tabs = standardTabs();
  const december: Row[] = [
    [date('2026-12-07'), '', '', true],
    [date('2026-12-14'), 'Ada', 'published', false],
    [date('2026-12-21'), 'Ben', 'published', false],
    [date('2026-12-28'), 'Cem', 'published', false],
  ];
  const desk = new Desk({
    ...tabs,
    Rota: [...(tabs.Rota ?? []), ...december],
    Settings: [...(tabs.Settings ?? []), ['Record sheet', recordSheet, '']],
  });
  const record = desk.world.spreadsheets.incidents;
  if (record === undefined) throw new Error('no record sheet');
  if (rows !== null) record.sheets = [{ ...newSheet(0, 'Incidents'), rows: rows.map((row) => [...row]) }];
  expect(desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] }).ok).toBe(true);
  return desk;
};
const OWN = 'https://docs.google.com/spreadsheets/d/incidents/edit#gid=0';

/** Lets the trigger fire at a moment of Berlin's winter time. */
const fire = (desk: Desk, day: string, time: string) => {
  desk.world.now = new Date(`${day}T${time}:00+01:00`).toISOString();
  const run = desk.run('rota', 'everyHour', undefined, { kind: 'trigger' });
  expect(run.error).toBeUndefined();
  return run;
};
const about = (desk: Desk) =>
  desk.world.outbox
    .filter(({ subject }) => /^(Hand-over|You are Incident Manager from)/.test(subject))
    .map(
      ({ date: sent, to, subject }) =>
        `${sent.slice(5, 10)} ${to.map((address) => address.split('@')[0]).join(' ')}: ${subject}`,
    );

it('reminds and hands over once each, however often the trigger fires and after an outage', () => {
  const desk = deskWith(OWN, RECORD);
  for (let day = 25; day <= 40; day += 1) {
    const text = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
    // Nothing runs on Friday and Saturday.
    if (day === 27 || day === 28) continue;
    for (const time of ['08:59', '09:01', '09:02']) fire(desk, text, time);
  }
  expect(about(desk)).toEqual([
    '11-25 emil: You are Incident Manager from Mon 30 Nov 2026',
    '11-25 cem dora em: Hand-over Mon 23 Nov 2026: Cem to Dora, 2 open incidents',
    '11-29 emil: You are Incident Manager from Mon 30 Nov 2026',
    '11-30 dora emil em: Hand-over Mon 30 Nov 2026: Dora to Emil, 2 open incidents',
    '12-07 ada: You are Incident Manager from Mon 14 Dec 2026',
    '12-07 emil em: Hand-over Mon 7 Dec 2026: nobody on duty, 2 open incidents',
  ]);
  const handOver = desk.world.outbox.find(({ subject }) => subject.includes('Dora to Emil'));
  expect(handOver?.body.replace(/\s+/g, ' ')).toContain(
    '[High] =HYPERLINK("x") & <b>bots</b> are throttled T389140 (https://phabricator.wikimedia.org/T389140) · in progress, 4 days · Dora Next update: OVERDUE since Fri 27 Nov, 17:00 Labels vanish T12 (https://phabricator.wikimedia.org/T12) · reported Next update: today, 15:00',
  );
  expect(handOver?.body).toContain('POST-MORTEMS DUE (1)');
  expect(handOver?.body).toContain('RESOLVED LAST WEEK (1)\n\nMended quickly, resolved Fri 27 Nov.');
  expect(handOver?.htmlBody).not.toContain('<b>');
});

it.each([
  [
    'no such sheet',
    'https://docs.google.com/spreadsheets/d/nothing',
    RECORD,
    'the record sheet is not there, or not shared with whoever turned the automation on. Check the setting "Record sheet".',
  ],
  [
    'no address of a sheet',
    'https://example.org/record',
    RECORD,
    'the setting "Record sheet" is no address of a spreadsheet.',
  ],
  ['no tab', OWN, null, 'the record sheet has no tab "Incidents".'],
  [
    'other titles',
    OWN,
    [['Was', 'Status']],
    'the tab "Incidents" of the record sheet has no column titled "Title".',
  ],
  [
    'an empty tab',
    OWN,
    [],
    'the tab "Incidents" of the record sheet has no column titled "Title" and "Status".',
  ],
])('hands over all the same with %s, and says why the list is missing', (_, address, rows, sentence) => {
  const desk = deskWith(address, rows);
  fire(desk, '2026-11-30', '09:10');
  const mail = desk.world.outbox.find(({ subject }) => subject.startsWith('Hand-over'));
  expect(mail?.subject).toBe('Hand-over Mon 30 Nov 2026: Dora to Emil');
  expect(mail?.to).toEqual([mailOf('Dora'), mailOf('Emil'), EM]);
  expect(mail?.body.replace(/\s+/g, ' ')).toContain(`The open incidents could not be read: ${sentence}`);
});

it('hands over from a record that people made and set-up has mapped', () => {
  const desk = deskWith(OWN, [
    ['Unsere Vorfälle'],
    [],
    ['Nr', 'Vorfall', 'Zustand', 'Wichtigkeit'],
    ['7', 'Speichern scheitert', 'in Arbeit', 'High'],
    ['8', 'Längst behoben', 'gelöst', 'High'],
  ]);
  const sheets = desk.world.spreadsheets.incidents?.sheets ?? [];
  if (sheets[0] !== undefined) sheets[0].name = "Ada's Vorfälle";
  sheets.push({
    ...newSheet(1, 'Settings'),
    rows: [
      ['Setting', 'Value', 'What it does'],
      ['Tab Incidents', "Ada's Vorfälle", ''],
      ['Tab Incidents, Title', 'Vorfall', ''],
      ['Tab Incidents, Status', 'Zustand', ''],
      ['Tab Incidents, ID', 'Nr', ''],
      ['Tab Incidents, Priority', 'Wichtigkeit', ''],
    ],
  });
  fire(desk, '2026-11-30', '09:10');
  const mail = desk.world.outbox.find(({ subject }) => subject.startsWith('Hand-over'));
  expect(mail?.subject).toBe('Hand-over Mon 30 Nov 2026: Dora to Emil, 1 open incident');
  expect(mail?.body).toContain('[High] Speichern scheitert');
});

it('hands over without the list where the sheet was not shared', () => {
  const desk = deskWith(OWN, RECORD);
  const record = desk.world.spreadsheets.incidents;
  if (record !== undefined) Object.assign(record, { owner: 'x@example.org', editors: ['x@example.org'] });
  fire(desk, '2026-11-30', '09:10');
  const mail = desk.world.outbox.find(({ subject }) => subject.startsWith('Hand-over'));
  expect(mail?.body.replace(/\s+/g, ' ')).toContain('or not shared with whoever turned the automation on');
});

it('hands over without the list where reading other spreadsheets was not allowed', () => {
  const desk = deskWith(OWN, RECORD);
  const scopes = [
    'calendar.events',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets.currentonly',
    'userinfo.email',
  ];
  const state = desk.world.projects.rota;
  if (state !== undefined)
    state.consents = { [EM]: scopes.map((name) => `https://www.googleapis.com/auth/${name}`) };
  fire(desk, '2026-11-30', '09:10');
  const mail = desk.world.outbox.find(({ subject }) => subject.startsWith('Hand-over'));
  expect(mail?.body.replace(/\s+/g, ' ')).toContain(
    'reading the record sheet was not allowed. Whoever turned the automation on can allow it with "Check now" in the menu.',
  );
});

it('completes a run that was killed at any moment, and doubles at most one mail', () => {
  const origin = deskWith(OWN, RECORD);
  // Whatever else there is to do is done before the hour of the mails.
  for (const time of ['07:10', '08:10']) fire(origin, '2026-12-07', time);
  const earlier = about(origin);
  const whole = origin.copy();
  const calls = fire(whole, '2026-12-07', '09:10').calls.total ?? 0;
  const expected = about(whole).slice(earlier.length).sort();
  expect(expected).toHaveLength(2);
  for (let at = 1; at <= calls; at += 7) {
    const desk = origin.copy();
    desk.world.now = '2026-12-07T08:10:00.000Z';
    desk.run('rota', 'everyHour', undefined, { kind: 'trigger', fault: { kind: 'kill', at } });
    for (const time of ['10:10', '11:10']) fire(desk, '2026-12-07', time);
    const sent = about(desk).slice(earlier.length);
    expect({ at, sent: [...new Set(sent)].sort() }).toEqual({ at, sent: expected });
    expect(sent.length).toBeLessThanOrEqual(3);
  }
});

it('names a setting’s unknown placeholder and goes on with the default text', () => {
  const desk = deskWith(OWN, RECORD);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Settings');
  sheet?.rows.push(['Hand-over text', 'Ask {nmae}!', '']);
  fire(desk, '2026-11-30', '09:10');
  const body = desk.world.outbox.find(({ subject }) => subject.startsWith('Hand-over'))?.body ?? '';
  expect(body).toContain('Talk to each other about whatever is still open');
  expect(body).not.toContain('nmae');
  expect(desk.ok('previewRota', { month: '2026-12' }).problems.join('\n')).toContain(
    'Settings!B5: "Hand-over text" must be a text with no placeholders but {name}, {from}, {until}, {before}, {after}, {record} ({nmae} is unknown), not "Ask {nmae}!"; its default text is used until it is mended.',
  );
});
