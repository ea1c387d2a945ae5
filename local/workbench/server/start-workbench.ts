// Starts a workbench: opens the world, warms the engine, bundles the page, listens on 127.0.0.1.
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NewsDesk } from '../engine/news-desk.js';
import type { Replacing } from '../engine/replace-world.js';
import { ServedProjects } from '../engine/served-projects.js';
import type { ServedProject } from '../engine/served-projects.js';
import { scriptThreadCode } from '../engine/thread-code.js';
import { ThreadPool } from '../engine/thread-pool.js';
import { Turns } from '../engine/turns.js';
import { Workbench } from '../engine/workbench.js';
import { WorldKeeper } from '../engine/world-keeper.js';
import { buildPage } from '../page-bundle.js';
import type { PageFiles } from '../page-bundle.js';
import type { PeerView } from '../protocol.js';
import { fingerprint } from './guard.js';
import { makePlainWorld } from './plain-world.js';
import { workbenchServer } from './http-server.js';

export interface WorkbenchOptions extends Partial<Replacing> {
  /** Where the world lies, or will. */
  folder: string;
  projects: readonly ServedProject[];
  /** Default 8017; 0 = any free one. */
  port?: number;
  /** Default: a new one. */
  token?: string;
  peers?: readonly PeerView[];
  /** Real milliseconds of computing before a run is ended as endless; default one minute. */
  realTimeLimit?: number;
  /** Default: bundled from page/. */
  page?: PageFiles;
}

export interface StartedWorkbench {
  /** `http://127.0.0.1:8017` */
  origin: string;
  /** The address to open, with the token. */
  address: string;
  token: string;
  workbench: Workbench;
  /** Ends what runs, writes everything, and lets others at the folder. */
  close: () => Promise<void>;
}

/** The workbench cannot start; the message says why and what to do. */
export class StartError extends Error {}

const PORT = 8017;
const ONE_MINUTE = 60_000;

/** @throws StartError, WorldError, ProjectError or ManifestError, each with one sentence */
export async function startWorkbench(options: WorkbenchOptions): Promise<StartedWorkbench> {
  const projects = new ServedProjects(options.projects);
  const replacing = replacingOf(options, projects);
  const [page, code] = await Promise.all([options.page ?? buildPage(), scriptThreadCode()]);
  const { keeper, notices } = await openWorld(options.folder, projects, replacing);
  const pool = new ThreadPool(code);
  const news = new NewsDesk();
  const realTimeLimit = options.realTimeLimit ?? ONE_MINUTE;
  const workbench = new Workbench({ keeper, projects, pool, news, realTimeLimit });
  const secrets = { token: options.token ?? secret(), cookie: secret(), before: keeper.session.opened };
  let port = options.port ?? PORT;
  const served = { workbench, replacing, turns: new Turns(), peers: options.peers ?? [] };
  const server = workbenchServer({ ...served, page, secrets, port: () => port });
  const close = async (): Promise<void> => {
    await closeServer(server);
    await workbench.close();
    pool.close();
  };
  try {
    workbench.addNotices(notices);
    await keeper.save();
    port = await listen(server, port);
    keeper.session.opened = fingerprint(secrets.token);
    keeper.saveSession();
  } catch (error) {
    await close();
    throw error;
  }
  void pool.warm(projects.timeZone).catch(() => undefined);
  const origin = `http://127.0.0.1:${port}`;
  return { origin, address: `${origin}/?token=${secrets.token}`, token: secrets.token, workbench, close };
}

function replacingOf(options: WorkbenchOptions, projects: ServedProjects): Replacing {
  return {
    makeWorld: options.makeWorld ?? (() => Promise.resolve({ world: makePlainWorld(projects), notices: [] })),
    prepare: options.prepare ?? (() => undefined),
    setUp: options.setUp ?? null,
  };
}

/** Opens the world of a folder, or makes the demo's there, and checks that the projects live in it. */
async function openWorld(
  folder: string,
  projects: ServedProjects,
  { makeWorld, prepare }: Replacing,
): Promise<{ keeper: WorldKeeper; notices: string[] }> {
  const notices: string[] = [];
  const keeper = await WorldKeeper.open(folder, async () => {
    const made = await makeWorld('demo');
    notices.push(...made.notices);
    return made.world;
  });
  const { world } = keeper;
  const absent = projects.list.find(
    ({ name }) => !world.spreadsheets[world.projects[name]?.spreadsheetId ?? ''],
  );
  if (absent) {
    await keeper.close();
    throw new StartError(
      `The world in ${folder} has no spreadsheet of the project "${absent.name}"; name another folder.`,
    );
  }
  prepare(world);
  return { keeper, notices };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(error.code === 'EADDRINUSE' ? inUse(port) : cannotListen(port, error)));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function inUse(port: number): string {
  return `Port ${port} is in use: end the other program, or take another port with npm start -- --port ${port + 10}.`;
}

function cannotListen(port: number, error: Error): string {
  return `Port ${port} cannot be used (${error.message}); take another one with npm start -- --port 8027.`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
