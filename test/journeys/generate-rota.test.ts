// From a poll to a published rota, on the built bundle: preview, change, draft, publish, publish again, change later.
import { CALENDAR, Desk, EM, mailOf, standardTabs, TEAM } from './desk.js';
import type { RotaPreview } from '../../src/rota/use-cases/contract.js';

const MONTH = { month: '2026-12' };
const choicesOf = (preview: RotaPreview) => preview.weeks.map(({ start, email }) => ({ start, email }));
const preview = (desk: Desk, fixed?: { start: string; email: string | null }[]) =>
  desk.ok('previewRota', fixed === undefined ? MONTH : { ...MONTH, fixed });
const publish = (desk: Desk, weeks: { start: string; email: string | null }[]) =>
  desk.ok('publishRota', { ...MONTH, weeks });

const dayAfterWeek = (monday: string): string =>
  new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10);

it('previews the month and writes nothing', () => {
  const desk = new Desk(standardTabs());
  const before = structuredClone({ ...desk.world, now: '', executions: [] });
  const found = preview(desk);
  expect(found.weeks.map(({ start }) => start)).toEqual([
    '2026-12-07',
    '2026-12-14',
    '2026-12-21',
    '2026-12-28',
  ]);
  expect(found.gaps).toEqual([]);
  expect(found.unanswered).toEqual(['Fay']);
  for (const week of found.weeks) {
    expect(week).toMatchObject({ pinned: false, published: false, past: false });
    expect(TEAM).toContain(week.name);
    expect(week.answer).not.toBe('no');
    expect(week.reason).not.toBe('');
    expect(week.alternatives.length).toBeGreaterThan(0);
  }
  expect(found.people.map(({ name }) => name).sort()).toEqual([...TEAM].sort());
  expect(found.problems).toEqual([]);
  expect({ ...desk.world, now: '', executions: [] }).toEqual(before);
});

it('fits the other weeks around a choice and says what it costs', () => {
  const desk = new Desk(standardTabs());
  const best = preview(desk);
  const first = best.weeks[0];
  const other = first?.alternatives[0];
  const changed = preview(desk, [{ start: '2026-12-07', email: other?.email ?? '' }]);
  expect(changed.weeks[0]).toMatchObject({ email: other?.email, pinned: true });
  expect(changed.costWithoutChoices).toBeCloseTo(best.cost, 9);
  expect(changed.cost - best.cost).toBeCloseTo(other?.extraCost ?? NaN, 6);
});

it('shows a week that is left open as a gap', () => {
  const found = preview(new Desk(standardTabs()), [{ start: '2026-12-28', email: null }]);
  expect(found.weeks[3]).toMatchObject({ name: null, email: null, pinned: true });
  expect(found.gaps).toEqual(['2026-12-28']);
});

it('publishes rota rows, calendar entries, one mail and a journal, and the second time changes nothing', () => {
  const desk = new Desk(standardTabs());
  const weeks = choicesOf(preview(desk));
  const result = publish(desk, weeks);
  expect(result).toEqual({
    published: 4,
    calendar: { created: 4, updated: 0, removed: 0, unchanged: 0 },
    mails: 1,
    told: 7,
    problems: [],
  });
  const names = weeks.map(({ email }) => TEAM.find((name) => mailOf(name) === email));
  expect(
    desk
      .sheet('Rota')
      .slice(-4)
      .map(([week, name, status, pinned]) => [week, name, status, pinned]),
  ).toEqual(weeks.map(({ start }, index) => [start, names[index], 'published', '']));
  expect(desk.entries()).toEqual(
    weeks.map(({ start }, index) => [
      start,
      dayAfterWeek(start),
      `Incident Manager: ${names[index] ?? ''}`,
      true,
    ]),
  );
  expect(desk.entries()[0]?.[1]).toBe('2026-12-14');
  expect(desk.mails()).toEqual([
    {
      to: expect.arrayContaining([...TEAM.map(mailOf), EM]) as unknown,
      subject: expect.stringContaining('Incident Managers in December 2026') as unknown,
    },
  ]);
  expect(desk.mails()[0]?.to).toHaveLength(7);
  const state = JSON.stringify([desk.world.spreadsheets, desk.world.calendars, desk.world.outbox]);
  expect(publish(desk, weeks)).toEqual({
    published: 0,
    calendar: { created: 0, updated: 0, removed: 0, unchanged: 4 },
    mails: 0,
    told: 0,
    problems: [],
  });
  expect(JSON.stringify([desk.world.spreadsheets, desk.world.calendars, desk.world.outbox])).toBe(state);
});

