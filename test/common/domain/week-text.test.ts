// Weeks as people write them, one text at a time and in columns.
import { formOfWeeks, readDay, readWeeks, writeWeek } from '../../../src/common/domain/week-text.js';
import type { Day } from '../../../src/common/domain/calendar.js';

const near = '2026-11-23';
const read = (...cells: string[]) => readWeeks(cells, { near });
const weeks = (cells: string[], around: Day = near) =>
  readWeeks(cells, { near: around }).map((cell) =>
    cell === null ? null : 'week' in cell ? cell.week : cell.problem,
  );

describe('one text', () => {
  test.each([
    ['2026-12-07', '2026-12-07'],
    ['2026-12-7', '2026-12-07'],
    ['2026/12/07', '2026-12-07'],
    ['2026-12-07 00:00:00', '2026-12-07'],
    ['2026-12-07T00:00:00.000Z', '2026-12-07'],
    ['07.12.2026', '2026-12-07'],
    ['7.12.26', '2026-12-07'],
    ['7. 12. 2026', '2026-12-07'],
    ['7.12.', '2026-12-07'],
    ['7–13 Dec 2026', '2026-12-07'],
    ['7—13 Dec 2026', '2026-12-07'],
    ['7 - 13 December', '2026-12-07'],
    ['Dec 7–13, 2026', '2026-12-07'],
    ['28 Dec 2026 – 3 Jan 2027', '2026-12-28'],
    ['28 Dec – 3 Jan 2027', '2026-12-28'],
    ['28 Dec 2026 – 3 Jan', '2026-12-28'],
    ['28–3 Jan 2027', '2026-12-28'],
    ['30 November - 6 December', '2026-11-30'],
    ['2018-02-05 - 2018-02-11', '2018-02-05'],
    ['7.–13.12.', '2026-12-07'],
    ['07.12.-13.12.2026', '2026-12-07'],
    ['7. bis 13. Dezember', '2026-12-07'],
    ['7 to 13 Dec', '2026-12-07'],
    ['Mon 7 – Sun 13 Dec 2026', '2026-12-07'],
    ['7 Dec 2026', '2026-12-07'],
    ['7 Dec 26', '2026-12-07'],
    ['7th of December 2026', '2026-12-07'],
    ['Mon 7 Dec 2026', '2026-12-07'],
    ['Monday, 7 December 2026', '2026-12-07'],
    ['07.12.2026 Mo', '2026-12-07'],
    ['Dec 7, 2026', '2026-12-07'],
    ['Mo., 7. Dez. 2026', '2026-12-07'],
    ['Montag, den 7. Dezember', '2026-12-07'],
    ['1. März 2027', '2027-03-01'],
    ['13-Nov-2017', '2017-11-13'],
    ['KW 50', '2026-12-07'],
    ['kw50', '2026-12-07'],
    ['KW50/2026', '2026-12-07'],
    ['KW 50/26', '2026-12-07'],
    ['KW 50 (2026)', '2026-12-07'],
    ['50. KW 2026', '2026-12-07'],
    ['CW 50', '2026-12-07'],
    ['Week 50 2026', '2026-12-07'],
    ['Week 50 of 2026', '2026-12-07'],
    ['Woche 50', '2026-12-07'],
    ['2026-W50', '2026-12-07'],
    ['2026W50', '2026-12-07'],
    ['W50', '2026-12-07'],
    ['50/2026', '2026-12-07'],
    ['KW 1/2027', '2027-01-04'],
    ['KW 53', '2026-12-28'],
    ['2025-W01', '2024-12-30'],
    ['KW 50 (7.–13.12.)', '2026-12-07'],
    ['KW 50: 07.12.2026 - 13.12.2026', '2026-12-07'],
    ['KW 5 - 01.02.2027', '2027-02-01'],
    ['Week 7–13 Dec 2026', '2026-12-07'],
    ['Week of 7 Dec', '2026-12-07'],
    ['Woche vom 7.12. bis 13.12.', '2026-12-07'],
    ['w/c 7 Dec 2026', '2026-12-07'],
    ['7 Dec 2026 (holidays)', '2026-12-07'],
    ['Week 53, "new year"', '2026-12-28'],
    ['2018-02-05 - 2018-02-11 : Jan', '2018-02-05'],
    ['Mon 7 Dec – Mon 14 Dec 2026', '2026-12-07'],
    ['\u20072026-12-07\u00a0', '2026-12-07'],
    ['２０２６-１２-０７', '2026-12-07'],
  ])('%s', (text, week) => {
    expect(read(text)).toEqual([{ week, isMonday: true }]);
  });

  test.each([
    ['2026-12-09', '2026-12-07'],
    ['13.12.2026', '2026-12-07'],
    ['Fri 1 Jan 2027', '2026-12-28'],
    ['Sun 6 – Sat 12 Dec 2026', '2026-12-07'],
    ['3 Dec – 9 Dec 2026', '2026-11-30'],
    ['4 Dec – 10 Dec 2026', '2026-12-07'],
  ])('%s lies in the week of %s but does not begin it', (text, week) => {
    expect(read(text)).toEqual([{ week, isMonday: false }]);
  });

  test.each([
    ['tbd', '“tbd” is no week.'],
    ['Total', '“Total” is no week.'],
    ['Dec 2026', '“Dec 2026” is no week.'],
    ['May', '“May” is no week.'],
    ['Updated 7.12.2026', '“Updated 7.12.2026” is no week.'],
    ['KW 54', '“KW 54” is no week.'],
    ['20261207', '“20261207” is no week.'],
    ['7.12. 14.12.', '“7.12. 14.12.” is no week.'],
    ['7 Dec 2026, moved to 14 Dec 2026', '“7 Dec 2026, moved to 14 Dec 2026” is no week.'],
    ['KW 50, 51', '“KW 50, 51” is no week.'],
    ['31.02.2026', '“31.02.2026” is no day of the calendar.'],
    ['KW 53/2025', '“KW 53/2025” is a week its year does not have.'],
    ['KW 50-51', '“KW 50-51” is more than one week.'],
    ['KW 49/KW 50', '“KW 49/KW 50” is more than one week.'],
    ['KW 25/26', '“KW 25/26” may be two weeks or a week and its year; write the year with four digits.'],
    ['13-November 2017 - February 4', '“13-November 2017 - February 4” is more than one week.'],
    ['8 Dec - 15 Dec 2026', '“8 Dec - 15 Dec 2026” is more than one week.'],
    ['2026-12-13 - 2026-12-07', '“2026-12-13 - 2026-12-07” ends before it begins.'],
    ['KW 51 (7.12.2026)', '“KW 51 (7.12.2026)” names two different weeks.'],
    ['Tue 7 Dec 2026', '“Tue 7 Dec 2026” names a wrong weekday: it begins on Mon 7 Dec 2026.'],
    ['Tue 7 Dec', '“Tue 7 Dec” names a wrong weekday: it begins on Mon 7 Dec 2026.'],
    [
      '03/04/2026',
      '“03/04/2026” may be Fri 3 Apr 2026 or Wed 4 Mar 2026; write it as 2026-04-03 or 2026-03-04.',
    ],
    ['3/4', '“3/4” can be read with the day or the month first; write the date as 2026-12-07.'],
    ['12/2026', '“12/2026” may be a week or a month; write KW before it.'],
    ['50', '“50” is a bare number; if it is the number of a week, write KW before it.'],
  ])('%s is refused with a sentence', (text, problem) => {
    expect(read(text)).toEqual([{ problem }]);
  });

  test('a long note is no week and is not quoted whole', () => {
    expect(read(`7 Dec 2026, ${'and so on '.repeat(100)}`)).toEqual([
      { problem: `“7 Dec 2026, ${'and so on '.repeat(7).slice(0, 67)}…” is no week.` },
    ]);
  });

  test('an empty cell is nothing', () => {
    expect(read('', '  ', '\u00a0')).toEqual([null, null, null]);
  });
});

