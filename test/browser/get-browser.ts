// Makes sure that the page tests have a browser: finds one, else gets one, and says what it did.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { browserPath } from './browser.js';

const say = (text: string): boolean => process.stderr.write(`browser: ${text}\n`);

const found = (): string | null => {
  try {
    return browserPath();
  } catch {
    return null;
  }
};

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;

/** Playwright's own browser: the natural way on macOS, Windows and most Linux machines. */
const download = (): boolean => {
  say("none found; trying Playwright's own download");
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, cli, 'install', 'chromium');
};

/** Debian's package, where this user may install packages. */
const debianPackage = (): boolean => {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot) return false;
  say("the download failed; installing Debian's package chromium");
  return (
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  );
};

const browser = found() ?? (download() ? found() : null) ?? (debianPackage() ? found() : null);
if (browser === null) {
  say(
    'none found and none could be installed. Install Chromium or Chrome, or set CHROME to its path, then run the tests again.',
  );
  process.exit(1);
}
say(`using ${browser}`);
