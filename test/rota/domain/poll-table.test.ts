// A poll's columns as weeks, its cells as answers, and what is said about those that are neither.
import { pollTable } from '../../../src/rota/domain/poll-table.js';
import type { PollCell, RawPoll } from '../../../src/rota/domain/poll-table.js';

const near = '2026-11-23';
const poll = (columns: string[], ...people: [string, ...PollCell[]][]): RawPoll => ({
  title: 'IM weeks',
  columns,
  rows: people.map(([pollName, ...cells]) => ({ pollName, cells })),
  problems: [],
});

test('weeks come in order, whatever the order of the columns', () => {
  expect(pollTable(poll(['KW 1', 'KW 52', 'KW 53'], ['Ann', 'yes', 'no', 'ifNeedBe']), near)).toEqual({
    title: 'IM weeks',
    weeks: ['2026-12-21', '2026-12-28', '2027-01-04'],
    rows: [
      { pollName: 'Ann', answers: { '2026-12-21': 'no', '2026-12-28': 'ifNeedBe', '2027-01-04': 'yes' } },
    ],
    problems: [],
  });
});

test('missing cells are no answer', () => {
  const { rows } = pollTable(poll(['2026-12-07', '2026-12-14'], ['Ann', 'yes']), near);
  expect(rows[0]?.answers).toEqual({ '2026-12-07': 'yes', '2026-12-14': 'none' });
});

test('a column that is no week is left out and named', () => {
  const table = pollTable(poll(['2026-12-07', 'a<b', ''], ['Ann', 'yes', 'no', 'no']), near);
  expect(table.rows[0]?.answers).toEqual({ '2026-12-07': 'yes' });
  expect(table.problems).toEqual([
    '“a<b” is no week. The column is left out.',
    'A column has no title. The column is left out.',
  ]);
});

test('an empty column without a title is nothing to speak of', () => {
  expect(pollTable(poll(['2026-12-07', ''], ['Ann', 'yes', 'none']), near).problems).toEqual([]);
});

test('a day that is no Monday stands for its week, and that is said', () => {
  const { weeks, problems } = pollTable(poll(['Wed 9 Dec 2026'], ['Ann', 'yes']), near);
  expect(weeks).toEqual(['2026-12-07']);
  expect(problems).toEqual([
    '“Wed 9 Dec 2026” does not begin on a Monday; it is read as the week of Mon 7 Dec 2026.',
  ]);
});

test.each([
  ['2026-12-07 09:00', '2026-12-07'],
  ['2026-12-07 morning shift', '2026-12-07'],
  ['Can you take the week? [KW 50]', '2026-12-07'],
])('%s names a week beside other words', (column, week) => {
  expect(pollTable(poll([column], ['Ann', 'yes']), near)).toMatchObject({ weeks: [week], problems: [] });
});

test.each<[PollCell, PollCell, string]>([
  ['yes', 'no', 'no'],
  ['none', 'yes', 'none'],
  ['ifNeedBe', 'yes', 'ifNeedBe'],
  ['no', 'none', 'no'],
  ['yes', 'yes', 'yes'],
])('of two columns for one week the more careful answer counts: %s and %s', (first, second, counts) => {
  const table = pollTable(poll(['2026-12-07', 'KW 50'], ['Ann', first, second]), near);
  expect(table.rows[0]?.answers).toEqual({ '2026-12-07': counts });
  expect(table.problems).toEqual([
    '“2026-12-07” and “KW 50” are the same week (Mon 7 Dec 2026); where answers differ, the more careful one counts.',
  ]);
});

test('what is no answer counts as not answered and is named once, with its first place', () => {
  const odd = { unreadable: 'perhaps' };
  const table = pollTable(
    poll(
      ['2026-12-07', '2026-12-14'],
      ['Ann', odd, 'yes'],
      ['Bo', odd, odd],
      ['Cy', { unreadable: '' }, 'no'],
    ),
    near,
  );
  expect(table.rows.map(({ answers }) => answers['2026-12-07'])).toEqual(['none', 'none', 'none']);
  expect(table.problems).toEqual([
    '“perhaps” is no answer (Ann, Mon 7 Dec 2026 and 2 more); it counts as not answered. Answers are yes, if need be and no.',
    'An answer is empty in the poll (Cy, Mon 7 Dec 2026); it counts as not answered. Answers are yes, if need be and no.',
  ]);
});

test('a poll without people has weeks and says so', () => {
  expect(pollTable(poll(['2026-12-07']), near)).toMatchObject({
    weeks: ['2026-12-07'],
    rows: [],
    problems: ['Nobody has answered this poll yet.'],
  });
});

test('a poll without any week is refused', () => {
  expect(() => pollTable(poll([]), near)).toThrow('This poll has no weeks yet.');
  expect(() => pollTable(poll(['Pizza', 'Pasta'], ['Ann', 'yes', 'no']), near)).toThrow(
    'No column of this poll is a week (“Pizza”, “Pasta”). Name the columns by their Mondays, such as 2026-12-07.',
  );
});
