// A world on disk: one file world.json, written whole or not at all, and a mark while somebody changes it.
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.js';
import { WORLD_VERSION } from './world.js';
import type { World } from './world.js';

/** Why a folder cannot be used as a world, in one sentence. */
export class WorldError extends Error {}

const FILE = 'world.json';
const MARK = 'world.lock';
const TWENTY_SECONDS = 20_000;
const TIME_TO_WRITE = 5000;

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

/**
 * Writes the world so that a crash at any moment leaves the old or the new file, never half of one.
 * @param survives `powerCut` waits for the disk (some milliseconds); `kill` withstands the end of the process only
 */
export function saveWorld(folder: string, world: World, survives: 'powerCut' | 'kill' = 'powerCut'): void {
  replaceFile(path.join(folder, FILE), `${JSON.stringify(world)}\n`, survives);
}

/**
 * Keeps other processes from changing the world of a folder until the answer is called. Waits for one that is at it;
 * a mark left by a process that is gone is taken over.
 * @param patience milliseconds to wait for the other one
 * @throws WorldError if it takes longer
 */
export function claimWorld(folder: string, patience = TWENTY_SECONDS): () => void {
  const mark = path.resolve(folder, MARK);
  const started = Date.now();
  while (!takeMark(mark)) {
    if (Date.now() - started >= patience && existsSync(mark)) {
      const holder = readMark(mark);
      throw new WorldError(
        `Another process (${holder}) has ${folder} open: a workbench or a command. End it first; if there is none, delete ${mark}.`,
      );
    }
    pause(20);
  }
  claimed.add(mark);
  return () => {
    claimed.delete(mark);
    rmSync(mark, { force: true });
  };
}

/** Marks of this process: its number in another mark is left from an earlier process that had the same. */
const claimed = new Set<string>();

function takeMark(mark: string): boolean {
  try {
    writeMark(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAlive(mark)) return false;
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

function isAlive(mark: string): boolean {
  const pid = readMark(mark);
  // A mark without a number is being written, or its writer died over it.
  if (pid === 0) return age(mark) < TIME_TO_WRITE;
  if (pid === process.pid) return claimed.has(mark);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function age(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
