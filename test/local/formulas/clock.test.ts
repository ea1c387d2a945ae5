// Formulas that follow the world's clock, in the spreadsheet's own zone.
import { resultOf } from '../run-script.js';
import { Book, is } from './book.js';

it.each([
  ['Europe/Berlin', '2026-11-02T22:59:00Z', '02/11/2026', '02/11/2026 23:59:00'],
  ['Europe/Berlin', '2026-11-02T23:01:00Z', '03/11/2026', '03/11/2026 00:01:00'],
  ['America/New_York', '2026-11-02T23:01:00Z', '02/11/2026', '02/11/2026 18:01:00'],
  ['Europe/Berlin', '2026-07-01T12:00:00Z', '01/07/2026', '01/07/2026 14:00:00'],
])('in %s at %s', (zone, now, today, moment) => {
  const book = new Book([[is('=TODAY()'), is('=NOW()')]]);
  book.file.timeZone = zone;
  book.world.now = now;
  book.compute();
  expect([book.shown(1, 1), book.shown(1, 2)]).toEqual([today, moment]);
});

it('moves with the clock, and so does what depends on it', () => {
  const book = new Book([[is('=TODAY()'), is('=IF(A1>=DATE(2026,11,3),"due","not yet")'), is('=1+1')]]);
  book.compute();
  expect(book.value(1, 2)).toBe('not yet');
  book.world.now = '2026-11-03T08:00:00Z';
  expect(book.compute()).toBe(2);
  expect(book.value(1, 2)).toBe('due');
});

it('a script sees the time of its own clock, by the minute', () => {
  const source = `const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=NOW()'); const before = cell.getValue();
    Utilities.sleep(60000); return [cell.getValue() - before, before.getTime() > 0]`;
  expect(resultOf(new Book().world, source)).toEqual([60_200, true]);
});

it('chance comes from the world: the same world gives the same numbers', () => {
  const both = [1, 2].map(() => {
    const book = new Book([[is('=RAND()'), is('=RANDBETWEEN(1,1000)')]]);
    book.compute();
    return book.values(1, 1, 1, 2);
  });
  expect(both[0]).toEqual(both[1]);
  expect(both[0]?.[0]?.[0]).toBeGreaterThan(0);
});
