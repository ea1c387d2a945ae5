// What set-up of the record sheet needs from outside besides the ports of the record.
import type { Day } from '../../common/domain/calendar.js';
import type { TabMapping } from '../../common/domain/tabs.js';
import type { SettingsTab, Workbook } from '../../common/use-cases/setup-ports.js';
import type { IncidentPorts } from './ports.js';

export interface RecordSetupPorts extends Pick<
  IncidentPorts,
  'clock' | 'lock' | 'rows' | 'timeline' | 'keyboard'
> {
  workbook: Workbook;
  settingsTab: SettingsTab;
  timelineTab: {
    isThere: () => boolean;
    /** Makes the tab; says whether it had to be made. */
    ensure: () => boolean;
  };
  calendarLook: {
    /** Name and zone of a calendar; refuses in one sentence where it cannot be read. */
    look: (id: string, from: Day, until: Day) => { name: string; timeZone: string };
  };
  timeColumns: {
    /** Gives empty cells of the record's time columns that have no format yet one with a date and a time. */
    format: (mapping: TabMapping) => void;
  };
}
