// A change of who serves in one week or two, as a value and as the text the journal keeps of it.
import { addDays, formatDay, formatDayShort, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { RecordedWeek } from './rota-record.js';
import type { Person } from './situation.js';

/** Who serves a week; `who` is an e-mail, or the name of somebody who is no candidate. */
export interface WeekState {
  week: Day;
  /** In order; each serves until the next one does. */
  parts: readonly { who: string; from: Day }[];
}

export interface SwapChange {
  before: readonly WeekState[];
  after: readonly WeekState[];
}

/** What an EM asks for: a cover, a swap (`withWeek`: the substitute's own week) or a take-over (`from`: a day of the week). */
export interface SwapWish {
  week: Day;
  email: string;
  from?: Day;
  withWeek?: Day;
}

type Find = (name: string) => Person | null;

/** Names may not hold what separates the parts of the journal's text. */
const bare = (name: string): string => name.replace(/[,;\s]+/g, ' ').trim();

export const stateOf = ({ week, parts }: RecordedWeek, find: Find): WeekState => ({
  week,
  parts: parts.map(({ name, from }) => ({ who: find(name)?.email ?? bare(name), from })),
});

/** `2026-12-14 a@x.org, 2026-12-17 b@x.org; 2026-12-21 c@x.org`. */
export const stateText = (states: readonly WeekState[]): string =>
  states.map(({ parts }) => parts.map(({ who, from }) => `${from} ${who}`).join(', ')).join('; ');

/** What `stateText` wrote; empty where the text is something else. */
export const readState = (text: string): WeekState[] =>
  text.split('; ').flatMap((week) => {
    const parts = week.split(', ').map((part) => ({ from: part.slice(0, 10), who: part.slice(11) }));
    const [first] = parts;
    const isState = first !== undefined && parts.every(({ from }) => /^\d{4}-\d\d-\d\d$/.test(from));
    return isState ? [{ week: mondayOf(first.from), parts }] : [];
  });

export const isSameState = (a: readonly WeekState[], b: readonly WeekState[]): boolean =>
  stateText(a) === stateText(b);

/** Whether `now` may be what a run left that died on the way from `before` to `after`. */
export const isOnTheWay = (now: readonly WeekState[], { before, after }: SwapChange): boolean =>
  now.every(({ week, parts }) => {
    const known = [...before, ...after]
      .filter((state) => state.week === week)
      .flatMap((state) => state.parts);
    return parts.every(({ who }) => known.some((part) => part.who === who));
  });

const whoOn = (state: WeekState | undefined, day: Day): string | null =>
  (state?.parts ?? []).reduce<string | null>((found, { who, from }) => (from <= day ? who : found), null);

/** The first day that somebody else serves. */
export const firstChange = ({ before, after }: SwapChange): Day | null => {
  const days = after.flatMap((state) => {
    const old = before.find(({ week }) => week === state.week);
    return Array.from({ length: 7 }, (_, index) => addDays(state.week, index)).filter(
      (day) => whoOn(old, day) !== whoOn(state, day),
    );
  });
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
};

/** The wish that leads to `after`. */
export const wishOf = ({ after }: Pick<SwapChange, 'after'>): SwapWish => {
  const [first, second] = after;
  const last = first?.parts[first.parts.length - 1];
  const week = first?.week ?? '';
  const from = last?.from ?? week;
  return {
    week,
    email: last?.who ?? '',
    ...(from > week ? { from } : {}),
    ...(second === undefined ? {} : { withWeek: second.week }),
  };
};

export const isSameWish = (a: SwapWish, b: SwapWish): boolean =>
  a.week === b.week &&
  a.email === b.email &&
  a.withWeek === b.withWeek &&
  (a.from ?? a.week) === (b.from ?? b.week);

/** `Oskar covers Mon 14 Dec 2026 for Tobin`, for the journal and for lists. `nameOf` makes a name of a part's `who`. */
export const changeWords = ({ before, after }: SwapChange, nameOf: (who: string) => string): string => {
  const [first, second] = after;
  const [former] = before;
  if (first === undefined || former === undefined) return '';
  const names = [...new Set(former.parts.map(({ who }) => nameOf(who)))];
  const { email, week, from } = wishOf({ after });
  if (second !== undefined) {
    const other = second.parts.map(({ who }) => nameOf(who)).join(' and ');
    return `${nameOf(email)} takes ${formatDay(week)}, ${other} takes ${formatDay(second.week)}`;
  }
  if (first.parts.length === 1) {
    const others = names.filter((name) => name !== nameOf(email));
    return `${nameOf(email)} covers ${formatDay(week)}${others.length === 0 ? '' : ` for ${others.join(' and ')}`}`;
  }
  return `${nameOf(email)} takes over from ${formatDayShort(from ?? week)} in the week of ${formatDay(week)}`;
};
