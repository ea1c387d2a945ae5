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
import { isIncidentRow } from '../domain/incident-rows.js';
import { INCIDENTS_TAB } from '../domain/incident-tabs.js';
import { taskNumber } from '../../common/domain/incident-words.js';
import { INCIDENT_FIELDS, isOpen, isTimeField } from '../domain/incident.js';
import type { Incident, IncidentField, IncidentValues } from '../domain/incident.js';
import type { IncidentStore, RecordRows, SettingsStore, StoredIncident } from '../use-cases/ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The fields that tell rows apart: neighbours in the product's own tab. */
const INDEX: readonly IncidentField[] = ['id', 'title', 'status'];
/** With these between, the task is read in the same call. */
const INDEX_TO_TASK: readonly IncidentField[] = [...INDEX, 'priority', 'kind', 'task'];
/** So many of the newest rows are read whether open or not: what was resolved lately may owe something. */
const NEWEST = 30;

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
  private index: IndexRow[] | null = null;

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
    this.index = null;
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
    const rows = this.incidentRows();
    const open = rows.filter(({ values }) => isOpen({ status: values.status ?? '' }));
    const newest = rows.slice(-NEWEST);
    const incidents = this.at([...open, ...newest].map(({ row }) => row));
    return { incidents, ...this.unnamed(rows, open) };
  }

  find(id: string, hint?: number): { stored: StoredIncident | null; problems: string[] } {
    const hinted = hint === undefined ? undefined : this.at([hint])[0];
    if (hinted?.incident.id === id) return { stored: hinted, problems: [] };
    const found = this.open().search('id', id, true);
    const rows = found.length > 0 ? found : this.rowsNamed(id);
    const [stored, other] = this.at(rows).filter(({ incident }) => incident.id === id);
    const problems =
      stored === undefined || other === undefined ? [] : [twoRows(id, [stored.row, other.row])];
    return { stored: stored ?? null, problems };
  }

  withTask(task: string): StoredIncident[] {
    const wanted = taskNumber(task);
    if (wanted === '') return [];
    const table = this.open();
    if (!table.has('task')) return [];
    if (this.index === null && table.areNear(INDEX_TO_TASK)) this.index = this.indexOf(INDEX_TO_TASK);
    const isKnown = this.index?.every(({ values }) => values.task !== undefined) === true;
    const rows = isKnown
      ? this.everyIndexRow().flatMap(({ row, values }) =>
          taskNumber(values.task ?? '') === wanted ? [row] : [],
        )
      : table.search('task', wanted.slice(1), false);
    return this.at(rows).filter(({ incident }) => taskNumber(incident.task) === wanted);
  }

  add(values: IncidentValues): { id: string; row: number } {
    const table = this.open();
    const rows = this.incidentRows();
    const [known = ''] = [values.reportedAt, values.startedAt].filter(
      (moment) => moment !== undefined && isMoment(moment),
    );
    const year = known === '' ? this.year() : dayOfMoment(known).slice(0, 4);
    const id = idsAfter([
      ...this.everyIndexRow().map(({ values: { id: used = '' } }) => used),
      ...this.told(),
    ])(year);
    const { row, isNew } = table.roomBelow(rows[rows.length - 1]?.row ?? table.titleRow);
    this.write(row, { ...(isNew ? EMPTY_INCIDENT : {}), ...values, id });
    return { id, row };
  }

  write(row: number, values: IncidentValues): void {
    this.open().write([{ row, values: writtenOf(values) }]);
    this.index = null;
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
    const named = this.incidentRows().map(({ row, values: { id = '', title = '' } }) => ({ row, id, title }));
    const isNeeded =
      named.some(({ id }) => id === '') || new Set(named.map(({ id }) => id)).size < named.length;
    if (!isNeeded) return [];
    const reported = new Map(
      table.all(['reportedAt']).map(({ row, values }) => [row, this.texts.moment(values.reportedAt)]),
    );
    const yearOf = (row: number): string => {
      const moment = reported.get(row) ?? '';
      return isMoment(moment) ? moment.slice(0, 4) : this.year();
    };
    const given = idsToGive(named, known, yearOf, this.told());
    table.write(given.map(({ row, id }) => ({ row, values: { id: cellText(id) } })));
    this.index = null;
    return given;
  }

  /** Every row as far as it tells incidents apart; one remote call in the product's own tab. */
  incidentRows(): IndexRow[] {
    return this.everyIndexRow().filter(({ values }) => isIncidentRow(values));
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

  private everyIndexRow(): IndexRow[] {
    this.index ??= this.indexOf(INDEX);
    return this.index;
  }

  private indexOf(fields: readonly IncidentField[]): IndexRow[] {
    return this.open()
      .all(fields)
      .map(({ row, values }) => ({
        row,
        values: Object.fromEntries(
          Object.entries(values).map(([field, value]): [string, string] => [field, this.texts.text(value)]),
        ),
      }));
  }

  private rowsNamed(id: string): number[] {
    return this.everyIndexRow()
      .filter(({ values }) => values.id === id)
      .map(({ row }) => row);
  }

  /** The incidents in these rows, from the top. */
  at(rows: readonly number[]): StoredIncident[] {
    const read = this.open().rows(rows);
    return [...read.keys()]
      .sort((a, b) => a - b)
      .map((row) => ({ row, incident: this.incidentIn(read.get(row) ?? []) }))
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

  /** Open incidents without an id of their own. */
  private unnamed(
    rows: readonly IndexRow[],
    open: readonly IndexRow[],
  ): { unnamed: number[]; problems: string[] } {
    const rowsOf = new Map<string, number[]>();
    for (const { row, values } of rows) {
      const same = rowsOf.get(values.id ?? '');
      if (same === undefined) rowsOf.set(values.id ?? '', [row]);
      else same.push(row);
    }
    const nameless = open.filter(({ values }) => values.id === '').map(({ row }) => row);
    const sharing = open.filter(
      ({ values }) => values.id !== '' && (rowsOf.get(values.id ?? '')?.length ?? 0) > 1,
    );
    const have = nameless.length === 1 ? 'has' : 'have';
    return {
      unnamed: [...nameless, ...sharing.map(({ row }) => row)],
      problems: [
        ...(nameless.length === 0
          ? []
          : [`${rowsText(nameless)} of "${this.open().name}" ${have} no ID yet.`]),
        ...[...new Set(sharing.map(({ values }) => values.id ?? ''))].map((id) =>
          twoRows(id, rowsOf.get(id) ?? []),
        ),
      ],
    };
  }
}

const rowsText = (rows: readonly number[]): string =>
  rows.length === 1 ? `Row ${String(rows[0])}` : `Rows ${rows.join(', ')}`;

const twoRows = (id: string, rows: readonly number[]): string =>
  `${rowsText(rows)} have the same ID ${id}; the upper one is meant. Run "Set up…" to give the other one its own.`;

const writtenOf = (values: IncidentValues): Record<string, Written> =>
  Object.fromEntries(
    (Object.entries(values) as [IncidentField, string][]).map(([field, value]): [string, Written] => [
      field,
      isTimeField(field) ? momentCell(value) : cellText(value),
    ]),
  );
