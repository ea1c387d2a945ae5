// Writes a picture of every state of the workbench's page: node -r tsx/cjs test/browser/shots-workbench.ts FOLDER [NAME]
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FakeServer } from '../local/workbench/page/fake-server.js';
import type { Look } from '../local/workbench/page/open-workbench.js';
import { openWorkbench } from '../local/workbench/page/open-workbench.js';
import { startBrowser } from './browser.js';
import { workbenchStates } from './workbench-states.js';

const LOOKS: Record<string, Look> = {
  wide: {},
  dark: { isDark: true },
  phone: { width: 320, height: 640 },
  contrast: { isHighContrast: true },
};

type State = (page: Page, fake: FakeServer) => Promise<void>;

const take = async (browser: Browser, look: Look, act: State, file: string): Promise<void> => {
  const fake = await FakeServer.start();
  const { page, errors, foreign, close } = await openWorkbench(browser, fake, { scale: 1.25, ...look });
  await act(page, fake);
  await page.waitForTimeout(200);
  await page.screenshot({ path: file });
  process.stdout.write(`${[path.basename(file), ...errors, ...foreign].join('\n  ')}\n`);
  await close();
  await fake.stop();
};

const main = async (): Promise<void> => {
  const [folder, only = ''] = process.argv.slice(2);
  if (folder === undefined)
    throw new Error('Say where the pictures go: node -r tsx/cjs test/browser/shots-workbench.ts FOLDER');
  await mkdir(folder, { recursive: true });
  const browser = await startBrowser();
  for (const [state, act] of Object.entries(workbenchStates))
    for (const [name, look] of Object.entries(LOOKS)) {
      const full = `${state}-${name}`;
      if (full.includes(only)) await take(browser, look, act, path.join(path.resolve(folder), `${full}.png`));
    }
  await browser.close();
};

void main();
