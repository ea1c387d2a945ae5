// A record sheet for stories: the built incidents project on the tabs of product's own titles, a duty calendar, a team.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import type { RunAnswer } from '../../../local/runtime/host/execution.js';
import { insertEvent } from '../../../local/runtime/host/services/calendar/event-changes.js';
import { nextRandom } from '../../../local/runtime/world/world.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { CALENDAR, Desk, EM } from '../desk.js';
import type { Row, RunOptions } from '../desk.js';

export const MIRELA = 'mirela@example.org';
export const TOBIN = 'tobin@example.org';
export const PM = 'pm@example.org';
export { EM };

const PEOPLE: readonly Row[] = [
  ['Name', 'E-mail', 'Role', 'Phabricator', 'Mattermost'],
  ['Mirela', MIRELA, 'IM', 'mirela', ''],
  ['Tobin', TOBIN, 'IM', 'tobin', ''],
  ['Ines', EM, 'EM', 'ines', ''],
  ['Petra', PM, 'PM', 'petra', ''],
];

const SETTINGS: Readonly<Record<string, string>> = {
  'Duty calendar id': CALENDAR,
  'Time zone': 'Europe/Berlin',
  'Emergency list': 'emergency@example.org',
  ComCom: 'comcom@example.org',
  Team: 'team@example.org',
  Department: 'department@example.org',
  'Engineering Managers': EM,
  'Product Managers': PM,
  'Team mail domain': 'example.org',
};

type Result<Name extends keyof IncidentsApi> = ReturnType<IncidentsApi[Name]>;

export class RecordDesk extends Desk {
  constructor(settings: Readonly<Record<string, string>> = SETTINGS) {
    super({});
    const spreadsheet = this.world.spreadsheets.incidents;
    if (spreadsheet === undefined) throw new Error('no world');
    this.world.users.push({ email: MIRELA, name: 'Mirela' }, { email: TOBIN, name: 'Tobin' });
    const tabs: Record<string, readonly Row[]> = {
      Incidents: [RECORD_TITLES],
      People: PEOPLE,
      Settings: [
        ['Setting', 'Value', 'What it does'],
        ...Object.entries(settings).map((row): Row => [...row, '']),
      ],
    };
    spreadsheet.sheets = Object.entries(tabs).map(([name, rows], index) => ({
      ...newSheet(index, name),
      rows: rows.map((row) => [...row]),
    }));
    spreadsheet.nextId = spreadsheet.sheets.length;
    this.world.calendars[CALENDAR]?.readers.push(MIRELA, TOBIN);
    addDuty(this, 'Mirela', MIRELA, 0);
    addDuty(this, 'Tobin', TOBIN, 1);
    this.at('10:00');
  }

  /** Sets the clock to a time of Thu 10 Dec 2026, or of another day. */
  at(time: string, day = '2026-12-10'): this {
    this.world.now = new Date(`${day}T${time}:00+01:00`).toISOString();
    return this;
  }

  /** Runs a function as the sidebar does. */
  ask(name: keyof IncidentsApi, argument?: unknown, options: RunOptions = {}): RunAnswer {
    return this.run('incidents', name, argument, { user: MIRELA, ...options });
  }

  /** The result, or a failed test that shows the error. */
  done<Name extends keyof IncidentsApi>(
    name: Name,
    argument?: unknown,
    options: RunOptions = {},
  ): Result<Name> {
    const answer = this.ask(name, argument, options);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}\n${answer.log.join('\n')}`);
    return answer.result as Result<Name>;
  }

  /** The sentence with which it was refused. */
  refused(name: keyof IncidentsApi, argument?: unknown, options: RunOptions = {}): string {
    const answer = this.ask(name, argument, options);
    if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.result)}`);
    return answer.error?.message ?? '';
  }

  /** A row of the record by title. */
  row(index = 1): Record<string, unknown> {
    const [titles = [], ...rows] = this.sheet('Incidents', 'incidents');
    return Object.fromEntries(titles.map((title, column) => [String(title), rows[index - 1]?.[column]]));
  }

  /** `14:32 mirela: Done: Assign yourself | details` of every line. */
  timeline(): string[] {
    return this.sheet('Timeline', 'incidents')
      .slice(1)
      .map(([when, , who, what, details]) => {
        const name = String(who).split('@')[0] ?? '';
        return `${String(when).slice(11)} ${name}: ${String(what)}${details === '' ? '' : ` | ${String(details)}`}`;
      });
  }
}

/** As an EM publishes it: the entry carries the address. */
const addDuty = (desk: Desk, name: string, email: string, week: number): void => {
  const calendar = desk.world.calendars[CALENDAR];
  if (calendar === undefined) throw new Error('no calendar');
  const day = (offset: number): string =>
    new Date(Date.parse('2026-12-07') + (7 * week + offset) * 86_400_000).toISOString().slice(0, 10);
  insertEvent(
    calendar,
    {
      summary: `Incident Manager: ${name}`,
      start: { date: day(0) },
      end: { date: day(7) },
      extendedProperties: { private: { incidentDesk: 'duty', week: day(0), email } },
    },
    { user: EM, now: desk.world.now, random: () => nextRandom(desk.world) },
  );
};

export const LOG = {
  title: 'Saving statements fails on large items',
  kind: 'Production bug in Wikidata',
  priority: 'High',
  task: 'T389012',
  reportedBy: 'Kaveh',
  reportedThrough: 'Mattermost',
};
