// Block of the Statistics tab: how many incidents were reported in each month, by kind and priority.
import { PRIORITIES } from '../../common/domain/incident-words.js';
import { KINDS } from './incident.js';
import type { Block } from './statistics-block.js';
import { between, lacking, lackingText, note, unlessLacking } from './statistics-block.js';
import { MONTHS, work, workCell } from './statistics-ranges.js';
import type { RecordPlace, StatCell, StatRow } from './statistics-value.js';
import { cell, cells } from './statistics-value.js';

/** The words a count is split by, with the title of what remains. */
const GROUPS = [
  { field: 'kind', words: KINDS, rest: 'Other kind' },
  { field: 'priority', words: PRIORITIES, rest: 'Other priority' },
] as const;

export interface MonthColumns {
  /** Column of the first word and how many columns with the rest; null = the record has no such column. */
  kind: { column: number; columns: number } | null;
  priority: { column: number; columns: number } | null;
}

const groupsOf = ({ columns }: RecordPlace): (typeof GROUPS)[number][] =>
  GROUPS.filter(({ field }) => columns[field] !== undefined);

/** Which columns of the months hold which figures. */
export const monthColumns = (record: RecordPlace): MonthColumns => {
  const found: MonthColumns = { kind: null, priority: null };
  let column = 3;
  for (const { field, words } of groupsOf(record)) {
    found[field] = { column, columns: words.length + 1 };
    column += words.length + 1;
  }
  return found;
};

const letter = (column: number): string => String.fromCharCode(64 + column);

/** One row of figures: all, each word of a group (its title stands in the row of titles), and what remains. */
const splitRow = (record: RecordPlace, row: number, head: number, conditions: string): StatCell[] => {
  const columns = monthColumns(record);
  return [
    cell('number', `=COUNTIFS(${conditions})`),
    ...groupsOf(record).flatMap(({ field, words }) => {
      const first = columns[field]?.column ?? 3;
      const at = (index: number): string => letter(first + index);
      return [
        ...words.map((_, index) =>
          cell('number', `=COUNTIFS(${conditions},${work(field)},${at(index)}$${String(head)})`),
        ),
        cell('number', `=$B${String(row)}-SUM(${at(0)}${String(row)}:${at(words.length - 1)}${String(row)})`),
      ];
    }),
  ];
};

const MONTH_NAMES = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Reported incidents of each month, by kind and priority. */
export const monthsBlock = (record: RecordPlace): Block =>
  unlessLacking(record, 'Incidents by month', ['reportedAt'], (at) => {
    const missing = (['kind', 'priority'] as const).map((field) =>
      lackingText(field === 'kind' ? 'The kinds' : 'The priorities', lacking(record, [field])),
    );
    const head = at;
    const months = Array.from({ length: MONTHS }, (_, index): StatRow => {
      const start = workCell('months', index);
      return [
        cell('label', `=MID("${MONTH_NAMES}",3*MONTH(${start})-2,3)&" "&YEAR(${start})`),
        ...splitRow(
          record,
          head + 1 + index,
          head,
          between('reported', start, workCell('months', index + 1)),
        ),
      ];
    });
    const titles = groupsOf(record).flatMap(({ words, rest }) => [...words, rest]);
    return [
      [cell('head', 'Month'), ...cells('head', ['All', ...titles])],
      ...months,
      ...missing.filter((text) => text !== '').map(note),
    ];
  });
