// Worlds without formulas do without the package that computes them.
import { isEngineLoaded } from '../../../local/runtime/host/formulas/engine.js';
import { resultOf } from '../run-script.js';
import { Book, is, WEEKS } from './book.js';

it('the package is loaded by the first formula', () => {
  const book = new Book(WEEKS);
  const read = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.appendRow([1, "'=A1"]); return sheet.getDataRange().getValues().length`;
  expect(resultOf(book.world, read)).toBe(WEEKS.length + 1);
  expect(book.compute()).toBe(0);
  expect(isEngineLoaded()).toBe(false);
  book.put(1, 9, is('=1+1')).compute();
  expect(isEngineLoaded()).toBe(true);
  expect(book.value(1, 9)).toBe(2);
});
