// `show DIR sheet PROJECT TAB · calendar · outbox · triggers · executions · forms`: the state as JSON.
import { rowsAsJson } from '../../runtime/host/services/spreadsheet/as-json.js';
import { loadWorld } from '../../runtime/world/store.js';
import type { World } from '../../runtime/world/world.js';
import { computeWorld } from '../formulas.js';
import { checkProject } from '../projects.js';
import { readWords, UsageError } from '../usage.js';
import { checkFolder } from '../worlds.js';
import type { Printed } from '../worlds.js';

const VIEWS: Record<string, (world: World, rest: string[]) => unknown[]> = {
  sheet: (world, [project, tab]) => sheet(world, checkProject(project), tab),
  calendar: (world) =>
    Object.values(world.calendars).flatMap(({ id, events }) =>
      events.filter(({ status }) => status !== 'cancelled').map((event) => ({ calendarId: id, ...event })),
    ),
  outbox: (world) => world.outbox,
  triggers: (world) =>
    Object.entries(world.projects).flatMap(([project, { triggers }]) =>
      triggers.map((trigger) => ({
        project,
        ...trigger,
        created: new Date(trigger.created).toISOString(),
        next: trigger.next === null ? null : new Date(trigger.next).toISOString(),
      })),
    ),
  executions: (world) => world.executions,
  forms: (world) => Object.values(world.forms ?? {}),
};

export function show(given: readonly string[]): Promise<Printed> {
  const [folder, view, ...rest] = readWords(given, {}).positional;
  const place = checkFolder(folder);
  const look = view !== undefined && Object.hasOwn(VIEWS, view) ? VIEWS[view] : undefined;
  if (!look) throw new UsageError(`Show one of ${Object.keys(VIEWS).join(', ')}, not "${view ?? ''}".`);
  return Promise.resolve({ isOk: true, json: look(loadWorld(place), rest) });
}

function sheet(world: World, project: string, tab: string | undefined): unknown[] {
  const spreadsheet = world.spreadsheets[world.projects[project]?.spreadsheetId ?? ''];
  if (!spreadsheet) throw new UsageError(`The world has no spreadsheet for ${project}.`);
  if (tab === undefined) throw new UsageError('Name the tab to show.');
  computeWorld(world);
  try {
    return rowsAsJson(spreadsheet, tab);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
