// Every setting of the rota sheet: its default, a sentence of help, and the check of its value.
import type { Day } from '../../common/domain/calendar.js';
import {
  CALENDAR_SETTING,
  DEFAULT_TIME_ZONE,
  isZone,
  TIME_ZONE_SETTING,
} from '../../common/domain/settings-tab.js';
import { mappingIn } from '../../common/domain/tab-mapping.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import type { PlanningRules } from './planning.js';
import { POLL_SPECS, readPollSettings } from './poll-settings.js';
import type { PollSettings } from './poll-settings.js';
import { settingConflicts } from './setting-conflicts.js';
import { REMINDER_SPECS, readReminderSettings } from './reminder-settings.js';
import type { ReminderSettings } from './reminder-settings.js';
import {
  anyText,
  dayList,
  isDayList,
  isLink,
  isMailList,
  isNumber,
  isWhole,
  mailList,
  numberOf,
} from './setting-checks.js';
import type { SettingSpec } from './setting-checks.js';

export interface RotaSettings {
  calendarId: string;
  /** Addresses of the Engineering Managers; may be empty. */
  emAddresses: string[];
  /** Documents named in mails; address '' = not set. */
  documents: { title: string; address: string }[];
  pollAddress: string;
  poll: PollSettings;
  /** Address of the rota sheet; named in mails. */
  rotaSheet: string;
  timeZone: string;
  rules: PlanningRules;
  automation: AutomationSettings;
  reminders: ReminderSettings;
  /** The mapping of existing tabs: rows whose name starts with `Tab `, as they stand. */
  mapping: Record<string, string>;
}

/** When automation does what; days of the month are 1 to 28. */
export interface AutomationSettings {
  pollDay: number;
  buildDay: number;
  /** Hour of the day, 0 to 23, from which it writes to people. */
  reminderHour: number;
  /** Days on which nobody works, besides Saturdays and Sundays. */
  daysOff: readonly Day[];
}

