// Why somebody has a week, and why nobody has: one line each, in the words an engineering manager reads.
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import type { PlanningInput } from '../../../src/rota/domain/planning.js';
import { december } from './december-example.js';
import { answers, candidate, duties, planning, week } from './planning-example.js';

const reasonsOf = (weeks: number, parts: Partial<PlanningInput>): string[] =>
  planRota(planning(weeks, parts)).weeks.map(({ reason }) => reason);

const ada = [candidate('Ada')];

describe('the reason for a week', () => {
  it('says spacing and debt', () => {
    expect(planRota(december).weeks.map(({ reason }) => reason)).toEqual([
      'Last on duty 10 weeks ago, ideal is 9.5; 1.6 weeks owed.',
      'Last on duty 10 weeks ago, ideal is 9.5; 1.6 weeks owed.',
      'Last on duty 10 weeks ago, ideal is 9.5; 0.5 weeks owed.',
      '9 said no; Jonte leaves the rota on Sun 27 Dec. Most owed: Ines, Kaveh, Lumi, Oskar and 2 others (0.6 weeks each).',
    ]);
  });

  it.each<[string, number, Partial<PlanningInput>, string[]]>([
    ['a first duty', 1, { candidates: ada }, ['No duty on record yet, ideal is every 1 week; 1 week owed.']],
    [
      'a second duty in the same rota',
      2,
      { candidates: ada, answers: answers({ Ada: 'yy' }), duties: duties({ Ada: [-1] }) },
      [
        'Last on duty 1 week ago, ideal is 1; 2 weeks owed.',
        'Last on duty 1 week ago, ideal is 1; 1 week owed.',
      ],
    ],
    [
      'nothing owed',
      1,
      {
        candidates: [...ada, candidate('Ben')],
        answers: answers({ Ada: 'y', Ben: 'n' }),
        duties: duties({ Ada: [-2, -3] }),
        firstWeekOnRecord: week(-3),
      },
      ['Last on duty 2 weeks ago, ideal is 2; nothing owed.'],
    ],
    [
      'ahead',
      1,
      {
        candidates: [...ada, candidate('Ben')],
        answers: answers({ Ada: 'y', Ben: 'n' }),
        duties: duties({ Ada: [-1, -2, -3] }),
        firstWeekOnRecord: week(-3),
      },
      ['Last on duty 1 week ago, ideal is 2; 1 week ahead.'],
    ],
    [
      'a pin for somebody who is away',
      1,
      {
        candidates: [...ada, candidate('Ben')],
        answers: answers({ Ada: 'nnnnnn' }),
        pins: { [week(0)]: 'ada@example.org' },
      },
      [
        'No duty on record yet, ideal is every 1 week; nothing owed. Away that week: six or more weeks in a row answered “no”.',
      ],
    ],
    [
      'a pin for somebody who has left',
      1,
      { candidates: [candidate('Ada', { until: '2026-12-06' })], pins: { [week(0)]: 'ada@example.org' } },
      ['No duty on record yet, ideal is every 1 week; nothing owed. Not in the rota that week.'],
    ],
    ['a closed week', 1, { candidates: ada, pins: { [week(0)]: null } }, ['Closed: needs nobody.']],
    [
      'a stranger',
      1,
      { pins: { [week(0)]: 'gone@example.org' } },
      ['gone@example.org has this week but is no candidate.'],
    ],
  ])('%s', (_, weeks, parts, expected) => {
    expect(reasonsOf(weeks, parts)).toEqual(expected);
  });
});

describe('the reason for a gap', () => {
  it.each<[string, Partial<PlanningInput>, string]>([
    [
      'one "no", by name',
      { candidates: ada, answers: answers({ Ada: 'yn' }) },
      'Ada said no. Most owed: Ada (1 week).',
    ],
    [
      'people away',
      { candidates: [...ada, candidate('Ben')], answers: answers({ Ada: 'ynnnnnn', Ben: 'ynnnnnn' }) },
      '2 are away.',
    ],
    [
      'somebody who joins later',
      { candidates: [candidate('Ada', { until: '2026-12-13' }, { from: '2027-02-01' })] },
      'Ada leaves the rota on Sun 13 Dec.',
    ],
  ])('%s', (_, parts, expected) => {
    expect(reasonsOf(2, parts)[1]).toBe(expected);
  });

  it('names who joins', () => {
    expect(reasonsOf(2, { candidates: [candidate('Ada', { from: '2026-12-09' })] })[0]).toBe(
      'Ada joins the rota on Wed 9 Dec.',
    );
  });

  it('names nobody as owed where all have served enough', () => {
    const parts = {
      candidates: [...ada, candidate('Ben', { until: '2026-12-06' })],
      answers: answers({ Ada: 'n' }),
      duties: duties({ Ada: [-1, -2, -3, -4] }),
      firstWeekOnRecord: week(-4),
    };
    expect(reasonsOf(1, parts)).toEqual(['Ada said no.']);
  });
});
