// The remote calls of what is done in the sidebar, in a short record and in one of 10,000 incidents.
import type { Desk } from '../../../src/incidents/use-cases/contract.js';
import { recordOf } from './long-record.js';

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

  // Cells that lie apart are a call each: taking an incident that nobody was given also looks up one's name and sets four.
  it.each([
    [{ do: 'status', status: 'in progress', reason: '' }, 10],
    [
      {
        do: 'resolve',
        cause: 'A',
        fix: 'B',
        resolvedAt: '',
        postMortem: { isNeeded: false, reason: 'small', owner: '', due: '' },
      },
      8,
    ],
  ])('%j, with what the sidebar has read of the settings', (action, most) => {
    const { hint } = record.run('openDesk').result as Desk;
    const answer = record.run('actOnIncident', { ...key, hint, action });
    expect(answer.error).toBeUndefined();
    expect(answer.calls.remote).toBeLessThanOrEqual(most);
  });
});
