// Random planning inputs with everything that makes planning hard, the same for the same seed.
import { addDays, addWeeks } from '../../../src/common/domain/calendar.js';
import type { Day } from '../../../src/common/domain/calendar.js';
import type { Answer, Candidate, Duty, Period, PlanningInput } from '../../../src/rota/domain/planning.js';

/** Numbers from 0 to below 1 (mulberry32). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface Shape {
  weeks: readonly [number, number];
  people: readonly [number, number];
}

const FIRST: Day = '2026-10-05';
const mondayAt = (index: number): Day => addWeeks(FIRST, index);

/** Draws one instance after the other from one stream of numbers. */
class Draw {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = randomNumbers(seed);
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  pick<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.between(0, choices.length - 1)] ?? choices[0];
  }
}

/** Full or part shares; joiners and leavers, also in mid-week; somebody who left and came back. */
const periods = (draw: Draw, weeks: number): Period[] => {
  const share = draw.pick(1, 1, 1, 0.5, 0.75, 0.3);
  const inHorizon = (): Day => addDays(mondayAt(draw.between(0, weeks - 1)), draw.pick(0, 0, 2));
  if (draw.chance(0.12)) return [{ from: inHorizon(), until: null, share }];
  if (draw.chance(0.12)) return [{ from: null, until: addDays(inHorizon(), 6), share }];
  if (draw.chance(0.12)) {
    return [
      { from: null, until: addDays(mondayAt(draw.between(-20, -5)), 6), share: 1 },
      { from: mondayAt(draw.between(-4, weeks - 1)), until: null, share },
    ];
  }
  return [{ from: draw.chance(0.4) ? null : mondayAt(draw.between(-80, -1)), until: null, share }];
};

const answersOf = (draw: Draw, weeks: number): Record<Day, Answer> => {
  const refusal = draw.pick(0.1, 0.3, 0.6);
  const given: Record<Day, Answer> = {};
  for (let index = -12; index < weeks + 4; index += 1) {
    if (draw.chance(0.1)) continue;
    given[mondayAt(index)] = draw.chance(refusal) ? 'no' : draw.pick('yes', 'yes', 'ifNeedBe', 'none');
  }
  if (draw.chance(0.15)) {
    const start = draw.between(-8, weeks - 1);
    for (let index = start; index < start + draw.between(5, 9); index += 1) given[mondayAt(index)] = 'no';
  }
  return given;
};

/** More or less in turn, with gaps, newcomers who never served and weeks split between two. */
const history = (draw: Draw, emails: readonly string[], length: number): Duty[] => {
  const active = emails.filter(() => !draw.chance(0.1));
  const duties: Duty[] = [];
  for (let index = -length; index < 0; index += 1) {
    const turn = draw.chance(0.3) ? draw.between(0, active.length - 1) : (index + length) % active.length;
    const [email, other] = [active[turn], active[draw.between(0, active.length - 1)]];
    if (email === undefined || other === undefined || draw.chance(0.05)) continue;
    if (draw.chance(0.08) && other !== email) {
      duties.push(
        { week: mondayAt(index), email: other, days: 3 },
        { week: mondayAt(index), email, days: 4 },
      );
    } else {
      duties.push({ week: mondayAt(index), email, days: 7 });
    }
  }
  return duties;
};

const pins = (
  draw: Draw,
  emails: readonly [string, ...string[]],
  weeks: number,
): Record<Day, string | null> => {
  const fixed: Record<Day, string | null> = {};
  for (let index = 0; index < weeks; index += 1) {
    if (draw.chance(0.15)) fixed[mondayAt(index)] = draw.chance(0.2) ? null : draw.pick(...emails);
  }
  return fixed;
};

/** A random planning input; sizes are drawn from `shape`. */
export const randomInstance = (
  seed: number,
  shape: Shape = { weeks: [2, 6], people: [2, 9] },
): PlanningInput => {
  const draw = new Draw(seed);
  const weeks = draw.between(...shape.weeks);
  const candidates = Array.from({ length: draw.between(...shape.people) }, (_, i): Candidate => {
    const email = `p${String(draw.between(10, 99))}${String(i)}@example.org`;
    return { name: `Person ${String(i)}`, email, periods: periods(draw, weeks) };
  });
  const emails = candidates.map(({ email }) => email);
  const length = draw.pick(0, 12, 40, 70);
  const later = [0, 1, 2, 3, 4].filter(() => draw.chance(0.25));
  return {
    weeks: Array.from({ length: weeks }, (_, i) => mondayAt(i)),
    candidates,
    answers: Object.fromEntries(emails.map((email) => [email, answersOf(draw, weeks)])),
    duties: [
      ...history(draw, emails, length),
      ...later
        .map((i) => ({ week: mondayAt(weeks + i), email: draw.pick('', ...emails), days: 7 }))
        .filter(({ email }) => email !== ''),
    ],
    pins: pins(draw, [emails[0] ?? '', ...emails.slice(1)], weeks),
    firstWeekOnRecord: length === 0 ? null : mondayAt(-length),
    rules: {
      regularityWeight: draw.pick(1, 1, 2),
      balanceWeight: draw.pick(0.05, 0.05, 0.4),
      ifNeedBeWeight: draw.pick(0.05, 0.05, 0.2),
      minimumDistance: draw.pick(2, 2, 2, 1, 3),
    },
  };
};
