// A record sheet with many incidents, two of them open, and a timeline twice as long.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import type { StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import { SheetDesk, TIMELINE } from './sheet-desk.js';

const at = 46_085.43;
const row = (number: number, status: string): StoredCell[] => [
  `I-2026-${String(number).padStart(3, '0')}`,
  `Incident ${String(number)}`,
  status,
  'High',
  'Production bug in Wikidata',
  `T${String(300_000 + number)}`,
  null,
  { value: at, numberFormat: 'yyyy-mm-dd hh:mm' },
];

export const recordOf = (count: number): SheetDesk => {
  const open = new Set([3, count - 1]);
  const record = new SheetDesk({
    Incidents: [
      RECORD_TITLES,
      ...Array.from({ length: count }, (_, index) =>
        row(index + 1, open.has(index + 1) ? 'reported' : 'resolved'),
      ),
    ],
    Timeline: [
      TIMELINE,
      ...Array.from({ length: count * 2 }, (_, index) => [
        at,
        `I-2026-${String(index % count)}`,
        'ada@example.org',
        'Noted',
        'x',
        '',
      ]),
    ],
    People: [
      ['Name', 'E-mail', 'Role'],
      ['Ada', 'ada@example.org', 'IM'],
    ],
  });
  for (const sheet of record.spreadsheet.sheets) sheet.maxRows = Math.max(1000, sheet.rows.length + 50);
  return record;
};
