// Makes a world with the projects of this repository in it, set up.
import { DEMO_NOW } from '../demo/demo-world.js';
import { tellNotComputed } from '../runtime/host/formulas/not-computed.js';
import { emptyWorld } from '../runtime/world/world.js';
import type { World } from '../runtime/world/world.js';
import { fillWorld } from './fill-world.js';
import type { Filling } from './fill-world.js';
import { computeWorld } from './formulas.js';
import { PROJECT_NAMES } from './projects.js';
import { setUp } from './set-up.js';
import type { SetUpReport } from './set-up.js';

export interface MadeWorld {
  world: World;
  setup: Record<string, SetUpReport>;
  /** What the imports held that could not be taken over, and what set-up found, a sentence each. */
  problems: string[];
}

/** @throws UsageError for an import that cannot be read */
export async function makeWorld(filling: Filling): Promise<MadeWorld> {
  const world = emptyWorld(filling.isDemo ? DEMO_NOW : new Date().toISOString());
  const notRead = await fillWorld(world, filling);
  // What an import brought along is looked at before anything in it changes.
  computeWorld(world);
  const kept = Object.values(world.spreadsheets).flatMap(tellNotComputed);
  const { now } = world;
  const setup: Record<string, SetUpReport> = {};
  for (const project of PROJECT_NAMES) setup[project] = setUp(world, project);
  // Set-up takes virtual time; a new world starts at a round moment all the same.
  world.now = now;
  const problems = [...notRead, ...kept, ...Object.values(setup).flatMap((report) => report.problems)];
  return { world, setup, problems };
}
