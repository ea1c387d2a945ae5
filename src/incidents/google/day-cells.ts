// How a day without a time of day looks in a column that set-up gave a format with one: as a day, not as midnight.
import { isDay } from '../../common/domain/calendar.js';
import { columnLetters } from '../../common/domain/tabs.js';
import type { LongTable } from '../../common/google/long-table.js';
import { TIME_FIELDS } from '../domain/incident.js';
import type { IncidentField, IncidentValues } from '../domain/incident.js';
import { TIME_FORMAT } from './sheet-time-columns.js';

const DAY_FORMAT = 'yyyy-mm-dd';

/**
 * Gives the cells of days the format of days, and those in which a time came in the place of a day the format of times.
 * Formats that people chose stay. No remote call where no day is in play, else two.
 * @param before what is known to have stood in the row
 */
export const showDays = (
  table: LongTable,
  row: number,
  before: IncidentValues,
  written: IncidentValues,
): void => {
  const fields = TIME_FIELDS.filter(
    (field) =>
      written[field] !== undefined &&
      table.columnOf(field) !== null &&
      (isDay(written[field]) || isDay(before[field] ?? '')),
  );
  const columns = fields.map((field) => table.columnOf(field) ?? 0);
  if (columns.length === 0) return;
  const first = Math.min(...columns);
  const range = table.sheet.getRange(row, first, 1, Math.max(...columns) - first + 1);
  const [formats = []] = range.getNumberFormats();
  const wanting = (from: string, isWanted: (field: IncidentField) => boolean): string[] =>
    fields.flatMap((field, index) => {
      const column = columns[index] ?? 0;
      return isWanted(field) && formats[column - first] === from
        ? [`${columnLetters(column)}${String(row)}`]
        : [];
    });
  const days = wanting(TIME_FORMAT, (field) => isDay(written[field] ?? ''));
  const times = wanting(DAY_FORMAT, (field) => !isDay(written[field] ?? ''));
  if (days.length > 0) table.sheet.getRangeList(days).setNumberFormat(DAY_FORMAT);
  if (times.length > 0) table.sheet.getRangeList(times).setNumberFormat(TIME_FORMAT);
};
