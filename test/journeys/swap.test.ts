// Covers, swaps, take-overs, questions and undoing on the built bundle: rows, calendar, mails and journal follow in one step.
import { Desk, mailOf, standardTabs } from './desk.js';
import type { SwapRequest } from '../../src/rota/use-cases/swap-contract.js';

const MONTH = { month: '2026-12' };
const WEEKS = [
  ['2026-12-07', 'Fay'],
  ['2026-12-14', 'Ada'],
  ['2026-12-21', 'Ben'],
  ['2026-12-28', 'Dora'],
] as const;

const publishedDesk = (): Desk => {
  const desk = new Desk(standardTabs());
  desk.ok('publishRota', { ...MONTH, weeks: WEEKS.map(([start, name]) => ({ start, email: mailOf(name) })) });
  return desk;
};
const published = publishedDesk();
const cover: SwapRequest = { week: '2026-12-14', email: mailOf('Cem') };
const swap: SwapRequest = { week: '2026-12-07', email: mailOf('Ada'), withWeek: '2026-12-14' };
const split: SwapRequest = { week: '2026-12-28', email: mailOf('Ben'), from: '2026-12-31' };
const UNDO = { key: 'swap:2026-12-14:1' };

const rowsOf = (desk: Desk, week: string): unknown[] =>
  desk
    .sheet('Rota')
    .filter(([monday]) => monday === week)
    .map(([, name, status, , fromDay, note]) => [name, status, fromDay ?? '', note ?? '']);
const titles = (desk: Desk, week: string): string[] =>
  desk
    .entries()
    .filter(([from]) => from >= week && from < `${week.slice(0, 8)}${String(Number(week.slice(8)) + 7)}`)
    .map(([from, until, title]) => `${from} ${until} ${title.replace('Incident Manager: ', '')}`);
const newMails = (desk: Desk): string[] =>
  desk
    .mails()
    .slice(published.mails().length)
    .map(({ to, subject }) => `${to.join()}: ${subject}`);
const state = (desk: Desk): string =>
  JSON.stringify([desk.world.spreadsheets, desk.world.calendars, desk.world.outbox]);

it('ranks who could cover, those who said no last, and writes nothing', () => {
  const desk = published.copy();
  const before = state(desk);
  const found = desk.ok('previewSwap', { week: '2026-12-14' });
  expect(found.weeks.map(({ start, parts }) => [start, parts[0]?.name])).toEqual([
    ['2026-11-23', 'Dora'],
    ['2026-11-30', 'Emil'],
    ...WEEKS,
  ]);
  expect(found.substitutes.map(({ name, answer, spacing }) => [name, answer, spacing])).toEqual([
    ['Cem', 'ifNeedBe', '4 weeks after the last duty'],
    ['Dora', 'yes', '3 weeks after the last duty, 2 before the next'],
    ['Ben', 'yes', '5 weeks after the last duty, on duty the week after'],
    ['Fay', 'none', 'on duty the week before'],
    ['Emil', 'no', '2 weeks after the last duty'],
  ]);
  expect(found.swaps.map(({ name, withWeek }) => [name, withWeek])[0]).toEqual(['Fay', '2026-12-07']);
  expect(found).toMatchObject({ canSplit: true, pending: [], problems: [] });
  expect(desk.ok('previewSwap').week).toBe('2026-11-23');
  expect(state(desk)).toBe(before);
});

it('covers a week: row, note, calendar and two mails, and the second time changes nothing', () => {
  const desk = published.copy();
  expect(desk.ok('applySwap', cover)).toEqual({
    what: 'Cem covers Mon 14 Dec 2026 for Ada',
    isAsked: false,
    rows: 1,
    calendar: { created: 0, updated: 1, removed: 0, unchanged: 0 },
    told: [mailOf('Ada'), mailOf('Cem')],
    problems: [],
  });
  expect(rowsOf(desk, '2026-12-14')).toEqual([['Cem', 'published', '', 'was Ada until Wed 25 Nov 2026']]);
  expect(titles(desk, '2026-12-14')).toEqual(['2026-12-14 2026-12-21 Cem']);
  expect(newMails(desk)).toEqual([
    `${mailOf('Ada')}: You are no longer Incident Manager from Mon 14 Dec 2026`,
    `${mailOf('Cem')}: You are Incident Manager from Mon 14 Dec 2026`,
  ]);
  const after = state(desk);
  expect(desk.ok('applySwap', cover)).toMatchObject({ rows: 0, told: [], calendar: { unchanged: 1 } });
  expect(state(desk)).toBe(after);
  const again = desk.ok('publishRota', { ...MONTH, weeks: [] });
  expect(again).toMatchObject({ published: 0, mails: 0, calendar: { unchanged: 4 } });
});

