// What a person types, and a sheet as plain rows.
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import { typeIntoCell } from '../../../local/runtime/host/services/spreadsheet/person.js';
import type { Spreadsheet } from '../../../local/runtime/world/spreadsheet.js';
import type { World } from '../../../local/runtime/world/world.js';
import { probeWorld, resultOf } from '../run-script.js';

const EM = 'em@example.org';

function fileOf(world: World): Spreadsheet {
  const file = world.spreadsheets['sheet-1'];
  if (file === undefined) throw new Error('no file');
  return file;
}

describe('typing into a cell', () => {
  it('gives what the edit trigger is told', () => {
    const world = probeWorld();
    const type = (text: string): unknown => {
      const { oldValue, value } = typeIntoCell(world, 'sheet-1', 'Sheet1', 'B2', text, EM);
      return [oldValue, value];
    };
    expect([
      type('x'),
      type('5'),
      type('true'),
      type('2026-12-07'),
      type("'=1"),
      type('=A1'),
      type(''),
    ]).toEqual([
      [null, 'x'],
      ['x', '5'],
      ['5', 'TRUE'],
      ['TRUE', '46363'],
      ['46363', '=1'],
      ['=1', null],
      [null, null],
    ]);
  });

  it('selects the cell and says where it is', () => {
    const world = probeWorld();
    resultOf(world, `SpreadsheetApp.getActive().insertSheet('Other')`);
    expect(typeIntoCell(world, 'sheet-1', 'Sheet1', '$b$2', 'x', EM).range).toEqual({
      id: 'sheet-1',
      sheet: 0,
      row: 2,
      column: 2,
      rows: 1,
      columns: 1,
      a1: 'B2',
    });
    expect(
      resultOf(
        world,
        `return SpreadsheetApp.getCurrentCell().getA1Notation() + SpreadsheetApp.getActiveSheet().getName()`,
      ),
    ).toBe('B2Sheet1');
  });

  it('counts protection and validation as for anyone', () => {
    const world = probeWorld();
    resultOf(
      world,
      `const sheet = SpreadsheetApp.getActiveSheet(); const p = sheet.getRange('A1').protect(); p.removeEditors(p.getEditors());
      sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build())`,
    );
    expect(() => typeIntoCell(world, 'sheet-1', 'Sheet1', 'A1', 'x', 'im@example.org')).toThrow(
      'protected cell',
    );
    expect(() => typeIntoCell(world, 'sheet-1', 'Sheet1', 'A2', 'maybe', EM)).toThrow(
      'The data you entered in cell A2 violates',
    );
    expect(typeIntoCell(world, 'sheet-1', 'Sheet1', 'A2', 'yes', EM).value).toBe('yes');
  });

  it('reaches a trigger as a Range and its file', () => {
    const world = probeWorld();
    const { range } = typeIntoCell(world, 'sheet-1', 'Sheet1', 'B2', 'x', EM);
    const event = { range, source: range.id, value: 'x' };
    const source = `function main(e) { return [e.range.getA1Notation(), e.range.getValue(), e.range.getSheet().getName(), e.source.getName(), e.value] }`;
    expect(resultOf(world, source, { kind: 'edit', event })).toEqual(['B2', 'x', 'Sheet1', 'Probe', 'x']);
  });

  it.each([
    ['Nope', 'A1', 'Probe has no tab Nope. It has: Sheet1.'],
    ['Sheet1', 'A1:B2', 'A1:B2 is not one cell, such as B5.'],
    ['Sheet1', 'x', 'x is not one cell, such as B5.'],
    ['Sheet1', 'A9999', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ])('names a wrong place: %s!%s', (tab, cell, message) => {
    expect(() => typeIntoCell(probeWorld(), 'sheet-1', tab, cell, 'x', EM)).toThrow(message);
  });
});

describe('rows as plain JSON', () => {
  it('show days, moments and times as text, and end with the last content', () => {
    const world = probeWorld();
    resultOf(
      world,
      `const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:H1').setValues([['2026-12-07', '2026-12-07 09:30', '9:30', 1.5, true, "'2026", '=A1', '']]);
      sheet.getRange('B3').setValue('end'); sheet.getRange('D9').setBackground('red')`,
    );
    expect(rowsAsJson(fileOf(world), 'Sheet1')).toEqual([
      ['2026-12-07', '2026-12-07T09:30', '09:30', 1.5, true, '2026', '2026-12-07'],
      ['', '', '', '', '', '', ''],
      ['', 'end', '', '', '', '', ''],
    ]);
  });

  it('of an empty tab are none, of a missing one an error', () => {
    const file = fileOf(probeWorld());
    expect(rowsAsJson(file, 'Sheet1')).toEqual([]);
    expect(() => rowsAsJson(file, 'Rota')).toThrow('Probe has no tab Rota. It has: Sheet1.');
  });
});
