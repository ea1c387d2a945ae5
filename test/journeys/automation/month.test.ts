// A month made by the clock alone: published where nothing is missing, else a draft and one mail; and the calendar kept right.
import type { Row } from '../desk.js';
import { CALENDAR, Desk, EM, mailOf, standardTabs, TEAM } from '../desk.js';
import { hourOfTwelve } from './hour-of-twelve.js';

const DECEMBER = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
const FULL: Row[] = TEAM.map((name) => [name, ...DECEMBER.map(() => 'yes')]);

/** The standard desk on a day in November, 10:30 in Berlin, automation on. */
const deskOn = (day: string, answers?: readonly Row[]): Desk => {
  const tabs = standardTabs();
  const [titles = []] = tabs.Availability ?? [];
  const desk = new Desk(answers === undefined ? tabs : { ...tabs, Availability: [titles, ...answers] });
  desk.world.now = `${day}T09:30:00.000Z`;
  desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
  return desk;
};
const hour = (desk: Desk, at?: string, fault?: { kind: 'kill' | 'error'; at: number }) => {
  if (at !== undefined) desk.world.now = at;
  return desk.run('rota', 'everyHour', undefined, {
    kind: 'trigger',
    ...(fault === undefined ? {} : { fault }),
  });
};
const subjects = (desk: Desk): string[] => desk.mails().map(({ subject }) => subject);
const statuses = (desk: Desk): unknown[] =>
  desk
    .sheet('Rota')
    .filter(([week]) => DECEMBER.includes(String(week)))
    .map((row) => row[2]);
const keys = (desk: Desk, start: string): unknown[] =>
  desk
    .sheet('Journal')
    .map((row) => row[3])
    .filter((key) => String(key).startsWith(start));

it('publishes the month on its day, once, whatever the trigger does', () => {
  const desk = deskOn('2026-11-20', FULL);
  expect(hour(desk, '2026-11-20T07:30:00.000Z').error).toBeUndefined();
  expect(statuses(desk)).toEqual([]);
  for (const minute of ['30', '31', '32'])
    expect(hour(desk, `2026-11-20T09:${minute}:00.000Z`).error).toBeUndefined();
  expect(statuses(desk)).toEqual(DECEMBER.map(() => 'published'));
  expect(desk.entries().map(([from]) => from)).toEqual(expect.arrayContaining(DECEMBER));
  expect(
    subjects(desk).filter((subject) => subject.startsWith('Incident Managers in December')),
  ).toHaveLength(1);
  hour(desk, '2026-11-23T09:30:00.000Z');
  expect(keys(desk, 'build:')).toEqual(['build:2026-12', 'build:2026-12']);
});

it.each([
  ['with automation on before', false],
  ['in its first hour', true],
])('needs fewer than 80 remote calls to publish a month of twelve candidates, %s', (_, isFirst) => {
  const { desk, answer } = hourOfTwelve(isFirst);
  expect(statuses(desk)).toEqual(DECEMBER.map(() => 'published'));
  expect(
    subjects(desk).filter((subject) => subject.startsWith('Incident Managers in December')),
  ).toHaveLength(1);
  expect(answer.calls.remote).toBeLessThan(80);
});

it('saves a draft and says what is missing, once', () => {
  const desk = deskOn('2026-11-20');
  hour(desk);
  hour(desk);
  expect(statuses(desk)).toEqual(DECEMBER.map(() => 'draft'));
  const mails = desk.world.outbox.filter(({ subject }) => subject === 'Rota of December 2026: it needs you');
  expect(mails.map(({ to }) => to)).toEqual([[EM]]);
  expect(mails[0]?.body).toContain('No answers from Fay.');
});

it('makes good a day that was missed, while the month has not begun, and then no more', () => {
  const late = deskOn('2026-12-04', FULL);
  hour(late);
  expect(statuses(late)).toEqual(DECEMBER.map(() => 'published'));
  const tooLate = deskOn('2026-12-07', FULL);
  hour(tooLate);
  expect(statuses(tooLate)).toEqual([]);
});

it('leaves a draft of somebody to them', () => {
  const desk = deskOn('2026-11-19', FULL);
  const weeks = [{ start: '2026-12-14', email: mailOf('Ada') }];
  desk.ok('saveDraft', { month: '2026-12', weeks });
  const before = desk.sheet('Rota');
  hour(desk, '2026-11-20T09:30:00.000Z');
  expect(desk.sheet('Rota')).toEqual(before);
  expect(subjects(desk)).toContain('Rota of December 2026: it needs you');
});

it('is completed by the next hour wherever it was killed', () => {
  const origin = deskOn('2026-11-20', FULL);
  const whole = origin.copy();
  const total = hour(whole).calls.total ?? 0;
  expect(total).toBeGreaterThan(100);
  const final = (desk: Desk) => ({
    rota: desk.sheet('Rota'),
    entries: desk.entries(),
    told: [...new Set(subjects(desk))].sort(),
  });
  for (let at = 1; at <= total; at += 13) {
    const desk = origin.copy();
    hour(desk, undefined, { kind: 'kill', at });
    hour(desk);
    hour(desk);
    expect({ at, ...final(desk) }).toEqual({ at, ...final(whole) });
  }
});

