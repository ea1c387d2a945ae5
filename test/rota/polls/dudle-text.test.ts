// A dudle table copied as plain text: few title cells for many columns, hidden words, an input row, totals.
import fc from 'fast-check';
import { addWeeks, formatDay } from '../../../src/common/domain/calendar.js';
import type { Day } from '../../../src/common/domain/calendar.js';
import { readPoll } from '../../../src/rota/polls/read-poll.js';
import { COPIED_ROWS, fixture, rowsOf, WEEKS } from './fixture-poll.js';

const near = '2027-11-22';

test.each(['copied.txt', 'copied-german.txt', 'copied-ascii.txt'])('%s', (file) => {
  expect(readPoll(fixture(file), near)).toEqual({ title: '', weeks: WEEKS, rows: COPIED_ROWS, problems: [] });
});

test('Windows line ends, text above and below, tabs in front of the titles', () => {
  const text = fixture('copied.txt')
    .replace(/^(Dec|Mon)/gm, '\t\t$1')
    .replace(/\n/g, '\r\n');
  const page = `IM weeks\r\nHome\tPoll\r\n${text}Comments\r\nOla said on 19.11., 10:10\r\nAway\r\n`;
  expect(readPoll(page, near)).toMatchObject({ weeks: WEEKS, rows: COPIED_ROWS, problems: [] });
});

test('options of a normal poll, with descriptions and the word for the sort order behind', () => {
  expect(readPoll(fixture('copied-normal.txt'), near)).toEqual({
    title: '',
    weeks: WEEKS,
    rows: rowsOf(WEEKS, [
      ['Ünal', 'nmyy'],
      ['Bo: b', 'nymn'],
    ]),
    problems: ['“Who: me & <you> No” is no week. The column is left out.'],
  });
});

test('a poll sorted by a column', () => {
  const text = fixture('copied.txt')
    .replace('\tNo Sort▾▴\t', '\tSort▾\t')
    .replace('Last edit Sort▴', 'Last edit No Sort▾▴');
  expect(readPoll(text, near).rows).toEqual(COPIED_ROWS);
});

test('a person whose answers cannot be read is named', () => {
  const lines = fixture('copied.txt').split('\n');
  const text = [...lines.slice(0, 5), '✎ | ✖\tMira\tFri Nov 19 10:00:00 2027', ...lines.slice(5)].join('\n');
  expect(readPoll(text, near)).toMatchObject({
    rows: COPIED_ROWS,
    problems: ['The row of “Mira” has no answers that can be read and is left out.'],
  });
});

describe('refuses', () => {
  const lines = fixture('copied.txt').split('\n');
  test.each([
    ['rows without titles', lines.slice(4).join('\n'), 'does not tell which answer belongs to which week'],
    ['titles without months', lines.slice(2).join('\n'), 'does not tell which day belongs to which month'],
    [
      'two times of a day',
      fixture('copied.txt').replace('\tNo Sort▾▴\t', '\t09:00 No Sort▾▴\t14:00 No Sort▾▴\t'),
      'does not tell which answer belongs to which week',
    ],
    [
      'months of another language',
      fixture('copied.txt').replace('Dec 2027', 'déc. 2027'),
      '“déc. 2027” is no month in English or German. Choose English at the foot of the poll',
    ],
    [
      'days that fit more than one month',
      'Feb 2027\tMar 2027\t\nMon, 01\tMon, 15\tMon, 22\t\nName No Sort▾▴\tNo Sort▾▴\tNo Sort▾▴\tNo Sort▾▴\tLast edit Sort▴\n✎ | ✖\tAnn\tAnn selected Yes✔\tAnn selected Yes✔\tAnn selected No✘\tFri',
      'does not tell which day belongs to which month',
    ],
  ])('%s', (_, text, sentence) => {
    expect(() => readPoll(text, near)).toThrow(sentence);
  });
});

describe('any run of weeks', () => {
  const SIGNS = { y: 'selected Yes✔', m: 'selected Maybe?', n: 'selected No✘', '-': 'Unknown–' };
  const line = (cells: readonly string[]): string => `${cells.join('\t')}\t`;
  const copied = (weeks: readonly Day[], people: readonly (readonly [string, string])[]): string => {
    const shown = weeks.map((week) => formatDay(week).split(' '));
    const months = [...new Set(shown.map(([, , month = '', year = '']) => `${month} ${year}`))];
    const days = shown.map(([weekday = '', date = '']) => `${weekday}, ${date.padStart(2, '0')}`);
    const titles = ['Name No Sort▾▴', ...weeks.map(() => 'No Sort▾▴'), 'Last edit Sort▴'];
    const rows = people.map(([name, votes]) => {
      const cells = Array.from(votes, (vote) => `${name} ${SIGNS[vote as keyof typeof SIGNS]}`);
      return ['✎ | ✖', name, ...cells, 'Fri Nov 19 10:00:00 2027'].join('\t');
    });
    return [
      '',
      line(months),
      line(days),
      titles.join('\t'),
      ...rows,
      line(['Total', ...weeks.map(() => '11 out of 2.')]),
    ].join('\n');
  };
  const name = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !text.startsWith('edit | delete'));

  test('comes back from its copy', () => {
    const votes = fc.string({ unit: fc.constantFrom('y', 'm', 'n', '-'), minLength: 14, maxLength: 14 });
    const people = fc.array(fc.tuple(name, votes), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 14 }),
        people,
        (start, count, list) => {
          const weeks = Array.from({ length: count }, (_, index) => addWeeks('2020-01-06', start + index));
          const short = list.map(([own, all]) => [own, all.slice(0, count)] as const);
          expect(readPoll(copied(weeks, short), '2026-11-23')).toEqual({
            title: '',
            weeks,
            rows: rowsOf(weeks, short),
            problems: [],
          });
        },
      ),
    );
  });
});