it('tells people of a month whose list was never sent', () => {
  const desk = new Desk(standardTabs());
  desk.ok('applySwap', { week: '2026-11-30', email: mailOf('Fay') });
  expect(desk.mails().map(({ to }) => to[0])).toEqual([mailOf('Emil'), mailOf('Fay')]);
});

it('undoes a cover and tells both again; twice changes nothing', () => {
  const desk = published.copy();
  desk.ok('applySwap', cover);
  expect(desk.ok('previewSwap').pending).toMatchObject([{ ...UNDO, kind: 'done', isOutdated: false }]);
  expect(desk.ok('undoSwap', UNDO)).toMatchObject({
    what: 'Taken back: Cem covers Mon 14 Dec 2026 for Ada',
    rows: 1,
    told: [mailOf('Ada'), mailOf('Cem')],
  });
  expect(rowsOf(desk, '2026-12-14')[0]).toEqual(expect.arrayContaining(['Ada', 'published']));
  expect(titles(desk, '2026-12-14')).toEqual(['2026-12-14 2026-12-21 Ada']);
  expect(desk.ok('previewSwap').pending).toEqual([]);
  const after = state(desk);
  expect(desk.ok('undoSwap', UNDO)).toMatchObject({ rows: 0, told: [] });
  expect(state(desk)).toBe(after);
});

it('does not undo what has changed since, has begun or is not there', () => {
  const desk = published.copy();
  desk.ok('applySwap', cover);
  const begun = desk.copy();
  desk.ok('applySwap', { week: '2026-12-14', email: mailOf('Dora') });
  expect(desk.refusal('undoSwap', UNDO)).toMatch(/Mon 14 Dec 2026 has changed since \(Dora has it now\)/);
  expect(desk.refusal('undoSwap', { key: 'swap:2026-12-14:9' })).toMatch(/has no change/);
  begun.world.now = '2026-12-14T09:00:00.000Z';
  expect(begun.refusal('undoSwap', UNDO)).toMatch(/has begun on Mon 14 Dec 2026 and cannot be taken back/);
});

it('swaps two weeks: each of the two gets one mail', () => {
  const desk = published.copy();
  expect(desk.ok('applySwap', swap)).toMatchObject({
    what: 'Ada takes Mon 7 Dec 2026, Fay takes Mon 14 Dec 2026',
    rows: 2,
    calendar: { updated: 2 },
  });
  expect([...titles(desk, '2026-12-07'), ...titles(desk, '2026-12-14')]).toEqual([
    '2026-12-07 2026-12-14 Ada',
    '2026-12-14 2026-12-21 Fay',
  ]);
  expect(newMails(desk)).toEqual([
    `${mailOf('Ada')}: You are Incident Manager from Mon 7 Dec 2026`,
    `${mailOf('Fay')}: You are Incident Manager from Mon 14 Dec 2026`,
  ]);
  const after = state(desk);
  expect(desk.ok('applySwap', swap)).toMatchObject({ rows: 0, told: [] });
  expect(state(desk)).toBe(after);
  desk.ok('undoSwap', { key: 'swap:2026-12-07:1' });
  expect([...titles(desk, '2026-12-07'), ...titles(desk, '2026-12-14')]).toEqual([
    '2026-12-07 2026-12-14 Fay',
    '2026-12-14 2026-12-21 Ada',
  ]);
});

