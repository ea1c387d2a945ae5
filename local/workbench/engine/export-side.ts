// The thread that keeps the open formats current: it reads world.json, so nobody waits for it. Bundled by thread-code.ts.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { exportWorld } from '../../runtime/world/export.js';
import { loadWorld } from '../../runtime/world/store.js';

/** What it answers to the path of a folder. */
export type ExportReport = { files: string[] } | { error: string };

parentPort?.on('message', (folder: string) => {
  void write(folder).then((report) => parentPort?.postMessage(report));
});

async function write(folder: string): Promise<ExportReport> {
  try {
    const world = loadWorld(folder);
    const files = await exportWorld(folder, world);
    settleOnDisk(path.join(folder, 'world.json'));
    return { files };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Each change was written without waiting for the disk; a power cut may now come. */
function settleOnDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
