// Utilities: dates by Java's patterns, text, bytes.
import fc from 'fast-check';
import { formatDate } from '../../../local/runtime/host/utilities/format-date.js';
import { parseDate } from '../../../local/runtime/host/utilities/parse-date.js';
import { instantOf, isZone, wallOf } from '../../../local/runtime/host/zone.js';
import { errorOf, probeWorld, resultOf } from '../run-script.js';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC', 'GMT+1', 'GMT-05:30'];

describe('formatDate', () => {
  const instant = Date.UTC(2026, 11, 7, 22, 5, 9, 42);
  it.each([
    ['Europe/Berlin', "EEE d MMM yyyy 'at' HH:mm:ss.SSS Z", 'Mon 7 Dec 2026 at 23:05:09.042 +0100'],
    ['Asia/Tokyo', 'EEEE dd.MM.yy h:mm a, u', 'Tuesday 08.12.26 7:05 AM, 2'],
    ['America/New_York', 'yyyy-MM-dd XXX z', '2026-12-07 -05:00 EST'],
    ['Europe/Berlin', 'z zzzz X', 'CET Central European Standard Time +01'],
    ['UTC', "D w '''quoted''' X", "341 50 'quoted' Z"],
    ['GMT+1', 'HH:mm', '23:05'],
    ['GMT-05:30', 'HH:mm', '16:35'],
  ])('%s %s', (zone, pattern, text) => {
    expect(formatDate(instant, zone, pattern)).toBe(text);
  });

  it('counts weeks as in the United States', () => {
    const week = (text: string): string => formatDate(Date.parse(text), 'UTC', 'Y-w');
    expect([week('2026-12-26'), week('2026-12-27'), week('2027-01-01')]).toEqual([
      '2026-52',
      '2027-1',
      '2027-1',
    ]);
  });

  it('is undone by parseDate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...ZONES), (milliseconds, zone) => {
        const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";
        expect(parseDate(formatDate(milliseconds, zone, pattern), zone, pattern, 0)).toBe(milliseconds);
      }),
    );
  });
});

describe('parseDate', () => {
  it.each([
    ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['7 Dec 2026 11:30 pm', 'Europe/Berlin', 'd MMM yyyy h:mm a', '2026-12-07T22:30:00.000Z'],
    ['20261207', 'UTC', 'yyyyMMdd', '2026-12-07T00:00:00.000Z'],
    ['07.12.26', 'UTC', 'dd.MM.yy', '2026-12-07T00:00:00.000Z'],
    ['31.02.2026', 'UTC', 'dd.MM.yyyy', '2026-03-03T00:00:00.000Z'],
  ])('%s', (text, zone, pattern, iso) => {
    expect(new Date(parseDate(text, zone, pattern, Date.UTC(2026, 0, 1))).toISOString()).toBe(iso);
  });

  it('refuses other text, from the script as an Exception', () => {
    expect(errorOf(probeWorld(), `Utilities.parseDate('soon', 'UTC', 'yyyy')`)).toBe(
      'Exception: Unparseable date: "soon"',
    );
  });
});

describe('wall clocks', () => {
  it('find the instant of a reading, also around both clock changes', () => {
    expect(instantOf(Date.UTC(2026, 9, 25, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(instantOf(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect([isZone('Europe/Berlin'), isZone('GMT+1'), isZone('Mars/Base'), isZone('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('come back from every instant that is shown once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...ZONES), (instant, zone) => {
        const back = instantOf(wallOf(instant, zone), zone);
        expect(wallOf(back, zone)).toBe(wallOf(instant, zone));
      }),
    );
  });
});

describe('Utilities in a script', () => {
  it.each([
    [`Utilities.formatDate(new Date(0), 'GMT', 'yyyy')`, '1970'],
    [`Utilities.formatString('%s|%5d|%-4s|%05.1f|%%|%2$x', 'a', 42, 'b', 2.25)`, 'a|   42|b   |002.3|%|2a'],
    [`Utilities.formatString('%11.6f %6s', 123.456, 'abc')`, ' 123.456000    abc'],
    [`Utilities.base64Encode('Google グループ')`, 'R29vZ2xlIOOCsOODq+ODvOODlw=='],
    [`Utilities.base64EncodeWebSafe('Google グループ')`, 'R29vZ2xlIOOCsOODq-ODvOODlw=='],
    [`Utilities.newBlob(Utilities.base64Decode('w6Q=')).getDataAsString()`, 'ä'],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '').slice(0, 4)`, [-44, 29, -116, -39]],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97]).length`, 32],
    [`Utilities.computeHmacSha256Signature('a', 'k').length`, 32],
    [
      `Utilities.parseCsv('a,"b ""x"", c"\\r\\n1,\\n')`,
      [
        ['a', 'b "x", c'],
        ['1', ''],
      ],
    ],
    [`Utilities.parseCsv('a\\tb', '\\t')`, [['a', 'b']]],
    [`Utilities.newBlob('ä', 'text/csv', 'x.csv').getBytes()`, [-61, -92]],
    [`Utilities.newBlob('ä').setDataFromString('ä', 'ISO-8859-1').getBytes()`, [-28]],
    [
      `Utilities.newBlob('a', null, 'x.json').setContentTypeFromExtension().getContentType()`,
      'application/json',
    ],
    [`Utilities.jsonParse('[1]')`, [1]],
  ])('%s', (source, expected) => {
    expect(resultOf(probeWorld(), `return ${source}`)).toEqual(expected);
  });

  it('makes the same uuids from the same world', () => {
    const source = `return [Utilities.getUuid(), Utilities.getUuid()]`;
    const uuids = resultOf(probeWorld(), source) as string[];
    expect(uuids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuids[0]).not.toBe(uuids[1]);
    expect(resultOf(probeWorld(), source)).toEqual(uuids);
  });

  it('sleeps on the virtual clock', () => {
    const source = `const before = Date.now(); Utilities.sleep(60000); return Date.now() - before`;
    expect(resultOf(probeWorld(), source)).toBeGreaterThanOrEqual(60_000);
    expect(errorOf(probeWorld(), `Utilities.sleep(300001)`)).toMatch(/^Exception: Invalid argument/);
  });

  it.each([
    [
      `Utilities.formatDate('2026', 'GMT', 'yyyy')`,
      `Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.`,
    ],
    [`Utilities.formatDate(new Date(), 'Mars/Base', 'yyyy')`, 'Exception: Invalid argument: timeZone'],
    [`Utilities.formatDate(new Date(), 'GMT', 'yyyy b')`, `Exception: Illegal pattern character 'b'`],
    [`Utilities.gzip(Utilities.newBlob('a'))`, 'Error: Not emulated: Utilities.gzip'],
    [`Utilities.parseCsv('"a')`, 'Exception: Could not parse text.'],
  ])('refuses %s', (source, message) => {
    expect(errorOf(probeWorld(), source)).toBe(message);
  });
});
