// Serial numbers and instants, in zones with clock changes.
import fc from 'fast-check';
import {
  fieldsOf,
  instantToSerial,
  serialOf,
  serialToInstant,
} from '../../../local/runtime/host/services/spreadsheet/wall-time.js';

const iso = (serial: number, zone: string): string => new Date(serialToInstant(serial, zone)).toISOString();

describe('a serial number', () => {
  it('counts days from 30 December 1899', () => {
    expect(serialOf(1899, 12, 30)).toBe(0);
    expect(serialOf(2026, 12, 7, 12)).toBe(46363.5);
    expect(fieldsOf(46363.75)).toMatchObject({ year: 2026, month: 12, day: 7, weekday: 1, hours: 18 });
  });

  it.each([
    ['Europe/Berlin', serialOf(2026, 12, 7), '2026-12-06T23:00:00.000Z'],
    ['America/New_York', serialOf(2026, 12, 7), '2026-12-07T05:00:00.000Z'],
    ['UTC', serialOf(2026, 12, 7), '2026-12-07T00:00:00.000Z'],
    ['Asia/Kolkata', serialOf(2026, 12, 7, 9), '2026-12-07T03:30:00.000Z'],
    // The hour that does not exist, and the one that comes twice.
    ['Europe/Berlin', serialOf(2026, 3, 29, 2, 30), '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', serialOf(2026, 3, 29, 3), '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', serialOf(2026, 10, 25, 2, 30), '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', serialOf(2026, 10, 25, 3), '2026-10-25T02:00:00.000Z'],
  ])('in %s: %d is %s', (zone, serial, expected) => {
    expect(iso(serial, zone)).toBe(expected);
  });

  it('comes back from the instant it names', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'UTC',
    );
    const minutes = fc.integer({ min: Date.UTC(1975, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = minute * 60_000;
        const back = serialToInstant(instantToSerial(instant, zone), zone);
        // In the repeated hour the earlier of the two is meant.
        expect([0, 1_800_000, 3_600_000]).toContain(instant - back);
      }),
    );
  });

  it('is what the clocks of Berlin show, for every hour of two years but the two that are skipped', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const wrong: string[] = [];
    for (let hour = 0; hour < 2 * 365 * 24; hour += 1) {
      const wanted = new Date(Date.UTC(2026, 0, 1, hour)).toISOString().slice(0, 16).replace('T', ' ');
      const instant = serialToInstant(serialOf(2026, 1, 1) + hour / 24, 'Europe/Berlin');
      if (clock.format(instant) !== wanted) wrong.push(wanted);
    }
    expect(wrong).toEqual(['2026-03-29 02:00', '2027-03-28 02:00']);
  });
});
