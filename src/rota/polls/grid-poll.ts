// A poll from a plain table: names down and weeks across, or the other way round.
import type { Day } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { readWeeks } from '../../common/domain/week-text.js';
import { readAnswer } from '../domain/answer-words.js';
import type { PollCell, RawPoll } from '../domain/poll-table.js';

type Grid = readonly (readonly string[])[];

// Titles and notes may stand above the row with the weeks.
const ROWS_ABOVE = 12;
const NAME_TITLE =
  /^(?:full )?names?$|^wer$|^who$|^person|^participant|^teilnehm|^candidate|^incident manager$/i;

/** A reading of the table and how many answers it finds. */
interface Attempt {
  poll: RawPoll;
  answers: number;
}

/**
 * @param grid rows of cells as text
 * @param near the day around which weeks without a year are expected
 * @throws Refusal where no row and no column holds weeks
 */
export const gridPoll = (grid: Grid, near: Day): RawPoll => {
  const attempts = [grid, turned(grid)].flatMap((table) => attemptOf(table, near) ?? []);
  const [first, second] = attempts;
  if (first === undefined) {
    throw new Refusal(
      'poll-unreadable',
      'No weeks were found in this text. Paste the whole table with its titles: names down, weeks across, each week named by its Monday, such as 2026-12-07.',
    );
  }
  return second !== undefined && second.answers > first.answers ? second.poll : first.poll;
};

const turned = (grid: Grid): Grid => {
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => grid.map((row) => row[column] ?? ''));
};

const attemptOf = (grid: Grid, near: Day): Attempt | null => {
  const weekCounts = grid.slice(0, ROWS_ABOVE).map((row) => weekColumns(row, near).length);
  const titleRow = weekCounts.indexOf(Math.max(0, ...weekCounts));
  const titles = grid[titleRow];
  const first = titles === undefined ? undefined : weekColumns(titles, near)[0];
  if (titles === undefined || first === undefined) return null;
  const nameColumn = nameColumnOf(titles, first);
  const columns = titles.flatMap((title, column) =>
    column >= first && column !== nameColumn ? [{ title: title.trim(), column }] : [],
  );
  const weeks = new Set(weekColumns(titles, near));
  const problems: string[] = [];
  const rows: RawPoll['rows'][number][] = [];
  let answers = 0;
  for (const row of grid.slice(titleRow + 1)) {
    const pollName = (row[nameColumn] ?? '').trim();
    const cells = columns.map(({ column }) => cellOf(row[column] ?? ''));
    const inWeeks = cells.filter((_, index) => weeks.has(columns[index]?.column ?? -1));
    const readable = inWeeks.filter((cell) => typeof cell === 'string' && cell !== 'none').length;
    const isStrange = readable === 0 && inWeeks.some((cell) => typeof cell !== 'string');
    answers += readable;
    if (isStrange) problems.push(`The row ${quoted(pollName)} holds no answers and is left out.`);
    else if (pollName !== '') rows.push({ pollName, cells });
    else if (readable > 0) problems.push('A row has answers but no name and is left out.');
  }
  return { poll: { title: '', columns: columns.map(({ title }) => title), rows, problems }, answers };
};

/** Positions of the cells that name a week. */
const weekColumns = (row: readonly string[], near: Day): number[] =>
  readWeeks(row, { near }).flatMap((found, index) => (found !== null && 'week' in found ? [index] : []));

const nameColumnOf = (titles: readonly string[], firstWeek: number): number => {
  const titled = titles.findIndex((title) => NAME_TITLE.test(title.trim()));
  return titled >= 0 ? titled : firstWeek > 0 ? 0 : titles.length;
};

const cellOf = (text: string): PollCell => readAnswer(text) ?? { unreadable: text.trim() };
