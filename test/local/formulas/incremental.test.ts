// Whatever is changed in whatever order: what is computed step by step is what is computed from nothing.
import fc from 'fast-check';
import { deleteLines, insertLines } from '../../../local/runtime/host/services/spreadsheet/shift-sheet.js';
import { sortRows } from '../../../local/runtime/host/services/spreadsheet/move-cells.js';
import type { Cell, StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { Book, day, is } from './book.js';

const ROWS = 6;
const COLUMNS = 4;

/** Formulas look to the left only, so that there are no circles; those of the last column spread over what is beside. */
const formulasOf = (row: number, column: number): string[] => {
  const near = `${'ABCDEF'[column - 2] ?? 'A'}${row}`;
  return column === 1
    ? ['=1+1', '="x"&"y"', '=1/0', '=SHOES(1)']
    : [
        `=${near}`,
        `=${near}*2`,
        `=SUM(A1:${'ABCDEF'[column - 2] ?? 'A'})`,
        `=COUNTIF(A1:A,">1")+COUNTIFS(A1:A,A1)`,
        `=IFERROR(VLOOKUP(2,A1:${near},1,FALSE),"none")`,
        `=COUNTA(A1:A6)`,
        `=IF(ISNUMBER(${near}),${near}+1,"no")`,
        `=MAX(A2:A)`,
      ];
};

const content = (row: number, column: number): fc.Arbitrary<StoredCell> =>
  fc.oneof(
    fc.constantFrom<StoredCell>(null, 1, 2, 3, 'x', '', true, '#N/A', day('2026-12-07')),
    fc.constantFrom(...formulasOf(row, column)).map(is),
  );

type Step = (book: Book) => unknown;

const writing = fc
  .tuple(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: COLUMNS }))
  .chain(([row, column]) =>
    content(row, column).map(
      (stored): Step =>
        (book) =>
          book.put(row, column, structuredClone(stored)),
    ),
  );
const blocking = fc
  .tuple(fc.integer({ min: 1, max: ROWS }), fc.constantFrom<StoredCell>(null, 'in the way'))
  .map(
    ([row, stored]): Step =>
      (book) =>
        row === 1 ? null : book.put(row, 6, stored),
  );
const spreading = fc
  .constantFrom(
    '=FILTER(A1:B6,A1:A6>1)',
    '=SORT(A1:A6)',
    '=ARRAYFORMULA(A1:A4&"!")',
    '={A1,B1;C1,D1}',
    '=SEQUENCE(3)',
    '=5',
  )
  .map(
    (formula): Step =>
      (book) =>
        book.put(1, 6, is(formula)).put(1, 5, is('=COUNTA(A1:A)')).put(1, 8, is('=COUNTA(F1:G9)')),
  );
const moving = fc.constantFrom<Step>(
  ({ file, sheet }) => insertLines(file, sheet, 'row', 2, 1, 1),
  ({ file, sheet }) => deleteLines(file, sheet, 'row', 3, 1),
  ({ sheet }) =>
    sortRows(sheet, { row: 2, column: 1, rows: 4, columns: 4 }, [{ column: 1, ascending: true }]),
);
const computing = fc.constant<Step>((book) => book.compute());

/** The cells as somebody typed them. */
function typed(rows: readonly StoredCell[][]): StoredCell[][] {
  return rows.map((cells) =>
    cells.map((stored) => (typeof stored === 'object' && stored !== null ? bare(stored) : stored)),
  );
}

function bare({ value, formula, numberFormat, computed }: Cell): StoredCell {
  const format = computed?.hasFormat === true || numberFormat === undefined ? {} : { numberFormat };
  if (formula !== undefined) return { formula, ...format };
  if (computed?.from !== undefined) return null;
  return value === undefined ? null : { value, ...format };
}

it('step by step or from nothing', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: writing },
      { weight: 2, arbitrary: blocking },
      { weight: 2, arbitrary: spreading },
      { weight: 1, arbitrary: moving },
      { weight: 4, arbitrary: computing },
    ),
    { minLength: 3, maxLength: 25 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const book = new Book();
      book.sheet.maxRows = 40;
      for (const step of all) step(book);
      book.compute();
      const fresh = new Book(typed(book.sheet.rows));
      fresh.sheet.maxRows = book.sheet.maxRows;
      fresh.compute();
      expect(book.values(1, 1, 12, 10)).toEqual(fresh.values(1, 1, 12, 10));
      expect(book.compute()).toBe(0);
    }),
    { numRuns: 40 },
  );
});
