// A tab as JSON: rows made before are used again, and never when they are out of date.
import fc from 'fast-check';
import { putStored } from '../../../../../local/runtime/host/services/spreadsheet/grid.js';
import { newSpreadsheet } from '../../../../../local/runtime/world/spreadsheet.js';
import type { Cell, Sheet, Spreadsheet, StoredCell } from '../../../../../local/runtime/world/spreadsheet.js';
import { sheetJson } from '../../../../../local/workbench/server/views/sheet-view.js';
import type { SheetView } from '../../../../../local/workbench/protocol.js';

const viewOf = (spreadsheet: Spreadsheet, sheet: Sheet): SheetView =>
  JSON.parse(sheetJson('p', spreadsheet, sheet, 2026)) as SheetView;

function spreadsheetWith(rows: StoredCell[][]): { spreadsheet: Spreadsheet; sheet: Sheet } {
  const spreadsheet = newSpreadsheet('s', 'S');
  const [sheet] = spreadsheet.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.rows = rows;
  return { spreadsheet, sheet };
}

/** Numbers of looks differ with the history; what they stand for must not. */
function resolved({ rows, styles, validations, ...rest }: SheetView): unknown {
  const named = rows.map((row) =>
    row.map(
      (cell) =>
        cell && {
          ...cell,
          style: cell.style === undefined ? null : styles[cell.style],
          validation: cell.validation === undefined ? null : validations[cell.validation],
        },
    ),
  );
  return { ...rest, rows: named };
}

const cells = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 4 }),
  fc.integer({ min: 0, max: 99 }),
  fc.record(
    {
      value: fc.oneof(fc.integer(), fc.boolean(), fc.string({ maxLength: 3 })),
      numberFormat: fc.constantFrom('0.00', 'yyyy-mm-dd', '@'),
      style: fc.record({ background: fc.constantFrom('#ff0000', '#00ff00') }),
      note: fc.string({ minLength: 1, maxLength: 3 }),
      validation: fc.constant({ criteria: 'VALUE_IN_RANGE', values: ['A1:A3'], allowInvalid: true }),
    },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<StoredCell>;

it('is the same for a sheet seen before and one seen for the first time, whatever has been written', () => {
  const writes = fc.array(fc.tuple(fc.nat(4), fc.nat(3), cells), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 5 }), writes, (rows, written) => {
      const { spreadsheet, sheet } = spreadsheetWith(structuredClone(rows));
      viewOf(spreadsheet, sheet);
      for (const [row, column, cell] of written) {
        putStored(sheet, row + 1, column + 1, structuredClone(cell));
        viewOf(spreadsheet, sheet);
      }
      const again = viewOf(spreadsheet, sheet);
      const fresh = spreadsheetWith(structuredClone(sheet.rows));
      expect(resolved(again)).toEqual(resolved(viewOf(fresh.spreadsheet, fresh.sheet)));
    }),
  );
});

it('follows the locale, and the cells a list of values stands in', () => {
  const list: Cell = {
    value: 1.5,
    validation: { criteria: 'VALUE_IN_RANGE', values: ['B1:B2'], allowInvalid: true },
  };
  const { spreadsheet, sheet } = spreadsheetWith([
    [list, 'one'],
    [null, 'two'],
  ]);
  expect(viewOf(spreadsheet, sheet)).toMatchObject({ validations: [{ values: ['one', 'two'] }] });
  const [, second] = sheet.rows;
  if (second) second[1] = 'three';
  expect(viewOf(spreadsheet, sheet)).toMatchObject({
    rows: [
      [{ text: '1.5' }, { text: 'one' }],
      [null, { text: 'three' }],
    ],
    validations: [{ values: ['one', 'three'] }],
  });
  spreadsheet.locale = 'de_DE';
  expect(viewOf(spreadsheet, sheet).rows[0]?.[0]?.text).toBe('1,5');
});
