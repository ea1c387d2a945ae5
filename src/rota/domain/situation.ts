// Everything known when a month is planned, and how it becomes the input of planning.
import { formatDay, mondayOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day, Month } from '../../common/domain/calendar.js';
import { matchName, nameMatcher } from '../../common/domain/names.js';
import type { Answer, Candidate, Duty, PlanningInput, PlanningRules } from './planning.js';
import { daysOf, mainPart } from './rota-record.js';
import type { RecordedWeek, RotaRecord } from './rota-record.js';

/** A candidate with the other names they go by. */
export interface Person extends Candidate {
  alsoKnownAs: string[];
}

export interface Situation {
  today: Day;
  candidates: readonly Person[];
  record: RotaRecord;
  answers: Readonly<Record<string, Readonly<Record<Day, Answer>>>>;
  rules: PlanningRules;
}

/** A choice for a week; null = nobody. */
export type Choices = Readonly<Record<Day, string | null>>;

/** Finds the candidate whom a name in the rota tab means; null for anybody else, such as people who left long ago. */
export const personFinder = (people: readonly Person[]): ((name: string) => Person | null) => {
  const known = new Map<string, Person | null>();
  const matcher = nameMatcher(people);
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const match = matcher(name);
    const person = 'email' in match ? (people.find(({ email }) => email === match.email) ?? null) : null;
    known.set(name, person);
    return person;
  };
};

/** A week that has begun is history: its Monday is today or earlier. */
export const hasBegun = (week: Day, today: Day): boolean => week <= today;

/**
 * The input of planning for a month.
 * @param choices the EM's choices, which go before what the record says; choices for weeks that have begun are ignored
 */
export const planningInput = (situation: Situation, month: Month, choices: Choices): PlanningInput => {
  const { record, today } = situation;
  const weeks = weeksOfMonth(month);
  const first = weeks[0];
  const last = weeks[weeks.length - 1];
  if (first === undefined || last === undefined) throw new Error(`month ${month} without weeks`);
  const find = personFinder(situation.candidates);
  const pins: Record<Day, string | null> = {};
  for (const week of weeks) {
    const chosen = hasBegun(week, today) ? undefined : choices[week];
    const pin = chosen === undefined ? recordedPin(record.weeks.get(week), week, today, find) : chosen;
    if (pin !== undefined) pins[week] = pin;
  }
  return {
    weeks,
    candidates: situation.candidates,
    answers: situation.answers,
    duties: dutiesAround(record, first, last, find),
    pins,
    firstWeekOnRecord: record.firstWeek,
    rules: situation.rules,
  };
};

/** The person the record fixes for a week, null where it needs nobody, undefined where planning is free. */
const recordedPin = (
  recorded: RecordedWeek | undefined,
  week: Day,
  today: Day,
  find: (name: string) => Person | null,
): string | null | undefined => {
  const isPast = hasBegun(week, today);
  if (recorded === undefined) return isPast ? null : undefined;
  if (recorded.isClosed) return null;
  const part = mainPart(recorded);
  if (part === null) return isPast ? null : undefined;
  const isFixed = recorded.isPublished || recorded.entry.isPinned;
  return isFixed ? (find(part.name)?.email ?? null) : undefined;
};

const dutiesAround = (
  record: RotaRecord,
  first: Day,
  last: Day,
  find: (name: string) => Person | null,
): Duty[] => {
  const duties: Duty[] = [];
  for (const [week, recorded] of record.weeks) {
    const isBefore = week < first;
    const isAfter = week > last && recorded.isPublished;
    if (!isBefore && !isAfter) continue;
    for (const part of recorded.parts) {
      const person = find(part.name);
      if (person !== null) duties.push({ week, email: person.email, days: daysOf(part) });
    }
  }
  return duties;
};

/** Sentences about weeks to come whose name is no candidate's. */
export const strangersAhead = (situation: Omit<Situation, 'answers'>): string[] => {
  const find = personFinder(situation.candidates);
  const problems: string[] = [];
  for (const [week, recorded] of situation.record.weeks) {
    if (week < mondayOf(situation.today)) continue;
    for (const part of recorded.parts) {
      if (find(part.name) !== null) continue;
      const match = matchName(part.name, situation.candidates);
      const why =
        'problem' in match && match.reason !== 'unknown'
          ? match.problem
          : 'add them to Candidates or change the week.';
      problems.push(
        `${recorded.entry.place}: "${part.name}" has ${formatDay(week)} but is no candidate; ${why}`,
      );
    }
  }
  return problems;
};
