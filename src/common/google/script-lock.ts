// One change at a time for everybody who uses this script.
import { Refusal } from '../domain/refusal.js';

const WAIT_MS = 20_000;

export class ScriptLock {
  /** Runs `work` under the script's lock. Ask the person first: a lock does not outlive a question. */
  run<T>(work: () => T): T {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(WAIT_MS)) {
      throw new Refusal(
        'busy',
        'Somebody else is changing this sheet right now. Nothing was changed; try again in a minute.',
      );
    }
    try {
      return work();
    } finally {
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  }
}
