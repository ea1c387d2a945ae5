// Where the parts of a chart lie, and the chart in words.
import { chartWords } from '../../../../../local/workbench/page/charts/chart-words.js';
import { figureOf } from '../../../../../local/workbench/page/charts/figure.js';
import type { ChartView } from '../../../../../local/workbench/protocol.js';

const chart = (more: Partial<ChartView> = {}): ChartView => ({
  id: 1,
  type: 'COLUMN',
  title: 'Incidents',
  isStacked: true,
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: 400,
  height: 300,
  labels: ['Oct', 'Nov'],
  series: [
    { name: 'High', color: null, values: [2, 1] },
    { name: 'Low', color: null, values: [3, null] },
  ],
  ...more,
});

it('stacks columns on each other, all within the chart', () => {
  const { bars, lines } = figureOf(chart());
  const [high, low, november] = bars;
  expect((low?.y ?? 0) + (low?.height ?? 0)).toBeCloseTo(high?.y ?? 0);
  expect((low?.height ?? 0) / (high?.height ?? 1)).toBeCloseTo(1.5);
  expect(november?.x).toBeGreaterThan((high?.x ?? 0) + (high?.width ?? 0));
  expect(lines.map(({ label }) => label.text)).toEqual(['0', '1', '2', '3', '4', '5']);
  for (const bar of bars) {
    expect(bar.x).toBeGreaterThan(0);
    expect(bar.x + bar.width).toBeLessThan(400);
    expect(bar.y + bar.height).toBeLessThan(300);
  }
});

it('puts columns side by side where they are not stacked', () => {
  const { bars } = figureOf(chart({ isStacked: false }));
  expect(bars[1]?.x).toBeCloseTo((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0));
  expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBeCloseTo((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0));
});

it('lays bars from the left', () => {
  const { bars, labels } = figureOf(
    chart({ type: 'BAR', series: [{ name: 'N', color: null, values: [4, 2] }] }),
  );
  expect([bars[0]?.x, (bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)]).toEqual([bars[1]?.x, 2]);
  expect(labels.map(({ text }) => text)).toEqual(['Oct', 'Nov']);
});

it.each([
  ['nothing at all', { labels: [], series: [] }, ['0', '1']],
  ['zeros', { series: [{ name: 'N', color: null, values: [0, null] }] }, ['0', '1']],
  [
    'thousands',
    { series: [{ name: 'N', color: null, values: [4200, 1] }] },
    ['0', '1000', '2000', '3000', '4000', '5000'],
  ],
  ['parts', { series: [{ name: 'N', color: null, values: [0.3, 0.1] }] }, ['0', '0.1', '0.2', '0.3']],
])('%s gets lines that can be read', (_what, more, ticks) => {
  const { lines, bars } = figureOf(chart(more));
  expect(lines.map(({ label }) => label.text)).toEqual(ticks);
  expect(bars.every(({ height, y }) => Number.isFinite(height) && Number.isFinite(y))).toBe(true);
});

it('leaves out labels that would touch, never the last one', () => {
  const labels = Array.from({ length: 24 }, (_, index) => `Month ${String(index)}`);
  const shown = figureOf(chart({ labels })).labels;
  expect(shown.length).toBeLessThan(10);
  expect(shown.at(-1)?.text).toBe('Month 23');
  const gaps = shown.slice(1).map(({ x }, index) => x - (shown[index]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(40);
});

it('is told in words', () => {
  expect(chartWords(chart())).toBe('Column chart “Incidents”. Oct: High 2, Low 3. Nov: High 1.');
  const none = [{ name: 'N', color: null, values: [0, 0] }];
  expect(chartWords(chart({ series: none }))).toBe('Column chart “Incidents”. All 0.');
  expect(chartWords(chart({ type: 'PIE', series: none }))).toContain('which is not drawn here');
});
