// Rows of the Candidates tab gathered into people, and what is said about rows that cannot be used.
import { candidatesFrom } from '../../../src/rota/domain/candidate-rows.js';
import type { CandidateRow } from '../../../src/rota/domain/candidate-rows.js';

const row = (line: number, name: string, email: string, more: Partial<CandidateRow> = {}): CandidateRow => ({
  place: `Candidates, row ${line}`,
  name,
  email,
  share: 1,
  from: null,
  until: null,
  alsoKnownAs: [],
  ...more,
});

it('makes one person of several stretches and keeps an earlier name as another name', () => {
  const { candidates, problems } = candidatesFrom(
    [
      row(2, 'Ada Old', 'ada@x.org', { until: '2025-06-30', alsoKnownAs: ['A.'] }),
      row(3, 'Ben', 'ben@x.org', { share: 0.5 }),
      row(4, 'Ada New', 'ada@x.org', { from: '2026-01-01' }),
    ],
    'Candidates',
  );
  expect(problems).toEqual([]);
  expect(candidates).toEqual([
    {
      name: 'Ada New',
      email: 'ada@x.org',
      periods: [
        { from: null, until: '2025-06-30', share: 1 },
        { from: '2026-01-01', until: null, share: 1 },
      ],
      alsoKnownAs: ['A.', 'Ada Old'],
    },
    { name: 'Ben', email: 'ben@x.org', periods: [{ from: null, until: null, share: 0.5 }], alsoKnownAs: [] },
  ]);
});

it.each([
  [row(5, 'Jonte', ''), 'Candidates, row 5: Jonte has no e-mail.'],
  [row(5, '', 'j@x.org'), 'Candidates, row 5: j@x.org has no name.'],
  [row(5, 'Jonte', 'jonte at x'), 'Candidates, row 5: "jonte at x" is no e-mail address.'],
  [row(5, 'Jonte', 'a@x.org, b@x.org'), 'is no e-mail address.'],
  [
    row(5, 'Jonte', 'j@x.org', { from: '2026-02-01', until: '2026-01-01' }),
    'Jonte leaves (2026-01-01) before they come (2026-02-01)',
  ],
])('leaves an unusable row out and says where and what to do', (bad, sentence) => {
  const { candidates, problems } = candidatesFrom([row(2, 'Ada', 'ada@x.org'), bad], 'Candidates');
  expect(candidates.map(({ name }) => name)).toEqual(['Ada']);
  expect(problems).toEqual([expect.stringContaining(sentence)]);
});

it('refuses two people with one name, naming both rows', () => {
  expect(() =>
    candidatesFrom(
      [row(2, 'Ada', 'a1@x.org'), row(7, ' ada', 'a2@x.org')].map((r) => ({ ...r, name: r.name.trim() })),
      'Candidates',
    ),
  ).toThrow(
    'Candidates, row 2 and Candidates, row 7 are two people with the name "ada" (a1@x.org, a2@x.org).',
  );
});

it('refuses an empty tab and says what to add', () => {
  expect(() => candidatesFrom([], 'Kandidaten')).toThrow(
    'The tab "Kandidaten" has no candidates: add a row with Name and E-mail',
  );
  expect(() => candidatesFrom([row(2, 'Ada', '')], 'Candidates')).toThrow(
    'Candidates, row 2: Ada has no e-mail.',
  );
});
