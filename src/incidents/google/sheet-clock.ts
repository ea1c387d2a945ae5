// The time on the sheet's own clock, and the day in the zone that the settings name.
import type { Day } from '../../common/domain/calendar.js';
import type { Moment } from '../../common/domain/moment.js';
import { GoogleClock } from '../../common/google/google-clock.js';
import type { Clock, SettingsStore } from '../use-cases/ports.js';

export class SheetClock implements Clock {
  private readonly sheet: GoogleClock;
  private readonly team: GoogleClock;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, settings: SettingsStore) {
    this.sheet = new GoogleClock(() => spreadsheet.getSpreadsheetTimeZone());
    this.team = new GoogleClock(() => settings.read().settings.timeZone);
  }

  today(): Day {
    return this.team.today();
  }

  now(): Moment {
    return this.sheet.stamp();
  }
}
