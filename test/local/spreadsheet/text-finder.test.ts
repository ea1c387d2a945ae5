// Looking for a text among cells.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const FILLED = `const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:B4').setValues([['I-1', 'x'], ['i-1', 'I-10'], [1, "'1"], ['I-1', '']]);
  const found = (finder) => finder.findAll().map((range) => range.getA1Notation());`;

it.each([
  [`getRange('A1:B4').createTextFinder('I-1')`, ['A1', 'A2', 'B2', 'A4']],
  [`getRange('A1:B4').createTextFinder('I-1').matchEntireCell(true)`, ['A1', 'A2', 'A4']],
  [`getRange('A1:B4').createTextFinder('I-1').matchEntireCell(true).matchCase(true)`, ['A1', 'A4']],
  [`getRange('A2:A4').createTextFinder('I-1').matchCase(true)`, ['A4']],
  [`getRange('A1:B4').createTextFinder('1').matchEntireCell(true)`, ['A3', 'B3']],
  [`getRange('A1:B4').createTextFinder('nothing')`, []],
  [`getRange('A1:B4').createTextFinder('^i-1$|^x').useRegularExpression(true)`, ['A1', 'B1', 'A2', 'A4']],
  [
    `getRange('A1:B4').createTextFinder('I-.').useRegularExpression(true).matchCase(true)`,
    ['A1', 'B2', 'A4'],
  ],
  [
    `getRange('A1:B4').createTextFinder('i-.').useRegularExpression(true).matchEntireCell(true)`,
    ['A1', 'A2', 'A4'],
  ],
])('%s', (search, expected) => {
  expect(resultOf(probeWorld(), `${FILLED} return found(sheet.${search})`)).toEqual(expected);
});

it('gives one finding after the other, then null', () => {
  const source = `${FILLED} const finder = sheet.getRange('A1:A4').createTextFinder('i-1');
    return [1, 2, 3, 4].map(() => finder.findNext()?.getA1Notation() ?? null)`;
  expect(resultOf(probeWorld(), source)).toEqual(['A1', 'A2', 'A4', null]);
});

it('looks through all tabs', () => {
  const source = `${FILLED} SpreadsheetApp.getActive().insertSheet('Other').getRange('C2').setValue('x');
    return SpreadsheetApp.getActive().createTextFinder('x').findAll().map((range) => range.getSheet().getName() + range.getA1Notation())`;
  expect(resultOf(probeWorld(), source)).toEqual([expect.stringMatching(/B1$/), 'OtherC2']);
});

it('costs one remote call a search, none for saying what is sought', () => {
  const source = `const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B4');
    range.createTextFinder('x').matchCase(true).matchEntireCell(true).findAll()`;
  expect(runScript(probeWorld(), source).calls).toMatchObject({ remote: 1, 'TextFinder.findAll': 1 });
});

it('says what it does not do', () => {
  const ahead = `SpreadsheetApp.getActive().createTextFinder('x(?=y)').useRegularExpression(true).findAll()`;
  expect(errorOf(probeWorld(), ahead)).toContain('RE2 does not know');
  const source = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').createTextFinder('x').replaceAllWith('y')`;
  expect(errorOf(probeWorld(), source)).toContain('Not emulated: TextFinder.replaceAllWith');
});
