// Tabs and files: names, order, visibility, what is active.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';
import { newSpreadsheet } from '../../../local/runtime/world/spreadsheet.js';

const FILE = `const file = SpreadsheetApp.getActive(); const names = () => file.getSheets().map((sheet) => sheet.getName());`;

describe('tabs', () => {
  it('are inserted behind the active one, or where one says, and become active', () => {
    const source = `${FILE} file.insertSheet('A'); file.insertSheet('B', 0); file.insertSheet(); file.insertSheet(1);
      return [names(), file.getActiveSheet().getName(), file.getNumSheets(), file.getSheetByName('A').getIndex(), SpreadsheetApp.getActiveSheet().getSheetId() > 0]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['B', 'Sheet5', 'Sheet4', 'Sheet1', 'A'],
      'Sheet5',
      5,
      5,
      true,
    ]);
  });

  it('are found by name or number, null if there is none', () => {
    const source = `${FILE} const sheet = file.insertSheet('A');
      return [file.getSheetByName('A').getSheetId() === sheet.getSheetId(), file.getSheetByName('a'), file.getSheetById(sheet.getSheetId()).getName(),
        file.getSheetById(99), sheet.getParent().getId(), sheet.getSheetName()]`;
    expect(resultOf(probeWorld(), source)).toEqual([true, null, 'A', null, 'sheet-1', 'A']);
  });

  it('get other names, and formulas follow', () => {
    const source = `${FILE} const sheet = file.insertSheet('A'); file.getSheets()[0].getRange('A1').setFormula("=A!B2+'A'!B3"); sheet.setName('B c');
      return [names(), file.getSheets()[0].getRange('A1').getFormula()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['Sheet1', 'B c'], "='B c'!B2+'B c'!B3"]);
  });

  it('are deleted with their names; a neighbour becomes active', () => {
    const source = `${FILE} const sheet = file.insertSheet('A'); file.getSheets()[0].getRange('A1').setFormula('=A!B2'); file.setNamedRange('x', sheet.getRange('A1'));
      file.deleteSheet(sheet); return [names(), file.getActiveSheet().getName(), file.getRangeByName('x'), file.getSheets()[0].getRange('A1').getFormula()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['Sheet1'], 'Sheet1', null, '=#REF!']);
  });

  it('are hidden and shown; a hidden one is not active', () => {
    const source = `${FILE} const sheet = file.insertSheet('A'); sheet.hideSheet();
      const hidden = [sheet.isSheetHidden(), file.getActiveSheet().getName()];
      sheet.showSheet(); file.setActiveSheet(sheet); const shown = [sheet.isSheetHidden(), file.getActiveSheet().getName()];
      file.moveActiveSheet(1); return [hidden, shown, names()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [true, 'Sheet1'],
      [false, 'A'],
      ['A', 'Sheet1'],
    ]);
  });

  it('are copied, within a file and to another', () => {
    const world = probeWorld();
    world.spreadsheets.other = newSpreadsheet('other', 'Other');
    const source = `${FILE} const sheet = file.getSheets()[0]; sheet.getRange('A1').setValue('x'); sheet.protect();
      const copy = sheet.copyTo(file); sheet.copyTo(file);
      const far = sheet.copyTo(SpreadsheetApp.openById('other'));
      return [names(), copy.getRange('A1').getValue(), copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, far.getName(), far.getParent().getName(), file.getActiveSheet().getName()]`;
    expect(resultOf(world, source)).toEqual([
      ['Sheet1', 'Copy of Sheet1', 'Copy of Sheet1 3'],
      'x',
      0,
      'Copy of Sheet1',
      'Other',
      'Sheet1',
    ]);
  });

  it.each([
    [
      `file.insertSheet('sheet1')`,
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [
      `file.insertSheet('A').setName('Sheet1')`,
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [`file.deleteSheet(file.getSheets()[0])`, "You can't remove all the sheets in a document."],
    [`file.getSheets()[0].hideSheet()`, "You can't hide all the sheets in a document."],
    [
      `const a = file.insertSheet('A'); a.hideSheet(); file.deleteSheet(file.getSheets()[0])`,
      "You can't remove all the visible sheets in a document.",
    ],
    [
      `file.deleteSheet('A')`,
      `The parameters (String) don't match the method signature for SpreadsheetApp.Spreadsheet.deleteSheet.`,
    ],
    [`const a = file.insertSheet('A'); file.deleteSheet(a); a.getName()`, 'Sheet 1 not found'],
  ])('%s', (call, message) => {
    expect(errorOf(probeWorld(), `${FILE} ${call}`)).toBe(`Exception: ${message}`);
  });
});

