// Places, areas and A1 notation.
import fc from 'fast-check';
import {
  areaBetween,
  areaName,
  at,
  columnName,
  columnNumber,
  placeName,
  readArea,
} from '../../../../../local/workbench/page/grid/area.js';

describe('names of columns', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('%i is %s', (number, name) => {
    expect(columnName(number)).toBe(name);
  });

  it('read back as the number they came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18_278 }),
        (column) => columnNumber(columnName(column)) === column,
      ),
    );
  });
});

describe('readArea', () => {
  const read = (text: string) => readArea(text, 100, 26);

  it.each([
    ['B4', 'B4'],
    ['b4', 'B4'],
    [' $B$4 ', 'B4'],
    ['B4:D9', 'B4:D9'],
    ['D9:B4', 'B4:D9'],
    ['B:D', 'B1:D100'],
    ['4:9', 'A4:Z9'],
    ['Z100:AB200', 'Z100'],
  ])('%s is %s', (text, name) => {
    const area = read(text);
    expect(area === null ? null : areaName(area)).toBe(name);
  });

  it.each(['', ':', 'B', '4', 'B4:', 'B4:C5:D6', 'B0', 'AA1', 'A101', 'Rota!A1', 'hello'])(
    '%j is no area of the sheet',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('reads every area it names', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 100 }),
      column: fc.integer({ min: 1, max: 26 }),
    });
    fc.assert(
      fc.property(place, place, (one, other) => {
        const area = areaBetween(one, other);
        expect(read(areaName(area))).toEqual(area);
      }),
    );
  });

  it('names a single cell once', () => {
    expect(areaName(areaBetween(at(3, 2), at(3, 2)))).toBe(placeName(at(3, 2)));
  });
});
