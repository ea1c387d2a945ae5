// What each action of the sidebar would change, and what it refuses.
import type { Action } from '../../../src/incidents/domain/action.js';
import type { IncidentValues } from '../../../src/incidents/domain/incident.js';
import { planAction } from '../../../src/incidents/domain/plan-action.js';
import { NOW, scene, settings } from './scene.js';

const needed = { isNeeded: true, reason: '', owner: 'Ines', due: '2026-12-17' };

describe('what is written', () => {
  it.each<[string, IncidentValues, Action, IncidentValues, string]>([
    [
      'assigning oneself takes a reported incident',
      { manager: '' },
      { do: 'step', step: 'assign', state: 'done', reason: '' },
      { status: 'in progress', manager: 'Mirela', acknowledgedAt: NOW },
      'Done: Assign yourself',
    ],
    [
      'the one on duty stays its manager',
      { manager: 'Tobin' },
      { do: 'outward', step: 'assign', what: 'Opened', text: 'the task' },
      { status: 'in progress', acknowledgedAt: NOW },
      'Done: Assign yourself',
    ],
    [
      'taking it asks for an update where none was due',
      { nextUpdateDue: '', priority: 'Unbreak Now!' },
      { do: 'status', status: 'in progress', reason: '' },
      { status: 'in progress', acknowledgedAt: NOW, nextUpdateDue: '2026-12-10 15:32' },
      'Set the status to in progress',
    ],
    [
      'a tick changes no cell',
      {},
      { do: 'step', step: 'comment', state: 'done', reason: '' },
      {},
      'Done: Comment “We are on it”',
    ],
    [
      'skipping keeps the reason',
      {},
      { do: 'step', step: 'department', state: 'skipped', reason: 'no other team' },
      {},
      'Skipped: Mail the department',
    ],
    [
      'an update says when the next one comes',
      {},
      { do: 'update', text: 'Reverting', nextUpdateDue: '16:00' },
      { lastUpdate: NOW, nextUpdateDue: '2026-12-10 16:00' },
      'Posted an update',
    ],
    [
      'an update may ask for no further one',
      {},
      { do: 'update', text: 'Waiting for the train', nextUpdateDue: '' },
      { lastUpdate: NOW, nextUpdateDue: '' },
      'Posted an update',
    ],
    [
      'a more urgent priority brings the update forward',
      {},
      { do: 'fields', values: { priority: 'unbreak now!' } },
      { priority: 'Unbreak Now!', nextUpdateDue: '2026-12-10 15:32' },
      'Changed <priority>',
    ],
    [
      'a less urgent one leaves it',
      {},
      { do: 'fields', values: { priority: 'Low' } },
      { priority: 'Low' },
      'Changed <priority>',
    ],
    [
      'another manager is a hand-over',
      {},
      { do: 'fields', values: { manager: 'Tobin' } },
      { manager: 'Tobin' },
      'Handed over to Tobin',
    ],
    [
      'a task may be given as an address',
      { task: '' },
      { do: 'fields', values: { task: 'https://phabricator.wikimedia.org/T5#88' } },
      { task: 'T5' },
      'Changed <task>',
    ],
    [
      'resolving closes what was due',
      { status: 'in progress' },
      { do: 'resolve', cause: 'c', fix: 'f', resolvedAt: '', postMortem: needed },
      { status: 'resolved', resolvedAt: NOW, postMortem: 'Needed (Ines, due 2026-12-17)', nextUpdateDue: '' },
      'Resolved the incident',
    ],
    [
      'opening again asks for updates again',
      { status: 'resolved', resolvedAt: '2026-12-10 13:00', nextUpdateDue: '' },
      { do: 'status', status: 'in progress', reason: 'it is back' },
      { status: 'in progress', resolvedAt: '', nextUpdateDue: '2026-12-10 18:32' },
      'Opened again',
    ],
    [
      'telling ComCom is a broadcast',
      { broadcast: 'team' },
      { do: 'mail', step: 'comcom', to: ['a@example.org, b@example.org'], subject: 'S', text: 'T' },
      { broadcast: 'team, ComCom' },
      'Done: Tell ComCom',
    ],
    [
      'asking the PM is not yet knowing',
      {},
      { do: 'mail', step: 'verify', to: ['pm@example.org'], subject: 'S', text: 'T' },
      {},
      'Asked whether the priority is right',
    ],
    [
      'a post-mortem is published',
      { status: 'resolved', postMortem: 'Draft (Ines)' },
      {
        do: 'postMortem',
        state: 'published',
        owner: '',
        due: '',
        address: 'https://example.org/pm',
        reason: '',
      },
      { postMortem: 'Published: https://example.org/pm' },
      'Post-mortem: Published: https://example.org/pm',
    ],
  ])('%s', (_name, before, action, values, what) => {
    const planned = planAction(action, scene(before));
    expect(planned.values).toEqual(values);
    expect(planned.entries[0]?.what).toBe(what);
  });
});

