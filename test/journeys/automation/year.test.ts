// Fourteen months by the clock alone, with a trigger that comes late, twice or not at all; nobody helps but where said.
import { Temporal } from 'temporal-polyfill';
import { EM } from '../desk.js';
import {
  COVERED,
  dayAfter,
  EMPTIED,
  END,
  FORGOTTEN,
  JOINED,
  JOINER,
  LEAVER,
  LEFT,
  MONDAYS,
  MONTHS,
  randomFrom,
  PUBLISHED_BY_HAND,
  START,
  SWAPPED,
  TAKEN_OVER,
} from './fourteen-months.js';
import { limbo, live } from './live.js';
import { beyond, entriesOf, mailsOf, notesOf, propertiesOf, tabsOf } from './same-end.js';

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const monthName = (month: string): string =>
  `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

const whole = live();

describe('fourteen months of automation', () => {
  const { desk, runs, errors } = whole;
  const marked = desk.entries().filter(([from, , , isOurs]) => isOurs && from >= '2026-12-07');
  const nameOf = (title: string): string => title.replace('Incident Manager: ', '');
  const mails = desk.world.outbox;
  const withSubject = (pattern: RegExp) => mails.filter(({ subject }) => pattern.test(subject));
  const noted = (start: string): string[] =>
    desk
      .sheet('Journal')
      .map((row) => String(row[3]))
      .filter((key) => key.startsWith(start));
  const sent = noted('sent:');
  const keysOf = (kind: string): string[] => sent.filter((key) => key.startsWith(`sent:${kind}`));
  /** Without the two weeks that had begun before the first list. */
  const begun = MONDAYS.filter((monday) => monday <= END);

  it('runs without an error', () => {
    expect(errors).toEqual([]);
    expect(runs).toBeGreaterThan(400);
  });

  it('has an entry for every week but the one that was emptied, end to end', () => {
    const weeks = MONDAYS.filter((monday) => monday !== EMPTIED.week);
    expect(marked.map(([from]) => from)).toEqual([...weeks, TAKEN_OVER.from].sort());
    const ends = marked.map(([from, until]) => [from, until]);
    const split: Record<string, string> = {
      [TAKEN_OVER.week]: TAKEN_OVER.from,
      [TAKEN_OVER.from]: dayAfter(TAKEN_OVER.week, 7),
    };
    expect(ends).toEqual(ends.map(([from = '']) => [from, split[from] ?? dayAfter(from, 7)]));
  });

  it('goes over the 53rd week of 2026, and over the end of 2027, which has none', () => {
    const weekOf = (day: string): number => Temporal.PlainDate.from(day).weekOfYear ?? 0;
    expect(['2026-12-28', '2027-01-04', '2027-12-27', '2028-01-03'].map(weekOf)).toEqual([53, 1, 52, 1]);
    const handOvers = keysOf('hand-over:').map((key) => key.slice('sent:hand-over:'.length, 25));
    for (const monday of ['2026-12-28', '2027-01-04', '2027-12-27', '2028-01-03']) {
      expect(marked.filter(([from]) => from === monday)).toHaveLength(1);
      expect(handOvers.filter((day) => day === monday)).toHaveLength(1);
    }
  });

  it('carries a cover, a swap and a take-over to rows, calendar and those concerned', () => {
    const notes = desk
      .sheet('Rota')
      .filter(([, , , , , note]) => String(note).startsWith('was '))
      .map(([week]) => week);
    expect(notes).toEqual(expect.arrayContaining([COVERED.week, SWAPPED.week]));
    const done = desk.sheet('Journal').filter((row) => String(row[3]).startsWith('swap-done:'));
    expect(done).toHaveLength(3);
    const told = mails.filter(
      ({ date: at, subject }) =>
        [COVERED.on, SWAPPED.on, TAKEN_OVER.on].includes(at.slice(0, 10)) &&
        subject.includes(' Incident Manager '),
    );
    expect(told.length).toBeGreaterThanOrEqual(6);
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
      ['entries', marked.length, MONDAYS.length],
      ['covers, swaps, take-overs', noted('swap-done:').length, 3],
      ['lists', withSubject(/^Incident Managers in /).length, MONTHS.length],
      ['polls that are due', keysOf('pollDue:').length, MONTHS.length - 1],
      ['hand-overs', keysOf('hand-over:').length, begun.length + 3],
      ['overdue updates and post-mortems named', keysOf('nag:').length, 6],
      ['runs that failed', errors.length, 0],
    ];
    const lines = counts.map(([what, found, expected]) => `${what}: ${found} of ${expected}`);
    console.log(
      `${runs} runs, ${mails.length} mails, ${keysOf('remind:').length} reminders settled\n${lines.join('\n')}`,
    );
    expect(counts.filter(([, found, expected]) => found !== expected)).toEqual([]);
  });
});

/** Mails that are not sent again where nobody knows whether they went out. */
const NAG = /^(digest|gap|pollDue|nudge|nag):/;
const KILLED = 0.1;

describe('the same months, one execution in ten killed after any of its service calls', () => {
  const random = randomFrom(20261125);
  const killed = live((execution) => {
    const [dies, where] = [random() < KILLED, random()];
    const calls = whole.calls.get(execution) ?? whole.calls.get(execution.replace(/ again$/, '')) ?? 40;
    return dies ? 1 + Math.floor(where * calls) : null;
  });
  const [before, after] = [whole.desk.world, killed.desk.world];
  const unnoted = killed.kills.flatMap((kill) =>
    kill.unnoted === null ? [] : [{ ...kill, ...kill.unnoted }],
  );
  /** Nags of which nobody knows; those that had not gone out are missing. */
  const lost = limbo(killed.desk);
  const unsent = lost.filter(({ key }) => !unnoted.some((mail) => mail.key === key));

  it('dies often enough for this to mean something, and never by itself', () => {
    console.log(
      [
        `${killed.runs} runs, ${killed.kills.length} killed; mails sent twice, or nags not noted:`,
        ...unnoted.map(({ execution, call, key }) => `${execution}, after call ${call}: ${key}`),
        ...unsent.map(({ key }) => `not sent at all, being a nag: ${key}`),
      ].join('\n'),
    );
    expect(killed.kills.length).toBeGreaterThan(30);
    expect(killed.errors).toEqual([]);
  });

  it('ends with the same tabs, calendar and properties', () => {
    expect(tabsOf(after)).toEqual(tabsOf(before));
    expect(entriesOf(after)).toEqual(entriesOf(before));
    expect(propertiesOf(after)).toEqual(propertiesOf(before));
  });

  it('notes the same, but for nags that died between their two notes', () => {
    expect(lost.filter(({ key }) => !NAG.test(key))).toEqual([]);
    const texts = (notes: ReturnType<typeof notesOf>): string[] => notes.map(({ text }) => text);
    const [expected, found] = [notesOf(before), notesOf(after)];
    expect(beyond(texts(found), texts(expected))).toEqual([]);
    const missing = beyond(texts(expected), texts(found));
    expect(missing).toEqual(
      expected.filter(({ key }) => lost.some((nag) => key === `sent:${nag.key}`)).map(({ text }) => text),
    );
  });

  it('tells everybody the same; twice only what went out and was not noted', () => {
    const [expected, found] = [mailsOf(before), mailsOf(after)];
    const people = (mails: readonly string[]): string[] =>
      mails.map((mail) => mail.split(': ')[0] ?? '').sort();
    const twice = unnoted.filter(({ key }) => !NAG.test(key));
    const more = beyond(found, expected);
    expect(people(more)).toEqual(twice.map(({ to }) => to).sort());
    expect(more.filter((mail) => !expected.includes(mail))).toEqual([]);
    expect(people(beyond(expected, found))).toEqual(unsent.map(({ to }) => to).sort());
  });
});
