// The settings of the record sheet: what they hold, their defaults, and what is wrong with a value.
import {
  CALENDAR_SETTING,
  DEFAULT_TIME_ZONE,
  isZone,
  TIME_ZONE_SETTING,
} from '../../common/domain/settings-tab.js';
import type { SettingRow } from '../../common/domain/settings-tab.js';
import { mappingIn } from '../../common/domain/tab-mapping.js';
import { safeLink } from '../../common/domain/mail.js';
import { PRIORITIES } from '../../common/domain/incident-words.js';

export interface IncidentSettings {
  calendarId: string;
  timeZone: string;
  /** Without a slash at the end. */
  phabricator: string;
  form: string;
  board: string;
  query: string;
  train: string;
  postMortemInstructions: string;
  /** Slugs. */
  tag: string;
  productionErrorTag: string;
  campsiteTag: string;
  subjectPrefix: string;
  emergencyList: string[];
  comcom: string[];
  team: string[];
  department: string[];
  managers: string[];
  productManagers: string[];
  /** `wikimedia.de`, or '' = nobody is asked. */
  teamDomain: string;
  incidentChannel: string;
  campChannel: string;
  /** Minutes between updates by priority; a priority that is not named has none. */
  updateEvery: Readonly<Record<string, number>>;
  /** Days after the end by which the post-mortem's draft is due. */
  postMortemDays: number;
  /** An incident that lasted longer needs a post-mortem, in hours. */
  postMortemHours: number;
  /** Where tabs and titles are, by setting name. */
  mapping: Readonly<Record<string, string>>;
}

export interface SettingSpec {
  setting: string;
  initial: string;
  help: string;
  /** What a value must be, or null where it is fine. Never called for ''. */
  complaint: (value: string) => string | null;
}

const fine = (): null => null;
const address = (value: string): string | null =>
  safeLink(value) === null ? 'an address that begins with https://' : null;
const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
const mailsIn = (value: string): string[] => value.split(/[,;\s]+/).filter((part) => part !== '');
const mails = (value: string): string | null =>
  mailsIn(value).every((part) => MAIL.test(part)) ? null : 'e-mail addresses with commas between';
const domain = (value: string): string | null =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value) ? null : 'a mail domain such as wikimedia.de';
const whole =
  (from: number, until: number) =>
  (value: string): string | null =>
    /^\d+$/.test(value) && Number(value) >= from && Number(value) <= until
      ? null
      : `a whole number from ${String(from)} to ${String(until)}`;

const SPAN = /^(\d{1,4})\s*(min|minutes?|h|hours?|d|days?)$/i;
/** Minutes of `30 min`, `4 h`, `1 day`; null where it is none. */
export const spanMinutes = (value: string): number | null => {
  const [, count = '', unit = ''] = SPAN.exec(value.trim()) ?? [];
  if (count === '' || Number(count) === 0) return null;
  const per = /^m/i.test(unit) ? 1 : /^h/i.test(unit) ? 60 : 1440;
  return Number(count) * per;
};
const span = (value: string): string | null =>
  /^never$/i.test(value) || spanMinutes(value) !== null
    ? null
    : 'a time such as 30 min, 4 h or 1 day, or never';

const updateSetting = (priority: string): string => `Update every (${priority})`;
const UPDATE_EVERY: Readonly<Record<string, string>> = {
  'Unbreak Now!': '1 h',
  'Needs Triage': '4 h',
  High: '4 h',
  Medium: '1 day',
  Low: '7 days',
  Lowest: 'never',
};

const spec = (
  setting: string,
  initial: string,
  help: string,
  complaint: SettingSpec['complaint'] = fine,
): SettingSpec => ({ setting, initial, help, complaint });

const PHABRICATOR = 'https://phabricator.wikimedia.org';

