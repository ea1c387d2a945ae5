// The timeline: added to, read for one incident or for the newest, drafts beside it.
import { ok, recordWorld, rowsOf, run } from './record.js';

const entry = (incident: string, more: object = {}): object => ({
  when: '2026-12-10 14:32',
  incident,
  who: 'Ada',
  what: 'Noted',
  details: '',
  known: null,
  ...more,
});
const ADD = `timeline.add(args[0])`;

it('is made where it is missing; what it is told it tells again, as text', () => {
  const world = recordWorld({ Sheet1: [] });
  const said = entry('I-1', {
    details: '=1+1\n@here',
    what: "'quoted",
    known: { status: 'reported', title: '+x' },
  });
  ok(world, ADD, [said, entry('I-2')]);
  expect(rowsOf(world, 'Timeline')[0]).toEqual([
    'When',
    'Incident',
    'Who',
    'What',
    'Details',
    'Known values',
  ]);
  expect(world.spreadsheets['sheet-1']?.sheets[1]?.hiddenColumns).toEqual([6]);
  expect(rowsOf(world, 'Timeline')[1]?.slice(0, 5)).toEqual([
    '2026-12-10T14:32',
    'I-1',
    'Ada',
    "'quoted",
    '=1+1\n@here',
  ]);
  const again = run(world, `return [timeline.of('I-1'), timeline.recent().length]`);
  expect(again.result).toEqual([[said], 2]);
  expect(again.calls.remote).toBe(1);
});

it('reads little of a long one', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [
    46_000,
    `I-${String(index % 100)}`,
    'a',
    'b',
    'c',
  ]);
  const world = recordWorld({ Timeline: [['When', 'Incident', 'Who', 'What', 'Details'], ...rows] });
  expect(run(world, `return timeline.recent().length`)).toMatchObject({ result: 400, calls: { remote: 1 } });
  const of = run(world, `return timeline.of('I-7').length`);
  expect(of.result).toBe(50);
  expect(of.calls.remote).toBeLessThanOrEqual(3);
  // The column of known values is made once.
  expect(run(world, ADD, [entry('I-7')]).calls.remote).toBe(3);
  expect(run(world, ADD, [entry('I-8')]).calls.remote).toBe(1);
  expect(ok(world, `return timeline.of('I-7').length`)).toBe(51);
});

it('follows its columns where somebody has put one in between', () => {
  const world = recordWorld({
    Timeline: [
      ['When', 'Incident', 'Mine', 'Who', 'What', 'Details', 'Known values'],
      [46_000, 'I-1', 'keep', 'Ada', 'Noted', 'd', ''],
    ],
  });
  ok(world, ADD, [entry('I-1', { known: { status: 'resolved' } })]);
  expect(rowsOf(world, 'Timeline')[2]).toEqual([
    '2026-12-10T14:32', 'I-1', '', 'Ada', 'Noted', '', '{"status":"resolved"}',
  ]); // prettier-ignore
  expect(ok(world, `return timeline.of('I-1').map(({ who, details }) => [who, details])`)).toEqual([
    ['Ada', 'd'],
    ['Ada', ''],
  ]);
});

it('keeps drafts of any length a form has, and says when one is too long', () => {
  const world = recordWorld({ Sheet1: [] });
  const text = '€'.repeat(9000);
  ok(world, `drafts.keep(args[0])`, text);
  expect(ok(world, `return drafts.read()`)).toBe(text);
  ok(world, `drafts.keep('')`);
  expect(ok(world, `return drafts.read()`)).toBe('');
  expect(run(world, `drafts.keep('x'.repeat(30001))`).error?.message).toContain('too long to be kept');
});

it('reads people where there are any', () => {
  const world = recordWorld({
    People: [
      ['Name', 'E-mail', 'Role'],
      ['Ada', 'Ada@Example.org', 'IM'],
      ['', '', ''],
    ],
  });
  expect(ok(world, `return people.read()`)).toEqual([
    { name: 'Ada', email: 'ada@example.org', role: 'IM', phabricator: '', mattermost: '' },
  ]);
  expect(ok(recordWorld({ Sheet1: [] }), `return people.read()`)).toEqual([]);
});
