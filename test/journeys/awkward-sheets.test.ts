// Situations somebody ran into: sheets that look like others, interrupted changes, months under way, odd zones.
import { CALENDAR, date, Desk, mailOf, standardTabs } from './desk.js';
import type { Row } from './desk.js';

const MONTH = { month: '2026-12' };
const week = (start: string, name: string | null) => ({ start, email: name === null ? null : mailOf(name) });

it('never takes Candidates for the rota, however little else there is', () => {
  const { Candidates = [], Settings = [] } = standardTabs();
  const desk = new Desk({
    Candidates,
    Settings,
    'IM-Plan 2026': [
      ['Woche', 'Diensthabende(r)'],
      ['KW 48', 'Ada'],
    ],
  });
  const { tabs, problems } = desk.ok('proposeSetup');
  expect(tabs.map(({ tab, sheet }) => [tab, sheet])).toEqual([
    ['Rota', null],
    ['Candidates', 'Candidates'],
    ['Availability', null],
  ]);
  expect(problems.join()).toContain('No sheet looks like "Rota"');
  expect(desk.ok('applySetup', { create: true }).done).toContain('Created the tab "Rota".');
  expect(desk.sheet('Candidates')[0]).toEqual([
    'Name',
    'E-mail',
    'Share',
    'From',
    'Until',
    'Also known as',
    'Phabricator',
    'Mattermost',
  ]);
});

it('writes no guess that nobody confirmed, and refuses tabs it does not know', () => {
  const { Candidates = [] } = standardTabs();
  const desk = new Desk({
    'IM plan': [
      ['KW', 'IM'],
      ['KW 48', 'Ada'],
      ['KW 49', 'Ben'],
    ],
    Candidates,
  });
  const { problems } = desk.ok('applySetup', { settings: { 'Duty calendar id': CALENDAR } });
  expect(problems.join()).toContain('"IM plan" looks like Rota, but nobody has confirmed it');
  expect(desk.sheet('Settings').some(([setting]) => String(setting).startsWith('Tab '))).toBe(false);
  expect(desk.refusal('applySetup', { tabs: { Bogus: { sheet: 'IM plan' } } })).toContain(
    'There is no tab "Bogus" to map',
  );
});

it('refuses to create a tab beside a sheet of its name that it did not recognise', () => {
  const desk = new Desk({ Rota: [[date('2026-11-30'), 'Ada']] });
  expect(desk.refusal('applySetup', { create: true })).toContain(
    'There is a sheet "Rota", but its titles were not recognised',
  );
  expect(desk.world.spreadsheets.rota?.sheets.map(({ name }) => name)).toEqual(['Rota']);
});

it.each(['Mars/Phobos', 'Berlin'])(
  'goes on in its own zone where the setting says %s, and says so',
  (zone) => {
    const tabs = standardTabs();
    const desk = new Desk({ ...tabs, Settings: [...(tabs.Settings ?? []), ['Time zone', zone, '']] });
    expect(desk.ok('previewRota', MONTH).problems.filter((problem) => problem.includes(zone))).toHaveLength(
      1,
    );
    expect(desk.ok('applySetup', { settings: { 'Time zone': 'Europe/Berlin' } }).done).toEqual([
      'Wrote one setting.',
    ]);
    expect(desk.ok('previewRota', MONTH).problems).toEqual([]);
  },
);

it('tells somebody again whose week went to and fro while a mail was on its way', () => {
  const origin = new Desk(standardTabs());
  origin.ok('publishRota', { ...MONTH, weeks: [week('2026-12-07', 'Ada')] });
  const change = { ...MONTH, weeks: [week('2026-12-07', 'Ben')] };
  const whole = origin.copy().rpc('publishRota', change);
  const calls = whole.calls.total ?? 0;
  for (let at = 1; at <= calls; at += 1) {
    const desk = origin.copy();
    desk.rpc('publishRota', change, { fault: { kind: 'kill', at } });
    desk.ok('publishRota', { ...MONTH, weeks: [week('2026-12-07', 'Ada')] });
    const toAda = desk
      .mails()
      .slice(1)
      .filter(({ to }) => to.includes(mailOf('Ada')))
      .map(({ subject }) => subject);
    const last = toAda[toAda.length - 1];
    expect({ at, believesIt: last === undefined || last.startsWith('You are Incident Manager') }).toEqual({
      at,
      believesIt: true,
    });
  }
});

