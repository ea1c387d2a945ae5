// What the preview says about every other choice, in the words an engineering manager reads.
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import type { PlanningInput } from '../../../src/rota/domain/planning.js';
import { december, wordsFor } from './december-example.js';
import { answers, candidate, duties, planning, week } from './planning-example.js';

const plan = planRota(december);

const wordsOf = (
  parts: Partial<PlanningInput>,
  weeks: number,
  index: number,
  name: string,
): string | undefined => wordsFor(planRota(planning(weeks, parts)), index, name);

describe('the words for an alternative', () => {
  it.each([
    ['about as good, and where the other one goes', 1, 'Jonte', 'about as good; Tobin moves to 21 Dec'],
    ['about as good', 2, 'Oskar', 'about as good'],
    ['too early for this person', 2, 'Lumi', 'but back after only 7 weeks'],
    ['too late for this person', 2, 'Mirela', 'but waits 12 weeks'],
    ['too late for somebody else', 0, 'Jonte', 'but Mirela waits 12 weeks'],
    ['too late for somebody else, with an open end', 0, 'Oskar', 'but Jonte waits 12 weeks or more'],
    ['too early for somebody else', 1, 'Mirela', 'but Jonte is back after only 8 weeks'],
    ['next to a pin', 2, 'Tobin', 'but two in a row with 14 Dec'],
    ['a "no" that would fill the gap', 3, 'Oskar', 'but said no; would close the gap'],
    ['a "no" that would fill the gap at a price', 3, 'Ines', 'but said no; back after only 5 weeks'],
    ['a "no" beside a duty served', 0, 'Wren', 'but said no; two in a row with 30 Nov'],
  ])('%s', (_, index, name, expected) => {
    expect(wordsFor(plan, index, name)).toBe(expected);
  });

  const team = [candidate('Ada'), candidate('Ben'), candidate('Cleo')];

  it('says when the fixed choice is not the best', () => {
    const parts = {
      candidates: team,
      answers: answers({ Ada: 'y', Ben: 'y', Cleo: 'y' }),
      duties: duties({ Ada: [-3], Ben: [-2], Cleo: [-2] }),
      pins: { [week(0)]: 'ben@example.org' },
    };
    expect(wordsOf(parts, 1, 0, 'Ada')).toBe('even better than the fixed choice');
    const slight = {
      ...parts,
      pins: { [week(0)]: 'cleo@example.org' },
      duties: duties({ Cleo: [-3], Ben: [-3] }),
      answers: answers({ Ben: 'y', Cleo: 'y' }),
      rules: { ...december.rules, balanceWeight: 0 },
    };
    expect(wordsOf(slight, 1, 0, 'Ben')).toBe('about as good');
  });

  it('says when only "if need be" tells two people apart', () => {
    const parts = {
      candidates: team,
      answers: answers({ Ada: 'y', Ben: 'i', Cleo: 'y' }),
      duties: duties({ Ada: [-3], Ben: [-3], Cleo: [-3] }),
    };
    expect(wordsOf(parts, 1, 0, 'Ben')).toBe('otherwise about as good');
  });

  it.each([
    ['who stays owed', 'Ada', 'but Cleo stays 2 weeks owed'],
    ['who gets ahead', 'Ben', 'but then 2 weeks ahead'],
  ])('says %s', (_, name, expected) => {
    const parts = {
      candidates: team,
      answers: answers({ Ada: 'y', Ben: 'y', Cleo: 'y' }),
      duties: duties({ Ada: [-3, -4], Ben: [-3, -5, -6, -8], Cleo: [-3] }),
      firstWeekOnRecord: week(-8),
      rules: { ...december.rules, balanceWeight: 9 },
    };
    expect(wordsOf(parts, 1, 0, name)).toBe(expected);
  });
});
