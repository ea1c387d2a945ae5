// The Apps Script projects of this repository, by the names the command line knows them by.
import path from 'node:path';
import { loadProject } from '../runtime/project.js';
import type { ProjectFiles } from '../runtime/project.js';
import { ensureBuilt } from './build.js';
import { UsageError } from './usage.js';

const REPOSITORY = path.resolve(__dirname, '../..');

/** The folder with the projects' .clasp files; tests name another one, which is taken as it is. */
function projectsFolder(): string {
  return process.env.LOCAL_PROJECTS ?? REPOSITORY;
}

const CONFIGS: Record<string, string> = {
  rota: '.clasp.json',
  incidents: '.clasp.incidents.json',
};

export const PROJECT_NAMES = Object.keys(CONFIGS);

/** @throws UsageError for a name that is no project */
export function checkProject(name: string | undefined): string {
  if (name !== undefined && Object.hasOwn(CONFIGS, name)) return name;
  throw new UsageError(`The project is one of ${PROJECT_NAMES.join(', ')}, not "${name ?? ''}".`);
}

const loaded = new Map<string, ProjectFiles>();

/** The files of a project as they would be pushed, built first where the sources are newer. */
export function loadBuilt(name: string): ProjectFiles {
  const known = loaded.get(name);
  if (known) return known;
  const files = loadProject(builtConfig(name));
  loaded.set(name, files);
  return files;
}

/** The .clasp file of a project, once what it names has been built. */
export function builtConfig(name: string): string {
  const config = CONFIGS[checkProject(name)] ?? '';
  const folder = projectsFolder();
  if (folder === REPOSITORY) ensureBuilt(folder, name);
  return path.join(folder, config);
}
