// The remote calls of what is done in the sidebar, in a short record and in one of 10,000 incidents.
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { SheetDesk, TIMELINE, TITLES } from './sheet-desk.js';

const at = 46_085.43;
const row = (number: number, status: string): StoredCell[] => [
  `I-2026-${String(number).padStart(3, '0')}`,
  `Incident ${String(number)}`,
  status,
  'High',
  'Production bug in Wikidata',
  `T${String(300_000 + number)}`,
  null,
  { value: at, numberFormat: 'yyyy-mm-dd hh:mm' },
];

const recordOf = (count: number): SheetDesk => {
  const open = new Set([3, count - 1]);
  const record = new SheetDesk({
    Incidents: [
      TITLES,
      ...Array.from({ length: count }, (_, index) =>
        row(index + 1, open.has(index + 1) ? 'reported' : 'resolved'),
      ),
    ],
    Timeline: [
      TIMELINE,
      ...Array.from({ length: count * 2 }, (_, index) => [
        at,
        `I-2026-${String(index % count)}`,
        'ada@example.org',
        'Noted',
        'x',
        '',
      ]),
    ],
    People: [
      ['Name', 'E-mail', 'Role'],
      ['Ada', 'ada@example.org', 'IM'],
    ],
  });
  for (const sheet of record.spreadsheet.sheets) sheet.maxRows = Math.max(1000, sheet.rows.length + 50);
  return record;
};

const NEW = { title: 'New one', kind: 'Production bug in Wikidata', priority: 'High', reportedBy: 'Ada' };

describe.each([[20], [10_000]])('%d incidents', (count) => {
  const record = recordOf(count);
  const id = `I-2026-${String(count - 1).padStart(3, '0')}`;
  const key = { id, row: count };
  it.each([
    ['openDesk', undefined],
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

  // Cells that lie apart are a call each: taking an incident also looks up one's name and sets four of them.
  it.each([
    [{ do: 'status', status: 'in progress', reason: '' }, 11],
    [
      {
        do: 'resolve',
        cause: 'A',
        fix: 'B',
        resolvedAt: '',
        postMortem: { isNeeded: false, reason: 'small', owner: '', due: '' },
      },
      9,
    ],
  ])('%j', (action, most) => {
    const answer = record.run('actOnIncident', { ...key, action });
    expect(answer.error).toBeUndefined();
    expect(answer.calls.remote).toBeLessThanOrEqual(most);
  });
});
