// Who belongs to the rota in which week: rows that cover the week whole, shares, settled starts, long absences.
import { horizonOf } from '../../../src/rota/domain/horizon.js';
import type { Period, PlanningInput } from '../../../src/rota/domain/planning.js';
import { rotationOf, settleCandidate } from '../../../src/rota/domain/rotation.js';
import { answers, candidate, duty, MONDAY, planning } from './planning-example.js';

const sharesOf = (periods: Partial<Period>[], weeks = 3): number[] | undefined =>
  rotationOf([candidate('Ada', ...periods)], {}, MONDAY, 0, weeks - 1).byEmail.get('ada@example.org')?.shares;

/** One letter a week from week 0: "x" = in rotation, "." = not. */
const inRotation = (given: PlanningInput['answers'], weeks: number): string | undefined =>
  rotationOf([candidate('Ada')], given, MONDAY, 0, weeks - 1)
    .byEmail.get('ada@example.org')
    ?.isIn.map((isIn) => (isIn ? 'x' : '.'))
    .join('');

describe('a row of Candidates', () => {
  it.each<[string, Partial<Period>[], number[]]>([
    ['covers its weeks', [{}], [1, 1, 1]],
    ['starts on a Monday', [{ from: '2026-12-14' }], [0, 1, 1]],
    ['starts on a Tuesday and misses that week', [{ from: '2026-12-08' }], [0, 1, 1]],
    ['ends on a Sunday', [{ until: '2026-12-20' }], [1, 1, 0]],
    ['ends on a Saturday and misses that week', [{ until: '2026-12-19' }], [1, 0, 0]],
    ['shorter than a week covers none', [{ from: '2026-12-08', until: '2026-12-19' }], [0, 0, 0]],
    ['gives its share', [{ share: 0.5 }], [0.5, 0.5, 0.5]],
    ['is followed by another', [{ until: '2026-12-13' }, { from: '2026-12-14', share: 0.5 }], [1, 0.5, 0.5]],
    ['leaves a break', [{ until: '2026-12-13' }, { from: '2026-12-21' }], [1, 0, 1]],
    [
      'does not cover a week together with another',
      [{ until: '2026-12-16' }, { from: '2026-12-17' }],
      [1, 0, 1],
    ],
    ['gives way to a newer one', [{}, { from: '2026-12-14', share: 0.5 }], [1, 0.5, 0.5]],
    ['gives way to a newer one, listed first', [{ from: '2026-12-14', share: 0.5 }, {}], [1, 0.5, 0.5]],
  ])('%s', (_, periods, expected) => {
    expect(sharesOf(periods)).toEqual(expected);
  });

  it.each([
    ['the first duty on record', '2026-10-05', '2026-10-05'],
    ['the first week planned for a newcomer', null, MONDAY],
  ])('without a start begins with %s', (_, firstDuty, expected) => {
    const ada = candidate('Ada', { from: null }, { from: '2027-01-04' });
    expect(settleCandidate(ada, firstDuty, MONDAY).periods.map(({ from }) => from)).toEqual([
      expected,
      '2027-01-04',
    ]);
  });

  it('without a start counts from the first duty, a part of a week included', () => {
    const people = [candidate('Ada', { from: null }), candidate('Ben', { from: null })];
    const { members } = horizonOf(
      planning(1, {
        candidates: people,
        duties: [duty('Ada', -3, 2), duty('Ada', -1)],
        firstWeekOnRecord: '2026-01-05',
      }),
    );
    // Ada alone for three weeks, then both.
    expect(members.map(({ entitled }) => entitled)).toEqual([3.5, 0.5]);
  });
});

describe('absence', () => {
  it.each([
    ['five times "no" is no absence', 'nnnnny', 0, 'xxxxxx'],
    ['six times "no" is one', 'nnnnnny', 0, '......x'],
    ['a "yes" ends the run', 'nnnynnn', 0, 'xxxxxxx'],
    ['a missing answer ends the run', 'nnn-nnn', 0, 'xxxxxxx'],
    ['"if need be" ends the run', 'nnninnn', 0, 'xxxxxxx'],
    ['older answers count', 'nnnnnnyy', -4, '..xxxx'],
    ['later answers count', 'yyynnnnnn', 0, 'xxx...'],
    ['a single "no" does not excuse', 'ynynyn', 0, 'xxxxxx'],
  ])('%s', (_, letters, first, expected) => {
    expect(inRotation(answers({ Ada: letters }, first), expected.length)).toBe(expected);
  });

  it('takes the absent out of the sum of shares', () => {
    const people = [candidate('Ada'), candidate('Ben', { share: 0.5 })];
    const { totals } = rotationOf(people, answers({ Ada: 'nnnnnny' }), MONDAY, 0, 6);
    expect(totals).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.5]);
  });
});
