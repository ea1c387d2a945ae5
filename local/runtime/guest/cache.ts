// CacheService: small texts that may be gone the next time one looks.
import { ask, exception } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { toText } from './to-text.js';

type StoreName = 'script' | 'user' | 'document';

class Cache {
  readonly #store: StoreName;
  constructor(store: StoreName) {
    this.#store = store;
  }
  get(key: unknown): string | null {
    return this.getAll([key])[checkKey(key)] ?? null;
  }
  getAll(keys: unknown[]): Record<string, string> {
    return ask('Cache.get', { store: this.#store, keys: keys.map(checkKey) }) as Record<string, string>;
  }
  put(key: unknown, value: unknown, expirationInSeconds: unknown = 600): void {
    this.putAll({ [checkKey(key)]: value }, expirationInSeconds);
  }
  putAll(values: Record<string, unknown>, expirationInSeconds: unknown = 600): void {
    const entries = Object.entries(values).map(([key, value]) => [checkKey(key), checkValue(value)]);
    ask('Cache.put', { store: this.#store, entries, seconds: Number(expirationInSeconds) });
  }
  remove(key: unknown): void {
    this.removeAll([key]);
  }
  removeAll(keys: unknown[]): void {
    ask('Cache.remove', { store: this.#store, keys: keys.map(checkKey) });
  }
}

emulateClass('Cache.Cache', Cache);

function checkKey(key: unknown): string {
  if (key === null || key === undefined || key === '') throw exception('Invalid argument: key');
  return toText(key);
}

function checkValue(value: unknown): string {
  if (value === null || value === undefined) throw exception('Invalid argument: value');
  return toText(value);
}

class CacheService {
  getDocumentCache(): Cache | null {
    return ask('Properties.hasDocument') === true ? new Cache('document') : null;
  }
  getScriptCache(): Cache {
    return new Cache('script');
  }
  getUserCache(): Cache {
    return new Cache('user');
  }
}

emulateService('CacheService', new CacheService());
