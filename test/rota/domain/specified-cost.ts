// The cost as docs/rota.md words it, written a second time and apart from the product, to hold the product against.
import { addDays, addWeeks, weeksBetween } from '../../../src/common/domain/calendar.js';
import type { Day } from '../../../src/common/domain/calendar.js';
import type { Candidate, Period, PlanningInput } from '../../../src/rota/domain/planning.js';

/** One person of the horizon, with every number the cost needs. */
export interface SpecifiedPerson {
  email: string;
  /** Weeks of the horizon the person may be given. */
  may: boolean[];
  ideal: number;
  /** Index of the last duty, real or supposed. */
  last: number;
  hasServed: boolean;
  /** Index of the first published duty after the horizon, or null. */
  next: number | null;
  served: number;
  entitled: number;
  /** Weeks that count as "if need be". */
  asked: boolean[];
  takesPart: boolean;
}

export interface SpecifiedRota {
  people: SpecifiedPerson[];
  /** Weeks that need somebody. */
  open: boolean[];
  /** Weeks pinned to a person. */
  pinned: boolean[];
  weeks: number;
  rules: PlanningInput['rules'];
}

const later = (a: Period, b: Period): Period => ((a.from ?? '') < (b.from ?? '') ? b : a);

/** Everything about one candidate that is a matter of dates. */
class Membership {
  readonly email: string;
  private readonly periods: readonly Period[];
  private readonly input: PlanningInput;
  constructor(candidate: Candidate, input: PlanningInput) {
    this.email = candidate.email;
    this.input = input;
    const first = input.weeks[0] ?? '';
    const served = input.duties.filter(({ email, week }) => email === candidate.email && week < first);
    const start = served.map(({ week }) => week).sort()[0] ?? first;
    this.periods = candidate.periods.map((period) => ({ ...period, from: period.from ?? start }));
  }

  share(monday: Day): number {
    const covering = this.periods.filter(
      ({ from, until }) => (from ?? '') <= monday && (until === null || addDays(monday, 6) <= until),
    );
    covering.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
    return covering[0]?.share ?? 0;
  }

  isAbsent(monday: Day): boolean {
    const saidNo = (day: Day): boolean => this.input.answers[this.email]?.[day] === 'no';
    if (!saidNo(monday)) return false;
    let run = 1;
    for (let day = addWeeks(monday, -1); saidNo(day); day = addWeeks(day, -1)) run += 1;
    for (let day = addWeeks(monday, 1); saidNo(day); day = addWeeks(day, 1)) run += 1;
    return run >= 6;
  }

  isIn(monday: Day): boolean {
    return this.share(monday) > 0 && !this.isAbsent(monday);
  }

  /** Share in the first week of the horizon, or in the first one that a row covers. */
  horizonShare(): number {
    const ahead = this.input.weeks.map((monday) => this.share(monday)).find((share) => share > 0);
    if (ahead !== undefined) return ahead;
    const begun = this.periods.filter(({ from }) => (from ?? '') <= (this.input.weeks[0] ?? ''));
    const nearest =
      begun.length > 0 ? begun.reduce(later) : this.periods.reduce((a, b) => (later(a, b) === a ? b : a));
    return nearest.share;
  }
}

/** The person's weeks for spacing: those in which nobody had more days. */
const mainDuties = (input: PlanningInput, email: string): number[] => {
  const first = input.weeks[0] ?? '';
  return input.duties
    .filter((duty) => duty.email === email)
    .filter((duty) => input.duties.every((other) => other.week !== duty.week || other.days <= duty.days))
    .map(({ week }) => weeksBetween(first, week))
    .sort((a, b) => a - b);
};

const ledgerWeeks = ({ weeks, firstWeekOnRecord }: PlanningInput): Day[] => {
  const first = weeks[0] ?? '';
  const last = weeks[weeks.length - 1] ?? '';
  const all = Array.from({ length: 52 }, (_, i) => addWeeks(last, i - 51));
  return all.filter((monday) => monday >= (firstWeekOnRecord ?? first));
};

