// A world on disk: one file world.json, written whole or not at all, and a mark while somebody changes it.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { WORLD_VERSION } from './world.js';
import type { World } from './world.js';

/** Why a folder cannot be used as a world, in one sentence. */
export class WorldError extends Error {}

const FILE = 'world.json';
const MARK = 'world.lock';
const LONGEST_WAIT = 20_000;

/**
 * Reads the world of a folder.
 * @throws WorldError if there is none, it is damaged, foreign or of a newer version
 */
export function loadWorld(folder: string): World {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) throw new WorldError(`There is no world in ${folder}: ${FILE} is missing.`);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WorldError(`${file} is damaged or half-written: ${(error as Error).message}.`);
  }
  if (!isWorld(found)) throw new WorldError(`${file} is not a world of the local runtime.`);
  if (found.version > WORLD_VERSION) {
    throw new WorldError(
      `${file} was written by a newer version of the local runtime (${found.version}; this one reads ${WORLD_VERSION}).`,
    );
  }
  return found;
}

function isWorld(found: unknown): found is World {
  if (typeof found !== 'object' || found === null) return false;
  const { version, now, projects, spreadsheets } = found as Partial<Record<keyof World, unknown>>;
  const hasParts = [projects, spreadsheets].every((part) => typeof part === 'object' && part !== null);
  return typeof version === 'number' && typeof now === 'string' && hasParts;
}

/** Writes the world so that a crash at any moment leaves the old or the new file, never half of one. */
export function saveWorld(folder: string, world: World): void {
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `${FILE}.${process.pid}.tmp`);
  writeDurably(temporary, `${JSON.stringify(world)}\n`);
  renameSync(temporary, path.join(folder, FILE));
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Keeps other processes from changing the world of a folder until the answer is called. Waits for one that is at it;
 * a mark left by a process that is gone is taken over.
 * @throws WorldError if the other one takes longer than 20 seconds
 */
export function claimWorld(folder: string): () => void {
  const mark = path.join(folder, MARK);
  const started = Date.now();
  while (!takeMark(mark)) {
    if (Date.now() - started > LONGEST_WAIT) {
      throw new WorldError(`Another command is still changing ${folder}; if not, delete ${mark}.`);
    }
    pause(20);
  }
  return () => {
    rmSync(mark, { force: true });
  };
}

function takeMark(mark: string): boolean {
  try {
    writeMark(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAlive(readMark(mark))) return false;
    rmSync(mark, { force: true });
    return false;
  }
}

function writeMark(mark: string): void {
  const handle = openSync(mark, 'wx');
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

function readMark(mark: string): number {
  try {
    return Number(readFileSync(mark, 'utf8'));
  } catch {
    return 0;
  }
}

/** A mark without a number has just been made and is being written. */
function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
