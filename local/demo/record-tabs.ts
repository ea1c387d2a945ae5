// The record sheet beside its incidents: who is who, and what happened to the incidents that are open.
import type { Sheet } from '../runtime/world/spreadsheet.js';
import { moment, tab } from './cells.js';
import { EM, TEAM } from './team.js';

/** When the next update of an open incident is due, by its id. */
export const NEXT_UPDATES: Readonly<Record<string, string>> = {
  'I-2026-032': '2026-11-24 16:45',
  'I-2026-033': '2026-11-23 12:00',
  'I-2026-034': '2026-11-23 09:05',
};

const userName = (name: string): string => name.split(' ')[0] ?? '';

export const peopleSheet = (): Sheet =>
  tab(
    'People',
    ['Name', 'E-mail', 'Role', 'Phabricator', 'Mattermost'],
    [
      [EM.name, EM.email, 'EM', userName(EM.name), `@${userName(EM.name).toLowerCase()}`],
      ...TEAM.map(({ name, email }) => [
        name,
        email,
        'IM',
        userName(name),
        `@${userName(name).toLowerCase()}`,
      ]),
    ],
    [180, 210, 90, 110, 110],
  );

type Line = readonly [when: string, incident: string, who: string, what: string, details: string];

const LINES: readonly Line[] = [
  ['2026-11-17 16:45', 'I-2026-032', 'oskar@example.org', 'Logged the incident', ''],
  ['2026-11-17 16:52', 'I-2026-032', 'mirela@example.org', 'Done: Assign yourself', ''],
  ['2026-11-17 17:05', 'I-2026-032', 'mirela@example.org', 'Done: Comment “We are on it”', ''],
  [
    '2026-11-18 10:20',
    'I-2026-032',
    'mirela@example.org',
    'Posted an update',
    'The exporter takes the label for a formula; a patch is in review.',
  ],
  ['2026-11-21 09:12', 'I-2026-033', 'wren@example.org', 'Logged the incident', ''],
  ['2026-11-21 09:25', 'I-2026-033', 'mirela@example.org', 'Set the status to in progress', ''],
  ['2026-11-21 09:31', 'I-2026-033', 'mirela@example.org', 'Done: Assign yourself', ''],
  [
    '2026-11-21 11:40',
    'I-2026-033',
    'lumi@example.org',
    'Noted',
    'Only languages without a fallback chain are affected.',
  ],
  ['2026-11-23 08:06', 'I-2026-034', 'kaveh@example.org', 'Reported the incident', ''],
];

export const timelineSheet = (): Sheet => {
  const sheet = tab(
    'Timeline',
    ['When', 'Incident', 'Who', 'What', 'Details', 'Known values'],
    LINES.map(([when, ...texts]) => [moment(when), ...texts, null]),
    [130, 110, 190, 260, 460],
  );
  sheet.hiddenColumns = [6];
  return sheet;
};
