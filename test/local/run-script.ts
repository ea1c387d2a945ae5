// Runs a few lines of Apps Script in the local runtime, for tests of single services.
import { execute } from '../../local/runtime/host/execution.js';
import type { RunAnswer } from '../../local/runtime/host/answer.js';
import type { RunRequest } from '../../local/runtime/host/execution.js';
import { newProjectState } from '../../local/runtime/world/project-state.js';
import { newSpreadsheet } from '../../local/runtime/world/spreadsheet.js';
import { emptyWorld } from '../../local/runtime/world/world.js';
import type { World } from '../../local/runtime/world/world.js';

const AUTH = 'https://www.googleapis.com/auth/';

/** Enough for every service that is emulated. */
export const ALL_SCOPES = [
  'calendar',
  'calendar.events',
  'forms',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'spreadsheets',
  'spreadsheets.currentonly',
  'userinfo.email',
].map((name) => AUTH + name);

export type ScriptOptions = Partial<Omit<RunRequest, 'project' | 'files'>> & {
  /** Scopes in the manifest, in full; default all. */
  scopes?: string[] | null;
  /** Zone in the manifest. */
  timeZone?: string;
  html?: Record<string, string>;
};

/** A world with two people and the project `probe` bound to the spreadsheet `sheet-1`, on Mon 2 Nov 2026, 09:00 in Berlin. */
export function probeWorld(): World {
  const world = emptyWorld('2026-11-02T08:00:00.000Z');
  world.users = [
    { email: 'em@example.org', name: 'Erin Em' },
    { email: 'im@example.org', name: 'Ira Im' },
  ];
  world.projects.probe = newProjectState('script-1', 'sheet-1');
  world.spreadsheets['sheet-1'] = newSpreadsheet('sheet-1', 'Probe', {
    owner: 'em@example.org',
    editors: ['em@example.org', 'im@example.org'],
  });
  return world;
}

/**
 * Runs `source` as the body of a function (unless it declares `main` itself) from the menu as em@example.org and gives
 * the execution's whole answer.
 */
export function runScript(world: World, source: string, options: ScriptOptions = {}): RunAnswer {
  const { scopes = ALL_SCOPES, timeZone = 'Europe/Berlin', html = {}, ...request } = options;
  const text = source.includes('function main(') ? source : `function main(...args) {\n${source}\n}`;
  return execute(world, {
    kind: 'menu',
    user: 'em@example.org',
    function: 'main',
    ...request,
    project: 'probe',
    files: {
      scriptId: 'script-1',
      manifest: {
        timeZone,
        scopes,
        advancedServices: [
          { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' },
          { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
        ],
      },
      scripts: [{ name: 'Code.js', text }],
      html: new Map(Object.entries(html)),
      paths: [],
    },
  });
}

/** The result of a run that must succeed. */
export function resultOf(world: World, source: string, options: ScriptOptions = {}): unknown {
  const answer = runScript(world, source, options);
  if (!answer.ok) throw new Error(`${answer.error?.name ?? ''}: ${answer.error?.message ?? ''}`);
  return answer.result;
}

/** `Name: message` of a run that must fail. */
export function errorOf(world: World, source: string, options: ScriptOptions = {}): string {
  const { error } = runScript(world, source, options);
  if (!error) throw new Error('The script did not fail.');
  return `${error.name}: ${error.message}`;
}
