// Every possible rota of a tiny instance, to hold the search against: optimum, tie-break and next-best figures.
import type { PlanningInput } from '../../../src/rota/domain/planning.js';
import { figuresOf, specify } from './specified-cost.js';
import type { Figures, SpecifiedRota } from './specified-cost.js';

interface Choice extends Figures {
  emails: (string | null)[];
}

const everyChoice = (rota: SpecifiedRota): Choice[] => {
  let partial: (string | null)[][] = [[]];
  for (let week = 0; week < rota.weeks; week += 1) {
    const able = rota.people.filter(({ may }) => may[week] === true).map(({ email }) => email);
    const options: (string | null)[] = rota.pinned[week] === true && able.length > 0 ? able : [null, ...able];
    partial = partial.flatMap((chosen) => options.map((email) => [...chosen, email]));
  }
  return partial.map((emails) => ({ emails, ...figuresOf(rota, emails) }));
};

const compareLists = (a: Choice, b: Choice): number => {
  for (const [i, email] of a.emails.entries()) {
    const [left, right] = [email ?? '', b.emails[i] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
};

/** The best of all rotas by the order of the specification; among equal ones the first list of addresses. */
export const bruteForce = (input: PlanningInput): Choice => {
  const all = everyChoice(specify(input));
  const least = (choices: Choice[], key: keyof Figures): Choice[] => {
    const lowest = Math.min(...choices.map((choice) => choice[key]));
    return choices.filter((choice) => choice[key] <= lowest + 1e-9);
  };
  const best = least(least(least(all, 'gaps'), 'tooClose'), 'cost').sort(compareLists)[0];
  if (best === undefined) throw new Error('an instance without any rota');
  return best;
};