/** Turns an input into the numbers of the specification. */
export const specify = (input: PlanningInput): SpecifiedRota => {
  const { weeks } = input;
  const everybody = input.candidates.map((candidate) => new Membership(candidate, input));
  const taking = everybody.filter((person) => weeks.some((monday) => person.isIn(monday)));
  const total = taking.reduce((sum, person) => sum + person.horizonShare(), 0);
  const pinned = weeks.map((monday) => input.pins[monday]);
  const ledger = ledgerWeeks(input);

  const people = everybody
    .filter((person) => taking.includes(person) || pinned.includes(person.email))
    .map((person): SpecifiedPerson => {
      const { email } = person;
      const ideal = total === 0 ? 1 : total / person.horizonShare();
      const main = mainDuties(input, email);
      const before = main.filter((index) => index < 0);
      const given = weeks.map((monday) => input.answers[email]?.[monday] ?? 'none');
      const past = input.duties.filter(
        (duty) => duty.email === email && duty.week < (weeks[0] ?? '') && ledger.includes(duty.week),
      );
      return {
        email,
        may: weeks.map((monday, i) =>
          pinned[i] === undefined ? person.isIn(monday) && given[i] !== 'no' : pinned[i] === email,
        ),
        ideal,
        last: before[before.length - 1] ?? -Math.ceil(ideal - 1e-9),
        hasServed: before.length > 0,
        next: main.find((index) => index >= weeks.length) ?? null,
        served: past
          .filter(({ week }) => person.share(week) > 0)
          .reduce((sum, { days }) => sum + days / 7, 0),
        entitled: ledger
          .filter((monday) => person.isIn(monday))
          .reduce((sum, monday) => {
            const all = everybody.filter((other) => other.isIn(monday));
            return (
              sum + person.share(monday) / all.reduce((shares, other) => shares + other.share(monday), 0)
            );
          }, 0),
        asked: given.map((answer) => answer === 'ifNeedBe' || answer === 'none'),
        takesPart: taking.includes(person),
      };
    })
    .sort((a, b) => (a.email < b.email ? -1 : 1));
  return {
    people,
    open: pinned.map((pin) => pin !== null),
    pinned: pinned.map((pin) => typeof pin === 'string'),
    weeks: weeks.length,
    rules: input.rules,
  };
};

const square = (x: number): number => x * x;

/** Regularity of one interval between two successive duties. */
export const intervalCost = (person: SpecifiedPerson, from: number, to: number): number =>
  square((to - from - person.ideal) / person.ideal);

/** Regularity of what follows the last duty: the next published one, or the open end of the horizon. */
export const endCost = (person: SpecifiedPerson, last: number, weeks: number): number =>
  person.next === null
    ? square(Math.max(0, weeks - last - person.ideal) / person.ideal)
    : intervalCost(person, last, person.next);

export const balanceCost = (person: SpecifiedPerson, count: number): number =>
  square(person.served + count - person.entitled);

export interface Figures {
  gaps: number;
  tooClose: number;
  cost: number;
}

const costOf = (rota: SpecifiedRota, person: SpecifiedPerson, duties: readonly number[]): number => {
  if (duties.length === 0 && !person.takesPart) return 0;
  const { regularityWeight, balanceWeight, ifNeedBeWeight } = rota.rules;
  const starts = [person.last, ...duties];
  const intervals = duties.map((week, i) => intervalCost(person, starts[i] ?? 0, week));
  const regularity =
    intervals.reduce((sum, cost) => sum + cost, 0) + endCost(person, starts[duties.length] ?? 0, rota.weeks);
  const asked = duties.filter((week) => person.asked[week] === true).length;
  return (
    regularityWeight * regularity +
    balanceWeight * balanceCost(person, duties.length) +
    ifNeedBeWeight * asked
  );
};

const tooCloseOf = (rota: SpecifiedRota, person: SpecifiedPerson, duties: readonly number[]): number => {
  const all = [
    ...(person.hasServed ? [person.last] : []),
    ...duties,
    ...(person.next === null ? [] : [person.next]),
  ];
  return duties.filter((week) =>
    all.some((other) => other !== week && Math.abs(other - week) < rota.rules.minimumDistance),
  ).length;
};

/** The three figures of a rota given as e-mail or null per week. */
export const figuresOf = (rota: SpecifiedRota, emails: readonly (string | null)[]): Figures => {
  const figures = {
    gaps: rota.open.filter((open, i) => open && emails[i] === null).length,
    tooClose: 0,
    cost: 0,
  };
  for (const person of rota.people) {
    const duties = emails.flatMap((email, i) => (email === person.email ? [i] : []));
    figures.tooClose += tooCloseOf(rota, person, duties);
    figures.cost += costOf(rota, person, duties);
  }
  return figures;
};
