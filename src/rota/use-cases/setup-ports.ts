// What set-up needs from outside besides the ports of the rota.
import type { Day } from '../../common/domain/calendar.js';
import type { DutyEntry, KnownDutyEntry } from '../../common/domain/duty-entry.js';
import type { TabMapping, TabSpec } from '../../common/domain/tabs.js';
import type { SheetTexts } from '../domain/guess-tabs.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';

export interface Workbook {
  /** Every visible sheet as texts. One remote call for each. */
  sheets: () => SheetTexts[];
  timeZone: () => string;
  scriptTimeZone: () => string;
  /** Creates a tab with its titles and these rows of texts (field → text). */
  createTab: (spec: TabSpec, rows?: readonly Readonly<Record<string, string>>[]) => void;
  /** Adds the fields' own titles at the right end of the mapped sheet. */
  addColumns: (spec: TabSpec, mapping: TabMapping, fields: readonly string[]) => void;
}

export interface SettingsTab {
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
  ensure: () => boolean;
}
