// The planned rota is as good as the optimum of an independent solver (HiGHS), on random instances of every kind.
import loadHighs from 'highs';
import type { Highs } from 'highs';
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import type { PlanningInput } from '../../../src/rota/domain/planning.js';
import { solveWithHighs } from './milp-rota.js';
import { randomInstance } from './random-instance.js';
import { figuresOf, specify } from './specified-cost.js';

const INSTANCES = 400;

/** What an instance must contain somewhere for the comparison to mean anything. */
const features: Record<string, (input: PlanningInput) => boolean> = {
  'a pin': ({ pins }) => Object.values(pins).some((email) => email !== null),
  'a closed week': ({ pins }) => Object.values(pins).includes(null),
  'part shares': ({ candidates }) =>
    candidates.some(({ periods }) => periods.some(({ share }) => share !== 1)),
  'a joiner': ({ candidates, weeks }) =>
    candidates.some(({ periods }) => periods.some(({ from }) => (from ?? '') > (weeks[0] ?? ''))),
  'a leaver': ({ candidates, weeks }) =>
    candidates.some(({ periods }) =>
      periods.every(({ until }) => until !== null && until >= (weeks[0] ?? '')),
    ),
  'a published duty after the horizon': ({ duties, weeks }) =>
    duties.some(({ week }) => week > (weeks[weeks.length - 1] ?? '')),
  'a split week': ({ duties }) => duties.some(({ days }) => days < 7),
  'an answer "if need be"': ({ answers }) =>
    Object.values(answers).some((row) => Object.values(row).includes('ifNeedBe')),
};

describe('the optimum', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it(`equals the one HiGHS finds on ${INSTANCES} random instances`, () => {
    const different: string[] = [];
    let withGaps = 0;
    let withTooClose = 0;
    for (let seed = 1; seed <= INSTANCES; seed += 1) {
      const input = randomInstance(seed);
      const plan = planRota(input);
      const rota = specify(input);
      const ours = figuresOf(
        rota,
        plan.weeks.map(({ email }) => email),
      );
      const { figures: theirs } = solveWithHighs(highs, rota);
      const isEqual =
        ours.gaps === theirs.gaps &&
        ours.tooClose === theirs.tooClose &&
        Math.abs(ours.cost - theirs.cost) < 1e-6 &&
        Math.abs(ours.cost - plan.cost) < 1e-9;
      if (!isEqual) different.push(`seed ${seed}: ${JSON.stringify({ ours, theirs, said: plan.cost })}`);
      withGaps += Number(theirs.gaps > 0);
      withTooClose += Number(theirs.tooClose > 0);
    }
    expect(different).toEqual([]);
    expect(withGaps).toBeGreaterThan(20);
    expect(withTooClose).toBeGreaterThan(20);
    process.stdout.write(
      `HiGHS and planRota: ${INSTANCES} instances, same optimum; ${withGaps} with gaps, ${withTooClose} with duties too close\n`,
    );
  }, 60_000);

  it.each(Object.entries(features))('was compared on at least thirty instances with %s', (_, has) => {
    const count = Array.from({ length: INSTANCES }, (__, i) => randomInstance(i + 1)).filter(has).length;
    expect(count).toBeGreaterThanOrEqual(30);
  });
});
