// Ways to cover sets of weeks, the best one kept for each set, and how two groups of people combine theirs.

/** Costs this near count as equal; it absorbs the rounding of sums made in different order. */
export const EQUAL_COST = 1e-9;

/** More than any count of duties that are too close; marks sets that cannot be covered. */
const UNREACHED = 1 << 20;

/** Weeks per packed number; with it a list of 13 weeks fits into two doubles. */
const WEEKS_PER_NUMBER = 7;

/**
 * For each set of weeks (as bits), the best way a group of people can cover exactly these. The list "who serves in
 * which week" is packed into two numbers, one digit per week, first week most significant, 0 = nobody: comparing
 * them compares the lists of addresses, and adding them merges the lists of two groups.
 */
export interface Cover {
  /** Every week somebody of the group can take. */
  support: number;
  tooClose: Int32Array;
  cost: Float64Array;
  high: Float64Array;
  low: Float64Array;
}

const emptyCover = (size: number): Cover => ({
  support: 0,
  tooClose: new Int32Array(size).fill(UNREACHED),
  cost: new Float64Array(size),
  high: new Float64Array(size),
  low: new Float64Array(size),
});

/** The cover of no people: nothing is covered. */
export const nobodysCover = (weeks: number): Cover => {
  const cover = emptyCover(1 << weeks);
  cover.tooClose[0] = 0;
  return cover;
};

export const isReached = (cover: Cover, set: number): boolean =>
  (cover.tooClose[set] ?? UNREACHED) < UNREACHED;

/** Value of a digit 1 in every week of the set. */
const place = (set: number, from: number, base: number): number => {
  let value = 0;
  for (let week = from; week < from + WEEKS_PER_NUMBER; week += 1) value = value * base + ((set >> week) & 1);
  return value;
};

/**
 * One person's own cover.
 * @param digit the person's place in e-mail order, from 1
 * @param base digits there are; at most 189 people keep the packed numbers exact
 * @param costOf cost and too-close count of each set of weeks
 */
export const ownCover = (
  weeks: number,
  support: number,
  digit: number,
  base: number,
  costOf: (duties: readonly number[]) => { total: number; tooClose: number },
): Cover => {
  const cover = emptyCover(1 << weeks);
  cover.support = support;
  const duties: number[] = [];
  for (let set = 0; set < 1 << weeks; set += 1) {
    duties.length = 0;
    for (let week = 0; week < weeks; week += 1) if ((set >> week) & 1) duties.push(week);
    const { total, tooClose } = costOf(duties);
    cover.tooClose[set] = tooClose;
    cover.cost[set] = total;
    cover.high[set] = digit * place(set, 0, base);
    cover.low[set] = digit * place(set, WEEKS_PER_NUMBER, base);
  }
  return cover;
};

/** The position of whoever has each week, -1 = nobody, out of a packed list. */
export const unpack = (high: number, low: number, base: number, weeks: number): number[] =>
  Array.from({ length: weeks }, (_, week) => {
    const exponent = WEEKS_PER_NUMBER - 1 - (week % WEEKS_PER_NUMBER);
    return (Math.floor((week < WEEKS_PER_NUMBER ? high : low) / base ** exponent) % base) - 1;
  });

/**
 * The best covers of two groups together: every set is split between them in every way.
 * 3^weeks steps where both can take every week. `a` must itself be a combination (or nobody's cover).
 */
export const combine = (a: Cover, b: Cover): Cover => {
  const result = emptyCover(a.cost.length);
  result.support = a.support | b.support;
  for (let set = 0; set < a.cost.length; set += 1) {
    if ((set & ~result.support) === 0) combineSet(a, b, set, result);
  }
  return result;
};

// The inner loop of planning: plain locals, no calls, no allocation.
const combineSet = (a: Cover, b: Cover, set: number, result: Cover): void => {
  let bestClose = UNREACHED;
  let bestCost = Infinity;
  let bestHigh = 0;
  let bestLow = 0;
  const splittable = set & b.support;
  for (let part = splittable; ; part = (part - 1) & splittable) {
    const rest = set ^ part;
    const close = (a.tooClose[rest] ?? 0) + (b.tooClose[part] ?? 0);
    if (close <= bestClose && close < UNREACHED) {
      const cost = (a.cost[rest] ?? 0) + (b.cost[part] ?? 0);
      const gain = close < bestClose ? Infinity : bestCost - cost;
      if (gain >= -EQUAL_COST) {
        const high = (a.high[rest] ?? 0) + (b.high[part] ?? 0);
        const low = (a.low[rest] ?? 0) + (b.low[part] ?? 0);
        if (gain > EQUAL_COST || high < bestHigh || (high === bestHigh && low < bestLow)) {
          bestClose = close;
          bestCost = cost;
          bestHigh = high;
          bestLow = low;
        }
      }
    }
    if (part === 0) break;
  }
  result.tooClose[set] = bestClose;
  result.cost[set] = bestCost;
  result.high[set] = bestHigh;
  result.low[set] = bestLow;
};
