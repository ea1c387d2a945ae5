// Data validation, checkboxes and protection.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';
import type { World } from '../../../local/runtime/world/world.js';

const SHEET = `const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];
  const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(false);`;
const IM = { user: 'im@example.org' };

describe('a validation rule', () => {
  it.each([
    [`requireValueInList(['a', 'b'])`, ['a', ''], ['c', 'A']],
    [`requireValueInList(['1', '2'])`, [1, '2'], [3]],
    [`requireCheckbox()`, [true, false, 'TRUE'], ['x', 1]],
    [`requireCheckbox('yes', 'no')`, ['yes', 'no'], [true]],
    [`requireDate()`, ['2026-12-07', '7 Dec 2026'], ['soon']],
    [`requireDateAfter(new Date(2026, 11, 7))`, ['2026-12-08'], ['2026-12-07', 'x']],
    [`requireDateOnOrBefore(new Date(2026, 11, 7))`, ['2026-12-07', '2026-12-07 23:00'], ['2026-12-08']],
    [`requireDateBetween(new Date(2026, 11, 7), new Date(2026, 11, 9))`, ['2026-12-08'], ['2026-12-10']],
    [`requireNumberBetween(1, 5)`, [1, 5, '3'], [0, 6, 'x']],
    [`requireNumberGreaterThan(0)`, [0.5], [0]],
    [`requireNumberNotEqualTo(0)`, [1], [0]],
    [`requireTextContains('ada')`, ['Ada Lovelace'], ['Bob']],
    [`requireTextIsEmail()`, ['ada@example.org'], ['ada']],
    [`requireTextIsUrl()`, ['https://example.org/x', 'example.org'], ['no address']],
    [`requireFormulaSatisfied('=A1>5')`, [1, 'x'], []],
  ])('%s', (require, good, bad) => {
    const attempt = `${SHEET} sheet.getRange('F1').setDataValidation(rule().${require}.build());
      return args.map((value) => { try { sheet.getRange('F1').setValue(value); SpreadsheetApp.flush(); return 'ok' } catch (error) { return error.message } })`;
    const refused = 'The data you entered in cell F1 violates the data validation rules set on this cell.';
    expect(resultOf(probeWorld(), attempt, { args: [...good, ...bad] })).toEqual([
      ...good.map(() => 'ok'),
      ...bad.map(() => refused),
    ]);
  });

  it('of a range looks at its cells', () => {
    const source = `${SHEET} const list = file.insertSheet("Ada's list"); list.getRange('A1:A2').setValues([['x'], [2]]);
      sheet.getRange('B1').setDataValidation(rule().requireValueInRange(list.getRange('A1:A9')).build()).setValue('2');
      const [range, dropdown] = sheet.getRange('B1').getDataValidation().getCriteriaValues();
      SpreadsheetApp.flush(); sheet.getRange('B1').setValue('y');
      return [range.getA1Notation(), range.getSheet().getName(), dropdown]`;
    expect(resultOf(probeWorld(), source.replace(`sheet.getRange('B1').setValue('y');`, ''))).toEqual([
      'A1:A9',
      "Ada's list",
      true,
    ]);
    expect(errorOf(probeWorld(), source.replace('return', 'SpreadsheetApp.flush(); return'))).toContain(
      'cell B1 violates',
    );
  });

  it('rejects the whole block, and lets everything pass where it only warns', () => {
    const source = `${SHEET} sheet.getRange('A1:A3').setValues([['x'], ['y'], ['z']]);
      sheet.getRange('A2').setDataValidation(rule().requireNumberGreaterThan(0).build());
      try { sheet.getRange('A1:A3').setValues([[1], ['no'], [3]]); SpreadsheetApp.flush() } catch (error) { }
      const kept = sheet.getRange('A1:A3').getValues().flat();
      sheet.getRange('A2').setDataValidation(sheet.getRange('A2').getDataValidation().copy().setAllowInvalid(true).build()).setValue('now');
      return [kept, sheet.getRange('A2').getValue()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['x', 'y', 'z'], 'now']);
  });

  it('can be read, copied and cleared', () => {
    const source = `${SHEET} const date = new Date(2026, 11, 7);
      sheet.getRange('A1:A2').setDataValidation(rule().requireDateAfter(date).setHelpText('A later day').build());
      const found = sheet.getRange('A1').getDataValidation();
      sheet.getRange('B1:B2').setDataValidations(sheet.getRange('A1:A2').getDataValidations());
      sheet.getRange('A1').clearDataValidations(); sheet.getRange('A2').setDataValidation(null);
      return [String(found.getCriteriaType()), found.getCriteriaValues()[0].getTime() === date.getTime(), found.getAllowInvalid(), found.getHelpText(),
        sheet.getRange('A1:A2').getDataValidations().flat(), found.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.DATE_AFTER,
        sheet.getRange('B2').getDataValidation().getHelpText()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      'DATE_AFTER',
      true,
      false,
      'A later day',
      [null, null],
      true,
      'A later day',
    ]);
  });
});

