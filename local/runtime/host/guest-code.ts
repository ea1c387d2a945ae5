// The emulated services as one piece of JavaScript, bundled once per process.
import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

let compiled: vm.Script | undefined;

/** The name the services have in stacks. */
export const GUEST_FILE = 'apps-script-services.js';

/**
 * Compiled once. Evaluates to a function that takes the one primitive `(question: string) => string`, installs the services on the
 * context's global object and gives the guest's own exports (guest/main.ts).
 */
export function guestScript(): vm.Script {
  compiled ??= new vm.Script(guestText(), { filename: GUEST_FILE });
  return compiled;
}

/** The source text of the same. */
export function guestText(): string {
  const built = buildSync({
    entryPoints: [path.join(__dirname, '../guest/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__guest',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'silent',
    keepNames: false,
  });
  return `(function (__request) { ${built.outputFiles[0]?.text ?? ''}\nreturn __guest; })`;
}
