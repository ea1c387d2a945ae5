// The weeks to plan and the people who can serve in them, in numbers: the one form that cost, search and reasons work on.
import { addWeeks, weeksBetween } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { dutyRecord } from './duty-record.js';
import type { DutyWeek } from './duty-record.js';
import { idealIntervals } from './ideal-interval.js';
import type { Answer, Candidate, PlanningInput, PlanningRules } from './planning.js';
import { rotationOf, settleCandidate } from './rotation.js';
import { standingOf } from './standing.js';

/** One person; weeks are indices from the first week of the horizon. */
export interface Member {
  name: string;
  email: string;
  /** Ideal weeks between duties. */
  ideal: number;
  /** Last duty before the horizon (negative), or null. */
  lastDuty: number | null;
  /** First published duty after the horizon, or null. */
  nextDuty: number | null;
  /** Weeks served before the horizon, within the ledger's window. */
  served: number;
  /** Weeks entitled to within the ledger's window, the horizon included. */
  entitled: number;
  answers: Answer[];
  isIn: boolean[];
  /** A row covers the week, in rotation or not. */
  isCovered: boolean[];
  /** In rotation in at least one week of the horizon. */
  takesPart: boolean;
}

/** What is fixed for a week: nothing, that nobody serves, or the position of a member. */
export type Pin = 'free' | 'closed' | number;

export interface Horizon {
  weeks: readonly Day[];
  /** By e-mail: everybody who takes part, and whoever a pin names. */
  members: readonly Member[];
  pins: readonly Pin[];
  /** Weeks pinned to an address that is no candidate's; they count as closed. */
  strangers: ReadonlyMap<Day, string>;
  rules: PlanningRules;
}

/** One Monday → position in `members` per week; -1 = nobody. */
export type Assignment = readonly number[];

const LEDGER_WEEKS = 52;

/** The ledger's first week: 52 weeks that end with the horizon, not before the first week on record. */
const ledgerStart = (input: PlanningInput, firstWeek: Day): number => {
  const onRecord = input.firstWeekOnRecord === null ? 0 : weeksBetween(firstWeek, input.firstWeekOnRecord);
  return Math.min(0, Math.max(input.weeks.length - LEDGER_WEEKS, onRecord));
};

const byEmail = (a: Candidate, b: Candidate): number => (a.email < b.email ? -1 : a.email > b.email ? 1 : 0);

/** The candidates by e-mail, with every empty "from" settled by the duties before the horizon. */
export const settledCandidates = (input: PlanningInput): Candidate[] => {
  const firstWeek = input.weeks[0] ?? '';
  const first = new Map<string, Day>();
  for (const { email, week } of input.duties) {
    if (week < firstWeek && week < (first.get(email) ?? firstWeek)) first.set(email, week);
  }
  return input.candidates
    .map((candidate) => settleCandidate(candidate, first.get(candidate.email) ?? null, firstWeek))
    .sort(byEmail);
};

const spacing = (duties: readonly DutyWeek[], weeks: number) => {
  const main = duties.filter(({ isMain }) => isMain);
  const before = main.filter(({ index }) => index < 0);
  return {
    lastDuty: before[before.length - 1]?.index ?? null,
    nextDuty: main.find(({ index }) => index >= weeks)?.index ?? null,
  };
};

/** Turns the input into numbers. Rows may come in any order. */
export const horizonOf = (input: PlanningInput): Horizon => {
  const { weeks } = input;
  const firstWeek = weeks[0] ?? '';
  const candidates = settledCandidates(input);
  const start = ledgerStart(input, firstWeek);
  const rotation = rotationOf(candidates, input.answers, firstWeek, start, weeks.length - 1);
  const ideals = idealIntervals(candidates, rotation, firstWeek);
  const duties = dutyRecord(input.duties, firstWeek);
  const pinned = weeks.map((week) => input.pins[week]);

  const members = candidates.flatMap(({ name, email }): Member[] => {
    const person = rotation.byEmail.get(email) ?? { shares: [], isIn: [] };
    const isIn = person.isIn.slice(-start);
    const takesPart = isIn.includes(true);
    if (!takesPart && !pinned.includes(email)) return [];
    const own = duties.get(email) ?? [];
    return [
      {
        name,
        email,
        ideal: ideals.get(email) ?? 1,
        ...spacing(own, weeks.length),
        ...standingOf(person, rotation, own),
        answers: weeks.map((week) => input.answers[email]?.[week] ?? 'none'),
        isIn,
        isCovered: person.shares.slice(-start).map((share) => share > 0),
        takesPart,
      },
    ];
  });

  const position = new Map(members.map(({ email }, i) => [email, i]));
  const pins = pinned.map((pin): Pin =>
    pin === undefined ? 'free' : pin === null ? 'closed' : (position.get(pin) ?? 'closed'),
  );
  const strangers = new Map<Day, string>();
  weeks.forEach((week, i) => {
    const pin = pinned[i];
    if (typeof pin === 'string' && pins[i] === 'closed') strangers.set(week, pin);
  });
  return { weeks, members, pins, strangers, rules: input.rules };
};

/** The weeks a person has in an assignment, ascending. */
export const weeksOf = (assignment: Assignment, position: number): number[] =>
  assignment.flatMap((who, week) => (who === position ? [week] : []));

/** Monday of a week given by its index. */
export const mondayAt = (horizon: Horizon, index: number): Day => addWeeks(horizon.weeks[0] ?? '', index);
