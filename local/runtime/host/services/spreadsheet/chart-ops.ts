/** Operations on the charts over the cells of a tab. */
import type { Chart } from '../../../world/spreadsheet.js';
import type { World } from '../../../world/world.js';
import { registerOps, ServiceError } from '../../services.js';
import { assertInside, locateSheet, locateSheetToEdit, type RangePlace, type SheetPlace } from './located.js';

/** A chart as it travels: its ranges name the spreadsheet too. */
type Drawn = Omit<Chart, 'id' | 'ranges'> & { id: number | null; ranges: RangePlace[] };

registerOps(
  {
    'Chart.list': (world: World, place: SheetPlace): Drawn[] => {
      const { sheet } = locateSheet(world, place);
      return (sheet.charts ?? []).map((chart) => ({
        ...chart,
        ranges: chart.ranges.map((range) => ({ ...range, id: place.id })),
      }));
    },
    'Chart.insert': (world: World, { chart, ...place }: SheetPlace & { chart: Drawn }, context) => {
      const { spreadsheet, sheet } = locateSheetToEdit(world, place, context);
      const { row, column } = chart.anchor;
      assertInside(sheet, { row, column, rows: 1, columns: 1 });
      const ranges = chart.ranges.map(({ sheet: home, row: top, column: left, rows, columns }) => ({
        sheet: home,
        row: top,
        column: left,
        rows,
        columns,
      }));
      const { type, options, headers, anchor } = chart;
      sheet.charts = [
        ...(sheet.charts ?? []),
        { id: spreadsheet.nextId, type, ranges, options, headers, anchor },
      ];
      spreadsheet.nextId += 1;
    },
    'Chart.remove': (world: World, { chart, ...place }: SheetPlace & { chart: number | null }, context) => {
      const { sheet } = locateSheetToEdit(world, place, context);
      const others = (sheet.charts ?? []).filter(({ id }) => id !== chart);
      if (others.length === (sheet.charts ?? []).length)
        throw new ServiceError('The chart is not on this sheet.');
      sheet.charts = others;
    },
  },
  { reads: 'spreadsheet' },
);
