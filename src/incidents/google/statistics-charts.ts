// The native charts of the Statistics tab: ours are known by their titles, or by where they are; people's own stay.
import { CHART_TITLES } from '../domain/statistics-charts.js';
import type { ChartPlace, StatArea, StatChart } from '../domain/statistics-value.js';
import { columnLetters } from '../../common/domain/tabs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/**
 * Takes away our charts that are not wanted as they are, and puts in those that are missing.
 * @param places everywhere a chart of ours can lie
 */
export const drawCharts = (
  sheet: Sheet,
  wanted: readonly StatChart[],
  places: readonly ChartPlace[],
  widths: readonly number[],
): void => {
  const missing = new Map(wanted.map((chart) => [signatureOf(chart, widths), chart]));
  const isOurs = ourCharts(wanted, places, widths);
  for (const chart of sheet.getCharts()) {
    const title = titleOf(chart);
    if (!isOurs(chart, title)) continue;
    const signature = signatureThere(chart);
    const same = missing.get(signature);
    if (same !== undefined && (title === null || title === same.title)) missing.delete(signature);
    else sheet.removeChart(chart);
  }
  for (const chart of missing.values()) insert(sheet, chart, widths);
};

/** Null where Google does not tell it. */
const titleOf = (chart: EmbeddedChart): string | null => {
  try {
    const title: unknown = chart.getOptions().get('title');
    return typeof title === 'string' && title !== '' ? title : null;
  } catch {
    return null;
  }
};

/** By its title; where that is not told, by the cells in which its figures begin, or the cell over which it lies. */
const ourCharts = (
  wanted: readonly StatChart[],
  places: readonly ChartPlace[],
  widths: readonly number[],
): ((chart: EmbeddedChart, title: string | null) => boolean) => {
  const begins = new Set(
    wanted.map(({ ranges }) => ranges.map(({ row, column }) => `${row}:${column}`).join()),
  );
  const cells = new Set(places.map(({ row, left }) => `${row}:${anchorOf(left, widths).column}`));
  return (chart, title) => {
    if (title !== null) return CHART_TITLES.includes(title);
    const at = chart.getContainerInfo();
    const begin = chart.getRanges().map((range) => `${range.getRow()}:${range.getColumn()}`);
    return begins.has(begin.join()) || cells.has(`${at.getAnchorRow()}:${at.getAnchorColumn()}`);
  };
};

interface Anchor {
  column: number;
  offset: number;
}

/** The column a chart begins in, and how many pixels from that column's edge. */
const anchorOf = (left: number, widths: readonly number[]): Anchor => {
  let [column, offset] = [1, left];
  for (const width of widths) {
    if (offset < width) break;
    offset -= width;
    column += 1;
  }
  return { column, offset };
};

const a1 = ({ row, column, rows, columns }: StatArea): string =>
  `${columnLetters(column)}${String(row)}:${columnLetters(column + columns - 1)}${String(row + rows - 1)}`;

/** Its cells and its place tell a chart of ours from the others. */
const signatureOf = (chart: StatChart, widths: readonly number[]): string => {
  const { column, offset } = anchorOf(chart.left, widths);
  return [...chart.ranges.map(a1), chart.row, column, offset].join(' ');
};

const signatureThere = (chart: EmbeddedChart): string => {
  const at = chart.getContainerInfo();
  const ranges = chart.getRanges().map((range) => range.getA1Notation());
  return [...ranges, at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX()].join(' ');
};

const insert = (sheet: Sheet, chart: StatChart, widths: readonly number[]): void => {
  const { column, offset } = anchorOf(chart.left, widths);
  const builder = sheet
    .newChart()
    .setChartType(chart.kind === 'bar' ? Charts.ChartType.BAR : Charts.ChartType.COLUMN)
    .setNumHeaders(1)
    .setOption('title', chart.title)
    .setOption('isStacked', chart.isStacked)
    .setOption('colors', [...chart.colors])
    .setOption('legend.position', chart.colors.length > 1 ? 'bottom' : 'none')
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setPosition(chart.row, column, offset, 0);
  for (const { row, column: left, rows, columns } of chart.ranges)
    builder.addRange(sheet.getRange(row, left, rows, columns));
  sheet.insertChart(builder.build());
};