it('does not tell a former address that a week moved when only the address did', () => {
  const desk = new Desk(standardTabs());
  desk.ok('publishRota', { ...MONTH, weeks: [week('2026-12-07', 'Ada')] });
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Candidates');
  const row = sheet?.rows.find(([name]) => name === 'Ada');
  if (row !== undefined) row[1] = 'ada@new.example.org';
  desk.ok('publishRota', { ...MONTH, weeks: [] });
  expect(
    desk
      .mails()
      .slice(1)
      .map(({ to }) => to),
  ).toEqual([['ada@new.example.org']]);
});

it('leaves weeks that have begun alone when their month is published', () => {
  const desk = new Desk(standardTabs());
  expect(desk.ok('publishRota', { month: '2026-11', weeks: [] })).toMatchObject({
    published: 0,
    calendar: { created: 1 },
    mails: 0,
  });
  expect(desk.entries().map(([from]) => from)).toEqual(['2026-11-30']);
});

it('shows no placeholder to everybody, and clears the entry of a name that was cleared', () => {
  const tabs = standardTabs();
  const desk = new Desk({ ...tabs, Rota: [...(tabs.Rota ?? []), [date('2026-12-07'), 'TBD', '']] });
  const { problems } = desk.ok('publishRota', { ...MONTH, weeks: [week('2026-12-14', 'Ben')] });
  expect(problems.join()).toContain('"TBD" has Mon 7 Dec 2026 but is no candidate');
  expect(desk.entries().map(([from]) => from)).toEqual(['2026-12-14']);
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota');
  const row = sheet?.rows[sheet.rows.length - 1];
  if (row !== undefined) row[1] = null;
  expect(desk.ok('publishRota', { ...MONTH, weeks: [] })).toMatchObject({
    calendar: { removed: 1 },
    mails: 1,
  });
  expect(desk.entries()).toEqual([]);
});

it.each([false, true])('puts weeks where they belong in time (newest first: %s)', (isNewestFirst) => {
  const tabs = standardTabs();
  const [titles = [], ...rows] = tabs.Rota ?? [];
  const desk = new Desk({ ...tabs, Rota: [titles, ...(isNewestFirst ? rows.reverse() : rows)] });
  for (const start of ['2026-12-14', '2026-12-28', '2026-12-07']) {
    desk.ok('publishRota', { ...MONTH, weeks: [week(start, 'Ben')] });
  }
  const weeks = desk
    .sheet('Rota')
    .slice(1)
    .map(([monday]) => String(monday));
  const sorted = [...weeks].sort();
  expect(weeks).toEqual(isNewestFirst ? sorted.reverse() : sorted);
});

it.each([false, true])(
  'leaves no blank rows after a run that died between (newest first: %s)',
  (isNewestFirst) => {
    const tabs = standardTabs();
    const [titles = [], ...rows] = tabs.Rota ?? [];
    const body: Row[] = isNewestFirst ? rows.reverse() : rows;
    const origin = new Desk({
      ...tabs,
      Rota: [titles, ...body, [], ['Total', { value: 11, formula: '=COUNTA(B2:B12)' }]],
    });
    const request = { ...MONTH, weeks: [week('2026-12-07', 'Ben'), week('2026-12-14', 'Ada')] };
    const whole = origin.copy();
    const calls = whole.rpc('publishRota', request).calls.total ?? 0;
    for (let at = 1; at <= calls; at += 1) {
      const desk = origin.copy();
      desk.rpc('publishRota', request, { fault: { kind: 'kill', at } });
      desk.ok('publishRota', request);
      expect({ at, rota: desk.sheet('Rota') }).toEqual({ at, rota: whole.sheet('Rota') });
    }
  },
);

it('says once that days are no Mondays, and that a status is neither word', () => {
  const tabs = standardTabs();
  const desk = new Desk({
    ...tabs,
    Rota: [
      ...(tabs.Rota ?? []),
      [date('2026-12-09'), 'Ada', 'tentative'],
      [date('2026-12-16'), 'Ben', 'tentative'],
    ],
  });
  const { problems, weeks } = desk.ok('previewRota', MONTH);
  expect(problems).toEqual([
    'Rota!A14: the day is no Monday; it is read as the week of Mon 14 Dec 2026. The same goes for one other row.',
    'Rota!C13: "tentative" is neither draft nor published; it is taken as a draft. The same goes for one other row.',
  ]);
  expect(weeks.map(({ draft }) => draft)).toEqual([true, true, false, false]);
});
