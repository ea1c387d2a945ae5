// A chart in words, for who does not see it.
import type { ChartView } from '../../protocol.js';

const KINDS: Readonly<Record<string, string>> = { COLUMN: 'Column chart', BAR: 'Bar chart' };

/** Whether charts of this kind are drawn. */
export const isDrawn = ({ type }: ChartView): boolean => KINDS[type] !== undefined;

/** `Column chart “Open now”. High: 3. Low: 1.`; labels whose figures are all 0 or missing are named as others. */
export const chartWords = (chart: ChartView): string => {
  const { series, labels, type, title } = chart;
  const figures = labels.flatMap((label, index) => {
    const found = series.flatMap(({ name, values }) => {
      const value = values[index] ?? 0;
      if (value === 0) return [];
      return [series.length === 1 ? String(value) : `${name} ${String(value)}`];
    });
    return found.length === 0 ? [] : [`${label}: ${found.join(', ')}.`];
  });
  const others = figures.length === labels.length ? '' : figures.length === 0 ? 'All 0.' : 'All others 0.';
  const kind = KINDS[type] ?? `Chart of the kind ${type}, which is not drawn here`;
  return [`${kind} “${title}”.`, ...figures, others].filter((text) => text !== '').join(' ');
};
