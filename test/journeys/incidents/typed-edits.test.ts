// What people type straight into the record: noted at once, with their address, and given an id.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import { IM, SheetDesk, TIMELINE } from './sheet-desk.js';

const desk = (): SheetDesk =>
  new SheetDesk({
    Incidents: [RECORD_TITLES, ['I-2026-001', 'Search is slow', 'in progress', 'High', '', 'T1']],
    Timeline: [TIMELINE],
  });

it('notes a status typed into its cell, once, and nothing of other tabs and columns', () => {
  const record = desk();
  const { executions } = record.type('Incidents', 'C2', 'resolved');
  expect(executions.map(({ status, log }) => [status, log])).toEqual([['completed', []]]);
  expect(record.told()).toEqual([['I-2026-001', IM, 'Changed by hand: Status', 'in progress → resolved']]);
  record.type('Incidents', 'C2', 'resolved');
  record.type('Incidents', 'S2', 'a note');
  record.type('Incidents', 'Z2', 'somebody else’s column');
  record.type('Settings', 'A9', 'x');
  record.type('Incidents', 'H2', '2026-12-10 14:32');
  record.type('Incidents', 'H2', '2026-12-11');
  expect(record.told().slice(1)).toEqual([
    ['I-2026-001', IM, 'Changed by hand: Reported at', '(empty) → 2026-12-10 14:32'],
    ['I-2026-001', IM, 'Changed by hand: Reported at', '2026-12-10 14:32 → 2026-12-11'],
  ]);
});

it('tells what changed since it last knew the row, also where the cell before is a date', () => {
  const record = desk();
  const cells = record.tab('Incidents').rows[1] ?? [];
  cells[7] = { value: 46_366.605, numberFormat: 'yyyy-mm-dd hh:mm' };
  record.type('Incidents', 'H2', '');
  expect(record.told()).toEqual([
    ['I-2026-001', IM, 'Changed by hand: Reported at', '2026-12-10 14:31 → (empty)'],
  ]);
});

it('gives a row written by hand its id', () => {
  const record = desk();
  record.type('Incidents', 'B3', '=1+1 is wrong');
  record.type('Incidents', 'B3', 'Login fails');
  expect(record.told()).toEqual([]);
  record.type('Incidents', 'C3', 'reported');
  expect(record.rows('Incidents')[2]?.slice(0, 3)).toEqual(['I-2026-002', 'Login fails', 'reported']);
  expect(record.told()).toEqual([
    ['I-2026-002', IM, 'Written into the record by hand', 'I-2026-002 is its ID.'],
  ]);
});

it('says nothing and breaks nothing where the record is not set up', () => {
  const record = new SheetDesk({ Sheet1: [] });
  expect(record.type('Sheet1', 'A1', 'x').executions[0]?.status).toBe('completed');
  const other = new SheetDesk({ Incidents: [['Something', 'else']] });
  expect(other.type('Incidents', 'A2', 'x').executions[0]?.status).toBe('completed');
});