it('splits the current week from a day on: a row below, two entries, both told their days', () => {
  const desk = published.copy();
  const now = { week: '2026-11-23', email: mailOf('Fay'), from: '2026-11-26' };
  expect(desk.refusal('applySwap', { week: '2026-11-23', email: mailOf('Fay') })).toMatch(
    /has begun; say from which day Fay takes over, today \(Wed 25 Nov 2026\) at the earliest/,
  );
  expect(desk.ok('applySwap', now)).toMatchObject({ rows: 1, calendar: { created: 2 } });
  expect(rowsOf(desk, '2026-11-23')).toEqual([
    ['Dora', 'published', '', ''],
    ['Fay', 'published', '2026-11-26', ''],
  ]);
  expect(titles(desk, '2026-11-23')).toEqual(['2026-11-23 2026-11-26 Dora', '2026-11-26 2026-11-30 Fay']);
  expect(newMails(desk)).toEqual([
    `${mailOf('Dora')}: You are Incident Manager from Mon 23 Nov 2026 to Wed 25 Nov 2026`,
    `${mailOf('Fay')}: You are Incident Manager from Thu 26 Nov 2026 to Sun 29 Nov 2026`,
  ]);
  const after = state(desk);
  expect(desk.ok('applySwap', now)).toMatchObject({ rows: 0, told: [], calendar: { unchanged: 2 } });
  expect(state(desk)).toBe(after);
});

it('puts a split week back together and uses its blank row again', () => {
  const desk = published.copy();
  desk.ok('applySwap', split);
  expect(titles(desk, '2026-12-28')).toEqual(['2026-12-28 2026-12-31 Dora', '2026-12-31 2027-01-04 Ben']);
  desk.ok('undoSwap', { key: 'swap:2026-12-28:1' });
  expect(rowsOf(desk, '2026-12-28')).toEqual([
    ['Dora', 'published', '', ''],
    ['', '', '', 'was Ben until Wed 25 Nov 2026'],
  ]);
  expect(desk.entries().slice(-1)[0]?.slice(0, 3)).toEqual([
    '2026-12-28',
    '2027-01-04',
    'Incident Manager: Dora',
  ]);
  const rows = desk.sheet('Rota').length;
  desk.ok('applySwap', split);
  expect(desk.sheet('Rota')).toHaveLength(rows);
  expect(desk.ok('publishRota', { ...MONTH, weeks: [] })).toMatchObject({
    mails: 0,
    calendar: { unchanged: 5 },
  });
});

it('asks first: one mail, nothing else moves; agreed applies it, withdrawn forgets it', () => {
  const desk = published.copy();
  const rota = desk.sheet('Rota');
  expect(desk.ok('applySwap', { ...cover, consent: true })).toMatchObject({
    isAsked: true,
    told: [mailOf('Cem')],
  });
  expect(desk.world.outbox.slice(-1)[0]).toMatchObject({
    to: [mailOf('Cem')],
    subject: 'Can you be Incident Manager from Mon 14 Dec 2026?',
    replyTo: 'em@example.org',
  });
  expect(desk.ok('applySwap', { ...cover, consent: true }).told).toEqual([]);
  expect(desk.sheet('Rota')).toEqual(rota);
  expect(desk.entries()).toEqual(published.entries());
  const [waiting] = desk.ok('previewSwap').pending;
  expect(waiting).toMatchObject({ kind: 'asked', key: 'swap-asked:2026-12-14:1', isOutdated: false });
  const other = desk.copy();
  expect(desk.ok('applySwap', waiting?.wish).rows).toBe(1);
  expect(desk.ok('previewSwap').pending.map(({ kind }) => kind)).toEqual(['done']);
  other.ok('undoSwap', { key: waiting?.key });
  expect(other.ok('previewSwap').pending).toEqual([]);
  expect(other.mails()).toHaveLength(published.mails().length + 1);
  expect(other.ok('applySwap', { ...cover, consent: true }).told).toEqual([mailOf('Cem')]);
});

