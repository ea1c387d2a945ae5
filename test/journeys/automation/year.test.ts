// Fourteen months by the clock alone, with a trigger that comes late, twice or not at all; nobody helps but where said.
import { tick } from '../../../local/runtime/host/triggers/tick.js';
import { loadProject } from '../../../local/runtime/project.js';
import path from 'node:path';
import type { Row } from '../desk.js';
import { date, Desk, EM, mailOf, standardTabs, TEAM } from '../desk.js';

const DAY = 86_400_000;
const START = '2026-11-25';
const END = '2028-01-28';
const JOINER = 'Gil';
const LEAVER = 'Ben';
const JOINED = '2027-04-01';
const LEFT = '2027-06-30';
/** In this month one person forgets the poll, so an EM publishes the draft on the day after it was made. */
const FORGOTTEN = '2027-08';
const FORGETFUL = 'Dora';
const PUBLISHED_BY_HAND = '2027-07-21';
/** A week an EM empties on this day, for good. */
const EMPTIED = { week: '2027-10-11', on: '2027-09-29' };
/** Three days without any run, over a day on which a month is made. */
const OUTAGE = ['2027-05-19', '2027-05-20', '2027-05-21'];
/** Real triggers, hour by hour, over both changes of the clock. */
const HOURLY = [
  ['2027-03-28', '2027-03-29'],
  ['2027-10-31', '2027-11-01'],
] as const;

