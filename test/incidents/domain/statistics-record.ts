// A record sheet made of plain values, the Statistics tab computed over it, and the same figures worked out without it.
import { serialOf } from '../../../local/runtime/host/services/spreadsheet/wall-time.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import type { Scalar, Sheet, StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { columnLetters } from '../../../src/common/domain/tabs.js';
import type { IncidentField } from '../../../src/incidents/domain/incident.js';
import { statisticsTab } from '../../../src/incidents/domain/statistics.js';
import type { RecordPlace, StatisticsTab } from '../../../src/incidents/domain/statistics-value.js';
import { FIRST_WORKING } from '../../../src/incidents/domain/statistics-value.js';
import { Book } from '../../local/formulas/book.js';

/** The book's clock: Mon 2 Nov 2026, 09:00. */
export const NOW = serialOf(2026, 11, 2, 9, 0);
export const TODAY = Math.floor(NOW);

/** A row of the record: texts, and serial numbers for times. */
export type Entry = Partial<Record<IncidentField, Scalar>>;

const FIELDS: readonly IncidentField[] = [
  'id',
  'title',
  'status',
  'priority',
  'kind',
  'reportedAt',
  'manager',
  'acknowledgedAt',
  'resolvedAt',
  'postMortem',
];

export interface Layout {
  sheet: string;
  titleRow: number;
  /** In the order of the columns; null = a column of somebody else's. */
  fields: readonly (IncidentField | null)[];
}

export const PLAIN_LAYOUT: Layout = { sheet: 'Incidents', titleRow: 1, fields: FIELDS };

const placeOf = ({ sheet, titleRow, fields }: Layout): RecordPlace => ({
  sheet,
  titleRow,
  columns: Object.fromEntries(
    fields.flatMap((field, index) => (field === null ? [] : [[field, columnLetters(index + 1)]])),
  ),
});

/** The record and the tab over it, computed. */
export class Statistics {
  readonly book = new Book();
  readonly value: StatisticsTab;
  readonly sheet: Sheet;
  private readonly layout: Layout;

  constructor(entries: readonly Entry[], layout: Layout = PLAIN_LAYOUT, room = Infinity) {
    this.layout = layout;
    const record = this.book.sheet;
    record.name = layout.sheet;
    record.maxRows = layout.titleRow + entries.length + 20;
    const above = Array.from({ length: layout.titleRow - 1 }, (): StoredCell[] => [
      'Stand: heute',
      46_300,
      'resolved',
    ]);
    record.rows = [
      ...above,
      layout.fields.map((field) => field ?? 'Something else'),
      ...entries.map((entry) => this.row(entry)),
    ];
    this.value = statisticsTab(placeOf(layout));
    this.sheet = newSheet(1, 'Statistics');
    this.sheet.maxColumns = 40;
    this.sheet.rows = this.value.rows.map((row) => row.map(({ content }) => stored(content)));
    this.value.working.forEach(({ title, cells }, index) => {
      [title, ...cells].forEach((content, row) => {
        this.put(row + 1, FIRST_WORKING + index, stored(content));
      });
    });
    const recent = reportedIn(entries, monthStart(-23), TODAY + 1).length;
    this.sheet.maxRows = this.value.rows.length + Math.max(50, Math.min(recent, room));
    this.book.file.sheets.push(this.sheet);
    this.book.compute();
  }

  row(entry: Entry): StoredCell[] {
    return this.layout.fields.map((field) => (field === null ? 'x' : (entry[field] ?? null)));
  }

  private put(row: number, column: number, content: StoredCell): void {
    while (this.sheet.rows.length < row) this.sheet.rows.push([]);
    const cells = this.sheet.rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = content;
  }

  shown(row: number, column: number): Scalar {
    const cell = this.sheet.rows[row - 1]?.[column - 1] ?? '';
    return typeof cell === 'object' ? (cell.value ?? '') : cell;
  }

  /** Values of the row whose first cell has this text, below the row titled `section` (the first such row). */
  figures(section: string, label: string, count: number): Scalar[] {
    const from = this.rowOf(section, 1);
    const row = this.rowOf(label, from + 1);
    return Array.from({ length: count }, (_, index) => this.shown(row, index + 2));
  }

  rowOf(text: string, from: number): number {
    for (let row = from; row <= this.sheet.rows.length; row += 1)
      if (String(this.shown(row, 1)).startsWith(text)) return row;
    throw new Error(`No row begins with "${text}".`);
  }

  /** Every error that is shown. */
  errors(): string[] {
    return this.sheet.rows.flatMap((cells, y) =>
      cells.flatMap((cell, x) => {
        const shown = String(typeof cell === 'object' ? (cell?.value ?? '') : cell);
        return shown.startsWith('#') ? [`${columnLetters(x + 1)}${String(y + 1)} ${shown}`] : [];
      }),
    );
  }
}

const stored = (content: string): StoredCell =>
  content === '' ? null : content.startsWith('=') ? { formula: content } : content;

/** The first day of the month so many months after this one. */
export const monthStart = (offset: number): number => {
  const month = 2026 * 12 + 10 + offset;
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1, 0, 0);
};

/** The middle and the 90th percentile as spreadsheets interpolate them; null of nothing. */
export const percentile = (values: readonly number[], share: number): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [one = 0, two = 0] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
  return one + (two - one) * (at - low);
};

const isExact = (value: Scalar | undefined): value is number =>
  typeof value === 'number' && value > Math.floor(value);

/** Days from the report to a time of the entry, where both are exact and in order. */
export const took = (entry: Entry, field: 'acknowledgedAt' | 'resolvedAt'): number | null => {
  const { reportedAt } = entry;
  const to = entry[field];
  return isExact(reportedAt) && isExact(to) && to >= reportedAt ? to - reportedAt : null;
};

/** Entries reported from one day to before another, never in the future. */
export const reportedIn = (entries: readonly Entry[], from: number, until: number): Entry[] =>
  entries.filter(
    ({ reportedAt }) =>
      typeof reportedAt === 'number' && reportedAt >= from && reportedAt < Math.min(until, TODAY + 1),
  );
