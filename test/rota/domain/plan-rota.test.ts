// Properties of every plan, and the plan held against brute force: optimum, tie-break, next-best figures.
import fc from 'fast-check';
import { planRota } from '../../../src/rota/domain/plan-rota.js';
import type { Candidate, PlanningInput, RotaPlan } from '../../../src/rota/domain/planning.js';
import { bruteForce } from './brute-force.js';
import { answers, candidate, duties, planning, week } from './planning-example.js';
import { randomInstance } from './random-instance.js';
import { figuresOf, specify } from './specified-cost.js';
import type { Figures } from './specified-cost.js';

const instance = fc.nat().map((seed) => randomInstance(seed));
const tinyInstance = fc.nat().map((seed) => randomInstance(seed, { weeks: [1, 4], people: [1, 4] }));

const emailsOf = (plan: RotaPlan): (string | null)[] => plan.weeks.map(({ email }) => email);

const isCheaper = (a: Figures, b: Figures): boolean =>
  a.gaps !== b.gaps
    ? a.gaps < b.gaps
    : a.tooClose !== b.tooClose
      ? a.tooClose < b.tooClose
      : a.cost < b.cost - 1e-6;

/** Candidates without history who are free all the time: every rota of distinct people costs the same. */
const equals = (length: number, ...names: string[]): PlanningInput =>
  planning(length, {
    candidates: names.map((name) => candidate(name)),
    answers: answers(Object.fromEntries(names.map((name) => [name, 'y'.repeat(length)]))),
  });

