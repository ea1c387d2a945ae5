// Rows and columns come and go, and everything that names them follows.
import fc from 'fast-check';
import { cellAt, lastRow } from '../../../local/runtime/host/services/spreadsheet/grid.js';
import { deleteLines, insertLines } from '../../../local/runtime/host/services/spreadsheet/shift-sheet.js';
import { newSpreadsheet, type Sheet } from '../../../local/runtime/world/spreadsheet.js';
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const SHEET = `const sheet = SpreadsheetApp.getActive().getSheets()[0];`;
const FILL = `${SHEET} sheet.getRange('A1:C4').setValues([['t', 'u', 'v'], [1, 2, 3], [4, 5, 6], [7, 8, 9]]);`;

describe('inserted rows', () => {
  it('push the rows below down and look like the row before', () => {
    const source = `${FILL}
      sheet.getRange('A3').setBackground('red').setNote('note').setNumberFormat('0.0').insertCheckboxes();
      sheet.getRange('A3').setValue(4);
      sheet.insertRowsAfter(3, 2);
      const fresh = sheet.getRange('A4:A5');
      return [sheet.getRange('A3:A6').getValues().flat(), fresh.getBackgrounds().flat(), fresh.getNotes().flat(),
        fresh.getNumberFormats().flat(), fresh.getDataValidations().flat().map((rule) => String(rule?.getCriteriaType())), sheet.getMaxRows()]`;
    expect(resultOf(probeWorld(), source.replace("sheet.getRange('A3').setValue(4);", ''))).toEqual([
      [false, '', '', 7],
      ['#ff0000', '#ff0000'],
      ['', ''],
      ['0.0', '0.0'],
      ['CHECKBOX', 'CHECKBOX'],
      1002,
    ]);
  });

  it('before a row look like that row', () => {
    const source = `${FILL} sheet.getRange('A1').setFontWeight('bold'); sheet.insertRowsBefore(2, 1); sheet.insertRowBefore(1);
      return [sheet.getRange('A1:A5').getValues().flat(), sheet.getRange('A1:A4').getFontWeights().flat()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['', 't', '', 1, 4],
      ['bold', 'bold', 'normal', 'normal'],
    ]);
  });

  it('move formulas of this and other tabs, merges, names, filters, frozen and hidden rows', () => {
    const source = `${FILL}
      const file = SpreadsheetApp.getActive(); const other = file.insertSheet('Other');
      other.getRange('A1').setFormula('=SUM(Sheet1!A2:A4)+A2');
      sheet.getRange('D4').setFormula('=A4+A2');
      sheet.getRange('A6:B7').merge(); file.setNamedRange('block', sheet.getRange('A2:B4'));
      sheet.getRange('A1:C4').createFilter(); sheet.setFrozenRows(1); sheet.hideRows(4); sheet.setRowHeight(4, 50);
      sheet.getRange('E4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A4')).build());
      sheet.insertRowAfter(2);
      return [other.getRange('A1').getFormula(), sheet.getRange('D5').getFormula(), sheet.getRange('A1:C9').getMergedRanges().map((r) => r.getA1Notation()),
        file.getRangeByName('block').getA1Notation(), sheet.getFilter().getRange().getA1Notation(), sheet.getFrozenRows(),
        sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(4), sheet.getRowHeight(5),
        sheet.getRange('E5').getDataValidation().getCriteriaValues()[0].getA1Notation()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      '=SUM(Sheet1!A2:A5)+A2',
      '=A5+A2',
      ['A7:B8'],
      'A2:B5',
      'A1:C5',
      1,
      true,
      false,
      50,
      'A2:A5',
    ]);
  });
});