describe('checkboxes', () => {
  it('start unticked, are ticked, read and removed', () => {
    const source = `${SHEET} const boxes = sheet.getRange('A1:A2').insertCheckboxes(); const states = [boxes.getValues().flat(), boxes.isChecked()];
      sheet.getRange('A1').check(); states.push(boxes.isChecked(), sheet.getRange('A1').isChecked(), sheet.getRange('B1').isChecked());
      boxes.check().uncheck(); states.push(boxes.getDisplayValues().flat()); boxes.removeCheckboxes(); states.push(boxes.isBlank());
      return states`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [false, false],
      false,
      null,
      true,
      null,
      ['FALSE', 'FALSE'],
      true,
    ]);
  });
});

const REFUSED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('protection', () => {
  function protectedWorld(script: string): World {
    const world = probeWorld();
    resultOf(world, `${SHEET} sheet.getRange('A1:C3').setValue('x'); ${script}`);
    return world;
  }
  const ONLY_OWNER = `const p = sheet.getRange('B2:B3').protect().setDescription('EMs only'); p.removeEditors(p.getEditors());`;

  it.each([
    `sheet.getRange('B2').setValue('y')`,
    `sheet.getRange('A1:C3').setValues([[1,2,3],[1,2,3],[1,2,3]])`,
    `sheet.getRange('B3').setBackground('red')`,
    `sheet.getRange('B2').clear()`,
    `sheet.getRange('B2').setNote('n')`,
    `sheet.deleteRow(2)`,
    `sheet.insertRowsAfter(2, 1)`,
    `sheet.getRange('A1:C3').sort(1)`,
    `sheet.getRange('A1').copyTo(sheet.getRange('B2'))`,
  ])('of a range keeps others out of %s', (call) => {
    const world = protectedWorld(ONLY_OWNER);
    const before = JSON.stringify(world.spreadsheets);
    expect(errorOf(world, `${SHEET} ${call}; SpreadsheetApp.flush()`, IM)).toBe(REFUSED);
    expect(JSON.stringify(world.spreadsheets)).toBe(before);
    expect(resultOf(world, `${SHEET} ${call}; SpreadsheetApp.flush(); return 'done'`)).toBe('done');
  });

  it.each([
    `sheet.getRange('A1').setValue('y')`,
    `sheet.insertRowsAfter(1, 1)`,
    `sheet.insertRowsAfter(3, 1)`,
    `sheet.deleteRow(4)`,
    `sheet.getRange('B2').copyTo(sheet.getRange('D9'))`,
    `sheet.setColumnWidth(2, 200)`,
  ])('of a range lets others do %s', (call) => {
    expect(
      resultOf(protectedWorld(ONLY_OWNER), `${SHEET} ${call}; SpreadsheetApp.flush(); return 'done'`, IM),
    ).toBe('done');
  });

  it('of a tab keeps others out but for its unprotected ranges', () => {
    const world = protectedWorld(
      `const p = sheet.protect(); p.removeEditor('im@example.org').setUnprotectedRanges([sheet.getRange('C1:C9')]);`,
    );
    expect(errorOf(world, `${SHEET} sheet.appendRow(['x'])`, IM)).toBe(REFUSED);
    expect(errorOf(world, `${SHEET} sheet.setName('x')`, IM)).toBe(REFUSED);
    expect(errorOf(world, `${SHEET} sheet.setFrozenRows(1); SpreadsheetApp.flush()`, IM)).toBe(REFUSED);
    expect(
      resultOf(
        world,
        `${SHEET} sheet.getRange('C2').setValue('y'); return sheet.getRange('C2').getValue()`,
        IM,
      ),
    ).toBe('y');
  });

  it('follows the editors of the file until someone is named', () => {
    const world = protectedWorld(`sheet.getRange('B2').protect();`);
    expect(
      resultOf(
        world,
        `${SHEET} sheet.getRange('B2').setValue('y'); return sheet.getRange('B2').canEdit()`,
        IM,
      ),
    ).toBe(true);
    const other = protectedWorld(`${ONLY_OWNER} p.addEditors(['im@example.org']);`);
    expect(
      resultOf(
        other,
        `${SHEET} sheet.getRange('B2').setValue('y'); return sheet.getRange('B2').getValue()`,
        IM,
      ),
    ).toBe('y');
  });

  it('that only warns lets scripts pass', () => {
    const world = protectedWorld(`${ONLY_OWNER} p.setWarningOnly(true);`);
    expect(
      resultOf(
        world,
        `${SHEET} sheet.getRange('B2').setValue('y'); return sheet.getRange('B2').getValue()`,
        IM,
      ),
    ).toBe('y');
  });

  it('is listed, described and removed; a tab has one, a range as many as one makes', () => {
    const world = protectedWorld(
      `sheet.protect(); sheet.protect(); sheet.getRange('A1').protect(); sheet.getRange('A1').protect().setDescription('second');`,
    );
    const source = `${SHEET} const { SHEET, RANGE } = SpreadsheetApp.ProtectionType; const ranges = sheet.getProtections(RANGE);
      const found = [sheet.getProtections(SHEET).length, ranges.length, ranges[1].getDescription(), ranges[1].getRange().getA1Notation(), String(ranges[0].getProtectionType()),
        file.getProtections(SHEET)[0].getRange().getA1Notation(), ranges[0].isWarningOnly(), ranges[0].canEdit(), ranges[0].getEditors().map(String)];
      ranges[0].remove(); return [...found, sheet.getProtections(RANGE).length]`;
    expect(resultOf(world, source)).toEqual([
      1,
      2,
      'second',
      'A1',
      'RANGE',
      'A1:Z1000',
      false,
      true,
      ['em@example.org', 'im@example.org'],
      1,
    ]);
  });

  it('can be changed only by those it lets in, and never shuts out the owner or oneself', () => {
    const world = protectedWorld(ONLY_OWNER);
    const change = `${SHEET} sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].addEditor('im@example.org')`;
    expect(errorOf(world, change, IM)).toBe('Exception: You do not have permission to perform that action.');
    const mine = `${SHEET} const p = sheet.getRange('A1').protect(); p.removeEditors(['im@example.org', 'em@example.org']); return p.getEditors().map(String)`;
    expect(resultOf(probeWorld(), mine, IM)).toEqual(['em@example.org', 'im@example.org']);
  });

  it('found only at the end of a run is an answer, not a crash', () => {
    const answer = runScript(protectedWorld(ONLY_OWNER), `${SHEET} sheet.getRange('B2').setValue('y')`, IM);
    expect(answer.ok).toBe(false);
    expect(answer.error?.message).toBe(REFUSED.replace('Exception: ', ''));
  });
});
