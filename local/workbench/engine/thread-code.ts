// The code of the threads, bundled once per start.
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { GUEST_FILE, guestText } from '../../runtime/host/guest-code.js';
import type { ThreadData } from './thread-messages.js';

/** What threads are started from. */
export interface ThreadCode {
  /** The thread's own script. */
  script: string;
  guest: ThreadData['guest'];
}

let code: Promise<ThreadCode> | undefined;

/** The code of the threads that run scripts. */
export function scriptThreadCode(): Promise<ThreadCode> {
  return (code ??= makeCode());
}

async function makeCode(): Promise<ThreadCode> {
  const script = bundled('thread-side.ts');
  const text = guestText();
  const cachedData = new vm.Script(text, { filename: GUEST_FILE }).createCachedData();
  return { script: await script, guest: { text, file: GUEST_FILE, cachedData } };
}

/** A file of this folder with all it imports, as one script for `new Worker(…, { eval: true })`. */
export async function bundled(file: string): Promise<string> {
  const built = await build({
    entryPoints: [path.join(__dirname, file)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}
