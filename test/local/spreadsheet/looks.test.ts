// How cells look: colours, fonts, alignment, wrap, number formats, notes; clearing.
import { errorOf, probeWorld, resultOf } from '../run-script.js';

const SHEET = `const sheet = SpreadsheetApp.getActive().getSheets()[0];`;

describe('a look', () => {
  it.each([
    ['Background', 'Backgrounds', `'red'`, '#ff0000', '#ffffff'],
    ['FontColor', 'FontColors', `'#ABC'`, '#aabbcc', '#000000'],
    ['FontWeight', 'FontWeights', `'bold'`, 'bold', 'normal'],
    ['FontStyle', 'FontStyles', `'italic'`, 'italic', 'normal'],
    ['FontLine', 'FontLines', `'line-through'`, 'line-through', 'none'],
    ['FontSize', 'FontSizes', `14`, 14, 10],
    ['FontFamily', 'FontFamilies', `'Roboto'`, 'Roboto', 'Arial'],
    ['HorizontalAlignment', 'HorizontalAlignments', `'center'`, 'center', 'general'],
    ['VerticalAlignment', 'VerticalAlignments', `'top'`, 'top', 'bottom'],
    ['Wrap', 'Wraps', `true`, true, false],
    ['NumberFormat', 'NumberFormats', `'0.00'`, '0.00', '0.###############'],
    ['Note', 'Notes', `'note'`, 'note', ''],
  ])('set%s and set%s', (one, many, given, shown, plain) => {
    const source = `${SHEET} const range = sheet.getRange('A1:B1');
      const found = [range.get${many}()]; range.set${one}(${given}); found.push(range.get${many}(), range.get${one}());
      range.set${many}([[${given}, ${JSON.stringify(plain)}]]); found.push(range.get${many}()); return found`;
    expect(resultOf(probeWorld(), source)).toEqual([
      [[plain, plain]],
      [[shown, shown]],
      shown,
      [[shown, plain]],
    ]);
  });

  it('of wrapping is an enum too', () => {
    const source = `${SHEET} const cell = sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
      return [cell.getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP, cell.getWrap(), String(sheet.getRange('A2').getWrapStrategy())]`;
    expect(resultOf(probeWorld(), source)).toEqual([true, false, 'OVERFLOW']);
  });

  it('goes with null', () => {
    const source = `${SHEET} const cell = sheet.getRange('A1').setBackground('red').setFontWeight('bold').setNote('x');
      cell.setBackground(null).setFontWeight(null).setNote(null); return [cell.getBackground(), cell.getFontWeight(), cell.getNote()]`;
    expect(resultOf(probeWorld(), source)).toEqual(['#ffffff', 'normal', '']);
  });

  it('is set on several ranges at once', () => {
    const source = `${SHEET} sheet.getRangeList(['A1', 'C1:D1']).setBackground('red').setValue(1).insertCheckboxes().check();
      return [sheet.getRange('A1:D1').getBackgrounds()[0], sheet.getRange('A1:D1').getValues()[0]]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      ['#ff0000', '#ffffff', '#ff0000', '#ff0000'],
      [true, '', true, true],
    ]);
  });
});

describe('clearing', () => {
  const FULL = `${SHEET} const make = () => { const cell = sheet.getRange('A1').setNumberFormat('0.0').setValue(1).setBackground('red').setNote('n');
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build()); return cell };
    const state = () => { const cell = sheet.getRange('A1'); return [cell.getValue(), cell.getBackground(), cell.getNumberFormat(), cell.getNote(), cell.getDataValidation() !== null] };`;
  const [VALUE, FORMAT] = [
    ['', '#ff0000', '0.0'],
    [1, '#ffffff', '0.###############'],
  ];
  it.each([
    ['make().clearContent()', [...VALUE, 'n', true]],
    ['make().clearFormat()', [...FORMAT, 'n', true]],
    ['make().clearNote()', [1, '#ff0000', '0.0', '', true]],
    ['make().clearDataValidations()', [1, '#ff0000', '0.0', 'n', false]],
    ['make().clear()', ['', '#ffffff', '0.###############', 'n', false]],
    ['make().clear({ contentsOnly: true })', [...VALUE, 'n', true]],
    ['make().clear({ formatOnly: true, commentsOnly: true })', [...FORMAT, '', true]],
    ['make(); sheet.clearContents()', [...VALUE, 'n', true]],
    ['make(); sheet.clearFormats()', [...FORMAT, 'n', true]],
    ['make(); sheet.clearNotes()', [1, '#ff0000', '0.0', '', true]],
    ['make(); sheet.clear()', ['', '#ffffff', '0.###############', 'n', false]],
  ])('%s', (call, left) => {
    expect(resultOf(probeWorld(), `${FULL} ${call}; return state()`)).toEqual(left);
  });
});

it('tells the colour of a tab', () => {
  const source = `${SHEET} const found = [sheet.getTabColor()]; sheet.setTabColor('#F00'); found.push(sheet.getTabColor()); sheet.setTabColor(null);
    return [...found, sheet.getTabColor()]`;
  expect(resultOf(probeWorld(), source)).toEqual([null, '#ff0000', null]);
  expect(errorOf(probeWorld(), `${SHEET} sheet.setTabColor({})`)).toContain(
    "don't match the method signature",
  );
});
