// The settings of reminders and hand-over mails: distances, wording, and the addresses they link to.
import { PLACEHOLDER_HELP, templateComplaint } from './mail-templates.js';
import { isLink, isWhole } from './setting-checks.js';
import type { SettingSpec } from './setting-checks.js';

export interface ReminderSettings {
  /** Days before a shift of the first reminder; 0 = none. */
  daysAhead: number;
  /** Working days before a shift of the last reminder; 0 = none. */
  workingDaysAhead: number;
  /** A paragraph of each mail, with placeholders. */
  reminderText: string;
  handOverText: string;
  /** Addresses in Phabricator; '' = not set. */
  phabricator: { site: string; board: string; query: string };
}

const SITE = 'https://phabricator.wikimedia.org';

const link = (setting: string, initial: string, help: string): SettingSpec => ({
  setting,
  initial,
  help,
  complaint: isLink,
});
const template = (setting: string, initial: string, mail: string): SettingSpec => ({
  setting,
  initial,
  help: `A paragraph of ${mail}; ${PLACEHOLDER_HELP}.`,
  complaint: templateComplaint,
});

export const REMINDER_SPECS: readonly SettingSpec[] = [
  {
    setting: 'Reminder days ahead',
    initial: '7',
    help: 'Days before a shift on which the coming Incident Manager is reminded; 0 = not.',
    complaint: isWhole(0, 28),
  },
  {
    setting: 'Reminder working days ahead',
    initial: '1',
    help: 'Working days before a shift on which the coming Incident Manager is reminded once more; 0 = not.',
    complaint: isWhole(0, 10),
  },
  template(
    'Reminder text',
    'Log every incident in the record sheet while it runs, so that everybody knows where it stands.',
    'the reminder to the coming Incident Manager',
  ),
  template(
    'Hand-over text',
    'Talk to each other about whatever is still open, and bring the record sheet up to date.',
    'the hand-over mail',
  ),
  link('Phabricator', SITE, 'Address of Phabricator; tasks in mails link to it.'),
  link(
    'Phabricator board',
    `${SITE}/project/board/1055/`,
    'Address of the board that the Incident Manager watches; named in mails.',
  ),
  link(
    'Unbreak Now! query',
    `${SITE}/maniphest/query/CE0.8hatW_LF/`,
    'Address of the saved query of “Unbreak Now!” tasks; named in mails.',
  ),
];

/** @param valueOf the checked value of a setting, or its default */
export const readReminderSettings = (valueOf: (setting: string) => string): ReminderSettings => ({
  daysAhead: Number(valueOf('Reminder days ahead')),
  workingDaysAhead: Number(valueOf('Reminder working days ahead')),
  reminderText: valueOf('Reminder text'),
  handOverText: valueOf('Hand-over text'),
  phabricator: {
    site: valueOf('Phabricator').replace(/\/+$/, ''),
    board: valueOf('Phabricator board'),
    query: valueOf('Unbreak Now! query'),
  },
});