it('keeps a draft to itself and publishes it in place', () => {
  const desk = new Desk(standardTabs());
  const weeks = choicesOf(preview(desk));
  expect(desk.ok('saveDraft', { ...MONTH, weeks })).toEqual({ saved: 4, problems: [] });
  expect(
    desk
      .sheet('Rota')
      .slice(-4)
      .map((row) => row[2]),
  ).toEqual(['draft', 'draft', 'draft', 'draft']);
  expect(desk.entries()).toEqual([]);
  expect(desk.mails()).toEqual([]);
  expect(preview(desk).weeks.every(({ draft, published }) => draft && !published)).toBe(true);
  const rows = desk.sheet('Rota').length;
  expect(publish(desk, weeks).published).toBe(4);
  expect(desk.sheet('Rota')).toHaveLength(rows);
});

it('changes a published week later: row, note, calendar and mail only where something moved', () => {
  const desk = new Desk(standardTabs());
  const weeks = choicesOf(preview(desk));
  publish(desk, weeks);
  const [first] = weeks;
  const taker = TEAM.map(mailOf).find((email) => !weeks.some((week) => week.email === email)) ?? '';
  const result = publish(desk, [{ start: first?.start ?? '', email: taker }]);
  expect(result).toMatchObject({
    published: 1,
    calendar: { created: 0, updated: 1, removed: 0, unchanged: 3 },
    mails: 2,
  });
  expect(
    desk
      .mails()
      .slice(1)
      .map(({ to }) => to[0])
      .sort(),
  ).toEqual([first?.email, taker].sort());
  const row = desk.sheet('Rota').find(([week]) => week === first?.start);
  expect(row?.[5]).toMatch(/^was \w+ until Wed 25 Nov 2026$/);
  expect(preview(desk).weeks[0]).toMatchObject({ email: taker, published: true });
});

it('takes a week back: row emptied, entry removed, the person told', () => {
  const desk = new Desk(standardTabs());
  const weeks = choicesOf(preview(desk));
  publish(desk, weeks);
  const result = publish(desk, [{ start: '2026-12-28', email: null }]);
  expect(result).toMatchObject({ calendar: { removed: 1, unchanged: 3 }, mails: 1 });
  expect(desk.entries()).toHaveLength(3);
  expect(desk.mails()[1]).toEqual({
    to: [weeks[3]?.email],
    subject: 'You are no longer Incident Manager from Mon 28 Dec 2026',
  });
  expect(preview(desk).weeks[3]?.published).toBe(false);
});

it('stays within the budget of remote calls with ten years of rows', () => {
  const tabs = standardTabs();
  const old = Array.from({ length: 520 }, (_, index) => [
    { value: 46286 - 7 * (520 - index), numberFormat: 'yyyy-mm-dd' },
    TEAM[index % TEAM.length] ?? '',
    'published',
    false,
  ]);
  tabs.Rota = [...(tabs.Rota ?? []).slice(0, 1), ...old, ...(tabs.Rota ?? []).slice(1)];
  const desk = new Desk(tabs);
  const shown = desk.rpc('previewRota', MONTH);
  expect(shown.calls.remote).toBeLessThanOrEqual(8);
  const weeks = choicesOf(desk.ok('previewRota', MONTH));
  const published = desk.rpc('publishRota', { ...MONTH, weeks });
  expect(published.result).toMatchObject({ published: 4, mails: 1 });
  expect(published.calls.remote).toBeLessThanOrEqual(16 + 4 + 3);
  const again = desk.rpc('publishRota', { ...MONTH, weeks });
  const writes = Object.keys(again.calls).filter((name) => /insert|patch|update|remove|sendEmail/.test(name));
  expect(writes).toEqual([]);
});

it('gives entries ids that depend only on calendar and day', () => {
  const ids = [new Desk(standardTabs()), new Desk(standardTabs())].map((desk) => {
    publish(desk, choicesOf(preview(desk)));
    return (desk.world.calendars[CALENDAR]?.events ?? []).map(({ id }) => id);
  });
  expect(ids[0]).toEqual(ids[1]);
  for (const id of ids[0] ?? []) expect(id).toMatch(/^[a-v0-9]{51}$/);
});

it('brings an entry back that somebody deleted, and mends one that was renamed', () => {
  const desk = new Desk(standardTabs());
  const weeks = choicesOf(preview(desk));
  publish(desk, weeks);
  const events = desk.world.calendars[CALENDAR]?.events ?? [];
  const [deleted, renamed] = events;
  if (deleted === undefined || renamed === undefined) throw new Error('no entries');
  deleted.status = 'cancelled';
  renamed.summary = 'party';
  expect(publish(desk, weeks)).toMatchObject({
    calendar: { created: 1, updated: 1, unchanged: 2 },
    mails: 0,
    told: 0,
  });
  expect(desk.entries()).toHaveLength(4);
  expect(desk.entries().every(([, , title]) => title.startsWith('Incident Manager: '))).toBe(true);
});