describe('deleted rows', () => {
  it('pull the rows below up; references to them break', () => {
    const source = `${FILL} sheet.getRange('D4').setFormula('=A3+A4+SUM(A2:A4)'); sheet.setFrozenRows(2); sheet.deleteRow(3);
      const first = [sheet.getRange('A1:A3').getValues().flat(), sheet.getRange('D3').getFormula(), sheet.getMaxRows()];
      sheet.deleteRows(2, 1);
      return [...first, sheet.getFrozenRows(), sheet.getLastRow()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['t', 1, 7], '=#REF!+A3+SUM(A2:A3)', 999, 1, 2]);
  });

  it('take their merges, protections and names along', () => {
    const source = `${FILL} const file = SpreadsheetApp.getActive(); file.setNamedRange('gone', sheet.getRange('A2:A3'));
      sheet.getRange('A2:B2').merge(); sheet.getRange('A2:B3').protect(); sheet.deleteRows(2, 2);
      return [file.getRangeByName('gone'), sheet.getRange('A1:C5').getMergedRanges().length,
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]`;
    expect(resultOf(probeWorld(), source)).toEqual([null, 0, 0]);
  });

  it.each([
    ['sheet.deleteRows(990, 12)', 'Those rows are out of bounds.'],
    ['sheet.deleteColumn(27)', 'Those columns are out of bounds.'],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      'sheet.setFrozenRows(1); sheet.deleteRows(2, 999)',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
  ])('%s', (call, message) => {
    expect(errorOf(probeWorld(), `${FILL} ${call}`)).toBe(`Exception: ${message}`);
  });
});

describe('columns', () => {
  it('come and go like rows', () => {
    const source = `${FILL} sheet.getRange('B1').setBackground('red'); sheet.setColumnWidth(2, 200); sheet.hideColumns(3); sheet.getRange('D2').setFormula('=B2+C2');
      sheet.insertColumnsAfter(1, 1); sheet.insertColumnAfter(3);
      const first = [sheet.getRange('A1:E1').getValues()[0], sheet.getRange('A1:E1').getBackgrounds()[0], sheet.getColumnWidth(3),
        sheet.isColumnHiddenByUser(5), sheet.getRange('F2').getFormula(), sheet.getMaxColumns()];
      sheet.deleteColumns(2, 1); sheet.deleteColumn(3);
      return [...first, sheet.getRange('A1:C1').getValues()[0], sheet.getRange('D2').getFormula(), sheet.getColumnWidth(2)]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['t', '', 'u', '', 'v'],
      ['#ffffff', '#ffffff', '#ff0000', '#ff0000', '#ffffff'],
      200,
      true,
      '=C2+E2',
      28,
      ['t', 'u', 'v'],
      '=B2+C2',
      200,
    ]);
  });

  it('have widths, may be frozen, hidden and fitted', () => {
    const source = `${FILL} sheet.setColumnWidths(1, 2, 40).setFrozenColumns(1); sheet.hideColumns(2, 2); sheet.showColumns(3);
      sheet.getRange('D1').setValue('a rather long title'); sheet.autoResizeColumn(4); sheet.hideRows(2); sheet.showRows(2);
      return [1, 2, 3, 4].map((n) => sheet.getColumnWidth(n)).concat(sheet.getFrozenColumns(), [2, 3].map((n) => sheet.isColumnHiddenByUser(n)), sheet.isRowHiddenByUser(2))`;
    expect(resultOf(probeWorld(), source)).toEqual([40, 40, 100, 143, 1, true, false, false]);
  });
});

describe('any rows', () => {
  const filled = (): Sheet => {
    const sheet = newSpreadsheet('id', 'name').sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    sheet.rows = Array.from({ length: 20 }, (_, y) => [y + 1, { formula: `=A${y + 1}*2` }]);
    return sheet;
  };

  it('that are inserted keep every formula beside the value it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, count) => {
        const sheet = filled();
        const file = { ...newSpreadsheet('id', 'name'), sheets: [sheet] };
        insertLines(file, sheet, 'row', at, count, Math.max(1, at - 1));
        for (let row = 1; row <= lastRow(sheet); row += 1) {
          const { formula } = cellAt(sheet, row, 2);
          if (formula !== undefined) expect(formula).toBe(`=A${row}*2`);
        }
        expect(sheet.rows.flat().filter((cell) => typeof cell === 'number')).toEqual(
          filled().rows.map(([first]) => first),
        );
        deleteLines(file, sheet, 'row', at, count);
        expect(sheet.rows.slice(0, 20)).toEqual(filled().rows);
      }),
    );
  });
});

it('are remote calls', () => {
  const { calls } = runScript(
    probeWorld(),
    `${SHEET} sheet.insertRowsAfter(1, 1); sheet.deleteRow(2); sheet.setFrozenRows(1)`,
  );
  expect(calls.remote).toBe(3);
});
