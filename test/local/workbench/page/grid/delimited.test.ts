// Rectangles of text on the clipboard.
import fc from 'fast-check';
import { fromDelimited, tiled, toDelimited } from '../../../../../local/workbench/page/grid/delimited.js';

describe('fromDelimited', () => {
  it.each([
    ['one', [['one']]],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"say ""yes"""', [['say "yes"']]],
    ['"not closed\tb', [['"not closed', 'b']]],
    ['5" pipe\tb', [['5" pipe', 'b']]],
    ['"quoted" and more', [['"quoted" and more']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('reads %j', (text, rows) => {
    expect(fromDelimited(text)).toEqual(rows);
  });

  it('reads what toDelimited wrote', () => {
    const texts = fc.stringMatching(/^[a-z\t\n" ]{0,6}$/);
    const rectangle = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(rectangle, (rows) => {
        // One empty line at the end cannot be told from the end of the text.
        fc.pre(!(rows.length > 1 && rows.at(-1)?.every((text) => text === '') === true));
        expect(fromDelimited(toDelimited(rows))).toEqual(rows);
      }),
    );
  });
});

describe('tiled', () => {
  it('fills an area with one value or with whole repetitions', () => {
    expect(tiled([['x']], 2, 3)).toEqual([
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ]);
    expect(tiled([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
  });

  it('leaves a rectangle that does not fit as it is', () => {
    expect(tiled([['a', 'b']], 1, 3)).toEqual([['a', 'b']]);
    expect(tiled([['a'], ['b']], 1, 1)).toEqual([['a'], ['b']]);
  });
});
