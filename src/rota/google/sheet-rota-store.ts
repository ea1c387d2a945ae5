// The rota tab: reads every row in whatever form people wrote it, writes rows that look like the ones above.
import { addDays, addWeeks, formatDay, isDay } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { formOfWeeks, readDay, readWeeks, writeWeek } from '../../common/domain/week-text.js';
import { cellText } from '../../common/google/cell-text.js';
import { isTicked, textOf } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import type { Written } from '../../common/google/cell-blocks.js';
import type { SheetTable, TableRow } from '../../common/google/sheet-table.js';
import { ROTA_TAB } from '../domain/rota-tabs.js';
import type { RotaEntry } from '../domain/rota-record.js';
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import type { RotaChange, RotaStore, SettingsStore } from '../use-cases/ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Weeks to come to one place of the sheet, in the order of its rows. */
interface Group {
  row: number;
  side: 'after' | 'before';
  changes: RotaChange[];
}

/** A change and the row it goes to. */
interface Target {
  row: number;
  change: RotaChange;
  isNew: boolean;
}

/** Weeks ahead beyond which a week without a year is doubted. */
const FAR_AHEAD = 26;

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

  read(): ReturnType<RotaStore['read']> {
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
    problems.push(...offMondays(table, read), ...farAhead(table, this.weekCells, this.today()));
    return {
      entries,
      hasStatus: table.has('status'),
      hasFromDay: table.has('fromDay'),
      problems: [...problems, ...oddStatus(table, entries, this.today())],
    };
  }

  write(changes: readonly RotaChange[]): void {
    const table = this.table;
    if (table === null) throw new Error('RotaStore.write before read');
    const targets: Target[] = changes.flatMap((change) =>
      change.key === null ? [] : [{ row: change.key, change, isNew: false }],
    );
    // Notes first: once the name is overwritten, a run that died here could not say any more who it was.
    table.update(targets.map(({ row, change }) => ({ row, values: noteOf(change) })));
    const added = changes.filter(({ key }) => key === null).sort((a, b) => a.week.localeCompare(b.week));
    // From the bottom up, so that row numbers above stay true; what was placed below moves down.
    for (const { row: neighbour, side, changes: placed } of this.groups(added)) {
      const { first, inserted } = table.makeRoom(placed.length, neighbour, side);
      for (const target of targets) if (target.row >= first) target.row += inserted;
      placed.forEach((change, index) => targets.push({ row: first + index, change, isNew: true }));
    }
    // Weeks and first days before names: a name without them would have no week, or all of it, if the run died here.
    const form = this.form();
    table.update(
      targets.map(({ row, change: { week, fromDay }, isNew }) => ({
        row,
        values: {
          ...(isNew ? { week: form === null ? week : weekCell(writeWeek(week, form)) } : {}),
          ...(fromDay === undefined || fromDay === null ? {} : { fromDay }),
        },
      })),
    );
    table.update(
      targets.map(({ row, change, isNew }) => ({
        row,
        values: { ...valuesOf(change), ...(isNew ? noteOf(change) : {}) },
      })),
    );
    // A first day is cleared when its name has gone.
    table.update(
      targets.flatMap(({ row, change }) =>
        change.fromDay === null ? [{ row, values: { fromDay: '' } }] : [],
      ),
    );
  }

  /** New weeks, each beside the week it follows, from the bottom up. */
  private groups(added: readonly RotaChange[]): Group[] {
    const { row: end, isNewestFirst } = this.end();
    const first = this.weekCells.find((cell) => cell.week !== null)?.row ?? end;
    const groups = new Map<string, Group>();
    for (const change of added) {
      const isPart = change.fromDay !== undefined && change.fromDay !== null;
      const earlier = this.rowBefore(isPart ? addDays(change.week, 1) : change.week);
      const place =
        earlier !== null
          ? { row: earlier, side: isNewestFirst ? ('before' as const) : ('after' as const) }
          : isNewestFirst || first === end
            ? { row: this.lastRow(end), side: 'after' as const }
            : { row: first, side: 'before' as const };
      const key = `${place.side} ${place.row}`;
      const group = groups.get(key) ?? { ...place, changes: [] };
      if (isNewestFirst) group.changes.unshift(change);
      else group.changes.push(change);
      groups.set(key, group);
    }
    return [...groups.values()].sort((a, b) => b.row - a.row || a.side.localeCompare(b.side));
  }

  /** The row of the latest week before this day, null where there is none. */
  private rowBefore(day: Day): number | null {
    const earlier = this.weekCells.filter((cell) => cell.week !== null && cell.week < day);
    const latest = earlier.reduce<(typeof earlier)[number] | null>(
      (best, cell) => (best === null || (cell.week ?? '') >= (best.week ?? '') ? cell : best),
      null,
    );
    return latest?.row ?? null;
  }

  private lastRow(otherwise: number): number {
    const readable = this.weekCells.filter(({ week }) => week !== null);
    return readable[readable.length - 1]?.row ?? otherwise;
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

const alsoOthers = (count: number): string =>
  count <= 1
    ? ''
    : count === 2
      ? ' The same goes for one other row.'
      : ` The same goes for ${count - 1} other rows.`;

/** One sentence for all weeks that were read from a day which is no Monday. */
const offMondays = (table: SheetTable, read: ReturnType<typeof readWeeks>): string[] => {
  const off = read.flatMap((found, index) =>
    found !== null && 'week' in found && !found.isMonday
      ? [{ row: table.rows[index], week: found.week }]
      : [],
  );
  const last = off[off.length - 1];
  if (last?.row === undefined) return [];
  const others = alsoOthers(off.length);
  return [
    `${table.place('week', last.row.row)}: the day is no Monday; it is read as the week of ${formatDay(last.week)}.${others}`,
  ];
};

/** Weeks without a year that would lie far ahead are more likely a year off than planned. */
const farAhead = (
  table: SheetTable,
  cells: readonly { row: number; text: string; isDate: boolean; week: Day | null }[],
  today: Day,
): string[] => {
  if (cells.some(({ isDate, text }) => isDate || /\d{4}|\d\.\d{1,2}\.\d{2}$/.test(text))) return [];
  const ahead = cells.filter(({ week }) => week !== null && week > addWeeks(today, FAR_AHEAD));
  const last = ahead[ahead.length - 1];
  if (last === undefined || last.week === null) return [];
  return [
    `${table.place('week', last.row)}: "${last.text}" has no year and is read as ${formatDay(last.week)}. If that is wrong, write a year into one of the last weeks.`,
  ];
};

/** Words that are neither draft nor published, in weeks to come. */
const oddStatus = (table: SheetTable, entries: readonly RotaEntry[], today: Day): string[] => {
  const rows = new Map(table.rows.map((row) => [row.row, textOf(row.cell('status'))]));
  const odd = entries.filter(({ week, key }) => week > today && !isStatus(rows.get(key) ?? ''));
  const first = odd[0];
  if (first === undefined) return [];
  const others = alsoOthers(odd.length);
  return [
    `${table.place('status', first.key)}: "${rows.get(first.key) ?? ''}" is neither draft nor published; it is taken as a draft.${others}`,
  ];
};

const isStatus = (text: string): boolean =>
  ['', 'draft', 'entwurf', 'published'].includes(text.toLowerCase());

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
    status: status === '' || status === 'published' ? status : 'draft',
    isPinned: isTicked(row.cell('pinned')),
    fromDay: from.day ?? (fromText === '' ? null : readDay(fromText)),
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
