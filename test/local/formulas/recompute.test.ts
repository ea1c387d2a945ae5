// When formulas are computed again: after what scripts and people do, and no more of them than needed.
import { formulasMayHaveChanged } from '../../../local/runtime/host/formulas/compute.js';
import { formulasNotComputed, tellNotComputed } from '../../../local/runtime/host/formulas/not-computed.js';
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import { editCell } from '../../../local/runtime/host/triggers/edit.js';
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { probeWorld, resultOf, runScript } from '../run-script.js';
import { Book, day, is } from './book.js';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('a script that writes', () => {
  it('reads what follows from it', () => {
    const source = `${SHEET} sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)']]); sheet.getRange('B1').setFormula('=A3*10');
      const before = sheet.getRange('A3:B3').getValues()[0].concat(sheet.getRange('B1').getValue());
      sheet.getRange('A1').setValue(5); sheet.getRange('C1').setFormulas([['=TEXT(B1,"0.0")']]);
      return [before, sheet.getRange('B1').getValue(), sheet.getRange('A3').getDisplayValue(), sheet.getRange('C1').getValue(), sheet.getRange('A3').getFormula()]`;
    expect(resultOf(probeWorld(), source)).toEqual([[3, '', 30], 70, '7', '70.0', '=SUM(A1:A2)']);
  });

  it('leaves computed cells behind, also when it reads nothing and when it fails', () => {
    const world = probeWorld();
    resultOf(world, `${SHEET} sheet.getRange('A1:B1').setValues([[2, '=A1*2']])`);
    const file = world.spreadsheets['sheet-1'];
    if (file === undefined) throw new Error('no file');
    expect(rowsAsJson(file, 'Sheet1')).toEqual([[2, 4]]);
    runScript(world, `${SHEET} sheet.getRange('A1').setValue(3); throw new Error('no')`);
    expect(rowsAsJson(file, 'Sheet1')).toEqual([[3, 6]]);
  });

  it('finds formulas after rows and columns came, went and moved, and tabs got other names', () => {
    const source = `${SHEET} sheet.getRange('A1:B3').setValues([[1, '=A1*2'], [2, '=A2*2'], [3, '=SUM(A1:A)']]);
      const found = []; const look = () => found.push(sheet.getRange('B1:B4').getValues().flat());
      look(); sheet.insertRowBefore(2); look(); sheet.getRange('A2').setValue(10); look(); sheet.deleteRow(1); look();
      sheet.getRange('A1:B2').sort({ column: 1, ascending: true }); look(); sheet.setName('Other'); look(); return found`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [2, 4, 6, ''],
      [2, '', 4, 6],
      [2, '', 4, 16],
      ['', 4, 15, ''],
      [4, '', 15, ''],
      [4, '', 15, ''],
    ]);
  });

  it('copies formulas that give something else at their new place', () => {
    const source = `${SHEET} sheet.getRange('A1:B2').setValues([[1, '=A1*2'], [5, null]]);
      sheet.getRange('B1').copyTo(sheet.getRange('B2')); sheet.getRange('B1').copyTo(sheet.getRange('C3'), { contentsOnly: true });
      return [sheet.getRange('B2').getValue(), sheet.getRange('C3').getValue(), sheet.getRange('C3').getFormula()]`;
    expect(resultOf(probeWorld(), source)).toEqual([10, 2, '']);
  });

  it('sorts by what formulas give', () => {
    const source = `${SHEET} sheet.getRange('A1:B3').setValues([[1, '=5-A1'], [2, '=5-A2'], [3, '=5-A3']]);
      sheet.getRange('A1:B3').sort(2); return sheet.getRange('A1:B3').getValues()`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [3, 2],
      [2, 3],
      [1, 4],
    ]);
  });

  it('writes below what formulas fill', () => {
    const source = `${SHEET} sheet.getRange('A1').setFormula('=SEQUENCE(3)'); sheet.appendRow(['end']); return sheet.getDataRange().getValues().flat()`;
    expect(resultOf(probeWorld(), source)).toEqual([1, 2, 3, 'end']);
  });

  it('gets a format with a day, which goes with it', () => {
    const source = `${SHEET} sheet.getRange('A1').setValue('2026-12-07'); const cell = sheet.getRange('B1').setFormula('=A1+1');
      const before = [cell.getValue() instanceof Date, cell.getDisplayValue()]; cell.setFormula('=1+1'); const after = cell.getValue();
      cell.setNumberFormat('0.0').setFormula('=A1'); return [before, after, cell.getDisplayValue(), cell.clearContent().getNumberFormat()]`;
    expect(resultOf(probeWorld(), source)).toEqual([[true, '2026-12-08'], 2, '46363.0', '0.0']);
  });
});

it('a person types, and triggers find what follows from it', () => {
  const { world, file } = new Book([[1, is('=A1*2')]]);
  const scripts = [
    { name: 'Code.js', text: `function onEdit(e) { console.log(e.range.offset(0, 1).getValue()) }` },
  ];
  const manifest = { timeZone: 'Europe/Berlin', scopes: [], advancedServices: [] };
  const files = { scriptId: 'script-1', manifest, scripts, html: new Map<string, string>(), paths: [] };
  const request = { project: 'probe', tab: 'Sheet1', a1: 'A1', text: '21', user: 'em@example.org' };
  expect(editCell(world, request, () => files).simple?.log).toEqual([expect.stringContaining('42')]);
  editCell(world, { ...request, a1: 'C1', text: '=B1/2' }, () => files);
  expect(rowsAsJson(file, 'Sheet1')).toEqual([[21, 42, 21]]);
});

