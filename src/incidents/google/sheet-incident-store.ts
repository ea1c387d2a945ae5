// The record's rows in the sheet people made: reads few of many, writes only its own columns.
import { dayOfMoment, isMoment } from '../../common/domain/moment.js';
import { Refusal } from '../../common/domain/refusal.js';
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import { cellText } from '../../common/google/cell-text.js';
import type { Written } from '../../common/google/cell-blocks.js';
import { openLongTable } from '../../common/google/long-table.js';
import type { LongTable } from '../../common/google/long-table.js';
import { cellTexts, momentCell } from '../../common/google/moment-cell.js';
import type { CellTexts } from '../../common/google/moment-cell.js';
import { EMPTY_INCIDENT } from '../domain/check-values.js';
import { idsAfter, idsToGive } from '../domain/incident-id.js';
import type { GivenId } from '../domain/incident-id.js';
import { isIncidentRow, NEWEST, rowsByStatus } from '../domain/incident-rows.js';
import { INCIDENTS_TAB } from '../domain/incident-tabs.js';
import { taskNumber } from '../../common/domain/incident-words.js';
import { INCIDENT_FIELDS, isOpen, isTimeField } from '../domain/incident.js';
import type { Incident, IncidentField, IncidentValues } from '../domain/incident.js';
import { twoRows, unnamed } from '../domain/unnamed.js';
import { taskPattern, wholePattern } from '../domain/record-patterns.js';
import type { IncidentStore, NewRow, RecordRows, SettingsStore, StoredIncident } from '../use-cases/ports.js';
import { showDays } from './day-cells.js';
import { searchAll } from './search-record.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The fields that tell rows apart: neighbours in the product's own tab. */
const INDEX: readonly IncidentField[] = ['id', 'title', 'status'];
interface IndexRow {
  row: number;
  values: IncidentValues;
}

/** Made anew for each run. The sheet is read when it is first asked for, and what was read is remembered. */
export class SheetIncidentStore implements IncidentStore, RecordRows {
  private readonly spreadsheet: Spreadsheet;
  private readonly settings: SettingsStore;
  /** Ids in the timeline, which no new incident may get. */
  private readonly told: () => readonly string[];
  private readonly year: () => string;
  private readonly texts: CellTexts;
  private table: LongTable | null = null;
  /** By row, as it was last read. */
  private readonly seen = new Map<number, Incident>();

  /** @param year of today, `2026`, for reports without a date */
  constructor(
    spreadsheet: Spreadsheet,
    settings: SettingsStore,
    told: () => readonly string[],
    year: () => string,
  ) {
    this.spreadsheet = spreadsheet;
    this.settings = settings;
    this.told = told;
    this.year = year;
    this.texts = cellTexts(spreadsheet.getSpreadsheetTimeZone());
  }

  /** Reads anew from now on: others may have written until a lock was taken. */
  forget(): void {
    this.table = null;
    this.seen.clear();
  }

  titles(): Readonly<Partial<Record<IncidentField, string>>> {
    const table = this.open();
    return Object.fromEntries(
      INCIDENT_FIELDS.filter((field) => table.has(field)).map((field): [IncidentField, string] => [
        field,
        table.title(field),
      ]),
    );
  }

  live(): ReturnType<IncidentStore['live']> {
    const table = this.open();
    const { toRead, bare } = rowsByStatus(
      this.column('status').map(({ row, values: { status = '' } }) => ({ row, status })),
    );
    const read = this.at([...toRead, ...this.incidentsIn(bare)]);
    const open = read.filter(({ incident }) => isOpen(incident));
    const newest = new Set(read.slice(-NEWEST));
    const top = this.at(Array.from({ length: table.top }, (_, index) => index + 1));
    return {
      incidents: read.filter((stored) => newest.has(stored) || isOpen(stored.incident)),
      ...unnamed(
        this.open().name,
        [...new Map([...top, ...read].map((one) => [one.row, one])).values()],
        open,
      ),
    };
  }

  find(id: string, hint?: number): { stored: StoredIncident | null; problems: string[] } {
    const hinted = hint === undefined ? undefined : this.at([hint])[0];
    if (hinted?.incident.id === id) return { stored: hinted, problems: [] };
    const named = this.named(id);
    return { stored: named[0] ?? null, problems: this.sharing(id, named) };
  }

  withIds(ids: readonly string[]): StoredIncident[] {
    const rows = this.open().fitting('id', ids.map(wholePattern).join('|'));
    return this.at(rows).filter(({ incident }) => ids.includes(incident.id));
  }

  sharing(id: string, named = this.named(id)): string[] {
    return named.length < 2
      ? []
      : [
          twoRows(
            id,
            named.map(({ row }) => row),
          ),
        ];
  }

  withTask(task: string): StoredIncident[] {
    const wanted = taskNumber(task);
    return wanted === '' ? [] : this.ofTask(wanted, this.open().fitting('task', taskPattern(wanted)));
  }

  newRow(values: IncidentValues, task: string): NewRow {
    const table = this.open();
    const below = this.lastIncidentRow();
    const wanted = taskNumber(task);
    const known = table.knownRows().map((cells) => this.texts.text(table.value(cells, 'id')));
    const likely = idsAfter(known)(this.yearOf(values));
    const found = table.isShort() ? null : searchAll(this.spreadsheet, table, { id: likely, task: wanted });
    return {
      sameTask: found === null ? this.withTask(wanted) : this.ofTask(wanted, found.withTask),
      write: () => {
        const id = found?.isTaken === false ? likely : this.idAfterAll(this.yearOf(values));
        const { row, isNew } = table.roomBelow(below);
        this.write(row, { ...(isNew ? EMPTY_INCIDENT : {}), ...values, id });
        return { id, row };
      },
    };
  }

