// The remote calls and the cells read of what is done in the sidebar, in a short record and in one of 10,000 incidents.
import type { Desk, IncidentView } from '../../../src/incidents/use-cases/contract.js';
import { cellsNeeded, countCells } from './cells-needed.js';
import { recordOf } from './long-record.js';

const NEW = { title: 'New one', kind: 'Production bug in Wikidata', priority: 'High', reportedBy: 'Ada' };
const RESOLVE = {
  do: 'resolve',
  cause: 'A',
  fix: 'B',
  resolvedAt: '',
  postMortem: { isNeeded: false, reason: 'small', owner: '', due: '' },
};
const counter = countCells();

describe.each([[20], [10_000]])('%d incidents', (count) => {
  const record = recordOf(count);
  const id = `I-2026-${String(count - 1).padStart(3, '0')}`;
  const key = { id, row: count };
  const needed = cellsNeeded(count);

  it('with what the page hands back, nothing takes more calls than 8 or reads more cells than it needs', () => {
    const read = (name: Parameters<typeof record.run>[0], request?: unknown) => {
      counter.cells = 0;
      const { error, calls, result } = record.run(name, request);
      expect(error).toBeUndefined();
      expect(calls.remote).toBeLessThanOrEqual(8);
      return { cells: counter.cells, result };
    };
    const desk = read('openDesk');
    const { hint } = desk.result as Desk;
    const incident = read('openIncident', { ...key, hint });
    const { me } = incident.result as IncidentView;
    const act = (action: unknown) => read('actOnIncident', { ...key, hint, me, action }).cells;
    // A short record is read whole.
    const most = count > 100 ? needed : { open: 3000, incident: 3000, log: 3000, act: 1000, take: 1000 };
    expect(desk.cells).toBeLessThanOrEqual(most.open);
    expect(incident.cells).toBeLessThanOrEqual(most.incident);
    expect(read('logIncident', { ...NEW, task: 'T78', manager: 'Ada', hint }).cells).toBeLessThanOrEqual(
      most.log,
    );
    expect(act({ do: 'note', text: 'x' })).toBeLessThanOrEqual(most.act);
    expect(act({ do: 'status', status: 'in progress', reason: '' })).toBeLessThanOrEqual(most.take);
    expect(act(RESOLVE)).toBeLessThanOrEqual(most.act);
  });

  it.each([
    ['openDesk', undefined],
    ['openIncident', key],
    ['logIncident', { ...NEW, task: 'T77', manager: 'Ada' }],
    ['logIncident', { ...NEW, title: 'Without a task', manager: 'Ada' }],
    ['actOnIncident', { ...key, action: { do: 'note', text: 'Looked at it' } }],
    ['actOnIncident', { ...key, action: { do: 'update', text: 'Cause found', nextUpdateDue: '' } }],
    ['actOnIncident', { ...key, action: { do: 'step', step: 'comment', state: 'done', reason: '' } }],
  ] as const)('%s %j', (name, request) => {
    const answer = record.run(name, request);
    expect(answer.error).toBeUndefined();
    expect(answer.calls.remote).toBeLessThanOrEqual(8);
  }); // prettier-ignore
});

it('a long record that was sorted, or ends with a footer, keeps its numbers apart', () => {
  const record = recordOf(2000);
  const sheet = record.tab('Incidents');
  const [titles = [], ...rows] = sheet.rows;
  const log = (title: string): string => record.ok('logIncident', { ...NEW, title, manager: 'Ada', evenSo: true }).id ?? '';
  // The newest stand neither at the top nor at the end.
  sheet.rows = [titles, ...rows.slice(100, 500), ...rows.slice(500).reverse(), ...rows.slice(0, 100)];
  expect(log('Sorted')).toBe('I-2026-2001');
  sheet.rows.pop();
  expect(log('After one was deleted')).toBe('I-2026-2002');
  sheet.rows.push([], ['Total', 2001]);
  expect(log('Above the footer')).toBe('I-2026-2003');
  expect(record.rows('Incidents').slice(-3).map(([id, title]) => [id, title])).toEqual([
    ['I-2026-2002', 'After one was deleted'], ['I-2026-2003', 'Above the footer'], ['Total', 2001],
  ]);
  // A status cleared far above, and an old row copied under its own id.
  (sheet.rows[700] ?? [])[2] = '';
  sheet.rows.splice(-1, 0, [sheet.rows[900]?.[0] ?? '', 'A copy', 'reported']);
  const { open } = record.ok('openDesk');
  expect(open.map(({ row }) => row)).toEqual(expect.arrayContaining([701, sheet.rows.length - 1]));
  const copy = open.find(({ title }) => title === 'A copy');
  expect(record.ok('openIncident', { id: copy?.id, row: copy?.row }).problems.join()).toContain('have the same ID');
}); // prettier-ignore
