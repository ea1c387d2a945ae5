// The charts of the Statistics tab: which figures they show, and where they lie.
import { PRIORITIES } from '../../common/domain/incident-words.js';
import type { MonthColumns } from './statistics-months.js';
import { MONTHS, QUARTERS } from './statistics-ranges.js';
import type { ChartPlace, StatArea, StatChart } from './statistics-value.js';
import { WIDTHS } from './statistics-value.js';

const KIND_COLORS = ['#1a73e8', '#b55c00', '#0d8a72', '#80868b'];
const PRIORITY_COLORS = ['#d93025', '#a142f4', '#c26401', '#8c7a00', '#1a73e8', '#0d8a72', '#80868b'];
const ONE = ['#1a73e8'];
const TWO = ['#1a73e8', '#c26401'];

const TITLES = {
  byKind: 'Incidents by month and kind',
  byPriority: 'Incidents by month and priority',
  openNow: 'Open now by priority',
  acknowledge: 'Minutes to acknowledge, by quarter',
  resolve: 'Hours to resolve, by quarter',
  load: 'Incidents per incident manager, last 12 months',
} as const;
/** By these our charts are told from people's own. */
export const CHART_TITLES: readonly string[] = Object.values(TITLES);

const ACROSS = 3;
const GAP = 12;
/** Rows of 21 pixels that one line of charts covers. */
const LINE_ROWS = 14;
/** Rows kept free for the charts, with one below them. */
export const CHART_ROWS = 2 * LINE_ROWS + 1;

/** The rows (from 1) in which the blocks' own titles stand; null where a block has no figures. */
export interface BlockRows {
  months: number | null;
  open: number | null;
  times: number | null;
  load: number | null;
}

type Unplaced = Omit<StatChart, 'row' | 'left' | 'width' | 'height'>;

const area = (row: number, column: number, rows: number, columns: number): StatArea => ({
  row,
  column,
  rows,
  columns,
});

const monthChart = (
  row: number,
  title: string,
  group: { column: number; columns: number },
  colors: readonly string[],
): Unplaced => ({
  kind: 'column',
  isStacked: true,
  title,
  ranges: [area(row + 1, 1, MONTHS + 1, 1), area(row + 1, group.column, MONTHS + 1, group.columns)],
  colors,
});

const quarterChart = (row: number, title: string, column: number): Unplaced => ({
  kind: 'column',
  isStacked: false,
  title,
  ranges: [area(row + 1, 1, QUARTERS + 1, 1), area(row + 1, column, QUARTERS + 1, 2)],
  colors: TWO,
});

const CHART_WIDTH = Math.floor(WIDTHS.reduce((sum, pixels) => sum + pixels, 0) / ACROSS) - GAP;

/** Everywhere a chart of ours can lie below row `from`. */
export const chartPlaces = (from: number): ChartPlace[] =>
  CHART_TITLES.map((_, index) => ({
    row: from + Math.floor(index / ACROSS) * LINE_ROWS,
    left: (index % ACROSS) * (CHART_WIDTH + GAP),
  }));

/** The charts that have figures, three to a line below row `from`. */
export const chartsOf = (
  from: number,
  { months, open, times, load }: BlockRows,
  groups: MonthColumns,
  names: number,
): StatChart[] => {
  const found: (Unplaced | null)[] = [
    months === null || groups.kind === null
      ? null
      : monthChart(months, TITLES.byKind, groups.kind, KIND_COLORS),
    months === null || groups.priority === null
      ? null
      : monthChart(months, TITLES.byPriority, groups.priority, PRIORITY_COLORS),
    open === null
      ? null
      : {
          kind: 'bar',
          isStacked: false,
          title: TITLES.openNow,
          ranges: [area(open + 1, 1, PRIORITIES.length + 2, 2)],
          colors: ONE,
        },
    times === null ? null : quarterChart(times, TITLES.acknowledge, 2),
    times === null ? null : quarterChart(times, TITLES.resolve, 4),
    load === null
      ? null
      : {
          kind: 'bar',
          isStacked: false,
          title: TITLES.load,
          ranges: [area(load + 1, 1, names + 2, 2)],
          colors: ONE,
        },
  ];
  const places = chartPlaces(from);
  return found
    .filter((chart) => chart !== null)
    .map((chart, index) => ({
      ...chart,
      ...(places[index] ?? { row: from, left: 0 }),
      width: CHART_WIDTH,
      height: LINE_ROWS * 21 - GAP,
    }));
};
