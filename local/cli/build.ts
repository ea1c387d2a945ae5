// Builds the projects when what would be pushed is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['src', 'build', 'appsscript.json', 'package.json'];

/** The bundler refused. */
export class BuildError extends Error {}

/**
 * Makes sure that build/<project> is current.
 * @throws BuildError with the bundler's words if it fails
 */
export function ensureBuilt(root: string, project: string): void {
  // The bundler leaves files alone that come out the same, so their age says little: the stamp remembers our own build.
  const stamp = path.join(root, 'node_modules/.cache/local/built');
  const bundle = path.join(root, 'build', project, 'Code.js');
  const newestSource = Math.max(...SOURCES.map((name) => newest(path.join(root, name), root)));
  const built = Math.max(modified(bundle), existsSync(bundle) ? modified(stamp) : 0);
  if (built >= newestSource) return;
  const started = new Date();
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--config', 'build/webpack.config.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (run.status !== 0) throw new BuildError(`The build failed.\n${run.stdout}${run.stderr}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, started.toISOString());
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The latest change below a path; what the build itself makes does not count. */
function newest(place: string, root: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place, { withFileTypes: true })
    .filter((entry) => place !== path.join(root, 'build') || entry.isFile())
    .map((entry) => newest(path.join(place, entry.name), root));
  return Math.max(0, ...inside);
}
