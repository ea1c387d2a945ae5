// npm start as a process: serves until Ctrl-C, says where the world lies; one sentence when it cannot.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { newFolder } from '../small-workbench.js';

const MAIN = path.resolve(__dirname, '../../../../local/workbench/main.ts');

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs it; `onOpen` is called with the address once it is printed, and sends Ctrl-C when it is through. */
function npmStart(words: string[], onOpen: (address: string) => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', MAIN, ...words]);
  const ended: Ended = { code: null, out: '', err: '' };
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    const before = ended.out;
    ended.out += text.toString();
    const address = /http:\S+\?token=\S+/.exec(ended.out)?.[0];
    if (address !== undefined && !before.includes('token=')) {
      void onOpen(address).finally(() => child.kill('SIGINT'));
    }
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

let folder: string;

beforeEach(() => {
  folder = newFolder();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('serves the real page until Ctrl-C', async () => {
  let page = '';
  const { code, out, err } = await npmStart([folder, '--serve', '--port', '0'], async (address) => {
    page = await (await fetch(address)).text();
  });
  expect([code, err]).toEqual([0, '']);
  expect(page).toContain('<script src="/page.js" defer>');
  expect(page).not.toContain('{{token}}');
  expect(out).toContain(`The world lies in ${folder}. End with Ctrl-C.`);
  expect(out).toMatch(/A stand-in for dudle runs at http:\/\/127\.0\.0\.1:\d+\/\n/);
  expect(out.trim().split('\n').at(-1)).toBe(
    `The workbench is closed. The world lies in ${folder}; npm start opens it again.`,
  );
});

it('says in one sentence why it does not start', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const words = [folder, '--serve', '--port', String(port)];
  const { code, err, out } = await npmStart(words, () => Promise.resolve());
  other.close();
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    `npm start stopped: Port ${port} is in use: end the other program, or take another port with npm start -- --port ${port + 10}.\n`,
  );
});
