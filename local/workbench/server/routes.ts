// Every route of protocol.ts: what it takes, what it answers.
import type { IncomingMessage } from 'node:http';
import { fieldsOf, instantToSerial } from '../../runtime/host/services/spreadsheet/wall-time.js';
import { moveClock } from '../engine/clock.js';
import { Refusal } from '../engine/refusal.js';
import { importSpreadsheet, startOver } from '../engine/replace-world.js';
import type { Replacing } from '../engine/replace-world.js';
import type { Turns } from '../engine/turns.js';
import type { Workbench } from '../engine/workbench.js';
import type { PeerView } from '../protocol.js';
import { clockRequest, editRequest, personRequest, selectRequest } from './requests.js';
import { oneOf, listIn, textIn } from './fields.js';
import { fileViews } from './open-files.js';
import { MOST_FILE, readBytes, readObject } from './receive.js';
import { select } from './select.js';
import { calendarViews, mailViews } from './views/calendar-view.js';
import { executionViews } from './views/execution-view.js';
import { sheetJson } from './views/sheet-view.js';
import { stateView } from './views/state-view.js';
import { triggerViews } from './views/trigger-view.js';

/** What the routes serve. */
export interface Served {
  workbench: Workbench;
  replacing: Replacing;
  /** Clock and replacements of the world do not overlap. */
  turns: Turns;
  peers: readonly PeerView[];
}

export interface Asked {
  request: IncomingMessage;
  query: URLSearchParams;
  /** The tab that asks, or null. */
  page: string | null;
}

/** An answer that is JSON already. */
export class MadeJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Route = (served: Served, asked: Asked) => unknown;

const DONE = {};

/** Method and path → what makes the answer (JSON). */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET /api/state': ({ workbench, peers }) => stateView(workbench, peers),
  'GET /api/sheet': ({ workbench }, { query }) => oneSheet(workbench, query),
  'GET /api/calendar': ({ workbench }) => calendarViews(workbench.world),
  'GET /api/outbox': ({ workbench: { world, projects } }) => mailViews(world, projects.timeZone),
  'GET /api/triggers': ({ workbench }) => triggerViews(workbench.world),
  'GET /api/executions': ({ workbench }) => executionViews(workbench),
  'GET /api/files': ({ workbench }) => fileViews(workbench.keeper.folder),
  'POST /api/edit': async ({ workbench }, { request, page }) =>
    workbench.edit(editRequest(await readObject(request)), page),
  'POST /api/select': async ({ workbench }, { request }) => {
    select(workbench, selectRequest(await readObject(request)));
    return DONE;
  },
  'POST /api/run': async ({ workbench }, { request, page }) => {
    const given = await readObject(request);
    const kind = oneOf(given, 'kind', ['menu', 'editor']);
    const named = { project: textIn(given, 'project'), functionName: textIn(given, 'functionName') };
    return workbench.run({ ...named, kind, args: [] }, page);
  },
  'POST /api/rpc': async ({ workbench }, { request, page }) => {
    const given = await readObject(request);
    const named = { project: textIn(given, 'project'), functionName: textIn(given, 'functionName') };
    return workbench.run({ ...named, kind: 'rpc', args: listIn(given, 'args') }, page);
  },
  'POST /api/answer': async ({ workbench }, { request }) => {
    const given = await readObject(request);
    const [execution, button, text] = ['execution', 'button', 'text'].map((name) => textIn(given, name));
    if (workbench.engine.answer(execution ?? '', button ?? '', text ?? '')) return DONE;
    throw new Refusal('That question has been answered already.', 409);
  },
  'POST /api/stop': async ({ workbench }, { request }) => {
    const execution = textIn(await readObject(request), 'execution');
    if (workbench.engine.stop(execution, 'Stopped by hand.')) return DONE;
    throw new Refusal('That run has ended already.', 409);
  },
  'POST /api/person': async ({ workbench }, { request }) => {
    workbench.sitDown(personRequest(await readObject(request)));
    return DONE;
  },
  'POST /api/clock': async ({ workbench, turns }, { request }) => {
    const moved = clockRequest(await readObject(request));
    return turns.take(() => moveClock(workbench, moved));
  },
  'POST /api/world': async ({ workbench, replacing, turns }, { request }) => {
    const kind = oneOf(await readObject(request), 'kind', ['demo', 'empty']);
    return { notices: await turns.take(() => startOver(workbench, replacing, kind)) };
  },
  'POST /api/import': async ({ workbench, replacing, turns }, { request, query }) => {
    const bytes = await readBytes(request, MOST_FILE);
    const project = query.get('project') ?? '';
    return { notices: await turns.take(() => importSpreadsheet(workbench, replacing, project, bytes)) };
  },
  'POST /api/export': async ({ workbench }) => ({ files: await workbench.keeper.formats.refresh() }),
  'POST /api/notices': ({ workbench }) => {
    workbench.dropNotices();
    return DONE;
  },
};

function oneSheet({ world }: Workbench, query: URLSearchParams): MadeJson {
  const project = query.get('project') ?? '';
  const spreadsheet = world.spreadsheets[world.projects[project]?.spreadsheetId ?? ''];
  if (!spreadsheet)
    throw new Refusal(`There is no spreadsheet of a project "${project.slice(0, 80)}" here.`, 404);
  const id = Number(query.get('sheet') ?? NaN);
  const sheet = spreadsheet.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Refusal('That tab is gone.', 404);
  const { year } = fieldsOf(instantToSerial(Date.parse(world.now), spreadsheet.timeZone));
  return new MadeJson(sheetJson(project, spreadsheet, sheet, year));
}
