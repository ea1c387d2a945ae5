// For each week and each other person, the best rota with that person in that week.
import { bestSubsets, gapsOf } from './best-rota.js';
import type { Rota, Search } from './best-rota.js';
import { combine, EQUAL_COST, nobodysCover, unpack } from './cover.js';
import type { Cover } from './cover.js';

interface Found {
  gaps: number;
  tooClose: number;
  cost: number;
  high: number;
  low: number;
}

const isBetter = (a: Found, b: Found | null): boolean => {
  if (b === null) return true;
  if (a.gaps !== b.gaps) return a.gaps < b.gaps;
  if (a.tooClose !== b.tooClose) return a.tooClose < b.tooClose;
  if (Math.abs(a.cost - b.cost) > EQUAL_COST) return a.cost < b.cost;
  return a.high !== b.high ? a.high < b.high : a.low < b.low;
};

const join = (search: Search, own: Cover, part: number, others: Cover, rest: number): Found => ({
  gaps: gapsOf(search.open, part | rest),
  tooClose: (own.tooClose[part] ?? 0) + (others.tooClose[rest] ?? 0),
  cost: (own.cost[part] ?? 0) + (others.cost[rest] ?? 0),
  high: (own.high[part] ?? 0) + (others.high[rest] ?? 0),
  low: (own.low[part] ?? 0) + (others.low[rest] ?? 0),
});

/** The best rota in which this person has `week`; a pin of that week, to others or to nobody, is lifted. */
const bestWith = (
  search: Search,
  own: Cover,
  week: number,
  others: Cover,
  subsets: Int32Array,
): Found | null => {
  let best: Found | null = null;
  const all = own.cost.length - 1;
  const bit = 1 << week;
  const further = own.support & ~bit;
  for (let more = further; ; more = (more - 1) & further) {
    const part = more | bit;
    const rest = subsets[all & ~part] ?? -1;
    const found = rest < 0 ? null : join(search, own, part, others, rest);
    if (found !== null && isBetter(found, best)) best = found;
    if (more === 0) break;
  }
  return best;
};

/**
 * `result[position]` holds, week by week, the best rota with that member in that week, or null where `isAsked` is false.
 * What everybody else can cover comes from the people before and after in e-mail order, so no rota is searched anew.
 */
export const nextBest = (
  search: Search,
  isAsked: (position: number, week: number) => boolean,
): (Rota | null)[][] => {
  const { horizon, own, prefix, base } = search;
  const weeks = horizon.weeks.length;
  const result: (Rota | null)[][] = own.map(() => []);
  let after = nobodysCover(weeks);
  for (let position = own.length - 1; position >= 0; position -= 1) {
    const cover = own[position] ?? after;
    const others = combine(prefix[position] ?? after, after);
    const subsets = bestSubsets(others, weeks);
    result[position] = horizon.weeks.map((_, week): Rota | null => {
      const found = isAsked(position, week) ? bestWith(search, cover, week, others, subsets) : null;
      if (found === null) return null;
      const { gaps, tooClose, cost, high, low } = found;
      return { gaps, tooClose, cost, assignment: unpack(high, low, base, weeks) };
    });
    after = combine(after, cover);
  }
  return result;
};
