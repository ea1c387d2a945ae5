// The prefilled form and the other addresses, with exactly the parameters Phabricator's form takes.
import fc from 'fast-check';
import { KINDS } from '../../../src/incidents/domain/incident.js';
import { editAddress, formAddress, searchAddress, taskAddress } from '../../../src/incidents/domain/links.js';
import { settings } from './scene.js';

const error = {
  title: 'Saving fails & "quotes" + plus #hash',
  stackTrace: 'Error: x\n  at ```y```',
  failureLink: 'https://www.wikidata.org/wiki/Q42?action=edit',
  kind: KINDS[1],
  priority: 'Unbreak Now!',
  trainBlocker: 'https://phabricator.wikimedia.org/T400002',
};
const parametersOf = (address: string): [string, string][] => [...new URL(address).searchParams];

it('fills in title, description, priority, tags and the train task', () => {
  const { address, isCut } = formAddress(error, settings());
  expect(isCut).toBe(false);
  expect(address).toMatch(/^https:\/\/phabricator\.wikimedia\.org\/maniphest\/task\/edit\/form\/46\/\?/);
  expect(parametersOf(address)).toEqual([
    ['title', error.title],
    [
      'description',
      "==== Error ====\n```\nError: x\n  at '''y'''\n```\n\n==== Impact ====\n\n==== Notes ====\nSeen at: https://www.wikidata.org/wiki/Q42?action=edit",
    ],
    ['priority', 'unbreak'],
    ['projects', 'wikidata,wikimedia-production-error'],
    ['parent', 'T400002'],
  ]);
});

it.each([
  [KINDS[0], 'wikidata,wikimedia-production-error'],
  [KINDS[1], 'wikidata,wikimedia-production-error'],
  [KINDS[2], 'wikidata'],
])('%s is tagged %s', (kind, projects) => {
  const { address } = formAddress({ ...error, kind }, settings());
  expect(new URL(address).searchParams.get('projects')).toBe(projects);
});

it.each([
  ['Needs Triage', 'triage'],
  ['High', 'high'],
  ['Medium', 'medium'],
  ['Low', 'low'],
  ['Lowest', 'lowest'],
  ['Panic', null],
])('priority %s is %s there', (priority, key) => {
  const { address } = formAddress({ ...error, priority, trainBlocker: '' }, settings());
  expect(new URL(address).searchParams.get('priority')).toBe(key);
  expect(new URL(address).searchParams.has('parent')).toBe(false);
});

it('keeps the address short enough whatever the trace holds, and says when it cut it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 0, maxLength: 20_000, size: 'max' }),
      (stackTrace) => {
        const { address, isCut } = formAddress({ ...error, stackTrace }, settings());
        expect(address.length).toBeLessThanOrEqual(7000);
        const description = new URL(address).searchParams.get('description') ?? '';
        expect(description.includes('(cut: paste the whole trace here)')).toBe(isCut);
      },
    ),
    { numRuns: 40 },
  );
});

it.each([
  [
    'T389012',
    'https://phabricator.wikimedia.org/T389012',
    'https://phabricator.wikimedia.org/maniphest/task/edit/389012/',
  ],
  [
    '389012',
    'https://phabricator.wikimedia.org/T389012',
    'https://phabricator.wikimedia.org/maniphest/task/edit/389012/',
  ],
  [
    'https://phab.example/T12#34',
    'https://phabricator.wikimedia.org/T12',
    'https://phabricator.wikimedia.org/maniphest/task/edit/12/',
  ],
  ['', null, null],
  ['ART12', null, null],
])('task %j', (task, view, edit) => {
  expect(taskAddress(task, settings())).toBe(view);
  expect(editAddress(task, settings())).toBe(edit);
});

it('looks for open tasks like it by its longer words', () => {
  const address = new URL(searchAddress('Saving of an Item fails', settings()));
  expect(address.searchParams.get('query')).toBe('"Saving" "Item" "fails"');
  expect(address.searchParams.get('search:scope')).toBe('open-tasks');
});
