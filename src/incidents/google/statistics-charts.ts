// The native charts of the Statistics tab: ours are known by their titles, people's own stay.
import { CHART_TITLES } from '../domain/statistics-charts.js';
import type { StatArea, StatChart } from '../domain/statistics-value.js';
import { columnLetters } from '../../common/domain/tabs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Takes away our charts that are not wanted as they are, and puts in those that are missing. */
export const drawCharts = (sheet: Sheet, wanted: readonly StatChart[], widths: readonly number[]): void => {
  const missing = new Map(wanted.map((chart) => [signatureOf(chart, widths), chart]));
  for (const chart of sheet.getCharts()) {
    const title: unknown = chart.getOptions().get('title');
    if (typeof title !== 'string' || !CHART_TITLES.includes(title)) continue;
    if (!missing.delete(signatureThere(title, chart))) sheet.removeChart(chart);
  }
  for (const chart of missing.values()) insert(sheet, chart, widths);
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

const signatureOf = (chart: StatChart, widths: readonly number[]): string => {
  const { column, offset } = anchorOf(chart.left, widths);
  return [chart.title, ...chart.ranges.map(a1), chart.row, column, offset].join(' ');
};

const signatureThere = (title: string, chart: EmbeddedChart): string => {
  const at = chart.getContainerInfo();
  const ranges = chart.getRanges().map((range) => range.getA1Notation());
  return [title, ...ranges, at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX()].join(' ');
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
