// getValues, setValues and their kin, as scripts see them.
import fc from 'fast-check';
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const SHEET = `const sheet = SpreadsheetApp.getActive().getSheets()[0];`;

describe('values', () => {
  it('come back as numbers, truth values, Dates and texts, empty cells as empty texts', () => {
    const source = `${SHEET}
      sheet.getRange('A1:F1').setValues([[1.5, true, 'text', new Date(2026, 11, 7), null, undefined]]);
      const [values] = sheet.getRange('A1:G1').getValues();
      return [values, values.map((value) => typeof value), values[3] instanceof Date, values[3].getTime() === new Date(2026, 11, 7).getTime()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [1.5, true, 'text', '2026-12-06T23:00:00.000Z', '', '', ''],
      ['number', 'boolean', 'string', 'object', 'string', 'string', 'string'],
      true,
      true,
    ]);
  });

  it('are read as if typed', () => {
    const source = `${SHEET}
      const typed = ['2026-12-07', '50%', "'=1+1", 'TRUE', '=A1', "'007", ' 5 '];
      sheet.getRange(1, 1, 1, typed.length).setValues([typed]);
      const range = sheet.getDataRange();
      return [range.getValues()[0].slice(1), range.getDisplayValues()[0], range.getFormulas()[0], range.getNumberFormats()[0].slice(0, 3)]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [0.5, '=1+1', true, '2026-12-06T23:00:00.000Z', '007', 5],
      ['2026-12-07', '50%', '=1+1', 'TRUE', '2026-12-07', '007', '5'],
      ['', '', '', '', '=A1', '', ''],
      ['yyyy-mm-dd', '0%', '0.###############'],
    ]);
  });

  it('stay text in cells that are formatted as plain text', () => {
    const source = `${SHEET}
      const range = sheet.getRange('A1:A4').setNumberFormat('@');
      range.setValues([['=1+1'], ['2026-12-07'], ['007'], [5]]);
      return range.getValues().flat()`;
    expect(resultOf(probeWorld(), source)).toEqual(['=1+1', '2026-12-07', '007', 5]);
  });

  it('keep the format a cell has', () => {
    const source = `${SHEET}
      sheet.getRange('A1').setNumberFormat('ddd d mmm').setValue('2026-12-07');
      sheet.getRange('A2').setValue(new Date(2026, 11, 7, 9, 30));
      sheet.getRange('A3').setNumberFormat('0.00').setValue('2026-12-07');
      return sheet.getRange('A1:A3').getDisplayValues().flat()`;
    expect(resultOf(probeWorld(), source)).toEqual(['Mon 7 Dec', '07/12/2026 09:30:00', '46363.00']);
  });

  it('replace formulas, and nothing clears', () => {
    const source = `${SHEET}
      const cell = sheet.getRange('A1').setFormula('SUM(B1:B3)').setBackground('red');
      const before = cell.getFormula();
      cell.setValue(3);
      const after = [cell.getFormula(), cell.getValue()];
      cell.setValue('');
      return [before, after, cell.isBlank(), cell.getBackground(), sheet.getLastRow()]`;
    expect(resultOf(probeWorld(), source)).toEqual(['=SUM(B1:B3)', ['', 3], true, '#ff0000', 0]);
  });

  it('of one call go into every cell of the range', () => {
    const source = `${SHEET} sheet.getRange('A1:B2').setValue('x'); sheet.getRange('C1:C2').setFormula('=A1');
      return [sheet.getRange('A1:B2').getValues(), sheet.getRange('C1:C2').getFormulas(), sheet.getRange('A1:B2').getValue()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
      [['=A1'], ['=A1']],
      'x',
    ]);
  });

  it('that are objects become their text, numbers that are none an error', () => {
    const source = `${SHEET} sheet.getRange('A1:C1').setValues([[{ toString: () => 'shown' }, NaN, new Date(NaN)]]);
      return sheet.getRange('A1:C1').getValues()[0]`;
    expect(resultOf(probeWorld(), source)).toEqual(['shown', '#NUM!', '']);
  });

  it('written with an apostrophe in front come back as they were', () => {
    const world = probeWorld();
    const source = `${SHEET} return args.map((text, index) => {
      sheet.getRange(index + 1, 1).setValue("'" + text); return sheet.getRange(index + 1, 1).getValue() })`;
    const texts = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('=1+1', "'a", '+1', '-', '@x', '5', 'TRUE')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        expect(resultOf(world, source, { args: given })).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('of more than 50,000 characters are refused', () => {
    expect(
      errorOf(
        probeWorld(),
        `${SHEET} sheet.getRange('A1').setValue('x'.repeat(50001)); SpreadsheetApp.flush()`,
      ),
    ).toBe('Exception: Your input contains more than the maximum of 50000 characters in a single cell.');
  });
});

describe('arguments that do not fit', () => {
  it.each([
    [
      `sheet.getRange('A1:A2').setValues([['x']])`,
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      `sheet.getRange('A1:B1').setValues([['x', 'y', 'z']])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      `sheet.getRange('A1:B2').setBackgrounds([['red', 'red'], ['red']])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      `sheet.getRange('A1').setValues('x')`,
      `The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.`,
    ],
    [
      `sheet.getRange('A1').setValues(['x'])`,
      `The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.`,
    ],
    [`sheet.getRange(1, 1, 0, 1)`, 'The number of rows in the range must be at least 1.'],
    [`sheet.getRange(1, 1, 1, 0)`, 'The number of columns in the range must be at least 1.'],
    [`sheet.getRange(0, 1)`, 'The starting row of the range is too small.'],
    [`sheet.getRange(1, 0)`, 'The starting column of the range is too small.'],
    [
      `sheet.getRange(2, 1, sheet.getLastRow() - 1, 1)`,
      'The number of rows in the range must be at least 1.',
    ],
    [`sheet.getRange(1001, 1)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
    [`sheet.getRange('AA1')`, 'The coordinates of the range are outside the dimensions of the sheet.'],
    [`sheet.getRange('A1').offset(-1, 0)`, 'The starting row of the range is too small.'],
    [`sheet.getRange('nobody')`, 'Range not found'],
    [
      `sheet.getRange('A1', 2)`,
      `The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    ],
    [
      `sheet.getRange()`,
      `The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    ],
    [
      `sheet.appendRow('x')`,
      `The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.appendRow.`,
    ],
    [
      `sheet.getRange('A1').setFontWeight('heavy')`,
      `The parameters (String) don't match the method signature for SpreadsheetApp.Range.setFontWeight.`,
    ],
  ])('%s', (call, message) => {
    expect(errorOf(probeWorld(), `${SHEET} sheet.getRange('A1').setValue('title'); ${call}`)).toBe(
      `Exception: ${message}`,
    );
  });

  it('leave out what nobody emulates by its name', () => {
    expect(
      errorOf(probeWorld(), `${SHEET} sheet.getRange('A1').setBorder(true, true, true, true, true, true)`),
    ).toBe('Error: Not emulated: Range.setBorder');
  });
});

