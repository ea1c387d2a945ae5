// Where rows and columns start, and which one is at a pixel.
import fc from 'fast-check';
import { axisOf, linesBetween } from '../../../../../local/workbench/page/grid/axis.js';

describe('axisOf', () => {
  const axis = axisOf([20, 0, 30, 10]);

  it('adds up sizes', () => {
    expect([1, 2, 3, 4, 5].map(axis.startOf)).toEqual([0, 20, 20, 50, 60]);
    expect(axis.total).toBe(60);
  });

  it.each([
    [0, 1],
    [19, 1],
    [20, 3],
    [49, 3],
    [50, 4],
    [59, 4],
    [60, 4],
    [900, 4],
  ])('has at pixel %i line %i', (pixel, line) => {
    expect(axis.indexAt(pixel)).toBe(line);
  });

  it('finds the line that holds a pixel', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.nat(2000), (lines, pixel) => {
        const some = axisOf(lines);
        fc.pre(pixel < some.total);
        const index = some.indexAt(pixel);
        expect(some.startOf(index)).toBeLessThanOrEqual(pixel);
        expect(some.startOf(index) + some.sizeOf(index)).toBeGreaterThan(pixel);
      }),
    );
  });
});

describe('linesBetween', () => {
  it('leaves hidden lines out and stays inside', () => {
    expect(linesBetween(axisOf([20, 0, 30, 10]), 25, 55, 1, 1)).toEqual([3, 4]);
    expect(linesBetween(axisOf([20, 20, 20, 20, 20]), 40, 45, 1, 1)).toEqual([2, 3, 4]);
    expect(linesBetween(axisOf([20, 20, 20, 20, 20]), 40, 45, 3, 1)).toEqual([3, 4]);
  });
});
