// The rows of the rota tab that a change of weeks writes: names replaced in place, parts of split weeks added or cleared.
import { addWeeks, formatDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { PublishedWeek, RowChange } from './publish-plan.js';
import type { RecordedWeek, RotaEntry } from './rota-record.js';
import { personFinder } from './situation.js';
import type { Situation } from './situation.js';
import type { WeekState } from './swap-change.js';

/** A row of a split week may get or lose its first day. */
export interface SwapRow extends RowChange {
  fromDay?: Day | null;
}

/** Rows that must change so that the record says `states`; none where it does. */
export const swapRows = (situation: Situation, states: readonly WeekState[]): SwapRow[] =>
  states.flatMap((state) => {
    const recorded = situation.record.weeks.get(state.week);
    return recorded === undefined ? [] : weekRows(situation, recorded, state);
  });

/** First day of a row where it begins later than its week. */
const laterDay = ({ fromDay, week }: RotaEntry): Day | null =>
  fromDay !== null && fromDay > week ? fromDay : null;

const weekRows = (situation: Situation, recorded: RecordedWeek, { week, parts }: WeekState): SwapRow[] => {
  const { entry } = recorded;
  const left = [entry, ...recorded.rows.filter((row) => row !== entry)];
  const take = (isFit: (row: RotaEntry) => boolean): RotaEntry | undefined => {
    const index = left.findIndex(isFit);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const changes: SwapRow[] = [];
  const placed = parts.map(({ who, from }) => {
    const day = from > week ? from : null;
    const isSame = (row: RotaEntry): boolean => laterDay(row) === day && (row === entry || day !== null);
    return { who, day, row: take(isSame) };
  });
  for (const { who, day, row: same } of placed) {
    // Rows that a former split has left blank are used again; a second whole row with a name is somebody's mistake.
    const row = same ?? take((other) => other.name === '' || laterDay(other) !== null);
    changes.push(...partRow(situation, week, who, day, row));
  }
  const cleared = left.filter((row) => laterDay(row) !== null);
  return [...changes, ...cleared.map((row) => clearedRow(situation, row))];
};

const partRow = (
  situation: Situation,
  week: Day,
  who: string,
  day: Day | null,
  row: RotaEntry | undefined,
): SwapRow[] => {
  const find = personFinder(situation.candidates);
  const name = situation.candidates.find(({ email }) => email === who)?.name ?? who;
  if (row === undefined) return [{ key: null, week, name, status: 'published', fromDay: day }];
  const isSame = row.name !== '' && (row.name === name || find(row.name)?.email === who);
  const move = laterDay(row) === day ? {} : { fromDay: day };
  if (isSame)
    return day === laterDay(row)
      ? []
      : [{ key: row.key, week, name: row.name, status: 'published', ...move }];
  return [{ key: row.key, week, name, status: 'published', ...move, ...former(situation, row) }];
};

const clearedRow = (situation: Situation, row: RotaEntry): SwapRow => ({
  key: row.key,
  week: row.week,
  name: '',
  status: '',
  fromDay: null,
  ...former(situation, row),
});

/** Who it was stays in the note. */
const former = ({ today }: Situation, { name, note }: RotaEntry): { note?: string } => {
  const words = `was ${name} until ${formatDay(today)}`;
  if (name === '' || note.endsWith(words)) return {};
  return { note: note === '' ? words : `${note}; ${words}` };
};

/** The weeks as calendar and mails need them. */
export const publishedWeeks = (situation: Situation, states: readonly WeekState[]): PublishedWeek[] =>
  states.map(({ week, parts }) => ({
    week,
    parts: parts.map(({ who, from }, index) => {
      const person = situation.candidates.find(({ email }) => email === who);
      const until = parts[index + 1]?.from ?? addWeeks(week, 1);
      return { name: person?.name ?? who, email: person?.email ?? '', from, until };
    }),
  }));
