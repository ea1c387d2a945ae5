// Fills a new world with the demo team: a year of rota, a poll for next month, a calendar kept by hand, some incidents.
import { insertEvent } from '../runtime/host/services/calendar/event-changes.js';
import type { Cell, Sheet, Spreadsheet } from '../runtime/world/spreadsheet.js';
import { nextRandom } from '../runtime/world/world.js';
import type { World } from '../runtime/world/world.js';
import { incidentHistory } from './incident-history.js';
import { checkbox, day, moment, serial, tab } from './cells.js';
import { INCIDENTS } from './incidents.js';
import { POLL_ANSWERS, POLL_WEEKS } from './poll-answers.js';
import { demoHistory } from './rota-history.js';
import { NEXT_UPDATES, peopleSheet, timelineSheet } from './record-tabs.js';
import { EM, TEAM } from './team.js';

/** The demo's fixed present: Mon 23 Nov 2026, 09:30 in Berlin. */
export const DEMO_NOW = '2026-11-23T08:30:00.000Z';

/** Ids of what the new world holds already. */
export interface DemoPlaces {
  rotaSpreadsheet: string;
  incidentsSpreadsheet: string;
  calendar: string;
}

export function makeDemo(world: World, places: DemoPlaces): void {
  world.now = DEMO_NOW;
  world.users = [EM, ...TEAM.map(({ email, name }) => ({ email, name }))];
  const rota = spreadsheetOf(world, places.rotaSpreadsheet);
  const incidents = spreadsheetOf(world, places.incidentsSpreadsheet);
  rota.name = 'Incident Manager rota';
  rota.owner = EM.email;
  rota.sheets = [rotaSheet(), candidatesSheet(), availabilitySheet(), rotaSettings(places)];
  incidents.name = 'Incident record';
  incidents.owner = EM.email;
  incidents.editors = TEAM.map(({ email }) => email);
  incidents.sheets = [incidentsSheet(), timelineSheet(), peopleSheet(), incidentsSettings(places.calendar)];
  for (const spreadsheet of [rota, incidents]) numberSheets(spreadsheet);
  shareCalendar(world, places.calendar);
  handMadeDuties(world, places.calendar);
}

const spreadsheetOf = (world: World, id: string): Spreadsheet => {
  const spreadsheet = world.spreadsheets[id];
  if (spreadsheet === undefined) throw new Error(`The world has no spreadsheet ${id}.`);
  return spreadsheet;
};

const numberSheets = (spreadsheet: Spreadsheet): void => {
  spreadsheet.sheets.forEach((sheet, index) => (sheet.id = index));
  spreadsheet.nextId = spreadsheet.sheets.length;
  spreadsheet.activeSheetId = 0;
};

const rotaSheet = (): Sheet =>
  tab(
    'Rota',
    ['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note'],
    demoHistory().map(({ week, name, note }) => [
      day(week),
      name,
      'published',
      checkbox(false),
      null,
      note === '' ? null : note,
    ]),
    [130, 190, 90, 70, 100, 220],
  );

const candidatesSheet = (): Sheet =>
  tab(
    'Candidates',
    ['Name', 'E-mail', 'Share', 'From', 'Until', 'Also known as', 'Phabricator', 'Mattermost'],
    TEAM.map(({ name, email, share, from, until, alsoKnownAs }) => [
      name,
      email,
      share,
      from === '' ? null : day(from),
      until === '' ? null : day(until),
      alsoKnownAs === '' ? null : alsoKnownAs,
      name.split(' ')[0] ?? '',
      `@${(name.split(' ')[0] ?? '').toLowerCase()}`,
    ]),
    [180, 210, 60, 110, 110, 160, 110, 110],
  );

const availabilitySheet = (): Sheet =>
  tab(
    'Availability',
    ['Name', ...POLL_WEEKS.map((week): Cell => ({ value: serial(week), numberFormat: 'yyyy-mm-dd' }))],
    TEAM.map(({ name }) => [
      name,
      ...(POLL_ANSWERS[name] ?? []).map((answer) => (answer === '' ? null : answer)),
    ]),
    [180, 100, 100, 100, 100],
  );

const sheetAddress = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}`;

const rotaSettings = ({ rotaSpreadsheet, incidentsSpreadsheet }: DemoPlaces): Sheet =>
  tab(
    'Settings',
    ['Setting', 'Value', 'What it does'],
    [
      [
        'Engineering managers',
        EM.email,
        'Mail addresses of the Engineering Managers, commas between; they get the list too.',
      ],
      ['Rota sheet', sheetAddress(rotaSpreadsheet), 'Address of this sheet; named in mails.'],
      [
        'Record sheet',
        sheetAddress(incidentsSpreadsheet),
        'Address of the sheet that records the incidents; named in mails.',
      ],
      [
        'Incident Management: HowTo',
        'https://example.org/incident-management/how-to',
        'Address of this document; named in mails.',
      ],
      [
        'Incident management Interaction Flows',
        'https://example.org/incident-management/flows',
        'Address of this document; named in mails.',
      ],
    ],
    [230, 330, 560],
  );

const incidentsSettings = (calendar: string): Sheet =>
  tab(
    'Settings',
    ['Setting', 'Value', 'What it does'],
    [['Duty calendar id', calendar, 'Id of the calendar that shows who is on duty.']],
    [230, 330, 560],
  );

const INCIDENT_TITLES = [
  'ID',
  'Title',
  'Status',
  'Priority',
  'Kind',
  'Task',
  'Started at',
  'Reported at',
  'Reported by',
  'Reported through',
  'Incident manager',
  'Workforce',
  'Acknowledged at',
  'Resolved at',
  'Next update due',
  'Broadcast',
  'Post-mortem',
  'Last update',
  'Notes',
];

const incidentsSheet = (): Sheet =>
  tab(
    'Incidents',
    INCIDENT_TITLES,
    [...incidentHistory(), ...INCIDENTS].map((incident) => {
      const [
        id,
        title,
        status,
        priority,
        kind,
        task,
        started,
        reported,
        by,
        through,
        manager,
        workforce,
        acknowledged,
        resolved,
        notes,
        postMortem = '',
      ] = incident;
      return [
        id,
        title,
        status,
        priority,
        kind,
        task,
        moment(started),
        moment(reported),
        by,
        through,
        manager,
        workforce,
        moment(acknowledged),
        moment(resolved),
        moment(NEXT_UPDATES[id] ?? ''),
        null,
        postMortem === '' ? null : postMortem,
        null,
        notes,
      ];
    }),
    [100, 360, 100, 120, 180, 80, 130, 130, 140, 120, 140, 180, 130, 130],
  );

/** The team may see who is on duty. */
const shareCalendar = (world: World, calendarId: string): void => {
  world.calendars[calendarId]?.readers.push(...TEAM.map(({ email }) => email));
};

/** November as the team kept it by hand: full weeks with a name in the title. */
const handMadeDuties = (world: World, calendarId: string): void => {
  const calendar = world.calendars[calendarId];
  if (calendar === undefined) throw new Error(`The world has no calendar ${calendarId}.`);
  const change = { user: EM.email, now: DEMO_NOW, random: () => nextRandom(world) };
  for (const { week, name } of demoHistory().slice(-5)) {
    const until = new Date(Date.parse(`${week}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
    insertEvent(calendar, { summary: `IM: ${name}`, start: { date: week }, end: { date: until } }, change);
  }
};
