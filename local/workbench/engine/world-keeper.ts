// Holds the world of one folder for as long as the workbench runs and keeps it on disk.
import { accessSync, constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { placeInside } from '../../runtime/world/place-inside.js';
import { claimWorld, loadWorld, saveWorld, WorldError } from '../../runtime/world/store.js';
import type { World } from '../../runtime/world/world.js';
import { OpenFormats } from './open-formats.js';
import { readSession, writeSession } from './session-file.js';
import type { BegunRun, SessionFile } from './session-file.js';
import { recordLost } from './lost-runs.js';

const FILE = 'world.json';

export class WorldKeeper {
  readonly folder: string;
  readonly formats: OpenFormats;
  world: World;
  readonly session: SessionFile;
  readonly #release: () => void;
  #saving: Promise<void> | null = null;

  /**
   * Opens the world of a folder; makes one where there is none.
   * @throws WorldError in one sentence: in use, damaged, foreign, of a newer version
   */
  static async open(folder: string, make: () => Promise<World>): Promise<WorldKeeper> {
    makeFolder(folder);
    const release = claimWorld(folder, 0);
    try {
      const isThere = existsSync(path.join(folder, FILE));
      const keeper = new WorldKeeper(folder, isThere ? loadWorld(folder) : await make(), release);
      if (!isThere) keeper.#write('powerCut');
      return keeper;
    } catch (error) {
      release();
      throw error;
    }
  }

  private constructor(folder: string, world: World, release: () => void) {
    this.folder = path.resolve(folder);
    this.formats = new OpenFormats(this.folder);
    this.world = world;
    this.session = readSession(folder);
    this.#release = release;
    recordLost(world, this.session.underWay);
    this.session.underWay = [];
  }

  /** Writes the world; changes made in one breath are written together. Resolves when they are on disk. */
  save(): Promise<void> {
    this.#saving ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#saving = null;
        try {
          this.#write('kill');
          resolve();
        } catch (error) {
          reject(new Error(`The world could not be written: ${(error as Error).message}`));
        }
      });
    });
    return this.#saving;
  }

  /** Remembers a run that has begun, so that it is not forgotten if this process is killed. */
  begun(run: BegunRun): void {
    this.session.underWay.push(run);
    writeSession(this.folder, this.session);
  }

  /** Forgets a run that is in the world's list of executions now. */
  ended(run: string): void {
    this.session.underWay = this.session.underWay.filter((begun) => begun.run !== run);
    writeSession(this.folder, this.session);
  }

  saveSession(): void {
    writeSession(this.folder, this.session);
  }

  /** Puts another world in the place of this one and keeps the old file as `world.before-….json`. */
  replace(world: World): void {
    this.keepCopy();
    this.world = world;
    this.#write('powerCut');
  }

  /** Copies world.json aside. @returns the name of the copy */
  keepCopy(): string {
    this.#write('kill');
    const stamp = new Date().toISOString().slice(0, 19).replace(/:/g, '-');
    for (let number = 1; ; number += 1) {
      const name = `world.before-${stamp}${number === 1 ? '' : `-${number}`}.json`;
      const copy = placeInside(this.folder, name);
      if (existsSync(copy)) continue;
      copyFileSync(path.join(this.folder, FILE), copy, constants.COPYFILE_EXCL);
      return name;
    }
  }

  /** Writes everything and lets other processes at the folder again. */
  async close(): Promise<void> {
    this.#write('powerCut');
    await this.formats.refresh().catch(() => undefined);
    await this.formats.close();
    this.#release();
  }

  #write(survives: 'powerCut' | 'kill'): void {
    saveWorld(this.folder, this.world, survives);
    this.formats.refreshSoon();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new WorldError(`${folder} cannot be the folder of a world: ${(error as Error).message}.`);
  }
}
