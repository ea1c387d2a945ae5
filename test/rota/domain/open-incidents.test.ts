// Which incidents are open, which owe a post-mortem, what is overdue.
import { incidentsNow, isOverdue } from '../../../src/rota/domain/open-incidents.js';
import { incident } from './shift-mails-example.js';

const NOW = '2026-12-14 09:00';
const kindOf = (status: string, postMortem = ''): string => {
  const { open, postMortems, unclear } = incidentsNow([incident({ status, postMortem })], NOW);
  return [
    open.length > 0 ? 'open' : '',
    postMortems.length > 0 ? 'post-mortem' : '',
    unclear.length > 0 ? 'unclear' : '',
  ]
    .filter((word) => word !== '')
    .join();
};

it.each([
  ['reported', '', 'open'],
  [' In-Progress ', '', 'open'],
  ['IN PROGRESS', 'needed', 'open'],
  ['resolved', '', ''],
  ['Resolved', 'needed', 'post-mortem'],
  ['resolved', 'Due Thu 17 Dec 2026, Ines', 'post-mortem'],
  ['resolved', 'draft: https://example.org/doc', 'post-mortem'],
  ['resolved', 'not needed: a typo', ''],
  ['resolved', 'published https://example.org/doc', ''],
  ['resolved', 'waived', ''],
  ['resolved', 'no', ''],
  ['', '', 'unclear'],
  ['on hold', '', 'unclear'],
])('status “%s” with post-mortem “%s” is %s', (status, postMortem, kind) => {
  expect(kindOf(status, postMortem)).toBe(kind);
});

it.each([
  [null, false],
  [{ day: '2026-12-14', time: '09:00' }, false],
  [{ day: '2026-12-14', time: '08:59' }, true],
  [{ day: '2026-12-14', time: '' }, false],
  [{ day: '2026-12-13', time: '' }, true],
])('an update due at %j is overdue: %s', (nextUpdate, overdue) => {
  expect(isOverdue(incident({ nextUpdate }), NOW)).toBe(overdue);
});

it.each([
  ['2026-12-07', ['on the day', 'later']],
  ['2026-12-08', ['later']],
  [null, []],
])('what was resolved since %s is %j, the latest first', (since, ids) => {
  const rows = [
    incident({ id: 'before', status: 'resolved', resolvedOn: '2026-12-06' }),
    incident({ id: 'on the day', status: 'resolved', resolvedOn: '2026-12-07' }),
    incident({ id: 'later', status: 'Resolved', resolvedOn: '2026-12-13' }),
    incident({ id: 'who knows when', status: 'resolved' }),
    incident({ id: 'open again', status: 'in progress', resolvedOn: '2026-12-13' }),
  ];
  expect(incidentsNow(rows, NOW, since).resolved.map(({ id }) => id)).toEqual([...ids].reverse());
});

it('puts what is overdue first, then the higher priority, then the order of the sheet', () => {
  const late = { day: '2026-12-11', time: '' };
  const rows = [
    incident({ id: 'low', priority: 'Low' }),
    incident({ id: 'odd', priority: 'Whatever' }),
    incident({ id: 'high 1' }),
    incident({ id: 'late', priority: 'Low', nextUpdate: late }),
    incident({ id: 'high 2' }),
    incident({ id: 'ubn', priority: 'unbreak now!' }),
  ];
  expect(incidentsNow(rows, NOW).open.map(({ id }) => id)).toEqual([
    'late',
    'ubn',
    'high 1',
    'high 2',
    'low',
    'odd',
  ]);
});
