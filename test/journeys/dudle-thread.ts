// The stand-in for dudle in a thread of its own, because a script's fetch blocks the thread it runs in.
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const MODULE = path.resolve(__dirname, '../../local/peers/dudle.ts');

const SERVER = `
require('tsx/cjs');
const { parentPort, workerData } = require('node:worker_threads');
require(workerData).startDudle().then(({ address, polls }) => {
  parentPort.postMessage(address);
  parentPort.on('message', (word) => {
    if (word === 'clear') polls.clear();
    parentPort.postMessage(
      [...polls.values()].map(({ id, title, columns }) => ({ id, title, columns: columns.map(({ key }) => key) })),
    );
  });
});
`;

interface StoredPoll {
  id: string;
  title: string;
  columns: string[];
}

export interface DudleThread {
  /** `http://127.0.0.1:4711/` */
  site: string;
  host: string;
  polls: () => Promise<StoredPoll[]>;
  /** Deletes every poll. */
  clear: () => Promise<void>;
  close: () => Promise<number>;
}

export const startDudleThread = async (): Promise<DudleThread> => {
  const worker = new Worker(SERVER, { eval: true, execArgv: [], workerData: MODULE });
  const next = async (): Promise<unknown> => ((await once(worker, 'message')) as unknown[])[0];
  const asked = async (word: string): Promise<StoredPoll[]> => {
    const answer = next();
    worker.postMessage(word);
    return (await answer) as StoredPoll[];
  };
  const address = (await next()) as string;
  return {
    site: `${address}/`,
    host: new URL(address).host,
    polls: () => asked('list'),
    clear: async () => {
      await asked('clear');
    },
    close: () => worker.terminate(),
  };
};
