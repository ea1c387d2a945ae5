// A poll as weeks and people, whatever it was read from.
import { formatDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { readWeeks } from '../../common/domain/week-text.js';
import type { Answer } from './planning.js';

export interface PollRow {
  /** The name as the poll has it. */
  pollName: string;
  /** Monday → answer, for every week of the table. */
  answers: Record<Day, Answer>;
}

export interface PollTable {
  /** '' where the source has none. */
  title: string;
  /** Mondays in order, each once. */
  weeks: Day[];
  rows: PollRow[];
  /** What was left out or may have been meant otherwise, a sentence each. */
  problems: string[];
  /** Of a Google Form: where people answer, and whether it takes answers. */
  form?: { address: string; isOpen: boolean };
}

/** A cell that holds an answer, or something else. */
export type PollCell = Answer | { unreadable: string };

/** A poll as its format has it, before anybody asked whether its columns are weeks. */
export interface RawPoll {
  title: string;
  columns: readonly string[];
  rows: readonly { pollName: string; cells: readonly PollCell[] }[];
  problems: readonly string[];
}

type Line = 'column' | 'row';

/**
 * Turns columns into weeks and cells into answers.
 * @param near the day around which weeks without a year are expected
 * @param line how people see a week there
 * @throws Refusal where no column is a week
 */
export const pollTable = (poll: RawPoll, near: Day, line: Line = 'column'): PollTable => {
  const problems = [...poll.problems];
  const columns = weekColumns(poll, near, problems, line);
  const weeks = [...new Set(columns.map(({ week }) => week))].sort();
  if (weeks.length === 0) throw new Refusal('poll-without-weeks', noWeeks(poll, line));
  const strange = new Map<string, string[]>();
  const rows = poll.rows.map(({ pollName, cells }) => {
    const answers: Record<Day, Answer> = Object.fromEntries(weeks.map((week) => [week, 'none']));
    const isSet = new Set<Day>();
    for (const { week, index } of columns) {
      const cell = cells[index] ?? 'none';
      if (typeof cell !== 'string') note(strange, cell.unreadable, `${pollName}, ${formatDay(week)}`);
      const answer = typeof cell === 'string' ? cell : 'none';
      answers[week] = isSet.has(week) ? moreCareful(answers[week] ?? 'none', answer) : answer;
      isSet.add(week);
    }
    return { pollName, answers };
  });
  problems.push(...[...strange].map(([value, places]) => strangeAnswer(value, places)));
  if (rows.length === 0) problems.push('Nobody has answered this poll yet.');
  return { title: poll.title, weeks, rows, problems };
};

const noWeeks = ({ columns }: RawPoll, line: Line): string =>
  columns.length === 0
    ? 'This poll has no weeks yet. Add the weeks as columns, each named by its Monday, and read it again.'
    : `No ${line} of this poll is a week (${columns.map((title) => quoted(title)).join(', ')}). Name the ${line}s by their Mondays, such as 2026-12-07.`;

const weekColumns = (
  poll: RawPoll,
  near: Day,
  problems: string[],
  line: Line,
): { week: Day; index: number }[] => {
  const firstTitle = new Map<Day, string>();
  return readWeeks(poll.columns.map(weekPart), { near }).flatMap((found, index) => {
    const title = poll.columns[index] ?? '';
    if (found === null || 'problem' in found) {
      const isUsed = found !== null || poll.rows.some(({ cells }) => (cells[index] ?? 'none') !== 'none');
      if (isUsed) problems.push(`${found?.problem ?? `A ${line} has no title.`} The ${line} is left out.`);
      return [];
    }
    const { week, isMonday } = found;
    if (!isMonday)
      problems.push(
        `${quoted(title)} does not begin on a Monday; it is read as the week of ${formatDay(week)}.`,
      );
    const earlier = firstTitle.get(week);
    if (earlier === undefined) firstTitle.set(week, title);
    else {
      problems.push(
        `${quoted(earlier)} and ${quoted(title)} are the same week (${formatDay(week)}); where answers differ, the more careful one counts.`,
      );
    }
    return [{ week, index }];
  });
};

/** Without what polls put beside the week: "2026-12-07 09:00", "2026-12-07 morning", "Can you take it? [KW 50]". */
const weekPart = (title: string): string =>
  /^(\d{4}-\d{2}-\d{2})\s/.exec(title)?.[1] ?? /\S.*\[([^[\]]+)\]\s*$/.exec(title)?.[1] ?? title;

const CAREFUL_FIRST: readonly Answer[] = ['no', 'none', 'ifNeedBe', 'yes'];

const moreCareful = (a: Answer, b: Answer): Answer =>
  CAREFUL_FIRST.find((answer) => answer === a || answer === b) ?? 'none';

const note = (strange: Map<string, string[]>, value: string, place: string): void => {
  strange.set(value, [...(strange.get(value) ?? []), place]);
};

const strangeAnswer = (value: string, [first = '', ...others]: readonly string[]): string => {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const what = value === '' ? 'An answer is empty in the poll' : `${quoted(value)} is no answer`;
  return `${what} (${first}${more}); it counts as not answered. Answers are yes, if need be and no.`;
};
