// Tables of names and weeks from anywhere else, and texts that are no poll.
import fc from 'fast-check';
import { addWeeks } from '../../../src/common/domain/calendar.js';
import { answerText } from '../../../src/rota/domain/answer-words.js';
import { readPoll } from '../../../src/rota/polls/read-poll.js';
import { rowsOf } from './fixture-poll.js';

const near = '2026-11-23';
const WEEKS = ['2026-12-07', '2026-12-14', '2026-12-21'];
const ROWS = rowsOf(WEEKS, [
  ['Müller, Jörg', 'ymn'],
  ['Ines', '-yy'],
]);

describe('a table of names and weeks', () => {
  test.each([
    ['commas', 'Name,2026-12-07,2026-12-14,2026-12-21\n"Müller, Jörg",yes,if need be,no\nInes,,yes,yes\n'],
    [
      'a mark at the start and Windows line ends',
      '\ufeffName;KW 50;KW 51;KW 52\r\nMüller, Jörg;ja;(ja);nein\r\nInes;;ja;ja\r\n',
    ],
    ['tabs', 'Wer\t7.12.\t14.12.\t21.12.\nMüller, Jörg\t✔\t?\t✘\nInes\t-\t✔\t✔'],
    ['no title above the names', ',7–13 Dec,14–20 Dec,21–27 Dec\n"Müller, Jörg",y,maybe,n\nInes,,y,y'],
    [
      'other columns and a heading',
      'Availability\n\nE-mail;Name;7 Dec 2026;14 Dec 2026;21 Dec 2026\na@x.org;Müller, Jörg;yes;?;no\nb@x.org;Ines;;yes;yes',
    ],
    ['weeks down', 'Week;Müller, Jörg;Ines\n2026-12-07;yes;\n2026-12-14;if need be;yes\n2026-12-21;no;yes'],
    [
      'weeks down with true and false',
      'KW;"Müller, Jörg";Ines\nKW 50;TRUE;\nKW 51;maybe;TRUE\nKW 52;FALSE;TRUE',
    ],
    [
      'HTML',
      '<table><tr><th>Name<th>KW 50<th>KW 51<th>KW 52<tr><td>M&uuml;ller, J&ouml;rg<td>yes<td>?<td>no<tr><td>Ines<td><td>yes<td>yes</table>',
    ],
    [
      'HTML from a sheet',
      '<meta charset="utf-8"><google-sheets-html-origin><style>td{}</style><table><tbody><tr><td>Name</td><td>2026-12-07</td><td>2026-12-14</td><td>2026-12-21</td></tr><tr><td>Müller, Jörg</td><td>yes</td><td>maybe</td><td>no</td></tr><tr><td>Ines</td><td></td><td>yes</td><td>yes</td></tr></tbody></table>',
    ],
    [
      'HTML with the table inside another',
      '<div><table><tr><td>Menu</td><td><table><tr><td>Name<td>KW 50<td>KW 51<td>KW 52<tr><td>Müller, Jörg<td>yes<td>?<td>no<tr><td>Ines<td><td>yes<td>yes</table></td></tr></table></div>',
    ],
  ])('with %s', (_, text) => {
    expect(readPoll(text, near)).toEqual({ title: '', weeks: WEEKS, rows: ROWS, problems: [] });
  });

  test('says what it leaves out', () => {
    const text =
      'Name;2026-12-07;2026-12-14;2026-12-21;Comment\nMüller, Jörg;yes;?;no;away on Tue\nIna;x;yes;yes;\n;yes;;;\nTotal;1;2;1;\n';
    expect(readPoll(text, near).problems).toEqual([
      'A row has answers but no name and is left out.',
      'The row “Total” holds no answers and is left out.',
      '“Comment” is no week. The column is left out.',
      '“x” is no answer (Ina, Mon 7 Dec 2026); it counts as not answered. Answers are yes, if need be and no.',
    ]);
  });

  test('dates of when people answered do not make them weeks', () => {
    const text =
      'Timestamp,Name,[KW 50],[KW 51]\n2026-11-16 09:00,Ann,yes,no\n2026-11-17 10:00,Bo,no,yes\n2026-11-18 11:00,Cy,no,yes\n2026-11-19 12:00,Di,no,yes\n';
    expect(readPoll(text, near).rows.map(({ pollName }) => pollName)).toEqual(['Ann', 'Bo', 'Cy', 'Di']);
  });

  test('a quote inside a name is a quote', () => {
    const rows = readPoll('Name,2026-12-07\n"Zo" O\'Brien,yes\n"Zoë ""Zo""",no\n', near).rows;
    expect(rows.map(({ pollName }) => pollName)).toEqual(['"Zo" O\'Brien', 'Zoë "Zo"']);
  });

  test('markup and formulas in a pasted text stay text', () => {
    const text = 'Name\t2026-12-07\n<b>Ann</b>\tyes\n=1+1\tno\n<table>\tyes';
    expect(readPoll(text, near).rows.map(({ pollName }) => pollName)).toEqual([
      '<b>Ann</b>',
      '=1+1',
      '<table>',
    ]);
  });

  test('comes back whatever the names and the delimiter', () => {
    const name = fc
      .string({
        unit: fc.oneof(
          fc.string({ minLength: 1, maxLength: 1 }),
          fc.constantFrom('"', ',', ';', '\n', 'ü', '李', '='),
        ),
        minLength: 1,
        maxLength: 8,
      })
      .map((text) => text.replace(/\r/g, '').trim())
      .filter((text) => text !== '');
    const votes = fc.string({ unit: fc.constantFrom('y', 'm', 'n'), minLength: 4, maxLength: 4 });
    const people = fc.array(fc.tuple(name, votes), { minLength: 2, maxLength: 6 });
    const weeks = Array.from({ length: 4 }, (_, index) => addWeeks('2026-12-07', index));
    const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(people, fc.constantFrom(',', ';', '\t'), (list, delimiter) => {
        const rows = rowsOf(weeks, list);
        const lines = rows.map(({ pollName, answers }) =>
          [quoted(pollName), ...weeks.map((week) => answerText(answers[week] ?? 'none'))].join(delimiter),
        );
        const text = [['Name', ...weeks].join(delimiter), ...lines].join('\r\n');
        expect(readPoll(text, near)).toEqual({ title: '', weeks, rows, problems: [] });
      }),
    );
  });
});