describe('a file', () => {
  it('tells what it is', () => {
    const source = `${FILE} file.rename('Rota'); file.setSpreadsheetTimeZone('UTC'); file.setSpreadsheetLocale('de_DE');
      return [file.getId(), file.getName(), file.getUrl(), file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale(),
        file.getOwner().getEmail(), file.getEditors().map((user) => user.getEmail())]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      'sheet-1',
      'Rota',
      'https://docs.google.com/spreadsheets/d/sheet-1/edit',
      'UTC',
      'de_DE',
      'em@example.org',
      ['em@example.org', 'im@example.org'],
    ]);
  });

  it('remembers what is selected', () => {
    const source = `${FILE} const sheet = file.insertSheet('A'); file.setActiveSheet(file.getSheets()[0]);
      sheet.getRange('B2:C3').activate(); const first = [file.getActiveSheet().getName(), file.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation()];
      sheet.setActiveSelection('D4'); SpreadsheetApp.setActiveRange(file.getSheets()[0].getRange('E5'));
      return [first, sheet.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveRange().getA1Notation()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['A', 'B2:C3', 'B2'], 'D4', 'E5']);
  });

  it('shows a toast', () => {
    const { ui } = runScript(probeWorld(), `${FILE} file.toast('Done', 'Rota'); file.toast('Again')`);
    expect(ui).toEqual([
      { kind: 'toast', title: 'Rota', message: 'Done', seconds: 5 },
      { kind: 'toast', title: '', message: 'Again', seconds: 5 },
    ]);
  });

  it('is opened by its id or address, with the scope for it', () => {
    const world = probeWorld();
    world.spreadsheets.other = newSpreadsheet('other', 'Other');
    world.spreadsheets.secret = newSpreadsheet('secret', 'Secret', {
      owner: 'im@example.org',
      editors: ['im@example.org'],
    });
    expect(
      resultOf(
        world,
        `return SpreadsheetApp.openById('other').getName() + SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/other/edit#gid=0').getName()`,
      ),
    ).toBe('OtherOther');
    expect(errorOf(world, `SpreadsheetApp.openById('secret')`)).toBe(
      'Exception: You do not have permission to access the requested document.',
    );
    expect(errorOf(world, `SpreadsheetApp.openById('nope')`)).toBe(
      'Exception: Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
    const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    expect(errorOf(world, `SpreadsheetApp.openById('other')`, { scopes })).toContain(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById.',
    );
    expect(resultOf(world, `return SpreadsheetApp.getActive().getName()`, { scopes })).toBe('Probe');
  });

  it('has named ranges', () => {
    const source = `${FILE} const sheet = file.getSheets()[0]; file.setNamedRange('people', sheet.getRange('A1:B2'));
      const [named] = file.getNamedRanges(); const first = [named.getName(), named.getRange().getA1Notation(), file.getRange('people').getA1Notation()];
      named.setName('folk').setRange(sheet.getRange('C3')); const second = [file.getRangeByName('people'), file.getRangeByName('FOLK').getA1Notation()];
      file.removeNamedRange('folk'); return [first, second, file.getNamedRanges().length]`;
    expect(resultOf(probeWorld(), source)).toEqual([['people', 'A1:B2', 'A1:B2'], [null, 'C3'], 0]);
    expect(
      errorOf(probeWorld(), `${FILE} file.setNamedRange('A1', file.getSheets()[0].getRange('A1'))`),
    ).toBe('Exception: Invalid range name: A1');
  });

  it('is null for a script that is bound to none', () => {
    const world = probeWorld();
    if (world.projects.probe) world.projects.probe.spreadsheetId = null;
    expect(
      resultOf(
        world,
        `return [SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSheet(), SpreadsheetApp.getActiveRange()]`,
      ),
    ).toEqual([null, null, null]);
  });
});
