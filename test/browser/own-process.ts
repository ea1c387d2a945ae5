// The workbench as `npm start` runs it, in a process of its own that can be killed and started again at the same port.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MAIN = path.join(ROOT, 'local/workbench/main.ts');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export class OwnProcess {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  readonly #port: number;
  #child: ChildProcess | null = null;

  static async make(): Promise<OwnProcess> {
    return new OwnProcess(await freePort());
  }

  private constructor(port: number) {
    this.#port = port;
  }

  /** @returns the address to open */
  start(): Promise<string> {
    const words = [MAIN, this.folder, '--serve', '--no-open', '--port', String(this.#port)];
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      let said = '';
      const hear = (piece: Buffer): void => {
        said += piece.toString();
        const address = /open at (http:\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => reject(new Error(`The workbench ended: ${said}`)));
    });
  }

  /** As `kill -9`: without a chance to tidy up. */
  kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.on('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
