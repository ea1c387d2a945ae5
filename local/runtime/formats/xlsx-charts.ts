/** Charts of a tab as charts of an .xlsx file: columns, bars and lines; other kinds stay behind. */
import type { SheetChart } from 'hucre';
import { areaToA1, quoteSheetName } from '../host/services/spreadsheet/a1.js';
import { openCell } from '../host/services/spreadsheet/grid.js';
import type { Area, Chart, Sheet, Spreadsheet } from '../world/spreadsheet.js';

const KINDS: Readonly<Record<string, SheetChart['type']>> = { COLUMN: 'column', BAR: 'bar', LINE: 'line' };

/** @param names titles of the tabs in the file, by id */
export function writeCharts(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  names: ReadonlyMap<number, string>,
): SheetChart[] {
  return (sheet.charts ?? []).flatMap((chart) => {
    const type = KINDS[chart.type];
    return type === undefined ? [] : [writeChart(spreadsheet, sheet, chart, type, names)];
  });
}

type Column = Area & { sheet: number };

function writeChart(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { ranges, headers, options, anchor }: Chart,
  type: SheetChart['type'],
  names: ReadonlyMap<number, string>,
): SheetChart {
  const heads = headers ?? 1;
  const columns = ranges.flatMap((range) =>
    Array.from({ length: range.columns }, (_, x): Column => ({
      ...range,
      column: range.column + x,
      columns: 1,
    })),
  );
  const below = (column: Column): string => {
    const area = { ...column, row: column.row + heads, rows: Math.max(1, column.rows - heads) };
    return `${quoteSheetName(names.get(column.sheet) ?? sheet.name)}!${areaToA1(area)}`;
  };
  const headOf = ({ sheet: id, row, column }: Column): string => {
    const cells = spreadsheet.sheets.find((candidate) => candidate.id === id)?.rows[row - 2 + heads];
    return String(openCell(cells?.[column - 1]).value ?? '');
  };
  const [labels, ...figures] = columns;
  const made: SheetChart = {
    type,
    series: figures.map((column, index) => ({
      name: headOf(column),
      values: below(column),
      ...(labels === undefined ? {} : { categories: below(labels) }),
      ...colorOf(options.colors, index),
    })),
    anchor: { from: { row: anchor.row - 1, col: anchor.column - 1 }, to: endOf(sheet, anchor, options) },
    legend: figures.length > 1 ? 'bottom' : false,
  };
  if (typeof options.title === 'string') made.title = options.title;
  if (options.isStacked === true && type !== 'line')
    Object.assign(made, { barGrouping: 'stacked', overlap: 100 });
  return made;
}

function colorOf(option: unknown, index: number): { color?: string } {
  const color: unknown = Array.isArray(option) ? option[index] : undefined;
  return typeof color === 'string' ? { color: color.replace('#', '').toUpperCase() } : {};
}

/** The cell its right lower corner is in, from 0. */
function endOf(
  sheet: Sheet,
  anchor: Chart['anchor'],
  { width, height }: Chart['options'],
): { row: number; col: number } {
  const line = (first: number, pixels: number, sizeOf: (index: number) => number): number => {
    let [index, left] = [first, pixels];
    while (left > sizeOf(index)) {
      left -= sizeOf(index);
      index += 1;
    }
    return index;
  };
  const [wide, high] = [typeof width === 'number' ? width : 600, typeof height === 'number' ? height : 371];
  return {
    col: line(anchor.column, anchor.offsetX + wide, (index) => sheet.columnWidths[index] ?? 100),
    row: line(anchor.row, anchor.offsetY + high, (index) => sheet.rowHeights[index] ?? 21),
  };
}
