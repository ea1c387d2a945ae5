import fc from 'fast-check';
import { piecesOf } from '../../../../local/workbench/page/panels/LinkedText.js';
import {
  count,
  daysText,
  dayText,
  durationText,
  momentText,
  monthText,
  shiftDay,
  sizeText,
} from '../../../../local/workbench/page/panels/words.js';
import { instantOf, wallTime } from '../../../../local/workbench/page/panels/zone.js';

it.each([
  [dayText('2026-12-07'), 'Mon 7 Dec 2026'],
  [daysText('2026-12-07', '2026-12-08'), 'Mon 7 Dec 2026'],
  [daysText('2026-12-07', '2026-12-14'), 'Mon 7 Dec – Sun 13 Dec 2026'],
  [daysText('2026-12-28', '2027-01-04'), 'Mon 28 Dec 2026 – Sun 3 Jan 2027'],
  [monthText('2026-12'), 'December 2026'],
  [momentText('2026-12-07T09:17'), 'Mon 7 Dec 2026, 09:17'],
  [durationText(0), '0.0 s'],
  [durationText(1420), '1.4 s'],
  [durationText(12_000), '12 s'],
  [durationText(125_000), '2 min 5 s'],
  [durationText(360_000), '6 min'],
  [sizeText(1), '1 byte'],
  [sizeText(12_400), '12 kB'],
  [sizeText(1_480_000), '1.5 MB'],
  [count(1, 'entry', 'entries'), '1 entry'],
  [count(0, 'entry', 'entries'), '0 entries'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

it('shifts days there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -400, max: 400 }), (start, by) => {
      const day = shiftDay('1990-01-01', start);
      expect(shiftDay(shiftDay(day, by), -by)).toBe(day);
    }),
  );
});

describe('the clock on the wall', () => {
  it.each([
    ['2026-12-07T08:17:00.000Z', '2026-12-07T09:17'],
    ['2026-07-07T08:17:00.000Z', '2026-07-07T10:17'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30'],
  ])('%s is %s in Berlin, and back', (instant, wall) => {
    expect(wallTime(instant, 'Europe/Berlin')).toBe(wall);
    expect(instantOf(wall, 'Europe/Berlin')).toBe(instant);
  });

  it('moves a time that is skipped on, and takes the first of one that comes twice', () => {
    expect(wallTime(instantOf('2027-03-28T02:30', 'Europe/Berlin') ?? '', 'Europe/Berlin')).toBe(
      '2027-03-28T03:30',
    );
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['', '2026-12', 'tomorrow'])('is not %j', (text) => {
    expect(instantOf(text, 'Europe/Berlin')).toBeNull();
  });

  it('comes back to every minute, in every zone', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'UTC',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 60_000_000 }), (zone, minutes) => {
        const instant = new Date(minutes * 60_000).toISOString();
        const wall = wallTime(instant, zone);
        expect(wallTime(instantOf(wall, zone) ?? '', zone)).toBe(wall);
      }),
    );
  });
});

describe('addresses in a text', () => {
  const linksIn = (text: string): string[] =>
    piecesOf(text).flatMap((piece) => (piece.isLink ? [piece.text] : []));

  it.each([
    ['See https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a)', ['https://example.org/a']],
    [
      'https://example.org/a_(b), then http://b.example/?q=1&r=2!',
      ['https://example.org/a_(b)', 'http://b.example/?q=1&r=2'],
    ],
    ['javascript:alert(1) and data:text/html,x', []],
    ['<a href="https://example.org">x</a>', ['https://example.org']],
  ])('%s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('lose nothing of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('https://a.example/', ' ', '.', ')', '(', 'x', '\n', '<')),
        (parts) => {
          const text = parts.join('');
          expect(
            piecesOf(text)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
