// Functions of a project called from cells.
import type { CustomFunctions } from '../../../local/runtime/host/formulas/custom-calls.js';
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { ALL_SCOPES, resultOf, runScript } from '../run-script.js';
import { Book, day, is } from './book.js';

/** The script of a project; `main` gives the values of the whole sheet. */
const project = (
  functions: string,
  main = 'return SpreadsheetApp.getActiveSheet().getDataRange().getValues()',
): string => `function main() { ${main} }\n${functions}`;

/** What the sheet holds after a run of a project with these functions. */
function computed(rows: StoredCell[][], functions: string): { book: Book; values: unknown } {
  const book = new Book(rows);
  return { book, values: resultOf(book.world, project(functions)) };
}

describe('arguments', () => {
  const KIND = `function KIND(...args) { return args.map((arg) => Array.isArray(arg)
    ? JSON.stringify(arg) : (arg instanceof Date ? 'Date ' + Utilities.formatDate(arg, 'Europe/Berlin', 'yyyy-MM-dd HH:mm') : typeof arg + ' ' + arg)).join('|') || 'none' }`;

  it.each([
    ['=KIND()', 'none'],
    ['=KIND(1,"a",TRUE)', 'number 1|string a|boolean true'],
    ['=KIND(A1)', 'Date 2026-12-07 00:00'],
    ['=KIND(A2)', 'Date 2026-12-07 09:30'],
    ['=KIND(A1+1)', 'Date 2026-12-08 00:00'],
    ['=KIND(A3)', 'string '],
    ['=KIND(B1:C2)', '[[1,"x"],["",true]]'],
    ['=KIND(B1:B1)', 'number 1'],
    ['=KIND(B1:B,1,)', expect.stringMatching(/^\[\[1\],\[""\],\[""\].*\|number 1\|string $/) as string],
    ['=KIND(A1:A1)', 'Date 2026-12-07 00:00'],
    ['=KIND(SUM(B1:B2)*2)', 'number 2'],
    ['=KIND(KIND(1))', 'string number 1'],
    ['=kind("a")', 'string a'],
    ['=KIND("say ""a""")', 'string say "a"'],
  ])('%s', (formula, expected) => {
    const rows: StoredCell[][] = [
      [day('2026-12-07'), 1, 'x'],
      [day('2026-12-07 09:30'), null, true],
      [null, null, null, is(formula)],
    ];
    expect(computed(rows, KIND).book.value(3, 4)).toEqual(expected);
  });

  it('with an error in them are not even tried', () => {
    const { book } = computed(
      [[is('=1/0'), is('=ONE(A1)'), is('=ONE(A1:A2)')]],
      'function ONE(x) { return 1 }',
    );
    expect(book.values(1, 2, 1, 2)).toEqual([['#DIV/0!', 1]]);
  });
});

describe('results', () => {
  it.each<[body: string, rows: unknown[][]]>([
    ['return 5', [[5, '', '']]],
    ['return "=1+1"', [['=1+1', '', '']]],
    ['return true', [[true, '', '']]],
    ['', [['', '', '']]],
    ['return null', [['', '', '']]],
    ['return 1 / 0', [['#NUM!', '', '']]],
    [
      'return [[1, 2], [3, 4]]',
      [
        [1, 2, ''],
        [3, 4, ''],
      ],
    ],
    [
      'return [[1], [2, 3, 4]]',
      [
        [1, '', ''],
        [2, 3, 4],
      ],
    ],
    [
      'return [1, 2]',
      [
        [1, '', ''],
        [2, '', ''],
      ],
    ],
    ['return []', [['', '', '']]],
    ['return Promise.resolve("later")', [['later', '', '']]],
    ['return ({}).x.y', [['#ERROR!', '', '']]],
  ])('%s', (body, rows) => {
    const { book } = computed([[is('=GIVE()')]], `function GIVE() { ${body} }`);
    expect(book.values(1, 1, rows.length, 3)).toEqual(rows);
  });

  it('are days where they are Dates', () => {
    const { book } = computed(
      [[is('=NEXT()'), is('=A1+1'), is('=NOON()')]],
      `function NEXT() { return new Date(2026, 11, 7) }
      function NOON() { return new Date(2026, 11, 7, 12) }`,
    );
    expect([book.shown(1, 1), book.shown(1, 2), book.shown(1, 3)]).toEqual([
      '07/12/2026',
      '08/12/2026',
      '07/12/2026 12:00:00',
    ]);
  });

  it('fill cells, and other formulas see them', () => {
    const { book } = computed(
      [[is('=TWO()'), null, is('=SUM(A1:B2)'), is('=SUM(TWO())+IFERROR(FAIL(),100)')]],
      `function TWO() { return [[1, 2], [3, 4]] }
      function FAIL() { throw new Error('no') }`,
    );
    expect(book.values(1, 1, 2, 4)).toEqual([
      [1, 2, 10, 110],
      [3, 4, '', ''],
    ]);
  });
});

it('an error says what was thrown', () => {
  const { book } = computed(
    [[is('=FAIL("Ada")')]],
    'function FAIL(name) { throw new Error(`Nobody is called ${name}.`) }',
  );
  expect(book.cell(1, 1)).toEqual({
    formula: '=FAIL("Ada")',
    value: '#ERROR!',
    computed: { message: 'Nobody is called Ada.' },
  });
});

it.each([
  [
    'writing',
    'SpreadsheetApp.getActiveSheet().getRange("B1").setValue(1)',
    /^You do not have permission to call setValue/,
  ],
  [
    'mail',
    'MailApp.sendEmail("im@example.org", "s", "b")',
    /^You do not have permission to call MailApp.sendEmail/,
  ],
  ['menus', 'SpreadsheetApp.getUi()', /^Cannot call SpreadsheetApp.getUi\(\) from this context/],
  ['long work', 'Utilities.sleep(31000)', /^Exceeded maximum execution time/],
])('%s is refused', (_, body, message) => {
  const { book } = computed([[is('=TRY()')]], `function TRY() { ${body}; return 'done' }`);
  expect(book.value(1, 1)).toBe('#ERROR!');
  expect(book.cell(1, 1).computed?.message).toMatch(message);
  expect(book.world.outbox).toEqual([]);
});

it('may read the spreadsheet, as nobody in particular', () => {
  const rows = [['Ada', is('=A1&"!"'), is('=LOOK()')]];
  const { book } = computed(
    rows,
    `function LOOK() { return SpreadsheetApp.getActiveSheet().getRange('B1').getValue() + Session.getActiveUser().getEmail() }`,
  );
  expect(book.value(1, 3)).toBe('Ada!');
});

it('names that are private, not declared at the top or built in are not called', () => {
  const functions =
    'function HIDDEN_() { return 1 } const ARROW = () => 1; function SUM() { return 1 } function outer() { function INNER() {} }';
  const { book } = computed([[is('=HIDDEN_()'), is('=ARROW()'), is('=SUM(2,3)'), is('=INNER()')]], functions);
  expect(book.values(1, 1, 1, 4)).toEqual([['#NAME?', '#NAME?', 5, '#NAME?']]);
});

describe('calls', () => {
  /** Counts them in a property, which lies outside the cells. */
  const COUNTED = `function DOUBLE(x) { const all = PropertiesService.getScriptProperties(); all.setProperty('n', String(Number(all.getProperty('n')) + 1)); return x * 2 }`;
  const callsOf = ({ world }: Book): number => Number(world.projects.probe?.properties.script.n ?? 0);
  /** Writes a cell unless it is '', and gives what B1:C3 holds. */
  const MAIN = `const sheet = SpreadsheetApp.getActiveSheet(); const [cell, value] = arguments; if (cell) sheet.getRange(cell).setValue(value);
    return sheet.getRange('B1:C3').getValues()`;
  const run = (book: Book, cell = '', value: unknown = null, functions = COUNTED): unknown =>
    resultOf(book.world, project(functions, MAIN), { scopes: ALL_SCOPES, args: [cell, value] });

  it('are made once per arguments, whichever cell asks, and again for other arguments only', () => {
    const book = new Book([
      [1, is('=DOUBLE(A1)'), is('=DOUBLE(A1)+1')],
      [2, is('=DOUBLE(A2)')],
      [1, is('=DOUBLE(A3)')],
    ]);
    run(book);
    expect(callsOf(book)).toBe(2);
    run(book, 'D1', 'other');
    expect(callsOf(book)).toBe(2);
    expect(run(book, 'A2', 3)).toEqual([
      [2, 3],
      [6, ''],
      [2, ''],
    ]);
    expect(callsOf(book)).toBe(3);
  });

  it('are remembered with the world, as long as a cell needs them and the code is the same', () => {
    const book = new Book([[1, is('=DOUBLE(A1)')]]);
    run(book);
    expect(book.file.customResults).toMatchObject({ outcomes: { 'DOUBLE([1])': { value: 2 } } });
    const again = structuredClone(book.file);
    book.world.spreadsheets['sheet-1'] = again;
    run(book);
    expect(callsOf(book)).toBe(1);
    run(book, '', null, `${COUNTED} // changed`);
    expect(callsOf(book)).toBe(2);
    run(book, 'B1');
    expect(again.customResults).toBeUndefined();
  });

  it('do not show in the list of executions, and take no time of the clock', () => {
    const book = new Book([[1, is('=WAIT(A1)')]]);
    const answer = runScript(
      book.world,
      project('function WAIT(x) { Utilities.sleep(20000); return x }', ''),
    );
    expect(answer.now).toBe('2026-11-02T08:00:00.000Z');
    expect(book.world.executions.map(({ function: name }) => name)).toEqual(['main']);
    expect(book.value(1, 2)).toBe(1);
  });

  it('with what changes all the time never end', () => {
    const book = new Book([[is('=DOUBLE(NOW())'), is('=DOUBLE(TODAY()-TODAY()+4)')]]);
    run(book);
    expect(book.values(1, 1, 1, 2)).toEqual([['Loading...', 8]]);
  });
});

describe('an engine that answers later', () => {
  it('leaves the cell loading until it knows', () => {
    const book = new Book([[1, is('=SLOW(A1)'), is('=B1&"!"'), is('=SLOW(A1)')]]);
    const asked: unknown[] = [];
    let outcome: { value: unknown } | null = null;
    book.custom = {
      declared: () => ({ names: ['SLOW'], version: '1' }),
      run: (project, name, args) => {
        asked.push([project, name, args]);
        return outcome;
      },
    };
    book.compute();
    expect(book.values(1, 2, 1, 3)).toEqual([['Loading...', 'Loading...', 'Loading...']]);
    outcome = { value: 7 };
    book.compute();
    expect(book.values(1, 2, 1, 3)).toEqual([[7, '7!', 7]]);
    expect(asked).toEqual([
      ['probe', 'SLOW', [1]],
      ['probe', 'SLOW', [1]],
    ]);
    expect(book.compute()).toBe(0);
  });

  it('that cannot be asked leaves everything as it was', () => {
    const cell = { formula: '=SLOW(A1)', value: 'kept' };
    const book = new Book([[1, cell, is('=B1&"!"')]]);
    const silent: CustomFunctions = { declared: () => null, run: () => null };
    book.custom = silent;
    book.compute();
    expect(book.sheet.rows[0]?.slice(1)).toEqual([cell, { formula: '=B1&"!"', value: 'kept!' }]);
    book.custom = { declared: () => ({ names: ['SLOW'], version: '1' }), run: () => ({ value: 'known' }) };
    book.compute();
    expect(book.values(1, 2, 1, 2)).toEqual([['known', 'known!']]);
    book.custom = silent;
    expect(book.put(1, 1, 2).compute()).toBeGreaterThan(0);
    expect(book.value(1, 2)).toBe('Loading...');
  });
});