describe('work', () => {
  /** 10,000 rows of 20 columns with 200 formulas, each of which looks at one column; and 100 beside the first rows. */
  function large(): Book {
    const rows = Array.from({ length: 10_000 }, (_, y): StoredCell[] =>
      Array.from({ length: 20 }, (__, x) => (x === 0 ? `name ${y % 50}` : (y * x) % 97)),
    );
    const book = new Book(rows);
    book.sheet.maxRows = 10_000;
    for (let index = 0; index < 200; index += 1) {
      const letter = index % 2 === 0 ? 'B' : 'C';
      book.put(
        index + 1,
        22,
        is(`=COUNTIFS(A1:A,"name ${index % 50}",${letter}1:${letter},">${index % 90}")`),
      );
      if (index < 100) book.put(index + 1, 23, is(`=V${index + 1}*D${index + 1}`));
    }
    return book;
  }

  it('is done for cells that depend on a change only', () => {
    const book = large();
    expect(book.compute()).toBe(300);
    expect(book.compute()).toBe(0);
    expect(book.put(5000, 10, 'nobody reads this').compute()).toBe(0);
    expect(book.put(7, 4, 1000).compute()).toBe(1);
    const before = book.value(52, 22);
    // The 100 formulas that read column C, and the one beside the only one of them that comes out another way.
    expect(book.put(2, 3, 60).compute()).toBe(101);
    expect(book.value(52, 22)).toBe(Number(before) + 1);
  });

  it('is not done twice for one write, or for reading', () => {
    const book = new Book([[1, is('=A1+1')], [is('=B1+1')]]);
    expect(book.compute()).toBe(2);
    resultOf(book.world, `${SHEET} for (let i = 0; i < 9; i += 1) sheet.getDataRange().getValues();`);
    formulasMayHaveChanged(book.world);
    expect(book.compute()).toBe(0);
    expect(book.put(1, 1, 5).compute()).toBe(2);
    expect(book.value(2, 1)).toBe(7);
  });

  it('starts anew where nearly everything changed', () => {
    const book = new Book(Array.from({ length: 2000 }, (_, y) => [y, is(`=A${y + 1}*2`)]));
    expect(book.compute()).toBe(2000);
    book.sheet.rows = Array.from({ length: 2000 }, (_, y) => [y + 1, is(`=A${y + 1}*2`)]);
    expect(book.compute()).toBe(2000);
    expect([book.value(1, 2), book.value(2000, 2)]).toEqual([2, 4000]);
  });
});

it('circles are errors until they are broken', () => {
  const book = new Book([[is('=B1+1'), is('=A1+1'), is('=A1*2'), is('=SUM(D1:D9)')]]);
  book.compute();
  expect(book.values(1, 1, 1, 4)).toEqual([['#REF!', '#REF!', '#REF!', '#REF!']]);
  expect(book.cell(1, 1).computed?.message).toContain('Circular dependency');
  book.put(1, 2, 1).compute();
  expect(book.values(1, 1, 1, 4)).toEqual([[2, 1, 4, '#REF!']]);
  expect(book.cell(1, 1).computed).toBeUndefined();
});

it('open ranges grow with the grid', () => {
  const book = new Book([[is('=SUM(B2:B)'), is('=ROWS(B2:B)')]]);
  book.sheet.maxRows = 10;
  book.compute();
  book.sheet.maxRows = 20;
  book.put(20, 2, 5).compute();
  expect(book.values(1, 1, 1, 2)).toEqual([[5, 19]]);
});

it('formulas that nobody can compute are listed', () => {
  const book = new Book([
    ['x', is('=QUERY(A1:A)')],
    [is('=IFERROR(IMPORTRANGE("u","a"),1)'), is('=A1'), is('=1+')],
  ]);
  expect(formulasNotComputed(book.file)).toHaveLength(4);
  book.compute();
  expect(formulasNotComputed(book.file)).toEqual([
    { sheet: 'Sheet1', row: 1, column: 2, functionName: 'QUERY' },
    { sheet: 'Sheet1', row: 2, column: 1, functionName: 'IMPORTRANGE' },
  ]);
  book.put(9, 1, { formula: '=SUM(1,2,', value: 3, computed: { differs: '#ERROR!' } });
  for (let row = 3; row < 9; row += 1) book.put(row, 4, is('=QUERY(A1:A)'));
  book.compute();
  expect(tellNotComputed(book.file)).toEqual([
    'Probe: these formulas with QUERY are not computed here and keep their last value: Sheet1!B1, Sheet1!D3, Sheet1!D4, Sheet1!D5, Sheet1!D6 and 2 more.',
    'Probe: these formulas with IMPORTRANGE are not computed here and keep their last value: Sheet1!A2.',
    'Probe: these formulas with SUM are not computed here and keep their last value: Sheet1!A9.',
  ]);
  expect(book.cell(1, 2)).toEqual({
    formula: '=QUERY(A1:A)',
    value: '#NAME?',
    computed: { message: "Unknown function: 'QUERY'.", missing: 'QUERY' },
  });
});

it('a value that cannot be computed counts for the formulas that read it', () => {
  const rows = [
    [{ formula: '=QUERY(C1:C)', value: 5 }, is('=A1*2')],
    [{ formula: '=QUERY(C1:C)', ...day('2026-12-07') }, is('=A2+1')],
  ];
  const book = new Book(rows);
  book.compute();
  expect([book.value(1, 1), book.value(1, 2), book.shown(2, 2)]).toEqual([5, 10, '2026-12-08']);
  book.put(1, 1, is('=QUERY(C1:C)')).compute();
  expect([book.value(1, 1), book.value(1, 2)]).toEqual(['#NAME?', '#NAME?']);
});
