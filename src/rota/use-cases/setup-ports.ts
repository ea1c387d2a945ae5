// What set-up needs from outside besides the ports of the rota.
import type { Day } from '../../common/domain/calendar.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import type { SheetTexts } from '../domain/guess-tabs.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import type { Permission } from '../domain/permissions.js';
import type { AutomationStore, HourlyTrigger } from './automation-ports.js';
import type { RotaPorts } from './ports.js';

/** A column below its title; row and column count from 1. */
export interface ColumnPlace {
  sheet: string;
  titleRow: number;
  column: number;
}

export interface Workbook {
  /** Every visible sheet as texts, but for these. One remote call for each. */
  sheets: (skipped: readonly string[]) => SheetTexts[];
  timeZone: () => string;
  scriptTimeZone: () => string;
  /** Creates a tab with its titles and these rows of texts (field → text). */
  createTab: (spec: TabSpec, rows?: readonly Readonly<Record<string, string>>[]) => void;
  /** Adds the fields' own titles at the right end of the mapped sheet; says where the first one is. */
  addColumns: (spec: TabSpec, mapping: TabMapping, fields: readonly string[]) => ColumnPlace;
  /** Whether the first cell below the title is a checkbox. */
  hasCheckboxes: (place: ColumnPlace) => boolean;
  /** Makes every cell below the title a checkbox; what is ticked stays so. */
  addCheckboxes: (place: ColumnPlace) => void;
}

export interface SettingsTab {
  isThere: () => boolean;
  rows: () => SettingRow[];
  /** Adds what is missing; says whether the tab had to be made. */
  ensure: () => boolean;
  write: (values: Readonly<Record<string, string>>) => void;
}

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
