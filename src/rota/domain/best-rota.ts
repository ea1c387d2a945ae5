// The best rota, exactly: for each subset of weeks the best way to have covered it, person by person.
import { combine, EQUAL_COST, isReached, nobodysCover, ownCover, unpack } from './cover.js';
import type { Cover } from './cover.js';
import type { Assignment, Horizon } from './horizon.js';
import { personCost } from './person-cost.js';

/** Weeks that are planned exactly in one go: a quarter. */
export const EXACT_WEEKS = 13;

/** One way to fill the horizon, with the three figures rotas are compared by, in this order. */
export interface Rota {
  assignment: Assignment;
  gaps: number;
  tooClose: number;
  cost: number;
}

/** Everything the search for the best rota and for the next-best ones shares. Sets of weeks are bits. */
export interface Search {
  horizon: Horizon;
  /** Weeks that need somebody. */
  open: number;
  base: number;
  /** Per member, every set of weeks priced, allowed or not. */
  own: readonly Cover[];
  /** `prefix[i]`: the first i members together. */
  prefix: readonly Cover[];
}

const weekSet = (horizon: Horizon, includes: (week: number) => boolean): number =>
  horizon.weeks.reduce((set, _, week) => (includes(week) ? set | (1 << week) : set), 0);

/** Weeks a member may be given: pinned to them, or free, in rotation and not answered "no". */
const allowedWeeks = (horizon: Horizon, position: number): number =>
  weekSet(horizon, (week) => {
    const pin = horizon.pins[week];
    const member = horizon.members[position];
    if (pin !== 'free' || member === undefined) return pin === position;
    return member.isIn[week] === true && member.answers[week] !== 'no';
  });

/**
 * Goes through the people in e-mail order.
 * @throws RangeError beyond 13 weeks or 189 people, where the method stops being exact or affordable
 */
export const searchRota = (horizon: Horizon): Search => {
  const weeks = horizon.weeks.length;
  const base = horizon.members.length + 1;
  if (weeks > EXACT_WEEKS || base > 190) {
    throw new RangeError(`A rota can be planned for ${EXACT_WEEKS} weeks and 189 people at once.`);
  }
  const own = horizon.members.map((member, position) =>
    ownCover(weeks, allowedWeeks(horizon, position), position + 1, base, (duties) =>
      personCost(member, duties, weeks, horizon.rules),
    ),
  );
  const prefix = [nobodysCover(weeks)];
  for (const cover of own) prefix.push(combine(prefix[prefix.length - 1] ?? cover, cover));
  return {
    horizon,
    open: weekSet(horizon, (week) => horizon.pins[week] !== 'closed'),
    base,
    own,
    prefix,
  };
};

const countWeeks = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Weeks of `open` that a rota covering `covered` leaves without anyone. */
export const gapsOf = (open: number, covered: number): number => countWeeks(open & ~covered);

/** Whether covering exactly `a` beats covering exactly `b`: fewest gaps, too close, cost, then the list of addresses. */
const isBetter = (cover: Cover, a: number, b: number): boolean => {
  if (b < 0) return true;
  const coverage = countWeeks(a) - countWeeks(b);
  if (coverage !== 0) return coverage > 0;
  const tooClose = (cover.tooClose[a] ?? 0) - (cover.tooClose[b] ?? 0);
  if (tooClose !== 0) return tooClose < 0;
  const cost = (cover.cost[a] ?? 0) - (cover.cost[b] ?? 0);
  if (Math.abs(cost) > EQUAL_COST) return cost < 0;
  const high = (cover.high[a] ?? 0) - (cover.high[b] ?? 0);
  return high !== 0 ? high < 0 : (cover.low[a] ?? 0) < (cover.low[b] ?? 0);
};

/**
 * For each set of weeks, the best subset of it to cover; -1 = there is none. Pins are kept by counting gaps first:
 * whoever is pinned to a week may always take it, and nobody else may.
 */
export const bestSubsets = (cover: Cover, weeks: number): Int32Array => {
  const best = new Int32Array(cover.cost.length).fill(-1);
  for (let set = 0; set < best.length; set += 1) {
    let found = isReached(cover, set) ? set : -1;
    for (let week = 0; week < weeks; week += 1) {
      const without = (set >> week) & 1 ? (best[set ^ (1 << week)] ?? -1) : -1;
      if (without >= 0 && isBetter(cover, without, found)) found = without;
    }
    best[set] = found;
  }
  return best;
};

/** The best rota of all. */
export const bestRota = (search: Search): Rota => {
  const { prefix, open, base, horizon } = search;
  const all = prefix[prefix.length - 1] ?? nobodysCover(horizon.weeks.length);
  const covered = bestSubsets(all, horizon.weeks.length)[open] ?? 0;
  return {
    assignment: unpack(all.high[covered] ?? 0, all.low[covered] ?? 0, base, horizon.weeks.length),
    gaps: gapsOf(open, covered),
    tooClose: all.tooClose[covered] ?? 0,
    cost: all.cost[covered] ?? 0,
  };
};
