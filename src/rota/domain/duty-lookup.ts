// Who is on duty on a day, and when somebody is next, as the rota tab records it: drafts are nobody's duty yet.
import { mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { nameMatcher } from '../../common/domain/names.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { RotaRecord } from './rota-record.js';
import type { Person } from './situation.js';

/** Name of the Incident Manager on a day; '' = nobody, or not published. */
export const dutyOn = (record: RotaRecord, day: Day): string => {
  const week = record.weeks.get(mondayOf(day));
  if (!week?.isPublished) return '';
  return week.parts.find(({ from, until }) => from <= day && day < until)?.name ?? '';
};

/**
 * First day of somebody's next published duty after today, null = none.
 * @param name as in the tab Candidates: name, other name or e-mail
 */
export const nextDuty = (
  record: RotaRecord,
  people: readonly Person[],
  name: string,
  today: Day,
): Day | null => {
  const match = nameMatcher(people);
  const wanted = match(name);
  if ('problem' in wanted) throw new Refusal('unknown-person', wanted.problem);
  const isTheirs = (text: string): boolean => {
    const found = match(text);
    return 'email' in found && found.email === wanted.email;
  };
  const starts = [...record.weeks.values()]
    .filter(({ isPublished }) => isPublished)
    .flatMap(({ parts }) => parts)
    .filter((part) => part.from > today && isTheirs(part.name))
    .map(({ from }) => from)
    .sort();
  return starts[0] ?? null;
};
