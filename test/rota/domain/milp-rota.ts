// The best rota as a mixed-integer program: each person's duties are a path from their last duty to the end.
import type { Highs } from 'highs';
import { balanceCost, endCost, figuresOf, intervalCost } from './specified-cost.js';
import type { Figures, SpecifiedPerson, SpecifiedRota } from './specified-cost.js';

/** A stretch between two successive duties; `from` -1 = the last duty before the horizon, `to` = weeks: the end. */
interface Arc {
  name: string;
  person: number;
  from: number;
  to: number;
  cost: number;
  /** The two duties are nearer than the minimum distance. */
  isShort: boolean;
}

const term = (coefficient: number, name: string): string =>
  `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
const sum = (names: readonly string[], coefficient = 1): string =>
  names.map((name) => term(coefficient, name)).join('\n ');

const arcsOf = (rota: SpecifiedRota, person: SpecifiedPerson, index: number): Arc[] => {
  const { weeks, rules } = rota;
  const possible = person.may.flatMap((may, week) => (may ? [week] : []));
  const arc = (from: number, to: number): Arc => {
    const start = from < 0 ? person.last : from;
    const end = to < weeks ? to : person.next;
    const isReal = (from >= 0 || person.hasServed) && end !== null;
    const regularity = to < weeks ? intervalCost(person, start, to) : endCost(person, start, weeks);
    const asked = to < weeks && person.asked[to] === true ? rules.ifNeedBeWeight : 0;
    return {
      name: `y${index}_${from < 0 ? 's' : from}_${to}`,
      person: index,
      from,
      to,
      cost: rules.regularityWeight * regularity + asked,
      isShort: isReal && end - start < rules.minimumDistance,
    };
  };
  return [-1, ...possible].flatMap((from) =>
    [...possible.filter((to) => to > from), weeks].map((to) => arc(from, to)),
  );
};

/** The rows and columns that both solves share. */
class Program {
  readonly arcs: Arc[];
  readonly gaps: string[];
  /** One per duty that may be too close. */
  readonly close: string[] = [];
  private readonly rota: SpecifiedRota;
  private readonly rows: string[] = [];
  private readonly counts: { name: string; cost: number }[] = [];

  constructor(rota: SpecifiedRota) {
    this.rota = rota;
    this.arcs = rota.people.flatMap((person, index) => arcsOf(rota, person, index));
    // A pinned week has exactly one person who may; "open" weeks may stay without anyone unless pinned.
    this.gaps = rota.open.flatMap((open, week) => (open && !this.isPinned(week) ? [`g${week}`] : []));
    rota.open.forEach((open, week) => open && this.coverWeek(week));
    rota.people.forEach((_, person) => this.walkPath(person));
  }

  private isPinned(week: number): boolean {
    return this.rota.pinned[week] === true;
  }

  private names(select: (arc: Arc) => boolean): string[] {
    return this.arcs.filter(select).map(({ name }) => name);
  }

  private coverWeek(week: number): void {
    const into = this.names(({ to }) => to === week);
    this.rows.push(`${sum(this.isPinned(week) ? into : [...into, `g${week}`])} = 1`);
  }

  private walkPath(person: number): void {
    const { weeks, rules, people } = this.rota;
    const own = (select: (arc: Arc) => boolean): string[] =>
      this.names((arc) => arc.person === person && select(arc));
    this.rows.push(`${sum(own(({ from }) => from < 0))} = 1`);
    const duties: string[] = [];
    for (let week = 0; week < weeks; week += 1) {
      const into = own(({ to }) => to === week);
      if (into.length === 0) continue;
      duties.push(...into);
      this.rows.push(
        `${sum(into)}\n ${sum(
          own(({ from }) => from === week),
          -1,
        )} = 0`,
      );
      this.markClose(person, week);
    }
    const counts = Array.from({ length: weeks + 1 }, (_, count) => `n${person}_${count}`);
    this.rows.push(`${sum(counts)} = 1`);
    this.rows.push(`${counts.map((name, count) => term(count, name)).join('\n ')}\n ${sum(duties, -1)} = 0`);
    counts.forEach((name, count) => {
      const holder = people[person];
      if (holder !== undefined)
        this.counts.push({ name, cost: rules.balanceWeight * balanceCost(holder, count) });
    });
  }

  private markClose(person: number, week: number): void {
    const short = (select: (arc: Arc) => boolean): string[] =>
      this.names((arc) => arc.person === person && arc.isShort && select(arc));
    const [into, out] = [short(({ to }) => to === week), short(({ from }) => from === week)];
    if (into.length + out.length === 0) return;
    const name = `t${person}_${week}`;
    this.close.push(name);
    for (const side of [into, out]) if (side.length > 0) this.rows.push(`${name}\n ${sum(side, -1)} >= 0`);
  }

  /** The program as text in CPLEX LP format. */
  text(objective: 'tiers' | 'cost', limits: readonly string[]): string {
    const costs = [...this.arcs, ...this.counts].map(({ cost, name }) => term(cost, name));
    // There are at most 39 duties, so a thousand ranks gaps strictly above duties that are too close.
    const tiers = [...this.gaps.map((name) => term(1000, name)), ...this.close.map((name) => term(1, name))];
    const goal = objective === 'cost' ? costs : [...tiers, term(0, this.counts[0]?.name ?? 'none')];
    const binary = [...this.arcs, ...this.counts].map(({ name }) => name);
    return [
      'Minimize',
      ` goal: ${goal.join('\n ')}`,
      'Subject To',
      ...[...this.rows, ...limits].map((row, i) => ` r${i}: ${row}`),
      'Bounds',
      ...this.close.map((name) => ` ${name} <= 1`),
      'Binary',
      ` ${[...binary, ...this.gaps].join('\n ')}`,
      'End',
    ].join('\n');
  }
}

const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 };

const solve = (highs: Highs, text: string): Record<string, number> => {
  const solution = highs.solve(text, EXACT);
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with: ${solution.Status}`);
  const { Columns: columns } = solution;
  return Object.fromEntries(
    Object.keys(columns).map((name) => [name, Math.round(columns[name]?.Primal ?? 0)]),
  );
};

/** The optimum, and the time the last of the two solves took, text already built. */
export interface Solved {
  figures: Figures;
  milliseconds: number;
}

/**
 * Solves with HiGHS: first the fewest gaps and duties too close, then among those the lowest cost. The figures are
 * computed anew from the chosen arcs, so that the solver's tolerances do not blur them.
 */
export const solveWithHighs = (highs: Highs, rota: SpecifiedRota): Solved => {
  if (rota.people.length === 0)
    return {
      figures: figuresOf(
        rota,
        rota.open.map(() => null),
      ),
      milliseconds: 0,
    };
  const program = new Program(rota);
  const tiers = solve(highs, program.text('tiers', []));
  const limits = [program.gaps, program.close].flatMap((names) =>
    names.length === 0
      ? []
      : [`${sum(names)} <= ${names.reduce((total, name) => total + (tiers[name] ?? 0), 0)}`],
  );
  const text = program.text('cost', limits);
  const start = performance.now();
  const chosen = solve(highs, text);
  const milliseconds = performance.now() - start;
  const emails = rota.open.map((_, week): string | null => {
    const arc = program.arcs.find(({ name, to }) => to === week && chosen[name] === 1);
    return arc === undefined ? null : (rota.people[arc.person]?.email ?? null);
  });
  return { figures: figuresOf(rota, emails), milliseconds };
};
