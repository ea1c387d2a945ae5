// Moments: days with a time of day or without.
import fc from 'fast-check';
import { addDays } from '../../../src/common/domain/calendar.js';
import {
  addMinutes,
  durationText,
  formatMoment,
  formatMomentShort,
  hasPassed,
  isMoment,
  minutesBetween,
} from '../../../src/common/domain/moment.js';

const NOW = '2026-12-10 14:32';
const moments = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1439 }))
  .map(([days, minutes]) => addMinutes(`${addDays('2000-01-01', days)} 00:00`, minutes));

it.each([
  ['2026-12-10', true],
  ['2026-12-10 14:32', true],
  ['2028-02-29 23:59', true],
  ['2026-02-29', false],
  ['2026-12-10 24:00', false],
  ['2026-12-10T14:32', false],
  ['10.12.2026', false],
  ['', false],
])('%j is a moment: %s', (text, is) => {
  expect(isMoment(text)).toBe(is);
});

it('adds and measures minutes the same way, over days, months and years', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -5_000_000, max: 5_000_000 }), (moment, minutes) => {
      const later = addMinutes(moment, minutes);
      expect(isMoment(later)).toBe(true);
      expect(minutesBetween(moment, later)).toBe(minutes);
    }),
  );
});

it('sorts as text', () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      expect(a < b).toBe((minutesBetween(a, b) ?? 0) > 0);
    }),
  );
});

it('measures nothing where a time of day is missing', () => {
  expect(minutesBetween('2026-12-09', NOW)).toBeNull();
});

it.each([
  ['2026-12-10 14:31', true],
  [NOW, false],
  ['2026-12-10', false],
  ['2026-12-09', true],
])('%s has passed: %s', (moment, has) => {
  expect(hasPassed(moment, NOW)).toBe(has);
});

it.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [130, '2 h 10 min'],
  [1440, '1 day'],
  [4400, '3 days'],
])('%d minutes are %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

it.each([
  [NOW, 'Thu 10 Dec 2026, 14:32', '14:32'],
  ['2026-12-09 08:00', 'Wed 9 Dec 2026, 08:00', 'Wed 9 Dec, 08:00'],
  ['2026-12-10', 'Thu 10 Dec 2026', 'Thu 10 Dec'],
  ['2025-12-09 08:00', 'Tue 9 Dec 2025, 08:00', 'Tue 9 Dec 2025, 08:00'],
])('%s in words', (moment, long, short) => {
  expect(formatMoment(moment)).toBe(long);
  expect(formatMomentShort(moment, NOW)).toBe(short);
});
