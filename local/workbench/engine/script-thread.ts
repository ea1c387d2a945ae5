// The main thread's side of one thread that runs scripts.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Outcome, RealmJob, SourceFile } from '../../runtime/host/realm.js';
import type { ThreadCode } from './thread-code.js';
import type { ThreadData, ThreadJob, ThreadReport } from './thread-messages.js';
import { Stopwatch } from './stopwatch.js';

/** Megabytes a script may fill. */
const MEMORY = 512;

/** Why a run ended without an outcome; the message is for people. */
export class ThreadGone extends Error {}

/** The script computed for longer than its real time limit. */
export class TimeOver extends ThreadGone {}

interface RunOptions {
  /** Answers the script's questions; may take its time. */
  answer: (question: string) => string | Promise<string>;
  /** Real milliseconds of computing, without the time of answers. */
  realTimeLimit: number;
}

interface Running extends RunOptions {
  stopwatch: Stopwatch;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

let lastNumber = 0;
const numbers = new WeakMap<readonly SourceFile[], number>();

/** One number per project as it was loaded. */
function numberOf(files: readonly SourceFile[]): number {
  const known = numbers.get(files);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(files, lastNumber);
  return lastNumber;
}

/** Runs one script at a time. Once it has ended, by itself or by force, it cannot be used any more. */
export class ScriptThread {
  readonly zone: string;
  isGone = false;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #sent = new Set<number>();
  #running: Running | null = null;
  #ready: { resolve: () => void; reject: (error: Error) => void } | null = null;

  /** @param zone the zone of this process now; the thread keeps it */
  constructor(code: ThreadCode, zone: string) {
    this.zone = zone;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: ThreadData = { guest: code.guest, port: port2, signal: this.#signal };
    this.#worker = new Worker(code.script, {
      eval: true,
      workerData,
      transferList: [port2],
      // Without these the thread would load what the process was started with (tsx) and see its environment.
      execArgv: [],
      env: { TZ: zone },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    port1.on('message', (question: string) => void this.#answer(question));
    this.#worker.on('message', (report: ThreadReport) => this.#hear(report));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#end(goneBecause(error)));
    this.#worker.on('exit', () => this.#end(new ThreadGone('The script ended its thread.')));
  }

  /** Resolves when it can run scripts. */
  ready(): Promise<void> {
    return new Promise((resolve, reject) => (this.#ready = { resolve, reject }));
  }

  /**
   * Runs a script to its end.
   * @throws ThreadGone if the thread ended first, TimeOver if it was ended for computing too long
   */
  run({ files, invocation, timeZone }: RealmJob, options: RunOptions): Promise<Outcome> {
    const filesNumber = numberOf(files);
    const isKnown = this.#sent.has(filesNumber);
    this.#sent.add(filesNumber);
    const job: ThreadJob = { filesNumber, files: isKnown ? null : files, invocation, timeZone };
    return new Promise((resolve, reject) => {
      const stopwatch = new Stopwatch(options.realTimeLimit, () => {
        this.end(new TimeOver('The script computed for too long.'));
      });
      this.#running = { ...options, stopwatch, resolve, reject };
      this.#worker.postMessage(job);
    });
  }

  /** Ends the thread and whatever runs in it. */
  end(reason: ThreadGone = new ThreadGone('The run was stopped.')): void {
    this.#end(reason);
    void this.#worker.terminate();
  }

  async #answer(question: string): Promise<void> {
    const running = this.#running;
    if (!running) return;
    running.stopwatch.pause();
    const answer = await running.answer(question);
    if (this.isGone) return;
    running.stopwatch.resume();
    // The answer must lie in the port before the thread is woken.
    this.#port.postMessage(answer);
    Atomics.store(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  #hear(report: ThreadReport): void {
    if (report.kind === 'ready') {
      this.#ready?.resolve();
      return;
    }
    const running = this.#running;
    this.#running = null;
    running?.stopwatch.stop();
    if (report.kind === 'outcome') running?.resolve(report.outcome);
    else running?.reject(new Error(report.message));
  }

  #end(reason: ThreadGone): void {
    this.isGone = true;
    this.#port.close();
    this.#ready?.reject(reason);
    this.#running?.stopwatch.stop();
    this.#running?.reject(reason);
    this.#running = null;
  }
}

function goneBecause(error: NodeJS.ErrnoException): ThreadGone {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return new ThreadGone('The script ran out of memory.');
  return new ThreadGone(`The script broke its thread: ${error.message}`);
}
