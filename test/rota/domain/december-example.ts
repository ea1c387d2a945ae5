// A December with a pin, one silent person and a week nobody can take: ten people in strict turn so far.
import type { PlanningInput, RotaPlan } from '../../../src/rota/domain/planning.js';
import { answers, candidate, duties, planning, week } from './planning-example.js';

const TURN = ['Mirela', 'Tobin', 'Jonte', 'Oskar', 'Salma', 'Lumi', 'Kaveh', 'Priya', 'Ines', 'Wren'];

const history = Object.fromEntries(
  TURN.map((name, i) => [
    name,
    [10, 20, 30, 40, 50].map((weeks) => i - weeks).filter((index) => index >= -48),
  ]),
);

/** Jonte leaves on 27 Dec, Wren joined in June with half a share, Tobin is pinned to 14 Dec. */
export const december: PlanningInput = planning(4, {
  candidates: TURN.map((name) => {
    if (name === 'Jonte') return candidate(name, { until: '2026-12-27' });
    return name === 'Wren' ? candidate(name, { from: '2026-06-01', share: 0.5 }) : candidate(name);
  }),
  answers: answers({
    Mirela: 'yyyn',
    Tobin: 'nyyn',
    Oskar: 'ynin',
    Salma: 'nnnn',
    Lumi: 'nnin',
    Kaveh: 'nnnn',
    Priya: 'nnnn',
    Ines: 'nnin',
    Wren: 'nnnn',
  }),
  duties: duties(history),
  firstWeekOnRecord: week(-48),
  pins: { [week(1)]: 'tobin@example.org' },
});

/** What the plan says about choosing this person in that week. */
export const wordsFor = (plan: RotaPlan, index: number, name: string): string | undefined =>
  plan.weeks[index]?.alternatives.find((other) => other.name === name)?.words;
