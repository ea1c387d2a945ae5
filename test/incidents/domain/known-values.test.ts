// The row as it was last known, as text.
import { knownText, readKnown } from '../../../src/incidents/domain/known-values.js';
import { isIncidentRow } from '../../../src/incidents/domain/incident-rows.js';

it.each([[{ status: 'reported', title: '"=1' }], [{}]])('%j is read back', (known) =>
  expect(readKnown(knownText(known))).toEqual(known),
);

it('is nothing where it would be long, was never said, or somebody wrote something else there', () => {
  expect(knownText({ title: 'x'.repeat(2000) })).toBe('');
  expect(knownText(null)).toBe('');
  expect(['', 'hello', '{"status":', '[1]', '{"status":1}'].map(readKnown)).toEqual([
    null,
    null,
    null,
    null,
    {},
  ]);
});

it.each([
  [{ id: 'I-1', title: 'x' }, true],
  [{ title: 'x', status: 'reported' }, true],
  [{ id: 'I-1', status: 'reported' }, false],
  [{ title: 'only a title' }, false],
  [{ id: 'Total', title: '11' }, false],
  [{ title: 'Summe', status: '3' }, false],
  [{ id: 'I-2', title: 'Totally broken search' }, true],
  [{}, false],
])('%j: an incident is %s', (row, expected) => expect(isIncidentRow(row)).toBe(expected));
