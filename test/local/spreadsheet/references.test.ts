// A1 notation, and how references of formulas follow inserted, deleted and moved cells.
import fc from 'fast-check';
import {
  areaToA1,
  columnLetters,
  columnNumber,
  parseA1,
  splitSheetName,
} from '../../../local/runtime/host/services/spreadsheet/a1.js';
import {
  moveFormula,
  renameInFormula,
  shiftFormula,
} from '../../../local/runtime/host/services/spreadsheet/references.js';

const GRID = { maxRows: 100, maxColumns: 26 };

describe('A1 notation', () => {
  it.each([
    ['B3', { row: 3, column: 2, rows: 1, columns: 1 }],
    ['b3', { row: 3, column: 2, rows: 1, columns: 1 }],
    ['$B$3:D4', { row: 3, column: 2, rows: 2, columns: 3 }],
    ['D4:B3', { row: 3, column: 2, rows: 2, columns: 3 }],
    ['B:C', { row: 1, column: 2, rows: 100, columns: 2 }],
    ['B5:C', { row: 5, column: 2, rows: 96, columns: 2 }],
    ['2:3', { row: 2, column: 1, rows: 2, columns: 26 }],
    ['AA1', { row: 1, column: 27, rows: 1, columns: 1 }],
  ])('%s', (text, area) => {
    expect(parseA1(text, GRID)).toEqual(area);
  });

  it.each(['', 'B', '3', 'B0', 'B3:', ':C', 'people', 'B:3', 'A1:B2:C3'])('%j is none', (text) => {
    expect(parseA1(text, GRID)).toBeNull();
  });

  it('splits off the name of a tab', () => {
    expect(splitSheetName("'Ada''s tab'!A1")).toEqual({ sheet: "Ada's tab", cells: 'A1' });
    expect(splitSheetName('Rota!A1:B2')).toEqual({ sheet: 'Rota', cells: 'A1:B2' });
    expect(splitSheetName('A1')).toEqual({ sheet: null, cells: 'A1' });
  });

  it('letters and areas come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_276 }), fc.integer({ min: 1, max: 9999 }), (column, row) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
        const area = { row, column, rows: 2, columns: 3 };
        expect(parseA1(areaToA1(area), GRID)).toEqual(area);
      }),
    );
  });
});

describe('a formula, when rows come and go', () => {
  const formula = `=SUM(A2:B10)+$A$5+Other!A5+'My tab'!$B:$B&"A5"+LOG10(A5)+COUNTIF(Rota!A2:A,A5)+5:7+tax_A5`;
  it.each([
    [
      'two rows in front of row 5',
      5,
      2,
      `=SUM(A2:B12)+$A$7+Other!A5+'My tab'!$B:$B&"A5"+LOG10(A7)+COUNTIF(Rota!A2:A,A7)+7:9+tax_A5`,
    ],
    [
      'rows 3 and 4 go',
      3,
      -2,
      `=SUM(A2:B8)+$A$3+Other!A5+'My tab'!$B:$B&"A5"+LOG10(A3)+COUNTIF(Rota!A2:A,A3)+3:5+tax_A5`,
    ],
    [
      'row 5 goes',
      5,
      -1,
      `=SUM(A2:B9)+#REF!+Other!A5+'My tab'!$B:$B&"A5"+LOG10(#REF!)+COUNTIF(Rota!A2:A,#REF!)+5:6+tax_A5`,
    ],
    [
      'rows 2 to 10 go',
      2,
      -9,
      `=SUM(#REF!)+#REF!+Other!A5+'My tab'!$B:$B&"A5"+LOG10(#REF!)+COUNTIF(Rota!A2:A,#REF!)+#REF!+tax_A5`,
    ],
  ])('%s', (_what, at, count, expected) => {
    expect(shiftFormula(formula, 'Rota', { sheet: 'Rota', along: 'row', at, count })).toBe(expected);
  });

  it('on another tab, only references to it follow', () => {
    const shift = { sheet: 'My tab', along: 'column', at: 1, count: 1 } as const;
    expect(shiftFormula(`=A1+'My tab'!A1+'My tab'!B:C`, 'Rota', shift)).toBe(`=A1+'My tab'!B1+'My tab'!C:D`);
  });

  it('inserting and deleting the same rows changes nothing', () => {
    const row = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(row, row, row, fc.integer({ min: 1, max: 9 }), (from, to, at, count) => {
        const before = `=SUM(A${Math.min(from, to)}:C${Math.max(from, to)})+$D$${from}`;
        const shift = { sheet: 'Rota', along: 'row', at } as const;
        const between = shiftFormula(before, 'Rota', { ...shift, count });
        expect(shiftFormula(between, 'Rota', { ...shift, count: -count })).toBe(before);
      }),
    );
  });
});

describe('a formula, when it moves or tabs change their names', () => {
  it('takes its relative references along', () => {
    expect(moveFormula('=A1+$A1+A$1+$A$1+B:B+Rota!C3', 2, 1)).toBe('=B3+$A3+B$1+$A$1+C:C+Rota!D5');
    expect(moveFormula('=A2+A1', -1, 0)).toBe('=A1+#REF!');
  });

  it('follows the new name, quoted where needed', () => {
    expect(renameInFormula(`=Rota!A1+Other!A1`, 'Rota', 'Rota 2026')).toBe(`='Rota 2026'!A1+Other!A1`);
    expect(renameInFormula(`='Rota 2026'!A1`, 'Rota 2026', 'Rota')).toBe('=Rota!A1');
    expect(renameInFormula('=SUM(Rota!A1:B2)', 'Rota', null)).toBe('=SUM(#REF!)');
  });
});
