// A dudle table copied as plain text: months lose which columns are theirs, hidden words appear, the last sign of a cell counts.
import type { Day } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import { readWeeks } from '../../common/domain/week-text.js';
import type { PollCell, RawPoll } from '../domain/poll-table.js';
import { copiedDays, isDayRow, isMonthRow } from './copied-days.js';
import { symbolAnswer } from './dudle-symbols.js';

type Grid = readonly (readonly string[])[];

const EDIT_CELL = /^(?:✎.*✖|edit \| delete)/;

/** Whether these cells look copied from a dudle: edit marks, sort marks, or signs glued to words. */
export const isDudleText = (grid: Grid): boolean =>
  grid.some((cells) =>
    cells.some((cell) => EDIT_CELL.test(cell.trim()) || /\S[▾▴]$|\p{L}[✔✘]$/u.test(cell.trim())),
  );

/**
 * @param grid lines cut at tabs
 * @param near the day around which weeks without a year are expected
 * @throws Refusal where the titles are missing or do not fit the answers
 */
export const dudleText = (grid: Grid, near: Day): RawPoll => {
  const filled = grid.map((cells) => cells.filter((cell) => cell.trim() !== '').map((cell) => cell.trim()));
  const titleRow = filled.findIndex((cells) => cells.length >= 3 && !isMonthRow(cells) && !isDayRow(cells));
  const titles = (filled[titleRow] ?? []).slice(1, -1);
  const days = filled.slice(0, Math.max(titleRow, 0)).filter(isDayRow).pop();
  const months = filled.slice(0, Math.max(titleRow, 0)).filter(isMonthRow).pop();
  const columns =
    days === undefined ? titles.map((title) => weekTitle(title, near)) : copiedDays(months ?? [], days);
  if (
    EDIT_CELL.test(filled[titleRow]?.[0] ?? '') ||
    columns.length !== titles.length ||
    columns.length === 0
  ) {
    throw new Refusal(
      'poll-unreadable',
      'The copied text does not tell which answer belongs to which week. Copy the whole table with its titles, or give the address of the poll.',
    );
  }
  const problems: string[] = [];
  const rows = grid
    .slice(titleRow + 1)
    .flatMap((cells) => participant(cells, columns.length, problems) ?? []);
  return { title: '', columns, rows, problems };
};

/** A row with a name and as many answers as there are columns; null for the input row, the totals and comments. */
const participant = (
  cells: readonly string[],
  count: number,
  problems: string[],
): RawPoll['rows'][number] | null => {
  const isPerson = EDIT_CELL.test((cells[0] ?? '').trim());
  const [name = '', ...others] = isPerson ? cells.slice(1) : cells;
  // In the poll's history the name is two columns wide.
  const votes = (others[0] === '' && others.length > count ? others.slice(1) : others).slice(0, count);
  const answers = votes.map(symbolAnswer);
  if (answers.length === count && answers.some((answer) => answer !== null) && name.trim() !== '') {
    const unreadable = (index: number): PollCell => ({ unreadable: (votes[index] ?? '').trim() });
    return { pollName: name.trim(), cells: answers.map((answer, index) => answer ?? unreadable(index)) };
  }
  if (isPerson) problems.push(`The row of ${quoted(name)} has no answers that can be read and is left out.`);
  return null;
};

/** In a poll without dates the title is followed by its description and the word for the sort order: the longest start that is a week. */
const weekTitle = (title: string, near: Day): string => {
  const words = title.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    const [found] = readWeeks([start], { near });
    if (found !== null && found !== undefined && 'week' in found) return start;
  }
  return title.replace(/\s*\S*[▾▴]+$/, '');
};
