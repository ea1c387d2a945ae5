// Numbers and lists in the words of the pages.
import { count, decimal, listOf, signed } from '../../../src/common/pages/words.js';

it.each([
  [0, '0 weeks'],
  [1, '1 week'],
  [2, '2 weeks'],
])('counts %d', (number, text) => {
  expect(count(number, 'week')).toBe(text);
});

it('counts with an irregular plural', () => {
  expect([1, 3].map((number) => count(number, 'entry', 'entries'))).toEqual(['1 entry', '3 entries']);
});

it.each([
  [[], Infinity, ''],
  [['a'], Infinity, 'a'],
  [['a', 'b'], Infinity, 'a and b'],
  [['a', 'b', 'c'], Infinity, 'a, b and c'],
  [['a', 'b', 'c'], 2, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 2, 'a, b and 2 others'],
])('lists %j, at most %d', (names, most, text) => {
  expect(listOf(names, most)).toBe(text);
});

it.each([
  [0.47, '+0.47'],
  [-0.06, '−0.06'],
  [0.004, '±0.00'],
  [-0.001, '±0.00'],
])('signs %d', (number, text) => {
  expect(signed(number)).toBe(text);
});

it.each([
  [10, '10'],
  [9.5, '9.5'],
  [0.04, '0'],
  [-1.25, '−1.2'],
])('rounds %d', (number, text) => {
  expect(decimal(number)).toBe(text);
});