it.each([
  [{ week: '2026-12-14', email: mailOf('Emil') }, /Emil cannot take Mon 14 Dec 2026: the answer .* is "no"/],
  [{ week: '2026-12-14', email: 'zoe@example.org' }, /zoe@example.org is no candidate/],
  [{ week: '2026-12-15', email: mailOf('Cem') }, /Tue 15 Dec 2026 is no Monday/],
  [{ week: 'soon', email: mailOf('Cem') }, /"soon" is no day/],
  [{ week: '2027-02-01', email: mailOf('Cem') }, /Mon 1 Feb 2027 is not published/],
  [{ week: '2026-11-16', email: mailOf('Ada') }, /Mon 16 Nov 2026 is over/],
  [{ week: '2026-12-14', email: mailOf('Cem'), from: '2026-12-21' }, /Mon 21 Dec 2026 is not in the week/],
  [
    { week: '2026-12-14', email: mailOf('Cem'), withWeek: '2026-12-21' },
    /Cem does not have the week of Mon 21 Dec/,
  ],
  [{ week: '2026-12-14', email: mailOf('Ben'), withWeek: '2026-12-21' }, /Ada cannot take Mon 21 Dec 2026/],
  [{ week: '2026-12-14' }, /cannot be read at "email"/],
])('refuses %j and changes nothing', (request, sentence) => {
  const desk = published.copy();
  const before = state(desk);
  expect(desk.refusal('applySwap', request)).toMatch(sentence);
  expect(state(desk)).toBe(before);
});

it('says so where no mail can be sent today, and finishes tomorrow', () => {
  const desk = published.copy();
  const [first] = desk.world.outbox;
  if (first === undefined) throw new Error('no mail was sent');
  // 1,499 of the 1,500 people of a day have been written to.
  desk.world.outbox.push({ ...first, to: Array.from({ length: 1492 }, () => 'x@example.org') });
  expect(desk.ok('applySwap', cover)).toMatchObject({
    rows: 1,
    told: [],
    problems: [expect.stringContaining('lets you write to 1 more people today, and 2 should be told')],
  });
  expect(titles(desk, '2026-12-14')).toEqual(['2026-12-14 2026-12-21 Cem']);
  expect(desk.ok('previewSwap').pending).toMatchObject([{ kind: 'interrupted', wish: cover }]);
  desk.world.now = '2026-11-26T10:00:00.000Z';
  expect(desk.ok('applySwap', cover)).toMatchObject({ rows: 0, told: [mailOf('Ada'), mailOf('Cem')] });
  expect(desk.ok('previewSwap').pending).toMatchObject([{ kind: 'done' }]);
});

it('has no column to split a week in, and says what to do', () => {
  const tabs = standardTabs();
  const desk = new Desk({ ...tabs, Rota: (tabs.Rota ?? []).map((row) => row.slice(0, 4)) });
  expect(desk.refusal('applySwap', { week: '2026-11-30', email: mailOf('Fay'), from: '2026-12-02' })).toMatch(
    /no column "From day"/,
  );
  expect(desk.ok('previewSwap').canSplit).toBe(false);
});

describe.each([
  ['a cover', published, 'applySwap', cover],
  ['a swap', published, 'applySwap', swap],
  ['a take-over', published, 'applySwap', split],
  [
    'undoing a take-over',
    ((): Desk => {
      const desk = published.copy();
      desk.ok('applySwap', split);
      return desk;
    })(),
    'undoSwap',
    { key: 'swap:2026-12-28:1' },
  ],
  ['a question', published, 'applySwap', { ...cover, consent: true }],
] as const)('%s that is interrupted', (_, origin, name, request) => {
  const whole = origin.copy();
  const total = whole.rpc(name, request).calls.total ?? 0;
  /** What must be the same whatever happened: rota, calendar, and the journal but for times and attempts. */
  const final = (desk: Desk) => ({
    rota: desk.sheet('Rota'),
    entries: desk.entries(),
    journal: [...new Set(desk.sheet('Journal').map((row) => JSON.stringify(row.slice(1))))].sort(),
    told: [...new Set(newMails(desk))].sort(),
  });
  const expected = final(whole);

  it.each([
    ['kill', 1],
    ['error', 3],
  ] as const)('by %s is completed by doing it again', (kind, first) => {
    expect(total).toBeGreaterThan(30);
    for (let call = first; call <= total; call += 4) {
      const desk = origin.copy();
      desk.rpc(name, request, { fault: { kind, at: call } });
      desk.ok(name, request);
      expect({ call, ...final(desk) }).toEqual({ call, ...expected });
      expect(newMails(desk).length).toBeLessThanOrEqual(newMails(whole).length + 1);
    }
  });
});
