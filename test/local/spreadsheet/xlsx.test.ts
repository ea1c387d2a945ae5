// Spreadsheets to .xlsx and back: with an independent reader, and the other way with an independent writer.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from '../../../local/runtime/formats/xlsx.js';
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import {
  newSpreadsheet,
  type Scalar,
  type Sheet,
  type Spreadsheet,
} from '../../../local/runtime/world/spreadsheet.js';
import { probeWorld, resultOf } from '../run-script.js';

async function independent(file: Spreadsheet): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(file)) as unknown as ArrayBuffer);
  return workbook;
}

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function first(file: Spreadsheet): Sheet {
  const sheet = file.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function richFile(): Spreadsheet {
  const world = probeWorld();
  resultOf(
    world,
    `const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0].setName('Rota');
    sheet.getRange('A1:D2').setValues([['Week', 1.5, new Date(2026, 11, 7), true], ['=B1*2', "'=x", "'007", '50%']]);
    sheet.getRange('A3').setValue('2026-12-08').setBackground('red').setFontWeight('bold').setFontColor('#123456').setWrap(true);
    sheet.getRange('A4').setValue('09:30').setHorizontalAlignment('center').setVerticalAlignment('middle').setFontSize(14);
    sheet.getRange('A5').setFormula('=QUERY(A1:B2, "select A")'); sheet.getRange('B5').setValue('2026-12-07 09:00');
    sheet.getRange('A6').insertCheckboxes().check(); sheet.getRange('B6').setNote('a note').setValue('noted');
    const rule = SpreadsheetApp.newDataValidation();
    sheet.getRange('C6:C9').setDataValidation(rule.requireValueInList(['yes', 'no']).setAllowInvalid(false).build());
    sheet.getRange('D6').setDataValidation(rule.requireValueInRange(sheet.getRange('A1:A3')).build());
    sheet.getRange('D7').setDataValidation(rule.requireNumberBetween(1, 5).setHelpText('1 to 5').build());
    sheet.getRange('D8').setDataValidation(rule.requireDate().build());
    sheet.getRange('A8:B9').merge(); sheet.setFrozenRows(1); sheet.setFrozenColumns(1); sheet.setColumnWidth(2, 200); sheet.hideColumns(5);
    sheet.hideRows(7); sheet.setRowHeight(4, 42); sheet.getRange('A1:D1').createFilter(); sheet.setTabColor('#00ff00');
    file.setNamedRange('people', sheet.getRange('A1:B2')); sheet.getRange('E1').setValue('\\u0001 _x0041_ <&> é \\ud83d\\ude00\\nline');
    file.insertSheet('Hidden tab').hideSheet()`,
  );
  const file = world.spreadsheets['sheet-1'];
  if (file === undefined) throw new Error('no file');
  return file;
}

describe('a written file', () => {
  it('comes back as it was', async () => {
    const file = richFile();
    const { spreadsheet, notRead } = await readXlsx(await writeXlsx(file), file);
    expect(notRead).toEqual([]);
    // What computing said about a formula is no part of a file; it is said again.
    const query = first(file).rows[4]?.[0];
    if (typeof query === 'object') delete query?.computed;
    expect({ ...spreadsheet, nextId: 0 }).toEqual({ ...file, nextId: 0, isImported: true });
  });

  it('says the same to an independent reader', async () => {
    const workbook = await independent(richFile());
    const [sheet, hidden] = workbook.worksheets;
    const value = (cell: string): unknown => sheet?.getCell(cell).value;
    expect(['A1', 'B1', 'C1', 'D1', 'B2', 'C2', 'D2'].map(value)).toEqual([
      'Week',
      1.5,
      new Date('2026-12-07T00:00:00Z'),
      true,
      '=x',
      '007',
      0.5,
    ]);
    expect(value('A2')).toEqual({ formula: 'B1*2', result: 3 });
    expect(value('B5')).toEqual(new Date('2026-12-07T09:00:00Z'));
    expect(['C1', 'A3', 'A4', 'D2'].map((cell) => sheet?.getCell(cell).numFmt)).toEqual([
      'dd/mm/yyyy',
      'yyyy-mm-dd',
      'hh:mm',
      '0%',
    ]);
    expect(sheet?.getCell('A3').font).toMatchObject({ bold: true, color: { argb: 'FF123456' } });
    expect(sheet?.getCell('A3').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFF0000' } });
    expect(sheet?.getCell('A4').alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
    expect(sheet?.getCell('C8').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"yes,no"'],
      showErrorMessage: true,
    });
    expect(sheet?.model.merges).toEqual(['A8:B9']);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect([sheet?.getColumn(2).width, sheet?.getColumn(5).hidden, sheet?.getRow(7).hidden]).toEqual([
      25.13,
      true,
      true,
    ]);
    expect([sheet?.autoFilter, hidden?.state, hidden?.name]).toEqual(['A1:D1', 'hidden', 'Hidden tab']);
    expect(workbook.definedNames.getRanges('people').ranges).toEqual(['Rota!$A$1:$B$2']);
    expect(JSON.stringify(sheet?.getCell('B6').note)).toContain('a note');
  });

  it('has names a file may have', async () => {
    const file = newSpreadsheet('id', 'name', { sheets: ['a/b:c?', 'A-B-C-', 'x'.repeat(40), "'quoted'"] });
    const names = (await independent(file)).worksheets.map(({ name }) => name);
    expect(names).toEqual(['a-b-c-', 'A-B-C- (2)', 'x'.repeat(31), '-quoted-']);
  });

  it('wraps formulas Excel lacks as Google does', async () => {
    const workbook = await independent(richFile());
    expect(workbook.worksheets[0]?.getCell('A5').formula).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2, ""select A"")"),"#NAME?")',
    );
  });
});