describe('what is refused, in one sentence with the remedy', () => {
  it.each<[IncidentValues, Action, string]>([
    [{}, { do: 'step', step: 'resolve', state: 'done', reason: '' }, '"Resolve…"'],
    [{}, { do: 'step', step: 'comcom', state: 'skipped', reason: ' ' }, 'why "Tell ComCom" is skipped'],
    [{}, { do: 'step', step: 'dance', state: 'done', reason: '' }, 'no step "dance"'],
    [{}, { do: 'update', text: ' ', nextUpdateDue: '' }, 'update is empty'],
    [{}, { do: 'update', text: 'x', nextUpdateDue: 'soon' }, '“soon” is no time'],
    [{}, { do: 'update', text: 'x', nextUpdateDue: '2026-12-09 10:00' }, 'which has passed'],
    [{}, { do: 'note', text: '' }, 'note is empty'],
    [{}, { do: 'status', status: 'reported', reason: '' }, 'already'],
    [{}, { do: 'status', status: 'resolved', reason: '' }, '"Resolve…"'],
    [{ status: 'resolved' }, { do: 'status', status: 'in progress', reason: '' }, 'why it goes back'],
    [{}, { do: 'fields', values: { title: '  ' } }, 'title is empty'],
    [{}, { do: 'fields', values: { title: 'x'.repeat(5000) } }, 'has 5000 characters'],
    [{}, { do: 'fields', values: { task: 'see chat' } }, '“see chat” is no Phabricator task'],
    [{}, { do: 'fields', values: { priority: 'Panic' } }, 'must be one of Unbreak Now!'],
    [{}, { do: 'fields', values: { startedAt: '2026-12-10 14:33' } }, 'still to come'],
    [{}, { do: 'fields', values: { startedAt: '2026-12-11' } }, 'still to come'],
    [{}, { do: 'fields', values: { startedAt: '2026-12-10 12:30' } }, 'lies before "Started at"'],
    [{}, { do: 'fields', values: { status: 'resolved' } }, 'its own buttons'],
    [{}, { do: 'fields', values: { id: '7' } }, 'cannot be changed'],
    [
      {},
      { do: 'resolve', cause: '', fix: '', resolvedAt: '2026-12-10 11:00', postMortem: needed },
      '"Resolved at" (Thu 10 Dec 2026, 11:00) lies before "Reported at"',
    ],
    [
      {},
      { do: 'resolve', cause: '', fix: '', resolvedAt: '', postMortem: { ...needed, isNeeded: false } },
      'why no post-mortem is needed',
    ],
    [{}, { do: 'mail', step: 'team', to: [], subject: 'S', text: 'T' }, 'Nobody would get this mail'],
    [
      {},
      { do: 'mail', step: 'team', to: ['a@b.org\nBcc: c@d.org x'], subject: 'S', text: 'T' },
      'is no e-mail',
    ],
    [{}, { do: 'mail', step: 'team', to: ['a@b.org'], subject: '', text: 'T' }, 'needs a subject'],
    [
      {},
      { do: 'postMortem', state: 'published', owner: '', due: '', address: '', reason: '' },
      'address of the published',
    ],
    [
      {},
      { do: 'postMortem', state: 'draft', owner: '', due: '', address: 'javascript:x', reason: '' },
      'must begin with https://',
    ],
  ])('case %#', (before, action, sentence) => {
    expect(() => planAction(action, scene(before))).toThrow(sentence);
  });
});

it('leaves a column alone that the sheet does not have, and says how it gets one', () => {
  const titles = { title: 'Title' };
  expect(() => planAction({ do: 'fields', values: { workforce: 'Ada' } }, scene({}, { titles }))).toThrow(
    'This sheet has no column for "Workforce"; "Set up…" can add it.',
  );
});

it('asks for no update where the priority has none', () => {
  const action: Action = { do: 'status', status: 'in progress', reason: '' };
  const lowest = scene({ priority: 'Lowest', nextUpdateDue: '' });
  expect(planAction(action, lowest).values).not.toHaveProperty('nextUpdateDue');
  const never = scene({ nextUpdateDue: '' }, { settings: settings({ updateEvery: {} }) });
  expect(planAction(action, never).values).not.toHaveProperty('nextUpdateDue');
});
