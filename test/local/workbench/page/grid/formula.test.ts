// Formulas as text.
import { shifted, takesReference } from '../../../../../local/workbench/page/grid/formula.js';

describe('shifted', () => {
  it.each([
    ['=A1', 1, 1, '=B2'],
    ['=A1+B2', 0, 2, '=C1+D2'],
    ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
    ['=SUM(A1:B9)', 1, 0, '=SUM(A2:B10)'],
    ['=Team!A1', 1, 1, '=Team!B2'],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=Z1', 0, 1, '=AA1'],
    ['A1', 5, 5, 'A1'],
  ])('%s by %i down and %i along is %s', (formula, rows, columns, moved) => {
    expect(shifted(formula, rows, columns)).toBe(moved);
  });
});

describe('takesReference', () => {
  it.each([
    ['=', true],
    ['=SUM(', true],
    ['=A1+', true],
    ['=A1, ', true],
    ['=A1', false],
    ['=SUM(A1)', false],
    ['text (', false],
    ['', false],
  ])('%j: %s', (text, takes) => {
    expect(takesReference(text)).toBe(takes);
  });
});
