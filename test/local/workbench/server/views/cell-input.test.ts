// What the formula bar shows gives the same cell when it is typed again.
import fc from 'fast-check';
import { localeOf } from '../../../../../local/runtime/host/services/spreadsheet/locale.js';
import { readTyped } from '../../../../../local/runtime/host/services/spreadsheet/typed-value.js';
import type { Cell } from '../../../../../local/runtime/world/spreadsheet.js';
import { inputReader } from '../../../../../local/workbench/server/views/cell-input.js';
import { kindOf, shownText } from '../../../../../local/workbench/server/views/cell-text.js';

const YEAR = 2026;

function inputOf(cell: Cell, localeName: string): string {
  const locale = localeOf(localeName);
  return inputReader(locale, YEAR)(cell, shownText(cell, locale));
}

function typedAgain(cell: Cell, localeName: string): unknown {
  return readTyped(inputOf(cell, localeName), localeOf(localeName), cell.numberFormat === '@', YEAR).value;
}

const LOCALES = ['en_GB', 'en_US', 'de_DE'];
const locales = fc.constantFrom(...LOCALES);

describe('the formula bar', () => {
  it.each([
    [{ value: 'plain' }, 'plain'],
    [{ value: '=1+1' }, "'=1+1"],
    [{ value: '007' }, "'007"],
    [{ value: '007', numberFormat: '@' }, '007'],
    [{ value: 'TRUE' }, "'TRUE"],
    [{ value: "'quoted" }, "''quoted"],
    [{ value: 'a 1' }, 'a 1'],
    [{ value: true }, 'TRUE'],
    [{ value: 0.1 + 0.2 }, '0.3'],
    [{ value: 1234567.891, numberFormat: '#,##0' }, '1234567.891'],
    [{ value: 0.125, numberFormat: '0%' }, '12.5%'],
    [{ value: 46363, numberFormat: 'ddd d mmm yyyy' }, '07/12/2026'],
    [{ value: 46363.5, numberFormat: 'yyyy-mm-dd' }, '07/12/2026 12:00:00'],
    [{ value: 0.375, numberFormat: 'hh:mm' }, '09:00:00'],
    [{ value: 3, formula: '=A1+1' }, '=A1+1'],
  ])('shows %j as %s', (cell, input) => {
    expect(inputOf(cell, 'en_GB')).toBe(input);
  });

  it('gives texts back as they were', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), locales, (value, locale) => {
        expect(typedAgain({ value }, locale)).toBe(value);
      }),
    );
  });

  it('gives numbers back as they were', () => {
    const numbers = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .map((value) => Number(value.toFixed(3)) + 0);
    fc.assert(
      fc.property(numbers, locales, (value, locale) => {
        expect(typedAgain({ value }, locale)).toBe(value);
      }),
    );
  });

  it('gives days and moments back as they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        locales,
        (day, second, locale) => {
          expect(typedAgain({ value: day, numberFormat: 'ddd d mmm' }, locale)).toBe(day);
          const moment = typedAgain(
            { value: day + second / 86_400, numberFormat: 'yyyy-mm-dd hh:mm' },
            locale,
          );
          expect(Number(moment)).toBeCloseTo(day + second / 86_400, 6);
        },
      ),
    );
  });
});

describe('the kind of a cell', () => {
  it.each([
    [{ value: 5 }, 'number'],
    [{ value: 46363, numberFormat: 'yyyy-mm-dd' }, 'date'],
    [{ value: false }, 'boolean'],
    [{ value: '#N/A', formula: '=NA()' }, 'error'],
    [{ value: '#N/A' }, undefined],
    [{ value: 'text', formula: '="text"' }, undefined],
    [{}, undefined],
  ])('%j is %s', (cell, kind) => {
    expect(kindOf(cell, shownText(cell, localeOf('en_GB')))).toBe(kind);
  });
});
