// The tab Overview, written by the built bundle: what it says, twice, and beside a tab of that name that is not ours.
import { date, Desk, standardTabs } from './desk.js';
import type { Row } from './desk.js';

const desk = (): Desk => {
  const standard = standardTabs();
  const later: Row[] = [
    [date('2026-12-07'), 'Ben', 'published', true],
    [date('2026-12-14'), '', '', false],
    [date('2026-12-21'), '=1+1', 'published', false],
  ];
  return new Desk({ ...standard, Rota: [...(standard.Rota ?? []), ...later] });
};

const show = (on: Desk): void => {
  const answer = on.run('rota', 'showOverview', undefined, { kind: 'menu' });
  expect(answer.error).toBeUndefined();
};

/** The rows below a heading, up to the next blank one. */
const block = (rows: readonly unknown[][], heading: string): unknown[][] => {
  const from = rows.findIndex(([first]) => String(first).startsWith(heading));
  const until = rows.findIndex((row, index) => index > from && row.every((cell) => cell === ''));
  return from < 0 ? [] : rows.slice(from + 1, until < 0 ? undefined : until);
};

it('says what needs the EMs, the month to come, the weeks ahead, and what is fair', () => {
  const on = desk();
  show(on);
  const rows = on.sheet('Overview');
  expect(rows[0]).toEqual(expect.arrayContaining(['Overview', 'as of 2026-11-25 10:00']));
  const needs = block(rows, 'Needs you').map((row) => row.slice(0, 2));
  expect(needs).toEqual(
    expect.arrayContaining([
      ['✕ Gap', 'Mon 14 Dec 2026'],
      ['✕ Gap', 'Mon 28 Dec 2026'],
      ['! Look', expect.stringContaining('"=1+1" has Mon 21 Dec 2026 but is no candidate')],
    ]),
  );
  const ahead = block(rows, 'Next six weeks').slice(1);
  expect(ahead.map((row) => [row[0], row[1], row[3]])).toEqual([
    ['Mon 23 Nov 2026', 'Dora', 'published'],
    ['Mon 30 Nov 2026', 'Emil', 'published'],
    ['Mon 7 Dec 2026', 'Ben', 'published'],
    ['Mon 14 Dec 2026', '✕ nobody', 'open'],
    ['Mon 21 Dec 2026', '=1+1', 'published'],
    ['Mon 28 Dec 2026', '✕ nobody', 'open'],
  ]);
  const fairness = block(rows, 'Fairness').slice(1);
  expect(fairness.map(([name]) => name)).toEqual(['Ada', 'Ben', 'Cem', 'Dora', 'Emil', 'Fay']);
  for (const [, bar, served] of fairness)
    expect(String(bar).replace(/□/g, '')).toHaveLength(Math.round(Number(served)));
  expect(block(rows, 'Next month')[0]?.[2]).toMatch(/^\d of 6 answered; missing: .*Fay/);
  expect(block(rows, 'Health')[0]).toEqual(expect.arrayContaining(['! Off']));
});

it('is written anew, shorter where there is less to say, in few remote calls', () => {
  const on = desk();
  show(on);
  const before = on.sheet('Overview').length;
  const weeks = ['2026-12-14', '2026-12-28'].map((start) => ({ start, email: 'cem@example.org' }));
  on.ok('publishRota', { month: '2026-12', weeks });
  const { calls } = on.run('rota', 'showOverview', undefined, { kind: 'menu' });
  const rows = on.sheet('Overview');
  expect(block(rows, 'Needs you').some(([sign]) => sign === '✕ Gap')).toBe(false);
  expect(rows.filter((row) => row.some((cell) => cell !== '')).length).toBeLessThan(before);
  expect(calls.remote).toBeLessThanOrEqual(14);
});

it('leaves a tab of that name alone that is somebody else’s', () => {
  const standard = standardTabs();
  const on = new Desk({ ...standard, Overview: [['Our goals'], ['Be kind']] });
  expect(on.refusal('showOverview')).toContain('The tab "Overview" holds something else');
  expect(on.sheet('Overview')).toEqual([['Our goals'], ['Be kind']]);
});

it('counts somebody who leaves on the last day of their week as there, and earlier as a gap', () => {
  const until = (day: string): string[] => {
    const standard = standardTabs();
    const people = (standard.Candidates ?? []).map((row, index): Row =>
      index === 0 ? row : [...row, '', row[0] === 'Emil' ? date(day) : ''],
    );
    const on = new Desk({ ...standard, Candidates: people });
    show(on);
    return block(on.sheet('Overview'), 'Needs you').map((row) => String(row[2]));
  };
  expect(until('2026-12-06').filter((text) => text.includes('Emil'))).toEqual([]);
  expect(until('2026-12-05').filter((text) => text.includes('Emil'))).toHaveLength(1);
});
