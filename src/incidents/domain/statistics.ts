// Puts the Statistics tab together: figures and charts from where the record is, as formulas that stay live.
import type { IncidentField } from './incident.js';
import type { Block } from './statistics-block.js';
import { lacking } from './statistics-block.js';
import { CHART_ROWS, chartPlaces, chartsOf } from './statistics-charts.js';
import { leftOutBlock, loadBlock, ROWS_ABOVE_NAMES } from './statistics-load.js';
import { monthColumns, monthsBlock } from './statistics-months.js';
import { nowBlock, openBlock } from './statistics-open.js';
import { IS_SHORT, MONTHS, workingColumns } from './statistics-ranges.js';
import { quartersBlock, timesBlock } from './statistics-times.js';
import type { RecordPlace, StatisticsTab, StatRow } from './statistics-value.js';
import { cell, WIDTHS } from './statistics-value.js';

/** The tab for a record. */
export const statisticsTab = (record: RecordPlace): StatisticsTab => {
  const rows: StatRow[] = [
    [cell('title', 'Statistics')],
    [cell('note', introduction(record))],
    [cell('warning', SHORT)],
  ];
  /** Adds a block and gives its first row, or null where the record lacks a column it needs. */
  const add = (block: Block, needs: readonly IncidentField[]): number | null => {
    const at = rows.length + 1;
    rows.push(...block(at));
    return lacking(record, needs).length > 0 ? null : at;
  };
  add(nowBlock(record), []);
  const chartRow = rows.length + 1;
  rows.push(...Array.from({ length: CHART_ROWS }, (): StatRow => []));
  const months = add(monthsBlock(record), ['reportedAt']);
  const open = add(openBlock(record), ['title', 'status', 'priority']);
  add(timesBlock(record), []);
  const times = add(quartersBlock(record), ['reportedAt', 'acknowledgedAt', 'resolvedAt']);
  add(leftOutBlock(record), []);
  const load = add(loadBlock(record), ['reportedAt', 'manager']);
  const groups = monthColumns(record);
  return {
    rows,
    working: workingColumns(record),
    widths: WIDTHS,
    namesFrom: load === null ? null : load + ROWS_ABOVE_NAMES,
    charts: (names) => chartsOf(chartRow, { months, open, times, load }, groups, names),
    chartPlaces: chartPlaces(chartRow),
  };
};

const SHORT = `=IF(${IS_SHORT},"The record has grown beyond this tab, so figures are missing below: choose ""Statistics"" in the menu once more.","")`;

const introduction = ({ sheet }: RecordPlace): string =>
  `Computed live from the tab "${sheet}" for the last ${String(MONTHS)} months; an incident counts in the month it was reported in. After columns changed, choose "Statistics" in the menu again.`;