describe('a column without years', () => {
  test('takes the year of its neighbours, over the end of the year', () => {
    expect(weeks(['KW 52/2020', 'KW 53', 'KW 1', 'KW 2'])).toEqual([
      '2020-12-21',
      '2020-12-28',
      '2021-01-04',
      '2021-01-11',
    ]);
    expect(weeks(['20.12.', '27.12.', '03.01.2022'])).toEqual(['2021-12-20', '2021-12-27', '2022-01-03']);
  });

  test('runs backwards as well', () => {
    expect(weeks(['4 Jan', '28 Dec', '21 Dec', '14 Dec'])).toEqual([
      '2027-01-04',
      '2026-12-28',
      '2026-12-21',
      '2026-12-14',
    ]);
  });

  test('keeps its direction across a gap of more than half a year', () => {
    expect(weeks(['KW 10/2024', 'KW 11', '', 'KW 48', 'KW 49'])).toEqual([
      '2024-03-04',
      '2024-03-11',
      null,
      '2024-11-25',
      '2024-12-02',
    ]);
  });

  test('knows blocks that run forwards while the list runs backwards', () => {
    const list = ['2018-02-05 - 2018-02-11', '2018-02-12 - 2018-02-18', '', '25 September - 1 October'];
    list.push(
      '2 October - 8 October',
      '9 October - 15 October',
      'swaps',
      '7 August - 13 August',
      '14-20 August',
    );
    expect(weeks(list)).toEqual([
      '2018-02-05',
      '2018-02-12',
      null,
      '2017-09-25',
      '2017-10-02',
      '2017-10-09',
      '“swaps” is no week.',
      '2017-08-07',
      '2017-08-14',
    ]);
  });

  test('a row out of order costs no year', () => {
    expect(weeks(['KW 48', 'KW 50', 'KW 49', 'KW 51'])).toEqual([
      '2026-11-23',
      '2026-12-07',
      '2026-11-30',
      '2026-12-14',
    ]);
  });

  test.each([
    ['KW 2', '2027-01-11'],
    ['KW 40', '2026-09-28'],
    ['15 Feb', '2027-02-15'],
  ])('%s alone is the nearest to now', (text, week) => {
    expect(weeks([text])).toEqual([week]);
  });

  test('a named weekday outweighs nearness', () => {
    expect(weeks(['Mon 7 Dec'], '2027-10-01')).toEqual(['2026-12-07']);
  });

  test('rows that end a little before now are not moved into the year to come', () => {
    const rows = Array.from({ length: 70 }, (_, index) => `KW ${((index + 29) % 52) + 1}`);
    expect(weeks(rows, '2026-12-01').slice(-2)).toEqual(['2026-11-09', '2026-11-16']);
  });

  test('the year in brackets serves', () => {
    expect(weeks(['KW 50 (7.12.2020)', 'KW 51'])).toEqual(['2020-12-07', '2020-12-14']);
  });
});

