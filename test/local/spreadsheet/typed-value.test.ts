// What becomes of text that is typed or written: numbers, dates, truth values, formulas, text; per locale.
import fc from 'fast-check';
import { displayText } from '../../../local/runtime/host/services/spreadsheet/display.js';
import { localeOf } from '../../../local/runtime/host/services/spreadsheet/locale.js';
import { readTyped } from '../../../local/runtime/host/services/spreadsheet/typed-value.js';
import { serialOf } from '../../../local/runtime/host/services/spreadsheet/wall-time.js';

const read = (text: string, locale = 'en_US', plain = false): unknown =>
  readTyped(text, localeOf(locale), plain, 2026);
const day = serialOf;

describe('typed numbers', () => {
  it.each([
    ['5', 'en_US', 5, undefined],
    ['-5', 'en_US', -5, undefined],
    ['+5', 'en_US', 5, undefined],
    [' 7 ', 'en_US', 7, undefined],
    ['007', 'en_US', 7, undefined],
    ['.5', 'en_US', 0.5, undefined],
    ['5.', 'en_US', 5, undefined],
    ['1,5', 'de_DE', 1.5, undefined],
    ['1,234', 'en_US', 1234, '#,##0'],
    ['1,234.5', 'en_US', 1234.5, '#,##0.00'],
    ['1.234.567,5', 'de_DE', 1234567.5, '#,##0.00'],
    ['50%', 'en_US', 0.5, '0%'],
    ['12,5 %', 'de_DE', 0.125, '0.00%'],
    ['1e3', 'en_US', 1000, '0.00E+00'],
  ])('%j in %s is %d', (text, locale, value, format) => {
    expect(read(text, locale)).toEqual(format === undefined ? { value } : { value, format });
  });
});

describe('typed dates', () => {
  it.each([
    ['2026-12-07', 'en_US', day(2026, 12, 7), 'yyyy-mm-dd'],
    ['2026-12-07', 'de_DE', day(2026, 12, 7), 'yyyy-mm-dd'],
    ['2026-1-7', 'en_GB', day(2026, 1, 7), 'yyyy-mm-dd'],
    ['2026/12/07', 'en_US', day(2026, 12, 7), 'm/d/yyyy'],
    ['2026-12', 'en_US', day(2026, 12, 1), 'yyyy-mm'],
    ['12/7/2026', 'en_US', day(2026, 12, 7), 'm/d/yyyy'],
    ['12/7/2026', 'en_GB', day(2026, 7, 12), 'dd/mm/yyyy'],
    ['07.12.2026', 'de_DE', day(2026, 12, 7), 'dd.mm.yyyy'],
    ['7.12.26', 'de_DE', day(2026, 12, 7), 'dd.mm.yyyy'],
    ['7.12.', 'de_DE', day(2026, 12, 7), 'dd.mm'],
    ['12/7', 'en_US', day(2026, 12, 7), 'm/d'],
    ['1-2', 'en_US', day(2026, 1, 2), 'm/d'],
    ['12/2026', 'en_US', day(2026, 12, 1), 'm/yyyy'],
    ['7 Dec 2026', 'en_GB', day(2026, 12, 7), 'd mmm yyyy'],
    ['Mon 7 Dec 2026', 'en_GB', day(2026, 12, 7), 'd mmm yyyy'],
    ['7-Dec-2026', 'en_US', day(2026, 12, 7), 'd-mmm-yyyy'],
    ['December 7, 2026', 'en_US', day(2026, 12, 7), 'mmmm d, yyyy'],
    ['Monday, December 7, 2026', 'en_US', day(2026, 12, 7), 'mmmm d, yyyy'],
    ['Dec 2026', 'en_US', day(2026, 12, 1), 'mmm yyyy'],
    ['7. Dezember 2026', 'de_DE', day(2026, 12, 7), 'd. mmmm yyyy'],
    ['2026-12-07 09:30', 'en_GB', day(2026, 12, 7, 9, 30), 'yyyy-mm-dd hh:mm:ss'],
    ['12/7/2026 9:30 PM', 'en_US', day(2026, 12, 7, 21, 30), 'm/d/yyyy h:mm:ss'],
    ['2026-02-28 23:59:59', 'en_GB', day(2026, 2, 28, 23, 59, 59), 'yyyy-mm-dd hh:mm:ss'],
    ['9:00', 'en_US', 0.375, 'h:mm'],
    ['09:00:30', 'en_US', 0.375 + 30 / 86400, 'hh:mm:ss'],
    ['9:00 pm', 'en_US', 0.875, 'h:mm am/pm'],
    ['25:30', 'en_US', 25.5 / 24, '[h]:mm:ss'],
  ])('%j in %s', (text, locale, value, format) => {
    const typed = read(text, locale) as { value: number; format: string };
    expect(typed.format).toBe(format);
    expect(typed.value).toBeCloseTo(value, 9);
  });
});

