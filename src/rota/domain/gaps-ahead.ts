// Weeks soon to come that nobody serves, or whose person has left.
import { addWeeks, formatDay, mondayOf, monthOf, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { takesPart } from './recipients.js';
import { daysOf } from './rota-record.js';
import type { RecordedWeek } from './rota-record.js';
import { personFinder } from './situation.js';
import type { Situation } from './situation.js';

export interface Gap {
  week: Day;
  /** Names it in the journal: the same gap is told at once only once. */
  key: string;
  sentence: string;
}

/** Weeks looked at, this one included. */
const WEEKS = 6;
/** A month that is not planned yet is nothing to worry about before. */
const SOON_WEEKS = 2;

/** Mondays of the weeks that are looked at. */
export const weeksToWatch = (today: Day): Day[] =>
  Array.from({ length: WEEKS }, (_, index) => addWeeks(mondayOf(today), index));

/** Gaps from this week on, earliest first. Names that are no candidate's are told by the reading of the tab. */
export const gapsAhead = (situation: Omit<Situation, 'answers' | 'rules'>): Gap[] => {
  const { record, today } = situation;
  const find = personFinder(situation.candidates);
  const first = mondayOf(today);
  const isPlanned = (week: Day): boolean =>
    week < addWeeks(first, SOON_WEEKS) ||
    weeksOfMonth(monthOf(week)).some((other) => record.weeks.get(other)?.isPublished === true);
  return weeksToWatch(today).flatMap((week): Gap[] => {
    const recorded = record.weeks.get(week);
    if (recorded?.isClosed === true) return [];
    const gap = (kind: string, rest: string): Gap => ({
      week,
      key: `gap:${week}:${kind}`,
      sentence: `${formatDay(week)} ${rest}`,
    });
    if (recorded?.isPublished !== true) {
      return isPlanned(week) ? [gap('nobody', `has no Incident Manager${draftWords(recorded)}.`)] : [];
    }
    const left = recorded.parts
      .map(({ name }) => find(name))
      .filter((person) => person !== null && !takesPart(person, [week]));
    const days = recorded.parts.reduce((sum, part) => sum + daysOf(part), 0);
    return [
      ...left.flatMap((person) =>
        person === null
          ? []
          : [gap(person.email, `belongs to ${person.name}, who is not in the rotation for that whole week.`)],
      ),
      ...(days < 7 ? [gap('part', `has nobody for ${7 - days} of its days.`)] : []),
    ];
  });
};

const draftWords = (recorded: RecordedWeek | undefined): string =>
  recorded?.isDraft === true
    ? `; the draft with ${recorded.parts.map(({ name }) => name).join(' and ')} is not published`
    : '';
