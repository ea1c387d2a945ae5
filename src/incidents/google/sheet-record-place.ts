// Where the record stands: its tab, the row of its titles and the letters of its columns.
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import { openLongTable } from '../../common/google/long-table.js';
import { INCIDENTS_TAB } from '../domain/incident-tabs.js';
import { INCIDENT_FIELDS } from '../domain/incident.js';
import type { RecordPlace } from '../domain/statistics-value.js';
import type { SettingsStore } from '../use-cases/ports.js';

/** Refuses in one sentence where the tab or a title it cannot do without is missing. */
export const recordPlace = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  settings: SettingsStore,
): RecordPlace => {
  const mapping = mappingFrom(INCIDENTS_TAB, settings.read().settings.mapping);
  const table = openLongTable(spreadsheet, INCIDENTS_TAB, mapping);
  return {
    sheet: table.name,
    titleRow: table.titleRow,
    columns: Object.fromEntries(
      INCIDENT_FIELDS.flatMap((field) => {
        const letters = table.letters(field);
        return letters === null ? [] : [[field, letters]];
      }),
    ),
  };
};
