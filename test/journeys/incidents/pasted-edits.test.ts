// Blocks pasted, dragged or cleared in the record, and columns put in between: told as changes by hand, once.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import { IM, SheetDesk, TIMELINE } from './sheet-desk.js';

const NEW = {
  kind: 'Production bug in Wikidata',
  priority: 'High',
  reportedBy: 'Ada',
  manager: 'Ada',
  evenSo: true,
};
const TITLE = 2;
const STATUS = 3;

/** Three incidents that the timeline knows, and one typed long ago of which it knows nothing. */
const desk = () => {
  const record = new SheetDesk({
    Incidents: [RECORD_TITLES, ['I-2026-001', 'Older', 'in progress', 'Low']],
    Timeline: [TIMELINE],
  });
  const ids = ['Alpha', 'Beta', 'Gamma'].map((title) => record.ok('logIncident', { ...NEW, title }).id);
  const before = record.told().length;
  return { record, ids, told: () => record.told().slice(before) };
};
const quiet = (record: SheetDesk): void => {
  const told = record.told();
  expect(record.ok('openDesk').changedByHand).toEqual([]);
  record.ok('noteHandEdits');
  expect(record.told()).toEqual(told);
};

it('tells a block over title, status and priority once for each incident and field; twice adds nothing', () => {
  const { record, ids, told } = desk();
  const block = [
    ['Older', 'resolved', 'Low'],
    ['Alpha', 'resolved', 'Low'],
    ['Beta two', 'in progress', 'High'],
  ];
  const { executions } = record.paste('Incidents', 2, TITLE, block, '');
  expect(executions.map(({ status, log }) => [status, log])).toEqual([['completed', []]]);
  const expected = [
    ['I-2026-001', '', 'Changed by hand: Title, Status, Priority', '→ Older; → resolved; → Low'],
    [ids[0], '', 'Changed by hand: Status, Priority', 'reported → resolved; High → Low'],
    [ids[1], '', 'Changed by hand: Title, Status', 'Beta → Beta two; reported → in progress'],
  ];
  expect(told()).toEqual(expected);
  record.paste('Incidents', 2, TITLE, block, '');
  expect(told()).toEqual(expected);
  quiet(record);
});

it('tells what was cleared, and a status dragged down, with the person where they are known', () => {
  const { record, ids, told } = desk();
  record.paste('Incidents', 2, STATUS, [
    ['', ''],
    ['', ''],
  ]);
  record.paste('Incidents', 3, STATUS, [['in progress'], ['in progress'], ['in progress']]);
  expect(told()).toEqual([
    ['I-2026-001', IM, 'Changed by hand: Status, Priority', '→ (empty); → (empty)'],
    [ids[0], IM, 'Changed by hand: Status, Priority', 'reported → (empty); High → (empty)'],
    [ids[0], IM, 'Changed by hand: Status', '(empty) → in progress'],
    [ids[1], IM, 'Changed by hand: Status', 'reported → in progress'],
    [ids[2], IM, 'Changed by hand: Status', 'reported → in progress'],
  ]);
  quiet(record);
});

it('knows its columns where one was put in between, also below a pasted block that covers it', () => {
  const { record, ids, told } = desk();
  for (const row of record.tab('Incidents').rows) row.splice(2, 0, 'theirs');
  expect(record.ok('openDesk').changedByHand).toEqual([]);
  record.paste('Incidents', 3, TITLE, [['Alpha', 'new theirs', 'resolved']]);
  expect(told()).toEqual([[ids[0], IM, 'Changed by hand: Status', 'reported → resolved']]);
  quiet(record);
});

it('gives rows of a pasted block ids of their own, and ids dragged over others theirs', () => {
  const { record, ids, told } = desk();
  record.paste('Incidents', 6, 1, [
    [ids[2] ?? '', 'Gamma again', 'reported'],
    ['', 'Delta', 'reported'],
  ]);
  expect(
    record
      .rows('Incidents')
      .slice(4)
      .map(([id, title]) => [id, title]),
  ).toEqual([
    [ids[2], 'Gamma'],
    ['I-2026-005', 'Gamma again'],
    ['I-2026-006', 'Delta'],
  ]);
  expect(told().map(([id, , what]) => [id, what])).toEqual([
    ['I-2026-005', 'Copied from another row'],
    ['I-2026-006', 'Written into the record by hand'],
  ]);
  // Dragged over another id, then all of them cleared together with their status: each comes back.
  const named = (): unknown[] =>
    record
      .rows('Incidents')
      .slice(1)
      .map(([id]) => id);
  const before = named();
  record.paste('Incidents', 3, 1, [[ids[0] ?? ''], [ids[0] ?? '']]);
  expect(named()).toEqual(before);
  for (const row of record.tab('Incidents').rows.slice(2, 4)) row[0] = null;
  (record.tab('Incidents').rows[3] ?? [])[STATUS - 1] = 'in progress';
  record.ok('noteHandEdits');
  expect(named()).toEqual(before);
  expect(
    told()
      .slice(2)
      .map(([id, , what]) => [id, what]),
  ).toEqual([
    [ids[1], 'Got its ID back'],
    [ids[0], 'Got its ID back'],
    [ids[1], 'Got its ID back'],
    [ids[1], 'Changed by hand: Status'],
  ]);
  quiet(record);
});

it('loses nothing where no trigger ran: resolved far above, with newer rows below; a deleted row is no news', () => {
  const { record, ids, told } = desk();
  const many = Array.from({ length: 200 }, (_, index) => [
    `I-2025-${String(index + 100)}`,
    'Old',
    'resolved',
  ]);
  const sheet = record.tab('Incidents');
  sheet.rows.push(...many);
  (sheet.rows[2] ?? [])[STATUS - 1] = 'resolved';
  sheet.rows.splice(3, 1);
  const opened = record.run('openDesk');
  expect(opened.result).toMatchObject({ changedByHand: [ids[0]] });
  expect(opened.calls.remote).toBeLessThanOrEqual(8);
  record.ok('noteHandEdits');
  expect(told()).toEqual([[ids[0], '', 'Changed by hand: Status', 'reported → resolved']]);
  quiet(record);
});

it('tells of an import only what was known before', () => {
  const { record, ids, told } = desk();
  const many = Array.from({ length: 120 }, (_, index) => [
    `I-2025-${String(index + 100)}`,
    `Old ${String(index)}`,
    'resolved',
  ]);
  record.paste('Incidents', 4, 1, [
    [ids[1] ?? '', 'Beta', 'resolved'],
    [ids[2] ?? '', 'Gamma', 'resolved'],
    ...many,
  ]);
  expect(told()).toEqual([
    [ids[1], IM, 'Changed by hand: Status', 'reported → resolved'],
    [ids[2], IM, 'Changed by hand: Status', 'reported → resolved'],
  ]);
  quiet(record);
});
