// Placeholders in the team's own paragraphs: known ones are filled in, unknown ones are named.
import fc from 'fast-check';
import { fillTemplate, templateComplaint } from '../../../src/rota/domain/mail-templates.js';

const VALUES = {
  name: 'Ada',
  from: 'Mon',
  until: 'Sun',
  before: 'Ben',
  after: 'Cem',
  record: 'https://x.org',
};

it('fills in every placeholder, wherever and however often it stands', () => {
  expect(fillTemplate('{name} {from}–{until}: {before}, {name}, {after} ({record})', VALUES)).toBe(
    'Ada Mon–Sun: Ben, Ada, Cem (https://x.org)',
  );
});

it('does not look again at what it filled in', () => {
  expect(fillTemplate('{name}', { ...VALUES, name: '{record} $& {name}' })).toBe('{record} $& {name}');
});

it.each([
  ['', null],
  ['no braces', null],
  ['{name} { and }', '({ and } is unknown)'],
  ['{Name} {name} {x}', '({Name}, {x} is unknown)'],
  ['{}', '({} is unknown)'],
  ['{constructor}', '({constructor} is unknown)'],
  ['an open { brace', null],
])('complains about “%s”: %s', (template, end) => {
  const complaint = templateComplaint(template);
  if (end === null) expect(complaint).toBeNull();
  else
    expect(complaint).toBe(
      `a text with no placeholders but {name}, {from}, {until}, {before}, {after}, {record} ${end}`,
    );
});

it('leaves no placeholder in a text it had nothing against', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'name', 'until', ' ', 'x') }), (template) => {
      if (templateComplaint(template) !== null) return;
      expect(fillTemplate(template, VALUES)).not.toMatch(/\{(name|until)\}/);
    }),
  );
});