describe('a file from elsewhere', () => {
  async function imported(build: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
    const workbook = new ExcelJS.Workbook();
    build(workbook.addWorksheet('Rota'), workbook);
    return readXlsx(await bytesOf(workbook), {
      id: 'new',
      name: 'Rota 2026',
      timeZone: 'Europe/Berlin',
      owner: 'em@example.org',
    });
  }

  it('keeps values, formulas with their last values, and errors as text', async () => {
    const { spreadsheet } = await imported((sheet) => {
      sheet.addRow(['x', 1.5, true, new Date(Date.UTC(2026, 11, 7)), null, 'end']);
      sheet.getCell('A2').value = { formula: 'B1*2', result: 3 };
      sheet.getCell('B2').value = { formula: '1/0', result: { error: '#DIV/0!' } as never };
      sheet.getCell('C2').value = { error: '#N/A' };
      sheet.getCell('D2').value = { richText: [{ text: 'two ' }, { text: 'looks', font: { bold: true } }] };
      sheet.getCell('E2').value = 0.375;
      sheet.getCell('E2').numFmt = 'hh:mm';
      sheet.getCell('F2').value = '=not a formula';
    });
    expect(rowsAsJson(spreadsheet, 'Rota')).toEqual([
      ['x', 1.5, true, '2026-12-07', '', 'end'],
      [3, '#DIV/0!', '#N/A', 'two looks', '09:00', '=not a formula'],
    ]);
    expect(first(spreadsheet).rows[1]?.[0]).toEqual({ value: 3, formula: '=B1*2' });
    expect(first(spreadsheet).rows[1]?.[5]).toBe('=not a formula');
    expect(spreadsheet).toMatchObject({
      id: 'new',
      name: 'Rota 2026',
      owner: 'em@example.org',
      activeSheetId: 0,
    });
  });

  it('from Google Sheets gives the formulas back that Google had to wrap', async () => {
    const { spreadsheet } = await imported((sheet) => {
      sheet.getCell('A1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("FILTER(B1:B9,C1:C9=""x"")"),"Ada")',
        result: 'Ada',
      };
      sheet.getCell('A2').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Bob")',
        result: 'Bob',
      };
      sheet.getCell('A3').value = { formula: '_xlfn.IFS(B1>0,_xlfn._xlws.SORT(B1:B3))', result: 1 };
    });
    expect(first(spreadsheet).rows.map((row) => row[0])).toEqual([
      { value: 'Ada', formula: '=FILTER(B1:B9,C1:C9="x")' },
      { value: 'Bob', computed: { from: [1, 0] } },
      { value: 1, formula: '=IFS(B1>0,SORT(B1:B3))' },
    ]);
  });

  it('keeps what is hidden, frozen, merged, wide, noted and validated', async () => {
    const { spreadsheet, notRead } = await imported((sheet, workbook) => {
      sheet.addRow(['t', 'u']);
      sheet.addRow([1, 2]);
      sheet.views = [{ state: 'frozen', ySplit: 1 }];
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
      sheet.getColumn(1).width = 18.88;
      sheet.mergeCells('A4:B5');
      sheet.getCell('A1').note = 'remember';
      sheet.getCell('B2').dataValidation = {
        type: 'whole',
        operator: 'between',
        formulae: [1, 5],
        showErrorMessage: true,
      };
      sheet.getCell('B3').dataValidation = { type: 'textLength', operator: 'lessThan', formulae: [5] };
      workbook.addWorksheet('Old', { state: 'hidden' });
      workbook.definedNames.add('Rota!$A$1:$B$2', 'block');
    });
    expect(first(spreadsheet)).toMatchObject({
      frozenRows: 1,
      hiddenRows: [2],
      hiddenColumns: [2],
      columnWidths: { 1: 150 },
      merges: [{ row: 4, column: 1, rows: 2, columns: 2 }],
    });
    expect(first(spreadsheet).rows.slice(0, 2)).toEqual([
      [{ value: 't', note: 'remember' }, 'u'],
      [1, { value: 2, validation: { criteria: 'NUMBER_BETWEEN', values: [1, 5], allowInvalid: false } }],
    ]);
    expect(spreadsheet.sheets[1]).toMatchObject({ name: 'Old', hidden: true });
    expect(spreadsheet.namedRanges).toEqual([
      { name: 'block', sheetId: 0, row: 1, column: 1, rows: 2, columns: 2 },
    ]);
    expect(notRead).toEqual(['Rota: the validation (textLength) of B3']);
  });

  it('says what it leaves out', async () => {
    const { notRead } = await imported((sheet) => {
      sheet.getCell('A1').value = { text: 'task', hyperlink: 'https://example.org/T1' };
      sheet.getCell('B2').value = { richText: [{ text: 'a' }, { text: 'b', font: { bold: true } }] };
      sheet.getCell('C3').value = 'framed';
      sheet.getCell('C3').border = { top: { style: 'thin' } };
    });
    expect(notRead).toEqual([
      'Rota: 1 cells with borders',
      'Rota: links behind A1',
      'Rota: looks of single words in B2',
    ]);
  });

  it.each([
    ['a text', Buffer.from('week,person')],
    ['nothing', Buffer.alloc(0)],
    ['an archive of something else', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('that is %s gives one sentence', async (_what, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow(
      /^This is not a readable \.xlsx file: it is damaged or of another kind\. Download it again in Google Sheets/,
    );
  });

  it('that is cut off, or locked, gives one sentence', async () => {
    const whole = await writeXlsx(richFile());
    await expect(readXlsx(whole.subarray(0, 1000))).rejects.toThrow('This is not a readable .xlsx file');
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);
    await expect(readXlsx(locked)).rejects.toThrow(
      'This .xlsx file is locked by a password. Save it without one and try again.',
    );
  });
});

it('any values come back, and an independent reader sees the same', async () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const value = fc.oneof(
    letters,
    fc.constantFrom('=1+1', "'x", '+1', 'TRUE', '1e5', ' pad ', '_x0041_', 'a\nb'),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const file = newSpreadsheet('id', 'name');
        first(file).rows = rows.map((row): Scalar[] => row.map((item) => (Object.is(item, -0) ? 0 : item)));
        const { spreadsheet } = await readXlsx(await writeXlsx(file), { id: 'id', name: 'name' });
        expect(first(spreadsheet).rows.map((row) => row.filter((cell) => cell !== null))).toEqual(
          first(file).rows,
        );
        const sheet = (await independent(file)).worksheets[0];
        first(file).rows.forEach((row, y) => {
          row.forEach((item, x) => {
            const seen = sheet?.getCell(y + 1, x + 1).value;
            if (typeof item !== 'string') expect(seen).toBe(item);
            else expect(typeof seen).toBe('string');
          });
        });
      },
    ),
    { numRuns: 40 },
  );
});
