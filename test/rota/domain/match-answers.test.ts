// The rows of a poll beside the candidates they mean.
import { matchAnswers } from '../../../src/rota/domain/match-answers.js';
import type { MatchedRow } from '../../../src/rota/domain/match-answers.js';
import type { Answer } from '../../../src/rota/domain/planning.js';
import type { AnswersRow } from '../../../src/rota/use-cases/contract.js';

const PEOPLE = [
  { name: 'Priya Nair', email: 'pn@example.org', alsoKnownAs: ['pri'] },
  { name: 'Ines Okafor', email: 'ines@example.org', alsoKnownAs: [] },
  { name: '=1+1', email: 'formula@example.org', alsoKnownAs: [] },
];
const weeks = ['2026-12-07', '2026-12-14'];
const WORDS: Record<string, Answer> = { y: 'yes', m: 'ifNeedBe', n: 'no', '-': 'none' };
const matched = (...rows: [name: string, answers: string][]): AnswersRow[] =>
  matchAnswers(
    {
      weeks,
      rows: rows.map(([pollName, answers]) => ({
        pollName,
        answers: Object.fromEntries(
          weeks.map((week, index) => [week, WORDS[answers[index] ?? '-'] ?? 'none']),
        ),
      })),
    },
    PEOPLE,
  );
const judgement = ({ email, matchedBy, suspicion, use }: MatchedRow) => ({
  email,
  matchedBy,
  suspicion,
  use,
});

test('a known name with answers is used as it is', () => {
  expect(matched(['Priya Nair', 'yn'])).toEqual([
    {
      pollName: 'Priya Nair',
      email: 'pn@example.org',
      name: 'Priya Nair',
      matchedBy: 'name',
      answers: { '2026-12-07': 'yes', '2026-12-14': 'no' },
      suspicion: null,
      use: true,
    },
  ]);
});

test.each([
  ['pri', 'alias'],
  ['ines', 'email'],
  ['Nair, Priya', 'loosely'],
  ['=1+1', 'name'],
])('%s is matched by %s', (name, matchedBy) => {
  expect(matched([name, 'ym'])[0]).toMatchObject({ matchedBy, suspicion: null, use: true });
});

test.each([
  ['Xaver', 'Nobody listed is called “Xaver”. Choose the candidate, or leave the row out.'],
  ['Anonymous #1', 'Nobody listed is called “Anonymous #1”. Choose the candidate, or leave the row out.'],
  [
    'Priya & Ines',
    '“Priya & Ines” names more than one person; write one. Choose the candidate, or leave the row out.',
  ],
])('%s is shown and not used', (name, suspicion) => {
  expect(matched([name, 'yy']).map(judgement)).toEqual([
    { email: null, matchedBy: 'none', suspicion, use: false },
  ]);
});

test('all "no" is used, with a word of doubt', () => {
  const [row] = matched(['Priya', 'nn']);
  expect(row).toMatchObject({
    use: true,
    suspicion: 'Answered no to every week, which is also what dudle fills in by itself; ask if in doubt.',
  });
});

test('in a form, no to every week is what somebody chose', () => {
  const poll = {
    weeks: ['2026-12-07'],
    rows: [{ pollName: 'Priya', answers: { '2026-12-07': 'no' as const } }],
  };
  const people = [{ name: 'Priya', email: 'pn@example.org', alsoKnownAs: [] }];
  const form = { address: 'https://forms.example/', isOpen: true };
  expect(matchAnswers({ ...poll, form }, people)[0]?.suspicion).toBeNull();
  expect(matchAnswers(poll, people)[0]?.suspicion).not.toBeNull();
});

test('somebody invited who has not answered is not used', () => {
  expect(matched(['Priya', '--'])[0]).toMatchObject({
    use: false,
    suspicion: 'Has not answered for any week yet.',
  });
  expect(matched(['Priya', 'y-'])[0]).toMatchObject({ use: true, suspicion: null });
});

test('two spellings of one person wait for a decision', () => {
  const suspicion = 'Priya Nair is in this poll twice (“Priya”, “priya nair”); choose the row that counts.';
  expect(matched(['Priya', 'yn'], ['Ines', 'yy'], ['priya nair', 'nn']).map(judgement)).toEqual([
    { email: 'pn@example.org', matchedBy: 'loosely', suspicion, use: false },
    { email: 'ines@example.org', matchedBy: 'email', suspicion: null, use: true },
    { email: 'pn@example.org', matchedBy: 'name', suspicion, use: false },
  ]);
});

test('a third spelling is counted too', () => {
  expect(matched(['Priya', 'yn'], ['pri', 'yy'], ['priya nair', 'yn'])[1]?.suspicion).toContain('3 times');
});

test('an invitation beside an answer is no second answer', () => {
  const rows = matched(['Priya Nair', '--'], ['Priya', 'yn']);
  expect(rows.map(({ use }) => use)).toEqual([false, true]);
  expect(rows[1]?.suspicion).toBeNull();
});
