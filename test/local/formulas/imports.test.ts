// Formulas of imported files: what can be computed is, what cannot keeps the value of the file; and back into a file.
import ExcelJS from 'exceljs';
import { readXlsx, writeXlsx } from '../../../local/runtime/formats/xlsx.js';
import { computeFormulas } from '../../../local/runtime/host/formulas/compute.js';
import { formulasNotComputed } from '../../../local/runtime/host/formulas/not-computed.js';
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import type { Spreadsheet, StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { probeWorld, resultOf } from '../run-script.js';
import { Book, day, is, NO_FUNCTIONS } from './book.js';

const google = (formula: string, value: string): string =>
  `IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),"${value}")`;
const FILLED = '"COMPUTED_VALUE"';

/** A world with the spreadsheet of a file that is made here. */
async function imported(build: (sheet: ExcelJS.Worksheet) => void): Promise<Book> {
  const workbook = new ExcelJS.Workbook();
  build(workbook.addWorksheet('Sheet1'));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return bookOf((await readXlsx(bytes, { id: 'sheet-1', timeZone: 'Europe/Berlin' })).spreadsheet);
}

function bookOf(file: Spreadsheet): Book {
  const book = new Book();
  Object.assign(book.file, file);
  const [sheet] = file.sheets;
  if (sheet) Object.assign(book.sheet, sheet);
  book.file.sheets = [book.sheet];
  return book;
}

describe('an imported formula', () => {
  it('is computed again', async () => {
    const book = await imported((sheet) => {
      sheet.addRow([2, { formula: 'A1*2', result: 4 }]);
    });
    book.compute();
    expect(book.cell(1, 2)).toEqual({ formula: '=A1*2', value: 4 });
    book.put(1, 1, 5).compute();
    expect(book.value(1, 2)).toBe(10);
  });

  it.each([
    ['QUERY', google('QUERY(C1:C,"select C")', 'Ada'), 'Ada'],
    ['SPARKLINE', google('SPARKLINE(C1:C)', ''), ''],
    ['GOOGLEFINANCE', google('1+GOOGLEFINANCE("X")', '7'), '7'],
    ['LET', '_xlfn.LET(x,1,x+1)', 2],
    ['MY_OWN', google('MY_OWN(C1)', 'mine'), 'mine'],
  ])('with %s keeps its value and is listed', async (name, formula, result) => {
    const book = await imported((sheet) => {
      sheet.getCell('A1').value = { formula, result };
      sheet.getCell('B1').value = { formula: 'A1&"!"', result: 'old' };
    });
    book.compute();
    expect(book.values(1, 1, 1, 2)).toEqual([[result, `${result}!`]]);
    expect(formulasNotComputed(book.file)).toEqual([
      { sheet: 'Sheet1', row: 1, column: 1, functionName: name },
    ]);
    book.put(1, 3, 'something else').compute();
    expect(book.value(1, 1)).toBe(result);
  });

  it('that comes out as an odd error here keeps its value, too, and is listed', async () => {
    const book = await imported((sheet) => {
      sheet.getCell('A1').value = { formula: 'VALUE("12 apples")', result: 12 };
      sheet.getCell('A2').value = { formula: '1/0', result: 3 };
      sheet.getCell('A3').value = { formula: 'A1+1', result: 13 };
    });
    book.compute();
    expect(book.cell(1, 1)).toEqual({
      formula: '=VALUE("12 apples")',
      value: 12,
      computed: { differs: '#VALUE!' },
    });
    expect([book.value(2, 1), book.value(3, 1)]).toEqual(['#DIV/0!', 13]);
    expect(formulasNotComputed(book.file)).toEqual([
      { sheet: 'Sheet1', row: 1, column: 1, functionName: 'VALUE' },
    ]);
    book.put(1, 1, is('=VALUE("12 apples")')).compute();
    expect(book.value(1, 1)).toBe('#VALUE!');
  });

  it('changed by a script before anything was computed is computed', async () => {
    const book = await imported((sheet) => {
      sheet.addRow([2, { formula: 'A1*2', result: 4 }]);
    });
    const source = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue('x'); return sheet.getRange('B1').getValue()`;
    expect(resultOf(book.world, source)).toBe('#VALUE!');
  });
});

describe('cells a formula of a file filled', () => {
  it('are filled again', async () => {
    const book = await imported((sheet) => {
      sheet.addRow([1, 2, 3]);
      sheet.getCell('A2').value = { formula: google('FILTER(A1:C1,A1:C1>1)', '9'), result: 9 };
      sheet.getCell('B2').value = { formula: google(FILLED, '9'), result: 9 };
      sheet.getCell('C2').value = { formula: google(FILLED, '9'), result: 9 };
    });
    book.compute();
    expect(book.values(2, 1, 1, 3)).toEqual([[2, 3, '']]);
  });

  it('keep their values beside a formula that cannot be computed', async () => {
    const book = await imported((sheet) => {
      sheet.getCell('B2').value = { formula: google('QUERY(X1:Y)', 'a'), result: 'a' };
      sheet.getCell('C2').value = { formula: google(FILLED, 'b'), result: 'b' };
      sheet.getCell('B3').value = { formula: google(FILLED, 'c'), result: 'c' };
      sheet.getCell('C3').value = { formula: google(FILLED, 'd'), result: 'd' };
      sheet.getCell('A5').value = { formula: 'B2&C2&B3&C3', result: 'old' };
    });
    book.compute();
    expect(book.values(2, 2, 2, 2)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(book.value(5, 1)).toBe('abcd');
    expect(book.cell(3, 3).computed).toEqual({ from: [1, 1] });
    book.put(2, 2, null).compute();
    expect(book.values(2, 2, 2, 2)).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('are known from arrays as Excel writes them', async () => {
    const book = await imported((sheet) => {
      sheet.addRow([1, 2]);
      const array = { formula: 'A1:B1*10', result: 10, shareType: 'array', ref: 'A2:B2' };
      sheet.getCell('A2').value = array;
      sheet.getCell('B2').value = 20;
    });
    book.compute();
    expect(book.values(2, 1, 1, 2)).toEqual([[10, 20]]);
    expect(book.cell(2, 1).formula).toBe('=ARRAYFORMULA(A1:B1*10)');
    expect(book.cell(2, 2).computed).toEqual({ from: [0, 1] });
  });
});

describe('a written file', () => {
  const rows: StoredCell[][] = [
    [day('2026-12-07'), 2, is('=B1*2'), is('=A1+1'), is('=1/0')],
    [null, null, is('=FILTER(A1:B1,{TRUE,TRUE})'), null, is('=XLOOKUP(2,B1:B1,A1:A1)')],
    [null, null, is('=DOUBLE(B1)'), is('=SHOES(1)'), is('=IF(B1>1,"IFS(","")')],
  ];

  async function written(): Promise<{ book: Book; bytes: Buffer }> {
    const book = new Book(rows);
    book.custom = { declared: () => ({ names: ['DOUBLE'], version: '1' }), run: () => ({ value: 4 }) };
    book.compute();
    return { book, bytes: await writeXlsx(book.file) };
  }

  it('has formulas with their values', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await written()).bytes as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    const formulas = ['C1', 'E1', 'E2', 'E3'].map((cell) => sheet?.getCell(cell).formula);
    expect(formulas).toEqual(['B1*2', '1/0', '_xlfn.XLOOKUP(2,B1:B1,A1:A1)', 'IF(B1>1,"IFS(","")']);
    expect(sheet?.getCell('C1').result).toBe(4);
    expect(sheet?.getCell('D1').result).toEqual(new Date('2026-12-08T00:00:00Z'));
    expect(['C2', 'D2', 'C3', 'D3'].map((cell) => sheet?.getCell(cell).formula)).toEqual([
      'IFERROR(__xludf.DUMMYFUNCTION("FILTER(A1:B1,{TRUE,TRUE})"),46363)',
      'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),2)',
      'IFERROR(__xludf.DUMMYFUNCTION("DOUBLE(B1)"),4)',
      'IFERROR(__xludf.DUMMYFUNCTION("SHOES(1)"),"#NAME?")',
    ]);
  });

  it('has no open ranges, which only Google knows', async () => {
    const book = new Book([[is('=SUM(B2:B)+SUM(Sheet1!$B$3:$C)+SUM(B:B)&"B2:B"')]]);
    book.compute();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeXlsx(book.file)) as unknown as ArrayBuffer);
    const formula = 'SUM(B2:B1000)+SUM(Sheet1!$B$3:$C1000)+SUM(B:B)&"B2:B"';
    expect(workbook.worksheets[0]?.getCell('A1').formula).toBe(formula);
  });

  it('gives the same when it is read and computed again', async () => {
    const { book, bytes } = await written();
    const again = bookOf((await readXlsx(bytes, { id: 'sheet-1' })).spreadsheet);
    again.custom = book.custom;
    again.compute();
    expect(rowsAsJson(again.file, 'Sheet1')).toEqual(rowsAsJson(book.file, 'Sheet1'));
    expect(again.cell(2, 4)).toEqual(book.cell(2, 4));
    expect(again.file.isImported).toBeUndefined();
  });
});

it('values as JSON are the computed ones', () => {
  const world = probeWorld();
  resultOf(
    world,
    `SpreadsheetApp.getActiveSheet().getRange('A1:C1').setValues([['2026-12-07', '=A1+0.5', '=TEXT(B1,"hh:mm")']])`,
  );
  const file = world.spreadsheets['sheet-1'];
  expect(computeFormulas(world, { custom: NO_FUNCTIONS })).toBe(0);
  expect(file && rowsAsJson(file, 'Sheet1')).toEqual([['2026-12-07', '2026-12-07T12:00', '12:00']]);
});