const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
const range = (from: string, until: string, step: number): string[] => {
  const days: string[] = [];
  for (let day = from; day < until; day = dayAfter(day, step)) days.push(day);
  return days;
};
const MONDAYS = range('2026-12-07', '2028-02-29', 7);
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const monthName = (month: string): string =>
  `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
const MONTHS = [...new Set(MONDAYS.map((day) => day.slice(0, 7)))];

/** mulberry32: the same numbers every time. */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let mixed = seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const answersOf = (random: () => number): Row[] => [
  ['Name', ...MONDAYS.map(date)],
  ...[...TEAM, JOINER].map((name): Row => [
    name,
    ...MONDAYS.map((monday) => {
      if (name === FORGETFUL && monday.startsWith(FORGOTTEN)) return '';
      const drawn = random();
      return drawn < 0.6 ? 'yes' : drawn < 0.8 ? 'if need be' : 'no';
    }),
  ]),
];

const newDesk = (random: () => number): Desk => {
  const tabs = standardTabs();
  const [titles = [], ...people] = tabs.Candidates ?? [];
  const candidates = people.map((row): Row => (row[0] === LEAVER ? [...row, '', date(LEFT)] : row));
  const desk = new Desk({
    ...tabs,
    Candidates: [titles, ...candidates, [JOINER, mailOf(JOINER), 1, date(JOINED)]],
    Availability: answersOf(random),
  });
  const answers = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Availability');
  if (answers !== undefined) answers.maxColumns = MONDAYS.length + 1;
  return desk;
};

const files = loadProject(path.resolve(__dirname, '../../../.clasp.json'));

/** Lives through the year. @returns the desk and how often the trigger ran */
const live = (): { desk: Desk; runs: number; errors: string[] } => {
  const random = randomFrom(20261125);
  const desk = newDesk(random);
  desk.run('rota', 'toggleAutomation', undefined, { kind: 'menu', answers: ['YES'] });
  let runs = 0;
  const errors: string[] = [];
  const fire = (): void => {
    runs += 1;
    const { error } = desk.run('rota', 'everyHour', undefined, { kind: 'trigger' });
    if (error !== undefined) errors.push(`${desk.world.now} ${error.message}`);
  };
  for (const day of range(START, END, 1)) {
    if (day === EMPTIED.on) emptyWeek(desk, EMPTIED.week);
    if (day === PUBLISHED_BY_HAND) publishByHand(desk, FORGOTTEN, day);
    if (OUTAGE.includes(day)) continue;
    if (HOURLY.some(([from, until]) => from <= day && day < until)) {
      // The hours before were lived through by hand.
      for (const trigger of desk.world.projects.rota?.triggers ?? [])
        trigger.next = Math.max(trigger.next ?? 0, Date.parse(`${day}T00:37:00Z`));
      const fired = tick(desk.world, Date.parse(`${day}T23:59:00Z`), () => files);
      runs += fired.length;
      errors.push(...fired.flatMap(({ error }) => (error === null ? [] : [error.message])));
      continue;
    }
    for (const hour of ['05', '08', '13']) {
      // Nothing is due on most weekends and at most hours; some of them are looked at all the same.
      const isQuiet = hour !== '08' || [0, 6].includes(new Date(day).getUTCDay());
      if (isQuiet && random() < 0.9) continue;
      const minute = String(Math.floor(random() * 60)).padStart(2, '0');
      desk.world.now = `${day}T${hour}:${minute}:00.000Z`;
      fire();
      if (random() < 0.2) fire();
    }
  }
  return { desk, runs, errors };
};

const emptyWeek = (desk: Desk, week: string): void => {
  const index = desk.sheet('Rota').findIndex(([monday]) => monday === week);
  const row = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Rota')?.rows[index];
  if (row === undefined) throw new Error(`no row for ${week}`);
  row[1] = '';
};
const publishByHand = (desk: Desk, month: string, day: string): void => {
  desk.world.now = `${day}T07:00:00.000Z`;
  const { weeks } = desk.ok('previewRota', { month });
  desk.ok('publishRota', { month, weeks: weeks.map(({ start, email }) => ({ start, email })) });
};

describe('fourteen months of automation', () => {
  const { desk, runs, errors } = live();
  const marked = desk.entries().filter(([from, , , isOurs]) => isOurs && from >= '2026-12-07');
  const nameOf = (title: string): string => title.replace('Incident Manager: ', '');
  const mails = desk.world.outbox;
  const withSubject = (pattern: RegExp) => mails.filter(({ subject }) => pattern.test(subject));
  const sent = desk
    .sheet('Journal')
    .map((row) => String(row[3]))
    .filter((key) => key.startsWith('sent:'));
  const keysOf = (kind: string): string[] => sent.filter((key) => key.startsWith(`sent:${kind}`));
  /** Without the two weeks that had begun before the first list. */
  const begun = MONDAYS.filter((monday) => monday <= END);

  it('runs without an error', () => {
    expect(errors).toEqual([]);
    expect(runs).toBeGreaterThan(400);
  });

  it('has an entry for every week but the one that was emptied, end to end', () => {
    expect(marked.map(([from]) => from)).toEqual(MONDAYS.filter((monday) => monday !== EMPTIED.week));
    expect(marked.filter(([from, until]) => until !== dayAfter(from, 7))).toEqual([]);
  });

  it('sends the list of each month once, also where the day was missed or somebody forgot to answer', () => {
    const lists = withSubject(/^Incident Managers in /);
    expect(lists.map(({ subject }) => subject.split(':')[0])).toEqual(
      MONTHS.map((month) => `Incident Managers in ${monthName(month)}`),
    );
    const dayOf = (month: string): string | undefined =>
      lists.find(({ subject }) => subject.includes(monthName(month)))?.date.slice(0, 10);
    expect(dayOf('2026-12')).toBe(START);
    // The first time anybody looks after the outage, at the latest on Monday.
    expect(['2027-05-22', '2027-05-23', '2027-05-24']).toContain(dayOf('2027-06'));
    expect(dayOf(FORGOTTEN)).toBe(PUBLISHED_BY_HAND);
    expect(withSubject(/^Rota of .* it needs you$/).map(({ subject }) => subject)).toEqual([
      'Rota of August 2027: it needs you',
    ]);
  });

  it('sends no mail twice', () => {
    expect(sent.filter((key, index) => sent.indexOf(key) !== index)).toEqual([]);
    const seen = mails.map(({ to, subject, date: at }) => `${at.slice(0, 10)} ${to.join()} ${subject}`);
    expect(seen.filter((mail, index) => seen.indexOf(mail) !== index)).toEqual([]);
  });

  it('follows who joins and who leaves', () => {
    const weeksOf = (name: string): string[] =>
      marked.flatMap(([from, , title]) => (nameOf(title) === name ? [from] : []));
    expect(weeksOf(JOINER).length).toBeGreaterThan(3);
    expect(weeksOf(JOINER).filter((week) => week < JOINED)).toEqual([]);
    expect(weeksOf(LEAVER).length).toBeGreaterThan(1);
    expect(weeksOf(LEAVER).filter((week) => dayAfter(week, 6) > LEFT)).toEqual([]);
  });

  it('tells Engineering Managers of the gap on working days until the week is over', () => {
    const told = withSubject(/^Incident rota: /);
    expect(told.filter(({ body }) => body.includes('Mon 11 Oct 2027')).length).toBeGreaterThan(5);
    expect(told.filter(({ date: at }) => [0, 6].includes(new Date(at).getUTCDay()))).toEqual([]);
    expect(told.filter(({ to }) => to.join() !== EM)).toEqual([]);
    expect(withSubject(/^You are no longer Incident Manager from Mon 11 Oct 2027$/)).toHaveLength(1);
  });

  it('keeps count', () => {
    const counts: [what: string, found: number, expected: number][] = [
      ['entries', marked.length, MONDAYS.length - 1],
      ['lists', withSubject(/^Incident Managers in /).length, MONTHS.length],
      ['polls that are due', keysOf('pollDue:').length, MONTHS.length - 1],
      ['hand-overs', keysOf('hand-over:').length, begun.length + 2],
      ['runs that failed', errors.length, 0],
    ];
    const lines = counts.map(([what, found, expected]) => `${what}: ${found} of ${expected}`);
    console.log(
      `${runs} runs, ${mails.length} mails, ${keysOf('remind:').length} reminders settled\n${lines.join('\n')}`,
    );
    expect(counts.filter(([, found, expected]) => found !== expected)).toEqual([]);
  });
});
