// `new DIR [--demo] [--rota FILE.xlsx] [--incidents FILE.xlsx]`: makes a world and runs set-up's defaults in it.
import { existsSync, readdirSync } from 'node:fs';
import { makeWorld } from '../make-world.js';
import { PROJECT_NAMES } from '../projects.js';
import { optionOf, readWords, UsageError } from '../usage.js';
import { checkFolder, writeWorld } from '../worlds.js';
import type { Printed } from '../worlds.js';

export async function newWorld(given: readonly string[]): Promise<Printed> {
  const words = readWords(given, { demo: 'flag', rota: 'value', incidents: 'value' });
  const folder = checkFolder(words.positional[0]);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${folder} is not empty; a new world needs an empty or new folder.`);
  }
  const isDemo = words.options.has('demo');
  const imports = Object.fromEntries(PROJECT_NAMES.map((name) => [name, optionOf(words, name)]));
  if (isDemo && Object.values(imports).some((file) => file !== undefined)) {
    throw new UsageError('Take either --demo or exports of existing sheets, not both.');
  }
  const { world, setup, problems } = await makeWorld({ isDemo, imports });
  const files = await writeWorld(folder, world);
  return { isOk: true, json: { ok: true, world: folder, now: world.now, setup, problems, files } };
}
