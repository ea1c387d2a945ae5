// The rota as the sheet records it, week by week: who serves, what is published, what is closed.
import { addWeeks, daysBetween, formatDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';

/** One row of the rota tab as read. */
export interface RotaEntry {
  /** Tells the row apart for writing; its meaning belongs to whoever read it. */
  key: number;
  /** For messages: "Rota, row 14". */
  place: string;
  week: Day;
  /** '' = nobody. */
  name: string;
  status: 'draft' | 'published' | '';
  isPinned: boolean;
  /** Only in a split week: from this day on. */
  fromDay: Day | null;
  note: string;
}

/** A stretch of a week served by one person. */
export interface Part {
  key: number;
  from: Day;
  /** Exclusive. */
  until: Day;
  name: string;
}

/** Everything the record says about one week. */
export interface RecordedWeek {
  week: Day;
  /** The row that stands for the whole week or for its first part. */
  entry: RotaEntry;
  /** Every row of the week, also those that count for nothing. */
  rows: readonly RotaEntry[];
  /** Parts with a name, in order; one for a whole week, none for a gap. */
  parts: Part[];
  isPublished: boolean;
  isDraft: boolean;
  isClosed: boolean;
}

export interface RotaRecord {
  weeks: ReadonlyMap<Day, RecordedWeek>;
  firstWeek: Day | null;
  problems: string[];
}

/**
 * Gathers rows into weeks.
 * @param today a week whose Monday is today or earlier has been served as recorded, whatever its status word says
 */
export const recordOf = (entries: readonly RotaEntry[], today: Day): RotaRecord => {
  const problems: string[] = [];
  const byWeek = new Map<Day, RotaEntry[]>();
  for (const entry of entries) byWeek.set(entry.week, [...(byWeek.get(entry.week) ?? []), entry]);
  const weeks = new Map<Day, RecordedWeek>();
  for (const [week, rows] of byWeek) weeks.set(week, recordedWeek(week, rows, today, problems));
  const firstWeek = [...weeks.keys()].reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
  return { weeks, firstWeek, problems };
};

const recordedWeek = (
  week: Day,
  rows: readonly RotaEntry[],
  today: Day,
  problems: string[],
): RecordedWeek => {
  const whole = rows.filter(({ fromDay }) => fromDay === null || fromDay <= week);
  const later = rows.filter(({ fromDay }) => fromDay !== null && fromDay > week);
  const entry = whole.find(({ name }) => name !== '') ?? whole[0] ?? rows[0];
  if (entry === undefined) throw new Error(`week ${week} without rows`);
  const doubled = whole.filter((row) => row !== entry && row.name !== '');
  if (doubled.length > 0) {
    problems.push(
      `${entry.place} and ${doubled.map(({ place }) => place).join(', ')} are all for ${formatDay(week)}; ${entry.place} counts. Keep one.`,
    );
  }
  const used = [entry, ...later.filter((row) => row !== entry)].sort((a, b) =>
    startOf(a, week).localeCompare(startOf(b, week)),
  );
  const isPast = week <= today;
  const isNamed = used.some(({ name }) => name !== '');
  const isPublished = isNamed && (isPast || entry.status !== 'draft');
  return {
    week,
    entry,
    rows,
    parts: partsOf(used, week),
    isPublished,
    isDraft: isNamed && !isPublished,
    isClosed: !isNamed && used.some(({ isPinned }) => isPinned),
  };
};

const startOf = ({ fromDay }: RotaEntry, week: Day): Day =>
  fromDay !== null && fromDay > week ? fromDay : week;

const partsOf = (rows: readonly RotaEntry[], week: Day): Part[] =>
  rows
    .map((row, index): Part => {
      const next = rows[index + 1];
      const end = addWeeks(week, 1);
      const until = next === undefined ? end : startOf(next, week);
      return { key: row.key, from: startOf(row, week), until: until < end ? until : end, name: row.name };
    })
    .filter(({ from, until, name }) => name !== '' && daysBetween(from, until) > 0);

/** Days a part lasts, 1 to 7. */
export const daysOf = ({ from, until }: Part): number => daysBetween(from, until);

/** Who has most of the week's days; null for a gap. */
export const mainPart = (recorded: RecordedWeek): Part | null =>
  recorded.parts.reduce<Part | null>(
    (best, part) => (best === null || daysOf(part) > daysOf(best) ? part : best),
    null,
  );
