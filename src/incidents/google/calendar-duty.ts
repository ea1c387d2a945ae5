// The duty calendar named in this sheet's Settings, read only.
import type { Day } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';
import {
  CALENDAR_SETTING,
  DEFAULT_TIME_ZONE,
  settingValue,
  TIME_ZONE_SETTING,
} from '../../common/domain/settings-tab.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { listEntries } from '../../common/google/duty-calendar-api.js';
import { GoogleClock } from '../../common/google/google-clock.js';
import type { DutyPorts } from '../use-cases/who-is-on-duty.js';

/** @param rows the rows of the Settings tab */
export const calendarDuty = (rows: readonly SettingRow[]): DutyPorts => {
  const clock = new GoogleClock(() => settingValue(rows, TIME_ZONE_SETTING) ?? DEFAULT_TIME_ZONE);
  return {
    today: () => clock.today(),
    entries: (from: Day, until: Day): KnownDutyEntry[] =>
      listEntries(settingValue(rows, CALENDAR_SETTING) ?? '', from, until).entries,
  };
};
