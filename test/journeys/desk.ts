// A desk for stories: a small world with a rota sheet and a calendar, on which the built bundles are run.
import path from 'node:path';
import type { RotaApi } from '../../src/rota/use-cases/contract.js';
import { execute } from '../../local/runtime/host/execution.js';
import type { RunAnswer, RunRequest } from '../../local/runtime/host/execution.js';
import { loadProject } from '../../local/runtime/project.js';
import type { ProjectFiles } from '../../local/runtime/project.js';
import { newCalendar } from '../../local/runtime/world/calendar.js';
import { newProjectState } from '../../local/runtime/world/project-state.js';
import { newSheet, newSpreadsheet } from '../../local/runtime/world/spreadsheet.js';
import type { Sheet, StoredCell } from '../../local/runtime/world/spreadsheet.js';
import { emptyWorld } from '../../local/runtime/world/world.js';
import type { World } from '../../local/runtime/world/world.js';
import { rowsAsJson } from '../../local/runtime/host/services/spreadsheet/as-json.js';

const ROOT = path.resolve(__dirname, '../..');
const CONFIGS: Readonly<Record<string, string>> = { rota: '.clasp.json', incidents: '.clasp.incidents.json' };
const loaded = new Map<string, ProjectFiles>();

/** The built project, read once per test file. */
const filesOf = (project: string): ProjectFiles => {
  const known = loaded.get(project) ?? loadProject(path.join(ROOT, CONFIGS[project] ?? ''));
  loaded.set(project, known);
  return known;
};

export const EM = 'em@example.org';
export const CALENDAR = 'duty@calendar.example.org';
/** Wed 25 Nov 2026, 10:00 in Berlin. */
const NOW = '2026-11-25T09:00:00.000Z';

export type Row = readonly StoredCell[];
export type Tabs = Readonly<Record<string, readonly Row[]>>;

/** Days since 30 December 1899: how spreadsheets keep dates. */
export const date = (day: string): StoredCell => ({
  value: Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569,
  numberFormat: 'yyyy-mm-dd',
});

const sheetOf = (id: number, name: string, rows: readonly Row[]): Sheet => ({
  ...newSheet(id, name),
  rows: rows.map((row) => [...row]),
});

type Result<Name extends keyof RotaApi> = ReturnType<RotaApi[Name]>;

export interface Answer<Name extends keyof RotaApi> extends RunAnswer {
  result?: Result<Name>;
}

export type RunOptions = Partial<Pick<RunRequest, 'fault' | 'user' | 'answers' | 'kind'>>;

export class Desk {
  readonly world: World;

  constructor(tabs: Tabs, world?: World) {
    this.world = world ?? newWorld(tabs);
  }

  /** The same state again, to run another way. */
  copy(): Desk {
    return new Desk({}, structuredClone(this.world));
  }

  /** Runs a function of the rota project as a dialog or a script does. */
  rpc<Name extends keyof RotaApi>(name: Name, argument?: unknown, options: RunOptions = {}): Answer<Name> {
    return this.run('rota', name, argument, options) as Answer<Name>;
  }

  /** The result, or a failed test that shows the error. */
  ok<Name extends keyof RotaApi>(name: Name, argument?: unknown, options: RunOptions = {}): Result<Name> {
    const answer = this.rpc(name, argument, options);
    if (!answer.ok || answer.result === undefined) {
      throw new Error(`${name}: ${JSON.stringify(answer.error)}\n${answer.log.join('\n')}`);
    }
    return answer.result;
  }

  /** Runs any function of any project. */
  run(project: string, functionName: string, argument?: unknown, options: RunOptions = {}): RunAnswer {
    const { user = EM, kind = 'rpc', ...rest } = options;
    const args = argument === undefined ? [] : [argument];
    const files = filesOf(project);
    return execute(this.world, { project, files, function: functionName, args, kind, user, ...rest });
  }

