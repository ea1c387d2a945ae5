// The thread in which scripts run, one after the other, each in a context of its own. Bundled by thread-code.ts.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import vm from 'node:vm';
import { runInRealm } from '../../runtime/host/realm.js';
import type { SourceFile } from '../../runtime/host/realm.js';
import type { ThreadData, ThreadJob, ThreadReport } from './thread-messages.js';

const { guest, port, signal } = workerData as ThreadData;
const { text, file, cachedData } = guest;
const services = new vm.Script(text, { filename: file, cachedData: Buffer.from(cachedData) });
const known = new Map<number, readonly SourceFile[]>();

/** Stands still until the main thread has answered. */
function handle(question: string): string {
  port.postMessage(question);
  // The main thread may be late with waking for the answer before: only the number tells that this one is there.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  return (receiveMessageOnPort(port) as { message: string }).message;
}

function run({ filesNumber, files, invocation, timeZone }: ThreadJob): ThreadReport {
  if (files) known.set(filesNumber, files);
  try {
    const job = { files: known.get(filesNumber) ?? [], invocation, timeZone };
    return { kind: 'outcome', outcome: runInRealm(job, { handle }, { guest: services }) };
  } catch (error) {
    return { kind: 'broken', message: String(error) };
  }
}

parentPort?.on('message', (job: ThreadJob) => parentPort?.postMessage(run(job)));

// V8 reads the zone of the process when local time is first asked for, and keeps it for this thread.
new Date().getTimezoneOffset();
parentPort?.postMessage({ kind: 'ready' } satisfies ThreadReport);
