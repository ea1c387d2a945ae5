// The People tab, where there is one.
import { mappingFrom } from '../../common/domain/tab-mapping.js';
import { textOf } from '../../common/google/cell-value.js';
import { openTable } from '../../common/google/sheet-table.js';
import { PEOPLE_TAB } from '../domain/incident-tabs.js';
import type { People, SettingsStore, TeamMember } from '../use-cases/ports.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetPeople implements People {
  private readonly spreadsheet: Spreadsheet;
  private readonly settings: SettingsStore;
  private members: TeamMember[] | null = null;

  constructor(spreadsheet: Spreadsheet, settings: SettingsStore) {
    this.spreadsheet = spreadsheet;
    this.settings = settings;
  }

  read(): TeamMember[] {
    this.members ??= this.everybody();
    return this.members;
  }

  private everybody(): TeamMember[] {
    const mapping = mappingFrom(PEOPLE_TAB, this.settings.read().settings.mapping);
    if (this.spreadsheet.getSheetByName(mapping.sheet) === null) return [];
    return openTable(this.spreadsheet, PEOPLE_TAB, mapping)
      .rows.map(({ cell }) => ({
        name: textOf(cell('name')),
        email: textOf(cell('email')).toLowerCase(),
        role: textOf(cell('role')),
        phabricator: textOf(cell('phabricator')),
        mattermost: textOf(cell('mattermost')),
      }))
      .filter(({ name, email }) => name !== '' || email !== '');
  }
}