  /** The sentence with which a request was refused. */
  refusal(functionName: string, argument?: unknown, options: RunOptions = {}): string {
    const answer = this.run('rota', functionName, argument, options);
    if (answer.ok) throw new Error(`${functionName} was not refused: ${JSON.stringify(answer.result)}`);
    return answer.error?.message ?? '';
  }

  sheet(tab: string, project = 'rota'): unknown[][] {
    const spreadsheet = this.world.spreadsheets[project];
    if (spreadsheet === undefined) throw new Error(`no spreadsheet ${project}`);
    return rowsAsJson(spreadsheet, tab);
  }

  /** Live duty entries: [first day, end, title, marked as ours]. */
  entries(): [string, string, string, boolean][] {
    return (this.world.calendars[CALENDAR]?.events ?? [])
      .filter(({ status }) => status !== 'cancelled')
      .map((event): [string, string, string, boolean] => [
        event.start.date ?? '',
        event.end.date ?? '',
        event.summary ?? '',
        event.extendedProperties?.private?.incidentDesk === 'duty',
      ])
      .sort();
  }

  mails(): { to: string[]; subject: string }[] {
    return this.world.outbox.map(({ to, subject }) => ({ to, subject }));
  }
}

const newWorld = (tabs: Tabs): World => {
  const world = emptyWorld(NOW);
  world.users = [{ email: EM, name: 'Nadia' }];
  for (const project of ['rota', 'incidents']) {
    const spreadsheet = newSpreadsheet(project, project, { owner: EM });
    spreadsheet.sheets = Object.entries(project === 'rota' ? tabs : { Sheet1: [] }).map(
      ([name, rows], index) => sheetOf(index, name, rows),
    );
    spreadsheet.nextId = spreadsheet.sheets.length;
    world.spreadsheets[project] = spreadsheet;
    world.projects[project] = newProjectState(`script-${project}`, project);
  }
  world.calendars[CALENDAR] = newCalendar({
    id: CALENDAR,
    summary: 'Wikidata - Journey Model',
    timeZone: 'Europe/Berlin',
    owner: EM,
    updated: NOW,
  });
  return world;
};

const ROTA_TITLES: Row = ['Week', 'Incident manager', 'Status', 'Pinned', 'From day', 'Note'];
const CANDIDATE_TITLES: Row = [
  'Name',
  'E-mail',
  'Share',
  'From',
  'Until',
  'Also known as',
  'Phabricator',
  'Mattermost',
];
const SETTINGS: readonly Row[] = [
  ['Setting', 'Value', 'What it does'],
  ['Duty calendar id', CALENDAR, ''],
  ['Engineering managers', EM, ''],
];
export const TEAM = ['Ada', 'Ben', 'Cem', 'Dora', 'Emil', 'Fay'];
export const mailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Six people, eleven published weeks in turn up to Mon 30 Nov 2026, a poll for December, the product's own titles. */
export const standardTabs = (): Record<string, Row[]> => ({
  Rota: [
    ROTA_TITLES,
    ...Array.from({ length: 11 }, (_, index): Row => {
      const monday = new Date(Date.UTC(2026, 8, 21 + 7 * index)).toISOString().slice(0, 10);
      return [date(monday), TEAM[index % TEAM.length] ?? '', 'published', false];
    }),
  ],
  Candidates: [CANDIDATE_TITLES, ...TEAM.map((name): Row => [name, mailOf(name), 1])],
  Availability: [
    ['Name', date('2026-12-07'), date('2026-12-14'), date('2026-12-21'), date('2026-12-28')],
    ['Ada', 'yes', 'yes', 'no', 'no'],
    ['Ben', 'no', 'yes', 'yes', 'if need be'],
    ['Cem', 'yes', 'if need be', 'yes', 'no'],
    ['Dora', 'yes', 'yes', 'yes', 'yes'],
    ['Emil', 'no', 'no', 'no', 'yes'],
  ],
  Settings: [...SETTINGS],
  Journal: [['When', 'Who', 'What', 'Key', 'Before', 'After']],
});
