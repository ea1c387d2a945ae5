// Opens an address in the person's browser.
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, [program: string, ...before: string[]]>> = {
  darwin: ['open'],
  // Not "start": that is a word of the shell, and the address must not pass through one.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Does nothing where there is no such program: the address has been printed as well. */
export function openBrowser(address: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
