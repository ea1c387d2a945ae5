// The charts of a sheet, drawn over its cells where they are anchored. They take neither keys nor clicks.
import type { ChartView } from '../../protocol.js';
import { HEAD_WIDTH } from '../grid/viewport.js';
import type { Sheet } from '../grid/sheet.js';
import { chartWords, isDrawn } from './chart-words.js';
import type { Label } from './figure.js';
import { figureOf, fitted, TITLE_HEIGHT } from './figure.js';
import './charts.css';

/** For series a script gave no colour. */
const COLORS = ['#4285f4', '#c26401', '#0d8a72', '#d93025', '#a142f4', '#80868b'];

const Text = ({ of, anchor, kind }: { of: Label; anchor: 'start' | 'middle' | 'end'; kind: string }) => (
  <text x={of.x} y={of.y} text-anchor={anchor} class={kind}>
    {of.text}
  </text>
);

const Drawing = ({ chart }: { chart: ChartView }) => {
  const { lines, bars, labels, legend } = figureOf(chart);
  const isLying = chart.type === 'BAR';
  const color = (index: number): string =>
    chart.series[index]?.color ?? COLORS[index % COLORS.length] ?? 'currentColor';
  return (
    <>
      {lines.map(({ label, ...line }) => (
        <g key={label.text}>
          <line {...line} class="chart__line" />
          <Text of={label} anchor={isLying ? 'middle' : 'end'} kind="chart__label" />
        </g>
      ))}
      {bars.map(({ series, ...bar }, index) =>
        bar.width > 0 && bar.height > 0 ? (
          <rect key={index} {...bar} fill={color(series)} class="chart__bar" />
        ) : null,
      )}
      {labels.map((label) => (
        <Text key={label.text} of={label} anchor={isLying ? 'end' : 'middle'} kind="chart__label" />
      ))}
      {legend.map((item) => (
        <g key={item.series}>
          <rect x={item.x} y={item.y - 9} width={10} height={10} fill={color(item.series)} />
          <Text of={{ ...item, x: item.x + 15 }} anchor="start" kind="chart__label" />
        </g>
      ))}
    </>
  );
};

const Chart = ({ chart, left, top }: { chart: ChartView; left: number; top: number }) => (
  <svg
    class="chart"
    width={chart.width}
    height={chart.height}
    style={`left:${String(left)}px;top:${String(top)}px`}
    data-chart={chart.title}
  >
    <text x={14} y={TITLE_HEIGHT - 12} class="chart__title">
      {fitted(chart.title, (chart.width - 28) * 0.88)}
    </text>
    {isDrawn(chart) ? (
      <Drawing chart={chart} />
    ) : (
      <text x={14} y={TITLE_HEIGHT + 16} class="chart__label">
        {`Charts of the kind ${chart.type} are not drawn here.`}
      </text>
    )}
  </svg>
);

/** Inside the grid's body. Hidden from assistive technology, as a grid holds rows only: see `ChartTexts`. */
export const Charts = ({ sheet, from }: { sheet: Sheet; from: number }) => {
  const { view, sizes } = sheet;
  return (
    <div class="charts" aria-hidden="true">
      {(view.charts ?? []).map((chart) => (
        <Chart
          key={chart.id}
          chart={chart}
          left={HEAD_WIDTH + sizes.columns.startOf(chart.column) + chart.offsetX}
          top={sizes.rows.startOf(chart.row) + chart.offsetY - from}
        />
      ))}
    </div>
  );
};

/** The charts' figures in words, beside the grid. */
export const ChartTexts = ({ charts }: { charts: readonly ChartView[] }) => (
  <div class="sr">
    {charts.map((chart) => (
      <div key={chart.id} role="img" aria-label={chartWords(chart)} />
    ))}
  </div>
);
