// What set-up needs from outside besides the ports of the rota.
import type { Day } from '../../common/domain/calendar.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';
import type { SettingsTab, Workbook } from '../../common/use-cases/setup-ports.js';
import type { Permission } from '../domain/permissions.js';
import type { AutomationStore, HourlyTrigger } from './automation-ports.js';
import type { RotaPorts } from './ports.js';

/** The calendar looked at before it is settled on. */
export interface CalendarCheck {
  look: (
    id: string,
    from: Day,
    until: Day,
  ) => { name: string; timeZone: string; isWritable: boolean; entries: KnownDutyEntry[] };
  adopt: (calendarId: string, id: string, entry: DutyEntry) => void;
}

export interface JournalTab {
  isThere: () => boolean;
  ensure: () => boolean;
}

/** What the person has allowed. */
export interface Permissions {
  missing: () => Permission[];
  /** Where what is missing can be allowed; null where nothing is. */
  address: () => string | null;
}

export interface SetupPorts {
  rota: RotaPorts;
  workbook: Workbook;
  settingsTab: SettingsTab;
  journalTab: JournalTab;
  calendarCheck: CalendarCheck;
  permissions: Permissions;
  automation: Pick<AutomationStore, 'read'>;
  trigger: Pick<HourlyTrigger, 'isSet'>;
  /** Name and title of each of automation's jobs. */
  jobs: readonly { name: string; title: string }[];
}
