// Results of several values: they fill empty cells beside the formula, and nothing else.
import { columnLetters } from '../../../local/runtime/host/services/spreadsheet/a1.js';
import { typeIntoCell } from '../../../local/runtime/host/services/spreadsheet/person.js';
import { resultOf } from '../run-script.js';
import { Book, day, is, WEEKS } from './book.js';

/** The weeks with a formula in G1. */
const spilling = (formula: string): Book => new Book(WEEKS).put(1, 7, is(formula));

describe.each<[formula: string, rows: unknown[][]]>([
  [
    '=FILTER(B2:C,C2:C>1)',
    [
      ['Ada', 3],
      ['Ada', 2],
      ['bo', 5],
      ['', ''],
    ],
  ],
  [
    '=FILTER(B2:B6,B2:B6="Ada",C2:C6>2)',
    [
      ['Ada', ''],
      ['', ''],
    ],
  ],
  [
    '=FILTER(B1:E2,{TRUE,TRUE,FALSE,FALSE})',
    [
      ['Name', 'N'],
      ['Ada', 3],
      ['', ''],
    ],
  ],
  [
    '=ARRAYFORMULA(C2:C6*2)',
    [
      [6, ''],
      [2, ''],
      [4, ''],
      [0, ''],
      [10, ''],
      ['', ''],
    ],
  ],
  [
    '=ARRAYFORMULA(IF(C2:C6>2,"many",))',
    [
      ['many', ''],
      ['', ''],
      ['', ''],
      ['', ''],
      ['many', ''],
    ],
  ],
  [
    '=SORT(B2:C6,2,FALSE)',
    [
      ['bo', 5],
      ['Ada', 3],
      ['Ada', 2],
      ['Bo', 1],
      ['Cy', ''],
    ],
  ],
  [
    '=UNIQUE(D2:D6)',
    [
      ['yes', ''],
      ['no', ''],
      ['if need be', ''],
      ['Yes', ''],
      ['', ''],
    ],
  ],
  [
    '=TRANSPOSE(B2:C3)',
    [
      ['Ada', 'Bo'],
      [3, 1],
      ['', ''],
    ],
  ],
  [
    '=SEQUENCE(3,2)',
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  [
    '={B2:C2;"sum",SUM(C2:C)}',
    [
      ['Ada', 3],
      ['sum', 11],
      ['', ''],
    ],
  ],
  [
    '=INDEX(B2:C6,2,0)',
    [
      ['Bo', 1],
      ['', ''],
    ],
  ],
  [
    '=XLOOKUP("Cy",B2:B6,C2:D6)',
    [
      ['', 'if need be'],
      ['', ''],
    ],
  ],
])('%s', (formula, rows) => {
  it('fills cells', () => {
    const book = spilling(formula);
    book.compute();
    expect(book.values(1, 7, rows.length, 2)).toEqual(rows);
  });
});

it('days stay days in filled cells, and cells know what filled them', () => {
  const book = spilling('=FILTER(A2:B6,B2:B6="Ada")');
  book.compute();
  expect(book.shown(2, 7)).toBe('2026-12-21');
  expect(book.cell(2, 7)).toEqual({
    value: 46377,
    numberFormat: 'yyyy-mm-dd',
    computed: { from: [1, 0], hasFormat: true },
  });
  expect(book.cell(2, 8)).toEqual({ value: 'Ada', computed: { from: [1, 1] } });
});

it('formulas see filled cells as values, and results follow what they are made of', () => {
  const book = spilling('=FILTER(C2:C6,C2:C6>1)').put(1, 9, is('=SUM(G:G)')).put(1, 10, is('=G3+1'));
  book.put(1, 11, is('=ARRAYFORMULA(G1:G3*10)')).compute();
  expect([book.value(1, 9), book.value(1, 10)]).toEqual([10, 6]);
  expect(book.values(1, 11, 3, 1)).toEqual([[30], [20], [50]]);
  book.put(3, 3, 4).compute();
  expect(book.values(1, 7, 5, 1)).toEqual([[3], [4], [2], [5], ['']]);
  expect([book.value(1, 9), book.value(1, 10)]).toEqual([14, 3]);
  expect(book.values(1, 11, 3, 1)).toEqual([[30], [40], [20]]);
  book.put(2, 3, 0).put(3, 3, 0).compute();
  expect(book.values(1, 7, 5, 1)).toEqual([[2], [5], [''], [''], ['']]);
  expect(book.sheet.rows[3]?.[6]).toBeNull();
});

describe('where something is in the way', () => {
  it('nothing is filled, and the formula says where', () => {
    const book = spilling('=SEQUENCE(3)').put(3, 7, 'mine').put(1, 8, is('=ISERROR(G1)'));
    book.compute();
    expect(book.cell(1, 7)).toEqual({
      formula: '=SEQUENCE(3)',
      value: '#REF!',
      computed: { message: 'Array result was not expanded because it would overwrite data in G3.' },
    });
    expect(book.values(2, 7, 2, 1)).toEqual([[''], ['mine']]);
    expect(book.value(1, 8)).toBe(true);
  });

  it('it is filled once it is free, and given up when somebody types', () => {
    const book = spilling('=SEQUENCE(3)').put(3, 7, 'mine');
    book.compute();
    book.put(3, 7, null).compute();
    expect(book.values(1, 7, 3, 1)).toEqual([[1], [2], [3]]);
    typeIntoCell(book.world, 'sheet-1', 'Sheet1', 'G2', 'x', 'em@example.org');
    book.compute();
    expect(book.values(1, 7, 3, 1)).toEqual([['#REF!'], ['x'], ['']]);
    typeIntoCell(book.world, 'sheet-1', 'Sheet1', 'G2', '', 'em@example.org');
    book.compute();
    expect(book.values(1, 7, 3, 1)).toEqual([[1], [2], [3]]);
  });

  it('the first of two keeps its cells, the second gets them when it goes', () => {
    const book = new Book().put(1, 2, is('=SEQUENCE(3,1,10)')).put(2, 1, is('=SEQUENCE(1,2)'));
    book.compute();
    const both = [book.value(1, 2), book.value(2, 1)];
    expect(both.filter((value) => value === '#REF!')).toHaveLength(1);
    book.put(1, 2, null).compute();
    expect(book.values(1, 1, 3, 2)).toEqual([
      ['', ''],
      [1, 2],
      ['', ''],
    ]);
  });

  it('the end of the grid is one, too', () => {
    const book = spilling('=SEQUENCE(1001)');
    book.compute();
    expect(book.cell(1, 7).computed?.message).toBe(
      'Result was not automatically expanded, please insert more rows (1).',
    );
    book.sheet.maxRows += 1;
    book.compute();
    expect(book.value(1001, 7)).toBe(1001);
  });
});

it('a formula that goes takes what it filled along', () => {
  const book = spilling('=SEQUENCE(2,2)');
  book.compute();
  book.put(1, 7, null).compute();
  expect(book.values(1, 7, 2, 2)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(book.sheet.rows[1]?.slice(6)).toEqual([null, null]);
});

it('cells that were filled before the world was saved are not taken for typed ones', () => {
  const book = spilling('=FILTER(B2:B6,C2:C6>1)');
  book.compute();
  const again = new Book(JSON.parse(JSON.stringify(book.sheet.rows)) as typeof book.sheet.rows);
  expect(again.compute()).toBe(1);
  expect(again.sheet.rows).toEqual(book.sheet.rows);
  const without = new Book(book.sheet.rows).put(1, 7, 'gone');
  without.compute();
  expect(without.values(1, 7, 3, 1)).toEqual([['gone'], [''], ['']]);
});

it('results that need each other end, whatever they are', () => {
  const book = new Book([[1], [is('=SEQUENCE(C1)'), null, is('=A3+1')]]).put(1, 3, is('=COUNT(A2:A9)+1'));
  book.compute();
  expect(book.value(2, 1)).toBeDefined();
});

describe('in a script, filled cells', () => {
  const FILL = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:B3').setValues([[1, 'x'], [2, 'y'], [3, 'z']]);
    sheet.getRange('D1').setFormula('=FILTER(A1:B, A1:A > 1)');`;
  const run = (source: string): unknown => resultOf(new Book().world, `${FILL} ${source}`);

  it('have values and no formulas, and count as content', () => {
    const source = `const range = sheet.getRange('D1:E3');
      return [range.getValues(), range.getFormulas(), sheet.getLastColumn(), range.getDisplayValues()[1]]`;
    expect(run(source)).toEqual([
      [
        [2, 'y'],
        [3, 'z'],
        ['', ''],
      ],
      [
        ['=FILTER(A1:B, A1:A > 1)', ''],
        ['', ''],
        ['', ''],
      ],
      5,
      ['3', 'z'],
    ]);
  });

  it('cannot be cleared, can be overwritten, are copied as values', () => {
    const source = `sheet.getRange('E2').clearContent(); const cleared = sheet.getRange('E2').getValue();
      sheet.getRange('D2:E2').copyTo(sheet.getRange('G5')); const copied = sheet.getRange('G5:H5').getValues();
      sheet.getRange('E2').setValue('!'); return [cleared, copied, sheet.getRange('D1:E2').getValues(), sheet.getRange('G5:H5').getValues()]`;
    expect(run(source)).toEqual([
      'z',
      [[3, 'z']],
      [
        ['#REF!', ''],
        ['', '!'],
      ],
      [[3, 'z']],
    ]);
  });

  it('stay with their formula when lines come and go, or are sorted', () => {
    const source = `sheet.insertRowBefore(1); const below = sheet.getRange('D2:E3').getValues();
      sheet.insertRowAfter(2); const split = sheet.getRange('D2:E4').getValues();
      sheet.deleteColumn(3); const left = sheet.getRange('C2:D4').getValues();
      sheet.getRange('A2:A5').sort({ column: 1, ascending: false }); return [below, split, left, sheet.getRange('A2:D5').getValues()]`;
    expect(run(source)).toEqual([
      [
        [2, 'y'],
        [3, 'z'],
      ],
      [
        [2, 'y'],
        [3, 'z'],
        ['', ''],
      ],
      [
        [2, 'y'],
        [3, 'z'],
        ['', ''],
      ],
      [
        [3, 'x', 3, 'x'],
        [2, '', 2, ''],
        [1, 'y', '', ''],
        ['', 'z', '', ''],
      ],
    ]);
  });
});

it('wide results go beyond column Z', () => {
  const book = new Book([[is('=SEQUENCE(1,30)')]]);
  book.sheet.maxColumns = 30;
  book.compute();
  expect([columnLetters(30), book.value(1, 30)]).toEqual(['AD', 30]);
  expect(book.put(2, 1, day('2026-12-07')).compute()).toBe(0);
});
