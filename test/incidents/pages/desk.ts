// What stands behind the sidebar in page tests and pictures: the real use cases on a record in memory.
// It is Thu 10 Dec 2026, 14:32; Mirela is on duty.
import type { KnownDutyEntry } from '../../../src/common/domain/duty-entry.js';
import type { Mail } from '../../../src/common/domain/mail.js';
import { Refusal } from '../../../src/common/domain/refusal.js';
import { EMPTY_INCIDENT, fieldName } from '../../../src/incidents/domain/check-values.js';
import { taskNumber } from '../../../src/common/domain/incident-words.js';
import { INCIDENT_FIELDS } from '../../../src/incidents/domain/incident.js';
import type { IncidentValues } from '../../../src/incidents/domain/incident.js';
import { readSettings } from '../../../src/incidents/domain/incident-settings.js';
import type { TimelineEntry } from '../../../src/incidents/domain/timeline.js';
import { actOnIncident } from '../../../src/incidents/use-cases/act-on-incident.js';
import { askForCover } from '../../../src/incidents/use-cases/ask-for-cover.js';
import { askWhoTakesIt } from '../../../src/incidents/use-cases/ask-who-takes-it.js';
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import { keepDraft } from '../../../src/incidents/use-cases/keep-draft.js';
import { findSimilar, logIncident } from '../../../src/incidents/use-cases/log-incident.js';
import { noteHandEdits } from '../../../src/incidents/use-cases/note-hand-edits.js';
import { openDesk } from '../../../src/incidents/use-cases/open-desk.js';
import { openIncident } from '../../../src/incidents/use-cases/open-incident.js';
import type { IncidentPorts, StoredIncident, TeamMember } from '../../../src/incidents/use-cases/ports.js';
import { reportIncident } from '../../../src/incidents/use-cases/report-incident.js';
import type { Answers } from '../../browser/fake-script.js';

const NOW = '2026-12-10 14:32';
export const emailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

const member = (name: string, role: string): TeamMember => ({
  name,
  email: emailOf(name),
  role,
  phabricator: '',
  mattermost: '',
});

const duty = (name: string, from: string, until: string): KnownDutyEntry => ({
  id: from,
  title: `Incident Manager: ${name}`,
  description: '',
  isAllDay: true,
  isFree: true,
  from,
  until,
  mark: { week: from, email: emailOf(name) },
});

export interface RecordSheet {
  rows: IncidentValues[];
  timeline: TimelineEntry[];
  people: TeamMember[];
  duty: () => KnownDutyEntry[];
  settings: Map<string, string>;
  me: string;
  draft: string;
  mails: Mail[];
  isMissing: boolean;
}

const entry = (when: string, incident: string, who: string, what: string, details = ''): TimelineEntry => ({
  when: `2026-12-10 ${when}`,
  incident,
  who: emailOf(who),
  what,
  details,
  known: null,
});

const row = (id: string, title: string, priority: string, more: IncidentValues = {}): IncidentValues => ({
  id,
  title,
  priority,
  status: 'in progress',
  kind: 'Production bug in Wikidata',
  reportedAt: '2026-12-10 12:22',
  reportedBy: 'Kaveh',
  reportedThrough: 'Mattermost',
  manager: 'Mirela',
  acknowledgedAt: '2026-12-10 12:31',
  ...more,
});

export const TITLE = 'Saving statements fails with “no such revision” on large items';

/** Three open incidents, one resolved one that owes its post-mortem. */
export const fullRecord = (more: Partial<RecordSheet> = {}): RecordSheet => ({
  rows: [
    row('28', 'Special:EntityData serves stale JSON for redirects', 'High', {
      status: 'resolved',
      reportedAt: '2026-12-04 11:20',
      acknowledgedAt: '2026-12-04 11:32',
      resolvedAt: '2026-12-04 17:10',
      task: 'T388001',
      postMortem: 'Needed (Ines, due 2026-12-09)',
    }),
    row('31', TITLE, 'Unbreak Now!', { task: 'T389012', nextUpdateDue: '2026-12-10 14:00' }),
    row('32', 'Query Service lag above 6 hours, bots are throttled', 'High', {
      task: 'T389140',
      nextUpdateDue: '2026-12-10 14:45',
      reportedAt: '2026-12-10 09:30',
    }),
    row('33', 'WikibaseLexeme browser tests block the Wikibase CI of two teams', 'High', {
      status: 'reported',
      kind: 'Blocks another team’s development',
      task: 'T389177',
      nextUpdateDue: '2026-12-10 16:30',
      reportedAt: '2026-12-10 13:44',
      acknowledgedAt: '',
      manager: '',
    }),
  ],
  timeline: [
    entry('12:22', '31', 'Mirela', 'Logged the incident', TITLE),
    entry('12:29', '31', 'Mirela', 'Done: Assign yourself'),
    entry('12:31', '31', 'Mirela', 'Done: Comment “We are on it”', 'Comment copied: We are on it.'),
    entry('12:31', '31', 'Mirela', 'Set the status to in progress'),
    entry('12:40', '31', 'Mirela', 'Done: Verify with the PM'),
    entry('12:44', '31', 'Mirela', 'Skipped: Mail the department', 'no other team is affected'),
    entry('12:46', '31', 'Mirela', 'Done: Look for takers in the camp channel', 'Message copied'),
    entry('13:00', '31', 'Mirela', 'Posted an update', 'Reverting the page-prop change on group 2.'),
  ],
  people: [
    member('Mirela', 'IM'),
    member('Tobin', 'IM'),
    member('Ines', 'EM'),
    member('Salma', 'EM'),
    member('Priya', 'PM'),
  ],
  duty: () => [duty('Mirela', '2026-12-07', '2026-12-14'), duty('Tobin', '2026-12-14', '2026-12-21')],
  settings: new Map([
    ['ComCom', 'comcom@example.org'],
    ['Engineering Managers', 'ines@example.org, salma@example.org'],
    ['Emergency list', 'emergency@example.org'],
  ]),
  me: emailOf('Mirela'),
  draft: '',
  mails: [],
  isMissing: false,
  ...more,
});

