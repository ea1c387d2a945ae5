// What the blocks of the Statistics tab are made of: titles, sentences, and what to say where a column is missing.
import type { IncidentField } from './incident.js';
import { work } from './statistics-ranges.js';
import type { Working } from './statistics-ranges.js';
import type { RecordPlace, StatRow } from './statistics-value.js';
import { cell } from './statistics-value.js';

/** Rows of one block; `at` is the row (from 1) its first one will stand in. */
export type Block = (at: number) => StatRow[];

export const section = (title: string): StatRow => [cell('section', title)];
export const note = (text: string): StatRow => [cell('note', text)];
export const BLANK: StatRow = [];

const FIELD_WORDS: Readonly<Partial<Record<IncidentField, string>>> = {
  title: 'Title',
  status: 'Status',
  priority: 'Priority',
  kind: 'Kind',
  reportedAt: 'Reported at',
  manager: 'Incident manager',
  acknowledgedAt: 'Acknowledged at',
  resolvedAt: 'Resolved at',
  postMortem: 'Post-mortem',
};

/** The fields of these that the record has no column for. */
export const lacking = ({ columns }: RecordPlace, fields: readonly IncidentField[]): IncidentField[] =>
  fields.filter((field) => columns[field] === undefined);

/** A sentence that says why something is not shown; '' where nothing is missing. */
export const lackingText = (what: string, missing: readonly IncidentField[]): string => {
  if (missing.length === 0) return '';
  const names = missing.map((field) => `"${FIELD_WORDS[field] ?? field}"`).join(' and ');
  const columns = missing.length === 1 ? 'column' : 'columns';
  return `${what} cannot be shown: the record has no ${columns} for ${names}. Name it in "Set up…", then choose "Statistics" again.`;
};

/** The rows, or the sentence that says which column they need. */
export const unlessLacking =
  (record: RecordPlace, title: string, fields: readonly IncidentField[], rows: Block): Block =>
  (at) => {
    const missing = lackingText(title, lacking(record, fields));
    return [section(title), ...(missing === '' ? rows(at + 1) : [note(missing)]), BLANK];
  };

/** Criteria for COUNTIFS: from one day to before another. */
export const between = (column: Working, from: string, until: string): string =>
  `${work(column)},">="&${from},${work(column)},"<"&${until}`;
