// Why nobody can take a week, and who could be asked.
import { addDays, formatDayShort } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { weeksOf } from './horizon.js';
import type { Assignment, Horizon, Member } from './horizon.js';
import { inWeeks, oneDecimal, someNames } from './plain-numbers.js';
import type { Candidate } from './planning.js';

const NAMES_SHOWN = 4;

const counted = (people: readonly Member[], one: string, many: string): string[] => {
  const first = people[0];
  if (first === undefined) return [];
  return [people.length === 1 ? `${first.name} ${one}` : `${people.length} ${many}`];
};

/** "Jonte leaves the rota on Sun 27 Dec", for people who are in it in other weeks of the horizon only. */
const comingAndGoing = (name: string, candidate: Candidate | undefined, monday: Day): string => {
  const periods = candidate?.periods ?? [];
  const starts = periods.flatMap(({ from }) => (from !== null && from > monday ? [from] : [])).sort();
  const ends = periods
    .flatMap(({ until }) => (until !== null && until < addDays(monday, 6) ? [until] : []))
    .sort();
  const start = starts[0];
  const end = ends[ends.length - 1];
  if (end !== undefined) return `${name} leaves the rota on ${formatDayShort(end)}`;
  return start === undefined
    ? `${name} is not in the rota`
    : `${name} joins the rota on ${formatDayShort(start)}`;
};

const mostOwed = (horizon: Horizon, assignment: Assignment, asked: readonly Member[]): string => {
  const owed = (member: Member): number => {
    const duties = weeksOf(assignment, horizon.members.indexOf(member)).length;
    return oneDecimal(member.entitled - member.served - duties);
  };
  // Whoever already has a week in this rota is asked for a second one only when there is nobody else.
  const free = asked.filter((member) => !assignment.includes(horizon.members.indexOf(member)));
  const people = free.length > 0 ? free : asked;
  const most = Math.max(...people.map(owed));
  if (people.length === 0 || most <= 0) return '';
  const named = people.filter((member) => owed(member) === most).map(({ name }) => name);
  return ` Most owed: ${someNames(named.sort(), NAMES_SHOWN)} (${inWeeks(most)}${named.length > 1 ? ' each' : ''}).`;
};

/** "9 said no; Jonte leaves the rota on Sun 27 Dec. Most owed: Oskar, Salma (0.5 weeks each)." */
export const gapReason = (
  horizon: Horizon,
  candidates: readonly Candidate[],
  assignment: Assignment,
  week: number,
): string => {
  const monday = horizon.weeks[week] ?? '';
  const people = horizon.members.filter(({ takesPart }) => takesPart);
  const refused = people.filter(({ isIn }) => isIn[week] === true);
  const away = people.filter(({ isIn, isCovered }) => isCovered[week] === true && isIn[week] !== true);
  const outside = people.filter(({ isCovered }) => isCovered[week] !== true);
  const causes = [
    ...counted(refused, 'said no', 'said no'),
    ...counted(away, 'is away', 'are away'),
    ...outside.map(({ name, email }) =>
      comingAndGoing(
        name,
        candidates.find((candidate) => candidate.email === email),
        monday,
      ),
    ),
  ];
  if (causes.length === 0) return 'Nobody is in the rota that week.';
  return `${causes.join('; ')}.${mostOwed(horizon, assignment, refused)}`;
};
