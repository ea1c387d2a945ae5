// Writes a picture of every page in every state, and of every mail, to be looked at: node -r tsx/cjs test/browser/shots.ts FOLDER [NAME]
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startBrowser } from './browser.js';
import { generateShots } from './shots-generate.js';
import { takeMailShots } from './shots-mails.js';
import { pollShots } from './shots-poll.js';
import { answersShots, recordSetupShots, setupShots } from './shots-setup.js';
import { sidebarShots } from './shots-sidebar.js';
import { swapShots } from './shots-swap.js';
import { takeShot } from './take-shot.js';

const main = async (): Promise<void> => {
  const [folder, only = ''] = process.argv.slice(2);
  if (folder === undefined)
    throw new Error('Say where the pictures go: node -r tsx/cjs test/browser/shots.ts FOLDER');
  await mkdir(folder, { recursive: true });
  const browser = await startBrowser();
  for (const shot of [
    ...generateShots,
    ...setupShots,
    ...recordSetupShots,
    ...answersShots,
    ...pollShots,
    ...swapShots,
    ...sidebarShots,
  ]) {
    if (!shot.name.includes(only)) continue;
    await takeShot(browser, shot, path.resolve(folder));
    process.stdout.write(`${shot.name}\n`);
  }
  await takeMailShots(browser, path.resolve(folder), only);
  await browser.close();
};

void main();