describe('the size of a sheet', () => {
  it('is one empty cell when there is nothing', () => {
    const source = `${SHEET} return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(),
      sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getMaxColumns()]`;
    expect(resultOf(probeWorld(), source)).toEqual([0, 0, 'A1', [['']], 1000, 26]);
  });

  it('counts formulas and checkboxes, but not formats and notes', () => {
    const source = `${SHEET} const sizes = [];
      const measure = () => sizes.push(sheet.getDataRange().getA1Notation());
      sheet.getRange('F9').setBackground('red').setNote('note').setNumberFormat('0'); measure();
      sheet.getRange('C4').insertCheckboxes(); measure();
      sheet.getRange('B6').setFormula('=""'); measure();
      sheet.getRange('B6').clearContent(); measure();
      return sizes`;
    expect(resultOf(probeWorld(), source)).toEqual(['A1', 'A1:C4', 'A1:C6', 'A1:C4']);
  });

  it('is found in all four ways of asking for a range', () => {
    const source = `${SHEET} return [sheet.getRange('B2:C3'), sheet.getRange(2, 2), sheet.getRange(2, 2, 2), sheet.getRange(2, 2, 2, 2),
      SpreadsheetApp.getActive().getRange("'Sheet1'!B2:B"), sheet.getRange('B2:C3').getCell(2, 2), sheet.getRange('B2').offset(1, 1),
      sheet.getRange('B2').offset(1, 1, 2, 3)].map((range) => range.getA1Notation())`;
    expect(resultOf(probeWorld(), source)).toEqual([
      'B2:C3',
      'B2',
      'B2:B3',
      'B2:C3',
      'B2:B1000',
      'C3',
      'C3',
      'C3:E4',
    ]);
  });
});

describe('appendRow', () => {
  it('goes below the last row with content and makes the sheet longer', () => {
    const source = `${SHEET} sheet.appendRow(['a', new Date(2026, 11, 7)]);
      sheet.getRange('C3').setNumberFormat('0.0');
      sheet.appendRow(['b', '2026-12-08']);
      sheet.getRange(1000, 1).setValue('end');
      sheet.appendRow(['after', null, '=1+1']);
      return [sheet.getRange('A1:B2').getDisplayValues(), sheet.getMaxRows(), sheet.getRange('A1001:C1001').getFormulas()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [
        ['a', '07/12/2026'],
        ['b', '2026-12-08'],
      ],
      1001,
      [['', '', '=1+1']],
    ]);
  });
});

describe('writes', () => {
  const write = `${SHEET} sheet.getRange('A1').setValue('x'); sheet.getRange('A2').setValue('y');`;

  it('wait until something reads, and are lost when the run is killed before', () => {
    const world = probeWorld();
    runScript(world, write, { fault: { kind: 'kill', at: 6 } });
    expect(resultOf(world, `${SHEET} return sheet.getLastRow()`)).toBe(0);
    runScript(world, `${write} SpreadsheetApp.flush(); sheet.getRange('A3').setValue('z')`, {
      fault: { kind: 'kill', at: 9 },
    });
    expect(resultOf(world, `${SHEET} return sheet.getLastRow()`)).toBe(2);
  });

  it('are done at the end of a run without a flush', () => {
    const world = probeWorld();
    runScript(world, write);
    expect(resultOf(world, `${SHEET} return sheet.getRange('A1:A2').getValues().flat()`)).toEqual(['x', 'y']);
  });

  it('and reads are remote calls, finding ranges and sizes is not', () => {
    const { calls } = runScript(
      probeWorld(),
      `${SHEET} sheet.getRange(1, 1, sheet.getLastRow() + 1, sheet.getMaxColumns()).getValues(); sheet.getRange('A1').setValue('x');
      SpreadsheetApp.getActive().getSheetByName('Sheet1').getDataRange().getDisplayValues(); SpreadsheetApp.flush()`,
    );
    expect(calls.remote).toBe(4);
  });

  it('are refused in custom functions', () => {
    const source = `function main() { ${SHEET} sheet.getRange('A1').setValue('x'); return sheet.getRange('A1').getValue() }`;
    expect(errorOf(probeWorld(), source, { kind: 'custom' })).toMatch(
      /^Exception: You do not have permission to /,
    );
  });
});
