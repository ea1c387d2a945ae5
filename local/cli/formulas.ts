// Brings the formulas of a world up to date before it is shown or written.
import { computeInThread } from '../runtime/host/formulas/compute-in-thread.js';
import { ManifestError } from '../runtime/manifest.js';
import { ProjectError } from '../runtime/project.js';
import type { ProjectFiles } from '../runtime/project.js';
import type { World } from '../runtime/world/world.js';
import { BuildError } from './build.js';
import { loadBuilt, PROJECT_NAMES } from './projects.js';

/** Computes what is out of date; functions of a project that cannot be loaded keep what they gave. */
export function computeWorld(world: World): void {
  computeInThread(world, (name) => (PROJECT_NAMES.includes(name) ? loaded(name) : null));
}

function loaded(name: string): ProjectFiles | null {
  try {
    return loadBuilt(name);
  } catch (error) {
    if ([BuildError, ProjectError, ManifestError].some((kind) => error instanceof kind)) return null;
    throw error;
  }
}
