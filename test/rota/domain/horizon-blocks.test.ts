// Horizons longer than a quarter: even blocks, each planned after the one before, and a sentence that says so.
import { addWeeks } from '../../../src/common/domain/calendar.js';
import { horizonBlocks } from '../../../src/rota/domain/horizon-blocks.js';
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import { randomInstance } from './random-instance.js';
import { answers, candidate, duties, MONDAY, planning, week } from './planning-example.js';

const weeks = (length: number) => Array.from({ length }, (_, i) => addWeeks(MONDAY, i));

describe('horizonBlocks', () => {
  it.each([
    [1, [1]],
    [13, [13]],
    [14, [7, 7]],
    [26, [13, 13]],
    [27, [9, 9, 9]],
    [52, [13, 13, 13, 13]],
  ])('cuts %p weeks into %p', (length, sizes) => {
    const blocks = horizonBlocks(weeks(length));
    expect(blocks.map((block) => block.length)).toEqual(sizes);
    expect(blocks.flat()).toEqual(weeks(length));
  });
});

describe('planRota beyond a quarter', () => {
  const team = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'];
  const candidates = team.map((name) => candidate(name));
  const everYes = answers(Object.fromEntries(team.map((name) => [name, 'y'.repeat(20)])));

  it('says that it was planned in blocks', () => {
    const plan = planRota(planning(20, { candidates, answers: everYes }));
    expect(plan.problems).toEqual([
      '20 weeks are planned in 2 blocks, one after the other: each block is the best possible, the whole need not be.',
    ]);
    expect(plan.gaps).toEqual([]);
  });

  it('keeps the turn across the seam', () => {
    const names = planRota(planning(14, { candidates, answers: everYes })).weeks.map(({ name }) => name);
    expect(names.slice(5)).toEqual(names.slice(0, 9));
  });

  it('keeps the ledger over all weeks', () => {
    const { people } = planRota(planning(20, { candidates, answers: everYes }));
    expect(people.map(({ servedAfter }) => servedAfter)).toEqual(team.map(() => 4));
    for (const { entitled } of people) expect(entitled).toBeCloseTo(4, 12);
  });

  it('takes no notice of duties inside the horizon, which are pins', () => {
    const parts = { candidates, answers: everYes, duties: duties({ Ada: [-5], Ben: [-4] }) };
    const inside = { ...parts, duties: [...parts.duties, ...duties({ Cleo: [1, 8, 9] })] };
    expect(planRota(planning(14, inside))).toEqual(planRota(planning(14, parts)));
  });

  it('knows the pins of later blocks', () => {
    const plan = planRota(
      planning(14, {
        candidates: candidates.slice(0, 3),
        answers: everYes,
        duties: duties({ Ada: [-3], Ben: [-2], Cleo: [-1] }),
        pins: { [week(7)]: 'ada@example.org' },
      }),
    );
    expect(plan.weeks.slice(3, 8).map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cleo', 'Ben', 'Ada']);
  });

  it('lets a newcomer start even with the whole horizon, not with a later block', () => {
    const weeksOfAda = Array.from({ length: 7 }, (_, i) => [week(i), 'ada@example.org'] as const);
    const plan = planRota(
      planning(14, {
        candidates: [candidate('Ada'), candidate('New', { from: null })],
        pins: { ...Object.fromEntries(weeksOfAda), [week(7)]: 'new@example.org' },
      }),
    );
    expect(plan.weeks[7]?.reason).toBe('No duty on record yet, ideal is every 2 weeks; 7 weeks owed.');
  });

  it('keeps pins on random long horizons', () => {
    for (const seed of [1, 2, 3]) {
      const input = randomInstance(seed, { weeks: [15, 30], people: [3, 6] });
      const pinned = planRota(input).weeks.filter(({ pinned }) => pinned);
      expect(Object.fromEntries(pinned.map(({ start, email }) => [start, email]))).toEqual(input.pins);
    }
  });
});
