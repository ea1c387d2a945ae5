// Who could cover a week, best first, held against its owner keeping it.
import { rankSubstitutes } from '../../../src/rota/domain/rank-substitutes.js';
import { answers, candidate, duties, planning, week } from './planning-example.js';

const team = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'];
const record = planning(1, {
  candidates: team.map((name) => candidate(name)),
  answers: answers({ Ada: 'y', Ben: 'y', Cleo: 'y', Dan: 'n', Eve: 'i' }),
  duties: duties({ Ada: [-5, 0], Ben: [-4], Cleo: [-3, 1], Dan: [-2], Eve: [-4] }),
  firstWeekOnRecord: week(-5),
});

describe('rankSubstitutes', () => {
  it('ranks by spacing, answer and fairness, too close behind, "no" last', () => {
    const ranked = rankSubstitutes(record, week(0), 'ada@example.org');
    expect(ranked.map(({ name }) => name)).toEqual(['Ben', 'Eve', 'Cleo', 'Dan']);
    expect(ranked.map(({ extraTooClose }) => extraTooClose)).toEqual([0, 0, 1, 0]);
    expect((ranked[1]?.extraCost ?? 0) - (ranked[0]?.extraCost ?? 0)).toBeCloseTo(0.05, 12);
    expect(ranked.map(({ words }) => words)).toEqual([
      'but Ada waits 6 weeks or more',
      'but Ada waits 6 weeks or more',
      'but two in a row with 14 Dec',
      'but said no; back after only 2 weeks',
    ]);
  });

  it('offers everybody for a week without anyone', () => {
    const ranked = rankSubstitutes(record, week(0), null);
    expect(ranked[0]?.name).toBe('Ada');
    expect(ranked).toHaveLength(5);
  });
});
