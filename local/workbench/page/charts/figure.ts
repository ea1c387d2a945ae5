// Where the parts of a chart lie: plain numbers from a chart's figures, nothing drawn yet.
import type { ChartView } from '../../protocol.js';

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Index into the series. */
  series: number;
}

export interface Label {
  text: string;
  x: number;
  y: number;
}

/** All in pixels from the chart's left upper corner. */
export interface Figure {
  /** Lines across the figures, with the value each stands for. */
  lines: { x1: number; y1: number; x2: number; y2: number; label: Label }[];
  bars: Bar[];
  /** What stands at the figures; some are left out where they would touch. */
  labels: Label[];
  /** A name and its colour's index, from the left; several lines where needed. */
  legend: (Label & { series: number })[];
}

export const TITLE_HEIGHT = 34;
const LEGEND_LINE = 18;
const CHARACTER = 5.7;
const EDGE = 14;
const WIDEST_LABEL = 150;

/** Steps of 1, 2 or 5 up to just above `most`, at most six of them; whole numbers where the figures are. */
const ticksUpTo = (most: number, isWhole: boolean): number[] => {
  if (most <= 0) return [0, 1];
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  const size = isWhole ? Math.max(1, Math.round(step)) : step;
  const count = Math.ceil(most / size - 1e-9);
  return Array.from({ length: count + 1 }, (_none, index) => Number((index * size).toPrecision(12)));
};

/** `text`, cut so that it fits into so many pixels. */
export const fitted = (text: string, pixels: number): string => {
  const most = Math.max(1, Math.floor(pixels / CHARACTER));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
};

const legendOf = ({ series, width, height }: ChartView): Figure['legend'] => {
  if (series.length < 2) return [];
  const items = series.map(({ name }, index) => ({
    text: fitted(name, width / 2 - EDGE - 22),
    series: index,
  }));
  const lines: (typeof items)[] = [];
  let room = 0;
  for (const item of items) {
    const needed = item.text.length * CHARACTER + 26;
    const line = lines.at(-1);
    if (line === undefined || needed > room) {
      lines.push([item]);
      room = width - 2 * EDGE - needed;
    } else {
      line.push(item);
      room -= needed;
    }
  }
  return lines.flatMap((line, at) => {
    let x = EDGE;
    return line.map((item) => {
      const placed = { ...item, x, y: height - EDGE - (lines.length - 1 - at) * LEGEND_LINE };
      x += item.text.length * CHARACTER + 26;
      return placed;
    });
  });
};

const heightOfLegend = (legend: Figure['legend']): number =>
  new Set(legend.map(({ y }) => y)).size * LEGEND_LINE + (legend.length > 0 ? 6 : 0);

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** From where to where each value of one label goes, stacked or side by side. @param room pixels of the label's share */
const stretches = ({ series, isStacked }: ChartView, index: number, room: number) => {
  const thick = room * 0.72;
  const each = isStacked ? thick : thick / Math.max(1, series.length);
  let sum = 0;
  return series.map(({ values }, at) => {
    const value = Math.max(0, values[index] ?? 0);
    const from = isStacked ? sum : 0;
    sum += value;
    const side = index * room + (room - thick) / 2 + (isStacked ? 0 : at * each);
    return { at, from, value, side, thick: Math.max(1, each) };
  });
};

const columnsIn = (chart: ChartView, plot: Plot, most: number): Pick<Figure, 'bars' | 'labels'> => {
  const room = plot.width / Math.max(1, chart.labels.length);
  const scale = plot.height / most;
  const longest = Math.max(1, ...chart.labels.map((text) => text.length)) * CHARACTER + 8;
  const every = Math.max(1, Math.ceil(longest / room));
  // Counted from the last one, so that the present is always named.
  const isNamed = (index: number): boolean => (chart.labels.length - 1 - index) % every === 0;
  return {
    bars: chart.labels.flatMap((_label, index) =>
      stretches(chart, index, room).map(({ at, from, value, side, thick }) => ({
        x: plot.left + side,
        y: plot.top + plot.height - (from + value) * scale,
        width: thick,
        height: value * scale,
        series: at,
      })),
    ),
    labels: chart.labels.flatMap((text, index) =>
      isNamed(index)
        ? [
            {
              text: fitted(text, Math.max(room, longest)),
              x: Math.min(plot.left + (index + 0.5) * room, chart.width - (text.length * CHARACTER) / 2 - 4),
              y: plot.top + plot.height + 16,
            },
          ]
        : [],
    ),
  };
};

const barsIn = (chart: ChartView, plot: Plot, most: number): Pick<Figure, 'bars' | 'labels'> => {
  const room = plot.height / Math.max(1, chart.labels.length);
  const scale = plot.width / most;
  const every = Math.max(1, Math.ceil(13 / room));
  return {
    bars: chart.labels.flatMap((_label, index) =>
      stretches(chart, index, room).map(({ at, from, value, side, thick }) => ({
        x: plot.left + from * scale,
        y: plot.top + side,
        width: value * scale,
        height: thick,
        series: at,
      })),
    ),
    labels: chart.labels.flatMap((text, index) =>
      index % every === 0
        ? [
            {
              text: fitted(text, plot.left - EDGE - 6),
              x: plot.left - 8,
              y: plot.top + (index + 0.5) * room + 4,
            },
          ]
        : [],
    ),
  };
};

/** The most any label comes to. */
const mostOf = ({ series, labels, isStacked }: ChartView): number =>
  labels.reduce((most, _label, index) => {
    const values = series.map(({ values: all }) => Math.max(0, all[index] ?? 0));
    const here = isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
    return Math.max(most, here);
  }, 0);

/** The parts of a chart of upright columns, or of bars that lie. */
export const figureOf = (chart: ChartView): Figure => {
  const isLying = chart.type === 'BAR';
  const isWhole = chart.series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  const ticks = ticksUpTo(mostOf(chart), isWhole);
  const most = ticks.at(-1) ?? 1;
  const legend = legendOf(chart);
  const widest = (texts: readonly string[]): number =>
    Math.max(1, ...texts.map(({ length }) => length)) * CHARACTER;
  const left = EDGE + 8 + Math.min(WIDEST_LABEL, widest(isLying ? chart.labels : ticks.map(String)));
  const plot: Plot = {
    left,
    top: TITLE_HEIGHT + 4,
    width: Math.max(10, chart.width - left - EDGE - (isLying ? 6 : 0)),
    height: Math.max(10, chart.height - TITLE_HEIGHT - 4 - EDGE - 14 - heightOfLegend(legend)),
  };
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const lines = ticks.map((tick) => {
    const share = tick / most;
    const [x, y] = [plot.left + share * plot.width, bottom - share * plot.height];
    return isLying
      ? { x1: x, y1: plot.top, x2: x, y2: bottom, label: { text: String(tick), x, y: bottom + 16 } }
      : { x1: plot.left, y1: y, x2: right, y2: y, label: { text: String(tick), x: plot.left - 8, y: y + 4 } };
  });
  return { lines, legend, ...(isLying ? barsIn : columnsIn)(chart, plot, most) };
};