describe('numbers only the column explains', () => {
  test('one date with a day after the 12th settles the order', () => {
    expect(weeks(['07/12/2026', '14/12/2026', '21/12/2026'])).toEqual([
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
    ]);
    expect(weeks(['12/07/2026', '12/14/2026'])).toEqual(['2026-12-07', '2026-12-14']);
    expect(weeks(['12/7', '12/14', '1/4/2027'])).toEqual(['2026-12-07', '2026-12-14', '2027-01-04']);
  });

  test('two dates that are Mondays one way only settle it', () => {
    expect(weeks(['07-12-2026', '04-01-2027'])).toEqual(['2026-12-07', '2027-01-04']);
  });

  test('a column with both orders settles nothing', () => {
    expect(read('14/12/2026', '12/21/2026', '07/12/2026')[2]).toHaveProperty('problem');
  });

  test('12/2026 is a week beside 50/2026', () => {
    expect(weeks(['50/2026', '12/2027'])).toEqual(['2026-12-07', '2027-03-22']);
  });

  test('KW 25/26 is one week beside KW 24/26', () => {
    expect(weeks(['KW 24/26', 'KW 25/26'])).toEqual(['2026-06-08', '2026-06-15']);
  });

  test('bare numbers are weeks where three follow each other', () => {
    expect(weeks(['51', '52', '53', '1'])).toEqual(['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']);
    expect(weeks(['51', '50', '49'])).toEqual(['2026-12-14', '2026-12-07', '2026-11-30']);
    expect(read('3', '17', '4').every((cell) => cell !== null && 'problem' in cell)).toBe(true);
  });
});

