// A workbench on the small project, in a folder of its own, for tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunAnswer } from '../../../local/runtime/host/answer.js';
import type { ExecutionKind } from '../../../local/runtime/host/context.js';
import { startWorkbench } from '../../../local/workbench/server/start-workbench.js';
import type { StartedWorkbench, WorkbenchOptions } from '../../../local/workbench/server/start-workbench.js';
import { PAGE_HEADER, TOKEN_HEADER } from '../../../local/workbench/protocol.js';
import type { News } from '../../../local/workbench/protocol.js';

const SMALL = {
  name: 'small',
  configFile: path.resolve(__dirname, '../../fixtures/projects/small/.clasp.json'),
  title: 'Small',
};

/** The page is somebody else's; tests of the server do not bundle it. */
const NO_PAGE = {
  html: '<!doctype html><meta name="workbench-token" content="{{token}}">',
  js: '"page"',
  css: 'page{}',
  frame: '<!doctype html>frame',
};

export interface SmallWorkbench extends StartedWorkbench {
  folder: string;
  /** Everything told since the start. */
  news: News[];
  /** Runs a function of the small project in the engine. */
  run: (name: string, args?: unknown[], kind?: ExecutionKind) => Promise<RunAnswer>;
  /** Rows of the first tab. */
  rows: () => unknown[][];
  get: (address: string, headers?: Record<string, string>) => Promise<Response>;
  post: (address: string, body: unknown) => Promise<Response>;
  /** Closes it; its folder goes, too. */
  end: () => Promise<void>;
}

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'workbench-'));
}

export async function smallWorkbench(options: Partial<WorkbenchOptions> = {}): Promise<SmallWorkbench> {
  const folder = options.folder ?? newFolder();
  const started = await startWorkbench({ projects: [SMALL], port: 0, page: NO_PAGE, ...options, folder });
  const { workbench, origin, token } = started;
  const news: News[] = [];
  workbench.news.listen((piece) => void news.push(piece));
  const headers = { [TOKEN_HEADER]: token, [PAGE_HEADER]: 'tab-1' };
  return {
    ...started,
    folder,
    news,
    run: async (name, args = [], kind = 'rpc') => {
      const files = workbench.projects.filesOf('small');
      const user = workbench.person;
      return (await workbench.engine.run({ project: 'small', files, function: name, args, kind, user }))
        .answer;
    },
    rows: () => Object.values(workbench.world.spreadsheets)[0]?.sheets[0]?.rows ?? [],
    get: (address, more = {}) => fetch(origin + address, { headers: { ...headers, ...more } }),
    post: (address, body) =>
      fetch(origin + address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    end: async () => {
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until `find` gives something. @throws after half a minute */
export async function until<Found>(find: () => Found | undefined | null | false): Promise<Found> {
  for (const start = Date.now(); Date.now() - start < 30_000;) {
    const found = find();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Waited in vain for ${find.toString()}`);
}
