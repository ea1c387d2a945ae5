// dudle polls from the page at their address, and from the HTML that copying the table gives.
import { Refusal } from '../../../src/common/domain/refusal.js';
import { readPoll } from '../../../src/rota/polls/read-poll.js';
import { fixture, ROWS, rowsOf, WEEKS } from './fixture-poll.js';

const near = '2027-11-22';
const read = (file: string) => readPoll(fixture(file), near);

test.each(['time-poll.html', 'time-poll-german.html', 'time-poll-ascii.html', 'history.html'])(
  '%s',
  (file) => {
    expect(read(file)).toEqual({ title: 'IM weeks – "Jan & Co"', weeks: WEEKS, rows: ROWS, problems: [] });
  },
);

test('a copied table has no title and the same answers', () => {
  const { rows, ...others } = read('copied.html');
  expect(others).toEqual({ title: '', weeks: WEEKS, problems: [] });
  const plain = (list: typeof rows) =>
    list.map(({ pollName, answers }) => [pollName.replace(/\s+/g, ' '), answers]);
  expect(plain(rows)).toEqual(plain(ROWS));
});

test('a copied part without titles still knows its weeks', () => {
  const html = fixture('copied.html');
  const rows = html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>'));
  expect(readPoll(`<table>${rows}</table>`, near).weeks).toEqual(WEEKS);
});

test('the weeks of a normal poll are its options, in whatever form', () => {
  expect(read('normal-poll.html')).toEqual({
    title: 'Weeks (normal)',
    weeks: WEEKS,
    rows: rowsOf(WEEKS, [
      ['Ünal', 'nmyy'],
      ['Bo: b', 'nymn'],
    ]),
    problems: ['“Who: me & <you>” is no week. The column is left out.'],
  });
});

test('several columns of one week, a day that is no Monday, and an answer dudle does not know', () => {
  const weeks = WEEKS.slice(0, 3);
  expect(read('times-of-day.html')).toEqual({
    title: 'Mornings and afternoons',
    weeks,
    rows: rowsOf(weeks, [
      ['Mira', 'nmy'],
      ['Tobin: day shift', '-yn'],
    ]),
    problems: [
      '“2027-12-20 09:00” and “2027-12-20 14:00” are the same week (Mon 20 Dec 2027); where answers differ, the more careful one counts.',
      '“2027-12-28” does not begin on a Monday; it is read as the week of Mon 27 Dec 2027.',
      'An answer is empty in the poll (Tobin: day shift, Mon 20 Dec 2027); it counts as not answered. Answers are yes, if need be and no.',
    ],
  });
});

test('a poll nobody has answered', () => {
  expect(read('nobody-yet.html')).toMatchObject({
    weeks: WEEKS,
    rows: [],
    problems: ['Nobody has answered this poll yet.'],
  });
});

test('a poll that may be encrypted', () => {
  expect(read('encrypted.html').problems).toEqual([
    'If people have answered, their answers are encrypted: open the poll with its password and paste the table.',
    'Nobody has answered this poll yet.',
  ]);
});

test('a row that was open for editing is missed', () => {
  const { rows, problems } = read('being-edited.html');
  expect(rows).toEqual(ROWS.slice(0, 2));
  expect(problems).toEqual([
    "The row of “Ola O'Hara” was open for editing and is missing; close it there and read again.",
  ]);
});

test.each([
  [
    'without-columns.html',
    'poll-without-weeks',
    'This poll has no weeks yet, or this is not the page on which people answer.',
  ],
  ['locked.html', 'poll-locked', 'The poll is protected by a password.'],
  ['not-found.html', 'poll-gone', 'This page of dudle shows no poll: the poll was deleted, or the address'],
  ['refused.html', 'poll-error', 'dudle says: “A poll with this address already exists”.'],
])('%s is refused', (file, code, sentence) => {
  expect(() => read(file)).toThrow(sentence);
  expect(codeOf(() => read(file))).toBe(code);
});

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : null;
  }
};
