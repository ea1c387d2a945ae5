// New ids, and which rows need one.
import * as fc from 'fast-check';
import { idsAfter, idsToGive } from '../../../src/incidents/domain/incident-id.js';

it.each([
  [[], '2026', 'I-2026-001'],
  [['I-2026-001', 'I-2026-030', 'I-2025-999', 'INC-7', '17', ''], '2026', 'I-2026-031'],
  [['I-2026-999'], '2026', 'I-2026-1000'],
  [['I-2026-1000', 'I-2026-999'], '2026', 'I-2026-1001'],
  [['I-2025-004'], '2026', 'I-2026-001'],
])('after %j comes in %s %s', (used, year, expected) => expect(idsAfter(used)(year)).toBe(expected));

it('counts on', () => {
  const next = idsAfter(['I-2026-001']);
  expect([next('2026'), next('2025'), next('2026')]).toEqual(['I-2026-002', 'I-2025-001', 'I-2026-003']);
});

const row = (number: number, id: string, title = ''): { row: number; id: string; title: string } => ({
  row: number,
  id,
  title,
});
const in2026 = (): string => '2026';

it.each([
  ['the upper of two keeps it', [row(2, 'A', 'x'), row(3, 'A', 'y')], {}, [[3, 'A']]],
  ['the known one keeps it', [row(2, 'A', 'copy'), row(3, 'A', 'x')], { A: 'x' }, [[2, 'A']]],
  ['two alike: the upper', [row(2, 'A', 'x'), row(3, 'A', 'x')], { A: 'x' }, [[3, 'A']]],
  ['nobody known any more: the upper', [row(2, 'A', 'y'), row(3, 'A', 'z')], { A: 'x' }, [[3, 'A']]],
  ['none at all', [row(2, ''), row(3, '')], {}, [[2, ''], [3, '']]],
])('%s', (_what, rows, known, expected) => {
  const given = idsToGive(rows, new Map(Object.entries(known)), in2026);
  expect(given.map(({ row: at, was }) => [at, was])).toEqual(expected);
}); // prettier-ignore

it('gives an id back that was cleared or overwritten, where its title tells whose it is', () => {
  const known = new Map([['A', 'x'], ['B', 'y'], ['C', 'same'], ['D', 'same']]); // prettier-ignore
  const rows = [row(2, '', 'x'), row(3, 'Z', 'z'), row(4, 'Z', 'y'), row(5, '', 'same'), row(6, '', 'x')];
  expect(idsToGive(rows, known, in2026).map(({ id, isBack }) => [id, isBack])).toEqual([
    ['A', true], ['B', true], ['I-2026-001', false], ['I-2026-002', false],
  ]); // prettier-ignore
});

it('leaves every id once, touches nothing that was right, and does nothing the second time', () => {
  const ids = fc.array(fc.constantFrom<string>('', 'A', 'I-2026-001', 'I-2026-002', '9'), { maxLength: 12 });
  fc.assert(
    fc.property(ids, (given) => {
      const rows = given.map((id, index) => row(index + 2, id, String(index)));
      const repair = idsToGive(rows, new Map([['A', '3']]), in2026, ['I-2026-005']);
      const after = rows.map((known) => ({
        ...known,
        id: repair.find((gift) => gift.row === known.row)?.id ?? known.id,
      }));
      expect(new Set(after.map(({ id }) => id)).size).toBe(rows.length);
      expect(after.every(({ id }) => id !== '')).toBe(true);
      expect(repair.every(({ id }) => !given.includes(id) && id !== 'I-2026-005')).toBe(true);
      expect(idsToGive(after, new Map(), in2026)).toEqual([]);
    }),
  );
});
