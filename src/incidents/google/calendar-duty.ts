// The duty calendar named in this sheet's Settings, read only.
import type { Day } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';
import { listEntries } from '../../common/google/duty-calendar-api.js';
import type { DutyReader, SettingsStore } from '../use-cases/ports.js';

export class CalendarDuty implements DutyReader {
  private readonly settings: SettingsStore;

  constructor(settings: SettingsStore) {
    this.settings = settings;
  }

  entries(from: Day, until: Day): KnownDutyEntry[] {
    return listEntries(this.settings.read().settings.calendarId, from, until).entries;
  }
}
