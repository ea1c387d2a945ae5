// Writes a file whole or not at all.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts content in the place of a file; a crash at any moment leaves the old or the new one.
 * @param survives `powerCut` waits for the disk (some milliseconds); `kill` withstands the end of the process only
 */
export function replaceFile(target: string, content: Buffer | string, survives: 'powerCut' | 'kill'): void {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  // A new file, never one that is there: that might be a link to somewhere else.
  const handle = openSync(temporary, 'wx');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    if (survives === 'powerCut') fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, target);
}
