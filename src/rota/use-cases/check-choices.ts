// Refuses choices that name a wrong week or an unknown person, before anything is read or written for them.
import { formatDay, formatMonth, isDay, isMonday, weeksOfMonth } from '../../common/domain/calendar.js';
import type { Month } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { Person } from '../domain/situation.js';
import type { WeekChoice } from './contract.js';

export const requireWeeksOf = (month: Month, choices: readonly WeekChoice[]): void => {
  const weeks = weeksOfMonth(month);
  const seen = new Set<string>();
  for (const { start } of choices) {
    if (!isDay(start))
      throw new Refusal(
        'unknown-week',
        `"${String(start)}" is no day; name a week by its Monday, such as ${weeks[0] ?? ''}.`,
      );
    if (!isMonday(start))
      throw new Refusal('no-monday', `${formatDay(start)} is no Monday; name a week by its Monday.`);
    if (!weeks.includes(start)) {
      throw new Refusal(
        'other-month',
        `The week of ${formatDay(start)} does not belong to ${formatMonth(month)}; a month owns the weeks whose Monday lies in it.`,
      );
    }
    if (seen.has(start))
      throw new Refusal('doubled-week', `The week of ${formatDay(start)} is named twice; name it once.`);
    seen.add(start);
  }
};

export const requireKnownPeople = (choices: readonly WeekChoice[], people: readonly Person[]): void => {
  const known = new Set(people.map(({ email }) => email));
  for (const { start, email } of choices) {
    if (email !== null && !known.has(email.toLowerCase())) {
      throw new Refusal(
        'unknown-person',
        `${email} (week of ${formatDay(start)}) is no candidate; add a row to the tab Candidates first. Nothing was changed.`,
      );
    }
  }
};
