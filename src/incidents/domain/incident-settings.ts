// The settings of the record sheet.
import { CALENDAR_SETTING, DEFAULT_TIME_ZONE, TIME_ZONE_SETTING } from '../../common/domain/settings-tab.js';

export const SETTING_SPECS: readonly { setting: string; initial: string; help: string }[] = [
  {
    setting: CALENDAR_SETTING,
    initial: '',
    help: 'Id of the calendar that shows who is on duty ("Wikidata - Journey Model"); the same as in the rota sheet.',
  },
  { setting: TIME_ZONE_SETTING, initial: DEFAULT_TIME_ZONE, help: 'Time zone in which days begin.' },
];