describe('typed text', () => {
  it.each([
    ['Ada', 'en_US'],
    ['12 apples', 'en_US'],
    ['2026-W50', 'en_US'],
    ['2026-02-30', 'en_US'],
    ['2026-12-07T09:00:00Z', 'en_US'],
    ['13/12/2026', 'en_US'],
    ['07.12.2026', 'en_GB'],
    ['T389012', 'en_US'],
    ['May', 'en_US'],
    ['-', 'en_US'],
    ['- a list item', 'en_US'],
    ['=', 'en_US'],
    ['@ada', 'en_US'],
    ['e5', 'en_US'],
    ['1,5', 'en_US'],
    ['Wahr', 'en_US'],
    [' spaces stay ', 'en_US'],
  ])('%j in %s stays text', (text, locale) => {
    expect(read(text, locale)).toEqual({ value: text });
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'5", '5'],
    ["'", ''],
    ["''quoted'", "'quoted'"],
    ["'2026-12-07", '2026-12-07'],
  ])('%j is forced to %j by its apostrophe', (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  it('stays text under the format for plain text', () => {
    expect(read('2026-12-07', 'en_US', true)).toEqual({ value: '2026-12-07' });
    expect(read('=1+1', 'en_US', true)).toEqual({ value: '=1+1' });
    expect(read("'=1+1", 'en_US', true)).toEqual({ value: '=1+1' });
  });

  it('with an apostrophe in front always comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en_US', 'de_DE', 'en_GB'),
        (text, locale) => {
          expect(read(`'${text}`, locale)).toEqual({ value: text });
        },
      ),
    );
  });
});

describe('typed truth values and formulas', () => {
  it.each([
    ['TRUE', 'en_US', true],
    ['false', 'en_US', false],
    ['Wahr', 'de_DE', true],
    ['TRUE', 'de_DE', true],
  ])('%s in %s', (text, locale, value) => {
    expect(read(text, locale)).toEqual({ value });
  });

  it.each([
    ['=A1+1', '=A1+1'],
    ['+49 30 1234', '=+49 30 1234'],
    ['-A1', '=-A1'],
    ['+sum(A1)', '=+sum(A1)'],
  ])('%j is the formula %j', (text, formula) => {
    expect(read(text)).toEqual({ formula });
  });

  it('nothing is typed for an empty text', () => {
    expect(read('')).toEqual({});
  });
});

describe('what a typed value shows', () => {
  it('can be typed again and gives the same, for every day and minute', () => {
    const days = fc.integer({ min: 1, max: 80_000 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('en_US', 'de_DE', 'en_GB'),
        (whole, minute, name) => {
          const locale = localeOf(name);
          const serial = Math.round((whole + minute / 1440) * 86_400_000) / 86_400_000;
          const shown = displayText(serial, locale.dateTimeFormat, locale);
          expect(read(shown, name)).toEqual({ value: serial, format: locale.dateTimeFormat });
        },
      ),
    );
  });

  it('of a plain number too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('en_US', 'de_DE'),
        (thousandths, name) => {
          const value = thousandths / 1000;
          expect(read(displayText(value, undefined, localeOf(name)), name)).toMatchObject({ value });
        },
      ),
    );
  });
});
