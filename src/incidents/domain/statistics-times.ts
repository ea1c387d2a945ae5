// Blocks of the Statistics tab: how long it took to acknowledge and to resolve.
import { PRIORITIES } from '../../common/domain/incident-words.js';
import type { Block } from './statistics-block.js';
import { between, unlessLacking } from './statistics-block.js';
import { MONTHS, QUARTERS, work, workCell } from './statistics-ranges.js';
import type { RecordPlace, StatCell, StatRow } from './statistics-value.js';
import { cell, cells } from './statistics-value.js';

type Time = 'toAcknowledge' | 'toResolve';

/** Number, median and 90th percentile of one time. */
const timeCells = (column: Time, from: string, until: string, word: string) => {
  const times = work(column);
  const split = word === '' ? [] : [`${work('priority')}=${word}`];
  const reported = work('reported');
  const rows = [`ISNUMBER(${times})`, `${reported}>=${from}`, `${reported}<${until}`, ...split].join(',');
  const count = [`${times},">=0"`, between('reported', from, until)];
  if (word !== '') count.push(`${work('priority')},${word}`);
  return [
    cell('number', `=COUNTIFS(${count.join(',')})`),
    cell('duration', `=IFERROR(MEDIAN(FILTER(${times},${rows})),"–")`),
    cell('duration', `=IFERROR(PERCENTILE(FILTER(${times},${rows}),0.9),"–")`),
  ];
};

/** Median and 90th percentile of the time to acknowledge and to resolve. */
export const timesBlock = (record: RecordPlace): Block =>
  unlessLacking(
    record,
    'Time to acknowledge and to resolve (hours:minutes, from the report)',
    ['reportedAt', 'acknowledgedAt', 'resolvedAt'],
    (at) => {
      const [oldest, year, end] = [0, MONTHS - 12, MONTHS].map((index) => workCell('months', index));
      const row = (label: string, from: string, until: string, word: string): StatRow => [
        cell('label', label),
        ...timeCells('toAcknowledge', from, until, word),
        ...timeCells('toResolve', from, until, word),
      ];
      const heads = ['Acknowledged', 'Median', '90 % within', 'Resolved', 'Median', '90 % within'];
      const byPriority = record.columns.priority === undefined ? [] : PRIORITIES;
      return [
        [cell('head', 'Incidents reported in'), ...cells('head', heads)],
        row('the last 12 months', String(year), String(end), ''),
        row('the 12 months before', String(oldest), String(year), ''),
        ...(byPriority.length === 0 ? [] : [cells('note', ['of the last 12 months, by priority:'])]),
        ...byPriority.map((priority, index) =>
          row(priority, String(year), String(end), `$A${String(at + 4 + index)}`),
        ),
      ];
    },
  );

/** The same by quarter, as plain numbers that a chart can show. */
export const quartersBlock = (record: RecordPlace): Block =>
  unlessLacking(record, 'Times by quarter', ['reportedAt', 'acknowledgedAt', 'resolvedAt'], () => [
    cells('head', [
      'Quarter',
      'Median to acknowledge, minutes',
      '90 % within, minutes',
      'Median to resolve, hours',
      '90 % within, hours',
    ]),
    ...Array.from({ length: QUARTERS }, (_, index): StatRow => {
      const [start, end] = [workCell('quarters', index), workCell('quarters', index + 1)];
      const figure = (column: Time, fold: string, per: number): StatCell => {
        const rows = `ISNUMBER(${work(column)}),${work('reported')}>=${start},${work('reported')}<${end}`;
        const times = `FILTER(${work(column)},${rows})`;
        const value = fold === 'MEDIAN' ? `MEDIAN(${times})` : `PERCENTILE(${times},0.9)`;
        return cell('decimal', `=IFERROR(ROUND(${value}*${String(per)},1),"")`);
      };
      return [
        cell('label', `="Q"&INT((MONTH(${start})+2)/3)&" "&YEAR(${start})`),
        figure('toAcknowledge', 'MEDIAN', 1440),
        figure('toAcknowledge', 'PERCENTILE', 1440),
        figure('toResolve', 'MEDIAN', 24),
        figure('toResolve', 'PERCENTILE', 24),
      ];
    }),
  ]);
