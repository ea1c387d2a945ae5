// Times as people type them, on Thu 10 Dec 2026 at 14:32.
import { formatMoment, formatMomentShort } from '../../../src/common/domain/moment.js';
import { readTypedMoment } from '../../../src/incidents/domain/typed-moment.js';

const NOW = '2026-12-10 14:32';

it.each([
  ['14:30', '2026-12-10 14:30', '2026-12-11 14:30'],
  ['14.32', NOW, NOW],
  ['15:00', '2026-12-09 15:00', '2026-12-10 15:00'],
  ['9:05', '2026-12-10 09:05', '2026-12-11 09:05'],
  [' Now ', NOW, NOW],
  ['today 09:05', '2026-12-10 09:05', '2026-12-10 09:05'],
  ['yesterday, 23:50', '2026-12-09 23:50', '2026-12-09 23:50'],
  ['tomorrow at 9:00', '2026-12-11 09:00', '2026-12-11 09:00'],
  ['in 45 min', '2026-12-10 15:17', '2026-12-10 15:17'],
  ['+2h', '2026-12-10 16:32', '2026-12-10 16:32'],
  ['15 hours ago', '2026-12-09 23:32', '2026-12-09 23:32'],
  ['2026-12-09 08:00', '2026-12-09 08:00', '2026-12-09 08:00'],
  ['9.12.2026 8:00', '2026-12-09 08:00', '2026-12-09 08:00'],
  ['9.12. 8:00', '2026-12-09 08:00', '2027-12-09 08:00'],
  ['Wed 9 Dec 2026, 08:00', '2026-12-09 08:00', '2026-12-09 08:00'],
  ['9 December', '2026-12-09', '2027-12-09'],
  ['2 Jan', '2026-01-02', '2027-01-02'],
  ['Unknown', '', ''],
  ['?', '', ''],
])('%s', (text, past, future) => {
  expect(readTypedMoment(text, NOW, 'past')).toBe(past);
  expect(readTypedMoment(text, NOW, 'future')).toBe(future);
});

it.each([
  '',
  ' ',
  'soon',
  '25:00',
  '14',
  '14:60',
  '30 Feb',
  '31.2.2026',
  '10 Dez 14:32',
  '2026-13-01',
  'Mon',
])('says nothing about %j', (text) => {
  expect(readTypedMoment(text, NOW, 'past')).toBeNull();
});

it('reads what the pages themselves write', () => {
  for (const moment of ['2026-12-10 09:05', '2026-12-09 23:50', '2025-03-01 00:00', '2024-02-29', NOW]) {
    expect(readTypedMoment(formatMoment(moment), NOW, 'past')).toBe(moment);
    expect(readTypedMoment(formatMomentShort(moment, NOW), NOW, 'past')).toBe(moment);
  }
});