describe('planRota', () => {
  it('never gives a week to somebody who said "no", or who is out of the rota, unless pinned', () => {
    fc.assert(
      fc.property(instance, (input) => {
        const may = new Map(specify(input).people.map((person) => [person.email, person.may]));
        planRota(input).weeks.forEach(({ start, email, answer, pinned }, i) => {
          if (pinned) return;
          expect(answer).not.toBe('no');
          expect(email === null || may.get(email)?.[i] === true).toBe(true);
          expect(input.pins[start]).toBeUndefined();
        });
      }),
    );
  });

  it('keeps every pin and leaves closed weeks empty', () => {
    fc.assert(
      fc.property(instance, (input) => {
        for (const { start, email, pinned } of planRota(input).weeks) {
          expect(pinned).toBe(input.pins[start] !== undefined);
          if (pinned) expect(email).toBe(input.pins[start]);
        }
      }),
    );
  });

  it('gives the same plan whatever the order of candidates, periods, answers and duties', () => {
    fc.assert(
      fc.property(instance, fc.infiniteStream(fc.nat()), (input, numbers) => {
        const shuffle = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row): [number, T] => [Number(numbers.next().value), row])
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row);
        const shuffled: PlanningInput = {
          ...input,
          candidates: shuffle(input.candidates).map((one) => ({ ...one, periods: shuffle(one.periods) })),
          answers: Object.fromEntries(shuffle(Object.entries(input.answers))),
          duties: shuffle(input.duties),
        };
        expect(planRota(shuffled)).toEqual(planRota(input));
      }),
    );
  });

  it('does not change when all shares are multiplied', () => {
    fc.assert(
      fc.property(instance, fc.constantFrom(0.1, 0.3, 2, 7), (input, factor) => {
        const multiplied = (one: Candidate): Candidate => ({
          ...one,
          periods: one.periods.map((period) => ({ ...period, share: period.share * factor })),
        });
        const plan = planRota(input);
        const other = planRota({ ...input, candidates: input.candidates.map(multiplied) });
        expect(emailsOf(other)).toEqual(emailsOf(plan));
        expect(other.cost).toBeCloseTo(plan.cost, 9);
      }),
    );
  });

  it('cannot be bettered by changing one week or swapping two', () => {
    fc.assert(
      fc.property(instance, (input) => {
        const rota = specify(input);
        const emails = emailsOf(planRota(input));
        const best = figuresOf(rota, emails);
        const isAllowed = (changed: readonly (string | null)[]): boolean =>
          changed.every((email, i) =>
            email === null
              ? rota.pinned[i] !== true
              : rota.people.some((person) => person.email === email && person.may[i] === true),
          );
        const changes = emails.flatMap((_, i) => [
          ...[null, ...rota.people.map(({ email }) => email)].map((email) =>
            emails.map((old, k) => (k === i ? email : old)),
          ),
          ...emails.map((__, j) =>
            emails.map((old, k) => (k === i ? emails[j] : k === j ? emails[i] : old) ?? null),
          ),
        ]);
        const better = changes
          .filter(isAllowed)
          .filter((changed) => isCheaper(figuresOf(rota, changed), best));
        expect(better).toEqual([]);
      }),
    );
  });

  it('equals brute force, ties included', () => {
    fc.assert(
      fc.property(tinyInstance, (input) => {
        const plan = planRota(input);
        const best = bruteForce(input);
        expect(emailsOf(plan)).toEqual(best.emails);
        expect(plan.gaps).toHaveLength(best.gaps);
        expect(plan.cost).toBeCloseTo(best.cost, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('prices every alternative like brute force with that person pinned', () => {
    fc.assert(
      fc.property(tinyInstance, (input) => {
        const best = bruteForce(input);
        for (const { start, alternatives } of planRota(input).weeks) {
          for (const { email, extraGaps, extraTooClose, extraCost } of alternatives) {
            const other = bruteForce({ ...input, pins: { ...input.pins, [start]: email } });
            expect([extraGaps, extraTooClose]).toEqual([
              other.gaps - best.gaps,
              other.tooClose - best.tooClose,
            ]);
            expect(extraCost).toBeCloseTo(other.cost - best.cost, 6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('offers everybody else in rotation in the week, those who said "no" last', () => {
    fc.assert(
      fc.property(instance, (input) => {
        for (const { start, email, alternatives } of planRota(input).weeks) {
          const said = alternatives.map((other) => input.answers[other.email]?.[start] ?? 'none');
          expect(alternatives.map(({ answer }) => answer)).toEqual(said);
          expect(alternatives.map((other) => other.email)).not.toContain(email);
          expect([...said].sort((a, b) => Number(a === 'no') - Number(b === 'no'))).toEqual(said);
          expect(alternatives.every(({ words }) => words !== '')).toBe(true);
        }
      }),
    );
  });

  it.each([
    [equals(2, 'Cleo', 'Ada', 'Ben'), ['ada@example.org', 'ben@example.org']],
    [equals(3, 'Cleo', 'Ada', 'Ben'), ['ada@example.org', 'ben@example.org', 'cleo@example.org']],
  ])('takes the first list of addresses among rotas that cost the same', (input, expected) => {
    expect(emailsOf(planRota(input))).toEqual(expected);
  });

  it('compares lists of more than seven weeks to the last week', () => {
    const names = 'ABCDEFGHIJKLM'.split('');
    const expected = names.map((name) => `${name.toLowerCase()}@example.org`);
    expect(emailsOf(planRota(equals(13, ...[...names].reverse())))).toEqual(expected);
  });

  it('leaves a week open rather than overrule a "no", and names it', () => {
    const plan = planRota(
      planning(2, {
        candidates: [candidate('Ada'), candidate('Ben')],
        answers: answers({ Ada: 'yn', Ben: 'yn' }),
      }),
    );
    expect(plan.gaps).toEqual([week(1)]);
    expect(plan.weeks[1]).toMatchObject({ name: null, email: null, answer: 'none', pinned: false });
    expect(plan.scores).toMatchObject({ covered: 1, weeks: 2 });
  });

  it('gives two weeks in a row only where nothing else covers the week', () => {
    const people = {
      candidates: [candidate('Ada'), candidate('Ben')],
      duties: duties({ Ada: [-8], Ben: [-1] }),
    };
    const spaced = planRota(planning(2, { ...people, answers: answers({ Ada: 'yy', Ben: 'ni' }) }));
    expect(spaced.weeks.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    const alone = planRota(planning(2, { ...people, answers: answers({ Ada: 'yy', Ben: 'nn' }) }));
    expect(alone.weeks.map(({ name }) => name)).toEqual(['Ada', 'Ada']);
  });

  it('asks for "if need be" only where a plain "yes" costs more', () => {
    const people = [candidate('Ada'), candidate('Ben'), candidate('Cleo')];
    const plan = planRota(planning(1, { candidates: people, answers: answers({ Ada: 'i', Ben: 'y' }) }));
    expect(plan.weeks[0]).toMatchObject({ name: 'Ben', answer: 'yes' });
    expect(plan.unanswered).toEqual(['Cleo']);
  });

  it('without candidates says that nobody is there, and throws nothing', () => {
    const plan = planRota(planning(2, {}));
    expect(plan.gaps).toEqual([week(0), week(1)]);
    expect(plan.weeks[0]?.reason).toBe('Nobody is in the rota that week.');
    expect(plan.people).toEqual([]);
    expect(plan.cost).toBe(0);
  });

  it('keeps a week of somebody who is no candidate any more, counts it for nobody and says so', () => {
    const plan = planRota(
      planning(1, { candidates: [candidate('Ada')], pins: { [week(0)]: 'gone@example.org' } }),
    );
    expect(plan.weeks[0]).toMatchObject({ email: 'gone@example.org', pinned: true });
    expect(plan.gaps).toEqual([]);
    expect(plan.scores).toMatchObject({ covered: 1, weeks: 1 });
    expect(plan.problems).toEqual([
      'Mon 7 Dec 2026 is given to gone@example.org, who is no candidate; the week stays as it is and counts for nobody.',
    ]);
  });

  it('names a pin of somebody who is not in the rota that week', () => {
    const plan = planRota(
      planning(1, {
        candidates: [candidate('Ada', { until: '2026-12-12' }), candidate('Ben')],
        pins: { [week(0)]: 'ada@example.org' },
      }),
    );
    expect(plan.weeks[0]).toMatchObject({ name: 'Ada', pinned: true });
    expect(plan.problems).toEqual([
      'Mon 7 Dec 2026 is given to Ada, who is not in the rota for the whole week until Sun 13 Dec 2026.',
    ]);
  });
});
