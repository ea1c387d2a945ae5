// Reads the incidents of the record sheet through the advanced Sheets service, which may only read other spreadsheets.
import { addDays } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { SETTINGS_TAB } from '../../common/domain/settings-tab.js';
import { mappingFrom, mappingIn } from '../../common/domain/tab-mapping.js';
import { findTitles, TITLE_ROWS_SEARCHED } from '../../common/domain/tabs.js';
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import { readDay } from '../../common/domain/week-text.js';
import { patiently } from '../../common/google/patiently.js';
import type { IncidentRow } from '../domain/open-incidents.js';
import type { IncidentReader } from '../use-cases/incident-ports.js';

/** The product's own tab and titles; without title and status nothing can be said. */
const RECORD: TabSpec = {
  tab: 'Incidents',
  isRequired: true,
  fields: (
    [
      ['title', 'Title'],
      ['status', 'Status'],
      ['id', 'ID'],
      ['priority', 'Priority'],
      ['task', 'Task'],
      ['manager', 'Incident manager'],
      ['reportedOn', 'Reported at'],
      ['nextUpdate', 'Next update due'],
      ['resolvedOn', 'Resolved at'],
      ['postMortem', 'Post-mortem'],
    ] as const
  ).map(([field, title]) => ({
    field,
    title,
    aliases: [],
    isRequired: field === 'title' || field === 'status',
    help: '',
  })),
};
const OWN: TabMapping = mappingFrom(RECORD, {});

/** A value of the Sheets API; dates are days since 30 December 1899 on the sheet's own clock. */
type Value = string | number | boolean;

/** Tells that the record sheet has no tab of this name. */
const NO_TAB = /parse range/i;

export class SheetIncidentReader implements IncidentReader {
  read(address: string): ReturnType<IncidentReader['read']> {
    const id = /\/d\/([^/?#\s]+)/.exec(address)?.[1];
    if (id === undefined) return unread('the setting "Record sheet" is no address of a spreadsheet.');
    let tab = OWN.sheet;
    try {
      const own = rowsOrNull(id, tab);
      if (own !== null && isWhole(own, OWN)) return incidentsIn(own, OWN);
      const mapping = mappedIn(id);
      tab = mapping.sheet;
      const rows = tab === OWN.sheet ? own : rowsOrNull(id, tab);
      return rows === null ? unread(`the record sheet has no tab "${tab}".`) : incidentsIn(rows, mapping);
    } catch (error) {
      return unread(reasonOf(String(error)));
    }
  }
}

const unread = (reason: string): { incidents: null; problem: string } => ({
  incidents: null,
  problem: `The open incidents could not be read: ${reason}`,
});

const reasonOf = (error: string): string => {
  if (/required permissions|insufficient.*scope/i.test(error)) {
    return 'reading the record sheet was not allowed. Whoever turned the automation on can allow it with "Check now" in the menu.';
  }
  if (/not found|permission|404|403/i.test(error)) {
    return 'the record sheet is not there, or not shared with whoever turned the automation on. Check the setting "Record sheet".';
  }
  return 'Google did not answer. They are in the record sheet.';
};

/** The cells of a tab, or null where there is none of that name. One remote call. */
const rowsOrNull = (id: string, tab: string): Value[][] | null => {
  try {
    return patiently(() => valuesOf(id, tab));
  } catch (error) {
    if (NO_TAB.test(String(error))) return null;
    throw error;
  }
};

const valuesOf = (id: string, tab: string): Value[][] => {
  const values = Sheets?.Spreadsheets.Values;
  if (values === undefined) throw new Error('The advanced Sheets service is switched off in the manifest.');
  const read = values.get(id, `'${tab.replace(/'/g, "''")}'`, {
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return (read.values as Value[][] | undefined) ?? [];
};

/** Where set-up of the record sheet has found the tab and its columns. One remote call. */
const mappedIn = (id: string): TabMapping => {
  const rows = rowsOrNull(id, SETTINGS_TAB.tab) ?? [];
  const found = titlesIn(rows, mappingFrom(SETTINGS_TAB, {}));
  if (found === null) return OWN;
  const cell = (row: readonly Value[], field: string): string =>
    String(row[found.columns[field] ?? -1] ?? '').trim();
  const settings = rows
    .slice(found.row + 1)
    .map((row) => ({ setting: cell(row, 'setting'), value: cell(row, 'value'), place: '' }));
  return mappingFrom(RECORD, mappingIn(settings));
};

const titlesIn = (
  rows: readonly (readonly Value[])[],
  { titles }: TabMapping,
): ReturnType<typeof findTitles> =>
  findTitles(
    rows.slice(0, TITLE_ROWS_SEARCHED).map((row) => row.map(String)),
    titles,
  );

/** Every field has a column: nobody has mapped it to anything else. */
const isWhole = (rows: readonly (readonly Value[])[], mapping: TabMapping): boolean =>
  RECORD.fields.every(({ field }) => titlesIn(rows, mapping)?.columns[field] !== undefined);

const incidentsIn = (
  rows: readonly (readonly Value[])[],
  mapping: TabMapping,
): ReturnType<IncidentReader['read']> => {
  const found = titlesIn(rows, mapping);
  const missing = RECORD.fields.filter(
    ({ field, isRequired }) => isRequired && found?.columns[field] === undefined,
  );
  if (found === null || missing.length > 0) {
    const titles = missing.map(({ field }) => `"${mapping.titles[field] ?? field}"`).join(' and ');
    return unread(`the tab "${mapping.sheet}" of the record sheet has no column titled ${titles}.`);
  }
  const incidents = rows.slice(found.row + 1).flatMap((row): IncidentRow[] => {
    const value = (field: string): Value => row[found.columns[field] ?? -1] ?? '';
    const text = (field: string): string => String(value(field)).trim();
    if (text('title') === '' && text('id') === '') return [];
    return [
      {
        id: text('id'),
        title: text('title'),
        status: text('status'),
        priority: text('priority'),
        task: text('task'),
        manager: text('manager'),
        reportedOn: momentOf(value('reportedOn'))?.day ?? null,
        nextUpdate: momentOf(value('nextUpdate')),
        resolvedOn: momentOf(value('resolvedOn'))?.day ?? null,
        postMortem: text('postMortem'),
      },
    ];
  });
  return { incidents, problem: null };
};

/** A date, with its time of day where it has one; null for what is none. */
const momentOf = (value: Value): { day: Day; time: string } | null => {
  if (typeof value === 'number') return value > 0 ? serialMoment(value) : null;
  const text = String(value);
  const [whole = '', hours = '', minutes = ''] = /[T, ]*(\d{1,2}):(\d\d)(?::\d\d)?\s*$/.exec(text) ?? [];
  const day = readDay(text.slice(0, text.length - whole.length).trim());
  return day === null ? null : { day, time: whole === '' ? '' : `${hours.padStart(2, '0')}:${minutes}` };
};

const serialMoment = (serial: number): { day: Day; time: string } => {
  const minutes = Math.round(serial * 1440);
  const ofDay = minutes % 1440;
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = ofDay === 0 ? '' : `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  return { day: addDays('1899-12-30', Math.floor(minutes / 1440)), time };
};
