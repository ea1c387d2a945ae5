// Opening a world for one command: read, change, write, refresh the open formats.
import { exportWorld } from '../runtime/world/export.js';
import { claimWorld, loadWorld, saveWorld } from '../runtime/world/store.js';
import type { World } from '../runtime/world/world.js';
import { computeWorld } from './formulas.js';
import { UsageError } from './usage.js';

/** What a command prints, and whether the script finished. */
export interface Printed {
  json: unknown;
  isOk: boolean;
}

/** @throws UsageError if no folder was named */
export function checkFolder(folder: string | undefined): string {
  if (folder === undefined || folder === '') throw new UsageError('Name the folder of the world.');
  return folder;
}

/** Lets a command change the world of a folder and writes it back with its open formats. */
export async function changeWorld(folder: string, change: (world: World) => Printed): Promise<Printed> {
  const release = claimWorld(folder);
  try {
    const world = loadWorld(folder);
    const printed = change(world);
    await writeWorld(folder, world);
    return printed;
  } finally {
    release();
  }
}

/** Writes a world and everything beside it, with its formulas computed. */
export function writeWorld(folder: string, world: World): Promise<string[]> {
  computeWorld(world);
  saveWorld(folder, world);
  return exportWorld(folder, world);
}
