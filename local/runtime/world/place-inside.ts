// Where a file of a world may be written: inside its folder, whatever names and links say.
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { WorldError } from './store.js';

/**
 * The absolute path of a file of the world; folders on the way need not exist yet.
 * @param name relative to the folder
 * @throws WorldError if the name, or a link on the way, leads out of the folder
 */
export function placeInside(folder: string, name: string): string {
  const home = path.resolve(folder);
  const target = path.resolve(home, name);
  const parts = path.relative(home, target).split(path.sep);
  const isOutside = path.isAbsolute(name) || parts[0] === '..' || parts[0] === '' || /[\0]/.test(name);
  if (isOutside) throw new WorldError(`The name "${name}" leads out of the world's folder ${home}.`);
  const real = exists(home) ? realpathSync(home) : home;
  for (let depth = 1; depth < parts.length; depth += 1) {
    const between = path.join(home, ...parts.slice(0, depth));
    if (!exists(between)) break;
    if (realpathSync(between) !== path.join(real, ...parts.slice(0, depth))) {
      throw new WorldError(`${between} is a link out of the world's folder; remove it.`);
    }
  }
  return target;
}

/** Also true for a link that leads nowhere. */
function exists(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}
