// What a wish would change, or why it cannot be: checked against the record and the answers.
import { formatDay, isDay, isMonday, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { hasBegun, personFinder } from './situation.js';
import type { Person, Situation } from './situation.js';
import { canServe } from './swap-substitutes.js';
import { isSameState, stateOf } from './swap-change.js';
import type { SwapChange, SwapWish, WeekState } from './swap-change.js';

const refuse = (code: string, sentence: string): never => {
  throw new Refusal(code, `${sentence} Nothing was changed.`);
};

/** Refuses days that are none, before anything is read. */
export const requireDays = ({ week, from, withWeek }: SwapWish): void => {
  for (const day of [week, withWeek, from]) {
    if (day !== undefined && !isDay(day))
      refuse(
        'unknown-day',
        `"${String(day)}" is no day; write it as year, month and day, such as 2026-12-07.`,
      );
  }
  for (const day of [week, withWeek]) {
    if (day !== undefined && !isMonday(day))
      refuse('no-monday', `${formatDay(day)} is no Monday; name a week by its Monday.`);
  }
  if (from !== undefined && mondayOf(from) !== week)
    refuse('other-week', `${formatDay(from)} is not in the week of ${formatDay(week)}.`);
  if (withWeek !== undefined && (withWeek === week || from !== undefined))
    refuse('two-wishes', 'Swap two different weeks, or take one over from a day, but not both at once.');
};

/** A published week as it stands; refuses one that is not published or over. */
const standing = (situation: Situation, week: Day): WeekState => {
  const { record, today, candidates } = situation;
  const recorded = record.weeks.get(week);
  if (week < mondayOf(today)) refuse('past', `The week of ${formatDay(week)} is over and stays as it is.`);
  if (recorded?.isPublished !== true || recorded.parts.length === 0)
    return refuse(
      'not-published',
      `The week of ${formatDay(week)} is not published, so there is nobody to cover for; use "Generate rota" for it.`,
    );
  return stateOf(recorded, personFinder(candidates));
};

const requireAble = (situation: Situation, person: Person, week: Day): void => {
  const reason = canServe(situation, person, week);
  if (reason !== null)
    refuse('unable', `${person.name} cannot take ${formatDay(week)}: ${reason}. Choose somebody else.`);
};

/** @throws Refusal with the reason */
export const changeOf = (situation: Situation, wish: SwapWish): SwapChange => {
  const { week, email, withWeek } = wish;
  const { today, candidates } = situation;
  const person = candidates.find((known) => known.email === email);
  if (person === undefined)
    return refuse('unknown-person', `${email} is no candidate; add a row to the tab Candidates first.`);
  const before = standing(situation, week);
  const from = wish.from ?? week;
  const first = hasBegun(week, today) ? today : week;
  if (from < first)
    refuse(
      'begun',
      `The week of ${formatDay(week)} has begun; say from which day ${person.name} takes over, today (${formatDay(today)}) at the earliest.`,
    );
  if (withWeek !== undefined) return swapOf(situation, person, before, withWeek);
  const kept = before.parts.filter((part) => part.from < from);
  const isOn = kept[kept.length - 1]?.who === email;
  const after = [{ week, parts: isOn ? kept : [...kept, { who: email, from }] }];
  if (!isSameState([before], after)) requireAble(situation, person, week);
  return { before: [before], after };
};

/** Two whole weeks that have not begun change hands. */
const swapOf = (situation: Situation, person: Person, before: WeekState, withWeek: Day): SwapChange => {
  const other = standing(situation, withWeek);
  for (const { week, parts } of [before, other]) {
    if (hasBegun(week, situation.today))
      refuse(
        'begun',
        `The week of ${formatDay(week)} has begun and cannot be swapped; use a cover from a day.`,
      );
    if (parts.length > 1)
      refuse('split', `The week of ${formatDay(week)} is split between several people; use a cover instead.`);
  }
  const owner = situation.candidates.find(({ email }) => email === before.parts[0]?.who);
  if (other.parts[0]?.who !== person.email)
    return refuse(
      'not-theirs',
      `${person.name} does not have the week of ${formatDay(withWeek)}; open this dialog again.`,
    );
  if (owner === undefined)
    return refuse(
      'no-candidate',
      `${before.parts[0]?.who ?? ''} is no candidate and cannot take another week; use a cover.`,
    );
  requireAble(situation, person, before.week);
  requireAble(situation, owner, withWeek);
  const whole = (week: Day, who: string): WeekState => ({ week, parts: [{ who, from: week }] });
  return {
    before: [before, other],
    after: [whole(before.week, person.email), whole(withWeek, owner.email)],
  };
};