export const SETTING_SPECS: readonly SettingSpec[] = [
  spec(
    CALENDAR_SETTING,
    '',
    'Id of the calendar that shows who is on duty ("Wikidata - Journey Model"); the same as in the rota sheet.',
  ),
  spec(TIME_ZONE_SETTING, DEFAULT_TIME_ZONE, 'Time zone in which days begin.', isZone),
  spec('Phabricator', PHABRICATOR, 'Address of Phabricator.', address),
  spec('Task form', '46', 'Number of the form that reports are filed with.', whole(1, 9999)),
  spec('Board', `${PHABRICATOR}/project/board/1055/`, 'The board the Incident Manager watches.', address),
  spec(
    'Urgent tasks',
    `${PHABRICATOR}/maniphest/query/CE0.8hatW_LF/`,
    'Saved query of the "Unbreak Now!" tasks of Wikidata.',
    address,
  ),
  spec(
    'Deployment calendar',
    'https://wikitech.wikimedia.org/wiki/Deployments',
    'Where the current train and its task are named.',
    address,
  ),
  spec(
    'Post-mortem instructions',
    'https://docs.google.com/document/d/1WiHps-soKYNajgGjJ1Imuh2pauCo-GpBzWd14HmG8uc',
    'The document that says how a post-mortem is made.',
    address,
  ),
  spec('Tag', 'wikidata', 'Tag of every reported task.'),
  spec(
    'Production error tag',
    'wikimedia-production-error',
    'Tag of reported tasks that are production errors; left out for others.',
  ),
  spec('Campsite tag', 'wikidata-campsite-iteration-∞', 'Tag that the Incident Manager adds.'),
  spec('Emergency subject', '[Wikidata Emergency]', 'How the subject of emergency mails begins.'),
  spec('Emergency list', '', 'Address of the wikidata-emergency list.', mails),
  spec('ComCom', '', 'Address of community communication.', mails),
  spec('Team', '', 'Address of the Wikidata/Wikibase team.', mails),
  spec('Department', '', 'Address of the department.', mails),
  spec(
    'Engineering Managers',
    '',
    'Addresses of the EMs, commas between: escalation, cover requests.',
    mails,
  ),
  spec('Product Managers', '', 'Addresses of the PMs, commas between: asked about priority.', mails),
  spec(
    'Team mail domain',
    '',
    'Mail domain of the team; others are warned and send no mail from here.',
    domain,
  ),
  spec(
    'Incident channel',
    'WD/WB Incident Manager',
    'Mattermost channel where the Incident Manager is asked.',
  ),
  spec('Camp channel', 'camp', 'Mattermost channel where takers are looked for.'),
  ...PRIORITIES.map((priority) =>
    spec(
      updateSetting(priority),
      UPDATE_EVERY[priority] ?? 'never',
      `How often an open incident of priority "${priority}" gets an update; never = not asked for.`,
      span,
    ),
  ),
  spec(
    'Post-mortem due after (days)',
    '7',
    'Days after the end by which the draft of a post-mortem is due.',
    whole(1, 90),
  ),
  spec(
    'Post-mortem needed after (hours)',
    '24',
    'An incident that lasted longer needs a post-mortem; so does every "Unbreak Now!".',
    whole(1, 999),
  ),
];

/** Settings with defaults for what is empty or unusable, and a sentence for each value that cannot be used. */
export const readSettings = (
  rows: readonly SettingRow[],
): { settings: IncidentSettings; problems: string[] } => {
  const problems: string[] = [];
  const cells = new Map(rows.map((row) => [row.setting.toLowerCase(), row]));
  const values = new Map(
    SETTING_SPECS.map(({ setting, initial, complaint }): [string, string] => {
      const row = cells.get(setting.toLowerCase());
      const value = row?.value ?? '';
      if (value === '') return [setting, row === undefined ? initial : emptyOf(setting, initial)];
      const wrong = complaint(value);
      if (wrong === null) return [setting, value];
      problems.push(
        `${row?.place ?? setting}: "${setting}" must be ${wrong}, not "${value}"; ${
          initial === '' ? 'it is taken as empty' : `"${initial}" is used`
        } until then.`,
      );
      return [setting, initial];
    }),
  );
  const text = (setting: string): string => values.get(setting) ?? '';
  return {
    problems,
    settings: {
      calendarId: text(CALENDAR_SETTING),
      timeZone: text(TIME_ZONE_SETTING),
      phabricator: text('Phabricator').replace(/\/+$/, ''),
      form: text('Task form'),
      board: text('Board'),
      query: text('Urgent tasks'),
      train: text('Deployment calendar'),
      postMortemInstructions: text('Post-mortem instructions'),
      tag: text('Tag'),
      productionErrorTag: text('Production error tag'),
      campsiteTag: text('Campsite tag'),
      subjectPrefix: text('Emergency subject'),
      emergencyList: mailsIn(text('Emergency list')),
      comcom: mailsIn(text('ComCom')),
      team: mailsIn(text('Team')),
      department: mailsIn(text('Department')),
      managers: mailsIn(text('Engineering Managers')),
      productManagers: mailsIn(text('Product Managers')),
      teamDomain: text('Team mail domain').toLowerCase(),
      incidentChannel: text('Incident channel'),
      campChannel: text('Camp channel'),
      updateEvery: Object.fromEntries(
        PRIORITIES.flatMap((priority): [string, number][] => {
          const minutes = spanMinutes(text(updateSetting(priority)));
          return minutes === null ? [] : [[priority, minutes]];
        }),
      ),
      postMortemDays: Number(text('Post-mortem due after (days)')),
      postMortemHours: Number(text('Post-mortem needed after (hours)')),
      mapping: mappingIn(rows),
    },
  };
};

/** What an emptied cell means: "none" for an address or tag, the default for what is always needed. */
const emptyOf = (setting: string, initial: string): string =>
  setting.startsWith('Update every') || ALWAYS.has(setting) ? initial : '';

const ALWAYS = new Set([
  TIME_ZONE_SETTING,
  'Phabricator',
  'Task form',
  'Emergency subject',
  'Post-mortem due after (days)',
  'Post-mortem needed after (hours)',
]);