describe('no poll', () => {
  test.each([
    ['', 'There is nothing to read. Give the address of the poll, or paste its table.'],
    [' \n ', 'There is nothing to read. Give the address of the poll, or paste its table.'],
    [
      'https://dudle.example/im-weeks/',
      'This is an address, not a table. Read the poll by its address instead.',
    ],
    [
      '--- !ruby/object:Poll\nname: x',
      'This is the file in which dudle keeps a poll, which cannot be read here.',
    ],
    ['<!DOCTYPE html><html><body><h1>Welcome</h1></body></html>', 'There is no table on this page.'],
    [
      '<html><body><table><tr><td>Name<td>Age<tr><td>Ann<td>yes</table></body></html>',
      'No weeks were found in this text.',
    ],
    ['Dear all,\nplease answer the poll by Friday.', 'No weeks were found in this text.'],
    ['{"weeks": 5}', 'No weeks were found in this text.'],
  ])('%j is refused in one sentence', (text, sentence) => {
    expect(() => readPoll(text, near)).toThrow(sentence);
  });

  test('no text at all breaks the reader', () => {
    const bits = fc.constantFrom(
      '<table>',
      '<td class="vote">',
      '</td>',
      '\t',
      '\n',
      '"',
      ',',
      ';',
      'KW 50',
      '✔',
      '✎ | ✖',
      '▾▴',
      'Dec 2026',
      'Mon, 07',
      'yes',
      '&#',
      'Name',
    );
    const noise = fc.oneof(
      fc.string(),
      fc.array(bits, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        try {
          expect(readPoll(text, near).weeks.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toHaveProperty('code', expect.stringMatching(/^poll-/));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
