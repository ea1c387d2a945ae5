// `npm start`: serves the workbench on the demo team until Ctrl-C; without a terminal it tells the story once and ends.
import { ManifestError } from '../runtime/manifest.js';
import { ProjectError } from '../runtime/project.js';
import { WorldError } from '../runtime/world/store.js';
import { BuildError } from '../cli/build.js';
import { tellStory } from '../cli/start.js';
import { UsageError } from '../cli/usage.js';
import { openBrowser } from './open-browser.js';
import { productProjects } from './product/projects.js';
import { productReplacing } from './product/replacing.js';
import { startStandIns } from './product/stand-ins.js';
import { StartError, startWorkbench } from './server/start-workbench.js';
import { startOptions } from './start-options.js';
import type { StartOptions } from './start-options.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function serve({ folder, port, opensBrowser }: StartOptions): Promise<void> {
  const projects = productProjects();
  const standIns = await startStandIns(port === 0 ? 0 : port + 1);
  const replacing = productReplacing(standIns.meet);
  const started = await startWorkbench({ ...replacing, folder, projects, port, peers: standIns.list }).catch(
    async (error: unknown) => {
      await standIns.close();
      throw error;
    },
  );
  standIns.whenChanged(() => started.workbench.changedOutside());
  const place = started.workbench.keeper.folder;
  say(`The workbench is open at ${started.address}`);
  say(`The world lies in ${place}. End with Ctrl-C.`);
  for (const { name, address } of standIns.list) say(`A stand-in for ${name} runs at ${address}/`);
  if (opensBrowser) openBrowser(started.address);
  await signal();
  await started.close();
  await standIns.close();
  say(`\nThe workbench is closed. The world lies in ${place}; npm start opens it again.`);
}

/** Resolves at the first Ctrl-C; the second one does what it always does. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
}

/** Mistakes of whoever started it, and what stands in the way: a sentence is all they need. */
const EXPECTED = [BuildError, ManifestError, ProjectError, StartError, UsageError, WorldError];

async function main(): Promise<void> {
  const { env, stdout, argv } = process;
  const options = startOptions(argv.slice(2), { env, isTerminal: stdout.isTTY });
  if (options.isOnce) await tellStory();
  else await serve(options);
}

main().catch((error: unknown) => {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  const { message, stack } = error as Error;
  process.stderr.write(`npm start stopped: ${isExpected ? message : (stack ?? message)}\n`);
  process.exitCode = 1;
});
