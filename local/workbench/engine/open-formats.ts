// Refreshes the open formats beside world.json in a thread of their own, a moment after the last change.
import { Worker } from 'node:worker_threads';
import type { ExportReport } from './export-side.js';
import { bundled } from './thread-code.js';

/** Milliseconds of quiet before the files are written. */
const QUIET = 1000;
const BROKEN = 'The open formats could not be written';

export class OpenFormats {
  readonly #folder: string;
  #worker: Promise<Worker> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #latest: Promise<string[]> = Promise.resolve([]);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Something changed; the files follow in a moment. */
  refreshSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Whoever asks for them hears what is wrong; nobody did.
      void this.refresh().catch(() => undefined);
    }, QUIET);
    this.#timer.unref();
  }

  /**
   * Writes what is out of date, after what is being written already.
   * @returns the files, relative to the folder
   * @throws Error with a sentence if they cannot be written
   */
  refresh(): Promise<string[]> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#latest = this.#latest.catch(() => []).then(() => this.#write());
    return this.#latest;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#latest.catch(() => undefined);
    await (await this.#worker)?.terminate();
    this.#worker = null;
  }

  async #write(): Promise<string[]> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    const report = await reportOf(worker, this.#folder);
    if ('error' in report) throw new Error(report.error);
    return report.files;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(await bundled('export-side.ts'), { eval: true, execArgv: [], env: {} });
    worker.unref();
    worker.on('exit', () => {
      this.#worker = null;
    });
    return worker;
  }
}

/** The thread's answer; while one is awaited, the thread keeps the process alive. */
function reportOf(worker: Worker, folder: string): Promise<ExportReport> {
  worker.ref();
  return new Promise((resolve) => {
    const settle = (report: ExportReport): void => {
      worker.off('message', settle);
      worker.off('error', fail);
      worker.unref();
      resolve(report);
    };
    const fail = (error: Error): void => settle({ error: `${BROKEN}: ${error.message}` });
    worker.on('message', settle);
    worker.on('error', fail);
    worker.postMessage(folder);
  });
}
