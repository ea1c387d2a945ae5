// What a cell shows, by number format and locale; and what kind a number format is.
import { displayText } from '../../../local/runtime/host/services/spreadsheet/display.js';
import { localeOf } from '../../../local/runtime/host/services/spreadsheet/locale.js';
import { formatKind } from '../../../local/runtime/host/services/spreadsheet/number-format.js';
import { serialOf } from '../../../local/runtime/host/services/spreadsheet/wall-time.js';

const moment = serialOf(2026, 12, 7, 9, 5, 3);
const show = (value: string | number | boolean, format?: string, locale = 'en_US'): string =>
  displayText(value, format, localeOf(locale));

describe('dates', () => {
  it.each([
    ['yyyy-mm-dd', '2026-12-07', '2026-12-07'],
    ['dd.mm.yyyy', '07.12.2026', '07.12.2026'],
    ['m/d/yy', '12/7/26', '12/7/26'],
    ['d mmm yyyy', '7 Dec 2026', '7 Dez 2026'],
    ['ddd, d mmmm', 'Mon, 7 December', 'Mo, 7 Dezember'],
    ['dddd', 'Monday', 'Montag'],
    ['hh:mm', '09:05', '09:05'],
    ['h:mm AM/PM', '9:05 AM', '9:05 AM'],
    ['h:mm:ss', '9:05:03', '9:05:03'],
    ['mm:ss', '05:03', '05:03'],
    ['ss.000', '03.000', '03.000'],
    ['yyyy"-W"', '2026-W', '2026-W'],
    ['yyyy-mm-dd hh:mm', '2026-12-07 09:05', '2026-12-07 09:05'],
    ['mmmmm', 'D', 'D'],
    ['[$-409]d/m', '7/12', '7/12'],
  ])('%s', (format, english, german) => {
    expect(show(moment, format)).toBe(english);
    expect(show(moment, format, 'de_DE')).toBe(german);
  });

  it('noon and midnight on a twelve-hour clock', () => {
    expect([0, 0.5, 0.75].map((time) => show(time, 'h:mm a/p'))).toEqual(['12:00 A', '12:00 P', '6:00 P']);
  });

  it('durations go beyond a day', () => {
    expect(show(1.5, '[h]:mm')).toBe('36:00');
    expect(show(1 / 24, '[mm]:ss')).toBe('60:00');
  });

  it('rounds to the second it shows', () => {
    expect(show(serialOf(2026, 12, 7, 9) - 1e-9, 'hh:mm:ss')).toBe('09:00:00');
  });
});

describe('numbers', () => {
  it.each([
    [1234.5, '#,##0', '1,235', '1.235'],
    [1234.5, '#,##0.00', '1,234.50', '1.234,50'],
    [0, '0', '0', '0'],
    [0.5, '0%', '50%', '50%'],
    [0.1234, '0.0%', '12.3%', '12,3%'],
    [-5, '0.00', '-5.00', '-5,00'],
    [-5, '0;(0);"none"', '(5)', '(5)'],
    [0, '0;(0);"none"', 'none', 'none'],
    [1.005, '0.00', '1.01', '1,01'],
    [12345678, '0.0,,"M"', '12.3M', '12,3M'],
    [3, '000', '003', '003'],
    [0.5, '#.##', '.5', ',5'],
    [2.5, '$#,##0.00', '$2.50', '$2,50'],
    [2.5, '#,##0.00 [$€-407]', '2.50 €', '2,50 €'],
    [12345, '0.00E+00', '1.23E+04', '1,23E+04'],
    [7, '"CW "0', 'CW 7', 'CW 7'],
    [5, '@', '5', '5'],
    [7, 'General', '7', '7'],
  ])('%d under %s', (value, format, english, german) => {
    expect(show(value, format)).toBe(english);
    expect(show(value, format, 'de_DE')).toBe(german);
  });

  it.each([
    [5, '5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [-1234.5, '-1234.5'],
    [123456789012, '123456789012'],
    [1e21, '1E+21'],
    [1e-7, '1E-07'],
  ])('%d without a format', (value, text) => {
    expect(show(value)).toBe(text);
  });
});

describe('texts and truth values', () => {
  it('show as they are', () => {
    expect(show('=1+1', '0.00')).toBe('=1+1');
    expect(show('Ada', '"IM "@')).toBe('IM Ada');
    expect(show(true)).toBe('TRUE');
    expect(show(false, undefined, 'de_DE')).toBe('FALSCH');
  });
});

describe('the kind of a number format', () => {
  it.each([
    [undefined, 'automatic'],
    ['General', 'automatic'],
    ['0.###############', 'automatic'],
    ['@', 'text'],
    ['yyyy-mm-dd', 'date'],
    ['mmm', 'date'],
    ['hh:mm', 'time'],
    ['mm:ss', 'time'],
    ['d/m/yyyy h:mm', 'dateTime'],
    ['[h]:mm', 'duration'],
    ['#,##0.00', 'number'],
    ['"day" 0', 'number'],
    ['[Red]0', 'number'],
  ])('%s is %s', (format, kind) => {
    expect(formatKind(format)).toBe(kind);
  });
});
