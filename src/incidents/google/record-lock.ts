// One change at a time, made from what is read after the lock was taken.
import type { ScriptLock } from '../../common/google/script-lock.js';
import type { Lock } from '../use-cases/ports.js';

interface Remembering {
  /** Reads anew from now on. */
  forget: () => void;
}

export class RecordLock implements Lock {
  private readonly lock: ScriptLock;
  private readonly stores: readonly Remembering[];

  constructor(lock: ScriptLock, stores: readonly Remembering[]) {
    this.lock = lock;
    this.stores = stores;
  }

  run<T>(work: () => T): T {
    return this.lock.run(() => {
      for (const store of this.stores) store.forget();
      return work();
    });
  }
}
