// The command line: `npm run --silent local -- COMMAND …`. One JSON value on standard output; 0 finished, 1 threw, 2 wrong usage.
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

async function run([name, ...words]: readonly string[]): Promise<Printed> {
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

run(process.argv.slice(2)).then(
  ({ json, isOk }) => {
    process.exitCode = isOk ? 0 : 1;
    process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  },
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(`${isUsage(error) ? error.message : ((error as Error).stack ?? String(error))}\n`);
  },
);