  write(row: number, values: IncidentValues): void {
    const table = this.open();
    table.write([{ row, values: writtenOf(values) }]);
    showDays(table, row, this.seen.get(row) ?? {}, values);
  }

  tab(): string {
    return mappingFrom(INCIDENTS_TAB, this.settings.read().settings.mapping).sheet;
  }

  fieldsIn(first: number, last: number): IncidentField[] {
    const table = this.open();
    return INCIDENT_FIELDS.filter((field) => table.isWithin(field, first, last));
  }

  /** New ids for rows without one and for copied rows. @param known id → title by which it was last known */
  giveIds(known: ReadonlyMap<string, string>): GivenId[] {
    const table = this.open();
    const named = this.index()
      .filter(({ values }) => isIncidentRow(values))
      .map(({ row, values: { id = '', title = '' } }) => ({ row, id, title }));
    const isNeeded =
      named.some(({ id }) => id === '') || new Set(named.map(({ id }) => id)).size < named.length;
    if (!isNeeded) return [];
    const reported = new Map(
      table.all(['reportedAt']).map(({ row, values }) => [row, this.texts.moment(values.reportedAt)]),
    );
    const given = idsToGive(
      named,
      known,
      (row) => this.yearOf({ reportedAt: reported.get(row) ?? '' }),
      this.told(),
    );
    table.write(given.map(({ row, id }) => ({ row, values: { id: cellText(id) } })));
    return given;
  }

  private open(): LongTable {
    if (this.table !== null) return this.table;
    const mapping = mappingFrom(INCIDENTS_TAB, this.settings.read().settings.mapping);
    const table = openLongTable(this.spreadsheet, INCIDENTS_TAB, mapping);
    if (!table.has('id')) {
      throw new Refusal(
        'title-missing',
        `The tab "${table.name}" has no column titled "${mapping.titles.id ?? 'ID'}". Rename the column back, or run "Set up…", which can add it.`,
      );
    }
    this.table = table;
    return table;
  }

  /** The year an incident belongs to. */
  private yearOf({ reportedAt = '', startedAt = '' }: IncidentValues): string {
    const known = [reportedAt, startedAt].find(isMoment);
    return known === undefined ? this.year() : dayOfMoment(known).slice(0, 4);
  }

  /** Every row as far as it tells incidents apart; one remote call in the product's own tab. */
  private index(): IndexRow[] {
    return this.textsOf(this.open().all(INDEX));
  }

  private column(field: IncidentField): IndexRow[] {
    return this.textsOf(this.open().all([field]));
  }

  private textsOf(rows: ReturnType<LongTable['all']>): IndexRow[] {
    return rows.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(
        Object.entries(values).map(([field, value]): [string, string] => [field, this.texts.text(value)]),
      ),
    }));
  }

  /** Those of rows without a status that are incidents all the same. @param rows from the top */
  private incidentsIn(rows: readonly number[]): number[] {
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (first === undefined || last === undefined) return [];
    const among = new Set(rows);
    return this.textsOf(this.open().all(['id', 'title'], first, last))
      .filter(({ row, values }) => among.has(row) && isIncidentRow(values))
      .map(({ row }) => row);
  }

  /** The incidents with this id, from the top. Ids that look otherwise than they are (a number in a format) are found by their values. */
  private named(id: string): StoredIncident[] {
    const found = this.open().search('id', id);
    const rows =
      found.length > 0
        ? found
        : this.column('id')
            .filter(({ values }) => values.id === id)
            .map(({ row }) => row);
    return this.at(rows).filter(({ incident }) => incident.id === id);
  }

  private ofTask(task: string, rows: readonly number[]): StoredIncident[] {
    return this.at(rows).filter(({ incident }) => taskNumber(incident.task) === task);
  }

  /** After it comes the next one; below may stand a footer. */
  private lastIncidentRow(): number {
    const table = this.open();
    const last = table.lastRow();
    const near = this.at(Array.from({ length: NEWEST }, (_, index) => last - index)).pop();
    if (near !== undefined) return near.row;
    const before = this.index().filter(({ values }) => isIncidentRow(values));
    return before[before.length - 1]?.row ?? table.titleRow;
  }

  /** The next number after every id of the record and of the timeline. */
  private idAfterAll(year: string): string {
    const ids = this.column('id').map(({ values: { id = '' } }) => id);
    return idsAfter([...ids, ...this.told()])(year);
  }

  /** The incidents in these rows, from the top. */
  at(rows: readonly number[]): StoredIncident[] {
    const read = this.open().rows(rows);
    return [...read.keys()]
      .sort((a, b) => a - b)
      .map((row) => {
        const incident = this.incidentIn(read.get(row) ?? []);
        this.seen.set(row, incident);
        return { row, incident };
      })
      .filter(({ incident }) => isIncidentRow(incident));
  }

  private incidentIn(cells: readonly unknown[]): Incident {
    const table = this.open();
    return Object.fromEntries(
      INCIDENT_FIELDS.map((field): [IncidentField, string] => [
        field,
        (isTimeField(field) ? this.texts.moment : this.texts.text)(table.value(cells, field)),
      ]),
    ) as Record<IncidentField, string>;
  }
}

const writtenOf = (values: IncidentValues): Record<string, Written> =>
  Object.fromEntries(
    (Object.entries(values) as [IncidentField, string][]).map(([field, value]): [string, Written] => [
      field,
      isTimeField(field) ? momentCell(value) : cellText(value),
    ]),
  );
