// One search of the whole spreadsheet for what a new row must not repeat: its id, and its task.
import type { LongTable } from '../../common/google/long-table.js';
import { patiently } from '../../common/google/patiently.js';
import { TIMELINE_TAB } from '../domain/incident-tabs.js';
import { taskPattern, wholePattern } from '../domain/record-patterns.js';

interface Found {
  sheet: string;
  row: number;
  column: number;
}

export interface SearchedFor {
  /** An id that may be free. */
  id: string;
  /** `T77`; '' = none. */
  task: string;
}

export interface SearchResult {
  isTaken: boolean;
  /** Rows whose task cell names the task. */
  withTask: number[];
}

/**
 * Looks for an id and a task in the whole spreadsheet at once: an id stays taken as long as the timeline speaks of it. Null
 * where the search did not find what must be there, the title of the id column: then nothing can be said from it.
 */
export const searchAll = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: LongTable,
  { id, task }: SearchedFor,
): SearchResult | null => {
  const title = table.title('id');
  if (title === '') return null;
  const patterns = [wholePattern(title), wholePattern(id), ...(task === '' ? [] : [taskPattern(task)])];
  const found = patiently(() =>
    spreadsheet.createTextFinder(patterns.join('|')).useRegularExpression(true).findAll(),
  ).map((range): Found => ({
    sheet: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
  }));
  const inRecord = (field: string): Found[] =>
    found.filter(({ sheet, column }) => sheet === table.name && column === table.columnOf(field));
  if (!inRecord('id').some(({ row }) => row === table.titleRow)) return null;
  const isBelow = ({ row }: Found): boolean => row > table.titleRow;
  // A line of the timeline that only speaks of the task counts too: that costs two calls and gives no wrong number.
  const isTold = found.some(({ sheet }) => sheet === TIMELINE_TAB.tab);
  return {
    isTaken: isTold || inRecord('id').some(isBelow),
    withTask: inRecord('task')
      .filter(isBelow)
      .map(({ row }) => row),
  };
};