it('names rows that cannot be read in the daily mail, once a week where nothing else needs anybody', () => {
  const desk = deskOn('2026-11-20', FULL);
  const sheets = desk.world.spreadsheets.rota?.sheets ?? [];
  sheets.find(({ name }) => name === 'Rota')?.rows.splice(1, 0, ['tbd', 'Ada']);
  // A record sheet that can be read, so that no job fails.
  const record = 'https://docs.google.com/spreadsheets/d/incidents/edit#gid=0';
  sheets.find(({ name }) => name === 'Settings')?.rows.push(['Record sheet', record, '']);
  Object.assign(desk.world.spreadsheets.incidents?.sheets[0] ?? {}, {
    name: 'Incidents',
    rows: [['Title', 'Status']],
  });
  const told = (day: string): string[] => {
    const before = desk.mails().length;
    hour(desk, `${day}T09:30:00.000Z`);
    return desk.world.outbox
      .slice(before)
      .flatMap(({ subject, body }) => (subject.includes('need') ? [body] : []));
  };
  expect(['2026-11-20', '2026-11-21', '2026-11-24', '2026-11-25'].map(told)).toEqual([[], [], [], []]);
  expect(told('2026-11-30')).toEqual([expect.stringMatching(/Rota!A2/)]);
});

describe('the calendar', () => {
  const published = (): Desk => {
    const desk = deskOn('2026-11-20', FULL);
    hour(desk);
    return desk;
  };
  const eventsOf = (desk: Desk) => desk.world.calendars[CALENDAR]?.events ?? [];

  it('is mended once a day: deleted, renamed, moved and doubled entries; foreign ones stay', () => {
    const desk = published();
    const right = desk.entries();
    const [deleted, renamed, moved, doubled] = eventsOf(desk).filter(({ start }) =>
      DECEMBER.includes(start.date ?? ''),
    );
    if (!deleted || !renamed || !moved || !doubled) throw new Error('no entries');
    deleted.status = 'cancelled';
    renamed.summary = 'party';
    moved.start = { date: '2026-12-22' };
    moved.end = { date: '2026-12-24' };
    eventsOf(desk).push({ ...structuredClone(doubled), id: 'copy' });
    const foreign = structuredClone(doubled);
    delete foreign.extendedProperties;
    eventsOf(desk).push({ ...foreign, id: 'foreign', summary: 'Offsite' });
    hour(desk);
    expect(desk.entries()).not.toEqual(right);
    const sent = desk.mails().length;
    hour(desk, '2026-11-21T09:30:00.000Z');
    expect(desk.entries().filter(([, , title]) => title !== 'Offsite')).toEqual(right);
    expect(desk.entries().filter(([, , title]) => title === 'Offsite')).toHaveLength(1);
    expect(desk.mails()).toHaveLength(sent);
    expect(keys(desk, 'calendar:').length).toBeGreaterThanOrEqual(4);
  });

  it('follows a name typed into the rota tab within the hour, and those concerned are told', () => {
    const desk = published();
    const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota');
    const index = desk.sheet('Rota').findIndex(([week]) => week === '2026-12-14');
    const before = String(desk.sheet('Rota')[index]?.[1]);
    const after =
      TEAM.find(
        (name) =>
          !desk
            .sheet('Rota')
            .slice(-4)
            .some((row) => row[1] === name),
      ) ?? '';
    const row = sheet?.rows[index];
    if (row === undefined) throw new Error('no row');
    row[1] = after;
    const sent = desk.mails().length;
    hour(desk, '2026-11-20T10:30:00.000Z');
    hour(desk, '2026-11-20T11:30:00.000Z');
    expect(desk.entries().find(([from]) => from === '2026-12-14')?.[2]).toBe(`Incident Manager: ${after}`);
    expect(
      desk
        .mails()
        .slice(sent)
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual([mailOf(before), mailOf(after)].sort());
  });

  it('opens a week whose name was cleared, and says at once that there is a gap', () => {
    const desk = published();
    const index = desk.sheet('Rota').findIndex(([week]) => week === '2026-12-14');
    const row = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota')?.rows[index];
    if (row === undefined) throw new Error('no row');
    row[1] = '';
    hour(desk, '2026-11-20T13:30:00.000Z');
    hour(desk, '2026-11-20T14:30:00.000Z');
    expect(desk.entries().some(([from]) => from === '2026-12-14')).toBe(false);
    const gaps = subjects(desk).filter((subject) => subject.includes('has no Incident Manager'));
    expect(gaps).toEqual(['Incident rota: Mon 14 Dec 2026 has no Incident Manager.']);
  });

  it('tells whoever had a week that was cleared, also where the run that opened it died', () => {
    const cleared = published();
    const index = cleared.sheet('Rota').findIndex(([week]) => week === '2026-12-14');
    const row = cleared.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota')?.rows[index];
    if (row === undefined) throw new Error('no row');
    row[1] = '';
    const total = hour(cleared.copy(), '2026-11-20T13:30:00.000Z').calls.total ?? 0;
    expect(total).toBeGreaterThan(80);
    // Before, the rota tab is only read.
    for (let at = 50; at <= total; at += 1) {
      const desk = cleared.copy();
      hour(desk, '2026-11-20T13:30:00.000Z', { kind: 'kill', at });
      hour(desk, '2026-11-20T14:30:00.000Z');
      const told = subjects(desk).filter((subject) =>
        subject.includes('no longer Incident Manager from Mon 14'),
      );
      expect({ at, told: Math.min(told.length, 1) }).toEqual({ at, told: 1 });
    }
  });
});
