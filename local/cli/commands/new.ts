// `new DIR [--demo] [--rota FILE.xlsx] [--incidents FILE.xlsx]`: makes a world and runs set-up's defaults in it.
import { existsSync, readdirSync } from 'node:fs';
import { DEMO_NOW } from '../../demo/demo-world.js';
import { emptyWorld } from '../../runtime/world/world.js';
import { fillWorld } from '../fill-world.js';
import { PROJECT_NAMES } from '../projects.js';
import { setUp } from '../set-up.js';
import type { SetUpReport } from '../set-up.js';
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
  const world = emptyWorld(isDemo ? DEMO_NOW : new Date().toISOString());
  const notRead = await fillWorld(world, { isDemo, imports });
  const { now } = world;
  const setup: Record<string, SetUpReport> = {};
  for (const project of PROJECT_NAMES) setup[project] = setUp(world, project);
  // Set-up takes virtual time; a new world starts at a round moment all the same.
  world.now = now;
  const files = await writeWorld(folder, world);
  const problems = [...notRead, ...Object.values(setup).flatMap((report) => report.problems)];
  return { isOk: true, json: { ok: true, world: folder, now: world.now, setup, problems, files } };
}
