// The charts over a tab with the figures their ranges hold now.
import { localeOf } from '../../../runtime/host/services/spreadsheet/locale.js';
import { openCell } from '../../../runtime/host/services/spreadsheet/grid.js';
import type { Cell, Chart, Sheet, Spreadsheet } from '../../../runtime/world/spreadsheet.js';
import type { ChartView } from '../../protocol.js';
import { shownText } from './cell-text.js';

/** What Sheets takes where a script named no size, in pixels. */
const SIZE = { width: 600, height: 371 };

/** The charts of a tab; undefined where there are none. */
export function chartViews(spreadsheet: Spreadsheet, sheet: Sheet): ChartView[] | undefined {
  if (sheet.charts === undefined || sheet.charts.length === 0) return undefined;
  return sheet.charts.map((chart) => chartView(spreadsheet, chart));
}

function chartView(spreadsheet: Spreadsheet, chart: Chart): ChartView {
  const locale = localeOf(spreadsheet.locale);
  const [labels = [], ...figures] = columnsOf(spreadsheet, chart);
  const heads = chart.headers ?? 1;
  const text = (cell: Readonly<Cell> | undefined): string =>
    cell === undefined ? '' : shownText(cell, locale);
  const { options, anchor } = chart;
  return {
    id: chart.id,
    type: chart.type,
    title: typeof options.title === 'string' ? options.title : '',
    isStacked: options.isStacked === true,
    row: anchor.row,
    column: anchor.column,
    offsetX: anchor.offsetX,
    offsetY: anchor.offsetY,
    width: numberOf(options.width, SIZE.width),
    height: numberOf(options.height, SIZE.height),
    labels: labels.slice(heads).map(text),
    series: figures.map((column, index) => ({
      name: heads === 0 ? '' : text(column[heads - 1]),
      color: colorOf(options.colors, index),
      values: column
        .slice(heads)
        .map(({ value }) => (typeof value === 'number' && Number.isFinite(value) ? value : null)),
    })),
  };
}

/** The columns of all ranges side by side, each from the top. */
function columnsOf(spreadsheet: Spreadsheet, { ranges }: Chart): Readonly<Cell>[][] {
  return ranges.flatMap(({ sheet: id, row, column, rows, columns }) => {
    const sheet = spreadsheet.sheets.find((candidate) => candidate.id === id);
    return Array.from({ length: columns }, (_, x) =>
      Array.from({ length: rows }, (__, y) => openCell(sheet?.rows[row - 1 + y]?.[column - 1 + x])),
    );
  });
}

function numberOf(option: unknown, otherwise: number): number {
  return typeof option === 'number' && option > 0 ? option : otherwise;
}

function colorOf(option: unknown, index: number): string | null {
  const color: unknown = Array.isArray(option) ? option[index] : undefined;
  return typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : null;
}
