// LockService: keeps two executions out of one section.
import { ask, exception } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';

type LockName = 'script' | 'user' | 'document';

class Lock {
  readonly #name: LockName;
  constructor(name: LockName) {
    this.#name = name;
  }
  hasLock(): boolean {
    return ask('Lock.isHeld', { name: this.#name }) as boolean;
  }
  releaseLock(): void {
    ask('Lock.release', { name: this.#name });
  }
  tryLock(timeoutInMillis: unknown): boolean {
    return ask('Lock.take', { name: this.#name, timeout: Number(timeoutInMillis) }) as boolean;
  }
  waitLock(timeoutInMillis: unknown): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw exception('Lock timeout: another process was holding the lock for too long.');
  }
}

emulateClass('Lock.Lock', Lock);

class LockService {
  getDocumentLock(): Lock | null {
    return ask('Properties.hasDocument') === true ? new Lock('document') : null;
  }
  getScriptLock(): Lock {
    return new Lock('script');
  }
  getUserLock(): Lock {
    return new Lock('user');
  }
}

emulateService('LockService', new LockService());
