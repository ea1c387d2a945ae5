// Starts the real workbench in this process, on the demo team or on the small project, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { productReplacing } from '../../local/workbench/product/replacing.js';
import { productProjects } from '../../local/workbench/product/projects.js';
import { startStandIns } from '../../local/workbench/product/stand-ins.js';
import { ServedProjects } from '../../local/workbench/engine/served-projects.js';
import { makePlainWorld } from '../../local/workbench/server/plain-world.js';
import { startWorkbench } from '../../local/workbench/server/start-workbench.js';
import type { StartedWorkbench, WorkbenchOptions } from '../../local/workbench/server/start-workbench.js';
import type { World } from '../../local/runtime/world/world.js';
import { workbenchPage } from './workbench-page.js';

/** Mon 23 Nov 2026, 09:30 in Berlin. */
const NOW = '2026-11-23T08:30:00.000Z';

export interface RunningWorkbench {
  started: StartedWorkbench;
  folder: string;
  /** Closes it; its folder goes, too. */
  end: () => Promise<void>;
}

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'workbench-'));

const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The product on its demo team, with its stand-ins. @param firstPort of the stand-ins; 0 = any */
export const startProduct = async (firstPort = 0): Promise<RunningWorkbench> => {
  const folder = newFolder();
  const standIns = await startStandIns(firstPort);
  const started = await startWorkbench({
    ...productReplacing(standIns.meet),
    folder,
    projects: productProjects(),
    port: 0,
    page: await workbenchPage(),
    peers: standIns.list,
  });
  standIns.whenChanged(() => started.workbench.changedOutside());
  const end = async (): Promise<void> => {
    await started.close();
    await standIns.close();
    removeFolder(folder);
  };
  return { started, folder, end };
};

const SMALL = {
  name: 'small',
  configFile: path.resolve(__dirname, '../fixtures/projects/small/.clasp.json'),
  title: 'Small',
};

/** An empty world of the small project, filled by `fill`. */
const smallWorld = (fill: (world: World) => void): World => {
  const world = makePlainWorld(new ServedProjects([SMALL]));
  world.now = NOW;
  fill(world);
  return world;
};

export interface SmallOptions extends Partial<WorkbenchOptions> {
  fill?: (world: World) => void;
}

/** The small project on an empty sheet. */
export const startSmall = async ({
  fill = () => undefined,
  ...options
}: SmallOptions = {}): Promise<RunningWorkbench> => {
  const folder = options.folder ?? newFolder();
  const makeWorld = () => Promise.resolve({ world: smallWorld(fill), notices: [] });
  const page = await workbenchPage();
  const started = await startWorkbench({ makeWorld, folder, projects: [SMALL], port: 0, page, ...options });
  const end = async (): Promise<void> => {
    await started.close();
    removeFolder(folder);
  };
  return { started, folder, end };
};
