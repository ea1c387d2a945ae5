// The ranges that the formulas of the Statistics tab read: the record's columns, and the tab's own working columns.
import { columnLetters } from '../../common/domain/tabs.js';
import type { IncidentField } from './incident.js';
import { RESOLVED_WORDS } from '../../common/domain/incident-words.js';
import type { RecordPlace, WorkingColumn } from './statistics-value.js';
import { FIRST_WORKING } from './statistics-value.js';

export const MONTHS = 24;
export const QUARTERS = 8;

/** Why an incident has no minute-exact time; what the working columns hold instead of one. */
export const REASONS = [
  'No time entered (yet)',
  'A day without a clock time',
  'Text that is no date',
  'Earlier than the report',
] as const;

/**
 * A column of the record from its title down. It begins at the title, so that a row put in right below belongs to it; the
 * title is text, so that what looks for numbers passes over it.
 */
export const recordRange = (
  { sheet, titleRow, columns }: RecordPlace,
  field: IncidentField,
): string | null => {
  const letters = columns[field];
  const row = String(titleRow);
  return letters === undefined ? null : `'${sheet.replace(/'/g, "''")}'!$${letters}$${row}:$${letters}`;
};

/** The working columns; the ones from `reported` and from `openTitle` on are filled by one formula each. */
const ORDER = [
  'months',
  'quarters',
  'words',
  'reported',
  'toAcknowledge',
  'toResolve',
  'priority',
  'kind',
  'manager',
  'openTitle',
  'openReported',
  'openPriority',
  'openManager',
  'owed',
] as const;
export type Working = (typeof ORDER)[number];

const lettersOf = (column: Working): string => columnLetters(FIRST_WORKING + ORDER.indexOf(column));

/** A working column below its title. */
export const work = (column: Working): string => `$${lettersOf(column)}$2:$${lettersOf(column)}`;

/** One cell of a working column, the first one below the title is 0. */
export const workCell = (column: Working, index: number): string =>
  `$${lettersOf(column)}$${String(index + 2)}`;

/** Rows of the record side by side, as far as the conditions hold; one empty cell where none does. */
const spread = (values: readonly string[], conditions: readonly string[]): string => {
  const columns = values.length === 1 ? String(values[0]) : `HSTACK(${values.join(',')})`;
  return `=ARRAYFORMULA(IFERROR(FILTER(${[columns, ...conditions].join(',')}),""))`;
};

const hasClock = (range: string): string => `(${range}>INT(${range}))`;

/** Days from the report to another time of the same row, or the reason why there is no telling. */
const duration = (from: string, to: string): string => {
  const [none, dayOnly, noDate, early] = REASONS.map((reason) => `"${reason}"`);
  const measured = `IF(${to}>=${from},${to}-${from},${String(early)})`;
  const exact = `IF(${hasClock(to)}*${hasClock(from)},${measured},${String(dayOnly)})`;
  return `IF(${to}="",${String(none)},IF(ISNUMBER(${to}),${exact},${String(noDate)}))`;
};

/** The rows of incidents reported in the months shown. */
const recent = (reported: string): string[] => [
  `ISNUMBER(${reported})`,
  `${reported}>=${workCell('months', 0)}`,
  `${reported}<TODAY()+1`,
];

/** Rows of sums below a list: the cell of the title or of the id says so. */
const SUM_WORDS = [
  'Total',
  'Totals',
  'Subtotal',
  'Sum',
  'Summe',
  'Gesamt',
  'Anzahl',
  'Count',
  'Average',
  'Median',
];

const listed = (words: readonly string[]): string => `|${words.join('|')}|`;

const LISTS = ['resolved', 'sums', 'needed', 'owed'] as const;
type List = (typeof LISTS)[number];

/** Where in a list of words a text is, upper and lower case apart; an error where it is none of them. */
const placeIn = (text: string, list: List): string =>
  `SEARCH("|"&${text}&"|",${workCell('words', LISTS.indexOf(list))})`;

const isNone = (range: string, list: List): string => `ISERROR(${placeIn(`TRIM(${range})`, list)})`;

/** First words of a Post-mortem cell that mean one is owed, as in `readPostMortem`; an address alone is a draft's. */
const NEEDED_WORDS = 'needed required yes ja due overdue to todo open pending nötig offen fällig'.split(' ');
const DRAFT_WORDS = 'draft started in entwurf begonnen http https'.split(' ');

