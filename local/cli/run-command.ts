// Every command of the command line, and what comes of it.
import { ManifestError } from '../runtime/manifest.js';
import { ProjectError } from '../runtime/project.js';
import { WorldError } from '../runtime/world/store.js';
import { BuildError } from './build.js';
import { call, rpc } from './commands/call.js';
import { edit } from './commands/edit.js';
import { exportFormats } from './commands/export.js';
import { newWorld } from './commands/new.js';
import { show } from './commands/show.js';
import { tick } from './commands/tick.js';
import { UsageError } from './usage.js';
import type { Printed } from './worlds.js';

const COMMANDS: Record<string, (words: readonly string[]) => Promise<Printed>> = {
  new: newWorld,
  call,
  rpc,
  tick,
  edit,
  show,
  export: exportFormats,
};

async function dispatch([name, ...words]: readonly string[]): Promise<Printed> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    throw new UsageError(
      `The commands are ${Object.keys(COMMANDS).join(', ')}; "${name ?? ''}" is none of them.`,
    );
  }
  return command(words);
}

/** Mistakes of whoever typed the command, not of the script: a sentence is all they need. */
function isUsage(error: unknown): error is Error {
  return [UsageError, BuildError, WorldError, ProjectError, ManifestError].some(
    (kind) => error instanceof kind,
  );
}

/** What the process would print and exit with. */
export interface Finished {
  /** 0 the script finished, 1 it threw, 2 wrong usage. */
  code: 0 | 1 | 2;
  /** One JSON value; for wrong usage `{ok: false, error}`. */
  stdout: string;
  /** A sentence for wrong usage; a stack for a mistake of the runtime itself. */
  stderr: string;
}

const print = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** Runs one command. */
export async function runCommand(words: readonly string[]): Promise<Finished> {
  try {
    const { json, isOk } = await dispatch(words);
    return { code: isOk ? 0 : 1, stdout: print(json), stderr: '' };
  } catch (error) {
    const { name, message, stack = message } = error as Error;
    const json = { ok: false, error: { name: isUsage(error) ? 'Usage' : name, message } };
    return { code: 2, stdout: print(json), stderr: `${isUsage(error) ? message : stack}\n` };
  }
}
