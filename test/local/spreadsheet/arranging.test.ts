// Copying, sorting, merging and filtering cells.
import fc from 'fast-check';
import { sortRows } from '../../../local/runtime/host/services/spreadsheet/move-cells.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { errorOf, probeWorld, resultOf } from '../run-script.js';

const SHEET = `const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];`;

describe('copyTo', () => {
  const FROM = `${SHEET} sheet.getRange('A1:B2').setValues([[1, '=A1*2'], [3, '=$A$1']]);
    sheet.getRange('A1').setBackground('red').setNumberFormat('0.0').setNote('n');`;

  it('takes everything along, relative references too', () => {
    const source = `${FROM} sheet.getRange('A1:B2').copyTo(sheet.getRange('D4')); const to = sheet.getRange('D4:E5');
      return [to.getValues().map((row) => row[0]), to.getFormulas().map((row) => row[1]), to.getBackgrounds()[0][0], to.getNote()]`;
    expect(resultOf(probeWorld(), source)).toEqual([[1, 3], ['=D4*2', '=$A$1'], '#ff0000', 'n']);
  });

  it.each([
    ['{ contentsOnly: true }', [1, '', '#ffffff', '0.###############']],
    ['{ formatOnly: true }', ['', '', '#ff0000', '0.0']],
    ['SpreadsheetApp.CopyPasteType.PASTE_VALUES, false', [1, '', '#ffffff', '0.###############']],
    ['SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false', ['', '', '#ff0000', '0.0']],
  ])('with %s', (options, expected) => {
    const source = `${FROM} sheet.getRange('A1').copyTo(sheet.getRange('D4'), ${options}); const to = sheet.getRange('D4');
      return [to.getValue(), to.getFormula(), to.getBackground(), to.getNumberFormat()]`;
    expect(resultOf(probeWorld(), source)).toEqual(expected);
  });

  it('fills a larger target, makes the sheet longer, and reaches other tabs', () => {
    const source = `${FROM} const other = file.insertSheet('Other'); sheet.getRange('A1:B1').copyTo(other.getRange('A1:B3'));
      sheet.getRange('A1:A2').copyTo(other.getRange('A1000'));
      return [other.getRange('A1:A3').getValues().flat(), other.getRange('B1:B3').getFormulas().flat(), other.getMaxRows(), other.getLastRow()]`;
    expect(resultOf(probeWorld(), source)).toEqual([[1, 1, 1], ['=A1*2', '=A2*2', '=A3*2'], 1001, 1001]);
  });

  it('names what it does not do', () => {
    expect(
      errorOf(
        probeWorld(),
        `${FROM} sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_NO_BORDERS, false)`,
      ),
    ).toBe('Error: Not emulated: Range.copyTo with PASTE_NO_BORDERS');
    expect(errorOf(probeWorld(), `${FROM} sheet.getRange('A1').copyTo('B1')`)).toContain(
      'SpreadsheetApp.Range.copyTo',
    );
  });
});

describe('sorting', () => {
  it('puts numbers before texts before truth values, empty cells last', () => {
    const source = `${SHEET} const cells = sheet.getRange('A1:A6'); const sorted = (spec) => { cells.setValues([['b'], [true], [2], [''], ['A'], [1]]);
      return cells.sort(spec).getValues().flat() }; return [sorted(1), sorted({ column: 1, ascending: false })]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [1, 2, 'A', 'b', true, ''],
      [true, 'b', 'A', 2, 1, ''],
    ]);
  });

  it('moves whole rows with their looks, by several columns', () => {
    const source = `${SHEET} sheet.getRange('A1:C3').setValues([['x', 2, 'p'], ['y', 1, 'q'], ['x', 1, '=A3']]); sheet.getRange('C2').setBackground('red');
      sheet.getRange('A1:C3').sort([{ column: 1, ascending: true }, 2]);
      return [sheet.getRange('A1:B3').getValues(), sheet.getRange('C1:C3').getBackgrounds().flat(), sheet.getRange('C1').getFormula()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [
        ['x', 1],
        ['x', 2],
        ['y', 1],
      ],
      ['#ffffff', '#ffffff', '#ff0000'],
      '=A1',
    ]);
  });

  it('of a whole sheet leaves the frozen rows', () => {
    const source = `${SHEET} sheet.getRange('A1:A3').setValues([['title'], [2], [1]]); sheet.setFrozenRows(1); sheet.sort(1);
      const up = sheet.getRange('A1:A3').getValues().flat(); sheet.sort(1, false); return [up, sheet.getRange('A1:A3').getValues().flat()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['title', 1, 2],
      ['title', 2, 1],
    ]);
  });

  it('keeps every row and gives the same when done twice', () => {
    const cell = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.nat()), { minLength: 1, maxLength: 30 }), (rows) => {
        const sheet = newSheet(0, 'Sheet1');
        sheet.rows = rows.map((row) => [...row]);
        const area = { row: 1, column: 1, rows: rows.length, columns: 2 };
        sortRows(sheet, area, [{ column: 1, ascending: true }]);
        const once = JSON.stringify(sheet.rows);
        expect(
          sheet.rows.map((row) => JSON.stringify([row[0] === '' ? null : (row[0] ?? null), row[1]])).sort(),
        ).toEqual(
          rows.map(([first, second]) => JSON.stringify([first === '' ? null : first, second])).sort(),
        );
        sortRows(sheet, area, [{ column: 1, ascending: true }]);
        expect(JSON.stringify(sheet.rows)).toBe(once);
      }),
    );
  });
});

describe('merging', () => {
  it('keeps the first value only, and is undone', () => {
    const source = `${SHEET} const range = sheet.getRange('A1:B2').setValues([['', 'b'], ['c', 'd']]).merge();
      const merged = [range.getValues(), range.isPartOfMerge(), sheet.getRange('B2').getMergedRanges()[0].getA1Notation()];
      range.breakApart(); return [...merged, range.isPartOfMerge()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [
        ['b', ''],
        ['', ''],
      ],
      true,
      'A1:B2',
      false,
    ]);
  });

  it('goes by rows or by columns', () => {
    const source = `${SHEET} const names = (range) => range.getMergedRanges().map((merge) => merge.getA1Notation());
      return [names(sheet.getRange('A1:B2').mergeAcross()), names(sheet.getRange('D1:E2').mergeVertically())]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['A1:B1', 'A2:B2'],
      ['D1:D2', 'E1:E2'],
    ]);
  });

  it('does not cut another merge', () => {
    expect(
      errorOf(
        probeWorld(),
        `${SHEET} sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge(); SpreadsheetApp.flush()`,
      ),
    ).toBe('Exception: You must select all cells in a merged range to merge or unmerge them.');
  });
});

describe('a filter', () => {
  it('is one per sheet', () => {
    const source = `${SHEET} const found = [sheet.getFilter()]; sheet.getRange('A1:B5').createFilter(); found.push(sheet.getFilter().getRange().getA1Notation());
      sheet.getRange('A1').getFilter().remove(); return [...found, sheet.getFilter()]`;
    expect(resultOf(probeWorld(), source)).toEqual([null, 'A1:B5', null]);
    expect(
      errorOf(
        probeWorld(),
        `${SHEET} sheet.getRange('A1:B5').createFilter(); sheet.getRange('C1').createFilter()`,
      ),
    ).toBe("Exception: You can't create a filter in a sheet that already has a filter.");
  });
});
