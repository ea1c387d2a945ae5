// Reads the incidents of the record sheet through the advanced Sheets service, which may only read other spreadsheets.
import { addDays } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { findTitles } from '../../common/domain/tabs.js';
import { readDay } from '../../common/domain/week-text.js';
import { patiently } from '../../common/google/patiently.js';
import type { IncidentRow } from '../domain/open-incidents.js';
import type { IncidentReader } from '../use-cases/incident-ports.js';

const TAB = 'Incidents';
/** Titles that record sheets have by contract; without the first two nothing can be said. */
const TITLES = {
  title: 'Title',
  status: 'Status',
  id: 'ID',
  priority: 'Priority',
  task: 'Task',
  manager: 'Incident manager',
  reportedOn: 'Reported at',
  nextUpdate: 'Next update due',
  resolvedOn: 'Resolved at',
  postMortem: 'Post-mortem',
};
type Field = keyof typeof TITLES;

/** A value of the Sheets API; dates are days since 30 December 1899 on the sheet's own clock. */
type Value = string | number | boolean;

export class SheetIncidentReader implements IncidentReader {
  read(address: string): ReturnType<IncidentReader['read']> {
    const id = /\/d\/([^/?#\s]+)/.exec(address)?.[1];
    if (id === undefined) return unread('the setting "Record sheet" is no address of a spreadsheet.');
    try {
      return incidentsIn(patiently(() => valuesOf(id)));
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
  if (/parse range/i.test(error)) return `the record sheet has no tab "${TAB}".`;
  if (/required permissions|insufficient.*scope/i.test(error)) {
    return 'reading the record sheet was not allowed. Whoever turned the automation on can allow it with "Check now" in the menu.';
  }
  if (/not found|permission|404|403/i.test(error)) {
    return 'the record sheet is not there, or not shared with whoever turned the automation on. Check the setting "Record sheet".';
  }
  return 'Google did not answer. They are in the record sheet.';
};

/** One remote call. */
const valuesOf = (id: string): Value[][] => {
  const values = Sheets?.Spreadsheets.Values;
  if (values === undefined) throw new Error('The advanced Sheets service is switched off in the manifest.');
  const read = values.get(id, TAB, {
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return (read.values as Value[][] | undefined) ?? [];
};

const incidentsIn = (rows: readonly (readonly Value[])[]): ReturnType<IncidentReader['read']> => {
  const found = findTitles(
    rows.map((row) => row.map(String)),
    TITLES,
  );
  const missing = (['title', 'status'] as const).filter((field) => found?.columns[field] === undefined);
  if (found === null || missing.length > 0) {
    const titles = missing.map((field) => `"${TITLES[field]}"`).join(' and ');
    return unread(`the tab "${TAB}" of the record sheet has no column titled ${titles}.`);
  }
  const incidents = rows.slice(found.row + 1).flatMap((row): IncidentRow[] => {
    const value = (field: Field): Value => row[found.columns[field] ?? -1] ?? '';
    const text = (field: Field): string => String(value(field)).trim();
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