/** Whether cells begin with a word of a list: `Needed (Ines, …)`, `Draft: https://…`. */
export const isPostMortem = (range: string, list: 'needed' | 'owed'): string => {
  const spaced = ['(', ':', ','].reduce(
    (text, sign) => `SUBSTITUTE(${text},"${sign}"," ")`,
    `TRIM(${range})`,
  );
  return `ISNUMBER(${placeIn(`LEFT(${spaced},FIND(" ",${spaced}&" ")-1)`, list)})`;
};

/** The rows below the titles that hold an incident: those with a title and an id or a status, but no sums. */
const incidentRows = (record: RecordPlace): string[] => {
  const [title, id, status] = (['title', 'id', 'status'] as const).map((field) => recordRange(record, field));
  const beside = [id, status].filter((range) => typeof range === 'string');
  return [
    ...(typeof title === 'string'
      ? [`${title}<>""`, `${title}<>${title.split(':')[0] ?? ''}`, isNone(title, 'sums')]
      : []),
    ...(beside.length === 0 ? [] : [`(${beside.map((range) => `(${range}<>"")`).join('+')})>0`]),
    ...(typeof id === 'string' ? [isNone(id, 'sums')] : []),
  ];
};

const MONTH_STARTS = [
  `=EDATE(DATE(YEAR(TODAY()),MONTH(TODAY()),1),${String(1 - MONTHS)})`,
  ...Array.from({ length: MONTHS }, (_, index) => `=EDATE(${workCell('months', index)},1)`),
];
const QUARTER_STARTS = [
  `=EDATE(DATE(YEAR(TODAY()),3*INT((MONTH(TODAY())-1)/3)+1,1),${String(-3 * (QUARTERS - 1))})`,
  ...Array.from({ length: QUARTERS }, (_, index) => `=EDATE(${workCell('quarters', index)},3)`),
];

/** The working columns: a small copy of the rows that matter, so that long records are read once. */
export const workingColumns = (record: RecordPlace): WorkingColumn[] => {
  const range = (field: IncidentField): string | null => recordRange(record, field);
  const [reported, owed, status] = [range('reportedAt'), range('postMortem'), range('status')];
  const title = range('title');
  const incidents = incidentRows(record);
  const contents: Partial<Record<Working, readonly string[]>> = {
    months: MONTH_STARTS,
    quarters: QUARTER_STARTS,
    words: [
      RESOLVED_WORDS,
      SUM_WORDS.flatMap((word) => [word, `${word}:`]),
      NEEDED_WORDS,
      [...NEEDED_WORDS, ...DRAFT_WORDS],
    ].map(listed),
  };
  if (reported !== null) {
    const since = (field: IncidentField): string => {
      const to = range(field);
      return to === null ? reported : duration(reported, to);
    };
    const others = (['priority', 'kind', 'manager'] as const).map((field) => range(field) ?? reported);
    const values = [reported, since('acknowledgedAt'), since('resolvedAt'), ...others];
    contents.reported = [spread(values, [...recent(reported), ...incidents])];
  }
  if (title !== null && status !== null) {
    const others = [reported, range('priority'), range('manager')].map((column) => column ?? title);
    contents.openTitle = [spread([title, ...others], [...incidents, isNone(status, 'resolved')])];
  }
  if (owed !== null) contents.owed = [spread([owed], [isPostMortem(owed, 'owed')])];
  return ORDER.map((column) => ({ title: column, cells: contents[column] ?? [] }));
};

/** Whether a column that spreads has no room: then it holds an error and the figures nothing. */
export const IS_SHORT = `OR(${(['reported', 'openTitle', 'owed'] as const)
  .map((column) => `ISERROR(${workCell(column, 0)})`)
  .join(',')})`;

const count = (record: RecordPlace, conditions: readonly string[]): string =>
  `SUMPRODUCT(${[...incidentRows(record), ...conditions].map((condition) => `(${condition})`).join('*')})`;

/** Incidents without a date of report. */
export const undated = (record: RecordPlace, reported: string): string =>
  count(record, [`NOT(ISNUMBER(${reported}))`]);

/** Incidents reported before the months shown. */
export const older = (record: RecordPlace, reported: string): string =>
  count(record, [`ISNUMBER(${reported})`, `${reported}<${workCell('months', 0)}`]);
