// The cost of a set of weeks for one person, each part with figures worked out by hand.
import type { Member } from '../../../src/rota/domain/horizon.js';
import { personCost } from '../../../src/rota/domain/person-cost.js';
import { RULES } from './planning-example.js';

const WEEKS = 5;

const member = (parts: Partial<Member> = {}): Member => ({
  name: 'Ada',
  email: 'ada@example.org',
  ideal: 10,
  lastDuty: -10,
  nextDuty: null,
  served: 5,
  entitled: 5,
  answers: ['yes', 'yes', 'ifNeedBe', 'none', 'no'],
  isIn: [true, true, true, true, true],
  isCovered: [true, true, true, true, true],
  takesPart: true,
  ...parts,
});

describe('regularity', () => {
  it.each<[string, Partial<Member>, number[], number]>([
    ['nothing at the ideal interval', {}, [0], 0],
    ['one week late', {}, [1], 0.01],
    ['three weeks early', { lastDuty: -7 }, [0], 0.09],
    ['two duties', {}, [0, 4], 0.36],
    ['due now without a duty on record', { lastDuty: null }, [0], 0],
    ['due now with an ideal of 9.5', { lastDuty: null, ideal: 9.5 }, [0], (0.5 / 9.5) ** 2],
    ['due now with an ideal a hair above ten', { lastDuty: null, ideal: 10 + 2e-15 }, [0], 0],
    ['an open end beyond the ideal', {}, [], 0.25],
    ['an open end short of the ideal', { lastDuty: -2 }, [], 0],
    ['the open end after a duty', { ideal: 4, lastDuty: -4 }, [0], 0.0625],
    ['an interval to the next published duty', { nextDuty: 7 }, [0], 0.09],
    ['an interval to the next published duty without one here', { nextDuty: 7 }, [], 0.49],
  ])('%s', (_, parts, duties, expected) => {
    expect(personCost(member(parts), duties, WEEKS, RULES).regularity).toBeCloseTo(expected, 12);
  });
});

describe('balance', () => {
  it.each([
    [5, 5, [], 0],
    [5, 5, [0], 0.05],
    [3.5, 5, [0, 1], 0.0125],
    [2, 5, [], 0.45],
  ])('served %p of %p plus %p costs %p', (served, entitled, duties, expected) => {
    expect(personCost(member({ served, entitled }), duties, WEEKS, RULES).balance).toBeCloseTo(expected, 12);
  });
});

describe('if need be', () => {
  it.each([
    ['yes', [0, 1], 0],
    ['if need be', [2], 0.05],
    ['no answer', [3], 0.05],
    ['a pinned "no"', [4], 0],
    ['several', [0, 2, 3], 0.1],
  ])('%s', (_, duties, expected) => {
    expect(personCost(member(), duties, WEEKS, RULES).ifNeedBe).toBeCloseTo(expected, 12);
  });
});

describe('too close', () => {
  it.each<[string, Partial<Member>, number[], number, number]>([
    ['one duty', {}, [0], 2, 0],
    ['every other week', {}, [0, 2], 2, 0],
    ['two in a row count both', {}, [0, 1], 2, 2],
    ['three in a row count all', {}, [0, 1, 2], 2, 3],
    ['right after the last before', { lastDuty: -1 }, [0], 2, 1],
    ['right before the next published', { nextDuty: 5 }, [4], 2, 1],
    ['not after a supposed duty', { lastDuty: null, ideal: 1 }, [0], 2, 0],
    ['a longer minimum', { lastDuty: -2 }, [0, 3], 3, 1],
    ['a minimum of one week forbids nothing', { lastDuty: -1 }, [0, 1], 1, 0],
  ])('%s', (_, parts, duties, minimumDistance, expected) => {
    expect(personCost(member(parts), duties, WEEKS, { ...RULES, minimumDistance }).tooClose).toBe(expected);
  });
});

describe('the total', () => {
  it('adds the parts with the weights of the settings', () => {
    const rules = { ...RULES, regularityWeight: 2, balanceWeight: 0.5, ifNeedBeWeight: 3 };
    const cost = personCost(member({ lastDuty: -7 }), [2], WEEKS, rules);
    expect(cost.total).toBeCloseTo(2 * 0.01 + 0.5 * 1 + 3, 12);
  });

  it('is nothing for an outsider without a duty, and the usual with one', () => {
    const outsider = member({ takesPart: false, served: 0 });
    expect(personCost(outsider, [], WEEKS, RULES).total).toBe(0);
    expect(personCost(outsider, [0], WEEKS, RULES).total).toBeCloseTo(0.05 * 16, 12);
  });
});
