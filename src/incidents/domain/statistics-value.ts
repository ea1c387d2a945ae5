// The Statistics tab as a value: what stands in its cells, how these look, and which charts lie over them.
import type { IncidentField } from './incident.js';

/** Where the record is: the tab, the row of its titles (from 1), and the letters of the column of each field it has. */
export interface RecordPlace {
  sheet: string;
  titleRow: number;
  columns: Readonly<Partial<Record<IncidentField, string>>>;
}

/** `duration` is a part of a day shown as hours and minutes, `moment` a day with its time. */
export type StatLook =
  'title' | 'note' | 'warning' | 'section' | 'head' | 'label' | 'number' | 'duration' | 'moment' | 'decimal';

/** One cell; a formula begins with `=`, every other text is text. */
export interface StatCell {
  content: string;
  look: StatLook;
}

export type StatRow = readonly StatCell[];

/** A rectangle of cells, from 1. */
export interface StatArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The left upper corner of a chart: row from 1, pixels from the left edge. */
export interface ChartPlace {
  row: number;
  left: number;
}

export interface StatChart extends ChartPlace {
  kind: 'column' | 'bar';
  isStacked: boolean;
  title: string;
  /** Side by side: the labels, then the figures; the first row of each is titles. */
  ranges: readonly StatArea[];
  /** `#rrggbb`, one for each column of figures. */
  colors: readonly string[];
  /** Pixels. */
  width: number;
  height: number;
}

/** A column of the part that is not shown: a title and cells below; the last one may spread downwards. */
export interface WorkingColumn {
  title: string;
  cells: readonly string[];
}

export interface StatisticsTab {
  rows: readonly StatRow[];
  /** From the column after the last shown one, on row 1. */
  working: readonly WorkingColumn[];
  /** Pixels of each shown column. */
  widths: readonly number[];
  /** The row from which names of incident managers spread downwards in the first column; null = there are none. */
  namesFrom: number | null;
  /** The charts. @param names how many names there are: a chart cannot follow what spreads */
  charts: (names: number) => StatChart[];
  /** Everywhere one of them can lie. */
  chartPlaces: readonly ChartPlace[];
}

export const cell = (look: StatLook, content = ''): StatCell => ({ content, look });
export const cells = (look: StatLook, contents: readonly string[]): StatCell[] =>
  contents.map((content) => cell(look, content));

export const WIDTHS: readonly number[] = [190, 112, ...Array.from({ length: 11 }, () => 92)];
/** The number (from 1) of the first column that is not shown. */
export const FIRST_WORKING = WIDTHS.length + 1;
