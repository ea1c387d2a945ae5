// Everything on record that planning starts from, whatever the month: people, answers, duties served and published.
import type { Day } from '../../common/domain/calendar.js';
import type { Duty, PlanningInput } from './planning.js';
import { daysOf } from './rota-record.js';
import { personFinder } from './situation.js';
import type { Situation } from './situation.js';

/** @param left weeks that count as if nobody had them */
export const planningRecord = (
  situation: Situation,
  left: readonly Day[] = [],
): Omit<PlanningInput, 'weeks' | 'pins'> => {
  const { candidates, answers, record, rules } = situation;
  const find = personFinder(candidates);
  const duties = [...record.weeks.values()]
    .filter(({ week, isPublished }) => isPublished && !left.includes(week))
    .flatMap(({ week, parts }) =>
      parts.flatMap((part): Duty[] => {
        const person = find(part.name);
        return person === null ? [] : [{ week, email: person.email, days: daysOf(part) }];
      }),
    );
  return { candidates, answers, duties, firstWeekOnRecord: record.firstWeek, rules };
};
