// The fairness ledger and the scores: before and with a rota, and for any week on record.
import { ledgerAt } from '../../../src/rota/domain/ledger.js';
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import { december } from './december-example.js';
import { answers, candidate, duties, duty, planning, week } from './planning-example.js';

describe('the ledger of a plan', () => {
  const { people, scores, cost } = planRota(december);

  it('lists everybody in rotation by name, before and with the rota', () => {
    expect(people.map(({ name }) => name)).toEqual([
      'Ines',
      'Jonte',
      'Kaveh',
      'Lumi',
      'Mirela',
      'Oskar',
      'Priya',
      'Salma',
      'Tobin',
      'Wren',
    ]);
    expect(people.find(({ name }) => name === 'Mirela')).toMatchObject({
      servedBefore: 4,
      servedAfter: 5,
      lastDuty: '2026-09-28',
      nextDuty: '2026-12-07',
    });
    expect(people.find(({ name }) => name === 'Ines')).toMatchObject({
      servedBefore: 5,
      servedAfter: 5,
      nextDuty: null,
    });
  });

  it('entitles everybody together to every week', () => {
    expect(people.reduce((sum, { entitled }) => sum + entitled, 0)).toBeCloseTo(52, 9);
  });

  it('scores the whole', () => {
    expect(scores).toMatchObject({
      covered: 3,
      weeks: 4,
      shortestGap: { weeks: 10, ideal: 9.5 },
      ifNeedBeUsed: 0,
      noAnswerUsed: 1,
      againstNo: 0,
    });
    expect(scores.furthestFromEntitledBefore).toBeCloseTo(1.609, 3);
    expect(scores.furthestFromEntitledAfter).toBeCloseTo(1.362, 3);
    expect(cost).toBeCloseTo(0.34, 3);
  });
});

describe('the scores', () => {
  it('do not ask for closed weeks, count pins against a "no", and know no gap without two duties', () => {
    const { scores } = planRota(
      planning(3, {
        candidates: [candidate('Ada'), candidate('Ben')],
        answers: answers({ Ada: 'nyy', Ben: 'yyi' }),
        pins: { [week(0)]: 'ada@example.org', [week(1)]: null, [week(2)]: 'ben@example.org' },
      }),
    );
    expect(scores).toMatchObject({ covered: 2, weeks: 2, shortestGap: null, ifNeedBeUsed: 1, againstNo: 1 });
  });

  it('name the shortest gap that ends in the rota, with the ideal of that person', () => {
    const { scores } = planRota(
      planning(2, {
        candidates: [candidate('Ada'), candidate('Ben', { share: 0.5 })],
        duties: duties({ Ada: [-5], Ben: [-2, -3] }),
        pins: { [week(0)]: 'ada@example.org', [week(1)]: 'ben@example.org' },
      }),
    );
    expect(scores.shortestGap).toEqual({ weeks: 3, ideal: 3 });
  });

  it('take the shortest gap inside the rota too', () => {
    const { scores } = planRota(
      planning(4, {
        candidates: [candidate('Ada')],
        duties: duties({ Ada: [-5] }),
        pins: { [week(0)]: null, [week(1)]: null, [week(2)]: null },
      }),
    );
    expect(scores.shortestGap).toEqual({ weeks: 8, ideal: 1 });
  });
});

describe('ledgerAt', () => {
  const record = {
    candidates: [candidate('Ada'), candidate('Ben')],
    answers: {},
    duties: [...duties({ Ada: [-2, 3], Ben: [-1] }), duty('Ada', 0, 2), duty('Ben', 0, 5)],
    firstWeekOnRecord: week(-2),
    rules: december.rules,
  };

  it('counts up to the week asked for, parts in sevenths', () => {
    const [ada, ben] = ledgerAt(record, week(0));
    expect(ada).toMatchObject({ entitled: 1.5, servedBefore: 1, lastDuty: week(-2), nextDuty: week(0) });
    expect(ada?.servedAfter).toBeCloseTo(1 + 2 / 7, 12);
    expect(ben?.servedAfter).toBeCloseTo(1 + 5 / 7, 12);
  });

  it('looks back from a later week', () => {
    const [ada, ben] = ledgerAt(record, week(1));
    expect(ada?.servedAfter).toBeCloseTo(1 + 2 / 7, 12);
    expect([ada?.lastDuty, ada?.nextDuty]).toEqual([week(-2), week(3)]);
    expect([ben?.lastDuty, ben?.nextDuty]).toEqual([week(0), null]);
  });
});