describe('the form of a column', () => {
  test.each([
    [['2026-12-14'], '2027-01-04'],
    [['14.12.2026'], '04.01.2027'],
    [['7.12.2026', '14.12.2026'], '4.1.2027'],
    [['7.12.26'], '4.1.27'],
    [['14.12.'], '04.01.'],
    [['KW 50'], 'KW 1'],
    [['KW 09', 'KW 50'], 'KW 01'],
    [['KW50/2026'], 'KW1/2027'],
    [['2026-W50'], '2027-W01'],
    [['7–13 Dec 2026'], '4–10 Jan 2027'],
    [['21–27 Dec 2026', '28 Dec – 3 Jan 2027'], '4 Jan – 10 Jan 2027'],
    [['14–20 Dec 2026', '21–27 Dec 2026', '28 Dec – 3 Jan 2027'], '4–10 Jan 2027'],
    [['7–11 Dec 2026'], '4–8 Jan 2027'],
    [['Mon 7 December 2026'], 'Mon 4 January 2027'],
    [['Monday 7 Dec'], 'Monday 4 Jan'],
    [['Mo., 7. Dez. 2026'], 'Mo., 4. Jan. 2027'],
    [['7. Nov 2026', '7. Dez 2026'], '4. Jan 2027'],
    [['30 May 2026', '7 June 2026'], '4 January 2027'],
    [['Dec 7, 2026'], 'Jan 4, 2027'],
    [['KW 50 (7.–13.12.)'], 'KW 1 (4.–10.1.)'],
    [['25/12/2026'], '04/01/2027'],
    [['12/14/2026', '12/21/2026'], '01/04/2027'],
    [['2026-12-07 – 2026-12-13'], '2027-01-04 – 2027-01-10'],
    [['7 Dec 2026 (party)', 'KW 51 – Jan'], '2027-01-04'],
    [['tbd', ''], '2027-01-04'],
    [[], '2027-01-04'],
  ])('%j goes on with %s', (texts, next) => {
    expect(writeWeek('2027-01-04', formOfWeeks(texts))).toBe(next);
  });

  test.each([
    ['7–13 Dec 2026', '28 Dec – 3 Jan 2027'],
    ['7.–13.12.', '28.12.–3.1.'],
    ['07.-13.12.2026', '28.12.-03.01.2027'],
    ['Dec 7–13, 2026', 'Dec 28 – Jan 3, 2027'],
    ['7. – 13. Dezember', '28. Dezember – 3. Januar'],
    ['7 Dec – 13 Dec', '28 Dec – 3 Jan'],
    ['KW 50/2026', 'KW 53/2026'],
  ])('%s over the end of the year is %s', (text, written) => {
    expect(writeWeek('2026-12-28', formOfWeeks([text]))).toBe(written);
  });
});

describe('a single date', () => {
  test.each([
    ['2026-12-09', '2026-12-09'],
    ['9.12.2026', '2026-12-09'],
    ['Wed 9 Dec 2026', '2026-12-09'],
    ['25/12/2026', '2026-12-25'],
    ['03/03/2026', '2026-03-03'],
    ['03/04/2026', null],
    ['Tue 9 Dec 2026', null],
    ['9.12.', null],
    ['7–13 Dec 2026', null],
    ['KW 50/2026', null],
    ['31.02.2026', null],
    ['soon', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
