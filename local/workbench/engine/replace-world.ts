// Puts other data in the place of the world's: a new world, or an export of a real spreadsheet.
import { readXlsx } from '../../runtime/formats/xlsx.js';
import type { Runs } from '../../runtime/host/runs.js';
import type { ProjectFiles } from '../../runtime/project.js';
import type { World } from '../../runtime/world/world.js';
import type { WorldRequest } from '../protocol.js';
import { Refusal } from './refusal.js';
import type { Workbench } from './workbench.js';

/** A world that was made, and what is to be told about it. */
export interface MadeWorld {
  world: World;
  notices: string[];
}

/** What a workbench needs to know about what it serves; nothing of it is Apps Script. */
export interface Replacing {
  makeWorld: (kind: WorldRequest['kind']) => Promise<MadeWorld>;
  /** Brings a new or imported world into touch with this machine (addresses of stand-ins). */
  prepare: (world: World) => void;
  /** The project's own set-up of an imported spreadsheet; its result is what is to be told. Null = there is none. */
  setUp: ((world: World, project: string, files: ProjectFiles, user: string) => Runs<string[]>) | null;
}

const REPLACED = 'The world was replaced while this was running.';

/** Starts over; the old world is kept as `world.before-….json`. @returns what is to be told */
export async function startOver(
  workbench: Workbench,
  { makeWorld, prepare }: Replacing,
  kind: WorldRequest['kind'],
): Promise<string[]> {
  const { engine, keeper, news } = workbench;
  const { world, notices } = await makeWorld(kind);
  prepare(world);
  await engine.stopAll(REPLACED);
  keeper.replace(world);
  keeper.session.person = '';
  keeper.session.notices = [...notices];
  keeper.saveSession();
  news.tell({ kind: 'replaced' });
  await workbench.open();
  return notices;
}

/**
 * Replaces a project's spreadsheet by the bytes of an `.xlsx` file; ids, owner, zone and locale stay.
 * @returns what is to be told: what could not be read, what set-up found
 * @throws Refusal in one sentence if the file cannot be read: then nothing has changed
 */
export async function importSpreadsheet(
  workbench: Workbench,
  { prepare, setUp }: Replacing,
  project: string,
  bytes: Uint8Array,
): Promise<string[]> {
  const { engine, keeper, news, projects } = workbench;
  const { world } = keeper;
  const id = projects.has(project) ? world.projects[project]?.spreadsheetId : null;
  const before = world.spreadsheets[id ?? ''];
  if (!id || !before) throw new Refusal(`There is no spreadsheet of a project "${project}" here.`, 404);
  const { name, owner, editors, timeZone, locale, url } = before;
  const kept = { id, name, owner, editors, timeZone, locale, url };
  const read = await readXlsx(bytes, kept).catch((error: unknown) => {
    throw new Refusal((error as Error).message);
  });
  // Reading took a while; "start over" may have been quicker.
  if (keeper.world !== world)
    throw new Refusal('The world was replaced meanwhile; import the file again.', 409);
  keeper.keepCopy();
  world.spreadsheets[id] = read.spreadsheet;
  prepare(world);
  await keeper.save();
  const user = world.users[0]?.email ?? workbench.person;
  const files = projects.filesOf(project);
  const found = setUp ? await engine.runAll(setUp(world, project, files, user)) : [];
  const notices = [...read.notRead.map((what) => `Not taken over from the file: ${what}.`), ...found];
  workbench.addNotices(notices);
  news.tell({ kind: 'replaced' });
  await workbench.open();
  return notices;
}