const sheetAddress = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}`;

export const SETTING_SPECS: readonly SettingSpec[] = [
  {
    setting: CALENDAR_SETTING,
    initial: '',
    help: 'Id of the calendar that shows who is on duty ("Wikidata - Journey Model"): calendar settings, Integrate calendar.',
    complaint: anyText,
  },
  {
    setting: 'Engineering managers',
    initial: '',
    help: 'Mail addresses of the Engineering Managers, commas between; they get the list too.',
    complaint: isMailList,
  },
  {
    setting: 'Record sheet',
    initial: sheetAddress('1GKu0PKpK1gw0EEC45V9vkKk8nQJ1pbF7maz5YjWln-0'),
    help: 'Address of the sheet that records the incidents; named in mails.',
    complaint: isLink,
  },
  {
    setting: 'Incident Management: HowTo',
    initial: '',
    help: 'Address of this document; named in mails.',
    complaint: isLink,
  },
  {
    setting: 'Incident management Interaction Flows',
    initial: '',
    help: 'Address of this document; named in mails.',
    complaint: isLink,
  },
  {
    setting: 'Rota sheet',
    initial: sheetAddress('1Uueflfu2DY2UqQdeWnk9OGsGXUKjkJxIu8FtFfdsB-k'),
    help: 'Address of this sheet; named in mails.',
    complaint: isLink,
  },
  {
    setting: 'Poll address',
    initial: '',
    help: 'Address of the current poll, for example on https://dudle.inf.tu-dresden.de/.',
    complaint: isLink,
  },
  {
    setting: TIME_ZONE_SETTING,
    initial: DEFAULT_TIME_ZONE,
    help: 'Time zone in which days begin.',
    complaint: isZone,
  },
  {
    setting: 'Minimum distance',
    initial: '2',
    help: 'Weeks from one duty of a person to the next that planning keeps wherever it can.',
    complaint: isNumber(1, 26),
  },
  {
    setting: 'Weight of regularity',
    initial: '1',
    help: 'How much even spacing counts.',
    complaint: isNumber(0, 100),
  },
  {
    setting: 'Weight of balance',
    initial: '0.05',
    help: 'How much an equal number of duties in 52 weeks counts.',
    complaint: isNumber(0, 100),
  },
  {
    setting: 'Weight of if need be',
    initial: '0.05',
    help: 'How much it counts against a week that the answer is "if need be" or missing.',
    complaint: isNumber(0, 100),
  },
  {
    setting: 'Poll day',
    initial: '8',
    help: 'Day of the month from which automation reminds the Engineering Managers of the poll for next month.',
    complaint: isWhole(1, 28),
  },
  {
    setting: 'Automation day',
    initial: '20',
    help: 'Day of the month, or the next working day, on which automation makes the rota for next month.',
    complaint: isWhole(1, 28),
  },
  {
    setting: 'Reminder hour',
    initial: '9',
    help: 'Hour of the day (0 to 23) from which automation sends its reminders.',
    complaint: isWhole(0, 23),
  },
  {
    setting: 'Days off',
    initial: '',
    help: 'Days on which nobody works, such as 2026-12-24, commas between; Saturdays and Sundays are known.',
    complaint: isDayList,
  },
  ...POLL_SPECS,
  ...REMINDER_SPECS,
];

const DOCUMENTS: readonly (readonly [setting: string, title: string])[] = [
  ['Record sheet', 'Incident record sheet'],
  ['Incident Management: HowTo', 'Incident Management: HowTo'],
  ['Incident management Interaction Flows', 'Incident management Interaction Flows'],
];

/**
 * Reads settings; an empty or missing value is the default.
 * @returns the settings, and a sentence for each value that cannot be used (its default stands in) or contradicts another
 */
export const readSettings = (rows: readonly SettingRow[]): { settings: RotaSettings; problems: string[] } => {
  const problems: string[] = [];
  const rowOf = (setting: string): SettingRow | undefined =>
    rows.find((known) => known.setting.toLowerCase() === setting.toLowerCase());
  const valueOf = (setting: string): string => {
    const spec = SETTING_SPECS.find((known) => known.setting === setting);
    const row = rowOf(setting);
    const initial = spec?.initial ?? '';
    if (row === undefined || row.value === '') return initial;
    const complaint = spec?.complaint(row.value) ?? null;
    if (complaint === null) return row.value;
    problems.push(
      `${row.place}: "${setting}" must be ${complaint}, not "${row.value}"; ${standIn(initial)} until it is mended.`,
    );
    return initial;
  };
  const number = (setting: string): number => numberOf(valueOf(setting)) ?? 0;
  const settings: RotaSettings = {
    calendarId: valueOf(CALENDAR_SETTING),
    emAddresses: mailList(valueOf('Engineering managers')),
    documents: DOCUMENTS.map(([setting, title]) => ({ title, address: valueOf(setting) })),
    pollAddress: valueOf('Poll address'),
    poll: readPollSettings(valueOf),
    rotaSheet: valueOf('Rota sheet'),
    timeZone: valueOf(TIME_ZONE_SETTING),
    rules: {
      regularityWeight: number('Weight of regularity'),
      balanceWeight: number('Weight of balance'),
      ifNeedBeWeight: number('Weight of if need be'),
      minimumDistance: number('Minimum distance'),
    },
    automation: {
      pollDay: number('Poll day'),
      buildDay: number('Automation day'),
      reminderHour: number('Reminder hour'),
      daysOff: dayList(valueOf('Days off')),
    },
    reminders: readReminderSettings(valueOf),
    mapping: mappingIn(rows),
  };
  const { automation, poll, rules } = settings;
  const weights = [rules.regularityWeight, rules.balanceWeight, rules.ifNeedBeWeight];
  const related = { ...automation, deadlineDays: poll.deadlineDays, weights };
  problems.push(...settingConflicts(related, (setting) => rowOf(setting)?.place ?? 'Settings'));
  return { settings, problems };
};

const standIn = (initial: string): string => {
  if (initial === '') return 'it is left out';
  return initial.includes(' ') ? 'its default text is used' : `${initial} is used`;
};
