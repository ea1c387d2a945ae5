// Styles as CSS, readable on dark paper.
import fc from 'fast-check';
import { cssOf, readable } from '../../../../../local/workbench/page/grid/look.js';

const channel = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const light = (hex: string): number => {
  const parts = [1, 3, 5].map((start) => channel(parseInt(hex.slice(start, start + 2), 16)));
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
};
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('readable', () => {
  it('gives ink that can be read on any paper', () => {
    fc.assert(fc.property(colour, colour, (ink, paper) => contrast(readable(ink, paper), paper) >= 4.5));
  });

  it('leaves ink that can be read as it is', () => {
    expect(readable('#ffffff', '#0b57d0')).toBe('#ffffff');
    expect(readable('red', '#ffffff')).toBe('red');
  });
});

describe('cssOf', () => {
  it('shows colours exactly on light paper', () => {
    expect(cssOf({ color: '#cccccc' }, false)).toBe('color:#cccccc');
    expect(cssOf({ background: '#fff2cc' }, false)).toBe('background-color:#fff2cc;color:#000000');
  });

  it('keeps the fill and lightens dark ink on dark paper', () => {
    expect(cssOf({ background: '#fff2cc' }, true)).toBe('background-color:#fff2cc;color:#000000');
    expect(cssOf({ color: '#000000' }, true)).toMatch(/^color:#[89a-f]/);
  });

  it('writes the other properties', () => {
    expect(
      cssOf({ isBold: true, isItalic: true, line: 'line-through', align: 'right', wraps: true }, false),
    ).toBe(
      'font-weight:bold;font-style:italic;text-decoration:line-through;justify-content:flex-end;text-align:right;white-space:pre-wrap;overflow-wrap:anywhere',
    );
  });
});
