// Dates when the zone of the spreadsheet is not the zone of the script.
import { probeWorld, resultOf } from '../run-script.js';
import type { World } from '../../../local/runtime/world/world.js';

const SHEET = `const sheet = SpreadsheetApp.getActive().getSheets()[0];`;

function worldIn(timeZone: string): World {
  const world = probeWorld();
  const file = world.spreadsheets['sheet-1'];
  if (file) file.timeZone = timeZone;
  return world;
}

describe('a date in a cell', () => {
  it.each([
    ['Europe/Berlin', '2026-12-06T23:00:00.000Z', '2026-12-07'],
    ['UTC', '2026-12-07T00:00:00.000Z', '2026-12-07'],
    ['America/New_York', '2026-12-07T05:00:00.000Z', '2026-12-07'],
    ['Pacific/Auckland', '2026-12-06T11:00:00.000Z', '2026-12-07'],
  ])('is midnight in %s', (zone, instant, shown) => {
    const source = `${SHEET} sheet.getRange('A1').setValue('2026-12-07'); return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A1').getDisplayValue()]`;
    for (const timeZone of ['Europe/Berlin', 'America/Los_Angeles']) {
      expect(resultOf(worldIn(zone), source, { timeZone })).toEqual([instant, shown]);
    }
  });

  it('written by a script in another zone is the day it is in the spreadsheet', () => {
    const source = `${SHEET} const berlin = new Date(2026, 11, 7); sheet.getRange('A1').setValue(berlin);
      return [sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').getValue().getTime() === berlin.getTime(), sheet.getRange('A1').getValue().getDate()]`;
    expect(resultOf(worldIn('America/New_York'), source)).toEqual(['06/12/2026 18:00:00', true, 7]);
    expect(resultOf(worldIn('Europe/Berlin'), source)).toEqual(['07/12/2026', true, 7]);
  });

  it('is its own midnight on both sides of a clock change', () => {
    const source = `${SHEET} sheet.getRange('A1:A4').setValues([['2026-03-29'], ['2026-03-30'], ['2026-10-25'], ['2026-10-26']]);
      return sheet.getRange('A1:A4').getValues().map(([date]) => [date.getHours(), date.toISOString()])`;
    expect(resultOf(worldIn('Europe/Berlin'), source)).toEqual([
      [0, '2026-03-28T23:00:00.000Z'],
      [0, '2026-03-29T22:00:00.000Z'],
      [0, '2026-10-24T22:00:00.000Z'],
      [0, '2026-10-25T23:00:00.000Z'],
    ]);
  });

  it('keeps the wall time when the spreadsheet moves to another zone', () => {
    const source = `${SHEET} sheet.getRange('A1').setValue('2026-12-07 09:00'); SpreadsheetApp.getActive().setSpreadsheetTimeZone('UTC');
      return [sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').getValue().toISOString()]`;
    expect(resultOf(worldIn('Europe/Berlin'), source)).toEqual([
      '2026-12-07 09:00:00',
      '2026-12-07T09:00:00.000Z',
    ]);
  });
});

it('a date typed without a year is in the year of the virtual clock', () => {
  const source = `${SHEET} sheet.getRange('A1').setValue('7 Dec'); return sheet.getRange('A1').getValue().toISOString()`;
  expect(resultOf(worldIn('UTC'), source)).toBe('2026-12-07T00:00:00.000Z');
});
