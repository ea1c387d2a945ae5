// The numbers planning works on: ideal intervals, last and next duty, served and entitled, pins.
import { horizonOf } from '../../../src/rota/domain/horizon.js';
import type { Duty, PlanningInput } from '../../../src/rota/domain/planning.js';
import { answers, candidate, duties, duty, planning, week } from './planning-example.js';

const AWAY = 'nnnnnn';

const memberOf = (input: PlanningInput, name = 'Ada') =>
  horizonOf(input).members.find((member) => member.name === name);

describe('the ideal interval', () => {
  it.each<[string, Partial<PlanningInput>, Record<string, number>]>([
    [
      'is the number of people with full shares',
      { candidates: ['Ada', 'Ben', 'Cleo'].map((name) => candidate(name)) },
      { Ada: 3, Ben: 3, Cleo: 3 },
    ],
    [
      'is twice as long for half a share',
      { candidates: [candidate('Ada'), candidate('Ben', { share: 0.5 })] },
      { Ada: 1.5, Ben: 3 },
    ],
    [
      'counts a joiner by the share of the first week',
      {
        candidates: [
          candidate('Ada'),
          candidate('Ben', { from: week(1), until: '2026-12-20', share: 0.5 }, { from: week(2), share: 1 }),
        ],
      },
      { Ada: 1.5, Ben: 3 },
    ],
    [
      'leaves out whoever is away all the time',
      { candidates: [candidate('Ada'), candidate('Ben')], answers: answers({ Ben: AWAY }) },
      { Ada: 1 },
    ],
    [
      'leaves out whoever has left',
      { candidates: [candidate('Ada'), candidate('Ben', { until: '2026-12-06' })] },
      { Ada: 1 },
    ],
    [
      'measures a pinned outsider by the same sum',
      {
        candidates: [candidate('Ada'), candidate('Ben', { share: 0.5, until: '2026-12-06' })],
        pins: { [week(0)]: 'ben@example.org' },
      },
      { Ada: 1, Ben: 2 },
    ],
  ])('%s', (_, parts, expected) => {
    const { members } = horizonOf(planning(3, parts));
    expect(Object.fromEntries(members.map(({ name, ideal }) => [name, ideal]))).toEqual(expected);
  });
});

describe('the last and the next duty', () => {
  it.each<[string, Duty[], [number | null, number | null]]>([
    ['are null without any', [], [null, null]],
    ['are the nearest ones on either side', duties({ Ada: [-9, -3, 4, 2, -20] }), [-3, 2]],
    ['are not those of others', duties({ Ben: [-1, 3] }), [null, null]],
    ['count a split week for whoever had most days', [duty('Ada', -1, 4), duty('Ben', -1, 3)], [-1, null]],
    ['do not count the smaller part', [duty('Ada', -1, 3), duty('Ben', -1, 4), duty('Ada', -5)], [-5, null]],
    ['add up the parts of a week', [duty('Ada', -1, 2), duty('Ben', -1, 3), duty('Ada', -1, 2)], [-1, null]],
    ['ignore duties inside the horizon, which are pins', duties({ Ada: [0, 1] }), [null, null]],
  ])('%s', (_, given, expected) => {
    const input = planning(2, { candidates: [candidate('Ada'), candidate('Ben')], duties: given });
    const member = memberOf(input);
    expect([member?.lastDuty, member?.nextDuty]).toEqual(expected);
  });
});

describe('served and entitled', () => {
  const two = [candidate('Ada'), candidate('Ben')];
  it.each<[string, Partial<PlanningInput>, [number, number]]>([
    ['start with the horizon where nothing is on record', { candidates: two }, [0, 1]],
    ['go back to the first week on record', { candidates: two, firstWeekOnRecord: week(-4) }, [0, 3]],
    [
      'go back 52 weeks with the horizon included',
      { candidates: two, firstWeekOnRecord: week(-200), duties: duties({ Ada: [-51, -50, -1] }) },
      [2, 26],
    ],
    [
      'count parts of a week in sevenths',
      { candidates: two, firstWeekOnRecord: week(-2), duties: [duty('Ada', -1, 2), duty('Ben', -1, 5)] },
      [2 / 7, 2],
    ],
    [
      'count no duty outside the person’s rows',
      {
        candidates: [candidate('Ada', { from: week(-1) }), candidate('Ben')],
        firstWeekOnRecord: week(-4),
        duties: duties({ Ada: [-3, -1] }),
      },
      [1, 1.5],
    ],
    [
      'entitle by share',
      { candidates: [candidate('Ada', { share: 0.5 }), candidate('Ben')], firstWeekOnRecord: week(-1) },
      [0, 1],
    ],
    [
      'entitle to nothing while away',
      { candidates: two, firstWeekOnRecord: week(-6), answers: answers({ Ada: AWAY }, -6) },
      [0, 1],
    ],
    [
      'count a duty served during an absence',
      {
        candidates: two,
        firstWeekOnRecord: week(-6),
        answers: answers({ Ada: AWAY }, -6),
        duties: duties({ Ada: [-2] }),
      },
      [1, 1],
    ],
  ])('%s', (_, parts, [served, entitled]) => {
    const member = memberOf(planning(2, parts));
    expect(member?.served).toBeCloseTo(served, 12);
    expect(member?.entitled).toBeCloseTo(entitled, 12);
  });
});

describe('pins', () => {
  it('become positions, closed weeks, or strangers', () => {
    const horizon = horizonOf(
      planning(4, {
        candidates: [candidate('Ben'), candidate('Ada')],
        pins: { [week(0)]: 'ben@example.org', [week(1)]: null, [week(2)]: 'gone@example.org' },
      }),
    );
    expect(horizon.pins).toEqual([1, 'closed', 'closed', 'free']);
    expect([...horizon.strangers]).toEqual([[week(2), 'gone@example.org']]);
  });
});
