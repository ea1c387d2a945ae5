// Blocks of the Statistics tab: the load per incident manager, and what the figures do not hold.
import type { Block } from './statistics-block.js';
import { BLANK, between, lacking, unlessLacking } from './statistics-block.js';
import { MONTHS, older, REASONS, recordRange, undated, work, workCell } from './statistics-ranges.js';
import type { RecordPlace, StatRow } from './statistics-value.js';
import { cell, cells } from './statistics-value.js';

/** How many names of incident managers get figures beside them. */
const MOST_NAMES = 40;
/** Rows of the block above the names: its title, the titles of the columns, "Nobody named". */
export const ROWS_ABOVE_NAMES = 3;

/** What the figures above do not hold, and why. */
export const leftOutBlock = (record: RecordPlace): Block =>
  unlessLacking(record, 'Left out', ['title', 'reportedAt'], (at) => {
    const reported = recordRange(record, 'reportedAt') ?? '';
    const reason = (index: number): string => `$A${String(at + 6 + index)}`;
    return [
      [
        cell('label', 'No date of report'),
        cell('number', `=${undated(record, reported)}`),
        cell('note', 'empty, or text that is no date: in none of the figures by month, time and manager'),
      ],
      [
        cell('label', 'Reported in the future'),
        cell('number', `=COUNTIF(${reported},">="&(TODAY()+1))`),
        cell('note', 'a slip of the pen: in none of the figures either'),
      ],
      [
        cell('label', 'Reported earlier'),
        cell('number', `=${older(record, reported)}`),
        cell('note', 'before the months above; open ones count as open all the same'),
      ],
      BLANK,
      [
        cell(
          'note',
          `Of the incidents of the last ${String(MONTHS)} months, times need two moments with clock times in the right order:`,
        ),
      ],
      cells('head', ['Not in the times because of', 'Acknowledged', 'Resolved']),
      ...REASONS.map((words, index) => [
        cell('label', words),
        cell('number', `=COUNTIF(${work('toAcknowledge')},${reason(index)})`),
        cell('number', `=COUNTIF(${work('toResolve')},${reason(index)})`),
      ]),
    ];
  });

/** Incidents of each incident manager; the names spread downwards, so it comes last. */
export const loadBlock = (record: RecordPlace): Block =>
  unlessLacking(record, 'Incidents of each incident manager', ['reportedAt', 'manager'], (at) => {
    const [oldest = '', year = '', end = ''] = [0, MONTHS - 12, MONTHS].map((index) =>
      workCell('months', index),
    );
    const hasOpen = lacking(record, ['title', 'status']).length === 0;
    const figures = (name: string): string[] => [
      `COUNTIFS(${work('manager')},${name},${between('reported', year, end)})`,
      `COUNTIFS(${work('manager')},${name},${between('reported', oldest, year)})`,
      ...(hasOpen ? [`SUMPRODUCT((${work('openManager')}=${name})*(${work('openTitle')}<>""))`] : []),
    ];
    const heads = ['Incident manager', 'Last 12 months', 'The 12 before', ...(hasOpen ? ['Open now'] : [])];
    const names = `FILTER(${work('manager')},${work('manager')}<>"")`;
    return [
      cells('head', heads),
      [
        cell('label', 'Nobody named'),
        ...cells(
          'number',
          figures('""').map((formula) => `=${formula}`),
        ),
      ],
      ...Array.from({ length: MOST_NAMES }, (_, index): StatRow => {
        const name = `$A${String(at + 2 + index)}`;
        return [
          cell('label', index === 0 ? `=ARRAYFORMULA(IFERROR(SORT(UNIQUE(${names})),""))` : ''),
          ...figures(name).map((formula) => cell('number', `=IF(${name}="","",${formula})`)),
        ];
      }),
    ];
  });
