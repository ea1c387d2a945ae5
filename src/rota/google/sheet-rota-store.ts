// The rota tab: reads every row in whatever form people wrote it, writes rows that look like the ones above.
import { isDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { formOfWeeks, readDay, readWeeks, writeWeek } from '../../common/domain/week-text.js';
import { cellText } from '../../common/google/cell-text.js';
import { isTicked, textOf } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import type { SheetTable, TableRow, Written } from '../../common/google/sheet-table.js';
import { ROTA_TAB } from '../domain/rota-tabs.js';
import type { RotaEntry } from '../domain/rota-record.js';
import { mappingFrom } from '../domain/tab-mapping.js';
import type { RotaChange, RotaStore, SettingsStore } from '../use-cases/ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetRotaStore implements RotaStore {
  private readonly spreadsheet: Spreadsheet;
  private readonly settings: SettingsStore;
  private readonly today: () => Day;
  private table: SheetTable | null = null;
  private weekCells: { row: number; text: string; isDate: boolean; week: Day | null }[] = [];

  constructor(spreadsheet: Spreadsheet, settings: SettingsStore, today: () => Day) {
    this.spreadsheet = spreadsheet;
    this.settings = settings;
    this.today = today;
  }

  read(): { entries: RotaEntry[]; hasStatus: boolean; problems: string[] } {
    const table = openTable(
      this.spreadsheet,
      ROTA_TAB,
      mappingFrom(ROTA_TAB, this.settings.read().settings.mapping),
    );
    this.table = table;
    const problems: string[] = [];
    const texts = table.rows.map((row) => row.cell('week'));
    const read = readWeeks(
      texts.map((cell) => cell.day ?? textOf(cell)),
      { near: this.today() },
    );
    this.weekCells = [];
    const entries: RotaEntry[] = [];
    table.rows.forEach((row, index) => {
      const found = read[index] ?? null;
      const week = found !== null && 'week' in found ? found.week : null;
      const cell = row.cell('week');
      this.weekCells.push({ row: row.row, text: textOf(cell), isDate: cell.day !== null, week });
      if (week !== null) entries.push(entryOf(table, row, week));
      else if (found !== null && 'problem' in found && hasName(row)) {
        problems.push(
          `${table.place('week', row.row)}: ${found.problem} The row is left as it is and counts for nobody.`,
        );
      }
    });
    return { entries, hasStatus: table.has('status'), problems };
  }

  write(changes: readonly RotaChange[]): void {
    const table = this.table;
    if (table === null) throw new Error('RotaStore.write before read');
    const kept = changes.flatMap((change) => (change.key === null ? [] : [{ row: change.key, change }]));
    // Notes first: once the name is overwritten, a run that died here could not say any more who it was.
    table.update(
      kept.flatMap(({ row, change }) => (change.note === undefined ? [] : [{ row, values: noteOf(change) }])),
    );
    table.update(kept.map(({ row, change }) => ({ row, values: valuesOf(change) })));
    const added = changes.filter(({ key }) => key === null).sort((a, b) => a.week.localeCompare(b.week));
    if (added.length === 0) return;
    const form = this.form();
    const rows = added.map((change) => ({
      week: form === null ? change.week : weekCell(writeWeek(change.week, form)),
      ...valuesOf(change),
      ...noteOf(change),
    }));
    const { row, isNewestFirst } = this.end();
    if (isNewestFirst) table.insert([...rows].reverse(), row, 'before');
    else table.insert(rows, row, 'after');
  }

  /** The form of the last readable weeks; null = real dates. */
  private form(): ReturnType<typeof formOfWeeks> | null {
    const readable = this.weekCells.filter(({ week }) => week !== null);
    const { isNewestFirst } = this.end();
    const recent = isNewestFirst ? readable.slice(0, 5) : readable.slice(-5);
    return recent.length === 0 || recent.some(({ isDate }) => isDate)
      ? null
      : formOfWeeks(recent.map(({ text }) => text));
  }

  /** The row beside which new weeks belong, and whether the sheet runs from the newest week down. */
  private end(): { row: number; isNewestFirst: boolean } {
    const readable = this.weekCells.filter(({ week }) => week !== null);
    const steps = readable
      .slice(1)
      .map(({ week }, index) => (week ?? '').localeCompare(readable[index]?.week ?? ''));
    const isNewestFirst = steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
    const edge = isNewestFirst ? readable[0] : readable[readable.length - 1];
    return { row: edge?.row ?? this.table?.titleRow ?? 1, isNewestFirst };
  }
}

const weekCell = (text: string): string => (isDay(text) ? text : cellText(text));

const hasName = (row: TableRow): boolean => {
  const { value } = row.cell('name');
  return typeof value === 'string' && value.trim() !== '';
};

const entryOf = (table: SheetTable, row: TableRow, week: Day): RotaEntry => {
  const name = row.cell('name').value;
  const status = textOf(row.cell('status')).toLowerCase();
  const from = row.cell('fromDay');
  const fromText = textOf(from);
  return {
    key: row.row,
    place: `${table.name}, row ${row.row}`,
    week,
    name: typeof name === 'string' ? name.trim() : '',
    status: status === 'draft' || status === 'entwurf' ? 'draft' : status === 'published' ? 'published' : '',
    isPinned: isTicked(row.cell('pinned')),
    fromDay: from.day ?? readDay(fromText),
    note: textOf(row.cell('note')),
  };
};

const valuesOf = (change: RotaChange): Record<string, Written> => ({
  name: cellText(change.name),
  status: change.status,
  ...(change.isPinned === undefined ? {} : { pinned: change.isPinned }),
});

const noteOf = ({ note }: RotaChange): Record<string, Written> =>
  note === undefined ? {} : { note: cellText(note) };