export const emptyRecord = (more: Partial<RecordSheet> = {}): RecordSheet =>
  fullRecord({ rows: [], timeline: [], ...more });

const LONG = 'Wikidatabearbeitungszusammenfassungsvorschau';

/** Names and titles as long as people make them, and more incidents than anybody should have. */
export const longRecord = (count = 100): RecordSheet =>
  fullRecord({
    rows: Array.from({ length: count }, (_, index) =>
      row(
        String(index + 1),
        `${LONG} bricht die Seite um ${LONG}${String(index)} und überdeckt „Veröffentlichen“`,
        'Needs Triage',
        {
          task: 'T1389012',
          manager: 'Annika-Theodora von Hohenstein-Wolkenburg',
          status: index % 3 === 0 ? 'wartet auf Rückmeldung der Entwicklungsabteilung' : 'reported',
          nextUpdateDue: '2026-12-07 09:00',
          reportedAt: '2026-11-14 10:00',
        },
      ),
    ),
    timeline: Array.from({ length: 60 }, (_, index) =>
      entry(
        '12:31',
        '1',
        'Annika-Theodora.von-Hohenstein-Wolkenburg',
        'Posted an update',
        `${LONG}${LONG} ${String(index)}`,
      ),
    ),
    people: [
      ...fullRecord().people,
      member(
        'Annika-Theodora von Hohenstein-Wolkenburg',
        'Engineering Manager of everything that begins with W',
      ),
    ],
    duty: () => [
      duty('Annika-Theodora von Hohenstein-Wolkenburg', '2026-12-07', '2026-12-14'),
      duty('Maximiliano Fernández-Echeverría', '2026-12-14', '2026-12-21'),
    ],
    me: 'somebody@example.org',
  });

const requireTab = (record: RecordSheet): void => {
  if (record.isMissing) throw new Refusal('tab-missing', 'There is no tab "Incidents". Run "Set up…".');
};

const storedIn = (record: RecordSheet): StoredIncident[] =>
  record.rows.map((values, index) => ({ row: index + 2, incident: { ...EMPTY_INCIDENT, ...values } }));

const portsOf = (record: RecordSheet): IncidentPorts => ({
  clock: { today: () => NOW.slice(0, 10), now: () => NOW },
  keyboard: { email: () => record.me },
  settings: {
    hint: () => '',
    read: () =>
      readSettings(
        [...record.settings].map(([setting, value]) => ({
          setting,
          value,
          place: `Settings, ${setting}`,
        })),
      ),
  },
  incidents: {
    titles: () => Object.fromEntries(INCIDENT_FIELDS.map((field) => [field, fieldName(field)])),
    live: () => {
      requireTab(record);
      return { incidents: storedIn(record), unnamed: [], problems: [] };
    },
    find: (id) => ({
      stored: storedIn(record).find(({ incident }) => incident.id === id) ?? null,
      problems: [],
    }),
    withTask: (task) => storedIn(record).filter(({ incident }) => taskNumber(incident.task) === task),
    sharing: () => [],
    withIds: () => [],
    newRow: (values, task) => ({
      sameTask: storedIn(record).filter(({ incident }) => task !== '' && taskNumber(incident.task) === task),
      write: () => {
        const id = String(34 + record.rows.filter(({ id: known = '' }) => Number(known) > 33).length);
        record.rows.push({ ...values, id });
        return { id, row: record.rows.length + 1 };
      },
    }),
    write: (place, values) => {
      record.rows[place - 2] = { ...record.rows[place - 2], ...values };
    },
  },
  // What people do in the sheet itself is no matter of the sidebar.
  rows: { tab: () => 'Incidents', at: () => [], fieldsIn: () => [], giveIds: () => [] },
  timeline: {
    of: (id) => record.timeline.filter(({ incident }) => incident === id),
    recent: () => record.timeline,
    add: (entries) => void record.timeline.push(...entries),
  },
  people: { read: () => record.people },
  duty: { entries: () => record.duty() },
  mailer: { send: (mail) => void record.mails.push(mail) },
  drafts: {
    read: () => record.draft,
    keep: (text) => {
      record.draft = text;
    },
  },
  lock: { run: (work) => work() },
});

/** The functions behind the sidebar, on this record. */
export const serverOf = (record: RecordSheet): Answers<IncidentsApi> & IncidentsApi => {
  const ports = portsOf(record);
  const missing = (): never => {
    throw new Error('The tests of the sidebar set nothing up.');
  };
  return {
    openDesk: openDesk(ports),
    openIncident: openIncident(ports),
    logIncident: logIncident(ports),
    findSimilar: findSimilar(ports),
    reportIncident: reportIncident(ports),
    actOnIncident: actOnIncident(ports),
    noteHandEdits: noteHandEdits(ports),
    askForCover: askForCover(ports),
    askWhoTakesIt: askWhoTakesIt(ports),
    showStatistics: () => ({ isShown: true }),
    keepDraft: keepDraft(ports),
    proposeSetup: missing,
    applySetup: missing,
  };
};
