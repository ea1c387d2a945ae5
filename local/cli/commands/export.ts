// `export DIR`: write the open formats now.
import { exportWorld } from '../../runtime/world/export.js';
import { claimWorld, loadWorld } from '../../runtime/world/store.js';
import { computeWorld } from '../formulas.js';
import { readWords } from '../usage.js';
import { checkFolder } from '../worlds.js';
import type { Printed } from '../worlds.js';

export async function exportFormats(given: readonly string[]): Promise<Printed> {
  const folder = checkFolder(readWords(given, {}).positional[0]);
  const release = claimWorld(folder);
  try {
    const world = loadWorld(folder);
    computeWorld(world);
    return { isOk: true, json: { ok: true, files: await exportWorld(folder, world) } };
  } finally {
    release();
  }
}
